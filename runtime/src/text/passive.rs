use core::net::SocketAddrV4;

use super::parts::{number, trim_start};

/// The address and port in the text of a 227, which answers PASV (RFC 959 §4.1.2).
#[doc(alias = "227", alias = "PASV")]
#[must_use]
pub fn passive(text: &[u8]) -> Option<SocketAddrV4> {
    let (mut rest, mut bytes, mut count) = (text, 0_u64, 0);
    loop {
        rest = rest.get(rest.iter().position(u8::is_ascii_digit)?..)?;
        let (number, after) = number(rest);
        rest = after;
        bytes = bytes << 8 | u64::from(number);
        // A number that is no byte makes the run as long as seven: too long.
        count = if number < 256 { count + 1 } else { 7_usize };
        let goes_on = matches!(rest.strip_prefix(b",").map(trim_start), Some([b'0'..=b'9', ..]));
        if count == 6 && !goes_on {
            let [.., a, b, c, d, high, low] = bytes.to_be_bytes();
            return Some(SocketAddrV4::new([a, b, c, d].into(), u16::from_be_bytes([high, low])));
        }
        count = if goes_on { count } else { 0 };
    }
}
