use core::fmt;

use super::parts::{are_digits, first_word, number, split_once};

/// An enhanced status code such as `5.7.1`, as [`enhanced_status`] reads it.
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

/// The enhanced status code that begins an SMTP reply's text, and what follows it (RFC 3463 §2, RFC 2034
/// §4).
#[doc(alias = "5.7.1")]
#[must_use]
pub fn enhanced_status(text: &[u8]) -> Option<(EnhancedStatus, &[u8])> {
    let ([class @ (b'2' | b'4' | b'5'), b'.', parts @ ..], rest) = first_word(text) else {
        return None;
    };
    let (subject, detail) = split_once(parts, b'.')?;
    let is_part = |digits: &[u8]| digits.len() <= 3 && are_digits(digits);
    let part = |digits| u16::try_from(number(digits).0).ok().filter(|_| is_part(digits));
    let (subject, detail) = (part(subject)?, part(detail)?);
    Some((EnhancedStatus { class: class & 0xF, subject, detail }, rest))
}
