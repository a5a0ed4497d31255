//! The enums of FTP's table.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use crate::RawCode;
use crate::ftp::{Class, Code, Group};

serialize_as!(as_u16: Code);
serialize_as!(digit: Class, Group);

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(RawCode::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

macro_rules! deserialize_from_digit {
    ($($category:ty),*) => {$(
        impl<'de> Deserialize<'de> for $category {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let digit = u8::deserialize(deserializer)?;
                let error = || D::Error::custom(format_args!("no row declares the digit {digit}"));
                Self::from_digit(digit).ok_or_else(error)
            }
        }
    )*};
}

deserialize_from_digit!(Class, Group);
