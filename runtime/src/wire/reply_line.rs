use core::error::Error;
use core::fmt;

use super::line_end::LineEnd;
use crate::RawCode;

/// One line that begins with a reply code: three digits, a space or a hyphen, and text (RFC 959
/// §4.2).
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::ReplyLine;
///
/// let line = ReplyLine::parse(b"150-Opening data connection\r\n")?;
/// assert_eq!(ftp::Code::from_raw(line.code()), Some(ftp::Code::FileStatusOkay));
/// assert!(line.is_continued());
/// assert_eq!(line.text(), b"Opening data connection");
/// # Ok::<(), reply_codes::wire::InvalidReplyLine>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReplyLine<'a> {
    code: RawCode,
    is_continued: bool,
    text: &'a [u8],
}

impl<'a> ReplyLine<'a> {
    /// Takes a line apart, with or without its line end (CR LF, or LF alone).
    ///
    /// The code is exactly three ASCII digits (RFC 959 §4.2). A bare code with nothing after it is
    /// accepted, because some servers leave out the space before an empty text. The text may be any
    /// bytes. The line is not searched for further line ends: [`Lines`](super::Lines) cuts what comes
    /// from a socket into lines. (After [`Lines::crlf_only`](super::Lines::crlf_only), an LF at the end
    /// of a line is text; [`ReplyReader::crlf_only`](super::ReplyReader::crlf_only) keeps it.)
    ///
    /// # Errors
    ///
    /// [`InvalidReplyLine`] says whether the line has no code at all, as a line in the middle of a
    /// reply may, or a code that is malformed.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReplyLine, ReplyLine};
    ///
    /// assert!(ReplyLine::parse(b"226").is_ok());
    /// assert_eq!(ReplyLine::parse(b" SIZE"), Err(InvalidReplyLine::NoCode));
    /// assert_eq!(ReplyLine::parse(b"+20 OK"), Err(InvalidReplyLine::MalformedCode));
    /// ```
    pub const fn parse(line: &'a [u8]) -> Result<Self, InvalidReplyLine> {
        Self::parse_content(LineEnd::LineFeed.strip(line))
    }

    /// The same for a line whose end is off already, so that no second one is taken from it. Looks at
    /// no more than [`HEAD_LENGTH`] bytes.
    #[inline]
    pub(super) const fn parse_content(line: &'a [u8]) -> Result<Self, InvalidReplyLine> {
        if let &[a, b, c, ref rest @ ..] = line
            && let Some(code) = RawCode::from_ascii([a, b, c])
        {
            let (is_continued, text) = match rest {
                [] => (false, rest),
                [b' ', text @ ..] => (false, text),
                [b'-', text @ ..] => (true, text),
                [b'0'..=b'9', ..] => return Err(InvalidReplyLine::MalformedCode),
                _ => return Err(InvalidReplyLine::NoSeparator(code)),
            };
            return Ok(Self { code, is_continued, text });
        }
        let number = match line {
            [b'+' | b'-', number @ ..] => number,
            _ => line,
        };
        Err(match number {
            [b'0'..=b'9', ..] => InvalidReplyLine::MalformedCode,
            _ => InvalidReplyLine::NoCode,
        })
    }

    /// The code, listed in a table or not.
    ///
    /// ```
    /// use reply_codes::wire::ReplyLine;
    ///
    /// assert_eq!(ReplyLine::parse(b"599 ?").map(|line| line.code().as_u16()), Ok(599));
    /// ```
    #[inline]
    #[must_use]
    pub const fn code(self) -> RawCode {
        self.code
    }

    /// Whether a hyphen follows the code, which means that the reply has further lines (RFC 959
    /// §4.2).
    ///
    /// ```
    /// use reply_codes::wire::ReplyLine;
    ///
    /// assert_eq!(ReplyLine::parse(b"211-Features:").map(ReplyLine::is_continued), Ok(true));
    /// assert_eq!(ReplyLine::parse(b"211 End").map(ReplyLine::is_continued), Ok(false));
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_continued(self) -> bool {
        self.is_continued
    }

    /// What follows the space or the hyphen, without the line end; any bytes, often UTF-8 (RFC 2640
    /// §2.2).
    ///
    /// ```
    /// use reply_codes::wire::ReplyLine;
    ///
    /// assert_eq!(ReplyLine::parse(b"257 \"/\"\r\n").map(ReplyLine::text), Ok(&b"\"/\""[..]));
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(self) -> &'a [u8] {
        self.text
    }
}

/// How many bytes of a line say what the line is: a code and its separator.
pub(super) const HEAD_LENGTH: usize = 4;

/// `ReplyLine(211-Features:)`, the text escaped.
impl fmt::Debug for ReplyLine<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = if self.is_continued { '-' } else { ' ' };
        let text = self.text.escape_ascii();
        write!(formatter, "ReplyLine({}{separator}{text})", self.code)
    }
}

#[cfg(feature = "defmt")]
impl defmt::Format for ReplyLine<'_> {
    fn format(&self, formatter: defmt::Formatter<'_>) {
        let separator = if self.is_continued { '-' } else { ' ' };
        defmt::write!(formatter, "ReplyLine({}{}{=[u8]:a})", self.code, separator, self.text);
    }
}

/// Why a line is not a [`ReplyLine`].
///
/// ```
/// use reply_codes::RawCode;
/// use reply_codes::wire::{InvalidReplyLine, ReplyLine};
///
/// let reason = |line: &'static str| ReplyLine::parse(line.as_bytes()).unwrap_err();
/// assert_eq!(reason("Welcome!"), InvalidReplyLine::NoCode);
/// assert_eq!(reason("2200 OK"), InvalidReplyLine::MalformedCode);
/// assert_eq!(reason("220:OK"), InvalidReplyLine::NoSeparator(RawCode::from_u16(220).unwrap()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum InvalidReplyLine {
    /// The line does not begin with a number: with neither a digit nor a sign and a digit.
    NoCode,
    /// The line begins with a number that is not exactly three digits.
    MalformedCode,
    /// The line begins with three digits, but neither a space nor a hyphen nor the end follows.
    NoSeparator(RawCode),
}

impl fmt::Display for InvalidReplyLine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCode => formatter.write_str("the line does not begin with a reply code"),
            Self::MalformedCode => {
                formatter.write_str("the line's reply code is not exactly three ASCII digits")
            }
            Self::NoSeparator(code) => {
                write!(formatter, "neither a space nor a hyphen follows reply code {code}")
            }
        }
    }
}

impl Error for InvalidReplyLine {}
