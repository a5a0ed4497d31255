//! Each mistake in an error, at its variant.

use reply_codes::{ReplyWith, ftp};

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Variants {
    #[reply_with(550)]
    Fine,
    #[reply_with(transparent)]
    TwoFields(u8, u8),
    #[reply_with(with = by_kind)]
    Unmarked { kind: u8, path: u8 },
    #[reply_with("550")]
    InQuotes,
    #[reply_with(550)]
    #[reply_with(553)]
    Repeated,
    #[reply_with(550, "Not here")]
    WithText,
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
#[reply_with(ftp::Code, default = 550, default = 553)]
enum TwoDefaults {
    Anything,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 1000)]
struct LargeStruct;

fn main() {
    let _ = Variants::Fine.reply_code();
}
