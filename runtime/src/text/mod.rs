//! What a reply's text says: the port in a 227, the name in a 257, `5.7.1`.
//!
//! A few replies say more than their code does, in a format of their own. [`wire`](crate::wire) gives the
//! lines of a reply, and each function here reads one line.
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
//! | answer to | reply | read it with |
//! | --- | --- | --- |
//! | PASV | 227 | [`passive`] |
//! | EPSV | 229 | [`extended_passive`] |
//! | PWD, MKD | 257 | [`pathname`]; a server writes it with [`quoted`] |
//! | SIZE | 213 | [`size`] |
//! | MDTM | 213 | [`time`] |
//! | FEAT | 211 | [`feature`], line by line |
//! | MLST | 250 | [`entry`], line by line; also the data of MLSD |
//! | EHLO (SMTP) | 250 | [`extension`], line by line |
//! | any command (SMTP) | any | [`enhanced_status`] |
//!
//! The text is the server's, and may hold anything. What does not have the format is `None`; no text
//! makes a function panic. Texts are bytes, because names need not be UTF-8, and what is returned borrows
//! from them. Nothing is allocated, and no feature is needed.

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

pub use enhanced_status::{EnhancedStatus, enhanced_status};
pub use entry::{Entry, entry};
pub use extended_passive::extended_passive;
pub use extension::extension;
pub use feature::feature;
pub use passive::passive;
pub use pathname::{Pathname, pathname, quoted};
pub use size::size;
pub use time::{Time, time};
