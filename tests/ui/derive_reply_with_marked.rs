//! Attributes on fields.

use reply_codes::{ReplyWith, ftp};

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 534)]
struct Denied;

#[derive(ReplyWith)]
#[reply_with(ftp::Code, default = 451)]
enum Fields {
    Code(#[reply_with(550)] Denied),
    With(#[reply_with(with = code)] Denied),
    Two(#[reply_with(transparent)] Denied, #[reply_with(transparent)] Denied),
    #[reply_with(550)]
    NotAsked(#[reply_with(transparent)] Denied),
}

fn main() {
    let _ = Fields::Code(Denied).reply_code();
}
