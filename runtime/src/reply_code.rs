use core::error::Error;
use core::fmt;
use core::str::FromStr;

use crate::{InvalidCode, RawCode};

/// A set of reply codes: every generated `Code`, and every enum with the derive.
///
/// An enum lists its codes. If it also keeps those that it does not list, each of the 1,000 numbers is
/// a value of it.
///
/// As a bound it is all that protocol code for any table needs. The digits are those of
/// [`raw()`](Self::raw). `Ord` and `Hash`, which a generated `Code` has too, are a caller's bound to add.
///
/// ```
/// use reply_codes::{InvalidCode, ReplyCode, ftp};
///
/// /// The code of a reply line, and whether to go on.
/// fn read<C: ReplyCode>(line: &str) -> Result<(C, bool), InvalidCode> {
///     let code: C = line.get(..3).unwrap_or_default().parse()?;
///     Ok((code, code.raw().first_digit() <= 3))
/// }
///
/// let (code, goes_on) = read::<ftp::Code>("530 Not logged in.")?;
/// assert_eq!(format!("{code:#} {goes_on}"), "530 Not logged in false");
/// # Ok::<(), InvalidCode>(())
/// ```
///
/// A conversion from a [`RawCode`] fails with [`InvalidCode`] or, if the enum keeps every number,
/// cannot fail. Either error turns into [`InvalidCode`], and `?` takes it where any error is taken.
///
/// ```
/// use reply_codes::{InvalidCode, RawCode, ReplyCode, ftp};
///
/// fn listed<C: ReplyCode>(raw: RawCode) -> Result<C, InvalidCode> {
///     C::try_from(raw).map_err(Into::into)
/// }
///
/// let raw = RawCode::from_u16(599).unwrap();
/// assert_eq!(listed::<ftp::Code>(raw), Err(InvalidCode::Unknown(raw)));
/// ```
pub trait ReplyCode:
    Copy
    + Eq
    + fmt::Debug
    + fmt::Display
    + FromStr<Err = InvalidCode>
    + TryFrom<RawCode, Error: Error + Into<InvalidCode> + Send + Sync + 'static>
    + Into<RawCode>
    + Send
    + Sync
    + 'static
{
    /// Every listed code, in code order.
    ///
    /// ```
    /// use reply_codes::{ReplyCode, ftp};
    ///
    /// fn lowest<C: ReplyCode>() -> Option<C> {
    ///     C::ALL.first().copied()
    /// }
    ///
    /// assert_eq!(lowest(), Some(ftp::Code::RestartMarker));
    /// ```
    const ALL: &'static [Self];

    /// The code with these three digits, or `None` if the enum neither lists nor keeps it.
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
    fn from_raw(raw: RawCode) -> Option<Self>;

    /// The three digits.
    ///
    /// ```
    /// use reply_codes::{RawCode, ReplyCode, ftp};
    ///
    /// fn same<C: ReplyCode>(code: C, raw: RawCode) -> bool {
    ///     code.raw() == raw
    /// }
    ///
    /// assert!(same(ftp::Code::NotLoggedIn, RawCode::from_u16(530).unwrap()));
    /// ```
    fn raw(self) -> RawCode;

    /// The standard label of the code; empty if it is not listed.
    ///
    /// ```
    /// use reply_codes::{ReplyCode, ftp};
    ///
    /// fn labels<C: ReplyCode>() -> Vec<&'static str> {
    ///     C::ALL.iter().map(|code| code.description()).collect()
    /// }
    ///
    /// assert!(labels::<ftp::Code>().contains(&"Not logged in"));
    /// ```
    fn description(self) -> &'static str;

    /// The name of the variant.
    ///
    /// ```
    /// use reply_codes::{ReplyCode, ftp};
    ///
    /// fn by_name<C: ReplyCode>(name: &str) -> Option<C> {
    ///     C::ALL.iter().copied().find(|code| code.name() == name)
    /// }
    ///
    /// assert_eq!(by_name("NotLoggedIn"), Some(ftp::Code::NotLoggedIn));
    /// ```
    fn name(self) -> &'static str;

    /// Where the code is defined; empty if the table does not say, or the code is not listed.
    ///
    /// ```
    /// use reply_codes::{ReplyCode, ftp};
    ///
    /// fn is_of_rfc<C: ReplyCode>(code: C, rfc: &str) -> bool {
    ///     code.reference().starts_with(rfc)
    /// }
    ///
    /// assert!(is_of_rfc(ftp::Code::NotLoggedIn, "RFC 959"));
    /// ```
    fn reference(self) -> &'static str;

    /// The place of the code in `ALL`, for counters in an array. A code that is kept
    /// without being listed has the place after the last.
    ///
    /// ```
    /// use reply_codes::{ReplyCode, ftp};
    ///
    /// fn count<C: ReplyCode>(codes: &[C]) -> Vec<u32> {
    ///     let mut counts = vec![0; C::ALL.len() + 1];
    ///     for code in codes {
    ///         counts[code.index()] += 1;
    ///     }
    ///     counts
    /// }
    ///
    /// let counts = count(&[ftp::Code::NotLoggedIn; 3]);
    /// assert_eq!(counts[ftp::Code::NotLoggedIn.index()], 3);
    /// ```
    fn index(self) -> usize;
}
