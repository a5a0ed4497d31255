use std::io::{self, BufRead};

use reply_codes::RawCode;
use reply_codes::wire::ReplyReader;

/// Reads one reply and returns its code; its bytes are added to `text`. `None` is the end.
pub fn read_reply(
    stream: &mut impl BufRead,
    reader: &mut ReplyReader, // ReplyReader::new().max_line(1024)
    text: &mut Vec<u8>,
) -> io::Result<Option<RawCode>> {
    loop {
        let chunk = stream.fill_buf()?;
        if chunk.is_empty() {
            let last = reader.finish().map_err(io::Error::other)?;
            return Ok(last.map(|reply| reply.code));
        }
        let step = reader.advance(chunk);
        text.extend_from_slice(&chunk[..step.used]);
        stream.consume(step.used);
        if let Some(reply) = step.reply.map_err(io::Error::other)? {
            return Ok(Some(reply.code));
        }
    }
}
