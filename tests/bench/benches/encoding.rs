//! Time to write a reply into a buffer, compared with a loop written by hand, as one table.
//!
//! A round measures the loop by hand between two passes of ours, on the same text. A ratio is the median
//! of the ratios within the rounds.

use std::hint::black_box;
use std::time::Instant;

use reply_codes::ftp;
use reply_codes::wire::Reply;
use reply_codes_bench::report::{median, print_table};

const ROUNDS: usize = 400;

/// How many bytes a pass writes, about.
const LENGTH: usize = 256 * 1024;

/// What a person writes who trusts the text: the code on the first line and the last one, and nothing is
/// made of a CR alone or of a digit at the beginning of an inner line.
fn by_hand<'b>(code: ftp::Code, text: &str, buffer: &'b mut [u8]) -> &'b [u8] {
    let mut length = 0;
    let mut put = |part: &[u8]| {
        buffer[length..length + part.len()].copy_from_slice(part);
        length += part.len();
    };
    let code = code.as_str().as_bytes();
    let mut rest = text.as_bytes();
    let mut is_first = true;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        if is_first {
            put(code);
            put(b"-");
            is_first = false;
        }
        put(&rest[..end]);
        put(b"\r\n");
        rest = &rest[end + 1..];
    }
    for part in [code, b" ", rest, b"\r\n"] {
        put(part);
    }
    &buffer[..length]
}

/// The nanoseconds of one call, from many.
#[expect(clippy::cast_precision_loss, reason = "few calls are made")]
fn nanoseconds(calls: usize, mut call: impl FnMut()) -> f64 {
    let start = Instant::now();
    (0..calls).for_each(|_| call());
    start.elapsed().as_nanos() as f64 / calls as f64
}

fn row(lines: usize) -> Vec<String> {
    let code = ftp::Code::CommandOkay;
    let text = vec!["a line of thirty-two bytes or so"; lines].join("\n");
    let mut buffer = vec![0; Reply::new(code, &text).encoded_len()];
    let (calls, mut written) = (LENGTH / buffer.len(), buffer.clone());
    assert_eq!(Reply::new(code, &text).encode(&mut buffer), Ok(by_hand(code, &text, &mut written)));
    let mut measure_ours = || {
        nanoseconds(calls, || {
            _ = black_box(Reply::new(code, black_box(&text)).encode(&mut buffer));
        })
    };
    let mut measure_by_hand = || {
        nanoseconds(calls, || {
            black_box(by_hand(code, black_box(&text), &mut written));
        })
    };
    let (mut times, mut ratios) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (before, by_hand, after) = (measure_ours(), measure_by_hand(), measure_ours());
        times.push(f64::midpoint(before, after));
        ratios.push(f64::midpoint(before, after) / by_hand);
    }
    let (time, ratio) = (median(times), median(ratios));
    let verdict = if ratio <= 1.5 { "holds" } else { "fails" };
    let length = text.len().to_string();
    vec![lines.to_string(), length, format!("{time:.0}"), format!("{ratio:.2}"), verdict.into()]
}

fn main() {
    println!(
        "Nanoseconds to write a reply, and that as a part of the time by hand, at most 1.5.\n"
    );
    print_table(&["lines", "bytes", "encode, ns", "by hand", ""], &[1, 10, 100].map(row));
}
