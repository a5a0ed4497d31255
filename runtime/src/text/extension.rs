use super::parts::{first_word, split_once, trim};

/// The keyword and the parameters in a line of the 250 that answers EHLO (RFC 5321 §4.1.1.1).
#[doc(alias = "EHLO")]
#[must_use]
pub fn extension(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = trim(line);
    let old = split_once(line, b'=').filter(|(keyword, _)| keyword.eq_ignore_ascii_case(b"AUTH"));
    let (keyword, parameters) = old.unwrap_or(first_word(line));
    keyword.first()?.is_ascii_alphanumeric().then_some((keyword, trim(parameters)))
}
