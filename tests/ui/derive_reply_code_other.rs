//! Mistakes with the variant that keeps other codes.

use reply_codes::{ReplyCode, UnlistedCode};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum NoField {
    /// Ready.
    Ready = 220,
    #[reply_code(other)]
    Unlisted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum TwoFields {
    /// Ready.
    Ready = 220,
    #[reply_code(other)]
    Unlisted(UnlistedCode, u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum TwoOfThem {
    /// Ready.
    Ready = 220,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
    #[reply_code(other)]
    Unknown(UnlistedCode),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum AnotherWord {
    /// Ready.
    Ready = 220,
    #[reply_code(others)]
    Unlisted(UnlistedCode),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum NothingListed {
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum OfANumber {
    /// Ready.
    Ready = 220,
    #[reply_code(other)]
    Other(u16),
}

fn main() {}
