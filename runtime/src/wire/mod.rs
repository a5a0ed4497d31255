//! Reading and writing replies, on any transport and without an allocator.
//!
//! Nothing here reads or writes by itself: bytes that came go in, replies come out, and the other way
//! round. So it works with std, tokio, embedded-io or an interrupt handler alike.
//!
//! # Reading
//!
//! - If you have chunks (`BufRead`, `AsyncBufRead`, a codec's buffer), and the code is enough or you
//!   keep the bytes yourself: [`ReplyReader::advance`].
//! - If you have chunks and want the text line by line: [`Lines`], then [`ReplyReader::feed`].
//! - If you have lines: [`ReplyReader::feed`].
//! - If you have one line, and where its reply ends is of no interest: [`ReplyLine::parse`].
//!
//! A chunk may hold more than one reply, for example a 150 and the 226 that follows it. What comes
//! after the first reply stays with the caller: give it to the next call, do not drop it. When the
//! stream ends, [`ReplyReader::finish`] says whether a reply was cut off, or finished by a last line
//! without a line end. All errors are or become one type, [`InvalidReply`].
//!
//! ```
//! use reply_codes::ftp;
//! use reply_codes::wire::ReplyReader;
//!
//! let mut reader = ReplyReader::new();
//! let mut codes = Vec::new();
//! for mut chunk in [&b"211-Features:\r\n SI"[..], b"ZE\r\n211 End\r\n221 By", b"e\r\n"] {
//!     while !chunk.is_empty() {
//!         let step = reader.advance(chunk);
//!         chunk = &chunk[step.used..];
//!         codes.extend(step.reply?.and_then(|reply| ftp::Code::from_raw(reply.code)));
//!     }
//! }
//! assert_eq!(codes, [ftp::Code::SystemStatus, ftp::Code::ClosingControlConnection]);
//! # Ok::<(), reply_codes::wire::InvalidReply>(())
//! ```
//!
//! FTP servers differ in how they end lines and replies, so by default both are lenient. For SMTP,
//! call [`Lines::crlf_only`] and [`ReplyReader::crlf_only`], which say what that protects from.
//!
//! # Writing
//!
//! A [`Reply`] is a code and a text. [`Reply::encode`] puts it into a buffer, and one `write_all` sends
//! it. Line breaks in the text never add a reply. Its `Display` is for logs and tests: `write!` to a
//! socket may send a reply in several pieces.
//!
//! ```
//! use std::io::Write;
//!
//! use reply_codes::ftp;
//! use reply_codes::wire::Reply;
//!
//! let mut stream = Vec::new(); // A TcpStream, for example.
//! let reply = Reply::new(ftp::Code::ServiceReady, "Ready");
//! let mut buffer = [0; 512];
//! stream.write_all(reply.encode(&mut buffer)?)?;
//! assert_eq!(stream, b"220 Ready\r\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Recipes
//!
//! Each is to be copied; the crates that they use are not dependencies of this one. They are tested on
//! sockets, in `tests/recipes`.
//!
//! ## std: `BufRead` and `Write`
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/std_read.rs"), "```\n"))]
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/std_write.rs"), "```\n"))]
//! ## tokio: `AsyncBufRead`
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/tokio_read.rs"), "```\n"))]
//! ## `tokio_util`: `Decoder` and `Encoder`
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/codec_decoder.rs"), "```\n"))]
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/codec_encoder.rs"), "```\n"))]
//! ## embedded-io and embedded-io-async: `BufRead`
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/embedded_io_read.rs"), "```\n"))]
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/embedded_io_async.rs"), "```\n"))]
//! ## heapless: strings of fixed size
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/heapless_read.rs"), "```\n"))]
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/heapless_write.rs"), "```\n"))]

mod buffer_too_small;
mod invalid_reply;
mod line_end;
mod lines;
mod progress;
mod reply;
mod reply_line;
mod reply_reader;
mod text_lines;

pub use buffer_too_small::BufferTooSmall;
pub use invalid_reply::InvalidReply;
pub use lines::{LineTooLong, Lines};
pub use progress::{Advance, Finished, Progress};
pub use reply::Reply;
pub use reply_line::{InvalidReplyLine, ReplyLine};
pub use reply_reader::ReplyReader;
