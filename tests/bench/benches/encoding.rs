//! Time to write a reply into a buffer, compared with a loop written by hand, as one table.
//!
//! A round measures the loop by hand between two passes of ours, on the same text. A ratio is the median
//! of the ratios within the rounds.

use std::hint::black_box;
use std::time::Instant;

use reply_codes::wire::Reply;
use reply_codes::{RawCode, ftp};
use reply_codes_bench::report::{median, print_table};

const ROUNDS: usize = 400;

/// How many bytes a pass writes, about.
const LENGTH: usize = 256 * 1024;

/// What a person writes who trusts the text: the code on the first line and the last one, and nothing is
/// made of a CR alone or of a digit at the beginning of an inner line.
fn by_hand<'b>(code: RawCode, text: &str, buffer: &'b mut [u8]) -> &'b [u8] {
    let mut length = 0;
    let mut put = |part: &[u8]| {
        buffer[length..length + part.len()].copy_from_slice(part);
        length += part.len();
    };
    let code = &code.to_ascii()[..];
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
fn nanoseconds<T>(calls: usize, mut call: impl FnMut() -> T) -> f64 {
    let start = Instant::now();
    (0..calls).for_each(|_| _ = black_box(call()));
    start.elapsed().as_nanos() as f64 / calls as f64
}

fn row(lines: usize) -> Vec<String> {
    let text = vec!["a line of thirty-two bytes or so"; lines].join("\n");
    let reply = Reply::new(ftp::Code::CommandOkay, &text);
    let mut buffer = vec![0; reply.encoded_len()];
    let (calls, mut written) = (LENGTH / buffer.len(), buffer.clone());
    assert_eq!(reply.encode(&mut buffer), Ok(by_hand(reply.code(), &text, &mut written)));
    let (mut times, mut ratios) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut ours = || {
            let bytes = black_box(&reply).encode(black_box(&mut buffer));
            bytes.map(<[u8]>::len)
        };
        let before = nanoseconds(calls, &mut ours);
        let by_hand = nanoseconds(calls, || {
            by_hand(black_box(reply.code()), black_box(&text), black_box(&mut written)).len()
        });
        let time = f64::midpoint(before, nanoseconds(calls, &mut ours));
        times.push(time);
        ratios.push(time / by_hand);
    }
    let (time, ratio) = (median(times), median(ratios));
    let verdict = if ratio <= 1.5 { "holds" } else { "fails" };
    let length = text.len().to_string();
    vec![lines.to_string(), length, format!("{time:.0}"), format!("{ratio:.2}"), verdict.into()]
}

fn main() {
    println!("Nanoseconds to write a reply, and ours as a part of the time by hand.\n");
    print_table(&["lines", "bytes", "encode, ns", "by hand", "≤ 1.5"], &[1, 10, 100].map(row));
}
