use core::error::Error;
use core::fmt;

use crate::RawCode;

/// One line that carries a reply code: three digits, a space or a hyphen, and text (RFC 959 §4.2).
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
    /// Takes one line apart; a line end (CR LF, LF or CR) is left out where there is one.
    ///
    /// The code is exactly three ASCII digits (RFC 959 §4.2). A bare code with nothing after it is
    /// accepted, for servers that cut off what RFC 959 leaves empty.
    /// The text may be any bytes. The line is not searched for further line ends:
    /// [`Lines`](super::Lines) cuts what comes from a socket into lines.
    ///
    /// # Errors
    ///
    /// [`InvalidReplyLine`] says whether the line has no code at all, as a line in the middle of a
    /// reply may, or one that is malformed.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReplyLine, ReplyLine};
    ///
    /// assert!(ReplyLine::parse(b"226").is_ok());
    /// assert_eq!(ReplyLine::parse(b" SIZE"), Err(InvalidReplyLine::NoCode));
    /// assert_eq!(ReplyLine::parse(b"+20 OK"), Err(InvalidReplyLine::MalformedCode));
    /// ```
    pub const fn parse(line: &'a [u8]) -> Result<Self, InvalidReplyLine> {
        Self::parse_content(without_line_end(line))
    }

    /// The same for a line whose end is off, so that no second one is taken from it.
    pub(crate) const fn parse_content(line: &'a [u8]) -> Result<Self, InvalidReplyLine> {
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
        Err(match line {
            [b'0'..=b'9', ..] | [b'+' | b'-', b'0'..=b'9', ..] => InvalidReplyLine::MalformedCode,
            _ => InvalidReplyLine::NoCode,
        })
    }

    /// The code, listed in a table or not.
    ///
    /// ```
    /// # use reply_codes::wire::ReplyLine;
    /// assert_eq!(ReplyLine::parse(b"599 ?").map(|line| line.code().as_u16()), Ok(599));
    /// ```
    #[inline]
    #[must_use]
    pub const fn code(self) -> RawCode {
        self.code
    }

    /// Whether a hyphen follows the code: further lines belong to the same reply (RFC 959 §4.2).
    ///
    /// ```
    /// # use reply_codes::wire::ReplyLine;
    /// assert_eq!(ReplyLine::parse(b"211-Features:").map(ReplyLine::is_continued), Ok(true));
    /// assert_eq!(ReplyLine::parse(b"211 End").map(ReplyLine::is_continued), Ok(false));
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_continued(self) -> bool {
        self.is_continued
    }

    /// What stands after the space or the hyphen, without the line end; any bytes, often UTF-8
    /// (RFC 2640 §2.2).
    ///
    /// ```
    /// # use reply_codes::wire::ReplyLine;
    /// assert_eq!(ReplyLine::parse(b"257 \"/\"\r\n").map(ReplyLine::text), Ok(&b"\"/\""[..]));
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(self) -> &'a [u8] {
        self.text
    }
}

/// `ReplyLine(211-Features:)`, the text escaped.
impl fmt::Debug for ReplyLine<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = if self.is_continued { '-' } else { ' ' };
        let text = self.text.escape_ascii();
        write!(formatter, "ReplyLine({}{separator}{text})", self.code)
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
pub enum InvalidReplyLine {
    /// No code is meant: the line begins with neither a digit nor a sign and a digit.
    NoCode,
    /// A number begins the line, but it is not exactly three digits.
    MalformedCode,
    /// Three digits, but what follows them is neither a space nor a hyphen nor the end.
    NoSeparator(RawCode),
}

impl fmt::Display for InvalidReplyLine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCode => formatter.write_str("the line begins with no reply code"),
            Self::MalformedCode => {
                formatter.write_str("the line's reply code is not exactly three ASCII digits")
            }
            Self::NoSeparator(code) => {
                write!(formatter, "neither space nor hyphen follows reply code {code}")
            }
        }
    }
}

impl Error for InvalidReplyLine {}

/// The line without its CR LF, LF or CR.
pub(crate) const fn without_line_end(line: &[u8]) -> &[u8] {
    match line {
        [content @ .., b'\r', b'\n'] | [content @ .., b'\r' | b'\n'] => content,
        _ => line,
    }
}
