//! The class 0 without quotes, which is no token of Rust.

use reply_codes::ftp;

fn main() {
    let code = ftp::Code::NotLoggedIn;
    let _ = matches!(code, ftp!(0xx));
}
