//! What every table has in common, written once. Not part of the public interface: only the code
//! that the macros generate uses it.
//!
//! A table's own code holds what differs from table to table: the variants, the `match` from number
//! to variant, the texts. It calls the macros of this module for the rest:
//!
//! - [`lookup!`] and [`text!`] have the compiler turn a `match` into the table that fits the machine;
//! - [`code!`] adds every method and trait of an enum of codes that follows from its number,
//!   [`display!`] how it is written, and [`table_impls!`] what only the enum of a table has;
//! - [`listed!`] and [`Listed`] find a code of the table that an enum written by hand is checked against;
//! - [`category!`] is for classes and function groups.
//!
//! The macros are called where the names of the prelude are imported, so they use them as people do.
//! Their own names begin with two underscores.

#![allow(clippy::must_use_candidate, reason = "only generated code calls these functions")]

mod category;
mod code;
mod index;

pub use reply_codes_macros::{pattern, reply_codes};

pub use crate::raw_code::raw;
pub use crate::unlisted_code::unlisted;
pub use crate::{
    __category as category, __code as code, __display as display, __index_of as index_of,
    __listed as listed, __lookup as lookup, __table_impls as table_impls, __text as text,
};
pub use code::{Listed, digits, display, listed_or_unknown, part, utf8};
pub use index::*;
