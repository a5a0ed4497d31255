use std::io::{self, BufRead, BufReader, ErrorKind};
use std::mem;
use std::net::{TcpStream, ToSocketAddrs};

use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, ReplyReader};

/// The code of a reply, and the text of each line.
pub type Reply = (RawCode, Vec<String>);

/// The replies that come on a stream.
pub struct Replies<S> {
    stream: S,
    reader: ReplyReader,
    /// Of the reply that has begun. They stay if a read fails, as by a timeout.
    bytes: Vec<u8>,
}

impl<S: BufRead> Replies<S> {
    pub fn new(stream: S) -> Self {
        Self { stream, reader: ReplyReader::new(), bytes: Vec::new() }
    }

    /// Waits for a reply; `None` at the end.
    pub fn next_reply(&mut self) -> io::Result<Option<Reply>> {
        let reply = loop {
            let chunk = match self.stream.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                break self.reader.finish();
            }
            let step = self.reader.advance(chunk);
            self.bytes.extend_from_slice(&chunk[..step.used]);
            self.stream.consume(step.used);
            if step.reply != Ok(None) {
                break step.reply;
            }
        };
        let bytes = mem::take(&mut self.bytes);
        let Some(reply) = reply.map_err(io_error)? else { return Ok(None) };
        let lines = reply.lines(&bytes).map(|line| String::from_utf8_lossy(line).into_owned());
        Ok(Some((reply.code, lines.collect())))
    }
}

fn io_error(error: InvalidReply) -> io::Error {
    let kind = match error {
        InvalidReply::CutOff(_) => ErrorKind::UnexpectedEof,
        _ => ErrorKind::InvalidData,
    };
    io::Error::new(kind, error)
}

/// The greeting of a server.
pub fn greeting(server: impl ToSocketAddrs) -> io::Result<Option<Reply>> {
    let mut replies = Replies::new(BufReader::new(TcpStream::connect(server)?));
    replies.next_reply()
}
