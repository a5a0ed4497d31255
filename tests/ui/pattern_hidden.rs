//! A code that an arm before it covers: rustc warns of it, as of any pattern.

#![deny(unreachable_patterns)]

use reply_codes::ftp;

fn main() {
    match ftp::Code::NotLoggedIn {
        ftp!(5xx) => {}
        ftp!(550) => {}
        _ => {}
    }
    match Some(ftp::Code::NotLoggedIn) {
        Some(ftp!(x3x | 226)) => {}
        Some(ftp!(226)) => {}
        Some(ftp!(4xx | 530)) => {}
        _ => {}
    }
}
