mod advance;
mod settings;

use settings::Settings;

use super::line_end::LineEnd;
use super::reply_line::HEAD_LENGTH;
use super::{Finished, InvalidReply, InvalidReplyLine, Progress, ReplyLine};
use crate::RawCode;

/// Finds where each reply ends (RFC 959 §4.2), from lines or from chunks.
///
/// A reply of several lines begins with its code and a hyphen and ends with the *same* code and a
/// space. The lines between may be anything, so a line there that begins with another code is text.
/// The same rule holds if every line has the code, as in SMTP (RFC 5321 §4.2.1) and in protected
/// replies (RFC 2228 §5.2).
///
/// There are two ways to read, with the same rules, settings and errors:
/// - [`feed`](Self::feed) takes one line and returns its text at once;
/// - [`advance`](Self::advance) takes bytes as they come, in chunks of any length, and says how many
///   of them belong to the reply.
///
/// Change from one to the other only between two lines. No line is stored: the reader is a few
/// counters and at most the first four bytes of a line.
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
/// assert!(size_of::<ReplyReader>() <= 24);
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct ReplyReader {
    /// Of the reply, with the line that `advance` has begun; line ends are not counted.
    bytes: u32,
    max_bytes: u32,
    /// Of the line that `advance` has begun.
    line_bytes: u16,
    max_line: u16,
    /// The beginning of that line.
    head: [u8; HEAD_LENGTH],
    /// Of the reply, zero if none has begun.
    lines: u16,
    max_lines: u16,
    /// Of the reply, if one has begun.
    code: RawCode,
    state: State,
    settings: Settings,
}

/// Says that a reply had more lines than allowed; what is counted stays below.
const TOO_MANY_LINES: u16 = u16::MAX;

/// What the next byte is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
enum State {
    Reading,
    /// `advance` has taken a CR that is not counted yet, because it may belong to the line end.
    AfterCr,
    /// A line was too long, and nothing is a reply until the reset.
    LineTooLong,
}

/// What a line does to its reply.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Text as a whole.
    Text,
    /// The reply's code, and text after it.
    Continued,
    Last,
}

impl ReplyReader {
    /// A reader with RFC 959's rule, for replies of up to 10,000 lines and 1 MiB.
    ///
    /// The limits leave room for a directory listing sent as a reply (RFC 959 §4.1.3, STAT).
    ///
    /// ```
    /// use reply_codes::wire::{Progress, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new();
    /// assert!(matches!(reader.feed(b"220 Ready\r\n"), Ok(Progress::Finished { .. })));
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bytes: 0,
            max_bytes: 1 << 20,
            line_bytes: 0,
            max_line: u16::MAX,
            head: [0; HEAD_LENGTH],
            lines: 0,
            max_lines: 10_000,
            code: RawCode::HIGHEST,
            state: State::Reading,
            settings: Settings::NONE,
        }
    }

    /// Takes the next line, with or without its line end: CR LF, or LF unless
    /// [`crlf_only`](Self::crlf_only).
    ///
    /// When the stream ends, give it the last line even if that has no line end, and then call
    /// [`finish`](Self::finish).
    ///
    /// # Errors
    ///
    /// [`InvalidReply::FirstLine`] if a reply should begin (RFC 959 §4.2) and the line has no code;
    /// the next line may begin one. Above a limit [`InvalidReply::TooManyLines`] or
    /// [`InvalidReply::TooManyBytes`], and the same for every line after that until
    /// [`reset`](Self::reset): the rest of such a reply is not a reply.
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
        let line = self.line_end().strip(line);
        if let Err(error) = self.count(line.len()) {
            return Err(error);
        }
        let parsed = ReplyLine::parse_content(line);
        match (self.place(parsed, line.len()), parsed) {
            (Err(error), _) => Err(error),
            (Ok(Role::Last), Ok(parsed)) => Ok(Progress::Finished {
                code: self.code,
                last_code: parsed.code(),
                text: parsed.text(),
            }),
            (Ok(Role::Continued), Ok(parsed)) => Ok(Progress::More(parsed.text())),
            (Ok(_), _) => Ok(Progress::More(line)),
        }
    }

    const fn line_end(&self) -> LineEnd {
        if self.settings.has(Settings::CRLF_ONLY) { LineEnd::CrLf } else { LineEnd::LineFeed }
    }

    /// Counts bytes of a line. Once one limit is passed, the other is out of reach, so that the error
    /// stays the same.
    #[inline]
    const fn count(&mut self, bytes: usize) -> Result<(), InvalidReply> {
        if self.lines >= self.max_lines {
            self.lines = TOO_MANY_LINES;
            return Err(InvalidReply::TooManyLines);
        }
        self.bytes = self.bytes.saturating_add(saturating_u32(bytes));
        if self.bytes > self.max_bytes {
            return Err(InvalidReply::TooManyBytes);
        }
        Ok(())
    }

    /// Counts bytes of a line that may not be whole. If they pass two limits, the nearer one is the
    /// error, so that the error does not depend on the chunks.
    #[inline]
    const fn count_of_line(&mut self, bytes: usize) -> Result<(), InvalidReply> {
        if self.lines >= self.max_lines {
            return self.count(bytes);
        }
        let line_bytes = saturating_u32(bytes).saturating_add(self.line_bytes as u32);
        let all_bytes = saturating_u32(bytes).saturating_add(self.bytes);
        let over_line = line_bytes.saturating_sub(self.max_line as u32);
        if over_line > 0
            && over_line >= all_bytes.saturating_sub(self.max_bytes)
            && self.max_line < u16::MAX
        {
            self.state = State::LineTooLong;
        }
        if let State::LineTooLong = self.state {
            return Err(InvalidReply::LineTooLong);
        }
        self.line_bytes = saturating_u16(line_bytes);
        self.count(bytes)
    }

    /// The error of a limit that was passed.
    const fn within_limits(&self) -> Result<(), InvalidReply> {
        if self.lines == TOO_MANY_LINES {
            Err(InvalidReply::TooManyLines)
        } else if self.bytes > self.max_bytes {
            Err(InvalidReply::TooManyBytes)
        } else if let State::LineTooLong = self.state {
            Err(InvalidReply::LineTooLong)
        } else {
            Ok(())
        }
    }

    /// Puts a line, whose bytes have been counted, to its reply.
    #[inline]
    const fn place(
        &mut self,
        line: Result<ReplyLine<'_>, InvalidReplyLine>,
        length: usize,
    ) -> Result<Role, InvalidReply> {
        if self.lines == 0 {
            match line {
                Ok(first) => self.code = first.code(),
                Err(reason) => {
                    self.bytes = 0;
                    return Err(InvalidReply::FirstLine(reason));
                }
            }
        }
        // So the highest limit is never reached, and is none.
        if self.lines < TOO_MANY_LINES - 1 {
            self.lines += 1;
        }
        let Ok(line) = line else {
            return Ok(Role::Text);
        };

        let same_code = line.code().as_u16() == self.code.as_u16();
        let is_bare = length < HEAD_LENGTH;
        if !line.is_continued()
            && if same_code {
                !is_bare || !self.settings.has(Settings::REQUIRE_SPACE)
            } else {
                !is_bare && self.settings.has(Settings::ALLOW_MISMATCHED_END)
            }
        {
            self.lines = 0;
            self.bytes = 0;
            return Ok(Role::Last);
        }
        Ok(if same_code { Role::Continued } else { Role::Text })
    }

    /// The two codes of the reply that this line has ended.
    #[inline]
    const fn finished(&self, last_code: RawCode) -> Finished {
        Finished { code: self.code, last_code }
    }

    /// The code of the reply that has begun and not ended.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let mut reader = ReplyReader::new();
    /// assert_eq!(reader.unfinished(), None);
    /// reader.feed(b"220-Welcome")?;
    /// assert_eq!(reader.unfinished().map(|code| code.as_u16()), Some(220));
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn unfinished(&self) -> Option<RawCode> {
        if self.lines == 0 || self.max_lines == 0 { None } else { Some(self.code) }
    }

    /// Forgets what has been read, the beginning of a line too: the next byte begins another reply.
    /// For a new connection; the settings stay.
    ///
    /// ```
    /// use reply_codes::wire::{Progress, ReplyReader};
    ///
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
        self.line_bytes = 0;
        self.head = [0; HEAD_LENGTH];
        self.state = State::Reading;
    }
}

impl Default for ReplyReader {
    fn default() -> Self {
        Self::new()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "compared with what it was")]
const fn saturating_u32(length: usize) -> u32 {
    if length as u32 as usize == length { length as u32 } else { u32::MAX }
}

#[expect(clippy::cast_possible_truncation, reason = "compared with what it was")]
const fn saturating_u16(length: u32) -> u16 {
    if length as u16 as u32 == length { length as u16 } else { u16::MAX }
}

#[cfg(test)]
mod tests {
    use super::{saturating_u16, saturating_u32};

    #[test]
    fn a_count_stays_at_the_highest_that_its_type_has() {
        for (length, counted) in [(0, 0), (65_535, 65_535), (65_536, 65_535), (131_073, 65_535)] {
            assert_eq!(saturating_u16(length), counted);
        }
        for length in [0, u32::MAX - 1, u32::MAX] {
            assert_eq!(saturating_u32(length as usize), length);
        }
        assert_eq!(saturating_u32(usize::MAX), u32::MAX);
    }

    #[cfg(target_pointer_width = "64")]
    #[test]
    fn a_length_above_four_gigabytes_is_counted_as_the_highest() {
        for length in [1 << 32, (1 << 32) + 7, 3 << 32] {
            assert_eq!(saturating_u32(length), u32::MAX);
        }
    }
}
