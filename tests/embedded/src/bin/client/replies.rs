//! Replies by `ReplyReader`. A reply stays where it came.

use embedded_io_async::Read;
use reply_codes::RawCode;
use reply_codes::wire::ReplyReader;

use crate::network::Socket;
use crate::step::Error;

pub(crate) struct Replies {
    reader: ReplyReader,
    buffer: [u8; 192],
    /// Where the last reply begins and ends, and up to where bytes have come.
    start: usize,
    seen: usize,
    end: usize,
}

impl Replies {
    pub(crate) const fn new() -> Self {
        Self { reader: ReplyReader::new(), buffer: [0; 192], start: 0, seen: 0, end: 0 }
    }

    /// Waits for a reply and returns its code.
    pub(crate) async fn read(&mut self, socket: &mut Socket) -> Result<RawCode, Error> {
        self.start = self.seen;
        loop {
            if let Some(code) = self.next()? {
                return Ok(code);
            }
            match socket.read(self.buffer.get_mut(self.seen..).unwrap_or_default()).await? {
                0 => return Err(Error::Closed),
                count => self.end = self.seen + count,
            }
        }
    }

    /// The code of a reply, if it has come; otherwise makes room for more.
    fn next(&mut self) -> Result<Option<RawCode>, Error> {
        let chunk = self.buffer.get(self.seen..self.end).unwrap_or_default();
        let step = self.reader.advance(chunk);
        self.seen += step.used;
        let reply = step.reply.map_err(|_| Error::Invalid)?;
        // A reply that has no room loses its beginning.
        if reply.is_none() && (self.start == self.seen || self.end == self.buffer.len()) {
            (self.start, self.seen) = (0, 0);
        }
        Ok(reply.map(|reply| reply.code))
    }

    /// The bytes of the last reply, as far as they are there; a 229 is searched for its port as it is.
    pub(crate) fn text(&self) -> &[u8] {
        self.buffer.get(self.start..self.seen).unwrap_or_default()
    }
}
