//! Patterns that cover no code of the table, and what is not a pattern.

use reply_codes::ftp;

fn main() {
    let code = ftp::Code::NotLoggedIn;
    let _ = ftp!(599);
    let _ = ftp!(555x);
    let _ = ftp!(0x5);
    let _ = matches!(code, ftp!(0));
    let _ = matches!(code, ftp!("0xx"));
    let _ = matches!(code, ftp!(2xx | 7xx));
    let _ = matches!(code, ftp!(x4x));
    let _ = matches!(code, ftp!(NotLoggedIn));
    let _ = matches!(code, ftp!());
    let _ = matches!(code, ftp!(2xx 3xx));
}
