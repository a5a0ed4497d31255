use std::io::{self, BufRead, ErrorKind};
use std::vec::Vec;

use super::{Finished, InvalidReply, ReplyReader};

impl ReplyReader {
    /// Waits for a reply on a stream. `None` means that the stream ended between two replies.
    ///
    /// Keep the reader and `bytes` with the stream, for as long as the connection lasts. `bytes` then holds
    /// the reply, for [`Finished::lines`]; whatever it held before is cleared. What follows the reply stays
    /// in the stream.
    ///
    /// This needs the feature `std`.
    ///
    /// # Errors
    ///
    /// - An error of the stream, except [`Interrupted`](ErrorKind::Interrupted), which is retried. **Nothing
    ///   is lost:** after a timeout or [`WouldBlock`](ErrorKind::WouldBlock), call it again to read the rest
    ///   of the reply.
    /// - [`UnexpectedEof`](ErrorKind::UnexpectedEof) if the stream ends within a reply, with
    ///   [`InvalidReply::CutOff`] [inside](io::Error::get_ref).
    /// - [`InvalidData`](ErrorKind::InvalidData) with any other [`InvalidReply`] inside. The next call reads
    ///   the next line, but [`TooLong`](InvalidReply::TooLong) comes again until [`reset`](Self::reset).
    ///
    /// After an error `bytes` holds what has come of the reply, or what the peer sent in place of one: log
    /// it, or show it to the user.
    ///
    /// ```
    /// use std::io;
    ///
    /// use reply_codes::wire::ReplyReader;
    ///
    /// // For example a BufReader<TcpStream>.
    /// let mut stream = &b"220-Welcome\r\n220 Ready\r\n230 Logged in\r\n"[..];
    /// let (mut reader, mut bytes) = (ReplyReader::new(), Vec::new());
    ///
    /// let reply = reader.read_from(&mut stream, &mut bytes)?.ok_or(io::ErrorKind::UnexpectedEof)?;
    /// assert_eq!(reply.code.as_u16(), 220);
    /// assert!(reply.lines(&bytes).eq([&b"Welcome"[..], b"Ready"]));
    /// assert_eq!(stream, b"230 Logged in\r\n");
    /// # Ok::<(), io::Error>(())
    /// ```
    pub fn read_from(
        &mut self,
        stream: &mut (impl BufRead + ?Sized),
        bytes: &mut Vec<u8>,
    ) -> io::Result<Option<Finished>> {
        // A peer that never ends its reply must not fill the memory.
        if self.bytes == 0 || self.is_too_long() {
            bytes.clear();
        }
        let reply = loop {
            let chunk = match stream.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                break self.finish();
            }
            let step = self.advance(chunk);
            bytes.extend(chunk.iter().take(step.used));
            stream.consume(step.used);
            if step.reply != Ok(None) {
                break step.reply;
            }
        };
        reply.map_err(|error| match error {
            InvalidReply::CutOff(_) => io::Error::new(ErrorKind::UnexpectedEof, error),
            _ => io::Error::new(ErrorKind::InvalidData, error),
        })
    }
}
