use crate::ReplyCode;
use crate::wire::Reply;

/// An error that knows which reply it sends, by a code of the enum `C`; implemented by the derive of
/// the same name.
///
/// A function that takes any such error answers it whole, with no `match` of its own:
///
/// ```
/// use reply_codes::{ReplyWith, ftp};
///
/// fn answer<E: ReplyWith<ftp::Code>>(error: &E) -> String {
///     error.reply().to_string()
/// }
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum LoginError {
///     #[reply_with(530)]
///     Password,
///     #[reply_with(421, "Try again in an hour")]
///     TooOften,
/// }
///
/// assert_eq!(answer(&LoginError::Password), "530 Not logged in\r\n");
/// assert_eq!(answer(&LoginError::TooOften), "421 Try again in an hour\r\n");
/// ```
///
/// A code of the enum replies with itself, and a reference with what it refers to. The trait can be an
/// object: `Box<dyn ReplyWith<ftp::Code>>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which `{C}` it is answered with",
    label = "this cannot be asked for its reply",
    note = "derive `ReplyWith` for it or, if it is of another crate, choose the code by a function: `#[reply_with(with = path)]`"
)]
pub trait ReplyWith<C: ReplyCode> {
    /// The code that this error is answered with.
    ///
    /// ```
    /// use reply_codes::{ReplyWith, ftp};
    ///
    /// #[derive(ReplyWith)]
    /// #[reply_with(ftp::Code, 534)]
    /// struct Denied;
    ///
    /// assert_eq!(Denied.reply_code(), ftp::Code::RequestDenied);
    /// ```
    fn reply_code(&self) -> C;

    /// The text beside the code; its [description](ReplyCode::description) if the error says none.
    ///
    /// ```
    /// use reply_codes::{ReplyWith, ftp};
    ///
    /// #[derive(ReplyWith)]
    /// #[reply_with(ftp::Code, 550, "No such file")]
    /// struct NotFound;
    ///
    /// assert_eq!(NotFound.reply_text(), "No such file");
    /// assert_eq!(ftp::Code::NotLoggedIn.reply_text(), "Not logged in");
    /// ```
    fn reply_text(&self) -> &str {
        self.reply_code().description()
    }

    /// The whole reply, code and text.
    ///
    /// For a text that is made at run time, such as the error's own message, make the [`Reply`] of
    /// both:
    ///
    /// ```
    /// use reply_codes::wire::Reply;
    /// use reply_codes::{ReplyWith, ftp};
    ///
    /// #[derive(ReplyWith)]
    /// #[reply_with(ftp::Code, 550, "No such file")]
    /// struct NotFound;
    ///
    /// assert_eq!(NotFound.reply().to_string(), "550 No such file\r\n");
    ///
    /// let text = format!("{}: a.txt", NotFound.reply_text());
    /// let reply = Reply::new(NotFound.reply_code(), &text);
    /// assert_eq!(reply.to_string(), "550 No such file: a.txt\r\n");
    /// ```
    fn reply(&self) -> Reply<&str> {
        Reply::new(self.reply_code(), self.reply_text())
    }
}

/// What the error behind the reference replies with.
impl<C: ReplyCode, E: ReplyWith<C> + ?Sized> ReplyWith<C> for &E {
    fn reply_code(&self) -> C {
        (**self).reply_code()
    }

    fn reply_text(&self) -> &str {
        (**self).reply_text()
    }
}
