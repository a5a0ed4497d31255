use std::io;

use bytes::BytesMut;
use reply_codes::wire::Reply;
use tokio_util::codec::Encoder;

/// For a server: `FramedWrite::new(stream, ReplyEncoder)`.
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
