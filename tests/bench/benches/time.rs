//! Time of each function compared with its peers, as one table of ratios.
//!
//! criterion measures one function after the other, so that a machine that changes its pace in
//! between favours one of them. Here a round measures all of them, each once, on codes that were
//! never seen before, and there are many rounds. A ratio is the median of the ratios within a
//! round.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::measurement::{Measurement as _, WallTime};
use num_enum::TryFromPrimitive as _;
use reply_codes::ftp;
use reply_codes_bench::report::{median, print_table};
use reply_codes_bench::streams::{Kind, Random, Stream};
use reply_codes_bench::{by_hand, derived, hashed};
use strum::EnumMessage as _;

const ROUNDS: usize = 400;

/// Calls the function with each code of a stream, once, and gives their number.
type Pass = fn(&Stream) -> usize;

const PEERS: [&str; 6] = ["by hand", "num_enum", "strum", "phf", "suppaftp", "http"];

struct Function {
    name: &'static str,
    ours: Pass,
    /// In the order of `PEERS`; `None` if a peer has no such function.
    peers: [Option<Pass>; PEERS.len()],
    /// Whether it is called with numbers that are not listed, too.
    takes_unlisted: bool,
}

/// The time of the loop alone.
const EMPTY: Pass = |stream| each(&stream.numbers, |number| number);

const FUNCTIONS: [Function; 6] = [
    Function {
        name: "from_u16",
        ours: |stream| each(&stream.numbers, ftp::Code::from_u16),
        peers: [
            Some(|stream| each(&stream.numbers, by_hand::Code::from_u16)),
            Some(|stream| each(&stream.numbers, derived::Code::try_from_primitive)),
            Some(|stream| each(&stream.numbers, derived::Code::from_repr)),
            Some(|stream| {
                each(&stream.numbers, |number| hashed::FROM_NUMBER.get(&number).copied())
            }),
            Some(|stream| {
                each(&stream.numbers, |number| suppaftp::Status::from(u32::from(number)))
            }),
            Some(|stream| each(&stream.numbers, http::StatusCode::from_u16)),
        ],
        takes_unlisted: true,
    },
    Function {
        name: "from_ascii",
        ours: |stream| each(&stream.texts, ftp::Code::from_ascii),
        peers: [
            Some(|stream| each(&stream.texts, by_hand::Code::from_ascii)),
            Some(|stream| {
                each(&stream.texts, |digits| {
                    let number = str::from_utf8(&digits).ok()?.parse().ok()?;
                    derived::Code::try_from_primitive(number).ok()
                })
            }),
            Some(|stream| {
                each(&stream.texts, |digits| {
                    str::from_utf8(&digits).ok()?.parse::<derived::Code>().ok()
                })
            }),
            Some(|stream| {
                each(&stream.texts, |digits| hashed::FROM_ASCII.get(&digits[..]).copied())
            }),
            Some(|stream| {
                each(&stream.texts, |digits| {
                    let number = str::from_utf8(&digits).ok()?.parse::<u32>().ok()?;
                    Some(suppaftp::Status::from(number))
                })
            }),
            Some(|stream| each(&stream.texts, |digits| http::StatusCode::from_bytes(&digits))),
        ],
        takes_unlisted: true,
    },
    Function {
        name: "description",
        ours: |stream| each(&stream.ours, ftp::Code::description),
        peers: [
            Some(|stream| each(&stream.by_hand, by_hand::Code::description)),
            None,
            Some(|stream| each(&stream.derived, |code| code.get_message())),
            Some(|stream| {
                each(&stream.by_hand, |code| hashed::DESCRIPTIONS.get(&(code as u16)).copied())
            }),
            Some(|stream| each(&stream.suppaftp, |status| status.desc())),
            Some(|stream| each(&stream.http, |code| code.canonical_reason())),
        ],
        takes_unlisted: false,
    },
    Function {
        name: "class",
        ours: |stream| each(&stream.ours, ftp::Code::class),
        peers: [
            Some(|stream| each(&stream.by_hand, by_hand::Code::class)),
            None,
            None,
            None,
            None,
            None,
        ],
        takes_unlisted: false,
    },
    Function {
        name: "Display {}",
        ours: |stream| each_written(&stream.ours, |text, code| write!(text, "{code}")),
        peers: [
            Some(|stream| each_written(&stream.by_hand, |text, code| write!(text, "{code}"))),
            None,
            Some(|stream| each_written(&stream.derived, |text, code| write!(text, "{code}"))),
            None,
            None,
            Some(|stream| {
                each_written(&stream.http, |text, code| write!(text, "{}", code.as_str()))
            }),
        ],
        takes_unlisted: false,
    },
    Function {
        name: "Display {:#}",
        ours: |stream| each_written(&stream.ours, |text, code| write!(text, "{code:#}")),
        peers: [
            Some(|stream| each_written(&stream.by_hand, |text, code| write!(text, "{code:#}"))),
            None,
            None,
            None,
            Some(|stream| each_written(&stream.suppaftp, |text, code| write!(text, "{code}"))),
            None,
        ],
        takes_unlisted: false,
    },
];

/// Makes the compiler compute each answer, one at a time.
fn each<I: Copy, O>(codes: &[I], mut function: impl FnMut(I) -> O) -> usize {
    for code in black_box(codes) {
        black_box(function(*code));
    }
    codes.len()
}

fn each_written<I: Copy>(codes: &[I], write: impl Fn(&mut String, I) -> std::fmt::Result) -> usize {
    let mut text = String::with_capacity(1024);
    each(codes, |code| {
        text.clear();
        let written = write(&mut text, code);
        black_box(&text);
        written
    })
}

/// How long our function may take, as a part of a peer's time.
struct Target {
    function: &'static str,
    kinds: &'static [Kind],
    peer: &'static str,
    at_most: f64,
}

const TARGETS: [Target; 5] = [
    Target { function: "from_u16", kinds: &[Kind::Session], peer: "by hand", at_most: 1.0 },
    Target { function: "from_u16", kinds: &[Kind::Mixed], peer: "by hand", at_most: 0.5 },
    Target { function: "from_ascii", kinds: &Kind::ALL, peer: "http", at_most: 1.0 },
    Target { function: "from_ascii", kinds: &Kind::ALL, peer: "suppaftp", at_most: 0.3 },
    Target {
        function: "description",
        kinds: &[Kind::Session, Kind::Listed],
        peer: "by hand",
        at_most: 0.3,
    },
];

/// The measurements of a function on one kind of stream.
struct Samples {
    function: &'static Function,
    kind: Kind,
    ours: Vec<f64>,
    ratios: [Vec<f64>; PEERS.len()],
}

impl Samples {
    fn all() -> Vec<Self> {
        let kinds = |function: &'static Function| {
            (Kind::ALL.into_iter())
                .filter(|kind| function.takes_unlisted || *kind != Kind::Mixed)
                .map(move |kind| Self {
                    function,
                    kind,
                    ours: Vec::new(),
                    ratios: Default::default(),
                })
        };
        FUNCTIONS.iter().flat_map(kinds).collect()
    }

    /// Measures each peer once. Another one begins in each round.
    fn add(&mut self, stream: &Stream, round: usize) {
        let passes: Vec<_> = (self.function.peers.iter().copied().enumerate())
            .filter_map(|(peer, pass)| Some((Some(peer), pass?)))
            .chain([(None, self.function.ours)])
            .collect();
        let mut ours = f64::NAN;
        let mut peers = [f64::NAN; PEERS.len()];
        for turn in 0..passes.len() {
            let (peer, pass) = passes[(turn + round) % passes.len()];
            match peer {
                None => ours = nanoseconds(pass, stream),
                Some(peer) => peers[peer] = nanoseconds(pass, stream),
            }
        }
        self.ours.push(ours);
        for (ratios, peer) in self.ratios.iter_mut().zip(peers) {
            ratios.push(ours / peer);
        }
    }

    fn row(&self) -> Vec<String> {
        let name = format!("{}, {}", self.function.name, self.kind.name());
        let ours = format!("{:.2}", median(self.ours.clone()));
        let ratios = (0..PEERS.len())
            .map(|peer| self.ratio(peer).map_or_else(String::new, |ratio| format!("{ratio:.2}")));
        [name, ours].into_iter().chain(ratios).collect()
    }

    /// Our time as a part of a peer's.
    fn ratio(&self, peer: usize) -> Option<f64> {
        self.function.peers.get(peer).copied().flatten()?;
        self.ratios.get(peer).cloned().map(median)
    }
}

/// Time for each code.
#[expect(clippy::cast_precision_loss, reason = "streams are short")]
fn nanoseconds(pass: Pass, stream: &Stream) -> f64 {
    let start = WallTime.start();
    let codes = pass(stream);
    WallTime.to_f64(&WallTime.end(start)) / codes as f64
}

fn main() {
    let mut random = Random::new(1);
    let mut samples = Samples::all();
    let mut empty = Vec::new();
    for round in 0..ROUNDS {
        let streams = Kind::ALL.map(|kind| (kind, Stream::new(kind, &mut random)));
        for (kind, stream) in &streams {
            empty.push(nanoseconds(EMPTY, stream));
            for samples in samples.iter_mut().filter(|samples| samples.kind == *kind) {
                samples.add(stream, round);
            }
        }
    }

    for target in &TARGETS {
        let measured = |samples: &&Samples| {
            samples.function.name == target.function && target.kinds.contains(&samples.kind)
        };
        for samples in samples.iter().filter(measured) {
            let peer = PEERS.iter().position(|peer| *peer == target.peer);
            let ratio = peer.and_then(|peer| samples.ratio(peer)).unwrap_or(f64::NAN);
            let verdict = if ratio <= target.at_most { "holds" } else { "fails" };
            let (function, kind) = (target.function, samples.kind.name());
            let (peer, at_most) = (target.peer, target.at_most);
            println!("{verdict}: {function}, {kind}: {ratio:.2} of {peer}, at most {at_most}");
        }
    }
    println!("\nOurs in ns, then ours as a part of each peer's time; the loop is in all of them");
    println!("and takes {:.2} ns by itself.\n", median(empty));
    let header: Vec<_> = ["function, stream", "ours"].into_iter().chain(PEERS).collect();
    let rows: Vec<_> = samples.iter().map(Samples::row).collect();
    print_table(&header, &rows);
}
