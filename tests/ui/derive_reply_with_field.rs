//! Fields that cannot be asked, at the field.

use std::io;

use reply_codes::{ReplyWith, ftp};

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Foreign {
    #[reply_with(transparent)]
    Io(io::Error),
    #[reply_with(transparent)]
    Boxed { source: Box<io::Error> },
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum ByFunction {
    #[reply_with(with = by_kind)]
    OfAnotherType(String),
    #[reply_with(with = number)]
    ToAnotherType(io::Error),
    #[reply_with(with = not_there)]
    NoFunction(io::Error),
}

fn by_kind(_: &io::Error) -> ftp::Code {
    ftp!(550)
}

fn number(_: &io::Error) -> u16 {
    550
}

fn main() {}
