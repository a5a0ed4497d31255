use std::io::{self, ErrorKind};
use std::mem;

use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, ReplyReader};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// The code of a reply, and the text of each line.
pub type Reply = (RawCode, Vec<String>);

/// A control connection.
pub struct Connection<S> {
    pub stream: S,
    reader: ReplyReader,
    /// Of the reply that has begun. They stay if a future is dropped, as by a timeout.
    bytes: Vec<u8>,
}

impl<S: AsyncBufRead + AsyncWrite + Unpin> Connection<S> {
    pub fn new(stream: S) -> Self {
        Self { stream, reader: ReplyReader::new(), bytes: Vec::new() }
    }

    /// Sends a command. If the future is dropped, a part of the command may have been sent.
    pub async fn send(&mut self, command: &str) -> io::Result<()> {
        if command.contains(['\r', '\n']) {
            return Err(io::Error::new(ErrorKind::InvalidInput, "a command is one line"));
        }
        self.stream.write_all(format!("{command}\r\n").as_bytes()).await?;
        self.stream.flush().await
    }

    /// Waits for a reply; `None` at the end. If the future is dropped, the next call reads the
    /// rest.
    pub async fn receive(&mut self) -> io::Result<Option<Reply>> {
        let reply = loop {
            let chunk = self.stream.fill_buf().await?;
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
        let reply = reply.map_err(|error| io_error(error, &bytes))?;
        let text = |line| String::from_utf8_lossy(line).into_owned();
        Ok(reply.map(|reply| (reply.code, reply.lines(&bytes).map(text).collect())))
    }
}

/// The error, with the beginning of what came in place of a reply.
fn io_error(error: InvalidReply, bytes: &[u8]) -> io::Error {
    let kind = match error {
        InvalidReply::CutOff(_) => ErrorKind::UnexpectedEof,
        _ => ErrorKind::InvalidData,
    };
    let beginning = &bytes[..bytes.len().min(80)];
    io::Error::new(kind, format!("{error}: {}", beginning.escape_ascii()))
}

/// Waits for the greeting of a server, sends a command, and returns the reply.
pub async fn ask(stream: TcpStream, command: &str) -> io::Result<Option<Reply>> {
    let mut connection = Connection::new(BufReader::new(stream));
    connection.receive().await?;
    connection.send(command).await?;
    connection.receive().await
}
