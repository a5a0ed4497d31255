use embedded_io_async::{BufRead, Error, ErrorKind};
use reply_codes::RawCode;
use reply_codes::wire::ReplyReader;

/// Reads one reply, as above. What has come is in `reader` even if the future is dropped.
pub async fn read_code(
    stream: &mut impl BufRead,
    reader: &mut ReplyReader,
) -> Result<Option<RawCode>, ErrorKind> {
    loop {
        let chunk = stream.fill_buf().await.map_err(|error| error.kind())?;
        if chunk.is_empty() {
            let last = reader.finish().map_err(|_| ErrorKind::InvalidData)?;
            return Ok(last.map(|reply| reply.code));
        }
        let step = reader.advance(chunk);
        stream.consume(step.used);
        if let Some(reply) = step.reply.map_err(|_| ErrorKind::InvalidData)? {
            return Ok(Some(reply.code));
        }
    }
}
