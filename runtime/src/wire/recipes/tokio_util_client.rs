use std::io::{self, ErrorKind};
use std::mem;

use bytes::{Bytes, BytesMut};
use futures_util::{SinkExt, StreamExt};
use reply_codes::RawCode;
use reply_codes::wire::{Finished, InvalidReply, ReplyReader};
use tokio::net::TcpStream;
use tokio_util::codec::{Decoder, Encoder, Framed};

/// The code of a reply, and the text of each line.
pub type Reply = (RawCode, Vec<Bytes>);

/// Decodes replies and encodes commands.
#[derive(Default)]
pub struct ClientCodec {
    reader: ReplyReader,
    /// How many bytes of the source the reader has seen.
    seen: usize,
}

impl Decoder for ClientCodec {
    type Item = Reply;
    type Error = io::Error;

    fn decode(&mut self, source: &mut BytesMut) -> io::Result<Option<Self::Item>> {
        let step = self.reader.advance(&source[self.seen..]);
        self.seen += step.used;
        self.take(step.reply, source)
    }

    fn decode_eof(&mut self, source: &mut BytesMut) -> io::Result<Option<Self::Item>> {
        match self.decode(source)? {
            None => {
                let last = self.reader.finish();
                self.take(last, source)
            }
            found => Ok(found),
        }
    }
}

impl ClientCodec {
    fn take(
        &mut self,
        reply: Result<Option<Finished>, InvalidReply>,
        source: &mut BytesMut,
    ) -> io::Result<Option<Reply>> {
        if reply == Ok(None) {
            return Ok(None);
        }
        let bytes = source.split_to(mem::take(&mut self.seen)).freeze();
        let reply = reply.map_err(|error| io_error(error, &bytes))?;
        let text = |line: &[u8]| bytes.slice_ref(line);
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

impl Encoder<&str> for ClientCodec {
    type Error = io::Error;

    fn encode(&mut self, command: &str, output: &mut BytesMut) -> io::Result<()> {
        if command.contains(['\r', '\n']) {
            return Err(io::Error::new(ErrorKind::InvalidInput, "a command is one line"));
        }
        output.extend_from_slice(command.as_bytes());
        output.extend_from_slice(b"\r\n");
        Ok(())
    }
}

/// Waits for the greeting of a server, sends a command, and returns the reply.
pub async fn ask(stream: TcpStream, command: &str) -> io::Result<Option<Reply>> {
    let mut connection = Framed::new(stream, ClientCodec::default());
    connection.next().await.transpose()?;
    connection.send(command).await?;
    connection.next().await.transpose()
}
