//! The arguments of a derive are separated by commas.

use reply_codes::ReplyWith;

#[derive(ReplyWith)]
#[reply_with(reply_codes::ftp::Code default = 451)]
enum Error {
    Other,
}

fn main() {}
