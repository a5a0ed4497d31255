use super::word::{first_word, trim, trim_start};

/// The keyword and the parameters in a line of the 250 that answers EHLO (RFC 5321 §4.1.1.1).
#[doc(alias = "EHLO")]
#[must_use]
pub fn extension(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = trim(line);
    match line.split_at_checked(4) {
        Some((auth, [b'=', mechanisms @ ..])) if auth.eq_ignore_ascii_case(b"AUTH") => {
            Some((auth, trim_start(mechanisms)))
        }
        _ => {
            first_word(line).filter(|(word, _)| word.first().is_some_and(u8::is_ascii_alphanumeric))
        }
    }
}
