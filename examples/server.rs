//! A server whose errors know their replies.
//!
//! ```text
//! cargo run --example server
//! ```

use std::env;
use std::io::{self, ErrorKind, Write};

use reply_codes::{ReplyWith, ftp};

const HELP: &str = "\
Prints the reply that a server sends for each of its errors, after what it logs.

Usage: server";

/// What can go wrong with a file. The compiler sees to it that each has a reply, and a listed one.
#[derive(Debug, thiserror::Error, ReplyWith)]
#[reply_with(ftp::Code)]
enum StorageError {
    #[error("{0} is a folder")]
    #[reply_with(550, "Not a plain file")]
    Folder(String),
    #[error("{user} has {bytes_left} bytes left")]
    #[reply_with(552)]
    Quota { user: String, bytes_left: u64 },
    /// Another crate's error: a function chooses the code.
    #[error(transparent)]
    #[reply_with(with = by_kind)]
    Io(#[from] io::Error),
    /// An error of this crate, which knows its own reply, behind a pointer or not.
    #[error(transparent)]
    #[reply_with(transparent)]
    Policy(#[from] Box<PolicyError>),
}

#[derive(Debug, thiserror::Error, ReplyWith)]
#[reply_with(ftp::Code, default = 534)]
enum PolicyError {
    #[error("the name is reserved")]
    #[reply_with(553, "Choose another name")]
    NameNotAllowed,
    #[error("the transfer is not encrypted")]
    TransferNotEncrypted,
}

fn by_kind(error: &io::Error) -> ftp::Code {
    match error.kind() {
        ErrorKind::StorageFull => ftp!(452),
        ErrorKind::NotFound | ErrorKind::PermissionDenied => ftp!(550),
        _ => ftp!(451),
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
        io::Error::from(ErrorKind::StorageFull).into(),
        io::Error::from(ErrorKind::BrokenPipe).into(),
        Box::new(PolicyError::NameNotAllowed).into(),
        Box::new(PolicyError::TransferNotEncrypted).into(),
    ] {
        eprintln!("log: {error}");
        io::stdout().write_all(error.reply().encode(&mut [0; 512])?)?;
    }
    Ok(())
}
