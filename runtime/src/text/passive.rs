use core::net::SocketAddrV4;

use super::parts::{number, trim_start};

/// The address and port in the text of a 227, the answer to PASV (RFC 959 §4.1.2).
///
/// **Take the port, and connect to the address of the control connection.** The address in the text is
/// only the server's claim: a server behind NAT often sends a private one, and a hostile server sends
/// your client to another machine (CVE-2020-8284 in curl, CVE-2021-4189 in Python's ftplib).
///
/// ```
/// use std::net::SocketAddr;
///
/// use reply_codes::text;
///
/// let peer: SocketAddr = "192.0.2.7:21".parse().unwrap(); // control.peer_addr()?
/// let claimed = text::passive(b"Entering Passive Mode (10,0,0,1,192,22).").unwrap();
/// let data = SocketAddr::new(peer.ip(), claimed.port());
/// assert_eq!(data, "192.0.2.7:49174".parse().unwrap());
/// ```
///
/// The format is `h1,h2,h3,h4,p1,p2`: the four bytes of the address, then the port as 256 × `p1` + `p2`.
/// The parentheses may be missing, and there may be words before and after (RFC 1123 §4.1.2.6):
///
/// ```
/// # use reply_codes::text;
/// let address = text::passive(b"=127,0,0,1,15,170");
/// assert_eq!(address, Some("127.0.0.1:4010".parse().unwrap()));
/// assert_eq!(text::passive(b"Entering Passive Mode (127,0,0,1,0,9001)"), None);
/// ```
///
/// A comma, and perhaps spaces, separates the numbers. There must be six of them, each from 0 to 255.
/// Five numbers, seven, or a greater one give `None`: a client that takes a part of them connects to a
/// port that nobody opened.
#[must_use]
pub fn passive(text: &[u8]) -> Option<SocketAddrV4> {
    let (mut rest, mut bytes, mut count) = (text, 0_u64, 0_usize);
    loop {
        rest = rest.get(rest.iter().position(u8::is_ascii_digit)?..)?;
        let (number, after) = number(rest);
        (rest, bytes) = (after, bytes << 8 | u64::from(number));
        // A number that is not a byte counts as seven, and so the run is too long.
        count = if number < 256 { count + 1 } else { 7 };
        let goes_on = matches!(rest.strip_prefix(b",").map(trim_start), Some([b'0'..=b'9', ..]));
        if count == 6 && !goes_on {
            let [.., a, b, c, d, high, low] = bytes.to_be_bytes();
            return Some(SocketAddrV4::new([a, b, c, d].into(), u16::from_be_bytes([high, low])));
        }
        count = if goes_on { count } else { 0 };
    }
}
