use std::io::{self, ErrorKind};
use std::mem;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use reply_codes::RawCode;
use reply_codes::wire::{Finished, InvalidReply, ReplyReader};
use tokio::net::TcpStream;
use tokio_util::codec::{Decoder, FramedRead};

/// The code of a reply, and the text of each line.
pub type Reply = (RawCode, Vec<Bytes>);

/// Decodes replies, for a client.
#[derive(Default)]
pub struct ReplyDecoder {
    reader: ReplyReader,
    /// How many bytes of the source the reader has seen.
    seen: usize,
}

impl Decoder for ReplyDecoder {
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

impl ReplyDecoder {
    fn take(
        &mut self,
        reply: Result<Option<Finished>, InvalidReply>,
        source: &mut BytesMut,
    ) -> io::Result<Option<Reply>> {
        if reply == Ok(None) {
            return Ok(None);
        }
        let bytes = source.split_to(mem::take(&mut self.seen)).freeze();
        let reply = reply.map_err(|error| match error {
            InvalidReply::CutOff(_) => io::Error::new(ErrorKind::UnexpectedEof, error),
            _ => io::Error::new(ErrorKind::InvalidData, error),
        })?;
        let lines =
            |reply: Finished| reply.lines(&bytes).map(|line| bytes.slice_ref(line)).collect();
        Ok(reply.map(|reply| (reply.code, lines(reply))))
    }
}

/// The greeting of a server.
pub async fn greeting(stream: TcpStream) -> io::Result<Option<Reply>> {
    let mut replies = FramedRead::new(stream, ReplyDecoder::default());
    replies.next().await.transpose()
}
