//! FTP's reply codes, or those of your own CSV table, as an exhaustive `no_std` enum.
//!
//! ```
//! use reply_codes::{RawCode, ftp};
//!
//! /// What a client does next. RFC 959 has it decide by the first digit of a reply.
//! fn next(reply: &str) -> &'static str {
//!     let Some(Ok(raw)) = reply.get(..3).map(RawCode::try_from) else {
//!         return "hang up: that is not a reply";
//!     };
//!     match ftp::Code::from_raw(raw) {
//!         Some(ftp!(331)) => "send PASS",
//!         Some(ftp!(1xx)) => "wait for the next reply",
//!         Some(ftp!(2xx | 3xx)) => "send the next command",
//!         Some(ftp!(4xx)) => "try again later",
//!         Some(ftp!(5xx | 6xx)) => "give up",
//!         // Not listed: its class still says how to treat it.
//!         None => match ftp::Class::of(raw) {
//!             Some(ftp::Class::PositiveCompletion) => "send the next command",
//!             _ => "give up",
//!         },
//!     }
//! }
//!
//! assert_eq!(next("331 Password, please."), "send PASS");
//! assert_eq!(next("250 Done."), "send the next command");
//! assert_eq!(next("299 Done, in a way of my own."), "send the next command");
//! assert_eq!(next("+31 Password, please."), "hang up: that is not a reply");
//! ```
//!
//! No arm is a wildcard: if a class is left out, the compiler names its codes. There is no `unsafe`
//! code, no allocation and no panic, and nearly every function is `const`.
//!
//! - [`ftp`](mod@ftp) is FTP's table, to look codes up in. [`ftp!`](macro@ftp) is a pattern for many of them.
//! - [`RawCode`] is any three digits. A code that the table does not list stays one.
//! - [`wire`] reads replies from any transport, and writes them.
//! - [`#[derive(ReplyWith)]`](derive@ReplyWith) says which reply an error sends.
//! - [`reply_codes!`] makes a module like `ftp` from your own table.
//! - [`#[derive(ReplyCode)]`](derive@ReplyCode) gives an enum written by hand the same methods, and the
//!   trait [`ReplyCode`](trait@ReplyCode) is the bound for code that works with any table.
//!
//! The features `serde` and `defmt`, both off, make a code its number, in this table and in yours.
//!
//! [`ftp::Code`] is exhaustive, so a new code in the table is a breaking change: it comes with version
//! 0.2, or after 1.0 with a new major version. The oldest Rust is 1.88; a later one is asked for only by
//! a new minor version.

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

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

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
///
/// fn main() {
///     assert_eq!(replies::Code::NotLoggedIn.as_u16(), 530);
///     assert!(matches!(replies::Code::NotLoggedIn, replies!(5xx)));
/// }
/// ```
///
/// The path starts at the folder of the calling package's Cargo.toml. Documentation goes to the
/// module, `#[derive]` and `#[non_exhaustive]` to its `Code`. [`ftp`](mod@ftp) shows what comes out, and
/// [`ftp!`](macro@ftp) the macro beside it.
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
/// - Three digits are a code, `2xx` is a class, `x3x` a function group. A table with any class has
///   one for each first digit in use, and so with groups. Without them there is no `Class`, no `Group`.
/// - A row without a `name` has one made from its description.
/// - `notes` go to the documentation only.
/// - A file has at most 4 MB. A link is followed, also to a file outside the package: Cargo packages
///   what it leads to.
///
/// Cargo watches the file: an edit is built in, and a mistake is an error with the line of the file.
/// rust-analyzer does not watch it: completion and hover show an edit only after the macro call is
/// touched, if only by a space, or after the language server is restarted. `cargo check`, which editors
/// run on save, sees every edit.
///
/// # Settings
///
/// A block in place of the semicolon reads a published table as it is:
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
///         classes = {
///             Informational = 1, Success = 2, Redirection = 3, ClientError = 4, ServerError = 5,
///         },
///         rows = { 418 = "I'm a teapot" },
///     }
/// }
/// # }
/// ```
///
/// - `code`, `name`, `description`, `reference` and `notes` say how this file names the column. If there
///   is any of them, the columns that no setting names are ignored.
/// - `skip = ["Unassigned"]` skips the rows with one of these descriptions. Only they may hold a range
///   such as `104-199`.
/// - `names = { NotAcceptableAnywhere = 606 }` names variants, such as one of two rows with the same
///   description.
/// - `classes = { Success = 2 }` and `groups = { … }` declare what the file has no rows for.
/// - `rows = { 418 = "I'm a teapot" }` adds a row, or rewords the file's description, also in a row that
///   `skip` would skip.
/// - `path = crate::proto::http` says where the module stands if that is not the root of the crate, so
///   that the patterns `http!(2xx)` find it. If other crates use them, it is the public path, which may
///   lead through a re-export. Rust reads `0xx` as a number: write the class 0 as `http!("0xx")`.
///
/// `#[derive(Default)]` is refused, because no code of a table is the default: write `impl Default for`
/// the `Code` by hand. The names of `Code` may hide those of the prelude if you import `Code::*`: HTTP's
/// has an `Ok`.
#[macro_export]
macro_rules! reply_codes {
    ($($tables:tt)*) => {
        $crate::generated::reply_codes! { ($crate) $($tables)* }
    };
}
