use core::fmt;

use super::parts::{digits, first_word, number, split_once};

/// An enhanced status code of SMTP, such as `5.7.1`, as [`enhanced_status`] reads it (RFC 3463).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct EnhancedStatus {
    /// 2 for success, 4 for a failure that may pass, 5 for one that stays.
    pub class: u8,
    /// What it is about: 1 addressing, 2 the mailbox, 3 the mail system, 4 the network, 5 the protocol,
    /// 6 the content, 7 security. 0 to 999.
    pub subject: u16,
    /// More exactly, within the subject. 0 to 999.
    pub detail: u16,
}

/// `5.7.1`
impl fmt::Display for EnhancedStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// The enhanced status code that begins the text of an SMTP reply, and what follows it (RFC 2034 §4,
/// RFC 3463 §2).
///
/// ```
/// use reply_codes::text;
///
/// let (status, rest) = text::enhanced_status(b"5.7.1 Relaying denied").unwrap();
/// assert_eq!((status.class, status.subject, status.detail), (5, 7, 1));
/// assert_eq!((status.to_string().as_str(), rest), ("5.7.1", &b"Relaying denied"[..]));
/// assert_eq!(text::enhanced_status(b"192.0.2.1 is listed"), None);
/// ```
///
/// The class is 2, 4 or 5, and the two numbers after it have one to three digits each. A space follows,
/// or the end of the text. Some servers repeat the code on each line of a reply, others do not.
///
/// The class should be the first digit of the reply code, but servers get that wrong, so it is not
/// checked. Decide by the reply code.
#[must_use]
pub fn enhanced_status(text: &[u8]) -> Option<(EnhancedStatus, &[u8])> {
    let ([class @ (b'2' | b'4' | b'5'), b'.', parts @ ..], rest) = first_word(text) else {
        return None;
    };
    let (subject, detail) = split_once(parts, b'.')?;
    let part = |raw: &[u8]| u16::try_from(number(digits(raw)?).0).ok().filter(|_| raw.len() <= 3);
    let (subject, detail) = (part(subject)?, part(detail)?);
    Some((EnhancedStatus { class: class & 0xF, subject, detail }, rest))
}
