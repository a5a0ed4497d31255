use core::mem;

use embedded_io::{Read, Write};
use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, ReplyReader};

/// Why a command was not sent, or no reply has come.
#[derive(Debug)]
pub enum Error<E> {
    Stream(E),
    /// A command is one line, with CR LF at its end.
    Command,
    /// With the beginning of what came in place of a reply.
    Reply(InvalidReply, [u8; 32]),
}

/// The code of a reply, and its text; `None` at the end of the stream.
pub type Received<T, E> = Result<Option<(RawCode, T)>, Error<E>>;

/// A control connection, which keeps the first `SIZE` bytes of each reply.
pub struct Connection<S, const SIZE: usize> {
    pub stream: S,
    reader: ReplyReader,
    /// What has come, of which the reader has used what is before `start`.
    chunk: [u8; 64],
    start: usize,
    end: usize,
    /// Of the reply that has begun.
    bytes: [u8; SIZE],
    length: usize,
}

impl<S: Read + Write, const SIZE: usize> Connection<S, SIZE> {
    pub const fn new(stream: S) -> Self {
        let reader = ReplyReader::new();
        Self { stream, reader, chunk: [0; 64], start: 0, end: 0, bytes: [0; SIZE], length: 0 }
    }

    /// Sends a command.
    pub fn send(&mut self, line: &[u8]) -> Result<(), Error<S::Error>> {
        let command = line.strip_suffix(b"\r\n").ok_or(Error::Command)?;
        if command.iter().any(|byte| matches!(byte, b'\r' | b'\n')) {
            return Err(Error::Command);
        }
        self.stream.write_all(line).map_err(Error::Stream)?;
        self.stream.flush().map_err(Error::Stream)
    }

    /// Waits for a reply and returns its code and the text of each line. After an error of the
    /// stream, the next call reads the rest.
    pub fn receive(&mut self) -> Received<impl Iterator<Item = &[u8]>, S::Error> {
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
            match self.stream.read(&mut self.chunk).map_err(Error::Stream)? {
                0 => break self.reader.finish(),
                count => (self.start, self.end) = (0, count),
            }
        };
        let bytes = &self.bytes[..mem::take(&mut self.length)];
        let reply = reply.map_err(|error| Error::Reply(error, beginning(bytes)))?;
        Ok(reply.map(|reply| (reply.code, reply.lines(bytes))))
    }
}

/// The first bytes, followed by zeros if there are fewer.
fn beginning<const LENGTH: usize>(bytes: &[u8]) -> [u8; LENGTH] {
    let mut beginning = [0; LENGTH];
    beginning.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
    beginning
}

/// Waits for the greeting of a server, sends a command, and returns the code of the reply, and
/// the beginning of its last line.
pub fn ask<S: Read + Write>(socket: S, command: &[u8]) -> Received<[u8; 32], S::Error> {
    let mut connection = Connection::<_, 256>::new(socket);
    connection.receive()?;
    connection.send(command)?;
    let reply = connection.receive()?;
    Ok(reply.map(|(code, lines)| (code, beginning(lines.last().unwrap_or_default()))))
}
