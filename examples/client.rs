//! A client that decides by class, and by the exact code only if that says more.
//!
//! ```text
//! cargo run --example client
//! ```

use std::env;
use std::fmt;
use std::process::ExitCode;

use reply_codes::ftp::Code;
use reply_codes::{RawCode, ftp};

const HELP: &str = "\
Plays three logins with replies that are written into it, and says after each
reply what to do next.

Usage: client";

/// What a client does after a reply to the last step of its login.
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

impl fmt::Display for Next {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Send(command) => write!(formatter, "send {command}"),
            Self::Wait => formatter.write_str("wait for the next reply"),
            Self::LoggedIn => formatter.write_str("the login is done"),
            Self::TryLater => formatter.write_str("try again later"),
            Self::GiveUp => formatter.write_str("give up"),
        }
    }
}

/// What a reply is, and what to do after it.
fn sentence(reply: &str) -> String {
    match RawCode::try_from(reply) {
        Ok(raw) => {
            let name = Code::from_raw(raw).map_or("a code that is not listed", Code::name);
            format!("After {raw}, {name}: {}.", after_any_reply(raw))
        }
        Err(error) => format!("After {reply}: hang up, because {error}."),
    }
}

fn main() -> ExitCode {
    if let Some(argument) = env::args_os().nth(1) {
        if argument == "--help" || argument == "-h" {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        eprintln!(
            "client: it takes no argument, so {} is one too many",
            argument.to_string_lossy()
        );
        return ExitCode::from(2);
    }
    for (number, session) in (1..).zip([["331", "230"], ["332", "299"], ["120", "530"]]) {
        println!("Login {number}");
        for reply in session {
            println!("    {}", sentence(reply));
        }
    }
    ExitCode::SUCCESS
}
