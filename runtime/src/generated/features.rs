//! The optional features, for the types of this crate and for generated ones.
//!
//! Generated code calls the macros whether or not a feature is on: only this crate knows.

/// A code is its number; three-digit strings are read as well.
#[cfg(feature = "serde")]
mod serde {
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
    use serde_core::ser::{Serialize, Serializer};

    use crate::RawCode;

    impl Serialize for RawCode {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u16(self.as_u16())
        }
    }

    impl<'de> Deserialize<'de> for RawCode {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            if deserializer.is_human_readable() {
                deserializer.deserialize_any(Code)
            } else {
                deserializer.deserialize_u16(Code)
            }
        }
    }

    struct Code;

    impl Visitor<'_> for Code {
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
}

/// Implements serde's traits for an enum of codes.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_for_code {
    ($code:ty) => {
        #[automatically_derived]
        impl $crate::generated::serde_core::ser::Serialize for $code {
            fn serialize<S: $crate::generated::serde_core::ser::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::generated::serde_core::ser::Serialize::serialize(&self.raw(), serializer)
            }
        }

        #[automatically_derived]
        impl<'de> $crate::generated::serde_core::de::Deserialize<'de> for $code {
            fn deserialize<D: $crate::generated::serde_core::de::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let raw = <$crate::RawCode as $crate::generated::serde_core::de::Deserialize>::deserialize(deserializer)?;
                <Self as ::core::convert::TryFrom<$crate::RawCode>>::try_from(raw)
                    .map_err(<D::Error as $crate::generated::serde_core::de::Error>::custom)
            }
        }
    };
}

/// Implements serde's traits for classes or groups, which are their digits.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_for_category {
    ($category:ty) => {
        #[automatically_derived]
        impl $crate::generated::serde_core::ser::Serialize for $category {
            fn serialize<S: $crate::generated::serde_core::ser::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_u8(self.digit())
            }
        }

        #[automatically_derived]
        impl<'de> $crate::generated::serde_core::de::Deserialize<'de> for $category {
            fn deserialize<D: $crate::generated::serde_core::de::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let digit =
                    <::core::primitive::u8 as $crate::generated::serde_core::de::Deserialize>::deserialize(deserializer)?;
                Self::from_digit(digit).ok_or_else(|| {
                    <D::Error as $crate::generated::serde_core::de::Error>::custom(::core::format_args!(
                        "the table declares nothing for the digit {digit}"
                    ))
                })
            }
        }
    };
}

/// Implements defmt's trait by way of a number.
#[cfg(feature = "defmt")]
#[doc(hidden)]
#[macro_export]
macro_rules! __defmt_as {
    ($type:ty, $number:ident) => {
        #[automatically_derived]
        impl $crate::generated::defmt::Format for $type {
            fn format(&self, formatter: $crate::generated::defmt::Formatter<'_>) {
                $crate::generated::defmt::Format::format(&self.$number(), formatter);
            }
        }
    };
}

/// Nothing, without the feature.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_for_code {
    ($code:ty) => {};
}

/// Nothing, without the feature.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_for_category {
    ($category:ty) => {};
}

/// Nothing, without the feature.
#[cfg(not(feature = "defmt"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __defmt_as {
    ($type:ty, $number:ident) => {};
}

crate::__defmt_as!(crate::RawCode, as_u16);
crate::__defmt_as!(crate::UnlistedCode, as_u16);
