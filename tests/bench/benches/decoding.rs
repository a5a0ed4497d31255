//! Time to decode what a server sent, compared with a loop written by hand and with lettre, as one
//! table.
//!
//! As in `time`, a round measures every peer once on the same bytes, and a ratio is the median of the
//! ratios within the rounds.

use std::hint::black_box;
use std::io::{BufRead as _, BufReader, Read as _};
use std::str::FromStr as _;

use criterion::measurement::{Measurement as _, WallTime};
use lettre::transport::smtp::response::Response;
use reply_codes::ftp;
use reply_codes::wire::{Finished, ReplyReader};
use reply_codes_bench::by_hand;
use reply_codes_bench::report::{median, print_table};
use reply_codes_bench::streams::Random;

const ROUNDS: usize = 400;

/// How many bytes of replies a pass decodes, at least.
const LENGTH: usize = 256 * 1024;

/// What one read takes from a socket: a segment of TCP over Ethernet.
const CHUNK: usize = 1460;

/// Recorded control connections, and whether the protocol of each is SMTP.
const TRANSCRIPTS: [(&str, &[u8], bool); 4] = [
    ("vsftpd", include_bytes!("../../reply_lines/transcripts/vsftpd.txt"), false),
    ("proftpd", include_bytes!("../../reply_lines/transcripts/proftpd.txt"), false),
    ("pyftpdlib", include_bytes!("../../reply_lines/transcripts/pyftpdlib.txt"), false),
    ("smtp", include_bytes!("../../reply_lines/transcripts/smtp.txt"), true),
];

/// Decodes all replies and gives their number.
type Pass = fn(&Session) -> usize;

/// Finds the end of each reply. The bytes of a reply stay in the chunk, and are borrowed.
const ADVANCE: Pass = |session| {
    decode(session, |used, reply| {
        black_box((reply.map(|reply| ftp::Code::from_raw(reply.code)), used));
    })
};

/// The same with the text of each line, borrowed from a copy of the bytes.
const LINES: Pass = |session| {
    let mut bytes = Vec::new();
    decode(session, |used, reply| {
        bytes.extend_from_slice(used);
        if let Some(reply) = reply {
            black_box(ftp::Code::from_raw(reply.code));
            reply.lines(&bytes).for_each(|line| {
                black_box(line);
            });
            bytes.clear();
        }
    })
};

/// Gives the bytes that are used, with the reply that they end.
fn decode(session: &Session, mut give: impl FnMut(&[u8], Option<Finished>)) -> usize {
    let mut source = session.bytes.as_slice();
    let mut chunk = [0; CHUNK];
    let mut reader = ReplyReader::new();
    let mut replies = 0;
    loop {
        let length = source.read(&mut chunk).unwrap_or_default();
        if length == 0 {
            return replies;
        }
        let mut rest = &chunk[..length];
        while !rest.is_empty() {
            let step = reader.advance(rest);
            let (used, after) = rest.split_at(step.used);
            rest = after;
            let Ok(reply) = step.reply else { return replies };
            replies += usize::from(reply.is_some());
            give(used, reply);
        }
    }
}

/// What a simple client does: one buffer for all lines, no limits, and the rule of RFC 959 §4.2 for the
/// end of a reply.
const BY_HAND: Pass = |session| {
    let mut source = BufReader::with_capacity(CHUNK, session.bytes.as_slice());
    let mut line = Vec::new();
    let mut first_code = None;
    let mut replies = 0;
    loop {
        line.clear();
        if source.read_until(b'\n', &mut line).unwrap_or_default() == 0 {
            return replies;
        }
        let line = line.trim_ascii_end();
        let code = line
            .get(..3)
            .and_then(|digits| str::from_utf8(digits).ok())
            .and_then(|digits| digits.parse::<u16>().ok());
        let is_last = code.is_some() && matches!(line.get(3), None | Some(b' '));
        let Some(expected) = first_code.or(code) else { return replies };
        if is_last && code == Some(expected) {
            black_box((by_hand::Code::from_u16(expected), line.get(4..)));
            first_code = None;
            replies += 1;
        } else {
            black_box(line);
            first_code = Some(expected);
        }
    }
};

/// lettre's public function takes the text of a whole reply, so the search for its end is not measured.
const LETTRE: Pass = |session| {
    let mut replies = 0;
    for reply in &session.replies {
        if black_box(Response::from_str(reply)).is_ok() {
            replies += 1;
        }
    }
    replies
};

/// What a server sends, as a whole and cut into replies.
struct Session {
    bytes: Vec<u8>,
    replies: Vec<String>,
}

impl Session {
    /// The replies of a transcript, repeated, in their order or each time in another.
    fn new(transcript: &[u8], shuffled: Option<&mut Random>) -> Self {
        let replies = replies(transcript);
        let mut session = Self { bytes: Vec::new(), replies: Vec::new() };
        let mut order: Vec<_> = (0..replies.len()).collect();
        let mut random = shuffled;
        while session.bytes.len() < LENGTH {
            if let Some(random) = &mut random {
                for at in (1..order.len()).rev() {
                    order.swap(at, random.below(at + 1));
                }
            }
            for reply in order.iter().filter_map(|at| replies.get(*at)) {
                session.bytes.extend_from_slice(reply);
                session.replies.push(String::from_utf8_lossy(reply).into_owned());
            }
        }
        session
    }

    /// The mean number of bytes of a reply.
    fn reply_length(&self) -> usize {
        self.bytes.len() / self.replies.len()
    }
}

/// The replies of a transcript with their line ends.
fn replies(transcript: &[u8]) -> Vec<Vec<u8>> {
    let mut reader = ReplyReader::new();
    let mut replies = vec![Vec::new()];
    for line in transcript.split_inclusive(|byte| *byte == b'\n') {
        if let Some(reply) = replies.last_mut() {
            reply.extend_from_slice(line);
        }
        if matches!(reader.advance(line).reply, Ok(Some(_))) {
            replies.push(Vec::new());
        }
    }
    // A reply that was cut off, or nothing.
    replies.pop();
    replies
}

/// Ours, then the peers.
const PASSES: [Pass; 4] = [ADVANCE, LINES, BY_HAND, LETTRE];
const OURS: usize = 2;

/// The measurements on one transcript in one order.
struct Samples {
    transcript: &'static [u8],
    is_smtp: bool,
    name: String,
    is_shuffled: bool,
    reply_length: usize,
    /// The time of each pass in each round.
    times: Vec<[f64; PASSES.len()]>,
}

impl Samples {
    /// The peers that know the protocol: lettre knows SMTP alone.
    fn passes(&self) -> usize {
        if self.is_smtp { PASSES.len() } else { PASSES.len() - 1 }
    }

    /// Measures each peer once. Another one begins in each round.
    fn add(&mut self, round: usize, random: &mut Random) {
        let session = Session::new(self.transcript, self.is_shuffled.then_some(random));
        self.reply_length = session.reply_length();
        let mut times = [f64::NAN; PASSES.len()];
        for place in 0..self.passes() {
            let pass = (round + place) % self.passes();
            times[pass] = nanoseconds(PASSES[pass], &session);
        }
        self.times.push(times);
    }

    #[expect(clippy::cast_precision_loss, reason = "replies are short")]
    fn row(&self) -> Vec<String> {
        let median_of = |measured: &dyn Fn(&[f64; PASSES.len()]) -> f64| {
            median(self.times.iter().map(measured).collect())
        };
        let mut row = vec![self.name.clone(), self.reply_length.to_string()];
        for ours in 0..OURS {
            let time = median_of(&|times| times[ours]);
            row.push(format!("{time:.0}"));
            row.push(format!("{:.2}", self.reply_length as f64 / time));
            for peer in OURS..self.passes() {
                row.push(format!("{:.2}", median_of(&|times| times[ours] / times[peer])));
            }
            row.resize(2 + (ours + 1) * (2 + PASSES.len() - OURS), String::new());
        }
        row
    }
}

/// Time for each reply.
#[expect(clippy::cast_precision_loss, reason = "sessions are short")]
fn nanoseconds(pass: Pass, session: &Session) -> f64 {
    let start = WallTime.start();
    let replies = pass(black_box(session));
    let time = WallTime.to_f64(&WallTime.end(start));
    // A peer that stopped early would look fast.
    assert_eq!(replies, session.replies.len(), "not all replies were decoded");
    time / replies as f64
}

fn main() {
    let mut random = Random::new(1);
    let mut samples: Vec<_> = (TRANSCRIPTS.iter())
        .flat_map(|(name, transcript, is_smtp)| {
            [("as sent", false), ("shuffled", true)].map(|(order, is_shuffled)| Samples {
                transcript,
                is_smtp: *is_smtp,
                name: format!("{name}, {order}"),
                is_shuffled,
                reply_length: 0,
                times: Vec::new(),
            })
        })
        .collect();
    for round in 0..ROUNDS {
        for samples in &mut samples {
            samples.add(round, &mut random);
        }
    }

    println!("Nanoseconds for each reply, and ours as a part of each peer's time.\n");
    let header =
        ["advance, ns", "GB/s", "by hand", "lettre", "lines, ns", "GB/s", "by hand", "lettre"];
    let header = [&["transcript, replies", "bytes"][..], &header].concat();
    print_table(&header, &samples.iter().map(Samples::row).collect::<Vec<_>>());
}
