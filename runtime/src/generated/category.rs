//! What classes and function groups have in common.

/// Everything of the enum of the classes, or of the groups, that does not depend on its table.
///
/// `$digit` is the method of [`RawCode`](crate::RawCode) that gives the digit which decides.
#[doc(hidden)]
#[macro_export]
macro_rules! __category {
    ($category:ident by $digit:ident) => {
        impl $category {
            /// The one that any three-digit code belongs to, whether or not the table lists the code;
            /// `None` if the table declares none for its digit.
            #[inline]
            #[must_use]
            pub const fn of(raw: $crate::RawCode) -> Option<Self> {
                Self::from_digit(raw.$digit())
            }

            /// The digit, 0 to 9.
            #[inline]
            #[must_use]
            pub const fn digit(self) -> u8 {
                self as u8
            }
        }
    };
}
