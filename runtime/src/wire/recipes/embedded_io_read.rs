use core::mem;

use embedded_io::{Error, ErrorKind, Read};
use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, ReplyReader};

/// The replies that come on a stream, and the first `SIZE` bytes of each.
pub struct Replies<S, const SIZE: usize> {
    stream: S,
    reader: ReplyReader,
    /// What has come, of which the reader has used what is before `start`.
    chunk: [u8; 64],
    start: usize,
    end: usize,
    /// Of the reply that has begun.
    bytes: [u8; SIZE],
    length: usize,
}

impl<S: Read, const SIZE: usize> Replies<S, SIZE> {
    pub const fn new(stream: S) -> Self {
        let reader = ReplyReader::new();
        Self { stream, reader, chunk: [0; 64], start: 0, end: 0, bytes: [0; SIZE], length: 0 }
    }

    /// Waits for a reply and returns its code and the text of each line; `None` at the end.
    pub fn next_reply(
        &mut self,
    ) -> Result<Option<(RawCode, impl Iterator<Item = &[u8]>)>, ErrorKind> {
        let reply = loop {
            let chunk = &self.chunk[self.start..self.end];
            let step = self.reader.advance(chunk);
            for (place, byte) in self.bytes[self.length..].iter_mut().zip(&chunk[..step.used]) {
                *place = *byte;
                self.length += 1;
            }
            self.start += step.used;
            if step.reply != Ok(None) {
                break step.reply;
            }
            match self.stream.read(&mut self.chunk).map_err(|error| error.kind())? {
                0 => break self.reader.finish(),
                count => (self.start, self.end) = (0, count),
            }
        };
        let length = mem::take(&mut self.length);
        let reply = reply.map_err(|error| match error {
            InvalidReply::CutOff(_) => ErrorKind::ConnectionAborted,
            _ => ErrorKind::InvalidData,
        })?;
        Ok(reply.map(|reply| (reply.code, reply.lines(&self.bytes[..length]))))
    }
}

/// Waits for the greeting of a server, and returns its code and the beginning of its last line.
pub fn greeting(socket: impl Read) -> Result<Option<(RawCode, [u8; 16])>, ErrorKind> {
    let mut replies = Replies::<_, 256>::new(socket);
    let Some((code, lines)) = replies.next_reply()? else { return Ok(None) };
    let mut text = [0; 16];
    for (place, byte) in text.iter_mut().zip(lines.last().unwrap_or_default()) {
        *place = *byte;
    }
    Ok(Some((code, text)))
}
