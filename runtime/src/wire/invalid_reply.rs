use core::error::Error;
use core::fmt;

use crate::RawCode;

/// Why bytes are not a reply (RFC 959 §4.2, RFC 5321 §4.2.1).
///
/// ```
/// use reply_codes::wire::{InvalidReply, ReplyReader};
///
/// let step = ReplyReader::new().advance(b"20 OK\r\n");
/// assert_eq!(step.reply, Err(InvalidReply::NoCode));
/// assert_eq!(InvalidReply::NoCode.to_string(), "expected a reply code at the start of a line");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum InvalidReply {
    /// A line does not begin with three digits and a space, a hyphen or its end, but must: the first of
    /// a reply, or any line after [`ReplyReader::smtp`](super::ReplyReader::smtp).
    NoCode,
    /// A line within a reply has another code than the first. Only after
    /// [`ReplyReader::smtp`](super::ReplyReader::smtp).
    OtherCode(RawCode),
    /// The reply has more bytes than its [limit](super::ReplyReader::limit).
    TooLong,
    /// The stream ended within the reply that this code began.
    CutOff(RawCode),
}

impl fmt::Display for InvalidReply {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCode => formatter.write_str("expected a reply code at the start of a line"),
            Self::OtherCode(code) => {
                write!(formatter, "line has code {code} inside a reply with another code")
            }
            Self::TooLong => formatter.write_str("the reply is longer than allowed"),
            Self::CutOff(code) => write!(formatter, "the stream ended within reply {code}"),
        }
    }
}

impl Error for InvalidReply {}
