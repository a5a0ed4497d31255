use core::error::Error;
use core::fmt;

/// Cuts bytes, in whatever chunks a socket gives them, into lines.
///
/// LF ends a line, and a CR directly before it goes with it, so CR LF (RFC 959 §4.2, RFC 854) and
/// the LF alone of sloppy servers both work, however they fall into chunks. A CR alone is text:
/// RFC 854 gives it no such meaning, and a file name with a CR in it, repeated in a reply, must
/// not begin a line.
///
/// A line that lies in one chunk is lent from there; only one that is cut is put together in the
/// caller's buffer. The bytes of a line, its CR included, must fit the buffer in either case, so
/// that the lines never depend on the chunks.
///
/// ```
/// use reply_codes::wire::{Lines, Progress, ReplyReader};
///
/// let mut buffer = [0; 64];
/// let mut lines = Lines::new(&mut buffer);
/// let mut reader = ReplyReader::new();
/// let mut codes = Vec::new();
/// for mut chunk in [&b"220-Wel"[..], b"come\r", b"\n220 Ready\r\n331 Pass", b"word\r\n"] {
///     while let Some(line) = lines.next_line(&mut chunk) {
///         if let Progress::Finished { code, .. } = reader.feed(line?)? {
///             codes.push(code.as_u16());
///         }
///     }
/// }
/// assert_eq!(codes, [220, 331]);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Lines<'b> {
    buffer: &'b mut [u8],
    /// How much of the buffer holds the beginning of a line.
    length: usize,
    /// The line was too long and has been reported: its rest is dropped.
    skipping: bool,
}

impl<'b> Lines<'b> {
    /// Lines of up to the buffer's length.
    ///
    /// RFC 959 §4.2 names no limit for a line; SMTP's is 512 bytes (RFC 5321 §4.5.3.1.5). Replies
    /// that repeat a path are as long as the path.
    ///
    /// ```
    /// # use reply_codes::wire::Lines;
    /// let mut buffer = [0; 512];
    /// let mut lines = Lines::new(&mut buffer);
    /// assert_eq!(lines.next_line(&mut &b"220 Ready\r\n"[..]), Some(Ok(&b"220 Ready"[..])));
    /// ```
    #[must_use]
    pub const fn new(buffer: &'b mut [u8]) -> Self {
        Self { buffer, length: 0, skipping: false }
    }

    /// The next line without its line end (RFC 959 §4.2), taken off the front of the chunk; `None`
    /// where the chunk is used up and more bytes are needed.
    ///
    /// What is left of the chunk is the caller's to keep or to give to the next call.
    ///
    /// # Errors
    ///
    /// [`LineTooLong`] as soon as the line does not fit the buffer, once for each such line. The
    /// caller may give up, or go on: the rest of the line is dropped, and until the next call
    /// [`unfinished`](Self::unfinished) has its beginning, of which a
    /// [`ReplyReader`](super::ReplyReader) needs four bytes. Who goes on must limit the time, as a
    /// line may have no end.
    ///
    /// ```
    /// use reply_codes::wire::{LineTooLong, Lines};
    ///
    /// let mut buffer = [0; 8];
    /// let mut lines = Lines::new(&mut buffer);
    /// let mut chunk = &b"220-Welcome\r\n220 Hi\r\n"[..];
    /// assert!(matches!(lines.next_line(&mut chunk), Some(Err(LineTooLong { .. }))));
    /// assert_eq!(lines.unfinished(), b"220-Welc");
    /// assert_eq!(lines.next_line(&mut chunk), Some(Ok(&b"220 Hi"[..])));
    /// assert_eq!(lines.next_line(&mut chunk), None);
    /// ```
    pub fn next_line<'l, 'c: 'l>(
        &'l mut self,
        chunk: &mut &'c [u8],
    ) -> Option<Result<&'l [u8], LineTooLong>> {
        if self.skipping {
            self.length = 0;
            let (_, rest) = split_at_line_feed(chunk);
            *chunk = rest.unwrap_or_default();
            rest?;
            self.skipping = false;
        }

        let (part, rest) = split_at_line_feed(chunk);
        let limit = self.buffer.len();
        if let Some(rest) = rest
            && self.length == 0
            && part.len() <= limit
        {
            *chunk = rest;
            return Some(Ok(without_carriage_return(part)));
        }

        let (_, spare) = self.buffer.split_at_mut_checked(self.length)?;
        if let Some((beginning, over)) = part.split_at_checked(spare.len())
            && !over.is_empty()
        {
            copy(spare, beginning);
            *chunk = chunk.get(beginning.len()..).unwrap_or_default();
            self.length = limit;
            self.skipping = true;
            return Some(Err(LineTooLong { limit }));
        }
        copy(spare, part);
        let length = self.length + part.len();
        *chunk = rest.unwrap_or_default();
        if rest.is_none() {
            self.length = length;
            return None;
        }
        self.length = 0;
        let line = self.buffer.get(..length)?;
        Some(Ok(without_carriage_return(line)))
    }

    /// The beginning of a line whose end has not come; directly after a [`LineTooLong`], that of the
    /// line that is too long.
    ///
    /// Where a connection closes, this is what came after the last line end (RFC 959 §4.2); a
    /// server that closes without one may still have sent a whole reply.
    ///
    /// ```
    /// # use reply_codes::wire::Lines;
    /// let mut buffer = [0; 64];
    /// let mut lines = Lines::new(&mut buffer);
    /// assert_eq!(lines.next_line(&mut &b"421 Timeout"[..]), None);
    /// assert_eq!(lines.unfinished(), b"421 Timeout");
    /// ```
    #[must_use]
    pub fn unfinished(&self) -> &[u8] {
        self.buffer.get(..self.length).unwrap_or_default()
    }
}

/// A line is longer than the buffer of its [`Lines`]; RFC 959 §4.2 gives no limit of its own.
///
/// ```
/// # use reply_codes::wire::Lines;
/// let mut buffer = [0; 16];
/// let error = Lines::new(&mut buffer)
///     .next_line(&mut &b"220 A long, long welcome\r\n"[..])
///     .unwrap()
///     .unwrap_err();
/// assert_eq!(error.limit(), 16);
/// assert_eq!(error.to_string(), "a line is longer than 16 bytes");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LineTooLong {
    limit: usize,
}

impl LineTooLong {
    /// How many bytes a line may have: the length of the buffer (RFC 959 §4.2 sets none).
    ///
    /// ```
    /// # use reply_codes::wire::Lines;
    /// let error = Lines::new(&mut [0; 2]).next_line(&mut &b"220"[..]).unwrap().unwrap_err();
    /// assert_eq!(error.limit(), 2);
    /// ```
    #[inline]
    #[must_use]
    pub const fn limit(self) -> usize {
        self.limit
    }
}

impl fmt::Display for LineTooLong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a line is longer than {} bytes", self.limit)
    }
}

impl Error for LineTooLong {}

/// What stands before the first LF, and after it where there is one.
fn split_at_line_feed(bytes: &[u8]) -> (&[u8], Option<&[u8]>) {
    let end = bytes.iter().position(|&byte| byte == b'\n');
    if let Some(end) = end
        && let Some((part, [_, rest @ ..])) = bytes.split_at_checked(end)
    {
        (part, Some(rest))
    } else {
        (bytes, None)
    }
}

fn without_carriage_return(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Not `copy_from_slice`, which panics where the lengths differ.
fn copy(to: &mut [u8], from: &[u8]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}
