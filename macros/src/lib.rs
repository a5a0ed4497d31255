//! The procedural macros behind `reply-codes`. Use them through that crate.
//!
//! The data flows one way: `syntax` reads the tokens, `table` the file and its rows, `expand` writes
//! the code.

#![forbid(unsafe_code)]
#![warn(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod expand;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod properties;
mod syntax;
mod table;

use proc_macro::TokenStream;
use syn::parse_macro_input;

use syntax::{pattern, reply_code, reply_codes as input, reply_with};
use table::Settings;

/// Generates a module for each table; called by the macro of the same name in `reply-codes`.
#[proc_macro]
pub fn reply_codes(tokens: TokenStream) -> TokenStream {
    let input = parse_macro_input!(tokens as input::Input);
    let module = |item: &input::TableItem| {
        let table = table::open(&item.file.value(), &item.settings);
        expand::module(&input.runtime, item, &table)
    };
    input.tables.iter().map(module).collect::<proc_macro2::TokenStream>().into()
}

/// The codes that a pattern covers; called by the macro that a table's module comes with.
#[proc_macro]
pub fn pattern(tokens: TokenStream) -> TokenStream {
    let input = parse_macro_input!(tokens as pattern::Input);
    expand::pattern::covered(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

// What it does is documented where `reply-codes` exports it: rustdoc would add a text given here.
#[allow(missing_docs, reason = "documented by the crate that exports it")]
#[proc_macro_derive(ReplyCode, attributes(reply_code))]
pub fn reply_code(tokens: TokenStream) -> TokenStream {
    let input = parse_macro_input!(tokens as reply_code::Input);
    let read = |file: &syn::LitStr| table::open(&file.value(), &Settings::default());
    expand::reply_code::implementation(input, read).into()
}

#[allow(missing_docs, reason = "documented by the crate that exports it")]
#[proc_macro_derive(ReplyWith, attributes(reply_with))]
pub fn reply_with(tokens: TokenStream) -> TokenStream {
    let input = parse_macro_input!(tokens as reply_with::Input);
    expand::reply_with::implementation(&input).into()
}
