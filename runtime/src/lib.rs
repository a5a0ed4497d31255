//! Reply codes and a reply parser, for FTP and for any protocol with three-digit replies.
//!
//! ```
//! use reply_codes::{RawCode, ftp};
//!
//! /// What a client does next. An unlisted code is treated by its first digit.
//! fn next(reply: RawCode) -> &'static str {
//!     match (ftp::Class::of(reply), ftp::Code::from_raw(reply)) {
//!         (_, Some(ftp!(331))) => "send PASS",
//!         (Some(ftp::Class::PositivePreliminary), _) => "wait for the next reply",
//!         (Some(ftp::Class::PositiveCompletion), _) => "send the next command",
//!         (Some(ftp::Class::PositiveIntermediate), _) => "send the rest of the command",
//!         (Some(ftp::Class::TransientNegativeCompletion), _) => "try again later",
//!         (Some(ftp::Class::PermanentNegativeCompletion), _) => "give up",
//!         (Some(ftp::Class::Protected), _) => "decode the reply in its text",
//!         (None, _) => "hang up",
//!     }
//! }
//!
//! assert_eq!(next(ftp!(331).raw()), "send PASS");
//! assert_eq!(RawCode::from_u16(299).map(next), Some("send the next command"));
//! ```
//!
//! Omit a class and the compiler tells you which: the match has no wildcard. There is no `unsafe` code, no
//! allocation and no panic, and nearly every function is `const`.
//!
//! - [`ftp`](mod@ftp) is FTP's table. Look up codes in it, and match many at once with [`ftp!`](macro@ftp).
//! - [`RawCode`] is any three digits. Unlisted codes remain a `RawCode`.
//! - [`wire`] reads replies from any transport, and writes them.
//! - [`text`] reads what a reply's text says: the port in a 227, the name in a 257, `5.7.1`.
//! - [`#[derive(ReplyWith)]`](derive@ReplyWith) maps an error to its reply code.
//! - [`reply_codes!`] generates a module like `ftp` from your own table.
//! - [`#[derive(ReplyCode)]`](derive@ReplyCode) gives your existing enum the same methods. The trait
//!   [`ReplyCode`](trait@ReplyCode) is the bound for code that works with any table.
//! - [`adopting`] shows how to migrate from an enum, integers, constants, a regular expression, a read loop or
//!   a reply type.
//!
//! # Features
//!
//! - `macros` (default): the macros, the derives and [`ftp`](mod@ftp). Without it no procedural macro is
//!   built, and [`RawCode`], the traits, [`wire`] and [`text`] remain.
//! - `std`: [`ReplyReader::read_from`](wire::ReplyReader).
//! - `serde` and `defmt`: a code as its number, a class or a function group as its digit. Your own table
//!   opts in with [attributes](reply_codes!#names-and-traits).
//!
//! README says which Rust is the oldest, and which changes are breaking.

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

/// Gives a hand-written enum what a generated `Code` has: everything except class and group methods, `Debug`
/// and equality with [`RawCode`].
///
/// A variant's discriminant is its code, the first line of its documentation is its description, and
/// `name()` returns its name.
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
/// # Check the numbers against a table
///
/// `table` takes the path of an enum, or of a CSV file that [`reply_codes!`] can read without settings. A
/// code that the table lacks is then an error at its number. Descriptions and references come from the
/// table, so doc comments may say anything. With `exhaustive`, every code of the table needs a variant, and
/// the compiler names the missing ones. Mark a code that the table lacks on purpose with
/// `#[reply_code(extra)]`; its doc comment is its description.
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
/// # Keep unlisted codes
///
/// A peer may send a code that the enum does not list. A variant marked `#[reply_code(other)]` keeps
/// it as an [`UnlistedCode`], so every [`RawCode`] becomes a value of the enum.
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
/// Such an enum differs from others:
///
/// - It implements `From<RawCode>`, not `TryFrom<RawCode>`, and `from_raw` returns it without an `Option`.
/// - `from_u16`, `from_ascii`, `parse` and the like fail only for what is not three digits.
/// - `ALL` and `COUNT` cover the listed codes.
/// - For the codes that the variant holds, `index()` is `COUNT`, so give an array of counters one more place.
/// - For these codes `name()`, `description()` and `reference()` are empty, even for a code that was moved
///   from another enum and has a listed number.
/// - It has no `as_str()`. Use `Display`, or the digits of `raw()`.
///
/// rustc requires `#[repr(u16)]`, because one variant has a field and others have discriminants. Put the
/// variant with the field after the highest code, or give it a discriminant above 999: rustc numbers it
/// from the variant before it.
///
/// # Combine it with other derives
///
/// With `display = false`, another derive implements `Display`, such as thiserror's. The page
/// [`adopting`](adopting#from-an-enum) has an example.
///
/// If you have renamed the dependency, add `#[reply_code(crate = codes)]`.
#[cfg(feature = "macros")]
pub use reply_codes_macros::ReplyCode;

#[cfg(feature = "macros")]
generated::reply_codes! {
    (crate)
    /// FTP's reply codes, complete: RFC 959 and every later RFC that adds to it.
    ///
    /// Look up a code by its number, by its three digits as received, or by a string:
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
    /// A code has a number, digits, a class, a function group and texts:
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
    /// Unlisted codes remain a [`RawCode`]. Treat them by their class:
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
    /// Iterate over codes, classes and groups, and count them:
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
    /// `ftp!` is a pattern for many codes. Without a wildcard, the compiler names the codes that you omit.
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
    /// Some replies say more in their text, such as the port in a 227. The module [`text`] reads it.
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
/// The path is relative to the folder of your package's Cargo.toml. See [`ftp`](mod@ftp) for what is
/// generated, and [`ftp!`](macro@ftp) for the macro that comes with it.
///
/// # Write the table
///
/// A table is a CSV file with a header. The columns `code` and `description` are required:
///
/// ```csv
/// code,name,description,reference,notes
/// 2xx,PositiveCompletion,Done,RFC 959 §4.2,
/// x3x,Authentication,Login and accounting,RFC 959 §4.2,
/// 230,LoggedIn,"User logged in, proceed",RFC 959 §4.2.2,Ends the login.
/// ```
///
/// - Three digits are a code, `2xx` is a class, `x3x` a function group. If classes are declared, every first
///   digit in use needs one; likewise groups. Without them there is no `Class`, or no `Group`.
/// - A row without a `name` gets one from its description, of at most 64 characters. Give codes a `name`
///   before others depend on them, because rewording a description renames its variant.
/// - `notes` appear only in the documentation.
/// - A row is one line. Quote a cell that contains a comma, and double a quote inside quotes.
/// - The file is UTF-8 and at most 4 MB.
///
/// Cargo rebuilds the module when the file changes. Every mistake is an error that names its line. The row
/// is left out, and the module is generated from the others.
/// rust-analyzer does not watch the file: completion and hover show an edit only after the macro call is
/// edited or the language server is restarted. `cargo check`, which editors run on save, sees every edit.
///
/// # Adapt to a published table
///
/// A settings block in place of the semicolon reads a published table as it is:
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
/// - `code`, `name`, `description`, `reference` and `notes` give the file's name for the column. Once you name
///   a column, unnamed ones are ignored.
/// - `skip = ["Unassigned"]` skips the rows with one of these descriptions. Only skipped rows may have a
///   range, such as `104-199`.
/// - `names = { NotAcceptableAnywhere = 606 }` names variants, for example where two rows have the same
///   description.
/// - `classes = { Success = 2 }` and `groups = { … }` declare what the file has no rows for.
/// - `rows = { 418 = "I'm a teapot" }` adds a row, or rewords a description, even in a row that `skip` names.
/// - `path = crate::proto::http` gives the path of the module, if it is
///   [not at the root](#tables-below-the-root) of the crate.
///
/// A setting that matches nothing in the file is an error.
///
/// # Tables below the root
///
/// The patterns of a table, such as `http!(2xx)`, find its module by its path from the root of the
/// crate. If the module is not at the root, set `path`. If other crates use the patterns, set the public
/// path, which may lead through a re-export:
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
/// Without `path`, each pattern is an error, because there is no such module at the root. With
/// `path = crate::tables::status`, the patterns work in this crate, but fail in others with
/// `module tables is private`.
///
/// A table in a function has no path, so its patterns do not work; everything else does. The same holds for
/// a table whose name or `path` comes from a macro of another crate, because `crate` is then that crate.
/// Let the macro take both from its caller. `path = $crate::…` is an error.
///
/// Rust reads `0xx` as a hexadecimal number, so write class 0 as `http!("0xx")`.
///
/// # Names and traits
///
/// Documentation, `#[cfg]`, `#[deprecated]` and lint levels above `mod` apply to the module. Every other
/// attribute applies to its `Code`, such as `#[non_exhaustive]` or a derive. Write a derive's full path:
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
/// If you import `Code::*`, its names may hide those of the prelude: HTTP's has an `Ok`.
#[cfg(feature = "macros")]
#[doc(alias = "csv")]
#[macro_export]
macro_rules! reply_codes {
    ($($tables:tt)*) => {
        $crate::generated::reply_codes! { ($crate) $($tables)* }
    };
}
