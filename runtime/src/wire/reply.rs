use core::fmt;
use core::iter::once;

use super::BufferTooSmall;
use super::text_lines::{LINE_END, TextLine, TextLines};
use crate::RawCode;

/// A reply to be sent: a code and a text, written with CR LF as RFC 959 §4.2 asks.
///
/// **To send it, [`encode`](Self::encode) it and write the bytes at once**, with one `write_all`:
/// several small writes to a socket may each wait for an acknowledgement, which takes some 40 ms.
///
/// The text is a string or bytes (a path in a 257 need not be UTF-8), borrowed or owned: anything that is
/// `AsRef<[u8]>`, such as `&str`, `String`, `Vec<u8>`, `Bytes` or `Cow<'static, [u8]>`.
///
/// LF and CR LF in the text break a line, and one line break at its end is left out. The first line is
/// written with the code and a hyphen, the last with the code and a space, and between them the bare
/// text. No text adds a reply: an inner line that begins with a digit gets a space before it, and a CR
/// alone becomes a space, because some clients end a line there.
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::Reply;
///
/// let mut buffer = [0; 512];
/// let reply = Reply::new(ftp::Code::ServiceReady, "Ready");
/// assert_eq!(reply.encode(&mut buffer)?, b"220 Ready\r\n");
///
/// let reply = Reply::new(ftp::Code::SystemStatus, "Today:\n3 files\nEnd");
/// assert_eq!(reply.encode(&mut buffer)?, b"211-Today:\r\n 3 files\r\n211 End\r\n");
/// # Ok::<(), reply_codes::wire::BufferTooSmall>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reply<T> {
    code: RawCode,
    text: T,
    in_one_line: bool,
    code_on_every_line: bool,
}

impl<T: AsRef<[u8]>> Reply<T> {
    /// A reply with this code, of any table or none, and this text, which may be empty.
    ///
    /// ```
    /// use reply_codes::wire::Reply;
    /// use reply_codes::{RawCode, ftp};
    ///
    /// let unlisted = RawCode::from_u16(299).unwrap();
    /// assert_eq!(Reply::new(unlisted, "").encode(&mut [0; 8]), Ok(&b"299 \r\n"[..]));
    ///
    /// let path = b"\"/caf\xe9\"".to_vec();
    /// let reply = Reply::new(ftp::Code::PathnameCreated, path).in_one_line();
    /// assert_eq!(reply.encode(&mut [0; 64]), Ok(&b"257 \"/caf\xe9\"\r\n"[..]));
    /// ```
    #[must_use]
    pub fn new(code: impl Into<RawCode>, text: T) -> Self {
        Self::from_raw(code.into(), text)
    }

    /// The same as [`new`](Self::new), for constants.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// const READY: Reply<&str> = Reply::from_raw(ftp::Code::ServiceReady.raw(), "Ready");
    /// assert_eq!(READY.code(), 220);
    /// ```
    #[must_use]
    pub const fn from_raw(code: RawCode, text: T) -> Self {
        Self { code, text, in_one_line: false, code_on_every_line: false }
    }

    /// Makes each CR and each LF of the text a space: for a text that others have chosen, such as the
    /// path in a 257.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let reply = Reply::new(ftp::Code::PathnameCreated, "\"/a\r\n226 b\"").in_one_line();
    /// assert_eq!(reply.encode(&mut [0; 64]), Ok(&b"257 \"/a  226 b\"\r\n"[..]));
    /// ```
    #[must_use]
    pub const fn in_one_line(mut self) -> Self {
        self.in_one_line = true;
        self
    }

    /// Puts the code and a hyphen on the inner lines too, as SMTP asks (RFC 5321 §4.2.1), and FTP for
    /// its protected replies, 6xx (RFC 2228 §5.2).
    ///
    /// ```
    /// use reply_codes::RawCode;
    /// use reply_codes::wire::Reply;
    ///
    /// let code = RawCode::from_u16(250).unwrap();
    /// let reply = Reply::new(code, "mail.example\n8BITMIME\nSIZE").with_code_on_every_line();
    /// let bytes = b"250-mail.example\r\n250-8BITMIME\r\n250 SIZE\r\n";
    /// assert_eq!(reply.encode(&mut [0; 64]), Ok(&bytes[..]));
    /// ```
    #[must_use]
    pub const fn with_code_on_every_line(mut self) -> Self {
        self.code_on_every_line = true;
        self
    }

    /// The code, listed in a table or not.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> RawCode {
        self.code
    }

    /// The text as it was given.
    #[inline]
    #[must_use]
    pub const fn text(&self) -> &T {
        &self.text
    }

    /// The text as it was given, and no more of the reply.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let reply = Reply::new(ftp::Code::ServiceReady, String::from("Ready"));
    /// assert_eq!((reply.code(), reply.into_text()), (ftp::Code::ServiceReady.raw(), "Ready".into()));
    /// ```
    #[inline]
    #[must_use]
    pub fn into_text(self) -> T {
        self.text
    }

    /// Writes the reply into the buffer and returns the bytes written, for one `write_all`.
    ///
    /// # Errors
    ///
    /// [`BufferTooSmall`] says how many bytes the reply needs; what is in the buffer then is only its
    /// beginning.
    ///
    /// ```
    /// use std::io::Write;
    ///
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let mut stream = Vec::new(); // A TcpStream, for example.
    /// let mut buffer = [0; 512];
    /// let reply = Reply::new(ftp::Code::CommandOkay, "Done");
    /// stream.write_all(reply.encode(&mut buffer)?)?;
    /// assert_eq!(stream, b"200 Done\r\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn encode<'b>(&self, buffer: &'b mut [u8]) -> Result<&'b [u8], BufferTooSmall> {
        let mut needed = 0;
        let mut rest = &mut *buffer;
        for line in self.lines() {
            needed += line.len();
            // Four bytes and two, each put alone: together they would be a call of memcpy, which takes
            // more flash than all of this.
            for byte in line.prefix() {
                rest = put(rest, once(byte));
            }
            rest = put(rest, line.text());
            for byte in LINE_END {
                rest = put(rest, once(byte));
            }
        }
        buffer.get(..needed).ok_or(BufferTooSmall { needed })
    }

    /// How many bytes [`encode`](Self::encode) writes.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let reply = Reply::new(ftp::Code::CommandOkay, "Done");
    /// let mut buffer = vec![0; reply.encoded_len()];
    /// assert_eq!(reply.encode(&mut buffer), Ok(&b"200 Done\r\n"[..]));
    /// ```
    #[must_use]
    pub fn encoded_len(&self) -> usize {
        self.lines().map(TextLine::len).sum()
    }

    /// The bytes that [`encode`](Self::encode) writes, one by one: to extend a collection where speed
    /// does not matter.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let mut output = Vec::new();
    /// output.extend(Reply::new(ftp::Code::FileStatusOkay, "Opening").bytes());
    /// output.extend(Reply::new(ftp::Code::ClosingDataConnection, "Done").bytes());
    /// assert_eq!(output, b"150 Opening\r\n226 Done\r\n");
    /// ```
    pub fn bytes(&self) -> impl Iterator<Item = u8> + Clone {
        self.lines().flat_map(|line| line.prefix().chain(line.text()).chain(LINE_END))
    }

    fn lines(&self) -> TextLines<'_> {
        TextLines {
            code: self.code.to_ascii(),
            rest: Some(self.text.as_ref()),
            is_first: true,
            in_one_line: self.in_one_line,
            code_on_every_line: self.code_on_every_line,
        }
    }
}

/// Puts bytes at the front of a buffer, as many as fit, and gives what is left of it.
fn put(buffer: &mut [u8], bytes: impl ExactSizeIterator<Item = u8>) -> &mut [u8] {
    let length = bytes.len();
    buffer.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
    buffer.get_mut(length..).unwrap_or_default()
}

/// `Reply(220 Ready)`, the text escaped, and only its beginning if it is long.
impl<T: AsRef<[u8]>> fmt::Debug for Reply<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text.as_ref();
        let (beginning, more) = match text.split_at_checked(64) {
            Some((beginning, [_, ..])) => (beginning, "…"),
            _ => (text, ""),
        };
        write!(formatter, "Reply({} {}{more})", self.code, beginning.escape_ascii())
    }
}

#[cfg(feature = "defmt")]
impl<T: AsRef<[u8]>> defmt::Format for Reply<T> {
    fn format(&self, formatter: defmt::Formatter<'_>) {
        defmt::write!(formatter, "Reply({} {=[u8]:a})", self.code, self.text.as_ref());
    }
}
