//! Numbers that are not those of codes, or that rustc gives to the variant for other codes.

use reply_codes::{ReplyCode, UnlistedCode};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u8)]
enum OfOneByte {
    /// Ready.
    Ready = 220,
    /// Later.
    Later = 256,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(i8)]
enum OfSevenBits {
    /// Ready.
    Ready = 120,
    /// Later.
    Later = 128,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(i16)]
enum Negative {
    /// Ready.
    Ready = 220,
    /// Never.
    Never = -550,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum Taken {
    /// Warming up.
    WarmingUp = 100,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
    /// Brewing.
    Brewing = 101,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum TakenByItsOwnNumber {
    /// Warming up.
    WarmingUp = 100,
    #[reply_code(other)]
    Unlisted(UnlistedCode) = 100,
}

const READY: isize = 220;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Constant {
    /// Ready.
    Ready = READY,
    /// Busy.
    Busy = 450,
}

fn main() {
    assert_eq!(Negative::from_u16(220), Some(Negative::Ready));
}
