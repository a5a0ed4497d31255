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
//! For the users of the library three things change. `Unknown` has become `Unlisted(_)`. `From<u16>` has
//! become `TryFrom<u16>`, which fails above 999; `From<RawCode>` cannot fail. And `status as u16` no longer
//! compiles, because a variant has a field: `status.as_u16()` and `u16::from(status)` do.
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
//! assert_eq!(response.status.first_digit(), 2); // It was `status / 100 == 2`.
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
//!
//! # From a read loop
//!
//! The smallest step: [`read_from`](crate::wire::ReplyReader#method.read_from) replaces the loop that reads
//! lines until a reply is complete, and everything else stays, codes included. A client that does no more
//! needs no table either: with `default-features = false, features = ["std"]` this is the only crate. Before:
//!
//! ```
//! use std::io::{self, BufRead};
//!
//! fn read_response(stream: &mut impl BufRead) -> io::Result<(u16, String)> {
//!     let mut line = String::new();
//!     stream.read_line(&mut line)?; // Fails if the text is not UTF-8. Has no limit.
//!     let code = line[..3].parse().map_err(io::Error::other)?; // Panics on a line of two bytes.
//!     let end = format!("{} ", &line[..3]);
//!     while !line.starts_with(&end) {
//!         line.clear(); // Of a reply of several lines only the last is kept,
//!         stream.read_line(&mut line)?; // and at the end of the stream the loop does not end.
//!     }
//!     Ok((code, line[4..].trim_end().to_owned()))
//! }
//! # assert_eq!(read_response(&mut &b"220-Hi\r\n220 Ready\r\n"[..])?, (220, "Ready".to_owned()));
//! # Ok::<(), io::Error>(())
//! ```
//!
//! After, with the reader and the bytes of the reply in the connection, so that a read that times out loses
//! nothing:
//!
#![cfg_attr(feature = "std", doc = "```")]
#![cfg_attr(not(feature = "std"), doc = "```ignore")]
//! use std::io::{self, BufRead, ErrorKind};
//!
//! use reply_codes::wire::ReplyReader;
//!
//! struct Connection<S> {
//!     stream: S,
//!     reader: ReplyReader, // ReplyReader::new().allow_mismatched_end()
//!     bytes: Vec<u8>,
//! }
//!
//! impl<S: BufRead> Connection<S> {
//!     fn read_response(&mut self) -> io::Result<(u16, Vec<String>)> {
//!         let reply = self.reader.read_from(&mut self.stream, &mut self.bytes)?;
//!         let reply = reply.ok_or(ErrorKind::UnexpectedEof)?;
//!         let text = |line| String::from_utf8_lossy(line).into_owned();
//!         Ok((reply.last_code.as_u16(), reply.lines(&self.bytes).map(text).collect()))
//!     }
//! }
//!
//! let stream = &b"220-Hi\r\n220 Ready\r\n"[..];
//! let mut connection = Connection { stream, reader: ReplyReader::new(), bytes: Vec::new() };
//! assert_eq!(connection.read_response()?, (220, vec!["Hi".to_owned(), "Ready".to_owned()]));
//! # Ok::<(), io::Error>(())
//! ```
//!
//! A client that is async calls [`advance`](crate::wire::ReplyReader::advance) instead:
//! [`wire`](crate::wire#recipes) has recipes.
//!
//! What to decide on the way:
//!
//! - **Which code counts.** A loop that stops at any code and a space returned the last one. With
//!   [`allow_mismatched_end`](crate::wire::ReplyReader::allow_mismatched_end) the reader stops there too, and
//!   `last_code` is what the loop returned. Without it the two codes are the same.
//! - **A bare code.** `220`, with nothing after it, is a whole reply, and ends one of several lines. A loop
//!   that waits for the space would read on.
//! - **The limit.** A reply is limited by default. A STAT of a large folder may be longer: set
//!   [`limit`](crate::wire::ReplyReader::limit).
//!
//! # From a regular expression
//!
//! What the text of a reply says is read by the functions of [`text`](crate::text). Before:
//!
//! ```
//! use std::net::SocketAddr;
//!
//! use regex::Regex;
//!
//! fn data_address(text: &str) -> Option<SocketAddr> {
//!     let format = Regex::new(r"\((\d+),(\d+),(\d+),(\d+),(\d+),(\d+)\)").ok()?;
//!     let numbers = format.captures(text)?; // Some servers send no parentheses.
//!     let number = |place: usize| numbers[place].parse::<u16>().unwrap(); // Panics at 65536.
//!     let port = number(5) * 256 + number(6); // Overflows at 256.
//!     let [a, b, c, d] = [1, 2, 3, 4].map(number);
//!     format!("{a}.{b}.{c}.{d}:{port}").parse().ok() // The server chooses the address.
//! }
//!
//! fn directory(text: &str) -> Option<String> {
//!     let name = Regex::new("\"(.+)\"").ok()?.captures(text)?; // Takes the last quote.
//!     Some(name[1].to_owned()) // Quotes stay doubled, and a CR stays in the name.
//! }
//!
//! let address = data_address("Entering Passive Mode (10,0,0,1,192,22).");
//! assert_eq!(address, "10.0.0.1:49174".parse().ok());
//! assert_eq!(directory("\"/a\"\"b\" created").as_deref(), Some("/a\"\"b"));
//! ```
//!
//! After:
//!
//! ```
//! use std::net::SocketAddr;
//!
//! use reply_codes::text;
//!
//! fn data_address(peer: SocketAddr, text: &[u8]) -> Option<SocketAddr> {
//!     Some(SocketAddr::new(peer.ip(), text::passive(text)?.port()))
//! }
//!
//! fn directory(text: &[u8]) -> Option<String> {
//!     String::from_utf8(text::pathname(text)?.collect()).ok()
//! }
//!
//! let peer = "192.0.2.7:21".parse().unwrap();
//! let address = data_address(peer, b"Entering Passive Mode (10,0,0,1,192,22).");
//! assert_eq!(address, "192.0.2.7:49174".parse().ok());
//! assert_eq!(directory(b"\"/a\"\"b\" created").as_deref(), Some("/a\"b"));
//! ```
//!
//! What to decide on the way:
//!
//! - **Which address.** `text::passive(text)` returns the one in the text, too, for a client that needs it
//!   and trusts the server.
//! - **Which line.** What an expression found anywhere in a reply may be on any line:
//!   `reply.lines(&bytes).find_map(text::passive)`.
//! - **Which names.** A name that is not UTF-8 is still a name. Keep the bytes if you send it back.
//!
//! # From a reply type
//!
//! A server that has a type for what it answers keeps it, as a thin type around
//! [`Reply`](crate::wire::Reply). `None` is "no reply", for commands that answer later:
//!
//! ```
//! use reply_codes::ftp;
//! use reply_codes::wire::Reply as WireReply;
//!
//! /// What a command is answered with. With the `bytes` crate, `Bytes` in place of `Vec<u8>`.
//! pub struct Reply(Option<WireReply<Vec<u8>>>);
//!
//! impl Reply {
//!     pub fn none() -> Self {
//!         Self(None)
//!     }
//!
//!     pub fn new(code: ftp::Code, text: &str) -> Self {
//!         Self(Some(WireReply::new(code, text.into())))
//!     }
//!
//!     /// A listing. A name may hold a line break, so each is one line before they are joined.
//!     pub fn listing<'n>(code: ftp::Code, names: impl IntoIterator<Item = &'n str>) -> Self {
//!         let lines = names.into_iter().map(|name| name.replace(['\r', '\n'], " "));
//!         let lines = ["Listing".to_owned()].into_iter().chain(lines).chain(["End".to_owned()]);
//!         Self::new(code, &lines.collect::<Vec<_>>().join("\n"))
//!     }
//!
//!     /// The bytes for one write; none if there is no reply.
//!     pub fn encode(&self) -> Vec<u8> {
//!         self.0.iter().flat_map(WireReply::bytes).collect()
//!     }
//! }
//!
//! let reply = Reply::listing(ftp::Code::FileStatus, ["a", "b\r\n200 forged"]);
//! assert_eq!(reply.encode(), b"213-Listing\r\na\r\nb  200 forged\r\n213 End\r\n");
//! assert!(Reply::none().encode().is_empty());
//! ```
//!
//! The path in a 257 is written with [`quoted`](crate::text::quoted), and any other single name with
//! [`in_one_line`](crate::wire::Reply::in_one_line).
