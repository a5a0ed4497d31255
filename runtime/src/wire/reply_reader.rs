use core::error::Error;
use core::fmt;

use super::reply_line::without_line_end;
use super::{InvalidReplyLine, ReplyLine};
use crate::RawCode;

/// A line no longer than this is a bare code.
const CODE_LENGTH: usize = 3;

/// Finds where each reply ends, line by line (RFC 959 §4.2).
///
/// A reply of several lines begins with its code and a hyphen and ends with the *same* code and a
/// space. The lines between may be anything, so a line there that begins with another code is
/// text. Where every line carries the code, as in SMTP (RFC 5321 §4.2.1) and in protected replies
/// (RFC 2228 §5.2), the same rule holds.
///
/// No line is stored: the reader is a few counters, and the text goes back to the caller at once.
///
/// ```
/// use reply_codes::wire::{Progress, ReplyReader};
///
/// let mut reader = ReplyReader::new();
/// assert_eq!(reader.feed(b"211-Features:")?, Progress::More(b"Features:"));
/// assert_eq!(reader.feed(b" SIZE")?, Progress::More(b" SIZE"));
/// assert_eq!(reader.feed(b"226 is not the end")?, Progress::More(b"226 is not the end"));
///
/// let Progress::Finished { code, text, .. } = reader.feed(b"211 End")? else {
///     unreachable!()
/// };
/// assert_eq!(code, 211);
/// assert_eq!(text, b"End");
/// assert!(size_of::<ReplyReader>() <= 16);
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyReader {
    bytes: u32,
    max_bytes: u32,
    /// Zero where no reply has begun; `code` says something only where one has.
    lines: u16,
    max_lines: u16,
    code: RawCode,
    allow_mismatched_end: bool,
}

impl ReplyReader {
    /// A reader with RFC 959's rule, for replies of up to 10,000 lines and 1 MiB.
    ///
    /// The limits leave room for a directory listing sent as a reply (RFC 959 §4.1.3, STAT).
    ///
    /// ```
    /// # use reply_codes::wire::{Progress, ReplyReader};
    /// let mut reader = ReplyReader::new();
    /// assert!(matches!(reader.feed(b"220 Ready\r\n"), Ok(Progress::Finished { .. })));
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bytes: 0,
            max_bytes: 1 << 20,
            lines: 0,
            max_lines: 10_000,
            code: RawCode::HIGHEST,
            allow_mismatched_end: false,
        }
    }

    /// Lets any three digits and a space end a reply, for servers that break RFC 959 §4.2 by
    /// ending with another code.
    ///
    /// Both codes are given, and the caller decides which counts. A bare other code without a
    /// space is still text.
    ///
    /// ```
    /// use reply_codes::wire::{Progress, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().allow_mismatched_end();
    /// reader.feed(b"426-Connection closed; transfer aborted.")?;
    /// let Progress::Finished { code, last_code, .. } = reader.feed(b"226 Abort successful")? else {
    ///     unreachable!()
    /// };
    /// assert_eq!(code, 426);
    /// assert_eq!(last_code, 226);
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[must_use]
    pub const fn allow_mismatched_end(self) -> Self {
        Self { allow_mismatched_end: true, ..self }
    }

    /// Sets how many lines a reply may have; [`u16::MAX`] is no limit.
    ///
    /// RFC 959 §4.2 names no limit, so without one a server could keep its client forever.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().max_lines(2);
    /// assert!(reader.feed(b"220-Welcome").is_ok());
    /// assert!(reader.feed(b"to").is_ok());
    /// assert_eq!(reader.feed(b"220 this server"), Err(InvalidReply::TooManyLines));
    /// ```
    #[must_use]
    pub const fn max_lines(self, max_lines: u16) -> Self {
        Self { max_lines, ..self }
    }

    /// Sets how many bytes a reply may have, its line ends not counted; [`u32::MAX`] is no limit.
    ///
    /// RFC 959 §4.2 names no limit for a line's length either.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().max_bytes(8);
    /// assert!(reader.feed(b"220 Four\r\n").is_ok());
    /// assert_eq!(reader.feed(b"220 Fives"), Err(InvalidReply::TooManyBytes));
    /// ```
    #[must_use]
    pub const fn max_bytes(self, max_bytes: u32) -> Self {
        Self { max_bytes, ..self }
    }

    /// Takes the next line, with or without its line end.
    ///
    /// # Errors
    ///
    /// [`InvalidReply::FirstLine`] where a reply should begin (RFC 959 §4.2) and the line has no
    /// code; the next line may begin one.
    /// [`InvalidReply::TooManyLines`] and [`InvalidReply::TooManyBytes`] above the limits, and for
    /// every line after that until [`reset`](Self::reset): the rest of such a reply is no reply.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, InvalidReplyLine, Progress, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new();
    /// assert_eq!(
    ///     reader.feed(b"Hello"),
    ///     Err(InvalidReply::FirstLine(InvalidReplyLine::NoCode)),
    /// );
    /// assert_eq!(reader.feed(b"220-Hello"), Ok(Progress::More(b"Hello")));
    /// ```
    pub const fn feed<'l>(&mut self, line: &'l [u8]) -> Result<Progress<'l>, InvalidReply> {
        let line = without_line_end(line);
        let parsed = ReplyLine::parse_content(line);
        if self.lines == 0 {
            match parsed {
                Ok(first) => self.code = first.code(),
                Err(reason) => return Err(InvalidReply::FirstLine(reason)),
            }
        }
        self.lines = self.lines.saturating_add(1);
        self.bytes = self.bytes.saturating_add(saturating_u32(line.len()));
        if self.lines > self.max_lines {
            return Err(InvalidReply::TooManyLines);
        }
        if self.bytes > self.max_bytes {
            return Err(InvalidReply::TooManyBytes);
        }

        if let Ok(parsed) = parsed {
            let last_code = parsed.code();
            let same_code = last_code.as_u16() == self.code.as_u16();
            if parsed.is_continued() {
                if same_code {
                    return Ok(Progress::More(parsed.text()));
                }
            } else if same_code || (self.allow_mismatched_end && line.len() > CODE_LENGTH) {
                self.reset();
                return Ok(Progress::Finished { code: self.code, last_code, text: parsed.text() });
            }
        }
        Ok(Progress::More(line))
    }

    /// The code of the reply that has begun and not ended.
    ///
    /// Where a connection closes, this tells a reply that was cut off (RFC 959 §4.2) from silence.
    ///
    /// ```
    /// # use reply_codes::wire::ReplyReader;
    /// let mut reader = ReplyReader::new();
    /// assert_eq!(reader.unfinished(), None);
    /// reader.feed(b"220-Welcome")?;
    /// assert_eq!(reader.unfinished().map(|code| code.as_u16()), Some(220));
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn unfinished(&self) -> Option<RawCode> {
        if self.lines == 0 { None } else { Some(self.code) }
    }

    /// Forgets a reply that has begun: the next line begins another (RFC 959 §4.2). For a new
    /// connection; the settings stay.
    ///
    /// ```
    /// # use reply_codes::wire::{Progress, ReplyReader};
    /// let mut reader = ReplyReader::new();
    /// reader.feed(b"220-Welcome")?;
    /// reader.reset();
    /// assert!(matches!(reader.feed(b"421 Busy")?, Progress::Finished { .. }));
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[inline]
    pub const fn reset(&mut self) {
        self.lines = 0;
        self.bytes = 0;
    }
}

impl Default for ReplyReader {
    fn default() -> Self {
        Self::new()
    }
}

/// What a line is to its reply (RFC 959 §4.2).
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
    /// The reply goes on. This is the line's text, without the reply's code where it has it.
    More(&'l [u8]),
    /// The reply is complete.
    Finished {
        /// The code that began the reply.
        code: RawCode,
        /// The code of this last line: another than `code` only after
        /// [`ReplyReader::allow_mismatched_end`].
        last_code: RawCode,
        /// The last line's text.
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

/// Why lines are not a reply (RFC 959 §4.2), or not one that the reader's limits allow.
///
/// ```
/// use reply_codes::wire::{InvalidReply, ReplyReader};
///
/// let error = ReplyReader::new().feed(b"20 OK").unwrap_err();
/// assert!(matches!(error, InvalidReply::FirstLine(_)));
/// assert_eq!(error.to_string(), "no reply begins where one should");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InvalidReply {
    /// The line that should begin a reply has no usable code.
    FirstLine(InvalidReplyLine),
    /// The reply has more lines than [`ReplyReader::max_lines`].
    TooManyLines,
    /// The reply has more bytes than [`ReplyReader::max_bytes`].
    TooManyBytes,
}

impl fmt::Display for InvalidReply {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::FirstLine(_) => "no reply begins where one should",
            Self::TooManyLines => "the reply has more lines than allowed",
            Self::TooManyBytes => "the reply has more bytes than allowed",
        })
    }
}

impl Error for InvalidReply {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::FirstLine(reason) => Some(reason),
            Self::TooManyLines | Self::TooManyBytes => None,
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "compared first")]
const fn saturating_u32(length: usize) -> u32 {
    if length > u32::MAX as usize { u32::MAX } else { length as u32 }
}
