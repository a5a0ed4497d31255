//! Decodes the recorded transcripts on the microcontroller, in chunks of several lengths, and checks
//! every line of every reply against what the build script read from the same files.
//!
//! Exits with 0 if no check fails, else with 1.

#![no_std]
#![no_main]

use reply_codes::wire::{Finished, InvalidReply, Lines, Progress, ReplyReader};
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
            let without_lines = CHUNK_LENGTHS.map(|length| advance(checks, transcript, length));
            let replies = transcript.lines.iter().filter(|line| line.ends.is_some()).count();
            let expected = Counts { lines: transcript.lines.len(), replies };
            for (place, counts) in (0..).zip(counts) {
                checks.that(counts == expected, "counts with chunk length", place);
            }
            for (place, counted) in (0..).zip(without_lines) {
                checks.that(counted == replies, "replies with chunk length", place);
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

fn decode(checks: &mut Checks, transcript: &Transcript, chunk_length: usize) -> Counts {
    let mut lines = Lines::new([0; 128]);
    let mut reader = ReplyReader::new();
    let mut expected = transcript.lines.iter();
    let mut place = 0;
    let mut counts = Counts::default();
    for mut chunk in transcript.bytes.chunks(chunk_length) {
        while let Some(line) = lines.next_line(&mut chunk) {
            let progress = line.ok().and_then(|line| reader.feed(line).ok());
            let read = match progress {
                Some(Progress::More(text)) => Some((text, None)),
                Some(Progress::Finished { code, last_code, text }) if code == last_code => {
                    Some((text, Some(code.as_u16())))
                }
                Some(Progress::Finished { .. }) | None => None,
            };
            let expected = expected.next().map(|line| (line.text, line.ends));
            place += 1;
            checks.that(read.is_some() && read == expected, "line", place);
            counts.lines += 1;
            counts.replies += usize::from(matches!(read, Some((_, Some(_)))));
        }
    }
    let is_whole = lines.unfinished().is_empty() && reader.unfinished().is_none();
    checks.that(is_whole, "the end, line", place);
    counts
}

/// How many replies come without a buffer for lines. The last line end is left out: the end of the
/// transcript must count in its place.
fn advance(checks: &mut Checks, transcript: &Transcript, chunk_length: usize) -> usize {
    let mut reader = ReplyReader::new();
    let mut expected = transcript.lines.iter().filter_map(|line| line.ends);
    let mut replies = 0;
    let mut check = |checks: &mut Checks, reply: Result<Option<Finished>, InvalidReply>| match reply
    {
        Ok(None) => {}
        Ok(Some(reply)) => {
            replies += 1;
            let as_expected = expected.next() == Some(reply.code.as_u16());
            checks.that(as_expected && reply.code == reply.last_code, "reply", reply.code.as_u16());
        }
        Err(_) => checks.that(false, "an error after reply", 0),
    };
    let bytes = transcript.bytes.strip_suffix(b"\n").unwrap_or_default();
    for mut chunk in bytes.chunks(chunk_length) {
        while !chunk.is_empty() {
            let step = reader.advance(chunk);
            chunk = chunk.get(step.used..).unwrap_or_default();
            check(checks, step.reply);
        }
    }
    check(checks, reader.finish());
    replies
}
