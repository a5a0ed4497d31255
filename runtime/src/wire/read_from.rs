use std::io::{self, BufRead, ErrorKind};
use std::vec::Vec;

use super::{Finished, InvalidReply, ReplyReader};

impl ReplyReader {
    /// Waits for a reply from a stream, and keeps its bytes for [`Finished::lines`]; `None` if the
    /// stream ends between replies.
    ///
    /// Keep the reader and `bytes` beside the stream, for the whole connection. `bytes` is cleared when
    /// a reply begins. What follows the reply stays in the stream.
    ///
    /// This is the one part of the crate that needs the feature `std`.
    ///
    /// # Errors
    ///
    /// - The error of the stream. **Nothing is lost:** after a timeout or
    ///   [`WouldBlock`](ErrorKind::WouldBlock), the next call goes on within the reply.
    ///   [`Interrupted`](ErrorKind::Interrupted) is retried.
    /// - [`UnexpectedEof`](ErrorKind::UnexpectedEof) with [`InvalidReply::CutOff`] inside, if the stream
    ///   ends within a reply.
    /// - [`InvalidData`](ErrorKind::InvalidData) with another [`InvalidReply`] inside. `bytes` then holds
    ///   what the peer has sent in place of a reply, to be logged.
    ///
    /// ```
    /// use std::io;
    ///
    /// use reply_codes::wire::ReplyReader;
    ///
    /// // In place of a BufReader<TcpStream>.
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
        stream: &mut impl BufRead,
        bytes: &mut Vec<u8>,
    ) -> io::Result<Option<Finished>> {
        if self.is_between_replies() {
            bytes.clear();
        }
        loop {
            let chunk = match stream.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                return self.finish().map_err(io_error);
            }
            let step = self.advance(chunk);
            bytes.extend(chunk.iter().take(step.used));
            stream.consume(step.used);
            if step.reply != Ok(None) {
                return step.reply.map_err(io_error);
            }
        }
    }
}

fn io_error(error: InvalidReply) -> io::Error {
    let kind = match error {
        InvalidReply::CutOff(_) => ErrorKind::UnexpectedEof,
        _ => ErrorKind::InvalidData,
    };
    io::Error::new(kind, error)
}
