//! Each mistake in an enum of errors, at its variant.

use reply_codes::{ReplyWith, ftp};

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Unlisted {
    #[reply_with(599)]
    Unlisted,
    #[reply_with(550)]
    Listed,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Variants {
    Silent,
    #[reply_with(inner)]
    NoField,
    #[reply_with(inner)]
    TwoFields(u8, u8),
    #[reply_with("550")]
    Text,
    #[reply_with(550)]
    #[reply_with(553)]
    Twice,
}

#[derive(ReplyWith)]
enum NoTarget {
    #[reply_with(550)]
    Listed,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, default = inner)]
enum InnerByDefault {
    Anything,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, fallback = 550)]
enum Option {
    Anything,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
struct NoEnum;

fn main() {}
