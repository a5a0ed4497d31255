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
    /// Of the reply, up to what has been read of the line; line ends are not counted.
    bytes: u32,
    max_bytes: u32,
    /// Of the line that `advance` has begun. The next fields are its beginning, and whether the last
    /// byte is a CR that is not counted yet, because it may belong to the line end.
    pub(super) line_bytes: u16,
    pub(super) max_line: u16,
    pub(super) head: [u8; HEAD_LENGTH],
    /// Zero if no reply has begun; `code` means something only if one has.
    lines: u16,
    max_lines: u16,
    code: RawCode,
    pub(super) state: State,
    settings: Settings,
}

/// A count that [`ReplyReader::max_lines`] has been passed; no reply has as many lines.
const TOO_MANY_LINES: u16 = u16::MAX;

/// What the next byte is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub(super) enum State {
    Reading,
    /// `advance` has taken a CR that is not counted yet, because it may belong to the line end.
    AfterCr,
    /// A line was too long, and nothing is a reply until the reset.
    LineTooLong,
}

/// Three settings in one byte: each as a `bool` would make the reader larger than 24 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
struct Settings(u8);

impl Settings {
    const ALLOW_MISMATCHED_END: Self = Self(1);
    const REQUIRE_SPACE: Self = Self(2);
    const CRLF_ONLY: Self = Self(4);

    const fn with(self, setting: Self) -> Self {
        Self(self.0 | setting.0)
    }

    const fn has(self, setting: Self) -> bool {
        self.0 & setting.0 != 0
    }
}

/// What a line does to its reply.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
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
            settings: Settings(0),
        }
    }

    /// Lets any code and a space end a reply, for servers that break RFC 959 §4.2 by ending with
    /// another code than they began with.
    ///
    /// Both codes are returned, and the caller decides which counts. Another code without a space
    /// after it is still text.
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
        Self { settings: self.settings.with(Settings::ALLOW_MISMATCHED_END), ..self }
    }

    /// Lets a reply end only at its code and a space: a bare code, with nothing after it, is then a
    /// line that is followed by others.
    ///
    /// RFC 959 §4.2 has the space even before an empty text. Some servers leave it out, and clients
    /// differ: to one, `220` and then `220 Ready` are two replies (the default here), to another they
    /// are one greeting. Choose what the server means that you talk to.
    ///
    /// ```
    /// use reply_codes::wire::{Progress, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new();
    /// assert!(matches!(reader.feed(b"220")?, Progress::Finished { .. }));
    ///
    /// let mut reader = ReplyReader::new().require_space();
    /// assert!(matches!(reader.feed(b"220")?, Progress::More(b"")));
    /// assert!(matches!(reader.feed(b"220 Ready")?, Progress::Finished { .. }));
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[must_use]
    pub const fn require_space(self) -> Self {
        Self { settings: self.settings.with(Settings::REQUIRE_SPACE), ..self }
    }

    /// Lets CR LF alone end a line, as RFC 5321 §2.3.8 demands of SMTP; an LF alone is text.
    ///
    /// This protects from smuggling: if an LF alone ended a line, text that a server repeats from
    /// somebody else, such as an address with an LF in it, could begin a reply of its own. FTP servers
    /// exist that end lines with LF alone, so it is not the default.
    /// [`Lines::crlf_only`](super::Lines::crlf_only) is the same for lines.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let chunk = b"550-No such user: a\n550 b\r\n550 Sorry\r\n";
    /// assert_eq!(ReplyReader::new().advance(chunk).used, 27);
    /// assert_eq!(ReplyReader::new().crlf_only().advance(chunk).used, chunk.len());
    /// ```
    #[must_use]
    pub const fn crlf_only(self) -> Self {
        Self { settings: self.settings.with(Settings::CRLF_ONLY), ..self }
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

    /// Sets how many bytes a line may have, its line end not counted. By default, and with
    /// [`u16::MAX`], only [`max_bytes`](Self::max_bytes) limits it.
    ///
    /// RFC 959 §4.2 names no limit; SMTP's is 510 bytes without the line end (RFC 5321 §4.5.3.1.5).
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().max_line(510);
    /// let step = reader.advance(&[b'2'; 511]);
    /// assert_eq!(step.reply, Err(InvalidReply::LineTooLong));
    /// ```
    #[must_use]
    pub const fn max_line(self, max_line: u16) -> Self {
        Self { max_line, ..self }
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
    /// the next line may begin one. Above a limit [`InvalidReply::LineTooLong`],
    /// [`InvalidReply::TooManyLines`] or [`InvalidReply::TooManyBytes`], and the same for every line
    /// after that until [`reset`](Self::reset): the rest of such a reply is not a reply.
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

    pub(super) const fn line_end(&self) -> LineEnd {
        if self.settings.has(Settings::CRLF_ONLY) { LineEnd::CrLf } else { LineEnd::LineFeed }
    }

    /// Counts bytes of a line. Once a limit is passed, nothing is counted as within it, so that the
    /// error stays the same.
    #[inline]
    pub(super) const fn count(&mut self, bytes: usize) -> Result<(), InvalidReply> {
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
    pub(super) const fn count_of_line(&mut self, bytes: usize) -> Result<(), InvalidReply> {
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
    pub(super) const fn within_limits(&self) -> Result<(), InvalidReply> {
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
    pub(super) const fn place(
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
        // Stays below the highest limit, which is none.
        if self.lines < u16::MAX - 1 {
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
    pub(super) const fn finished(&self, last_code: RawCode) -> Finished {
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

#[expect(clippy::cast_possible_truncation, reason = "compared first")]
const fn saturating_u32(length: usize) -> u32 {
    if length > u32::MAX as usize { u32::MAX } else { length as u32 }
}

#[expect(clippy::cast_possible_truncation, reason = "compared first")]
const fn saturating_u16(length: u32) -> u16 {
    if length > u16::MAX as u32 { u16::MAX } else { length as u16 }
}
