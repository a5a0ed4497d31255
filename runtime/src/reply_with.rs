/// An error that knows which reply it sends, as a code of the enum `C`; implemented by the derive of
/// the same name.
///
/// For code that is generic over errors; where the type is known, `From` says the same.
///
/// ```
/// use reply_codes::{ReplyWith, ftp};
///
/// fn refuse<E: ReplyWith<ftp::Code>>(error: &E) -> String {
///     format!("{:#}", error.reply_code())
/// }
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum LoginError {
///     #[reply_with(530)]
///     Password,
/// }
///
/// assert_eq!(refuse(&LoginError::Password), "530 Not logged in");
/// ```
pub trait ReplyWith<C> {
    /// The code that this error is answered with.
    fn reply_code(&self) -> C;
}
