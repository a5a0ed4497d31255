//! What a reply's text says: the port in a 227, the name in a 257, `5.7.1`.
//!
//! Some replies carry data in their text. [`wire`](crate::wire) gives you the lines of a reply, and each
//! function here reads one line.
//!
//! ```
//! use reply_codes::text;
//! use reply_codes::wire::ReplyReader;
//!
//! let bytes = b"229-Ready.\r\n229 Entering Extended Passive Mode (|||50006|)\r\n";
//! let Some(reply) = ReplyReader::new().advance(bytes).reply? else { unreachable!() };
//! // The port may be on any line, so ask each.
//! let port = reply.lines(bytes).find_map(text::extended_passive);
//! assert_eq!(port, Some(50006));
//! # Ok::<(), reply_codes::wire::InvalidReply>(())
//! ```
//!
//! - [`passive`] and [`extended_passive`]: the port in a 227 (PASV) and in a 229 (EPSV).
//! - [`pathname`]: the name in a 257 (PWD, MKD). A server writes it with [`quoted`].
//! - [`size`] and [`time`]: what a 213 says (SIZE, MDTM).
//! - [`feature`]: a line of a 211 (FEAT).
//! - [`entry`]: a line of a 250 (MLST), or of the data that MLSD sends.
//! - [`extension`]: a line of the 250 that answers SMTP's EHLO.
//! - [`enhanced_status`]: the `5.7.1` at the beginning of an SMTP reply.
//!
//! The server chooses the text, and may send anything. A text in another format gives `None`, and no text
//! makes a function panic. Texts are bytes, because names need not be UTF-8, and the results borrow from
//! them. Nothing is allocated, and no feature is needed.

mod enhanced_status;
mod entry;
mod extended_passive;
mod extension;
mod feature;
mod parts;
mod passive;
mod pathname;
mod size;
mod time;

// The search of the documentation does not find an alias at an item that is inlined from another module.
#[doc(alias = "5.7.1")]
pub use enhanced_status::{EnhancedStatus, enhanced_status};
#[doc(alias = "MLST", alias = "MLSD")]
pub use entry::{Entry, entry};
#[doc(alias = "229", alias = "EPSV")]
pub use extended_passive::extended_passive;
#[doc(alias = "EHLO")]
pub use extension::extension;
#[doc(alias = "FEAT")]
pub use feature::feature;
#[doc(alias = "227", alias = "PASV")]
pub use passive::passive;
#[doc(alias = "257", alias = "PWD", alias = "MKD")]
pub use pathname::{Pathname, pathname, quoted};
#[doc(alias = "213", alias = "SIZE")]
pub use size::size;
#[doc(alias = "213", alias = "MDTM")]
pub use time::{Time, time};
