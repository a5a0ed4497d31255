use super::parts::{digits, trim};

/// The size in bytes in the text of a 213, the answer to SIZE (RFC 3659 §4.1).
///
/// ```
/// use reply_codes::text;
///
/// assert_eq!(text::size(b"1089207168"), Some(1_089_207_168));
/// assert_eq!(text::size(b"5555, some commentary"), None);
/// ```
///
/// The text must be digits, perhaps with spaces around them. A 213 also answers STAT, with free text, so
/// a number among words is no size. A sign, or a size that does not fit a `u64`, gives `None`, too.
#[must_use]
pub fn size(text: &[u8]) -> Option<u64> {
    let add = |size: u64, digit: &u8| size.checked_mul(10)?.checked_add((digit & 0xF).into());
    digits(trim(text))?.iter().try_fold(0, add)
}
