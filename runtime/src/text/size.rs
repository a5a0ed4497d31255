use super::number::{decimal, split_digits};
use super::word::trim;

/// The number of bytes in the text of a 213 that answers SIZE (RFC 3659 §4.1).
#[doc(alias = "213")]
#[doc(alias = "SIZE")]
#[must_use]
pub fn size(text: &[u8]) -> Option<u64> {
    match split_digits(trim(text)) {
        (digits, []) => decimal(digits),
        _ => None,
    }
}
