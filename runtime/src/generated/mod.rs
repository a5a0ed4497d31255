//! What every table has in common, written once. Not part of the public interface: only the code
//! that the macros generate uses it.
//!
//! A table's own code holds what differs from table to table: the variants, the `match` from number
//! to variant, the texts. It calls the macros of this module for the rest:
//!
//! - [`hash!`] gives each code a slot, its place in the tables that the compiler makes;
//! - [`lookup!`] has the compiler turn the `match` into the form that fits the machine;
//! - [`text!`] does the same for the texts of one column;
//! - [`code!`] adds what follows from the number, the conversions and the traits, [`display!`] how
//!   it is written;
//! - [`open_code!`] and [`open_display!`] do so for an enum that keeps unlisted codes;
//! - [`numbers!`] is what an enum written by hand is checked against;
//! - [`category!`] does so for classes and function groups.
//!
//! Which form a table takes is decided below by the machine, and for a lookup in `form` by its size.

mod category;
mod check;
mod code;
mod features;
mod form;
mod lookup;
mod number;
mod open;
mod texts;

// Memory counts as plentiful if addresses have 64 bits. `--cfg reply_codes_narrow` is for tests: it
// takes the other forms on such a machine, too.
#[cfg(all(target_pointer_width = "64", not(reply_codes_narrow)))]
#[path = "plentiful.rs"]
mod memory;
#[cfg(not(all(target_pointer_width = "64", not(reply_codes_narrow))))]
#[path = "scarce.rs"]
mod memory;

#[cfg(feature = "defmt")]
pub use defmt;
#[cfg(feature = "macros")]
pub use reply_codes_macros::{pattern, reply_codes};
#[cfg(feature = "serde")]
pub use serde_core;

pub use crate::unlisted_code::unlisted;
pub use crate::{
    __category as category, __code as code, __debug as debug, __display as display,
    __example as example, __hash as hash, __lookup as lookup, __numbers as numbers,
    __open_code as open_code, __open_display as open_display, __text as text, __text_of as text_of,
};
pub use check::{Missing, lists};
pub use form::Form;
pub use lookup::{Fits, Unsigned, free_entry};
pub use memory::*;
pub use number::{listed_or_unknown, raw};
pub use open::display;
