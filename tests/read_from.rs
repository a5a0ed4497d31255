//! Replies are read from a stream that may fail before any of their bytes.

use std::io::{self, BufReader, ErrorKind, Read};

use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, ReplyReader};

/// The replies of a session, the last one without its line end.
const REPLIES: [(u16, &[u8]); 4] = [
    (220, b"220-Welcome\r\n226 is text\r\n220 Ready\r\n"),
    (150, b"150 Opening\r\n"),
    (226, b"226 Done\n"),
    (221, b"221 Bye"),
];

/// Fails before each read, and then gives at most this many bytes.
struct Failing<'b> {
    rest: &'b [u8],
    at_once: usize,
    error: ErrorKind,
    has_failed: bool,
}

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.has_failed ^= true;
        if self.has_failed {
            return Err(self.error.into());
        }
        let length = buffer.len().min(self.at_once);
        self.rest.read(&mut buffer[..length])
    }
}

#[test]
fn an_error_before_any_byte_loses_nothing_and_gives_nothing_twice() {
    let session = REPLIES.map(|(_, bytes)| bytes).concat();
    for error in [ErrorKind::Interrupted, ErrorKind::WouldBlock, ErrorKind::TimedOut] {
        for at_once in 1..=session.len() {
            let stream = Failing { rest: &session, at_once, error, has_failed: false };
            let (mut stream, mut reader) = (BufReader::new(stream), ReplyReader::new());
            let (mut bytes, mut found, mut errors) = (Vec::new(), Vec::new(), 0);
            loop {
                match reader.read_from(&mut stream, &mut bytes) {
                    Ok(Some(reply)) => found.push((reply.code.as_u16(), bytes.clone())),
                    Ok(None) => break,
                    Err(given) => {
                        assert_eq!(given.kind(), error);
                        errors += 1;
                    }
                }
            }
            assert!(found.iter().map(|(code, bytes)| (*code, &bytes[..])).eq(REPLIES), "{found:?}");
            // Each read failed, also the two that met the end: of the last reply, and of the stream.
            let reads = session.len().div_ceil(at_once) + 2;
            assert_eq!(errors, if error == ErrorKind::Interrupted { 0 } else { reads });
        }
    }
}

#[test]
fn what_follows_a_reply_stays_in_the_stream() {
    let mut stream = &b"150 Opening\r\n226 Done\r\n"[..];
    let mut bytes = b"of the caller".to_vec();
    let reply = ReplyReader::new().read_from(&mut stream, &mut bytes).unwrap().unwrap();
    assert!(reply.lines(&bytes).eq([b"Opening"]));
    assert_eq!((&bytes[..], stream), (&b"150 Opening\r\n"[..], &b"226 Done\r\n"[..]));
}

/// The error, and what is inside.
fn error(
    reader: &mut ReplyReader,
    stream: &mut &[u8],
    bytes: &mut Vec<u8>,
) -> (ErrorKind, InvalidReply) {
    let error = reader.read_from(stream, bytes).unwrap_err();
    (error.kind(), error.downcast().unwrap())
}

#[test]
fn a_line_that_is_no_reply_is_kept_until_the_next_reply_begins() {
    let (mut reader, mut bytes) = (ReplyReader::new(), Vec::new());
    let mut stream = &b"SSH-2.0-OpenSSH\r\n220 Ready\r\n"[..];
    let found = error(&mut reader, &mut stream, &mut bytes);
    assert_eq!(found, (ErrorKind::InvalidData, InvalidReply::NoCode));
    assert_eq!(bytes, b"SSH-2.0-OpenSSH\r\n");
    assert!(reader.read_from(&mut stream, &mut bytes).unwrap().unwrap().code == 220);
    assert_eq!(bytes, b"220 Ready\r\n");
}

#[test]
fn a_stream_that_ends_within_a_reply_is_an_error_and_the_bytes_are_kept() {
    let (mut reader, mut bytes) = (ReplyReader::new(), Vec::new());
    let found = error(&mut reader, &mut &b"220-Welcome\r\nto"[..], &mut bytes);
    let code = RawCode::from_u16(220).unwrap();
    assert_eq!(found, (ErrorKind::UnexpectedEof, InvalidReply::CutOff(code)));
    assert_eq!(bytes, b"220-Welcome\r\nto");
}

#[test]
fn a_peer_that_never_ends_its_reply_does_not_fill_the_memory() {
    let (mut reader, mut bytes) = (ReplyReader::new().limit(50_000), Vec::new());
    let mut stream = BufReader::new(io::repeat(b'2').take(2 << 20));
    for _ in 0..20 {
        let error = reader.read_from(&mut stream, &mut bytes).unwrap_err();
        assert_eq!(error.downcast::<InvalidReply>().unwrap(), InvalidReply::TooLong);
        assert!((1..60_000).contains(&bytes.len()), "{}", bytes.len());
    }
}

#[test]
fn a_stream_may_be_of_any_type() {
    let mut text = &b"220 Ready\r\n"[..];
    let stream: &mut dyn io::BufRead = &mut text;
    assert!(ReplyReader::new().read_from(stream, &mut Vec::new()).unwrap().unwrap().code == 220);
}
