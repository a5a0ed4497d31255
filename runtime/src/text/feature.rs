use super::parts::{first_word, trim};

/// The label and the parameters in a line of the 211 that answers FEAT (RFC 2389 §3.2).
#[doc(alias = "211", alias = "FEAT")]
#[must_use]
pub fn feature(line: &[u8]) -> Option<(&[u8], &[u8])> {
    Some(first_word(trim(line))).filter(|(label, _)| !label.is_empty())
}
