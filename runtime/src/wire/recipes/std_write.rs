use std::io::{self, Write};

use reply_codes::wire::Reply;

/// Sends a reply by one write.
pub fn send(stream: &mut impl Write, reply: &Reply<impl AsRef<[u8]>>) -> io::Result<()> {
    let mut buffer = vec![0; reply.encoded_len()];
    stream.write_all(reply.encode(&mut buffer).map_err(io::Error::other)?)
}
