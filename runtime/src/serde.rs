//! Feature `serde`: a code is its number, three digits are read as well; a class or a group is its
//! digit.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::{RawCode, ftp};

impl Serialize for RawCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

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
        RawCode::from_bytes(text.as_bytes())
            .map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl Serialize for ftp::Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ftp::Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(RawCode::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

macro_rules! as_digit {
    ($category:ty) => {
        impl Serialize for $category {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_u8(self.digit())
            }
        }

        impl<'de> Deserialize<'de> for $category {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let digit = u8::deserialize(deserializer)?;
                Self::from_digit(digit).ok_or_else(|| {
                    D::Error::custom(format_args!(
                        "the table declares nothing for the digit {digit}"
                    ))
                })
            }
        }
    };
}

as_digit!(ftp::Class);
as_digit!(ftp::Group);
