#![doc = include_str!("../../README.md")]
#![no_std]
#![forbid(unsafe_code)]
#![warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod invalid_code;
#[warn(clippy::indexing_slicing)]
mod raw_code;
mod reply_code;
mod reply_with;
#[warn(clippy::indexing_slicing)]
pub mod wire;

#[doc(hidden)]
pub mod generated;

pub use invalid_code::InvalidCode;
pub use raw_code::RawCode;
pub use reply_code::ReplyCode;
pub use reply_with::ReplyWith;

/// Gives an enum written by hand what a generated `Code` has: every method, conversion and trait
/// but those of classes and groups.
///
/// The discriminant of each variant is its code. The first line of its documentation is its
/// description.
///
/// ```
/// use reply_codes::ReplyCode;
///
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
/// enum Answer {
///     /// Ready for the next command.
///     Ready = 220,
///     /// Busy; try again.
///     Busy = 450,
/// }
///
/// assert_eq!(Answer::from_ascii(*b"450"), Some(Answer::Busy));
/// assert_eq!(format!("{:#}", Answer::Busy), "450 Busy; try again.");
/// ```
///
/// Held against a table, a code that the table lacks is an error at its variant, and descriptions
/// and references come from the table. With `exhaustive`, every code of the table has a variant.
///
/// ```
/// # use reply_codes::ReplyCode;
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
/// #[reply_code(table = "codes.csv")]
/// enum Login {
///     Done = 230,
///     NeedPassword = 331,
///     Refused = 530,
/// }
///
/// assert_eq!(Login::Refused.description(), "Not logged in");
/// ```
///
/// Where the dependency is renamed, say so: `#[reply_code(crate = codes)]`.
///
/// ```compile_fail
/// # use reply_codes::ReplyCode;
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
/// #[reply_code(table = "codes.csv")]
/// enum Login {
///     Refused = 539, // `codes.csv has no code 539`
/// }
/// ```
pub use reply_codes_macros::ReplyCode;

/// Says for each variant of an error which reply it sends, as `From<Error>` and `From<&Error>` for
/// the enum of codes.
///
/// A variant names a number, the path of a code, or `inner`, which asks its only field. A number
/// that the table lacks is a compile error. A field of a generic type is asked by the trait
/// [`ReplyWith`](trait@ReplyWith), any other by `From`. Where the dependency is renamed, say so:
/// `#[reply_with(ftp::Code, crate = codes)]`.
///
/// ```
/// use reply_codes::{ReplyWith, ftp};
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum StorageError {
///     #[reply_with(550)]
///     NotFound,
///     #[reply_with(ftp::Code::InsufficientStorage)]
///     Full { left: u64 },
///     #[reply_with(inner)]
///     Policy(PolicyError),
/// }
///
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code, default = 534)]
/// enum PolicyError {
///     #[reply_with(553)]
///     Name,
///     Other,
/// }
///
/// assert_eq!(ftp::Code::from(&StorageError::NotFound), ftp::Code::FileUnavailable);
/// assert_eq!(ftp::Code::from(StorageError::Full { left: 0 }), 452);
/// assert_eq!(ftp::Code::from(StorageError::Policy(PolicyError::Name)), 553);
/// assert_eq!(ftp::Code::from(StorageError::Policy(PolicyError::Other)), 534);
/// ```
///
/// ```compile_fail
/// # use reply_codes::{ReplyWith, ftp};
/// #[derive(ReplyWith)]
/// #[reply_with(ftp::Code)]
/// enum StorageError {
///     #[reply_with(599)] // `599 is not a code of ftp::Code`
///     NotFound,
/// }
/// ```
pub use reply_codes_macros::ReplyWith;

generated::reply_codes! {
    (crate)
    /// FTP's reply codes, complete: RFC 959 and every later RFC that adds to it.
    pub mod ftp = "codes.csv";
}

/// Generates a module from each table of reply codes.
///
/// ```
/// reply_codes::reply_codes! {
///     /// FTP's table under another name.
///     pub mod replies = "codes.csv";
/// }
/// # // The table is at the root of a crate only if this is not inside a function.
/// # fn main() {
/// assert_eq!(replies::Code::NotLoggedIn.as_u16(), 530);
/// assert!(matches!(replies::Code::NotLoggedIn, replies!(5xx)));
/// # }
/// ```
///
/// The path starts at the folder of the calling package's Cargo.toml. Documentation goes to the
/// module, `#[derive]` and `#[non_exhaustive]` to its `Code`. [`ftp`](mod@ftp) shows what comes out. Cargo
/// watches the file: an edit is built in, and a mistake is an error with the line of the file.
///
/// # The table
///
/// A CSV file with a header. `code` and `description` are needed, the other columns may be missing:
///
/// ```csv
/// code,name,description,reference,notes
/// 2xx,PositiveCompletion,Done,RFC 959 §4.2,
/// x3x,Authentication,Login and accounting,RFC 959 §4.2,
/// 230,LoggedIn,"User logged in, proceed",RFC 959 §4.2.2,Ends the login.
/// ```
///
/// `2xx` names a class, `x3x` a function group, three digits name a code. A table with any class has
/// one for each first digit in use, and so with groups; without them there is no `Class`, no `Group`.
/// A row without a `name` has one made from its description.
///
/// # Settings
///
/// A block in place of the semicolon reads a published table as it is, and says where the module
/// stands if that is not the root of the crate, so that its patterns find it:
///
/// ```
/// # // Not built here: the file is another package's.
/// # macro_rules! reply_codes { ($($tokens:tt)*) => {} }
/// # mod proto {
/// reply_codes! {
///     pub mod http = "http-status-codes-1.csv" {
///         path = crate::proto::http,
///         code = "Value", description = "Description", reference = "Reference",
///         skip = ["Unassigned", "(Unused)"],
///         classes = { Informational = 1, Success = 2, Redirection = 3, ClientError = 4, ServerError = 5 },
///         rows = { 418 = "I'm a teapot" },
///     }
/// }
/// # }
/// ```
///
/// | setting | what it does |
/// | --- | --- |
/// | `code`, `name`, `description`, `reference`, `notes` | the name of a column in this file; columns that no setting names are then ignored |
/// | `skip = ["Unassigned"]` | skips the rows with one of these descriptions; only they may hold a range such as `104-199` |
/// | `names = { NotAcceptableAnywhere = 606 }` | names variants, such as one of two rows with the same description |
/// | `classes = { Success = 2 }`, `groups = { … }` | declares classes and groups for which the file has no rows |
/// | `rows = { 418 = "I'm a teapot" }` | adds a row, or rewords the file's description, also in a row that `skip` would skip |
/// | `path = crate::proto::http` | the public path of the module, if it is not at the root of the crate |
///
/// A file has at most 4 MB. A link is followed, also to a file outside the package: Cargo packages
/// what it leads to. `#[derive(Default)]` is refused, because no code of a table is the default: write
/// `impl Default for` the `Code` by hand.
#[macro_export]
macro_rules! reply_codes {
    ($($tables:tt)*) => {
        $crate::generated::reply_codes! { ($crate) $($tables)* }
    };
}
