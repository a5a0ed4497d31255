//! The procedural macros behind `reply-codes`. Use them through that crate.
//!
//! The data flows one way: [`input`] reads the tokens, [`source`] the file, [`records`] and
//! [`table`] its rows, [`layout`] places them, [`expand`] writes the code.
//!
//! [`input`]: mod@input
//! [`source`]: mod@source
//! [`records`]: mod@records
//! [`table`]: mod@table
//! [`layout`]: mod@layout
//! [`expand`]: mod@expand

#![forbid(unsafe_code)]
#![warn(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod expand;
mod input;
mod layout;
mod names;
mod records;
mod source;
mod table;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Generates a module for each table; called by the macro of the same name in `reply-codes`.
#[proc_macro]
pub fn reply_codes(tokens: TokenStream) -> TokenStream {
    let input = parse_macro_input!(tokens as input::Input);
    expand::tables(&input).into()
}
