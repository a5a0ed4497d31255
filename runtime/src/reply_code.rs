use core::fmt;

use crate::RawCode;

/// A set of listed reply codes: every generated `Code` and every enum with the derive.
///
/// For protocol code that serves any table:
///
/// ```
/// use reply_codes::{RawCode, ReplyCode, ftp};
///
/// fn explain<C: ReplyCode>(raw: RawCode) -> String {
///     match C::from_raw(raw) {
///         Some(code) => format!("{code:#}"),
///         None => format!("{raw} (not listed)"),
///     }
/// }
///
/// assert_eq!(explain::<ftp::Code>(RawCode::from_u16(530).unwrap()), "530 Not logged in");
/// assert_eq!(explain::<ftp::Code>(RawCode::from_u16(599).unwrap()), "599 (not listed)");
/// ```
pub trait ReplyCode: Copy + Eq + fmt::Debug + fmt::Display + 'static {
    /// Every code, in code order.
    const ALL: &'static [Self];

    /// The code with these three digits, or `None` where it is not listed.
    fn from_raw(raw: RawCode) -> Option<Self>;

    /// The three digits.
    fn raw(self) -> RawCode;

    /// The three digits as text, such as `"226"`.
    fn as_str(self) -> &'static str;

    /// The standard label of the code.
    fn description(self) -> &'static str;

    /// The name of the variant.
    fn name(self) -> &'static str;

    /// Where the code is defined; empty where the table does not say.
    fn reference(self) -> &'static str;

    /// The place of the code in [`ALL`](Self::ALL), for counters in an array.
    fn index(self) -> usize;
}
