//! How a library that has reply codes of its own moves to this crate.
//!
//! # From an enum
//!
//! The enum stays, with its names and texts, and so does what its users wrote. Before, it has a `match`
//! of its own, in which a number that nobody listed is lost:
//!
//! ```
//! #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
//! pub enum Status {
//!     #[error("a password is needed")]
//!     NeedPassword = 331,
//!     #[error("the login failed")]
//!     NotLoggedIn = 530,
//!     #[error("unknown status")]
//!     Unknown = 0,
//! }
//!
//! impl From<u16> for Status {
//!     fn from(code: u16) -> Self {
//!         match code {
//!             331 => Self::NeedPassword,
//!             530 => Self::NotLoggedIn,
//!             _ => Self::Unknown,
//!         }
//!     }
//! }
//!
//! assert_eq!(Status::from(599) as u16, 0);
//! ```
//!
//! After, the [derive](derive@crate::ReplyCode) writes the `match`, and the number stays:
//!
//! ```
//! use reply_codes::{RawCode, ReplyCode, UnlistedCode, ftp};
//!
//! #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, ReplyCode)]
//! #[reply_code(table = ftp::Code, display = false)]
//! #[repr(u16)]
//! pub enum Status {
//!     #[error("a password is needed")]
//!     NeedPassword = 331,
//!     #[error("the login failed")]
//!     NotLoggedIn = 530,
//!     #[error("unknown status {0}")]
//!     #[reply_code(other)]
//!     Unlisted(UnlistedCode),
//! }
//!
//! let status = Status::from(RawCode::from_ascii(*b"599").unwrap());
//! assert_eq!(status.as_u16(), 599);
//! assert_eq!(status.to_string(), "unknown status 599");
//! assert_eq!(Status::try_from(331), Ok(Status::NeedPassword));
//! ```
//!
//! - `table = ftp::Code` checks each number when the library is built, and gives descriptions and
//!   references. A table of your own can be named as well, `table = "codes.csv"`.
//! - `display = false` leaves `Display` to another derive, here thiserror's.
//! - `#[reply_code(other)]` keeps what the enum does not list. [`UnlistedCode`](crate::UnlistedCode) is
//!   made by the derive alone, so `Unlisted` never holds 331.
//!
//! For the users of the library two things change: `Unknown` has become `Unlisted(_)`, and `From<u16>` has
//! become `TryFrom<u16>`, which fails above 999. `From<RawCode>` cannot fail.
//!
//! ## 202 is not 502
//!
//! RFC 959 describes 202 as "Command not implemented, superfluous at this site" and 502 as "Command not
//! implemented". So there are libraries in which either of them is named `NotImplemented`, and some in
//! which one is taken for the other. 202 is a success and 502 a failure. The derive compares numbers, not
//! names: before you move, look at which of the two your `NotImplemented` is. Here they are
//! [`CommandSuperfluous`](crate::ftp::Code::CommandSuperfluous) and
//! [`CommandNotImplemented`](crate::ftp::Code::CommandNotImplemented).
//!
//! # From integers
//!
//! A `u16` becomes a [`RawCode`](crate::RawCode): any three digits, so nothing is refused that was
//! accepted before. Comparisons with numbers go on to compile, and those with codes say what is meant:
//!
//! ```
//! use reply_codes::{InvalidCode, RawCode, ftp};
//!
//! struct Response {
//!     status: RawCode, // It was a u16.
//!     text: String,
//! }
//!
//! fn parse(line: &str) -> Result<Response, InvalidCode> {
//!     let (status, text) = line.split_at_checked(3).ok_or(InvalidCode::Malformed)?;
//!     Ok(Response { status: status.parse()?, text: text.trim_start().to_owned() })
//! }
//!
//! let response = parse("226 Done")?;
//! assert!(response.status == 226);
//! assert!(response.status == ftp::Code::ClosingDataConnection);
//! assert!(response.status.starts_with(2)); // It was `status / 100 == 2`.
//! assert!(matches!(ftp::Code::from_raw(response.status), Some(ftp!(2xx))));
//! assert_eq!((response.status.as_u16(), response.text.as_str()), (226, "Done"));
//! # Ok::<(), InvalidCode>(())
//! ```
//!
//! # From constants
//!
//! The constants stay and take their numbers from the table, so a wrong one is no longer possible. They
//! remain patterns:
//!
//! ```
//! use reply_codes::ftp;
//!
//! pub mod status {
//!     use reply_codes::ftp;
//!
//!     pub const NEED_PASSWORD: u16 = ftp::Code::NeedPassword.as_u16(); // It was 331.
//!     pub const NOT_LOGGED_IN: u16 = ftp::Code::NotLoggedIn.as_u16();
//! }
//!
//! fn advice(number: u16) -> &'static str {
//!     match number {
//!         status::NEED_PASSWORD => "send PASS",
//!         status::NOT_LOGGED_IN => "give up",
//!         _ => "go on",
//!     }
//! }
//!
//! /// The same later, without the constants, and without a wildcard that hides what was forgotten.
//! fn advice_on(code: ftp::Code) -> &'static str {
//!     match code {
//!         ftp!(331) => "send PASS",
//!         ftp!(1xx | 2xx | 3xx) => "go on",
//!         ftp!(4xx | 5xx | 6xx) => "give up",
//!     }
//! }
//!
//! assert_eq!(advice(331), advice_on(ftp::Code::NeedPassword));
//! ```
