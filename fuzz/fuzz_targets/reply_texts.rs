//! Any bytes say to each reader of texts what the RFCs say, or nothing; any bytes, quoted, are read back
//! with spaces for control bytes.

#![no_main]

#[path = "../../tests/reply_texts/reading.rs"]
mod reading;

use libfuzzer_sys::fuzz_target;
use reading::{FUNCTIONS, expected, found};
use reply_codes::text;

fuzz_target!(|text: &[u8]| {
    for function in FUNCTIONS.split(' ') {
        assert_eq!(found(function, text), expected(function, text), "{function}");
    }
    let quoted: Vec<_> = text::quoted(text).collect();
    let spaced = text.iter().map(|byte| if byte.is_ascii_control() { b' ' } else { *byte });
    assert!(text::pathname(&quoted).unwrap().eq(spaced));
});
