//! Any bytes, in any chunks, give the replies and the lines that the RFCs say; any text, written as a
//! reply, is read back as that one reply.
//!
//! Input: settings, the limit, how many chunk lengths follow, these, then the bytes.

#![no_main]

#[allow(dead_code, reason = "the tests use all of it")]
#[path = "../../tests/reply_lines/decoding.rs"]
mod decoding;

use decoding::{Rules, expected, found};
use libfuzzer_sys::fuzz_target;
use reply_codes::RawCode;
use reply_codes::wire::Reply;

fuzz_target!(|input: &[u8]| {
    let &[settings, limit, count, ref rest @ ..] = input else {
        return;
    };
    let Some((lengths, bytes)) = rest.split_at_checked(usize::from(count % 16)) else {
        return;
    };
    let rules = Rules {
        mismatched_end: settings & 1 == 1,
        smtp: settings & 2 == 2,
        limit: if settings & 4 == 4 { u32::from(limit) } else { u32::MAX },
    };
    assert_eq!(found(cut(bytes, lengths), rules), expected(bytes, rules), "{rules:?}");

    let number = u16::from_be_bytes([settings, limit]) % 1000;
    read_back(RawCode::from_u16(number).unwrap(), bytes);
});

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

fn read_back(code: RawCode, text: &[u8]) {
    let reply = Reply::new(code, text);
    let everywhere = reply.with_code_on_every_line();
    for (reply, is_smtps) in [(reply, false), (everywhere, true), (reply.in_one_line(), true)] {
        let mut wire = vec![0; reply.encoded_len()];
        assert_eq!(reply.encode(&mut wire).unwrap().len(), wire.len());
        assert!(reply.bytes().eq(wire.iter().copied()));
        for rules in Rules::ALL.iter().filter(|rules| is_smtps || !rules.smtp) {
            let outcomes = found([&wire[..]], *rules);
            let [(Ok(Some(read)), Some(place)), (Ok(None), _)] = &outcomes[..] else {
                panic!("{} {outcomes:?}", wire.escape_ascii());
            };
            let number = code.as_u16();
            assert_eq!((read.code, read.last_code, *place), (number, number, wire.len()));
            // Spaces and line breaks are all that differs.
            let letters = |bytes: &[u8]| -> Vec<u8> {
                bytes.iter().copied().filter(|byte| !b" \r\n".contains(byte)).collect()
            };
            assert_eq!(letters(&read.lines.concat()), letters(text));
        }
    }
}
