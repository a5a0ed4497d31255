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
//! - [`category!`] does so for classes and function groups.
//!
//! The choice between the forms of a lookup stands in `form`.

mod category;
mod code;
mod features;
mod form;
mod lookup;
mod number;
mod texts;

#[cfg(feature = "defmt")]
pub use defmt;
pub use reply_codes_macros::{pattern, reply_codes};
#[cfg(feature = "serde")]
pub use serde_core;

pub use crate::{
    __category as category, __code as code, __debug as debug, __display as display,
    __example as example, __hash as hash, __lookup as lookup, __text as text,
};
pub use form::Form;
pub use lookup::{Fits, Unsigned};
pub use number::{listed_or_unknown, raw};
pub use texts::*;
