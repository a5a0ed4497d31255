use core::fmt;

use crate::RawCode;

/// A code that an enum keeps without listing it: the field of the variant marked `#[reply_code(other)]`, as
/// [`derive(ReplyCode)`](derive@crate::ReplyCode#keep-unlisted-codes) describes.
///
/// Only a conversion to such an enum makes one. So the variant never holds a number that has a variant of its
/// own, unless you move it from one enum to another. For the same reason the feature `serde` serializes it, as
/// its number, but does not deserialize it.
///
/// You cannot make one by hand:
///
/// ```compile_fail
/// use reply_codes::{RawCode, UnlistedCode};
///
/// let code = UnlistedCode(RawCode::from_ascii(*b"331").unwrap()); // the field is private
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnlistedCode(RawCode);

impl UnlistedCode {
    /// The code as a [`RawCode`], to take apart or to convert to another enum.
    ///
    /// ```
    /// use reply_codes::{UnlistedCode, ftp};
    ///
    /// /// What the class of a code says, if nothing else is known of it.
    /// fn class(code: UnlistedCode) -> Option<ftp::Class> {
    ///     ftp::Class::of(code.raw())
    /// }
    /// ```
    #[inline]
    #[must_use]
    pub const fn raw(self) -> RawCode {
        self.0
    }

    /// The number, 0 to 999.
    ///
    /// ```
    /// use reply_codes::UnlistedCode;
    ///
    /// fn is_private(code: UnlistedCode) -> bool {
    ///     code.as_u16() >= 900
    /// }
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.as_u16()
    }
}

/// The three digits, leading zeros included; width and alignment apply.
impl fmt::Display for UnlistedCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl From<UnlistedCode> for RawCode {
    fn from(code: UnlistedCode) -> Self {
        code.0
    }
}

/// Called by what the derive generates, when a number is looked up and is not listed.
///
/// The crate shows it only in `generated`, which is hidden. That is guard enough:
/// no code relies on the number for its safety.
#[cfg(feature = "macros")]
#[inline]
#[must_use]
pub const fn unlisted(raw: RawCode) -> UnlistedCode {
    UnlistedCode(raw)
}
