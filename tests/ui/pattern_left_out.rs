//! A class left out of a match: rustc names what is missing.

use reply_codes::ftp;

fn main() {
    match ftp::Code::NotLoggedIn {
        ftp!(1xx | 2xx | 3xx) => {}
        ftp!(4xx | 5xx) => {}
    }
}
