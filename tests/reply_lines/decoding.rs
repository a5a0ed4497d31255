//! Bytes to replies, as a caller does it; shared by the tests.

use reply_codes::wire::{Finished, InvalidReply, Lines, Progress, ReplyReader};

/// Everything that a caller learns from the bytes of a connection, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Text(Vec<u8>),
    Finished {
        code: u16,
        last_code: u16,
        text: Vec<u8>,
    },
    Invalid(InvalidReply),
    TooLong(Vec<u8>),
    /// At the end: what no line end has ended.
    Unfinished {
        line: Vec<u8>,
        code: Option<u16>,
    },
}

pub(crate) fn decode<'c>(
    chunks: impl IntoIterator<Item = &'c [u8]>,
    capacity: usize,
    mut reader: ReplyReader,
) -> Vec<Event> {
    let mut events = Vec::new();
    let mut lines = Lines::new(vec![0; capacity]);
    for mut chunk in chunks {
        while let Some(line) = lines.next_line(&mut chunk) {
            let Ok(line) = line else {
                events.push(Event::TooLong(lines.unfinished().to_vec()));
                continue;
            };
            events.push(match reader.feed(line) {
                Ok(Progress::More(text)) => Event::Text(text.to_vec()),
                Ok(Progress::Finished { code, last_code, text }) => Event::Finished {
                    code: code.as_u16(),
                    last_code: last_code.as_u16(),
                    text: text.to_vec(),
                },
                Err(error) => Event::Invalid(error),
            });
        }
        assert!(chunk.is_empty(), "a chunk is used up when no line is left in it");
    }
    events.push(Event::Unfinished {
        line: lines.unfinished().to_vec(),
        code: reader.unfinished().map(u16::from),
    });
    events
}

/// The codes of replies that are complete and well formed, all of them.
pub(crate) fn codes(bytes: &[u8], reader: ReplyReader) -> Vec<u16> {
    let mut codes = Vec::new();
    for event in decode([bytes], 1024, reader) {
        match event {
            Event::Text(_) => {}
            Event::Finished { code, .. } => codes.push(code),
            Event::Unfinished { line, code: None } if line.is_empty() => {}
            other => panic!("{other:?}"),
        }
    }
    codes
}

/// The two codes of a reply, or an error.
type Outcome = Result<Option<(u16, u16)>, InvalidReply>;

/// Each reply and error, and how many bytes came up to it; last what the end of the stream says.
///
/// Ends with the error of a limit, because that error stays; it comes as soon as the limit is passed,
/// so its place is left out.
pub(crate) type Outcomes = Vec<(Outcome, Option<usize>)>;

fn is_of_limit(outcome: Outcome) -> bool {
    use InvalidReply::{LineTooLong, TooManyBytes, TooManyLines};
    matches!(outcome, Err(LineTooLong | TooManyBytes | TooManyLines))
}

/// By `advance` alone.
pub(crate) fn advance_all<'c>(
    chunks: impl IntoIterator<Item = &'c [u8]>,
    mut reader: ReplyReader,
) -> Outcomes {
    let outcome = |reply: Result<Option<Finished>, InvalidReply>| {
        reply.map(|reply| reply.map(|reply| (reply.code.as_u16(), reply.last_code.as_u16())))
    };
    let mut outcomes = Vec::new();
    let mut place = 0;
    for mut chunk in chunks {
        while !chunk.is_empty() {
            let step = reader.advance(chunk);
            assert!(step.used > 0, "no call is in vain");
            place += step.used;
            chunk = &chunk[step.used..];
            assert!(step.reply != Ok(None) || chunk.is_empty(), "all bytes are taken");
            let found = outcome(step.reply);
            if is_of_limit(found) {
                assert_eq!(reader.advance(b"200 x\r\n").reply, step.reply, "the error stays");
                assert_eq!(reader.finish(), step.reply);
                outcomes.push((found, None));
                return outcomes;
            }
            if found != Ok(None) {
                outcomes.push((found, Some(place)));
            }
        }
    }
    let last = outcome(reader.finish());
    outcomes.push((last, Some(place).filter(|_| !is_of_limit(last))));
    assert_eq!(reader.finish(), Ok(None), "after the end the reader begins anew");
    outcomes
}

/// By `feed`, of lines that are cut here, with what the settings of the reader say about line ends.
pub(crate) fn feed_all(bytes: &[u8], line_end: &str, mut reader: ReplyReader) -> Outcomes {
    let feed = |reader: &mut ReplyReader, line: &[u8]| {
        reader.feed(line).map(|progress| match progress {
            Progress::More(_) => None,
            Progress::Finished { code, last_code, .. } => Some((code.as_u16(), last_code.as_u16())),
        })
    };
    let mut outcomes = Vec::new();
    let mut rest = bytes;
    while let Some(end) = rest.windows(line_end.len()).position(|end| end == line_end.as_bytes()) {
        let (line, after) = rest.split_at(end + line_end.len());
        rest = after;
        let found = feed(&mut reader, line);
        if is_of_limit(found) {
            outcomes.push((found, None));
            return outcomes;
        }
        if found != Ok(None) {
            outcomes.push((found, Some(bytes.len() - rest.len())));
        }
    }
    let mut last = Ok(None);
    if !rest.is_empty() {
        // Half a line end is not text either.
        last = feed(&mut reader, rest.strip_suffix(b"\r").unwrap_or(rest));
    }
    if last == Ok(None) {
        last = reader.finish().map(|reply| reply.map(|_| unreachable!("no line is pending")));
    }
    outcomes.push((last, Some(bytes.len()).filter(|_| !is_of_limit(last))));
    outcomes
}

/// The bytes in every way that they can be cut into chunks.
pub(crate) fn every_cut(bytes: &[u8]) -> impl Iterator<Item = Vec<&[u8]>> {
    (0..1_u32 << bytes.len().saturating_sub(1)).map(|cuts| {
        let mut chunks = Vec::new();
        let mut start = 0;
        for end in (1..bytes.len()).filter(|place| cuts >> (place - 1) & 1 == 1) {
            chunks.push(&bytes[start..end]);
            start = end;
        }
        chunks.push(&bytes[start..]);
        chunks
    })
}

/// All texts over an alphabet, up to a length.
pub(crate) fn texts_over(alphabet: &[u8], longest: usize) -> Vec<Vec<u8>> {
    let mut texts = vec![Vec::new()];
    let mut start = 0;
    for _ in 0..longest {
        let end = texts.len();
        for index in start..end {
            for &byte in alphabet {
                let mut text = texts[index].clone();
                text.push(byte);
                texts.push(text);
            }
        }
        start = end;
    }
    texts
}
