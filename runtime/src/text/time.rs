use super::number::split_digits;
use super::word::trim;

/// A time in UTC, as [`time`] reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// The time in the text of a 213 that answers MDTM (RFC 3659 §3.1).
#[doc(alias = "213")]
#[doc(alias = "MDTM")]
#[must_use]
pub fn time(text: &[u8]) -> Option<Time> {
    let (digits, fraction) = split_digits(trim(text));
    let digits: &[u8; 14] = digits.try_into().ok()?;
    let mut pairs = [0; 7];
    for (pair, digits) in pairs.iter_mut().zip(digits.chunks_exact(2)) {
        *pair = digits.iter().fold(0, |number, digit| number * 10 + (digit & 0xF));
    }
    let [
        century @ 10..=99,
        year,
        month @ 1..=12,
        day @ 1..=31,
        hour @ 0..=23,
        minute @ 0..=59,
        second @ 0..=60,
    ] = pairs
    else {
        return None;
    };
    let year = u16::from(century) * 100 + u16::from(year);
    let nanosecond = nanosecond(fraction)?;
    Some(Time { year, month, day, hour, minute, second, nanosecond })
}

/// The first nine digits of the fraction, which is nothing, or a full stop and digits.
fn nanosecond(fraction: &[u8]) -> Option<u32> {
    let [b'.', digits @ ..] = fraction else {
        return fraction.is_empty().then_some(0);
    };
    let (digits @ [_, ..], []) = split_digits(digits) else {
        return None;
    };
    let nine = digits.iter().chain(core::iter::repeat(&b'0')).take(9);
    Some(nine.fold(0, |number, digit| number * 10 + u32::from(digit & 0xF)))
}
