//! What generated code calls. Not part of the public interface.

use crate::RawCode;

#[cfg(feature = "defmt")]
pub use defmt;
pub use reply_codes_macros::{pattern, reply_codes};
#[cfg(feature = "serde")]
pub use serde_core;

pub use crate::{
    __conversions_of_codes as conversions_of_codes, __defmt_as as defmt_as,
    __serde_for_category as serde_for_category,
};

/// The part of `texts` from `start` up to `end`, byte positions; empty where that is no such part.
///
/// One function for every packed text of every table, so that a program holds it once.
#[must_use]
pub const fn part(texts: &'static str, start: usize, end: usize) -> &'static str {
    if let Some((head, _)) = texts.split_at_checked(end)
        && let Some((_, part)) = head.split_at_checked(start)
    {
        part
    } else {
        ""
    }
}

/// The number of a listed code; the generator has seen to it that it is below 1,000.
#[inline]
#[must_use]
pub const fn listed(number: u16) -> RawCode {
    match RawCode::from_u16(number) {
        Some(raw) => raw,
        None => RawCode::HIGHEST,
    }
}
