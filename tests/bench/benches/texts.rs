//! Time to read what a text says, compared with what suppaftp does: a regular expression for a 227, a
//! search for the first and the last quote of a 257.
//!
//! As in `time`, a round measures both on the same texts, which are new in each round, and a ratio is
//! the median of the ratios within the rounds.

use std::hint::black_box;
use std::net::{Ipv4Addr, SocketAddrV4};
use std::sync::LazyLock;

use criterion::measurement::{Measurement as _, WallTime};
use regex::Regex;
use reply_codes::text;
use reply_codes_bench::report::{median, print_table};
use reply_codes_bench::streams::Random;

const ROUNDS: usize = 400;
const TEXTS: usize = 1024;

/// Reads a text, and gives what it says as the peer does.
type Read<T> = fn(&str) -> Option<T>;

static PASSIVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\((\d+),(\d+),(\d+),(\d+),(\d+),(\d+)\)").expect("an expression")
});

const REGEX: Read<SocketAddrV4> = |text| {
    let (_, numbers) = PASSIVE.captures(text)?.extract();
    let numbers: [Option<u8>; 6] = numbers.map(|number| number.parse().ok());
    let [Some(a), Some(b), Some(c), Some(d), Some(high), Some(low)] = numbers else { return None };
    Some(SocketAddrV4::new(Ipv4Addr::new(a, b, c, d), u16::from_be_bytes([high, low])))
};

const FIRST_TO_LAST_QUOTE: Read<String> = |text| {
    let (begin, end) = (text.find('"')?, text.rfind('"')?);
    (begin < end).then(|| text[begin + 1..end].to_string())
};

/// Checks bytes to be UTF-8, as the peer does.
const PATHNAME: Read<String> =
    |text| String::from_utf8(text::pathname(text.as_bytes())?.collect()).ok();

/// Six bytes, in decimal.
fn numbers(random: &mut Random, separator: &str) -> String {
    [0; 6].map(|_| random.below(256).to_string()).join(separator)
}

fn main() {
    let address =
        |random: &mut Random| format!("Entering Passive Mode ({}).", numbers(random, ","));
    let name =
        |random: &mut Random| format!("\"/{}\" is the current directory", numbers(random, "/"));
    let rows = [
        row("passive", address, |text| text::passive(text.as_bytes()), REGEX),
        row("pathname", name, PATHNAME, FIRST_TO_LAST_QUOTE),
    ];
    println!("Nanoseconds for each text, and ours as a part of suppaftp's time.\n");
    print_table(&["function", "ours", "suppaftp", "ratio"], &rows);
}

/// The medians of the rounds. Another side begins in each.
fn row<T: PartialEq>(
    function: &str,
    text: impl Fn(&mut Random) -> String,
    ours: Read<T>,
    peer: Read<T>,
) -> Vec<String> {
    let mut random = Random::new(1);
    let measured = (0..ROUNDS).map(|round| {
        let texts: Vec<_> = (0..TEXTS).map(|_| text(&mut random)).collect();
        // A side that reads nothing would look fast.
        assert!(texts.iter().all(|text| ours(text).is_some() && ours(text) == peer(text)));
        let early = (round % 2 == 0).then(|| nanoseconds(&texts, ours));
        let peer = nanoseconds(&texts, peer);
        (early.unwrap_or_else(|| nanoseconds(&texts, ours)), peer)
    });
    let (ours, peers): (Vec<_>, Vec<_>) = measured.unzip();
    let ratios = ours.iter().zip(&peers).map(|(ours, peer)| ours / peer).collect();
    let [ours, peer, ratio] = [median(ours), median(peers), median(ratios)];
    vec![function.to_owned(), format!("{ours:.0}"), format!("{peer:.0}"), format!("{ratio:.2}")]
}

/// Time for each text.
#[expect(clippy::cast_precision_loss, reason = "rounds are short")]
fn nanoseconds<T>(texts: &[String], read: Read<T>) -> f64 {
    let start = WallTime.start();
    for text in texts {
        black_box(read(black_box(text)));
    }
    WallTime.to_f64(&WallTime.end(start)) / texts.len() as f64
}
