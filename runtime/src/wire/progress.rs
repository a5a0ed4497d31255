use core::fmt;

use super::InvalidReply;
use crate::RawCode;

/// What a line is to its reply (RFC 959 §4.2), as [`ReplyReader::feed`](super::ReplyReader::feed)
/// returns it.
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::{Progress, ReplyReader};
///
/// let mut reader = ReplyReader::new();
/// match reader.feed(b"230 Logged in\r\n")? {
///     Progress::More(text) => println!("{}", text.escape_ascii()),
///     Progress::Finished { code, .. } => {
///         assert_eq!(ftp::Class::of(code), Some(ftp::Class::PositiveCompletion));
///     }
/// }
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress<'l> {
    /// The reply has further lines. This is the text of the line: what follows the reply's code if
    /// the line begins with it, else the whole line.
    More(&'l [u8]),
    /// The reply is complete.
    Finished {
        /// The code that began the reply.
        code: RawCode,
        /// The code of the last line. Differs from `code` only after
        /// [`ReplyReader::allow_mismatched_end`](super::ReplyReader::allow_mismatched_end).
        last_code: RawCode,
        /// The text of the last line.
        text: &'l [u8],
    },
}

/// `More(Features:)` or `Finished(211 211 End)`, the text escaped.
impl fmt::Debug for Progress<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::More(text) => write!(formatter, "More({})", text.escape_ascii()),
            Self::Finished { code, last_code, text } => {
                write!(formatter, "Finished({code} {last_code} {})", text.escape_ascii())
            }
        }
    }
}

#[cfg(feature = "defmt")]
impl defmt::Format for Progress<'_> {
    fn format(&self, formatter: defmt::Formatter<'_>) {
        match self {
            Self::More(text) => defmt::write!(formatter, "More({=[u8]:a})", text),
            Self::Finished { code, last_code, text } => {
                defmt::write!(formatter, "Finished({} {} {=[u8]:a})", code, last_code, text);
            }
        }
    }
}

/// How far [`ReplyReader::advance`](super::ReplyReader::advance) got with a chunk.
///
/// ```
/// use reply_codes::wire::ReplyReader;
///
/// let chunk = b"150 Opening\r\n226 Done\r\n";
/// let step = ReplyReader::new().advance(chunk);
/// assert_eq!(chunk.split_at(step.used), (&b"150 Opening\r\n"[..], &b"226 Done\r\n"[..]));
/// assert_eq!(step.reply?.map(|reply| reply.code.as_u16()), Some(150));
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[must_use = "the bytes after the first `used` are the caller's to keep"]
pub struct Advance {
    /// How many bytes of the chunk belong to the reply; the bytes after them are not looked at. If
    /// no reply has finished, that is the whole chunk.
    pub used: usize,
    /// The reply that these bytes finish, `None` if more bytes are needed, or the error.
    pub reply: Result<Option<Finished>, InvalidReply>,
}

/// The end of a reply, as [`ReplyReader::advance`](super::ReplyReader::advance) and
/// [`ReplyReader::finish`](super::ReplyReader::finish) find it.
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::{Finished, ReplyReader};
///
/// let step = ReplyReader::new().advance(b"226 Done\r\n");
/// let Some(Finished { code, .. }) = step.reply? else { unreachable!() };
/// assert_eq!(ftp::Code::from_raw(code), Some(ftp::Code::ClosingDataConnection));
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Finished {
    /// The code that began the reply.
    pub code: RawCode,
    /// The code of the last line. Differs from `code` only after
    /// [`ReplyReader::allow_mismatched_end`](super::ReplyReader::allow_mismatched_end).
    pub last_code: RawCode,
}
