use super::word::first_word;

/// The label and the parameters in a line of the 211 that answers FEAT (RFC 2389 §3.2).
#[doc(alias = "211")]
#[doc(alias = "FEAT")]
#[must_use]
pub fn feature(line: &[u8]) -> Option<(&[u8], &[u8])> {
    first_word(line)
}
