use core::convert::Infallible;
use core::fmt;

use super::BufferTooSmall;
use super::lines::copy;
use super::text_lines::{Prefix, TextLines};
use crate::RawCode;

/// A reply to be sent: a code and a text, written with CR LF as RFC 959 §4.2 asks.
///
/// **To send it, [`encode`](Self::encode) it and write the bytes at once**, with one `write_all` of
/// whatever the transport is. `Display` is for logs and tests: it writes 128 bytes at a time, or a
/// longer line whole, and several small writes to a socket may each wait for an acknowledgement, which
/// takes some 40 ms. [`write_to`](Self::write_to) is for text outputs that collect what they get.
///
/// The text is a string or bytes (a path in a 257 need not be UTF-8), lent or owned: anything that is
/// `AsRef<[u8]>`. So `Reply<&str>` needs no memory of its own, and a server keeps a queue of
/// `Reply<String>`, `Reply<Vec<u8>>` or, if most of its texts are constants,
/// `Reply<Cow<'static, [u8]>>`.
///
/// Text of several lines becomes a reply of several lines: the first with the code and a hyphen, the
/// last with the code and a space, and between them the bare text. A space is put before a line
/// between that begins with a digit, so that no reader takes it for the end.
///
/// Line breaks in the text never add a reply. CR LF, LF and CR each break a line, and one line break
/// at the end of the text is left out. So a CR in a path makes two lines of it;
/// [`from_lines`](Self::from_lines) keeps lines as they are given.
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::Reply;
///
/// let reply = Reply::new(ftp::Code::ServiceReady, "Ready");
/// let mut buffer = [0; 512];
/// assert_eq!(reply.encode(&mut buffer)?, b"220 Ready\r\n");
///
/// let reply = Reply::new(ftp::Code::SystemStatus, "Today:\n3 files\nEnd");
/// assert_eq!(reply.to_string(), "211-Today:\r\n 3 files\r\n211 End\r\n");
/// # Ok::<(), reply_codes::wire::BufferTooSmall>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reply<T> {
    code: RawCode,
    text: T,
    code_on_every_line: bool,
}

impl<T> Reply<T> {
    /// A reply with this code, of any table or none, and this text (RFC 959 §4.2).
    ///
    /// The text may be empty. A protected reply (6xx) has its code on every line, as RFC 2228 §5.2
    /// asks.
    ///
    /// ```
    /// use reply_codes::wire::Reply;
    /// use reply_codes::{RawCode, ftp};
    ///
    /// let unlisted = RawCode::from_u16(299).unwrap();
    /// assert_eq!(Reply::new(unlisted, "").to_string(), "299 \r\n");
    ///
    /// let path = b"\"/caf\xe9\"".to_vec();
    /// let reply = Reply::new(ftp::Code::PathnameCreated, path);
    /// let mut buffer = [0; 64];
    /// assert_eq!(reply.encode(&mut buffer), Ok(&b"257 \"/caf\xe9\"\r\n"[..]));
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
    /// assert_eq!(READY.to_string(), "220 Ready\r\n");
    /// ```
    #[must_use]
    pub const fn from_raw(code: RawCode, text: T) -> Self {
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
    pub const fn with_code_on_every_line(mut self) -> Self {
        self.code_on_every_line = true;
        self
    }

    /// The code, listed in a table or not.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// assert_eq!(Reply::new(ftp::Code::ServiceReady, "Ready").code(), 220);
    /// ```
    #[inline]
    #[must_use]
    pub const fn code(&self) -> RawCode {
        self.code
    }

    /// The text as it was given, before it is cut into lines.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// assert_eq!(*Reply::new(ftp::Code::ServiceReady, "Ready").text(), "Ready");
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(&self) -> &T {
        &self.text
    }
}

impl<T: FromIterator<u8>> Reply<T> {
    /// A reply of these lines, each of which stays one line (RFC 959 §4.2).
    ///
    /// Unlike in a text, nothing is left out: if the last line is empty, the reply ends with an empty
    /// line. A CR or an LF inside a line becomes a space. Without any line the text is empty.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let lines = vec![String::from("a\rb"), String::from("c"), String::new()];
    /// let reply: Reply<Vec<u8>> = Reply::from_lines(ftp::Code::SystemStatus, lines);
    /// assert_eq!(reply.to_string(), "211-a b\r\nc\r\n211 \r\n");
    /// ```
    #[must_use]
    pub fn from_lines<L: AsRef<[u8]>>(
        code: impl Into<RawCode>,
        lines: impl IntoIterator<Item = L>,
    ) -> Self {
        let text = lines.into_iter().flat_map(|line| {
            let length = line.as_ref().len();
            // The line is kept, as it may be owned, and lent byte by byte.
            (0..=length).map(move |place| match line.as_ref().get(place) {
                Some(b'\r' | b'\n') => b' ',
                Some(&byte) => byte,
                None => b'\n',
            })
        });
        Self::new(code, text.collect())
    }
}

impl<T: AsRef<[u8]>> Reply<T> {
    /// Writes the reply into the buffer, the CR LF at its end included (RFC 959 §4.2), and returns
    /// the bytes written, for one `write_all`.
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
    /// fn answer(stream: &mut impl Write) -> Result<(), Box<dyn std::error::Error>> {
    ///     let mut buffer = [0; 512];
    ///     let reply = Reply::new(ftp::Code::CommandOkay, "Done");
    ///     stream.write_all(reply.encode(&mut buffer)?)?;
    ///     Ok(())
    /// }
    /// # let mut sent = Vec::new();
    /// # answer(&mut sent)?;
    /// # assert_eq!(sent, b"200 Done\r\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn encode<'b>(&self, buffer: &'b mut [u8]) -> Result<&'b [u8], BufferTooSmall> {
        let mut needed = 0;
        let Ok(()) = self.each_piece(|piece| {
            copy(buffer.get_mut(needed..).unwrap_or_default(), piece);
            needed += piece.len();
            Ok::<_, Infallible>(())
        });
        buffer.get(..needed).ok_or(BufferTooSmall::new(needed))
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
        match self.encode(&mut []) {
            Ok(bytes) => bytes.len(),
            Err(error) => error.needed(),
        }
    }

    /// Gives the pieces that the reply is put together from, in order.
    fn each_piece<E>(&self, mut put: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        let [a, b, c] = self.code.to_ascii();
        let text = self.text.as_ref();
        TextLines::new(text, self.code_on_every_line).try_for_each(|line| {
            match line.prefix {
                Prefix::Code(separator) => put(&[a, b, c, separator])?,
                Prefix::Space => put(b" ")?,
                Prefix::Nothing => {}
            }
            put(text.get(line.place).unwrap_or_default())?;
            put(b"\r\n")
        })
    }
}

impl<T: AsRef<str>> Reply<T> {
    /// Writes the reply to any text output, in many small pieces: to send it, use
    /// [`encode`](Reply::encode).
    ///
    /// Gives the same as `write!(output, "{reply}")`, in less flash on a microcontroller: without the
    /// formatting machinery, a buffer, or a check for UTF-8.
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
        let text = self.text.as_ref();
        TextLines::new(text.as_bytes(), self.code_on_every_line).try_for_each(|line| {
            match line.prefix {
                Prefix::Code(separator) => {
                    self.code
                        .to_ascii()
                        .into_iter()
                        .try_for_each(|digit| output.write_char(char::from(digit)))?;
                    output.write_char(char::from(separator))?;
                }
                Prefix::Space => output.write_char(' ')?,
                Prefix::Nothing => {}
            }
            output.write_str(text.get(line.place).unwrap_or_default())?;
            output.write_str("\r\n")
        })
    }
}

/// Collects pieces, so that an output is given few of them.
struct Collected<'w, W: ?Sized> {
    output: &'w mut W,
    buffer: [u8; 128],
    length: usize,
}

impl<W: fmt::Write + ?Sized> Collected<'_, W> {
    /// No piece begins or ends within a character.
    fn push(&mut self, piece: &[u8]) -> fmt::Result {
        if self.buffer.len() - self.length < piece.len() {
            self.flush()?;
        }
        let free = self.buffer.get_mut(self.length..).unwrap_or_default();
        let Some(place) = free.get_mut(..piece.len()) else {
            return write_lossy(self.output, piece);
        };
        copy(place, piece);
        self.length += piece.len();
        Ok(())
    }

    fn flush(&mut self) -> fmt::Result {
        let length = core::mem::take(&mut self.length);
        write_lossy(self.output, self.buffer.get(..length).unwrap_or_default())
    }
}

fn write_lossy<W: fmt::Write + ?Sized>(output: &mut W, bytes: &[u8]) -> fmt::Result {
    for chunk in bytes.utf8_chunks() {
        output.write_str(chunk.valid())?;
        if !chunk.invalid().is_empty() {
            output.write_char(char::REPLACEMENT_CHARACTER)?;
        }
    }
    Ok(())
}

/// The reply as it goes on the wire, CR LF included; bytes that are not UTF-8 as U+FFFD.
impl<T: AsRef<[u8]>> fmt::Display for Reply<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut collected = Collected { output: formatter, buffer: [0; 128], length: 0 };
        self.each_piece(|piece| collected.push(piece))?;
        collected.flush()
    }
}

/// `Reply(220 Ready)`, the text escaped.
impl<T: AsRef<[u8]>> fmt::Debug for Reply<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Reply({} {})", self.code, self.text.as_ref().escape_ascii())
    }
}

#[cfg(feature = "defmt")]
impl<T: AsRef<[u8]>> defmt::Format for Reply<T> {
    fn format(&self, formatter: defmt::Formatter<'_>) {
        defmt::write!(formatter, "Reply({} {=[u8]:a})", self.code, self.text.as_ref());
    }
}
