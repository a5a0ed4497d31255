use std::error::Error;
use std::mem;

use bytes::BytesMut;
use reply_codes::RawCode;
use reply_codes::wire::ReplyReader;
use tokio_util::codec::Decoder;

/// Replies with their bytes, for a client: `FramedRead::new(stream, ReplyDecoder::default())`.
#[derive(Default)]
pub struct ReplyDecoder {
    reader: ReplyReader,
    seen: usize,
}

impl Decoder for ReplyDecoder {
    type Item = (RawCode, BytesMut);
    type Error = Box<dyn Error + Send + Sync>;

    fn decode(&mut self, source: &mut BytesMut) -> Result<Option<Self::Item>, Self::Error> {
        let step = self.reader.advance(&source[self.seen..]);
        self.seen += step.used;
        Ok(step.reply?.map(|reply| (reply.code, source.split_to(mem::take(&mut self.seen)))))
    }

    fn decode_eof(&mut self, source: &mut BytesMut) -> Result<Option<Self::Item>, Self::Error> {
        let last = match self.decode(source)? {
            None => self.reader.finish()?,
            found => return Ok(found),
        };
        Ok(last.map(|reply| (reply.code, source.split_to(mem::take(&mut self.seen)))))
    }
}
