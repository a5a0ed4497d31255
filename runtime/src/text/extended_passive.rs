use super::parts::{number, split_once};

/// The port in the text of a 229, the answer to EPSV (RFC 2428 §3).
///
/// Connect to it at the address of the control connection. It is never 0.
///
/// ```
/// use reply_codes::text;
///
/// let port = text::extended_passive(b"Entering Extended Passive Mode (|||6446|)");
/// assert_eq!(port, Some(6446));
/// assert_eq!(text::extended_passive(b"Entering Extended Passive Mode (!!!9447!)."), Some(9447));
/// ```
///
/// The format is `(|||port|)`. Servers on IBM machines use another delimiter, such as `!`; any visible
/// ASCII character except a digit is accepted. A protocol and an address between the delimiters are
/// ignored, and other parentheses may come first.
///
/// Returns `None` if a delimiter or the closing parenthesis is missing, as in a reply that was cut off,
/// or if the port is above 65535.
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
