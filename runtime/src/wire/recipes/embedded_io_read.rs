use embedded_io::{BufRead, Error, ErrorKind};
use reply_codes::RawCode;
use reply_codes::wire::ReplyReader;

/// Reads one reply and returns its code; the text is not kept. `None` is the end.
pub fn read_code(
    stream: &mut impl BufRead,
    reader: &mut ReplyReader,
) -> Result<Option<RawCode>, ErrorKind> {
    loop {
        let chunk = stream.fill_buf().map_err(|error| error.kind())?;
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
