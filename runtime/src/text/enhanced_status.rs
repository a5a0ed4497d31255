use core::fmt;

use super::number::{decimal, split_digits};
use super::word::{split_at_space, trim_start};

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
    let (code, rest) = split_at_space(text);
    let mut parts = code.split(|&byte| byte == b'.');
    let [class @ (b'2' | b'4' | b'5')] = parts.next()? else {
        return None;
    };
    let (subject, detail) = (part(parts.next()?)?, part(parts.next()?)?);
    let status = EnhancedStatus { class: class & 0xF, subject, detail };
    parts.next().is_none().then_some((status, trim_start(rest.unwrap_or_default())))
}

/// The number that one to three digits write.
fn part(text: &[u8]) -> Option<u16> {
    match split_digits(text) {
        (digits, []) if digits.len() <= 3 => u16::try_from(decimal(digits)?).ok(),
        _ => None,
    }
}
