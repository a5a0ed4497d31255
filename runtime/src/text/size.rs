use super::parts::{are_digits, trim};

/// The number of bytes in the text of a 213 that answers SIZE (RFC 3659 §4.1).
#[doc(alias = "213", alias = "SIZE")]
#[must_use]
pub fn size(text: &[u8]) -> Option<u64> {
    let digits = Some(trim(text)).filter(|text| are_digits(text))?;
    let add = |size: u64, digit: &u8| size.checked_mul(10)?.checked_add((digit & 0xF).into());
    digits.iter().try_fold(0, add)
}
