//! An enum that keeps the codes that it does not list.

use core::fmt;

use crate::RawCode;

/// As [`code!`](super::code), for an enum with a variant for other codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_code {
    ($code:ident keeps $other:ident) => {
        impl $code {
            /// The number of the code, 0 to 999.
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> ::core::primitive::u16 {
                self.raw().as_u16()
            }

            /// The code with this number, listed or not; `None` above 999.
            #[inline]
            #[must_use]
            pub const fn from_u16(number: ::core::primitive::u16) -> ::core::option::Option<Self> {
                match $crate::RawCode::from_u16(number) {
                    ::core::option::Option::Some(raw) => {
                        ::core::option::Option::Some(Self::from_raw(raw))
                    }
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }

            /// The three digits as text.
            ///
            /// If flash is scarce, prefer `Display` or the digits of [`raw`](Self::raw): this takes
            /// 3,000 bytes of it, as any code may be asked for its text.
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                self.raw().as_str()
            }

            /// The place of the code in [`ALL`](Self::ALL); [`COUNT`](Self::COUNT) for every code that
            /// is not listed, so that an array of counters has one more.
            #[inline]
            #[must_use]
            pub const fn index(self) -> ::core::primitive::usize {
                if let Self::$other(_) = self {
                    Self::COUNT
                } else {
                    $crate::__index!(self as $code)
                }
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$crate::RawCode> for $code {
            #[inline]
            fn from(raw: $crate::RawCode) -> Self {
                Self::from_raw(raw)
            }
        }

        $crate::__number!($code, any());
    };
}

/// `Display` for an enum that keeps unlisted codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_display {
    ($code:ident) => {
        /// The three digits; width and alignment apply. With `{:#}`, a space and the description of a
        /// listed code follow.
        #[automatically_derived]
        impl ::core::fmt::Display for $code {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::generated::display(self.raw(), self.description(), formatter)
            }
        }
    };
}

/// Writes a code that may be unlisted, with a description that is empty then.
///
/// # Errors
///
/// Those of the output.
pub fn display(raw: RawCode, description: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    if !formatter.alternate() {
        return fmt::Display::fmt(&raw, formatter);
    }
    raw.write_digits(formatter)?;
    if description.is_empty() {
        return Ok(());
    }
    formatter.write_str(" ")?;
    formatter.write_str(description)
}
