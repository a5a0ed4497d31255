use crate::ReplyCode;
use crate::wire::Reply;

/// Says which reply an error sends: implements [`ReplyWith`](trait@ReplyWith), `From<Error>` and
/// `From<&Error>` for the enum of codes.
///
/// The attribute of the type names that enum. Then each variant says its reply in an attribute of its
/// own, and a struct in the same attribute, after the enum.
///
/// ```
/// use reply_codes::{ReplyWith, ftp};
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum StorageError {
///     #[reply_with(550, "No such file")]
///     NotFound,
///     #[reply_with(ftp::Code::InsufficientStorage)]
///     Full { left: u64 },
///     #[reply_with(transparent)]
///     Denied(Box<Denied>),
/// }
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code, 534, "Ask the owner")]
/// struct Denied;
///
/// assert_eq!(ftp::Code::from(&StorageError::Full { left: 0 }), 452);
/// assert_eq!(StorageError::NotFound.reply_text(), "No such file");
/// assert_eq!(StorageError::Denied(Box::new(Denied)).reply_text(), "Ask the owner");
/// ```
///
/// A reply is one of these:
///
/// - `550`, a number. One that the enum does not list is a compile error.
/// - `ftp::Code::NotLoggedIn`, the path of a code.
/// - `transparent`: what the field replies with, code and text.
/// - `with = path`: what a function of the field returns, `fn(&Field) -> ftp::Code`.
///
/// A text may follow the code, in quotes. Without one the text is the code's description.
///
/// An enum may have `default = 550`, a reply for all variants that say none. If the dependency is
/// renamed, say so: `#[reply_with(ftp::Code, crate = codes)]`.
///
/// The field is the only one, or else the one that is named `source` or marked `#[source]` or
/// `#[from]`. `transparent` asks it by the trait; a reference, `Box`, `Rc` or `Arc` is asked for what
/// it points to. (A pointer is known by its name: one of another name needs `with`.) A field of a
/// generic type makes the trait a bound.
///
/// A type of another crate has no such trait; a function chooses its code. This is the whole of an
/// error that is answered by the kind of an `io::Error`:
///
/// ```
/// use std::io::{self, ErrorKind};
///
/// use reply_codes::{ReplyWith, ftp};
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum FileError {
///     #[reply_with(with = by_kind)]
///     Io(io::Error),
/// }
///
/// fn by_kind(error: &io::Error) -> ftp::Code {
///     if error.kind() == ErrorKind::StorageFull { ftp!(452) } else { ftp!(550) }
/// }
///
/// let error = FileError::Io(io::Error::from(ErrorKind::StorageFull));
/// assert_eq!(ftp::Code::from(&error), 452);
/// ```
///
/// A number that is not listed does not compile:
///
/// ```compile_fail
/// use reply_codes::{ReplyWith, ftp};
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum StorageError {
///     #[reply_with(599)] // `599 is not a code of ftp::Code`
///     NotFound,
/// }
/// ```
#[cfg(feature = "macros")]
pub use reply_codes_macros::ReplyWith;

/// An error that knows which reply it sends, by a code of the enum `C`; implemented by the derive of
/// the same name.
///
/// A function that takes any such error answers it whole, with no `match` of its own:
///
/// ```
/// use reply_codes::{ReplyWith, ftp};
///
/// fn answer<E: ReplyWith<ftp::Code>>(error: &E) -> String {
///     format!("{} {}", error.reply_code(), error.reply_text())
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
/// assert_eq!(answer(&LoginError::Password), "530 Not logged in");
/// assert_eq!(answer(&LoginError::TooOften), "421 Try again in an hour");
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
    /// assert_eq!(NotFound.reply().encode(&mut [0; 64]), Ok(&b"550 No such file\r\n"[..]));
    ///
    /// let text = format!("{}: a.txt", NotFound.reply_text());
    /// let reply = Reply::new(NotFound.reply_code(), &text);
    /// assert_eq!(reply.encode(&mut [0; 64]), Ok(&b"550 No such file: a.txt\r\n"[..]));
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
