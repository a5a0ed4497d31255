use super::head::{Head, Separator};
use super::{Advance, Finished, InvalidReply};
use crate::RawCode;

/// Finds where each reply ends (RFC 959 §4.2), in bytes that come in chunks of any length.
///
/// A reply of several lines begins with its code and a hyphen and ends with the *same* code and a
/// space. Inner lines may be anything, so an inner line that begins with another code is text.
///
/// A line ends with LF, together with a CR directly before it. A bare code, with nothing after it, is a
/// line: some servers leave out the space before an empty text. A CR alone is text.
///
/// The reader keeps a few counters and the first four bytes of a line, at most 24 bytes in all. Keep
/// the bytes of a reply if you want its text, for [`Finished::lines`].
///
/// ```
/// use reply_codes::wire::ReplyReader;
///
/// let mut reader = ReplyReader::new();
/// let bytes = b"211-Features:\r\n226 is not the end\r\n211 End\r\n220 Ready\r\n";
/// let step = reader.advance(bytes);
/// assert_eq!(&bytes[step.used..], b"220 Ready\r\n");
/// assert_eq!(step.reply?.map(|reply| reply.code.as_u16()), Some(211));
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Debug)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct ReplyReader {
    limit: u32,
    smtp: bool,
    allow_mismatched_end: bool,
    /// Whether the byte that came last is a CR.
    after_cr: bool,
    /// Of the reply that has begun, if its first line is whole.
    code: Option<RawCode>,
    /// Of the reply, since it began.
    pub(super) bytes: u32,
    /// Of the line.
    line_bytes: u32,
    /// The first bytes of the line; those after `line_bytes` mean nothing.
    head: [u8; Head::LENGTH],
}

impl ReplyReader {
    /// A reader with FTP's rule (RFC 959 §4.2), for replies of up to 1 MiB.
    ///
    /// That leaves room for a directory listing sent as a reply (RFC 959 §4.1.3, STAT).
    #[must_use]
    pub const fn new() -> Self {
        Self {
            limit: 1 << 20,
            smtp: false,
            allow_mismatched_end: false,
            after_cr: false,
            code: None,
            bytes: 0,
            line_bytes: 0,
            head: [0; Head::LENGTH],
        }
    }

    /// A reader with SMTP's rule (RFC 5321 §4.2.1): CR LF alone ends a line, and each line of a reply
    /// has its code.
    ///
    /// This protects against smuggling: if an LF alone ended a line, text that a server repeats from
    /// somebody else could begin a reply of its own. A reply that switches codes is rejected at once.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let step = ReplyReader::smtp().advance(b"250-No such user: a\n250 b\r\n521 Blocked\r\n");
    /// assert!(matches!(step.reply, Err(InvalidReply::OtherCode(code)) if code == 521));
    /// ```
    #[must_use]
    pub const fn smtp() -> Self {
        Self { smtp: true, ..Self::new() }
    }

    /// Lets any code and a space end a reply of several lines, for servers that end it with another
    /// code than they began it with. With [`smtp`](Self::smtp) only the last line may differ.
    ///
    /// Both codes are returned, and the caller decides which one counts.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let mut reader = ReplyReader::new().allow_mismatched_end();
    /// let step = reader.advance(b"426-Connection closed\r\n226 Abort successful\r\n");
    /// let Some(reply) = step.reply? else { unreachable!() };
    /// assert!(reply.code == 426 && reply.last_code == 226);
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[must_use]
    pub const fn allow_mismatched_end(self) -> Self {
        Self { allow_mismatched_end: true, ..self }
    }

    /// Sets how many bytes a reply may have, its line ends included. [`new`](Self::new) gives the default;
    /// [`u32::MAX`] is no limit.
    ///
    /// RFC 959 §4.2 names no limit, so without one a server could keep its client forever.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().limit(10);
    /// assert!(reader.advance(b"220 Four\r\n").reply.is_ok());
    /// assert_eq!(reader.advance(b"220 Fives\r\n").reply, Err(InvalidReply::TooLong));
    /// ```
    #[must_use]
    pub const fn limit(self, bytes: u32) -> Self {
        Self { limit: bytes, ..self }
    }

    /// Takes the bytes that have come, up to the end of a reply.
    ///
    /// **What follows the first [`used`](Advance::used) bytes is the caller's.** It may be the next
    /// reply, so give it to the next call. If it is dropped, the client waits for that reply forever.
    ///
    /// # Errors
    ///
    /// In [`reply`](Advance::reply). [`NoCode`](InvalidReply::NoCode) and
    /// [`OtherCode`](InvalidReply::OtherCode) come at the end of their line; the line is used, and the
    /// next one may begin a reply. [`TooLong`](InvalidReply::TooLong) comes with the first chunk that
    /// passes the limit, uses all of it, and comes again until [`reset`](Self::reset).
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let mut reader = ReplyReader::new();
    /// let mut codes = Vec::new();
    /// let chunks = [&b"220-Wel"[..], b"come\r\n220 ", b"Ready\r\n150 Opening\r\n226 D", b"one\r\n"];
    /// for mut chunk in chunks {
    ///     while !chunk.is_empty() {
    ///         let step = reader.advance(chunk);
    ///         chunk = &chunk[step.used..];
    ///         codes.extend(step.reply?.map(|reply| reply.code.as_u16()));
    ///     }
    /// }
    /// assert_eq!(codes, [220, 150, 226]);
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    pub fn advance(&mut self, chunk: &[u8]) -> Advance {
        let mut rest = chunk;
        while !rest.is_empty() {
            let line_feed = rest.iter().position(|&byte| byte == b'\n');
            let length = line_feed.map_or(rest.len(), |place| place + 1);
            let (part, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            rest = after;
            let reply = self.take(part);
            if reply != Ok(None) {
                return Advance { used: chunk.len() - rest.len(), reply };
            }
        }
        let reply = if self.is_too_long() { Err(InvalidReply::TooLong) } else { Ok(None) };
        Advance { used: chunk.len(), reply }
    }

    /// Ends the stream, and returns a last reply if it is complete. The reader is then reset.
    ///
    /// A last line without its line end counts if its code and a space have come, because servers exist
    /// that close the connection directly after a `221 Bye`; not with [`smtp`](Self::smtp). `None` means
    /// that no reply had begun.
    ///
    /// # Errors
    ///
    /// [`InvalidReply::CutOff`] if a reply has begun and not ended, [`InvalidReply::NoCode`] if what has
    /// come of a line is not the beginning of a reply, and [`InvalidReply::TooLong`] as before.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new();
    /// assert_eq!(reader.advance(b"221 Bye").reply?, None);
    /// assert_eq!(reader.finish()?.map(|reply| reply.code.as_u16()), Some(221));
    /// assert_eq!(reader.finish()?, None);
    ///
    /// assert_eq!(reader.advance(b"220-Welcome\r\nto th").reply?, None);
    /// assert!(matches!(reader.finish(), Err(InvalidReply::CutOff(code)) if code == 220));
    /// # Ok::<(), InvalidReply>(())
    /// ```
    pub fn finish(&mut self) -> Result<Option<Finished>, InvalidReply> {
        let reply = self.end_stream();
        self.reset();
        reply
    }

    /// The code of the reply that has begun with a whole line and not ended.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let mut reader = ReplyReader::new();
    /// assert_eq!(reader.advance(b"220-Welcome\r\n").reply?, None);
    /// assert_eq!(reader.unfinished().map(|code| code.as_u16()), Some(220));
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn unfinished(&self) -> Option<RawCode> {
        self.code
    }

    /// Forgets what has been read: the next byte begins a reply, as on a new connection. The settings
    /// stay.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let mut reader = ReplyReader::smtp();
    /// assert_eq!(reader.advance(b"220-Welcome\r\n22").reply?, None);
    /// reader.reset();
    /// assert_eq!(reader.unfinished(), None);
    /// assert!(reader.advance(b"220 Ready\r\n").reply?.is_some_and(|reply| reply.code == 220));
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    pub const fn reset(&mut self) {
        self.after_cr = false;
        self.code = None;
        self.bytes = 0;
        self.line_bytes = 0;
    }

    /// Takes a part of a line: what the chunk has of it, up to its LF.
    fn take(&mut self, part: &[u8]) -> Result<Option<Finished>, InvalidReply> {
        let before = usize::try_from(self.line_bytes).unwrap_or(usize::MAX);
        let places = self.head.iter_mut().skip(before);
        places.zip(part).for_each(|(place, byte)| *place = *byte);
        let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
        self.line_bytes = self.line_bytes.saturating_add(length);
        self.bytes = self.bytes.saturating_add(length);

        let (has_cr, has_line_feed) = match part {
            [.., b'\r', b'\n'] => (true, true),
            [b'\n'] => (self.after_cr, true),
            [.., last] => (*last == b'\r', *last == b'\n'),
            [] => return Ok(None),
        };
        self.after_cr = has_cr && !has_line_feed;
        if self.is_too_long() || !has_line_feed || self.smtp && !has_cr {
            return Ok(None);
        }
        let head = self.head_without(if has_cr { 2 } else { 1 });
        self.line_bytes = 0;
        let reply = self.end_line(head);
        if reply != Ok(None) {
            self.reset();
        }
        reply
    }

    pub(super) fn is_too_long(&self) -> bool {
        self.bytes > self.limit
    }

    /// How the line begins, that many bytes at its end left out.
    fn head_without(&self, line_end: u32) -> Option<Head> {
        let length = self.line_bytes.saturating_sub(line_end);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        Head::of(self.head.get(..length).unwrap_or(&self.head))
    }

    /// Adds a whole line to its reply.
    fn end_line(&mut self, head: Option<Head>) -> Result<Option<Finished>, InvalidReply> {
        let Some(Head { code, separator }) = head else {
            let must_have_code = self.smtp || self.code.is_none();
            return if must_have_code { Err(InvalidReply::NoCode) } else { Ok(None) };
        };
        let first = self.code.unwrap_or(code);
        let is_last = match separator {
            Separator::Space => code == first || self.allow_mismatched_end,
            Separator::LineEnd => code == first,
            Separator::Hyphen => false,
        };
        if is_last {
            return Ok(Some(Finished { code: first, last_code: code, crlf_only: self.smtp }));
        }
        if self.smtp && code != first {
            return Err(InvalidReply::OtherCode(code));
        }
        self.code = Some(first);
        Ok(None)
    }

    fn end_stream(&mut self) -> Result<Option<Finished>, InvalidReply> {
        if self.is_too_long() {
            return Err(InvalidReply::TooLong);
        }
        let head = self.head_without(u32::from(self.after_cr));
        let may_end = !self.smtp && head.is_some_and(|head| head.separator == Separator::Space);
        let reply = if may_end { self.end_line(head)? } else { None };
        match self.code.or(head.map(|head| head.code)) {
            _ if reply.is_some() => Ok(reply),
            Some(code) => Err(InvalidReply::CutOff(code)),
            None if self.line_bytes > 0 => Err(InvalidReply::NoCode),
            None => Ok(None),
        }
    }
}

impl Default for ReplyReader {
    fn default() -> Self {
        Self::new()
    }
}
