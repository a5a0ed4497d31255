//! A server whose errors know their codes. What they say to a client, and what is logged, it decides itself.
//!
//! ```text
//! cargo run --example server
//! ```

use std::env;
use std::fmt;
use std::io::{self, ErrorKind, Write};

use reply_codes::wire::Reply;
use reply_codes::{ReplyWith, ftp};

const HELP: &str = "\
Prints the reply that a server sends for each of its errors, after what it logs.

Usage: server";

/// What can go wrong with a file. The compiler sees to it that each has a code, and a listed one.
#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum StorageError {
    #[reply_with(550)]
    Folder(String),
    #[reply_with(552)]
    Quota { user: String, bytes_left: u64 },
    /// Another crate's error: a function chooses the code.
    #[reply_with(with = by_kind)]
    Io(io::Error),
    /// An error of this crate, which knows its own code, behind a pointer or not.
    #[reply_with(transparent)]
    Policy(Box<PolicyError>),
}

#[derive(Debug, ReplyWith)]
#[reply_with(ftp::Code, default = 534)]
enum PolicyError {
    #[reply_with(553)]
    NameNotAllowed,
    TransferNotEncrypted,
}

fn by_kind(error: &io::Error) -> ftp::Code {
    match error.kind() {
        ErrorKind::StorageFull => ftp!(452),
        ErrorKind::NotFound | ErrorKind::PermissionDenied => ftp!(550),
        _ => ftp!(451),
    }
}

impl StorageError {
    /// What a client may read: no path, and no name of another user.
    fn reply(&self) -> Reply<&'static str> {
        let code = self.reply_code();
        let text = match self {
            Self::Folder(_) => "Not a plain file",
            _ => code.description(),
        };
        Reply::new(code, text)
    }
}

/// What is logged.
impl fmt::Display for StorageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(name) => write!(formatter, "{name} is a folder"),
            Self::Quota { user, bytes_left } => {
                write!(formatter, "{user} has {bytes_left} bytes left")
            }
            Self::Io(error) => error.fmt(formatter),
            Self::Policy(error) => write!(formatter, "against the policy: {error:?}"),
        }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    if env::args_os().len() > 1 {
        println!("{HELP}");
        return Ok(());
    }
    for error in [
        StorageError::Folder("/pub".to_owned()),
        StorageError::Quota { user: "anna".to_owned(), bytes_left: 12 },
        StorageError::Io(ErrorKind::StorageFull.into()),
        StorageError::Io(ErrorKind::BrokenPipe.into()),
        StorageError::Policy(Box::new(PolicyError::NameNotAllowed)),
        StorageError::Policy(Box::new(PolicyError::TransferNotEncrypted)),
    ] {
        eprintln!("log: {error}");
        io::stdout().write_all(error.reply().encode(&mut [0; 512])?)?;
    }
    Ok(())
}
