//! A server whose errors know their replies.
//!
//! ```text
//! cargo run --example server
//! ```

use std::env;
use std::fmt;

use reply_codes::{ReplyWith, ftp};

const HELP: &str = "\
Prints the reply that a server sends for each of its errors.

Usage: server";

/// What can go wrong with a file. The compiler sees to it that each has a reply, and a listed one.
#[derive(Debug, ReplyWith)]
#[reply_with(ftp::Code)]
enum StorageError {
    #[reply_with(550)]
    NotFound { path: String },
    #[reply_with(452)]
    Full { bytes_left: u64 },
    #[reply_with(ftp::Code::LocalError)]
    Disk,
    /// Which reply depends on the policy that was broken.
    #[reply_with(inner)]
    Policy(PolicyError),
}

#[derive(Debug, ReplyWith)]
#[reply_with(ftp::Code, default = 534)]
enum PolicyError {
    #[reply_with(553)]
    NameNotAllowed,
    TransferNotEncrypted,
}

impl fmt::Display for StorageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { path } => write!(formatter, "{path} is not here"),
            Self::Full { bytes_left } => write!(formatter, "only {bytes_left} bytes are left"),
            Self::Disk => formatter.write_str("the disk does not answer"),
            Self::Policy(error) => write!(formatter, "not allowed: {error:?}"),
        }
    }
}

fn main() {
    if env::args_os().len() > 1 {
        println!("{HELP}");
        return;
    }
    for error in [
        StorageError::NotFound { path: "/pub/readme".to_owned() },
        StorageError::Full { bytes_left: 12 },
        StorageError::Disk,
        StorageError::Policy(PolicyError::NameNotAllowed),
        StorageError::Policy(PolicyError::TransferNotEncrypted),
    ] {
        println!("{} {error}", ftp::Code::from(&error));
    }
}
