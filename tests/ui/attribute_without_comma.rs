//! What a derive is told is separated by commas.

use reply_codes::ReplyWith;

#[derive(ReplyWith)]
#[reply_with(reply_codes::ftp::Code default = 451)]
enum Error {
    Other,
}

fn main() {}
