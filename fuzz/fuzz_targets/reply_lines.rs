//! Any bytes, in any chunks, give the same replies as all at once, and without lines the same as with
//! them; any text, written as a reply, is read back as that one reply.
//!
//! Input: settings, the buffer's length, how many chunk lengths follow, these, then the bytes.

#![no_main]

#[allow(dead_code, reason = "the tests use all of it")]
#[path = "../../tests/reply_lines/decoding.rs"]
mod decoding;

use decoding::{advance_all, feed_all};
use libfuzzer_sys::fuzz_target;
use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, Lines, Progress, Reply, ReplyLine, ReplyReader};

fuzz_target!(|input: &[u8]| {
    let &[settings, capacity, count, ref rest @ ..] = input else {
        return;
    };
    let Some((lengths, bytes)) = rest.split_at_checked(usize::from(count % 16)) else {
        return;
    };

    let mut reader = ReplyReader::new();
    let crlf_only = settings & 128 == 128;
    if settings & 1 == 1 {
        reader = reader.allow_mismatched_end();
    }
    if settings & 8 == 8 {
        reader = reader.require_space();
    }
    if crlf_only {
        reader = reader.crlf_only();
    }
    if settings & 2 == 2 {
        reader = reader.max_lines(u16::from(settings >> 4));
    }
    if settings & 4 == 4 {
        reader = reader.max_bytes(u32::from(settings));
    }
    let lines = || {
        let lines = Lines::new(vec![0; usize::from(capacity)]);
        if crlf_only { lines.crlf_only() } else { lines }
    };
    let whole = decode([bytes], lines(), reader.clone());
    assert_eq!(whole, decode(cut(bytes, lengths), lines(), reader.clone()));

    let line_end = if crlf_only { "\r\n" } else { "\n" };
    let by_lines = feed_all(bytes, line_end, reader.clone());
    assert_eq!(by_lines, advance_all(cut(bytes, lengths), reader.clone()));
    if settings & 16 == 16 {
        reader = reader.max_line(u16::from(capacity));
    }
    let whole = advance_all([bytes], reader.clone());
    assert_eq!(whole, advance_all(cut(bytes, lengths), reader));

    let number = u16::from_be_bytes([settings, capacity]) % 1000;
    read_back(RawCode::from_u16(number).unwrap(), bytes);
});

#[derive(Debug, PartialEq, Eq)]
enum Event {
    Text(Vec<u8>),
    Finished { code: RawCode, last_code: RawCode, text: Vec<u8> },
    Invalid(InvalidReply),
    TooLong(Vec<u8>),
    Unfinished { line: Vec<u8>, code: Option<RawCode> },
}

fn decode<'c>(
    chunks: impl IntoIterator<Item = &'c [u8]>,
    mut lines: Lines<Vec<u8>>,
    mut reader: ReplyReader,
) -> Vec<Event> {
    let mut events = Vec::new();
    for mut chunk in chunks {
        while let Some(line) = lines.next_line(&mut chunk) {
            let line = match line {
                Ok(line) => line,
                Err(error) => {
                    assert_eq!(lines.unfinished().len(), error.limit());
                    events.push(Event::TooLong(lines.unfinished().to_vec()));
                    lines.unfinished()
                }
            };
            // With a line end of its own, because an LF may be the last byte of the text.
            let with_line_end = [line, b"\r\n"].concat();
            let parsed = ReplyLine::parse(&with_line_end);
            events.push(match reader.feed(line) {
                Ok(Progress::More(text)) => Event::Text(text.to_vec()),
                Ok(Progress::Finished { code, last_code, text }) => {
                    assert_eq!(parsed.map(ReplyLine::code), Ok(last_code));
                    assert_eq!(parsed.map(ReplyLine::text), Ok(text));
                    assert_eq!(reader.unfinished(), None);
                    Event::Finished { code, last_code, text: text.to_vec() }
                }
                Err(error) => Event::Invalid(error),
            });
        }
        assert!(chunk.is_empty());
    }
    let line = lines.unfinished().to_vec();
    events.push(Event::Unfinished { line, code: reader.unfinished() });
    events
}

/// The bytes in chunks of these lengths, again and again.
fn cut<'c>(bytes: &'c [u8], lengths: &[u8]) -> Vec<&'c [u8]> {
    let mut chunks = Vec::new();
    let mut rest = bytes;
    if lengths.iter().any(|&length| length > 0) {
        for &length in lengths.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (chunk, after) = rest.split_at(usize::from(length).min(rest.len()));
            chunks.push(chunk);
            rest = after;
        }
    }
    chunks.push(rest);
    chunks
}

fn read_back(code: RawCode, text: &[u8]) {
    for reply in [Reply::new(code, text), Reply::new(code, text).with_code_on_every_line()] {
        let mut wire = vec![0; reply.encoded_len()];
        assert_eq!(reply.encode(&mut wire).unwrap().len(), wire.len());
        assert!(wire.ends_with(b"\r\n"));
        for reader in [ReplyReader::new(), ReplyReader::new().allow_mismatched_end()] {
            for reader in [reader.clone(), reader.crlf_only()] {
                let reader = reader.max_lines(u16::MAX).max_bytes(u32::MAX);
                let number = code.as_u16();
                let expected =
                    [(Ok(Some((number, number))), Some(wire.len())), (Ok(None), Some(wire.len()))];
                assert_eq!(advance_all([&wire[..]], reader), expected, "{}", wire.escape_ascii());
            }
        }
        assert_eq!(reply.to_string(), String::from_utf8_lossy(&wire));
        if let Ok(text) = str::from_utf8(text) {
            let mut written = String::new();
            Reply::new(code, text).write_to(&mut written).unwrap();
            assert_eq!(written, Reply::new(code, text).to_string());
        }
    }
}
