//! What every enum of codes has in common, whatever its table: written once here rather than token by
//! token in the generator.

/// The conversions of an enum of codes, its `Display`, and the trait.
#[doc(hidden)]
#[macro_export]
macro_rules! __conversions_of_codes {
    ($code:ident) => {
        $crate::__conversions_of_codes!(@into $code, ::core::primitive::u16, as_u16);
        $crate::__conversions_of_codes!(@into $code, $crate::RawCode, raw);
        $crate::__conversions_of_codes!(@try_from $code, ::core::primitive::u16);
        $crate::__conversions_of_codes!(@try_from $code, [::core::primitive::u8; 3]);
        $crate::__conversions_of_codes!(@try_from $code, &[::core::primitive::u8]);
        $crate::__conversions_of_codes!(@try_from $code, &::core::primitive::str);

        #[automatically_derived]
        impl ::core::convert::From<&$code> for $code {
            #[inline]
            fn from(code: &$code) -> Self {
                *code
            }
        }

        #[automatically_derived]
        impl ::core::convert::TryFrom<$crate::RawCode> for $code {
            type Error = $crate::InvalidCode;

            #[inline]
            fn try_from(raw: $crate::RawCode) -> ::core::result::Result<Self, $crate::InvalidCode> {
                match Self::from_raw(raw) {
                    ::core::option::Option::Some(code) => ::core::result::Result::Ok(code),
                    ::core::option::Option::None => {
                        ::core::result::Result::Err($crate::InvalidCode::Unknown(raw))
                    }
                }
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for $code {
            type Err = $crate::InvalidCode;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, $crate::InvalidCode> {
                <Self as ::core::convert::TryFrom<&::core::primitive::str>>::try_from(text)
            }
        }

        /// The three digits; width and alignment apply. With `{:#}`, a space and the description
        /// follow.
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

        #[automatically_derived]
        impl $crate::ReplyCode for $code {
            const ALL: &'static [Self] = &Self::ALL;

            #[inline]
            fn from_raw(raw: $crate::RawCode) -> ::core::option::Option<Self> {
                Self::from_raw(raw)
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

        $crate::__serde_for_codes!($code);
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
    };
    (@try_from $code:ident, $source:ty) => {
        #[automatically_derived]
        impl ::core::convert::TryFrom<$source> for $code {
            type Error = $crate::InvalidCode;

            #[inline]
            fn try_from(source: $source) -> ::core::result::Result<Self, $crate::InvalidCode> {
                <Self as ::core::convert::TryFrom<$crate::RawCode>>::try_from(
                    <$crate::RawCode as ::core::convert::TryFrom<$source>>::try_from(source)?,
                )
            }
        }
    };
}
