//! The enum of the codes: every method and trait that follows from its numbers, its texts and its
//! lookup, for an enum that a table or a person has written.

use core::fmt;

use crate::raw_code;
use crate::{InvalidCode, RawCode};

/// Everything of an enum of codes that does not depend on its table, except `Display`.
///
/// `code!(Code)` is for an enum whose every variant is a code: it has `from_u16`. `code!(Code with
/// unlisted Other)` is for one that keeps unlisted codes: it has `from_raw` and `as_u16`.
#[doc(hidden)]
#[macro_export]
macro_rules! __code {
    ($code:ident) => {
        impl $code {
            /// The number of the code, 0 to 999.
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> u16 {
                self as u16
            }

            /// The code with these three digits, or `None` if the table does not list it.
            #[inline]
            #[must_use]
            pub const fn from_raw(raw: $crate::RawCode) -> Option<Self> {
                Self::from_u16(raw.as_u16())
            }

            /// The three digits as text.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                const DIGITS: &[u8; 3 * $code::COUNT] =
                    &$crate::generated::digits($crate::__numbers!($code));
                const JOINED: &str = $crate::generated::utf8(DIGITS);
                let __start = 3 * Self::index(self);
                $crate::generated::part(JOINED, __start, __start + 3)
            }
        }

        $crate::__code!(@try_from $code, $crate::RawCode);
        $crate::__code!(@every $code);
    };
    ($code:ident with unlisted $other:ident) => {
        impl $code {
            /// The code with this number, listed or not; `None` above 999.
            #[inline]
            #[must_use]
            pub const fn from_u16(number: u16) -> Option<Self> {
                match $crate::RawCode::from_u16(number) {
                    Some(__raw) => Some(Self::from_raw(__raw)),
                    None => None,
                }
            }
        }

        impl From<$crate::RawCode> for $code {
            fn from(__raw: $crate::RawCode) -> Self {
                Self::from_raw(__raw)
            }
        }

        $crate::__code!(@every $code with unlisted $other);
    };
    (@every $code:ident $(with unlisted $other:ident)?) => {
        $crate::__index_of!($code);

        impl $code {
            /// The code as a `RawCode`, the type of any three digits.
            #[inline]
            #[must_use]
            pub const fn raw(self) -> $crate::RawCode {
                $crate::generated::raw(Self::as_u16(self))
            }

            /// The code that three ASCII digits spell, or `None` if one of the bytes is not a digit or
            /// the code is not one of this enum.
            #[inline]
            #[must_use]
            pub const fn from_ascii(digits: [u8; 3]) -> Option<Self> {
                match $crate::RawCode::from_ascii(digits) {
                    Some(__raw) => Self::from_u16(__raw.as_u16()),
                    None => None,
                }
            }

            /// The code that a text of exactly three ASCII digits spells.
            ///
            /// # Errors
            ///
            /// `InvalidCode::Malformed` for any other text, and `InvalidCode::Unknown`, with the code,
            /// if it is not one of this enum.
            #[inline]
            pub const fn from_bytes(text: &[u8]) -> Result<Self, $crate::InvalidCode> {
                match $crate::RawCode::from_bytes(text) {
                    Ok(__raw) => {
                        $crate::generated::listed_or_unknown(Self::from_u16(__raw.as_u16()), __raw)
                    }
                    Err(__error) => Err(__error),
                }
            }

            /// The three digits as numbers 0 to 9, in the order they are written.
            #[inline]
            #[must_use]
            pub const fn digits(self) -> [u8; 3] {
                Self::raw(self).digits()
            }

            /// The first digit, 0 to 9: the class.
            #[inline]
            #[must_use]
            pub const fn first_digit(self) -> u8 {
                Self::raw(self).first_digit()
            }

            /// The second digit, 0 to 9: the function group.
            #[inline]
            #[must_use]
            pub const fn second_digit(self) -> u8 {
                Self::raw(self).second_digit()
            }

            /// The third digit, 0 to 9: the finer distinction within class and function group.
            #[inline]
            #[must_use]
            pub const fn third_digit(self) -> u8 {
                Self::raw(self).third_digit()
            }

            /// The place of the code in [`ALL`](Self::ALL), below [`COUNT`](Self::COUNT), for counters
            /// in an array. A code that is kept without being listed has the place after the last,
            /// `COUNT`.
            #[inline]
            #[must_use]
            pub const fn index(self) -> usize {
                $(
                    // Moved over from another enum, it may have the number of a listed code.
                    if let Self::$other(_) = self {
                        return Self::COUNT;
                    }
                )?
                index_of(Self::as_u16(self))
            }
        }

        $crate::__code!(@into $code, u16, as_u16);
        $crate::__code!(@into $code, $crate::RawCode, raw);
        $crate::__code!(@try_from $code, u16);
        $crate::__code!(@try_from $code, [u8; 3]);
        $crate::__code!(@try_from $code, &[u8]);
        $crate::__code!(@try_from $code, &str);

        impl ::core::str::FromStr for $code {
            type Err = $crate::InvalidCode;

            fn from_str(__text: &str) -> Result<Self, $crate::InvalidCode> {
                Self::from_bytes(__text.as_bytes())
            }
        }

        impl $crate::ReplyWith<$code> for $code {
            fn reply_code(&self) -> $code {
                *self
            }
        }

        impl $crate::ReplyCode for $code {
            const ALL: &'static [Self] = &Self::ALL;

            fn from_raw(__raw: $crate::RawCode) -> Option<Self> {
                Self::from_u16(__raw.as_u16())
            }

            fn raw(self) -> $crate::RawCode {
                Self::raw(self)
            }

            fn description(self) -> &'static str {
                Self::description(self)
            }

            fn name(self) -> &'static str {
                Self::name(self)
            }

            fn reference(self) -> &'static str {
                Self::reference(self)
            }

            fn index(self) -> usize {
                Self::index(self)
            }
        }
    };
    (@into $code:ident, $target:ty, $accessor:ident) => {
        impl From<$code> for $target {
            fn from(__code: $code) -> Self {
                $code::$accessor(__code)
            }
        }
    };
    (@try_from $code:ident, $source:ty) => {
        impl TryFrom<$source> for $code {
            type Error = $crate::InvalidCode;

            fn try_from(__source: $source) -> Result<Self, $crate::InvalidCode> {
                let __raw = <$crate::RawCode as TryFrom<$source>>::try_from(__source)?;
                $crate::generated::listed_or_unknown(Self::from_u16(__raw.as_u16()), __raw)
            }
        }
    };
}

/// What only the enum of a table has: `Debug`, which is the name of the variant, and equality with
/// `RawCode`.
#[doc(hidden)]
#[macro_export]
macro_rules! __table_impls {
    ($code:ident) => {
        impl ::core::fmt::Debug for $code {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __formatter.write_str(Self::name(*self))
            }
        }

        impl PartialEq<$crate::RawCode> for $code {
            fn eq(&self, __raw: &$crate::RawCode) -> bool {
                Self::as_u16(*self) == __raw.as_u16()
            }
        }

        impl PartialEq<$code> for $crate::RawCode {
            fn eq(&self, __code: &$code) -> bool {
                self.as_u16() == $code::as_u16(*__code)
            }
        }
    };
}

/// `Display` for an enum of codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __display {
    ($code:ident) => {
        /// The three digits. With `{:#}`, a space and the description follow, if there is one: for logs,
        /// not for the wire. Width and alignment apply to both.
        impl ::core::fmt::Display for $code {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::generated::display(
                    $code::raw(*self),
                    $code::description(*self),
                    __formatter,
                )
            }
        }
    };
}

/// `__listed`, which gives the code of another enum that has a number, if the enum lists it. It is expanded
/// among the names of the caller.
#[doc(hidden)]
#[macro_export]
macro_rules! __listed {
    ($code:ty) => {
        const fn __listed(
            __number: ::core::primitive::u16,
        ) -> ::core::option::Option<$crate::generated::Listed<$code>> {
            match <$code>::from_u16(__number) {
                // In an enum that keeps unlisted codes, those have the index after the last.
                ::core::option::Option::Some(__code) if <$code>::index(__code) < <$code>::COUNT => {
                    ::core::option::Option::Some($crate::generated::Listed {
                        code: __code,
                        description: <$code>::description(__code),
                        reference: <$code>::reference(__code),
                    })
                }
                _ => ::core::option::Option::None,
            }
        }
    };
}

/// A code of an enum, with what the enum says of it.
#[derive(Clone, Copy)]
pub struct Listed<C> {
    /// The code.
    pub code: C,
    /// Its description.
    pub description: &'static str,
    /// Where it is defined.
    pub reference: &'static str,
}

/// Writes a code, with its description for `{:#}`. Width and alignment apply.
///
/// # Errors
///
/// Those of the output.
pub fn display(raw: RawCode, description: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    raw_code::display(raw, description, formatter)
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

/// The digits of the codes with these numbers, one code after the other.
pub const fn digits<const BYTES: usize>(numbers: &[u16]) -> [u8; BYTES] {
    let mut digits = [0; BYTES];
    let mut place = 0;
    while place < BYTES {
        digits[place] = raw_code::raw(numbers[place / 3]).to_ascii()[place % 3];
        place += 1;
    }
    digits
}

/// The part of a text between two positions; empty if there is no such part.
///
/// Before Rust 1.86 a `const fn` can cut bytes but no text, and the bytes must be checked to be UTF-8.
#[allow(clippy::incompatible_msrv, reason = "a text is cut from Rust 1.86 on")]
pub const fn part(text: &'static str, start: usize, end: usize) -> &'static str {
    #[cfg(reply_codes_before_1_86)]
    let text = text.as_bytes();
    let Some((head, _)) = text.split_at_checked(end) else { return "" };
    let Some((_, part)) = head.split_at_checked(start) else { return "" };
    #[cfg(reply_codes_before_1_86)]
    let part = utf8(part);
    part
}

/// The text that bytes spell; empty if they are not UTF-8.
pub const fn utf8(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
