//! Any bytes, in any chunks, give the same replies as all at once; any text, written as a reply, is
//! read back as that one reply.
//!
//! Input: settings, the buffer's length, how many chunk lengths follow, these, then the bytes.

#![no_main]

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
    if settings & 1 == 1 {
        reader = reader.allow_mismatched_end();
    }
    if settings & 2 == 2 {
        reader = reader.max_lines(u16::from(settings >> 4));
    }
    if settings & 4 == 4 {
        reader = reader.max_bytes(u32::from(settings));
    }
    let whole = decode([bytes], capacity, reader.clone());
    assert_eq!(whole, decode(cut(bytes, lengths), capacity, reader));

    if let Ok(text) = str::from_utf8(bytes) {
        let number = u16::from_be_bytes([settings, capacity]) % 1000;
        read_back(RawCode::from_u16(number).unwrap(), text);
    }
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
    capacity: u8,
    mut reader: ReplyReader,
) -> Vec<Event> {
    let mut events = Vec::new();
    let mut buffer = vec![0; usize::from(capacity)];
    let mut lines = Lines::new(&mut buffer);
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
            let parsed = ReplyLine::parse(line);
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

fn read_back(code: RawCode, text: &str) {
    for reply in [Reply::new(code, text), Reply::new(code, text).with_code_on_every_line()] {
        let wire = reply.to_string();
        assert!(wire.ends_with("\r\n"));
        for mut reader in [ReplyReader::new(), ReplyReader::new().allow_mismatched_end()] {
            reader = reader.max_lines(u16::MAX).max_bytes(u32::MAX);
            let mut lines = wire.split_inclusive("\r\n").peekable();
            while let Some(line) = lines.next() {
                let finished =
                    matches!(reader.feed(line.as_bytes()), Ok(Progress::Finished { .. }));
                assert_eq!(finished, lines.peek().is_none(), "{line:?} of {wire:?}");
            }
        }
        assert_eq!(wire.matches(['\r', '\n']).count(), 2 * wire.matches("\r\n").count());
    }
}
