//! What follows from the number of a code, whether or not its enum keeps unlisted codes: digits,
//! conversions and the traits.

use crate::{InvalidCode, RawCode};

/// Everything of an enum of codes that follows from its `as_u16`, `raw` and `from_u16`.
#[doc(hidden)]
#[macro_export]
macro_rules! __number {
    ($code:ident, $examples:meta) => {
        impl $code {
            /// The code that three ASCII digits spell, or `None` if one of the bytes is not a digit or
            /// the table does not list the code.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::from_ascii(*b\"331\"), Some(ftp::Code::NeedPassword));"
                "assert_eq!(ftp::Code::from_ascii(*b\"+31\"), None);"
            ))]
            #[inline]
            #[must_use]
            pub const fn from_ascii(
                digits: [::core::primitive::u8; 3],
            ) -> ::core::option::Option<Self> {
                match $crate::RawCode::from_ascii(digits) {
                    ::core::option::Option::Some(raw) => Self::from_u16(raw.as_u16()),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }

            /// The code that a text of exactly three ASCII digits spells.
            ///
            /// # Errors
            ///
            /// `InvalidCode::Malformed` for any other text, and
            /// `InvalidCode::Unknown`, with the code, if the table does not list it.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::from_bytes(b\"331\"), Ok(ftp::Code::NeedPassword));"
                "assert!(ftp::Code::from_bytes(b\"0331\").is_err());"
            ))]
            #[inline]
            pub const fn from_bytes(
                text: &[::core::primitive::u8],
            ) -> ::core::result::Result<Self, $crate::InvalidCode> {
                match $crate::RawCode::from_bytes(text) {
                    ::core::result::Result::Ok(raw) => {
                        $crate::generated::listed_or_unknown(Self::from_u16(raw.as_u16()), raw)
                    }
                    ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                }
            }

            /// The three digits as numbers 0 to 9, in the order they are written.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NeedPassword.digits(), [3, 3, 1]);"
            ))]
            #[inline]
            #[must_use]
            pub const fn digits(self) -> [::core::primitive::u8; 3] {
                self.raw().digits()
            }

            /// The first digit, 0 to 9: the class.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NotLoggedIn.first_digit(), 5);"
            ))]
            #[inline]
            #[must_use]
            pub const fn first_digit(self) -> ::core::primitive::u8 {
                self.raw().first_digit()
            }

            /// The second digit, 0 to 9: the function group.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NotLoggedIn.second_digit(), 3);"
            ))]
            #[inline]
            #[must_use]
            pub const fn second_digit(self) -> ::core::primitive::u8 {
                self.raw().second_digit()
            }

            /// The third digit, 0 to 9: the finer distinction within class and function group.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NotLoggedIn.third_digit(), 0);"
            ))]
            #[inline]
            #[must_use]
            pub const fn third_digit(self) -> ::core::primitive::u8 {
                self.raw().third_digit()
            }

            /// Whether the code starts with the digits of `prefix`: one digit tests the class, two test
            /// class and function group, three the whole code.
            #[cfg_attr($examples, doc = $crate::__example!(
                "let code = ftp::Code::NotLoggedIn;"
                "assert!(code.starts_with(5) && code.starts_with(53) && code.starts_with(530));"
                "assert!(!code.starts_with(55));"
            ))]
            #[inline]
            #[must_use]
            pub const fn starts_with(
                self,
                prefix: ::core::primitive::u16,
            ) -> ::core::primitive::bool {
                self.raw().starts_with(prefix)
            }
        }

        $crate::__number!(@into $code, ::core::primitive::u16, as_u16);
        $crate::__number!(@into $code, $crate::RawCode, raw);
        $crate::__number!(@try_from $code, ::core::primitive::u16);
        $crate::__number!(@try_from $code, [::core::primitive::u8; 3]);
        $crate::__number!(@try_from $code, &[::core::primitive::u8]);
        $crate::__number!(@try_from $code, &::core::primitive::str);

        #[automatically_derived]
        impl $crate::ReplyWith<$code> for $code {
            #[inline]
            fn reply_code(&self) -> $code {
                *self
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for $code {
            type Err = $crate::InvalidCode;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, $crate::InvalidCode> {
                Self::from_bytes(text.as_bytes())
            }
        }

        #[automatically_derived]
        impl $crate::ReplyCode for $code {
            const ALL: &'static [Self] = &Self::ALL;

            #[inline]
            fn from_raw(raw: $crate::RawCode) -> ::core::option::Option<Self> {
                Self::from_u16(raw.as_u16())
            }

            #[inline]
            fn raw(self) -> $crate::RawCode {
                self.raw()
            }

            #[inline]
            fn as_str(self) -> &'static ::core::primitive::str {
                self.as_str()
            }

            #[inline]
            fn description(self) -> &'static ::core::primitive::str {
                self.description()
            }

            #[inline]
            fn name(self) -> &'static ::core::primitive::str {
                self.name()
            }

            #[inline]
            fn reference(self) -> &'static ::core::primitive::str {
                self.reference()
            }

            #[inline]
            fn index(self) -> ::core::primitive::usize {
                self.index()
            }
        }

        $crate::__serde_for_code!($code);
        $crate::__defmt_as!($code, as_u16);
    };
    (@into $code:ident, $target:ty, $accessor:ident) => {
        #[automatically_derived]
        impl ::core::convert::From<$code> for $target {
            #[inline]
            fn from(code: $code) -> Self {
                code.$accessor()
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$target> for $code {
            #[inline]
            fn eq(&self, other: &$target) -> ::core::primitive::bool {
                self.$accessor() == *other
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$code> for $target {
            #[inline]
            fn eq(&self, code: &$code) -> ::core::primitive::bool {
                *self == code.$accessor()
            }
        }
    };
    (@try_from $code:ident, $source:ty) => {
        #[automatically_derived]
        impl ::core::convert::TryFrom<$source> for $code {
            type Error = $crate::InvalidCode;

            #[inline]
            fn try_from(source: $source) -> ::core::result::Result<Self, $crate::InvalidCode> {
                let raw = <$crate::RawCode as ::core::convert::TryFrom<$source>>::try_from(source)?;
                $crate::generated::listed_or_unknown(Self::from_u16(raw.as_u16()), raw)
            }
        }
    };
}

/// A code that is listed, or the error that keeps its number.
///
/// # Errors
///
/// [`InvalidCode::Unknown`] if there is no code.
#[inline]
pub const fn listed_or_unknown<C: Copy>(code: Option<C>, raw: RawCode) -> Result<C, InvalidCode> {
    match code {
        Some(code) => Ok(code),
        None => Err(InvalidCode::Unknown(raw)),
    }
}

/// The number of a listed code, which the generator has checked to be below 1,000.
#[inline]
#[must_use]
pub const fn raw(number: u16) -> RawCode {
    match RawCode::from_u16(number) {
        Some(raw) => raw,
        None => RawCode::HIGHEST,
    }
}
