//! Decodes the recorded transcripts on the microcontroller, in chunks of several lengths, and checks
//! every line of every reply against what the build script read from the same files.
//!
//! Exits with 0 if no check fails, else with 1.

#![no_std]
#![no_main]

use reply_codes::wire::{Finished, InvalidReply, ReplyReader};
use reply_codes_embedded::{Checks, entry};
use semihosting::println;

struct Transcript {
    name: &'static str,
    bytes: &'static [u8],
    lines: &'static [Line],
}

/// What must be read from a line.
struct Line {
    text: &'static [u8],
    /// The code of the reply whose last line this is.
    ends: Option<u16>,
}

const TRANSCRIPTS: &[Transcript] = include!(concat!(env!("OUT_DIR"), "/replies.rs"));

/// The last takes each transcript whole.
const CHUNK_LENGTHS: [usize; 4] = [1, 2, 7, usize::MAX];

#[entry]
fn main() -> ! {
    let mut checks = Checks::default();
    for transcript in TRANSCRIPTS {
        checks.section(transcript.name, |checks| {
            let counts = CHUNK_LENGTHS.map(|length| decode(checks, transcript, length));
            let replies = transcript.lines.iter().filter(|line| line.ends.is_some()).count();
            let expected = Counts { lines: transcript.lines.len(), replies };
            for (place, counts) in (0..).zip(counts) {
                checks.that(counts == expected, "counts with chunk length", place);
            }
            println!("{}: {} lines, {} replies", transcript.name, expected.lines, replies);
        });
    }
    checks.finish()
}

#[derive(Default, PartialEq)]
struct Counts {
    lines: usize,
    replies: usize,
}

/// What comes in chunks of this length. The last line end is left out: the end of the transcript must
/// count in its place.
fn decode(checks: &mut Checks, transcript: &Transcript, chunk_length: usize) -> Counts {
    let mut reader = ReplyReader::new();
    let mut expected = transcript.lines.iter();
    let mut counts = Counts::default();
    let bytes = transcript.bytes.strip_suffix(b"\n").unwrap_or_default();
    // The bytes of the reply that has begun are these, up to what has been read.
    let mut reply_bytes = bytes;
    let mut place = 0;
    for mut chunk in bytes.chunks(chunk_length) {
        while !chunk.is_empty() {
            let step = reader.advance(chunk);
            chunk = chunk.get(step.used..).unwrap_or_default();
            place += step.used;
            if let Some(reply) = finished(checks, step.reply) {
                let (used, after) = reply_bytes.split_at(place);
                check(checks, reply, used, &mut expected, &mut counts);
                reply_bytes = after;
                place = 0;
            }
        }
    }
    if let Some(reply) = finished(checks, reader.finish()) {
        check(checks, reply, reply_bytes, &mut expected, &mut counts);
    }
    counts
}

fn finished(
    checks: &mut Checks,
    reply: Result<Option<Finished>, InvalidReply>,
) -> Option<Finished> {
    checks.that(reply.is_ok(), "no error", 0);
    reply.ok().flatten()
}

/// Checks the lines of a reply. The code is that of its last line.
fn check<'e>(
    checks: &mut Checks,
    reply: Finished,
    bytes: &[u8],
    expected: &mut impl Iterator<Item = &'e Line>,
    counts: &mut Counts,
) {
    let code = reply.code.as_u16();
    let mut lines = reply.lines(bytes).peekable();
    while let Some(text) = lines.next() {
        let ends = lines.peek().is_none().then_some(code);
        let line = expected.next().map(|line| (line.text, line.ends));
        counts.lines += 1;
        checks.that(line == Some((text, ends)), "a line of reply", code);
    }
    checks.that(reply.code == reply.last_code, "reply", code);
    counts.replies += 1;
}
