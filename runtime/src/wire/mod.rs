//! Reading and writing replies, on any transport and without an allocator.
//!
//! Received bytes go in, replies come out, and vice versa. So it works with std, tokio, embedded-io or an
//! interrupt handler alike.
//!
//! # Reading
//!
//! With std, [`ReplyReader::read_from`](ReplyReader#method.read_from) waits for a reply from any `BufRead`,
//! such as a `BufReader<TcpStream>`. It needs the feature `std`.
//!
//! Everywhere else, feed received bytes to [`ReplyReader::advance`]. It reports how many of them it has
//! used; what follows a reply in a chunk, such as the 226 after a 150, stays with you. When the stream ends,
//! [`ReplyReader::finish`] reports whether a reply was cut off. If you keep the bytes of a reply,
//! [`Finished::lines`] gives you the text of each line.
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
//! FTP servers differ in how they end lines and replies, so [`ReplyReader::new`] is lenient. For SMTP
//! there is [`ReplyReader::smtp`].
//!
//! # Writing
//!
//! A [`Reply`] is a code and a text. [`Reply::encode`] writes it into a buffer; send that with one
//! `write_all`. Text can't forge a second reply.
//!
//! # Recipes
//!
//! Copy the one for your transport, and its dependencies into your Cargo.toml. Each reads replies, sends
//! commands and gives you the stream, for a TLS handshake for example. If a future that waits for a reply is
//! dropped, as by a timeout, the next one reads the rest. An error shows what came in place of a reply.
//!
//! ## tokio: `AsyncBufRead`
//!
//! ```toml
//! tokio = { version = "1", features = ["io-util", "net"] }
//! ```
//!
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/tokio.rs"), "```\n"))]
//! ## `tokio_util`: `Decoder` and `Encoder`
//!
//! ```toml
//! bytes = "1"
//! futures-util = { version = "0.3", default-features = false, features = ["sink"] }
//! tokio = { version = "1", features = ["net"] }
//! tokio-util = { version = "0.7", features = ["codec"] }
//! ```
//!
//! For a client; `Framed::get_mut` and `into_parts` give its stream:
//!
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/tokio_util_client.rs"), "```\n"))]
//! For a server:
//!
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/tokio_util_server.rs"), "```\n"))]
//! ## embedded-io: `Read` and `Write`
//!
//! ```toml
//! embedded-io = "0.7"
//! ```
//!
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/embedded_io.rs"), "```\n"))]
//! ## embedded-io-async: `Read` and `Write`
//!
//! For sockets such as embassy-net's, which have no `BufRead`. If only the codes matter, embassy-net's
//! `read_with` does without a buffer: its closure returns `(step.used, step.reply)` of
//! `reader.advance(chunk)`.
//!
//! ```toml
//! embedded-io-async = "0.7"
//! ```
//!
#![cfg_attr(not(doctest), doc = concat!("```rust\n", include_str!("recipes/embedded_io_async.rs"), "```\n"))]

mod advance;
mod buffer_too_small;
mod finished;
mod head;
mod invalid_reply;
#[cfg(feature = "std")]
mod read_from;
mod reply;
mod reply_reader;
mod text_lines;

pub use advance::Advance;
pub use buffer_too_small::BufferTooSmall;
pub use finished::Finished;
pub use invalid_reply::InvalidReply;
pub use reply::Reply;
#[doc(alias = "parse", alias = "read reply")]
pub use reply_reader::ReplyReader;
