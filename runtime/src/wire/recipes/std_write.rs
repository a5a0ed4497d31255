use std::io::{self, Write};

use reply_codes::ftp;
use reply_codes::wire::Reply;

/// Sends a reply by one write.
pub fn send(stream: &mut impl Write, reply: &Reply<impl AsRef<[u8]>>) -> io::Result<()> {
    let mut buffer = vec![0; reply.encoded_len()];
    stream.write_all(reply.encode(&mut buffer).map_err(io::Error::other)?)
}

/// Answers PWD. Quotes in the name are doubled (RFC 959, appendix II).
pub fn send_folder(stream: &mut impl Write, folder: &str) -> io::Result<()> {
    let text = format!("\"{}\" is the current folder", folder.replace('"', "\"\""));
    send(stream, &Reply::new(ftp::Code::PathnameCreated, text).in_one_line())
}
