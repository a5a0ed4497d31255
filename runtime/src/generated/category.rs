//! What classes and function groups have in common.

/// Everything of the enum of the classes, or of the groups, that does not depend on its table.
///
/// `$digit` is the method of [`RawCode`](crate::RawCode) that gives the digit which decides.
#[doc(hidden)]
#[macro_export]
macro_rules! __category {
    ($category:ident by $digit:ident) => {
        $crate::__category!($category by $digit, any());
    };
    ($category:ident by $digit:ident with examples) => {
        $crate::__category!($category by $digit, all());
    };
    ($category:ident by $digit:ident, $examples:meta) => {
        impl $category {
            /// The one that any three-digit code belongs to, whether or not the table lists the code;
            /// `None` if the table declares none for its digit.
            #[cfg_attr($examples, doc = $crate::__example!(
                "let unlisted = reply_codes::RawCode::from_ascii(*b\"529\").unwrap();"
                "assert_eq!(ftp::Class::of(unlisted), Some(ftp::Class::PermanentNegativeCompletion));"
                "assert_eq!(ftp::Group::of(unlisted), Some(ftp::Group::Connections));"
            ))]
            #[inline]
            #[must_use]
            pub const fn of(raw: $crate::RawCode) -> ::core::option::Option<Self> {
                Self::from_digit(raw.$digit())
            }

            /// The digit, 0 to 9.
            #[cfg_attr($examples, doc = $crate::__example!(
                "assert_eq!(ftp::Code::NotLoggedIn.class().digit(), 5);"
                "assert_eq!(ftp::Code::NotLoggedIn.group().digit(), 3);"
            ))]
            #[inline]
            #[must_use]
            pub const fn digit(self) -> ::core::primitive::u8 {
                self as ::core::primitive::u8
            }
        }

        $crate::__serde_for_category!($category);
        $crate::__defmt_as!($category, digit);
    };
}
