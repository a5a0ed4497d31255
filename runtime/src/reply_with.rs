use crate::ReplyCode;

/// Implements the trait [`ReplyWith`](trait@ReplyWith): maps an error to its reply code.
///
/// The attribute of the type names the enum of codes. Give each variant its code in an attribute of its own,
/// and a struct its code after the enum.
///
/// ```
/// use reply_codes::{ReplyWith, ftp};
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum StorageError {
///     #[reply_with(550)]
///     NotFound,
///     #[reply_with(452)]
///     Full { left: u64 },
///     #[reply_with(transparent)]
///     Denied(Box<Denied>),
/// }
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code, 534)]
/// struct Denied;
///
/// assert_eq!(StorageError::Full { left: 0 }.reply_code(), ftp::Code::InsufficientStorage);
/// assert_eq!(StorageError::Denied(Box::new(Denied)).reply_code(), ftp::Code::RequestDenied);
/// ```
///
/// Give the code in one of these ways:
///
/// - `550`, a number. A number that the enum does not list is a compile error.
/// - `transparent`: the code of the field.
/// - `with = path`: what a function of the field returns, `fn(&Field) -> ftp::Code`.
///
/// `default = 451` on an enum is the code of variants without one. If you have renamed the dependency, add
/// `#[reply_with(ftp::Code, crate = codes)]`.
///
/// The field is the only one. If there are several, mark one with `#[reply_with(transparent)]`.
/// `transparent` delegates to the field; a reference, `Box`, `Rc` or `Arc` delegates to what it points to.
/// Aliased pointer types need `with`. A field of a generic type adds the trait as a bound.
///
/// For a type of another crate, which does not implement the trait, a function chooses the code:
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
/// let error = FileError::Io(ErrorKind::StorageFull.into());
/// assert_eq!(error.reply_code(), ftp::Code::InsufficientStorage);
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
///     #[reply_with(599)] // `ftp::Code has no code 599`
///     NotFound,
/// }
/// ```
#[cfg(feature = "macros")]
pub use reply_codes_macros::ReplyWith;

/// An error that knows which code of the enum `C` it is answered with; implemented by the derive of
/// the same name.
///
/// What the peer may read beside the code is the caller's decision:
///
/// ```
/// use reply_codes::wire::{BufferTooSmall, Reply};
/// use reply_codes::{ReplyWith, ftp};
///
/// /// The reply to an error: the code's description tells a stranger enough.
/// fn answer<E: ReplyWith<ftp::Code>>(error: &E) -> Reply<&'static str> {
///     let code = error.reply_code();
///     Reply::new(code, code.description())
/// }
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code, 530)]
/// struct WrongPassword;
///
/// let mut buffer = [0; 64];
/// assert_eq!(answer(&WrongPassword).encode(&mut buffer)?, b"530 Not logged in\r\n");
/// # Ok::<(), BufferTooSmall>(())
/// ```
///
/// A code of the enum is answered with itself. The trait can be an object:
/// `Box<dyn ReplyWith<ftp::Code>>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which `{C}` it is answered with",
    label = "this cannot be asked for its code",
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
}
