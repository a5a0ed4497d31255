use core::error::Error;
use core::fmt;

use super::{InvalidReplyLine, LineTooLong};
use crate::RawCode;

/// Why the bytes are not a reply (RFC 959 §4.2), or not a reply that the limits allow.
///
/// The one error type for reading: whatever reads lines or chunks returns it or converts to it by `?`.
///
/// ```
/// use reply_codes::wire::{InvalidReply, ReplyReader};
///
/// let error = ReplyReader::new().feed(b"20 OK").unwrap_err();
/// assert!(matches!(error, InvalidReply::FirstLine(_)));
/// assert_eq!(error.to_string(), "the line does not begin a reply");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum InvalidReply {
    /// The line that should begin a reply has no usable code.
    FirstLine(InvalidReplyLine),
    /// A line is longer than [`ReplyReader::max_line`](super::ReplyReader::max_line), or than the
    /// buffer of [`Lines`](super::Lines).
    LineTooLong,
    /// The reply has more lines than [`ReplyReader::max_lines`](super::ReplyReader::max_lines).
    TooManyLines,
    /// The reply has more bytes than [`ReplyReader::max_bytes`](super::ReplyReader::max_bytes).
    TooManyBytes,
    /// The stream ended within the reply that this code began.
    CutOff(RawCode),
}

impl From<LineTooLong> for InvalidReply {
    #[inline]
    fn from(_: LineTooLong) -> Self {
        Self::LineTooLong
    }
}

impl fmt::Display for InvalidReply {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::FirstLine(_) => "the line does not begin a reply",
            Self::LineTooLong => "a line is longer than allowed",
            Self::TooManyLines => "the reply has more lines than allowed",
            Self::TooManyBytes => "the reply has more bytes than allowed",
            Self::CutOff(code) => {
                return write!(formatter, "the stream ended within reply {code}");
            }
        })
    }
}

impl Error for InvalidReply {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::FirstLine(reason) => Some(reason),
            Self::LineTooLong | Self::TooManyLines | Self::TooManyBytes | Self::CutOff(_) => None,
        }
    }
}
