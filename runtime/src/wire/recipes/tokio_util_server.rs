use std::io;

use bytes::{Bytes, BytesMut};
use futures_util::SinkExt;
use reply_codes::ftp;
use reply_codes::wire::Reply;
use tokio::net::TcpStream;
use tokio_util::codec::{Encoder, FramedWrite};

/// Encodes replies, with a text of any type.
pub struct ReplyEncoder;

impl<T: AsRef<[u8]>> Encoder<Reply<T>> for ReplyEncoder {
    type Error = io::Error;

    fn encode(&mut self, reply: Reply<T>, output: &mut BytesMut) -> io::Result<()> {
        let start = output.len();
        output.resize(start + reply.encoded_len(), 0);
        reply.encode(&mut output[start..]).map_err(io::Error::other)?;
        Ok(())
    }
}

/// Announces a transfer and reports its end.
pub async fn transfer(stream: TcpStream, report: Bytes) -> io::Result<()> {
    let mut frames = FramedWrite::new(stream, ReplyEncoder);
    frames.feed(Reply::new(ftp::Code::FileStatusOkay, "Opening")).await?;
    frames.send(Reply::new(ftp::Code::ClosingDataConnection, report)).await
}
