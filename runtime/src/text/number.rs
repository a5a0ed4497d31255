/// The digits at the beginning, and what follows them.
pub(super) fn split_digits(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| !byte.is_ascii_digit());
    end.and_then(|end| text.split_at_checked(end)).unwrap_or((text, &[]))
}

/// The number that these digits write; `None` if there are none, or if it is above `u64::MAX`.
pub(super) fn decimal(digits: &[u8]) -> Option<u64> {
    let add = |number: u64, &digit: &u8| number.checked_mul(10)?.checked_add((digit & 0xF).into());
    if digits.is_empty() { None } else { digits.iter().try_fold(0, add) }
}
