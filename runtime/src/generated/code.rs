//! The enum of the codes of a table: its lookups and texts by number, and how it is written.

/// Everything of an enum of codes that does not depend on its table, but for `Display`.
///
/// `code!(Code with examples)` adds examples to the documentation. They are those of the table that
/// comes with this crate: those of another table would run as that crate's tests.
#[doc(hidden)]
#[macro_export]
macro_rules! __code {
    ($code:ident) => {
        $crate::__code!($code, any());
    };
    ($code:ident with examples) => {
        $crate::__code!($code, all());
    };
    ($code:ident, $examples:meta) => {
        impl $code {
            /// The number of the code, 0 to 999.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NeedPassword.as_u16(), 331);"
            ))]
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> ::core::primitive::u16 {
                self as ::core::primitive::u16
            }

            /// The code as a `RawCode`, the type of any three digits.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NeedPassword.raw().to_ascii(), *b\"331\");"
            ))]
            #[inline]
            #[must_use]
            pub const fn raw(self) -> $crate::RawCode {
                $crate::generated::raw(self.as_u16())
            }

            /// The code with these three digits, or `None` if the table does not list it.
            #[cfg_attr($examples, doc = $crate::__example!(
                                        "let code = ftp::Code::NeedPassword;"
                                        "assert_eq!(ftp::Code::from_raw(code.raw()), Some(code));"
                                    ))]
            #[inline]
            #[must_use]
            pub const fn from_raw(raw: $crate::RawCode) -> ::core::option::Option<Self> {
                Self::from_u16(raw.as_u16())
            }

            /// The three digits as text.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NeedPassword.as_str(), \"331\");"
            ))]
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                static DIGITS: [[::core::primitive::u8; 3]; SLOTS] = {
                    // The digits of a free slot are never looked at, but have to be ASCII.
                    let mut digits = [*b"000"; SLOTS];
                    let mut index = 0;
                    while index < $code::COUNT {
                        let code = $code::ALL[index];
                        digits[slot(code.as_u16())] = code.raw().to_ascii();
                        index += 1;
                    }
                    digits
                };
                $crate::__digits_of_slot!(DIGITS, slot(self.as_u16()))
            }

            /// The place of the code in [`ALL`](Self::ALL), below [`COUNT`](Self::COUNT): for counters
            /// in an array.
            #[cfg_attr($examples, doc = $crate::__example!(
                                        "let mut seen = [0_u32; ftp::Code::COUNT];"
                                        "seen[ftp::Code::NotLoggedIn.index()] += 1;"
                                    ))]
            #[inline]
            #[must_use]
            pub const fn index(self) -> ::core::primitive::usize {
                $crate::__index!(self as $code)
            }
        }

        #[automatically_derived]
        impl ::core::convert::TryFrom<$crate::RawCode> for $code {
            type Error = $crate::InvalidCode;

            #[inline]
            fn try_from(raw: $crate::RawCode) -> ::core::result::Result<Self, $crate::InvalidCode> {
                $crate::generated::listed_or_unknown(Self::from_raw(raw), raw)
            }
        }

        $crate::__number!($code, $examples);
    };
}

/// The place of a listed code in `ALL`.
#[doc(hidden)]
#[macro_export]
macro_rules! __index {
    ($self:ident as $code:ident) => {{
        #[allow(clippy::cast_possible_truncation, reason = "the type is chosen to hold each index")]
        static INDICES: [$crate::__smallest!($code::COUNT); SLOTS] = {
            let mut indices = [0; SLOTS];
            let mut index = 0;
            while index < $code::COUNT {
                indices[slot($code::ALL[index].as_u16())] =
                    index as $crate::__smallest!($code::COUNT);
                index += 1;
            }
            indices
        };
        INDICES[slot($self.as_u16())] as ::core::primitive::usize
    }};
}

/// `Display` for an enum of codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __display {
    ($code:ident) => {
        /// The three digits; width and alignment apply. With `{:#}`, a space and the description
        /// follow: for logs, not for the wire, as a description may be a pattern such as that of 227.
        #[automatically_derived]
        impl ::core::fmt::Display for $code {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                if formatter.alternate() {
                    formatter.write_str(self.as_str())?;
                    formatter.write_str(" ")?;
                    formatter.write_str(self.description())
                } else if formatter.width().is_none() {
                    formatter.write_str(self.as_str())
                } else {
                    ::core::fmt::Display::fmt(&self.raw(), formatter)
                }
            }
        }
    };
}

/// `Debug` for a generated enum: the name of the variant.
#[doc(hidden)]
#[macro_export]
macro_rules! __debug {
    ($code:ident) => {
        #[automatically_derived]
        impl ::core::fmt::Debug for $code {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.write_str(self.name())
            }
        }
    };
}

/// An example for the documentation of FTP's table, as a reader would copy it.
#[doc(hidden)]
#[macro_export]
macro_rules! __example {
    ($($line:literal)+) => {
        ::core::concat!("\n```\nuse reply_codes::ftp;\n\n", $($line, "\n",)+ "```")
    };
}
