//! A client that decides by class, and by the exact code only where that says more.
//!
//! `cargo run --example client` plays three sessions against canned replies.

use reply_codes::ftp::Code;
use reply_codes::{RawCode, ftp};

/// What a client does after a reply to the last step of its login.
#[derive(Debug, PartialEq)]
enum Next {
    Send(&'static str),
    Wait,
    LoggedIn,
    TryLater,
    GiveUp,
}

/// No wildcard for the listed codes: a class left out would be a compile error.
fn after_login_step(code: Code) -> Next {
    match code {
        ftp!(331 | 336) => Next::Send("PASS"),
        ftp!(332) => Next::Send("ACCT"),
        ftp!(1xx) => Next::Wait,
        // 230, 232 and 202 alike: what they have in common is that the login is done.
        ftp!(2xx) => Next::LoggedIn,
        ftp!(4xx) => Next::TryLater,
        ftp!(3xx | 5xx | 6xx) => Next::GiveUp,
    }
}

/// An unlisted code is treated by its class.
fn after_any_reply(raw: RawCode) -> Next {
    Code::from_raw(raw).map_or_else(
        || match ftp::Class::of(raw) {
            Some(ftp::Class::PositiveCompletion) => Next::LoggedIn,
            Some(ftp::Class::TransientNegativeCompletion) => Next::TryLater,
            _ => Next::GiveUp,
        },
        after_login_step,
    )
}

fn main() {
    for session in [["331", "230"], ["332", "299"], ["120", "530"]] {
        for digits in session {
            match RawCode::try_from(digits) {
                Ok(raw) => println!("{raw}: {:?}", after_any_reply(raw)),
                Err(error) => println!("{digits}: {error}"),
            }
        }
        println!();
    }
}
