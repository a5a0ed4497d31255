use core::convert::Infallible;
use core::error::Error;
use core::fmt;

use crate::RawCode;

/// Why something is not a code of a table. If there is a number, the error keeps it.
///
/// ```
/// use reply_codes::{InvalidCode, ftp};
///
/// assert_eq!(ftp::Code::try_from("+20"), Err(InvalidCode::Malformed));
/// assert_eq!(ftp::Code::try_from(1000), Err(InvalidCode::OutOfRange(1000)));
///
/// let unlisted = ftp::Code::try_from("599").unwrap_err();
/// assert_eq!(unlisted.raw().map(|raw| raw.as_u16()), Some(599));
/// assert_eq!(unlisted.to_string(), "reply code 599 is not in the table");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum InvalidCode {
    /// The text is not exactly three ASCII digits.
    Malformed,
    /// The number is above 999.
    OutOfRange(u16),
    /// Three digits, but the table does not list them.
    Unknown(RawCode),
}

impl InvalidCode {
    /// The three-digit code that the table does not list; `None` if the error is another one.
    ///
    /// ```
    /// use reply_codes::{InvalidCode, RawCode};
    ///
    /// let raw = RawCode::from_u16(599).unwrap();
    /// assert_eq!(InvalidCode::Unknown(raw).raw(), Some(raw));
    /// assert_eq!(InvalidCode::Malformed.raw(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn raw(self) -> Option<RawCode> {
        match self {
            Self::Unknown(raw) => Some(raw),
            Self::Malformed | Self::OutOfRange(_) => None,
        }
    }
}

impl fmt::Display for InvalidCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => formatter.write_str("a reply code is exactly three ASCII digits"),
            Self::OutOfRange(number) => {
                write!(formatter, "{number} is above 999, the highest code")
            }
            Self::Unknown(raw) => write!(formatter, "reply code {raw} is not in the table"),
        }
    }
}

impl Error for InvalidCode {}

/// For generic code: the conversion to an enum that keeps every number cannot fail.
impl From<Infallible> for InvalidCode {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
