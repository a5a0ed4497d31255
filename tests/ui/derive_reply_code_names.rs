//! Variants of names that the enum has already.

use reply_codes::{ReplyCode, UnlistedCode};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum All {
    /// All.
    ALL = 200,
    /// Fine.
    Fine = 250,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Count {
    /// Count.
    COUNT = 220,
    /// Fine.
    Fine = 250,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum Other {
    /// Fine.
    Fine = 250,
    #[reply_code(other)]
    ALL(UnlistedCode),
}

fn main() {}
