//! Bytes to replies, as a caller does it; shared by the tests.

use reply_codes::wire::{InvalidReply, Lines, Progress, ReplyReader};

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
    let mut buffer = vec![0; capacity];
    let mut lines = Lines::new(&mut buffer);
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
