//! Reading replies from chunks, without a buffer for a line.

use super::{ReplyReader, Role, State};
use crate::wire::line_end::without_cr;
use crate::wire::{Advance, Finished, InvalidReply, ReplyLine};

impl ReplyReader {
    /// Takes the bytes that have come, up to the end of the reply (RFC 959 §4.2).
    ///
    /// The bytes of the reply need not be kept; a caller that wants its text keeps the first
    /// [`used`](Advance::used) of each chunk. **What follows them is the caller's:** it may be the
    /// next reply, so give it to the next call. If a chunk is dropped after its first reply, the
    /// replies behind it are lost, and the client waits for them forever.
    ///
    /// # Errors
    ///
    /// In [`reply`](Advance::reply): those of [`feed`](Self::feed), and [`InvalidReply::LineTooLong`]
    /// above [`max_line`](Self::max_line). The error of a limit comes as soon as the limit is passed,
    /// so a line without end is an error too. After [`InvalidReply::FirstLine`] the bytes up to the
    /// line end are used, and the next line may begin a reply.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let mut reader = ReplyReader::new();
    /// let mut codes = Vec::new();
    /// for mut chunk in [&b"220-Wel"[..], b"come\r\n220 ", b"Ready\r\n150 Opening\r\n226 D", b"one\r\n"] {
    ///     while !chunk.is_empty() {
    ///         let step = reader.advance(chunk);
    ///         chunk = &chunk[step.used..];
    ///         codes.extend(step.reply?.map(|reply| reply.code.as_u16()));
    ///     }
    /// }
    /// assert_eq!(codes, [220, 150, 226]);
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[inline]
    pub fn advance(&mut self, chunk: &[u8]) -> Advance {
        let mut rest = chunk;
        let mut reply = Ok(None);
        while !rest.is_empty() && matches!(reply, Ok(None)) {
            let mut after_cr = self.state == State::AfterCr;
            let end = self.line_end().find(rest, &mut after_cr);
            reply = match end.and_then(|end| rest.split_at_checked(end)) {
                Some((line, [_, after @ ..])) => {
                    rest = after;
                    self.end_line(line)
                }
                _ => self.begin_line(core::mem::take(&mut rest)).map(|()| None),
            };
        }
        Advance { used: chunk.len() - rest.len(), reply }
    }

    /// Says what the end of the stream means to the reply (RFC 959 §4.2): call it once no more bytes
    /// come.
    ///
    /// A last line without its line end counts, because servers exist that close the connection
    /// directly after a `221 Bye`: the reply that it finishes is returned. `None` means that nothing
    /// was pending. After the call the reader begins anew.
    ///
    /// # Errors
    ///
    /// [`InvalidReply::CutOff`] if a reply has begun and not ended. For the last line those of
    /// [`feed`](Self::feed), and for a limit that was passed before, its error again.
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

    fn end_stream(&mut self) -> Result<Option<Finished>, InvalidReply> {
        self.within_limits()?;
        if self.has_begun_line()
            && let Some(reply) = self.end_line(b"")?
        {
            return Ok(Some(reply));
        }
        self.unfinished().map_or(Ok(None), |code| Err(InvalidReply::CutOff(code)))
    }

    #[inline]
    fn has_begun_line(&self) -> bool {
        self.line_bytes > 0 || self.state != State::Reading
    }

    /// Takes a line, or the rest of one that has begun, up to its LF.
    #[inline]
    fn end_line(&mut self, part: &[u8]) -> Result<Option<Finished>, InvalidReply> {
        let head;
        let (line, length) = if self.has_begun_line() || part.len() > usize::from(self.max_line) {
            self.begin_line(part)?;
            // A CR that is still not counted belongs to the line end.
            self.state = State::Reading;
            let length = usize::from(core::mem::take(&mut self.line_bytes));
            head = core::mem::take(&mut self.head);
            (head.get(..length).unwrap_or(&head), length)
        } else {
            let line = without_cr(part);
            self.count(line.len())?;
            (line, line.len())
        };
        let line = ReplyLine::parse_content(line);
        Ok(match (self.place(line, length)?, line) {
            (Role::Last, Ok(line)) => Some(self.finished(line.code())),
            _ => None,
        })
    }

    /// Keeps what is needed of a line that is not whole yet.
    fn begin_line(&mut self, part: &[u8]) -> Result<(), InvalidReply> {
        let content = without_cr(part);
        // A CR at the end of the last part is text if anything but an LF follows.
        let cr: &[u8] = if self.state == State::AfterCr && !part.is_empty() { b"\r" } else { b"" };
        let places = self.head.iter_mut().skip(usize::from(self.line_bytes));
        places.zip(cr.iter().chain(content)).for_each(|(place, byte)| *place = *byte);
        self.count_of_line(cr.len() + content.len())?;
        if content.len() < part.len() {
            self.state = State::AfterCr;
        } else if !part.is_empty() {
            self.state = State::Reading;
        }
        Ok(())
    }
}
