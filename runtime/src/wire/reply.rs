use core::fmt;

use crate::RawCode;

/// A reply to be sent: its code and text, written with CR LF as RFC 959 §4.2 asks.
///
/// Text of several lines becomes a reply of several lines: the first with the code and a hyphen,
/// the last with the code and a space, and between them the bare text, a space put before a line
/// that begins with a digit, so that no reader takes it for the end.
///
/// CR LF, LF and CR all break a line of text, so no text can add a reply of its own.
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::Reply;
///
/// let reply = Reply::new(ftp::Code::ServiceReady, "Ready");
/// assert_eq!(reply.to_string(), "220 Ready\r\n");
///
/// let reply = Reply::new(ftp::Code::SystemStatus, "Today:\n3 files\nEnd");
/// assert_eq!(reply.to_string(), "211-Today:\r\n 3 files\r\n211 End\r\n");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reply<'a> {
    code: RawCode,
    text: &'a str,
    code_on_every_line: bool,
}

impl<'a> Reply<'a> {
    /// A reply with this code, of any table or none, and this text (RFC 959 §4.2).
    ///
    /// The text may be empty; a line break at its end is left out. A protected reply (6xx) has its
    /// code on every line, as RFC 2228 §5.2 asks.
    ///
    /// ```
    /// use reply_codes::{RawCode, ftp};
    /// use reply_codes::wire::Reply;
    ///
    /// assert_eq!(Reply::new(RawCode::from_u16(299).unwrap(), "").to_string(), "299 \r\n");
    /// assert_eq!(Reply::new(ftp::Code::CommandOkay, "Done\n").to_string(), "200 Done\r\n");
    /// ```
    #[must_use]
    pub fn new(code: impl Into<RawCode>, text: &'a str) -> Self {
        let code = code.into();
        Self { code, text, code_on_every_line: code.first_digit() == 6 }
    }

    /// Puts the code and a hyphen on the lines between too, as SMTP asks (RFC 5321 §4.2.1).
    ///
    /// ```
    /// use reply_codes::RawCode;
    /// use reply_codes::wire::Reply;
    ///
    /// let code = RawCode::from_u16(250).unwrap();
    /// let reply = Reply::new(code, "mail.example\n8BITMIME\nSIZE").with_code_on_every_line();
    /// assert_eq!(reply.to_string(), "250-mail.example\r\n250-8BITMIME\r\n250 SIZE\r\n");
    /// ```
    #[must_use]
    pub const fn with_code_on_every_line(self) -> Self {
        Self { code_on_every_line: true, ..self }
    }

    /// Writes the reply, RFC 959 §4.2's CR LF at its end included.
    ///
    /// The same as `write!(output, "{reply}")`, without the formatting machinery.
    ///
    /// # Errors
    ///
    /// Those of the output.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let mut output = String::new();
    /// Reply::new(ftp::Code::CommandOkay, "Done").write_to(&mut output)?;
    /// assert_eq!(output, "200 Done\r\n");
    /// # Ok::<(), core::fmt::Error>(())
    /// ```
    pub fn write_to<W: fmt::Write + ?Sized>(&self, output: &mut W) -> fmt::Result {
        let mut text = self.text;
        let mut first = true;
        loop {
            let (line, rest) = split_line(text);
            let last = rest.is_empty();
            if last || first || self.code_on_every_line {
                self.code.write_digits(output)?;
                output.write_str(if last { " " } else { "-" })?;
            } else if line.as_bytes().first().is_some_and(u8::is_ascii_digit) {
                output.write_str(" ")?;
            }
            output.write_str(line)?;
            output.write_str("\r\n")?;
            if last {
                return Ok(());
            }
            text = rest;
            first = false;
        }
    }
}

/// The reply as it goes on the wire, CR LF included.
impl fmt::Display for Reply<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(formatter)
    }
}

/// The fields, the text escaped.
///
/// By hand, as `str`'s own `Debug` holds panic paths and the tables of Unicode.
impl fmt::Debug for Reply<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Reply")
            .field("code", &self.code)
            .field("text", &format_args!("\"{}\"", self.text.escape_default()))
            .field("code_on_every_line", &self.code_on_every_line)
            .finish()
    }
}

/// The first line, and what follows its line break. By bytes: `str`'s search doubles the machine
/// code.
fn split_line(text: &str) -> (&str, &str) {
    let line_end = text.bytes().position(|byte| matches!(byte, b'\r' | b'\n'));
    if let Some(line_end) = line_end
        && let Some((line, rest)) = text.split_at_checked(line_end)
    {
        let line_break = if rest.as_bytes().starts_with(b"\r\n") { 2 } else { 1 };
        (line, rest.get(line_break..).unwrap_or_default())
    } else {
        (text, "")
    }
}
