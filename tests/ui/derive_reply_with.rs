//! Each mistake in an error, at its variant.

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
    #[reply_with(transparent)]
    NoField,
    #[reply_with(transparent)]
    TwoFields(u8, u8),
    #[reply_with(with = by_kind)]
    NoSource { kind: u8, path: u8 },
    #[reply_with("550")]
    Text,
    #[reply_with(550)]
    #[reply_with(553)]
    Repeated,
    #[reply_with(550, "Not here")]
    WithText,
    #[reply_with(5xx)]
    Class,
    #[reply_with(-550)]
    Negative,
    #[reply_with(1000)]
    Large,
}

#[derive(ReplyWith)]
enum NoTarget {
    #[reply_with(550)]
    Listed,
}

#[derive(ReplyWith)]
#[reply_with(550)]
struct NumberFirst;

#[derive(ReplyWith)]
#[reply_with(ftp::Code, default = transparent)]
enum TransparentByDefault {
    Anything,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, fallback = 550)]
enum Option {
    Anything,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 550)]
enum OneForAll {
    Anything,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, default = 550, default = 553)]
enum TwoDefaults {
    Anything,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
struct Silent;

#[derive(ReplyWith)]
#[reply_with(ftp::Code, default = 550)]
struct ByDefault;

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 1000)]
struct UnlistedStruct;

fn main() {}
