//! Each mistake in an enum of reply codes, at its variant.

use reply_codes::ReplyCode;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Variants {
    /// Fine.
    Fine = 200,
    /// No number.
    NoNumber,
    /// Four digits.
    FourDigits = 1000,
    /// A sum.
    Sum = 100 + 1,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Undescribed {
    /// Fine.
    Fine = 200,
    Undescribed = 220,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum Fields {
    /// Fine.
    Fine = 200,
    /// A field.
    Field(u8) = 220,
    /// Braces.
    Braces {} = 250,
    /// Parentheses.
    Parentheses() = 350,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Twice {
    /// The first.
    First = 200,
    /// The second.
    Second = 200,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Empty {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
struct NoEnum;

fn main() {
    assert_eq!(Variants::from_u16(200), Some(Variants::Fine));
}
