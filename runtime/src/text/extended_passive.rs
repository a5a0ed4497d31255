use super::number::{decimal, split_digits};

/// The port in the text of a 229, which answers EPSV (RFC 2428 §3).
#[doc(alias = "229")]
#[doc(alias = "EPSV")]
#[must_use]
pub fn extended_passive(text: &[u8]) -> Option<u16> {
    let mut parentheses = text.iter().enumerate().filter(|(_, byte)| **byte == b'(');
    parentheses.find_map(|(place, _)| port(text.get(place + 1..)?))
}

/// The port behind a parenthesis: the third field, between the third delimiter and the fourth.
fn port(text: &[u8]) -> Option<u16> {
    let [delimiter @ b'!'..=b'~', fields @ ..] = text else {
        return None;
    };
    let mut fields = fields.splitn(3, |byte| byte == delimiter);
    match split_digits(fields.nth(2)?) {
        (digits, [end, b')', ..]) if end == delimiter => {
            let port = u16::try_from(decimal(digits)?).ok()?;
            (port > 0).then_some(port)
        }
        _ => None,
    }
}
