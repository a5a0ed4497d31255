//! The arguments of a derive are separated by commas.

use reply_codes::{ReplyCode, ReplyWith, ftp};

#[derive(ReplyWith)]
#[reply_with(ftp::Code default = 451)]
enum Default {
    Other,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code 550)]
struct Code;

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 550 crate = reply_codes)]
struct Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code exhaustive)]
enum Table {
    Ready = 220,
}

fn main() {}
