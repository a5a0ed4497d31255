//! FTP's reply codes, or those of your own CSV table, as an exhaustive `no_std` enum.
//!
//! ```
//! use reply_codes::{RawCode, ftp};
//!
//! /// What a client does next. It decides by the first digit, as RFC 959 says, so it
//! /// knows what to do with a code that is not listed, too.
//! fn next(raw: RawCode) -> &'static str {
//!     match (ftp::Class::of(raw), ftp::Code::from_raw(raw)) {
//!         (_, Some(ftp!(331))) => "send PASS",
//!         (Some(ftp::Class::PositivePreliminary), _) => "wait for the next reply",
//!         (Some(ftp::Class::PositiveCompletion), _) => "send the next command",
//!         (Some(ftp::Class::PositiveIntermediate), _) => "go on with the command",
//!         (Some(ftp::Class::TransientNegativeCompletion), _) => "try again later",
//!         (Some(ftp::Class::PermanentNegativeCompletion), _) => "give up",
//!         (Some(ftp::Class::Protected), _) => "decode the reply in its text",
//!         (None, _) => "hang up: no reply begins with that digit",
//!     }
//! }
//!
//! assert_eq!(next(ftp!(331).raw()), "send PASS");
//! assert_eq!(next(ftp!(250).raw()), "send the next command");
//! let of = |number| RawCode::from_u16(number).map(next);
//! assert_eq!(of(299), Some("send the next command"));
//! assert_eq!(of(499), Some("try again later"));
//! assert_eq!(of(999), Some("hang up: no reply begins with that digit"));
//! ```
//!
//! No arm is a wildcard: if a class is left out, the compiler names it. There is no `unsafe` code, no
//! allocation and no panic, and nearly every function is `const`.
//!
//! - [`ftp`](mod@ftp) is FTP's table, to look codes up in. [`ftp!`](macro@ftp) is a pattern for many of them.
//! - [`RawCode`] is any three digits. A code that the table does not list stays one.
//! - [`wire`] reads replies from any transport, and writes them.
//! - [`text`] reads what the text of a reply says: the port in a 227, the name in a 257, `5.7.1`.
//! - [`#[derive(ReplyWith)]`](derive@ReplyWith) says which code an error is answered with.
//! - [`reply_codes!`] makes a module like `ftp` from your own table.
//! - [`#[derive(ReplyCode)]`](derive@ReplyCode) gives an enum written by hand the same methods, and the
//!   trait [`ReplyCode`](trait@ReplyCode) is the bound for code that works with any table.
//! - [`adopting`] shows how a library that has an enum, integers, constants, a read loop or a reply type moves
//!   to this crate.
//!
//! The features `serde` and `defmt`, both off, make a code its number, and a class or a group its digit. A
//! table of your own gets them by [attributes](reply_codes!#names-and-traits). The feature `macros`, on, is
//! the macros, the derives and `ftp`: without it [`RawCode`], the traits, [`wire`] and [`text`] are there,
//! and no procedural macro is built. The feature `std`, off, is
//! [`ReplyReader::read_from`](wire::ReplyReader). Every set of features builds.
//!
//! [`ftp::Code`] is exhaustive, so a new code in the table is a breaking change: it comes with version
//! 0.2, or after 1.0 with a new major version. The oldest Rust is 1.85; a later one is asked for only by
//! a new minor version.

#![no_std]
#![forbid(unsafe_code)]
#![warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "defmt")]
mod defmt;
mod invalid_code;
#[warn(clippy::indexing_slicing)]
mod raw_code;
mod reply_code;
mod reply_with;
#[cfg(feature = "serde")]
mod serde;
#[warn(clippy::indexing_slicing)]
pub mod text;
mod unlisted_code;
#[warn(clippy::indexing_slicing)]
pub mod wire;

// Its examples run in tests/documentation.rs, with the crates that they need.
#[cfg(all(doc, not(doctest)))]
pub mod adopting;

#[cfg(feature = "macros")]
#[doc(hidden)]
pub mod generated;

pub use invalid_code::InvalidCode;
pub use raw_code::RawCode;
pub use reply_code::ReplyCode;
pub use reply_with::ReplyWith;
pub use unlisted_code::UnlistedCode;

/// Gives an enum written by hand what a generated `Code` has: every method, conversion and trait
/// but those of classes and groups, `Debug` and equality with [`RawCode`].
///
/// The discriminant of each variant is its code. The first line of its documentation is its
/// description, and its own name is what `name()` returns.
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
/// # Checked against a table
///
/// `table` takes the path of an enum, or a file as [`reply_codes!`] reads it without settings. A code that
/// the table lacks is then an error at its number; descriptions and references come from the table, and
/// doc comments are free. With `exhaustive`, every code of the table has a variant, or the compiler names
/// those that have none. A variant marked `#[reply_code(extra)]` is a code that the table lacks on
/// purpose; its doc comment describes it.
///
/// ```
/// use reply_codes::{ReplyCode, ftp};
///
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
/// #[reply_code(table = ftp::Code)]
/// enum Login {
///     Done = 230,
///     NeedPassword = 331,
///     Refused = 530,
///     /// Logout noted.
///     #[reply_code(extra)]
///     LogoutNoted = 231,
/// }
///
/// assert_eq!((Login::Refused.name(), Login::Refused.description()), ("Refused", "Not logged in"));
/// assert_eq!(Login::LogoutNoted.description(), "Logout noted.");
/// ```
///
/// ```compile_fail
/// use reply_codes::{ReplyCode, ftp};
///
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
/// #[reply_code(table = ftp::Code)]
/// enum Login {
///     Refused = 539, // `ftp::Code has no code 539`
/// }
/// ```
///
/// # No number is lost
///
/// A peer may send a code that the enum does not list. A variant marked `#[reply_code(other)]` keeps
/// it, as an [`UnlistedCode`]. Every [`RawCode`] then is a value of the enum.
///
/// ```
/// use reply_codes::{RawCode, ReplyCode, UnlistedCode, ftp};
///
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
/// #[reply_code(table = ftp::Code)]
/// #[repr(u16)]
/// enum Status {
///     NeedPassword = 331,
///     NotLoggedIn = 530,
///     #[reply_code(other)]
///     Unlisted(UnlistedCode),
/// }
///
/// let status = Status::from(RawCode::from_ascii(*b"599").unwrap());
/// assert!(matches!(status, Status::Unlisted(code) if code.as_u16() == 599));
/// assert_eq!(status.to_string(), "599");
/// assert_eq!("530".parse(), Ok(Status::NotLoggedIn));
/// ```
///
/// What differs from other enums:
///
/// - `From<RawCode>` and `from_raw` stand in place of `TryFrom` and an `Option`.
/// - `from_u16`, `from_ascii`, `parse` and the like fail only for what is not three digits.
/// - `ALL` and `COUNT` are of the listed codes.
/// - `index()` is `COUNT` for every code that the variant holds: an array of counters has one more.
/// - `name()`, `description()` and `reference()` are empty for it, also if it was moved over from another
///   enum and has the number of a listed code.
/// - There is no `as_str()`: `Display`, or the digits of `raw()`.
///
/// rustc asks for `#[repr(u16)]`, as one variant has a field and others a discriminant. Put that
/// variant after the highest code, or give it a discriminant above 999: rustc counts on from the
/// variant before it.
///
/// # Beside other derives
///
/// With `display = false` another derive writes the enum, such as that of an error. There is an example
/// on the page [`adopting`](adopting#from-an-enum).
///
/// If the dependency is renamed, say so: `#[reply_code(crate = codes)]`.
#[cfg(feature = "macros")]
pub use reply_codes_macros::ReplyCode;

#[cfg(feature = "macros")]
generated::reply_codes! {
    (crate)
    /// FTP's reply codes, complete: RFC 959 and every later RFC that adds to it.
    ///
    /// A code is looked up by its number, by its three digits as they come from the wire, or by a text:
    ///
    /// ```
    /// use reply_codes::{InvalidCode, RawCode, ftp};
    ///
    /// let code = ftp::Code::NotLoggedIn;
    /// assert_eq!(ftp::Code::from_u16(530), Some(code));
    /// assert_eq!(ftp::Code::from_ascii(*b"530"), Some(code));
    /// assert_eq!("530".parse(), Ok(code));
    /// assert_eq!(ftp::Code::from_bytes(b"0530"), Err(InvalidCode::Malformed));
    /// ```
    ///
    /// It knows its number, its digits, its class and function group, and its texts:
    ///
    /// ```
    /// # use reply_codes::ftp;
    /// # let code = ftp::Code::NotLoggedIn;
    /// assert_eq!((code.as_u16(), code.as_str(), code.digits()), (530, "530", [5, 3, 0]));
    /// assert_eq!(code.first_digit(), 5); // the class
    /// assert_eq!(code.second_digit(), 3); // the function group
    /// assert_eq!(code.third_digit(), 0);
    /// assert_eq!(code.class(), ftp::Class::PermanentNegativeCompletion);
    /// assert!(code.is_permanent_negative_completion());
    /// assert_eq!(code.group(), ftp::Group::AuthenticationAndAccounting);
    /// assert_eq!((code.name(), code.description()), ("NotLoggedIn", "Not logged in"));
    /// assert_eq!(code.reference(), "RFC 959 §4.2.2");
    /// assert_eq!(format!("{code} / {code:#} / {code:?}"), "530 / 530 Not logged in / NotLoggedIn");
    /// ```
    ///
    /// A code that is not listed stays a [`RawCode`], which says how to treat it:
    ///
    /// ```
    /// # use reply_codes::{RawCode, ftp};
    /// let raw = RawCode::from_ascii(*b"599").unwrap();
    /// assert_eq!(ftp::Code::from_raw(raw), None);
    /// assert_eq!(ftp::Class::of(raw), Some(ftp::Class::PermanentNegativeCompletion));
    /// assert_eq!(ftp::Group::of(raw), None); // there is no x9x
    /// assert_eq!(ftp::Code::NotLoggedIn.raw(), ftp::Code::NotLoggedIn);
    /// ```
    ///
    /// The codes, the classes and the groups can be walked through and counted:
    ///
    /// ```
    /// # use reply_codes::ftp;
    /// let mut seen = [0; ftp::Code::COUNT];
    /// seen[ftp::Code::NotLoggedIn.index()] += 1;
    /// for code in ftp::Code::ALL.into_iter().filter(|code| seen[code.index()] > 0) {
    ///     println!("{code:#}: {}", seen[code.index()]);
    /// }
    /// for class in ftp::Class::ALL {
    ///     assert_eq!(ftp::Class::from_digit(class.digit()), Some(class));
    ///     println!("{}xx {}: {}", class.digit(), class.name(), class.description());
    /// }
    /// assert_eq!(ftp::Group::from_digit(4), Some(ftp::Group::Unspecified));
    /// ```
    ///
    /// `ftp!` is a pattern for many codes. No wildcard: leave a class out, and the compiler names what is
    /// missing.
    ///
    /// ```
    /// # use reply_codes::ftp;
    /// fn is_final(code: ftp::Code) -> bool {
    ///     match code {
    ///         ftp!(1xx | 3xx) => false,
    ///         ftp!(2xx | 4xx | 5xx | 6xx) => true,
    ///     }
    /// }
    /// assert!(is_final(ftp!(530)));
    /// ```
    ///
    /// Some replies say more in their text, such as the port in a 227: the module [`text`] reads it.
    #[doc(alias = "login", alias = "not logged in")]
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
/// The path starts at the folder of the calling package's Cargo.toml. [`ftp`](mod@ftp) shows what comes
/// out, and [`ftp!`](macro@ftp) the macro beside it.
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
/// - A row without a `name` has one made from its description, of at most 64 characters. Give the codes a
///   `name` before others depend on them, because rewording a description renames its variant.
/// - `notes` go to the documentation only.
/// - A row is one line. A cell that holds a comma is in quotes, and a quote in it is doubled.
/// - A file has at most 4 MB, in UTF-8.
///
/// Cargo watches the file: an edit is built in. Every mistake is an error with the line of the file. Its
/// row is left out, and the others make the module.
/// rust-analyzer does not watch it: completion and hover show an edit only after the macro call is
/// touched, if only by a space, or after the language server is restarted. `cargo check`, which editors
/// run on save, sees every edit.
///
/// # The settings
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
/// - `path = crate::proto::http` says where the module is, if [not at the root](#tables-below-the-root)
///   of the crate.
///
/// A column, a description to skip or a code to name that the file does not have is an error.
///
/// # Tables below the root
///
/// The patterns of a table, such as `http!(2xx)`, find its module by the path from the root of the
/// crate. For a module that is not at the root, `path` says it. If other crates use the patterns, it is
/// the path that is public, which may lead through a re-export:
///
/// ```
/// mod tables {
///     reply_codes::reply_codes! {
///         pub mod status = "codes.csv" { path = crate::replies::status }
///     }
/// }
///
/// /// What other crates see.
/// pub mod replies {
///     #[doc(inline)] // or rustdoc shows the module without its macro
///     pub use crate::tables::status;
/// }
///
/// fn main() {
///     use replies::status;
///     assert!(matches!(status::Code::NotLoggedIn, status!(5xx)));
/// }
/// ```
///
/// Without `path` the module is not found at the root, and each pattern is an error. With
/// `path = crate::tables::status` all is well in the crate itself, but in another one each pattern is
/// the error `module tables is private`.
///
/// A table in a function has no path, so it has no patterns; all else of it works. So it is with a table
/// whose name or `path` a macro of another crate writes, to which `crate` is its own crate: let the
/// macro take both from its caller. `path = $crate::…` is an error.
///
/// Rust reads `0xx` as a number in base 16: write the class 0 as `http!("0xx")`.
///
/// # Names and traits
///
/// Documentation, `#[cfg]`, `#[deprecated]` and lint levels above `mod` are for the module. Every other
/// attribute is for its `Code`, such as `#[non_exhaustive]`, and a derive, which is named by its whole
/// path:
///
/// ```
/// # // Not built here: serde is not a dependency.
/// # macro_rules! reply_codes { ($($tokens:tt)*) => {} }
/// reply_codes! {
///     #[derive(serde::Serialize, serde::Deserialize)]
///     #[serde(into = "reply_codes::RawCode", try_from = "reply_codes::RawCode")]
///     pub mod smtp = "smtp.csv";
/// }
/// ```
///
/// `#[non_exhaustive]` promises nothing about `COUNT` and the length of `ALL`: both grow with the table.
///
/// The names of `Code` may hide those of the prelude if you import `Code::*`: HTTP's has an `Ok`.
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! reply_codes {
    ($($tables:tt)*) => {
        $crate::generated::reply_codes! { ($crate) $($tables)* }
    };
}
