//! What ties an expansion to the file of its table.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, LitStr};

use crate::table::{Problem, Table};

/// `codes.csv:17: what is wrong`, at the path, for each problem.
pub(super) fn errors(file: &LitStr, table: &Table) -> Vec<Error> {
    let error = |problem: &Problem| Error::new(file.span(), problem.in_file(&file.value()));
    table.problems.iter().map(error).collect()
}

/// Makes Cargo build again when the file changes. The folder stays out of the tokens, so that two
/// checkouts expand alike.
pub(super) fn tracking(file: &LitStr) -> TokenStream {
    quote! {
        const _: &[::core::primitive::u8] = ::core::include_bytes!(::core::concat!(
            ::core::env!("CARGO_MANIFEST_DIR"),
            "/",
            #file
        ));
    }
}
