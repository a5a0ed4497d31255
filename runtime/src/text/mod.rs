//! What the text of a reply says: the address in a 227, the name in a 257, `5.7.1`.
//!
//! The code says how a command went; some replies say the rest in their text. [`wire`](crate::wire) gives
//! the lines of a reply, and a function of this module reads one of them.
//!
//! ```
//! use std::net::SocketAddr;
//!
//! use reply_codes::text;
//! use reply_codes::wire::ReplyReader;
//!
//! let bytes = b"229-Use this:\r\n229 Entering Extended Passive Mode (|||50006|)\r\n";
//! let Some(reply) = ReplyReader::new().advance(bytes).reply? else { unreachable!() };
//! // Some servers send the port on another line than the first.
//! let port = reply.lines(bytes).find_map(text::extended_passive);
//! assert_eq!(port, Some(50006));
//! # Ok::<(), reply_codes::wire::InvalidReply>(())
//! ```
//!
//! | command | reply | read by |
//! | --- | --- | --- |
//! | PASV | 227 | [`passive`] |
//! | EPSV | 229 | [`extended_passive`] |
//! | PWD, MKD | 257 | [`pathname`]; a server writes the name with [`quoted`] |
//! | SIZE | 213 | [`size`] |
//! | MDTM | 213 | [`time`] |
//! | FEAT | 211 | [`feature`], a line |
//! | MLST, MLSD | 250, data | [`entry`], a line |
//! | EHLO (SMTP) | 250 | [`extension`], a line |
//! | any (SMTP) | any | [`enhanced_status`] |
//!
//! Texts are bytes, since names are not always UTF-8. A text that does not have the format is `None`,
//! whatever a server sends: nothing here panics, allocates or copies the text.

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
