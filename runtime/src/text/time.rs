use core::fmt;

use super::parts::{digits, split_once, trim};

/// A time in UTC, as [`time`] reads it. Earlier times are less.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Time {
    /// 1000 to 9999
    pub year: u16,
    /// 1 to 12
    pub month: u8,
    /// 1 to 31
    pub day: u8,
    /// 0 to 23
    pub hour: u8,
    /// 0 to 59
    pub minute: u8,
    /// 0 to 60: 60 is a leap second.
    pub second: u8,
    /// 0 to 999,999,999
    pub nanosecond: u32,
}

/// `19980615100045.014000000`, as it stands in a reply.
// Not derived: what a derive calls for more than five fields can panic.
impl fmt::Debug for Time {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute, second, nanosecond } = self;
        write!(formatter, "{year}{month:02}{day:02}{hour:02}{minute:02}{second:02}.{nanosecond:09}")
    }
}

/// The time in the text of a 213, the answer to MDTM, or in the fact `modify` (RFC 3659 §2.3, §3.1).
///
/// ```
/// use reply_codes::text;
///
/// let time = text::time(b"19980615100045.014").unwrap();
/// assert_eq!((time.year, time.month, time.day), (1998, 6, 15));
/// assert_eq!((time.hour, time.minute, time.second), (10, 0, 45));
/// assert_eq!(time.nanosecond, 14_000_000);
/// assert!(time < text::time(b"20150910161739").unwrap());
/// ```
///
/// The format is `YYYYMMDDHHMMSS`, perhaps with a full stop and a fraction of a second. Spaces around it
/// are ignored, and so are the digits of the fraction after the ninth. Second 60 is a leap second. The
/// day is not checked against the month: `19980231000000` is a `Time`.
///
/// Returns `None` for any other text, such as the `UTIME OK` that answers a command that sets the time,
/// and for a number out of range. Some old servers write the year 2000 as `19100`; that is not repaired.
#[must_use]
pub fn time(text: &[u8]) -> Option<Time> {
    let text = trim(text);
    let (whole, fraction) = split_once(text, b'.').unwrap_or((text, b"0"));
    let digit = |text: &[u8], at: usize| text.get(at).map_or(0, |digit| digit & 0xF);
    let pairs = [0, 2, 4, 6, 8, 10, 12].map(|at| digit(whole, at) * 10 + digit(whole, at + 1));
    let nanosecond = (0..9).fold(0, |number, at| number * 10 + u32::from(digit(fraction, at)));
    let in_range = matches!(pairs, [10..=99, _, 1..=12, 1..=31, 0..=23, 0..=59, 0..=60]);
    let is_time =
        in_range && whole.len() == 14 && digits(fraction).is_some() && digits(whole).is_some();
    let [century, year, month, day, hour, minute, second] = pairs;
    let year = u16::from(century) * 100 + u16::from(year);
    is_time.then_some(Time { year, month, day, hour, minute, second, nanosecond })
}
