use super::parts::{first_word, split_once, trim};

/// The keyword and the parameters in a line of the 250 that answers SMTP's EHLO (RFC 5321 §4.1.1.1).
///
/// ```
/// use reply_codes::text;
///
/// let extension = text::extension(b"SIZE 35882577").unwrap();
/// assert_eq!(extension, (&b"SIZE"[..], &b"35882577"[..]));
/// assert_eq!(text::extension(b"AUTH=LOGIN PLAIN"), text::extension(b"AUTH LOGIN PLAIN"));
/// ```
///
/// Skip the first line of the reply, which has the server's domain. Some servers also send the old form
/// `AUTH=LOGIN PLAIN`, whose keyword is `AUTH`, too. Spaces around the keyword and the parameters are
/// removed. Keywords are case-insensitive, and returned as they came.
///
/// Returns `None` if the line does not begin with a letter or a digit.
#[must_use]
pub fn extension(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = trim(line);
    let old = split_once(line, b'=').filter(|(keyword, _)| keyword.eq_ignore_ascii_case(b"AUTH"));
    let (keyword, parameters) = old.unwrap_or(first_word(line));
    keyword.first()?.is_ascii_alphanumeric().then_some((keyword, trim(parameters)))
}
