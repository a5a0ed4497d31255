use core::error::Error;
use core::fmt;

use super::line_end::{LineEnd, without_cr};

/// Cuts bytes, in whatever chunks a socket gives them, into lines.
///
/// LF ends a line, together with a CR directly before it. So both the CR LF of RFC 959 §4.2 and the
/// LF alone of sloppy servers work, however they fall into chunks. A CR alone is text: RFC 854 gives
/// it no such meaning, and a file name with a CR in it must not begin a line of its own.
/// [`crlf_only`](Self::crlf_only) is the strict rule of SMTP.
///
/// The buffer is lent (`&mut [u8]`) or owned (`[u8; 512]`, `Vec<u8>`), so that a struct can hold it
/// beside its socket. A line that lies in one chunk is lent from there; only a line that is cut is
/// put together in the buffer. In either case the bytes of a line, its CR included, must fit the
/// buffer, so that the lines never depend on the chunks.
///
/// **The rest of a chunk stays with the caller.** [`next_line`](Self::next_line) takes one line off
/// its front. What follows may be the next reply, so call it until it returns `None`, or keep the
/// rest and give it to the next call. If the chunk is dropped earlier, those bytes are lost.
///
/// ```
/// use reply_codes::wire::{Lines, Progress, ReplyReader};
///
/// let mut lines = Lines::new([0; 64]);
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
#[derive(Clone, Debug)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Lines<B> {
    buffer: B,
    /// How much of the buffer holds the beginning of a line.
    length: usize,
    line_end: LineEnd,
    /// Whether the last byte taken of an unfinished line is a CR.
    after_cr: bool,
    /// The line was too long and has been reported: its rest is dropped.
    skipping: bool,
}

impl<B> Lines<B> {
    /// Lines of up to the buffer's length; that of a `Vec`, not its capacity.
    ///
    /// RFC 959 §4.2 names no limit for a line; SMTP's is 512 bytes (RFC 5321 §4.5.3.1.5). Replies
    /// that repeat a path are as long as the path.
    ///
    /// ```
    /// use reply_codes::wire::Lines;
    ///
    /// /// What a client keeps for each connection.
    /// struct Connection {
    ///     lines: Lines<[u8; 512]>,
    /// }
    ///
    /// let mut connection = Connection { lines: Lines::new([0; 512]) };
    /// let line = connection.lines.next_line(&mut &b"220 Ready\r\n"[..]);
    /// assert_eq!(line, Some(Ok(&b"220 Ready"[..])));
    /// ```
    #[must_use]
    pub const fn new(buffer: B) -> Self {
        Self { buffer, length: 0, line_end: LineEnd::LineFeed, after_cr: false, skipping: false }
    }

    /// Lets CR LF alone end a line, as RFC 5321 §2.3.8 demands of SMTP; an LF alone is text.
    ///
    /// This protects from smuggling. If one program takes an LF alone for a line end and the next one
    /// does not, a text with an LF in it is one line to the first and two to the second: a peer that
    /// chooses the text can add a reply, or a command, of its own. Use it for SMTP in both directions.
    /// FTP servers exist that end lines with LF alone, so it is not the default.
    ///
    /// Give a [`ReplyReader`](super::ReplyReader::crlf_only) that reads the lines the same setting,
    /// or an LF at the end of a line's text is taken for its end.
    ///
    /// ```
    /// use reply_codes::wire::Lines;
    ///
    /// let mut lines = Lines::new([0; 512]).crlf_only();
    /// let mut chunk = &b"550 No such user: a\n250 OK\r\n"[..];
    /// assert_eq!(lines.next_line(&mut chunk), Some(Ok(&b"550 No such user: a\n250 OK"[..])));
    /// ```
    #[must_use]
    pub const fn crlf_only(mut self) -> Self {
        self.line_end = LineEnd::CrLf;
        self
    }
}

impl<B: AsRef<[u8]> + AsMut<[u8]>> Lines<B> {
    /// The next line without its line end (RFC 959 §4.2), taken off the front of the chunk; `None` if
    /// the chunk is used up and more bytes are needed.
    ///
    /// # Errors
    ///
    /// [`LineTooLong`] as soon as a line does not fit the buffer, once for each such line. The caller
    /// may give up, or go on: the rest of the line is dropped. Until the next call,
    /// [`unfinished`](Self::unfinished) is the beginning of that line, and a
    /// [`ReplyReader`](super::ReplyReader) needs only its first four bytes. If you go on, limit the
    /// time, because a line may never end.
    ///
    /// ```
    /// use reply_codes::wire::{LineTooLong, Lines};
    ///
    /// let mut lines = Lines::new([0; 8]);
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
        loop {
            let bytes = *chunk;
            let (part, is_whole) = self.split(chunk);
            if self.skipping {
                self.length = 0;
                self.skipping = !is_whole;
                if is_whole {
                    continue;
                }
                return None;
            }

            let buffer = self.buffer.as_mut();
            let limit = buffer.len();
            let line = if is_whole && self.length == 0 && part.len() <= limit {
                part
            } else {
                let spare = buffer.get_mut(self.length..)?;
                let room = spare.len();
                copy(spare, part);
                if part.len() > room {
                    // The line end, if it has come, is left for the next call.
                    *chunk = bytes.get(part.len()..)?;
                    self.after_cr |= is_whole;
                    self.length = limit;
                    self.skipping = true;
                    return Some(Err(LineTooLong { limit }));
                }
                self.length += part.len();
                if !is_whole {
                    return None;
                }
                self.buffer.as_ref().get(..core::mem::take(&mut self.length))?
            };
            return Some(Ok(without_cr(line)));
        }
    }

    /// Takes the bytes up to an LF that ends a line, and the LF; all bytes if there is none.
    #[inline]
    fn split<'c>(&mut self, chunk: &mut &'c [u8]) -> (&'c [u8], bool) {
        let bytes = core::mem::take(chunk);
        if let Some(end) = self.line_end.find(bytes, &mut self.after_cr)
            && let Some((part, [_, rest @ ..])) = bytes.split_at_checked(end)
        {
            *chunk = rest;
            return (part, true);
        }
        (bytes, false)
    }

    /// The beginning of a line whose end has not come yet; directly after a [`LineTooLong`], the
    /// beginning of the line that is too long.
    ///
    /// ```
    /// use reply_codes::wire::Lines;
    ///
    /// let mut lines = Lines::new([0; 64]);
    /// assert_eq!(lines.next_line(&mut &b"421 Time"[..]), None);
    /// assert_eq!(lines.unfinished(), b"421 Time");
    /// ```
    #[must_use]
    pub fn unfinished(&self) -> &[u8] {
        self.buffer.as_ref().get(..self.length).unwrap_or_default()
    }

    /// The last line, if the stream has ended without a line end or within one; call it once no more
    /// bytes come.
    ///
    /// Servers exist that close the connection directly after a `221 Bye`. The line may also have been
    /// cut off: give it to [`ReplyReader::feed`](super::ReplyReader::feed), then ask
    /// [`ReplyReader::finish`](super::ReplyReader::finish) whether the reply is whole. A line that was
    /// too long is not given again. After the call the lines begin anew.
    ///
    /// ```
    /// use reply_codes::wire::Lines;
    ///
    /// let mut lines = Lines::new([0; 64]);
    /// assert_eq!(lines.next_line(&mut &b"221 Bye"[..]), None);
    /// assert_eq!(lines.finish(), Some(&b"221 Bye"[..]));
    /// assert_eq!(lines.finish(), None);
    /// ```
    pub fn finish(&mut self) -> Option<&[u8]> {
        let length = core::mem::take(&mut self.length);
        self.after_cr = false;
        if core::mem::take(&mut self.skipping) || length == 0 {
            return None;
        }
        self.buffer.as_ref().get(..length).map(without_cr)
    }
}

/// A line is longer than the buffer of [`Lines`].
///
/// Becomes an [`InvalidReply`](super::InvalidReply) by `?`.
///
/// ```
/// use reply_codes::wire::Lines;
///
/// let mut lines = Lines::new([0; 16]);
/// let error = lines.next_line(&mut &b"220 A long, long welcome\r\n"[..]).unwrap().unwrap_err();
/// assert_eq!(error.limit(), 16);
/// assert_eq!(error.to_string(), "a line is longer than 16 bytes");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct LineTooLong {
    limit: usize,
}

impl LineTooLong {
    /// How many bytes a line may have (RFC 959 §4.2 sets no limit of its own).
    ///
    /// ```
    /// use reply_codes::wire::Lines;
    ///
    /// let error = Lines::new([0; 2]).next_line(&mut &b"220"[..]).unwrap().unwrap_err();
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

/// As much as there is room for. Not `copy_from_slice`, which panics if the lengths differ.
pub(super) fn copy(to: &mut [u8], from: &[u8]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}
