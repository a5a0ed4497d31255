use std::io;

use reply_codes::RawCode;
use reply_codes::wire::ReplyReader;
use tokio::io::{AsyncBufRead, AsyncBufReadExt};

/// Reads one reply, as above. What has come is in `reader` and `text` even if the future is
/// dropped, so the call can be repeated after a timeout.
pub async fn read_reply(
    stream: &mut (impl AsyncBufRead + Unpin),
    reader: &mut ReplyReader,
    text: &mut Vec<u8>,
) -> io::Result<Option<RawCode>> {
    loop {
        let chunk = stream.fill_buf().await?;
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
