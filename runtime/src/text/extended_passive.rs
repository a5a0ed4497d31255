use super::parts::{number, split_once};

/// The port in the text of a 229, which answers EPSV (RFC 2428 §3).
#[doc(alias = "229", alias = "EPSV")]
#[must_use]
pub fn extended_passive(text: &[u8]) -> Option<u16> {
    (0..text.len()).find_map(|start| port(text.get(start..)?))
}

/// The port at the beginning, between the third delimiter and the fourth.
fn port(text: &[u8]) -> Option<u16> {
    let [b'(', delimiter @ b'!'..=b'~', fields @ ..] = text else {
        return None;
    };
    let (_protocol, rest) = split_once(fields, *delimiter)?;
    let (_address, rest) = split_once(rest, *delimiter)?;
    let (port, rest) = number(rest);
    let is_closed = matches!(rest, [end, b')', ..] if end == delimiter);
    u16::try_from(port).ok().filter(|port| is_closed && *port > 0)
}
