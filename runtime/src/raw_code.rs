use core::fmt::{self, Write};
use core::str::FromStr;

use crate::InvalidCode;

/// Any three-digit reply code, 000 to 999, listed in a table or not.
///
/// A code that a table lacks is not an error of the peer: RFC 1123 §4.1.2.11 has the client act on
/// its first digit. `RawCode` keeps such a number whole.
///
/// ```
/// use reply_codes::{RawCode, ftp};
///
/// let raw = RawCode::from_ascii(*b"599").unwrap();
/// assert_eq!(ftp::Code::from_raw(raw), None);
/// assert_eq!(ftp::Class::of(raw), Some(ftp::Class::PermanentNegativeCompletion));
/// assert_eq!(raw.to_string(), "599");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RawCode(u16);

impl RawCode {
    /// The code with this number, or `None` above 999.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_u16(226).map(RawCode::as_u16), Some(226));
    /// assert_eq!(RawCode::from_u16(1000), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn from_u16(number: u16) -> Option<Self> {
        if number <= 999 { Some(Self(number)) } else { None }
    }

    /// The code that three ASCII digits spell, or `None` if one of the bytes is not a digit.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_ascii(*b"226"), RawCode::from_u16(226));
    /// assert_eq!(RawCode::from_ascii(*b"+26"), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn from_ascii(digits: [u8; 3]) -> Option<Self> {
        let [a, b, c] = digits;
        let [a, b, c] = [a.wrapping_sub(b'0'), b.wrapping_sub(b'0'), c.wrapping_sub(b'0')];
        if a > 9 || b > 9 || c > 9 {
            return None;
        }
        Some(Self((a as u16 * 10 + b as u16) * 10 + c as u16))
    }

    /// The code that a text of exactly three ASCII digits spells.
    ///
    /// # Errors
    ///
    /// [`InvalidCode::Malformed`] for any other length or byte.
    ///
    /// ```
    /// use reply_codes::{InvalidCode, RawCode};
    ///
    /// assert_eq!(RawCode::from_bytes(b"226").map(RawCode::as_u16), Ok(226));
    /// assert_eq!(RawCode::from_bytes(b"0226"), Err(InvalidCode::Malformed));
    /// ```
    #[inline]
    pub const fn from_bytes(text: &[u8]) -> Result<Self, InvalidCode> {
        let raw = if let &[a, b, c] = text { Self::from_ascii([a, b, c]) } else { None };
        match raw {
            Some(raw) => Ok(raw),
            None => Err(InvalidCode::Malformed),
        }
    }

    /// The number, 0 to 999.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_ascii(*b"042").map(RawCode::as_u16), Some(42));
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0
    }

    /// The three digits as numbers 0 to 9, in the order they are written.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_u16(226).unwrap().digits(), [2, 2, 6]);
    /// ```
    #[inline]
    #[must_use]
    pub const fn digits(self) -> [u8; 3] {
        [self.first_digit(), self.second_digit(), self.third_digit()]
    }

    /// The three digits as ASCII, as they go on the wire.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_u16(42).unwrap().to_ascii(), *b"042");
    /// ```
    #[inline]
    #[must_use]
    pub const fn to_ascii(self) -> [u8; 3] {
        let [a, b, c] = self.digits();
        [b'0' + a, b'0' + b, b'0' + c]
    }

    /// The first digit, 0 to 9: the class.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_u16(421).unwrap().first_digit(), 4);
    /// ```
    #[inline]
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a digit")]
    pub const fn first_digit(self) -> u8 {
        (self.0 / 100) as u8
    }

    /// The second digit, 0 to 9: the function group.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_u16(421).unwrap().second_digit(), 2);
    /// ```
    #[inline]
    #[must_use]
    pub const fn second_digit(self) -> u8 {
        (self.0 / 10 % 10) as u8
    }

    /// The third digit, 0 to 9: the finer distinction within class and function group.
    ///
    /// ```
    /// use reply_codes::RawCode;
    ///
    /// assert_eq!(RawCode::from_u16(421).unwrap().third_digit(), 1);
    /// ```
    #[inline]
    #[must_use]
    pub const fn third_digit(self) -> u8 {
        (self.0 % 10) as u8
    }
}

/// The number of a listed code, which the generator has checked to be below 1,000.
#[cfg(feature = "macros")]
#[inline]
#[must_use]
pub const fn raw(number: u16) -> RawCode {
    RawCode(if number <= 999 { number } else { 999 })
}

/// The three digits, leading zeros included; width and alignment apply.
impl fmt::Display for RawCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(*self, "", formatter)
    }
}

/// Writes the digits and, for `{:#}`, a description, if it is not empty. Width and alignment apply.
///
/// Padded here rather than by [`Formatter::pad`](fmt::Formatter::pad), which needs one string.
pub(crate) fn display(raw: RawCode, text: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let has_text = formatter.alternate() && !text.is_empty();
    let width = || if has_text { 4 + text.chars().count() } else { 3 };
    let padding = formatter.width().map_or(0, |wanted| wanted.saturating_sub(width()));
    let before = match formatter.align() {
        Some(fmt::Alignment::Right) => padding,
        Some(fmt::Alignment::Center) => padding / 2,
        Some(fmt::Alignment::Left) | None => 0,
    };
    fill(formatter, before)?;
    // One by one: a string of them would take UTF-8 validation.
    raw.to_ascii().into_iter().try_for_each(|digit| formatter.write_char(char::from(digit)))?;
    if has_text {
        formatter.write_char(' ')?;
        formatter.write_str(text)?;
    }
    fill(formatter, padding - before)
}

fn fill(formatter: &mut fmt::Formatter<'_>, times: usize) -> fmt::Result {
    let fill = formatter.fill();
    (0..times).try_for_each(|_| formatter.write_char(fill))
}

macro_rules! try_from {
    ($($value:ident: $type:ty => $raw:expr,)*) => {$(
        impl TryFrom<$type> for RawCode {
            type Error = InvalidCode;

            fn try_from($value: $type) -> Result<Self, InvalidCode> {
                $raw
            }
        }
    )*};
}

try_from! {
    number: u16 => Self::from_u16(number).ok_or(InvalidCode::OutOfRange(number)),
    digits: [u8; 3] => Self::from_ascii(digits).ok_or(InvalidCode::Malformed),
    text: &[u8] => Self::from_bytes(text),
    text: &str => Self::from_bytes(text.as_bytes()),
}

impl FromStr for RawCode {
    type Err = InvalidCode;

    fn from_str(text: &str) -> Result<Self, InvalidCode> {
        Self::from_bytes(text.as_bytes())
    }
}

impl From<RawCode> for u16 {
    fn from(raw: RawCode) -> Self {
        raw.0
    }
}

impl From<RawCode> for u32 {
    fn from(raw: RawCode) -> Self {
        Self::from(raw.0)
    }
}

/// In this direction only: `u16 == RawCode` would leave the type of other comparisons of a `u16` open.
impl PartialEq<u16> for RawCode {
    fn eq(&self, number: &u16) -> bool {
        self.0 == *number
    }
}
