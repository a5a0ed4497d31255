//! Feature `serde`: a code is its number, and three digits are read as well; a class or a group is
//! its digit. An `UnlistedCode` is only written: reading one would make it for any number.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::{RawCode, UnlistedCode};

macro_rules! serialize_as {
    ($number:ident: $($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.$number().serialize(serializer)
            }
        }
    )*};
}

serialize_as!(as_u16: RawCode, UnlistedCode);

#[cfg(feature = "macros")]
mod ftp;

impl<'de> Deserialize<'de> for RawCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Digits)
        } else {
            deserializer.deserialize_u16(Digits)
        }
    }
}

struct Digits;

impl Visitor<'_> for Digits {
    type Value = RawCode;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a three-digit reply code")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<RawCode, E> {
        let code = u16::try_from(number).ok().and_then(RawCode::from_u16);
        code.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<RawCode, E> {
        let code = u16::try_from(number).ok().and_then(RawCode::from_u16);
        code.ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<RawCode, E> {
        let code = match *text.as_bytes() {
            // A number as the key of a map in JSON, which has no leading zeros.
            [c] => RawCode::from_ascii([b'0', b'0', c]),
            [b @ b'1'..=b'9', c] => RawCode::from_ascii([b'0', b, c]),
            ref text => RawCode::from_bytes(text).ok(),
        };
        code.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
