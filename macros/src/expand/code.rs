//! The enum of the codes of a table.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Attribute;

use super::documentation;
use super::methods::{Codes, Prelude, Variant};
use crate::table::{Row, Table};

/// The codes of a table.
pub(super) fn codes(runtime: &TokenStream, table: &Table) -> Codes {
    let ident = |name: &str| Ident::new(name, Span::call_site());
    let variant = |row: &Row| Variant {
        ident: ident(&row.name),
        number: row.number,
        name: row.name.clone(),
        description: row.description.to_token_stream(),
        reference: row.reference.to_token_stream(),
    };
    Codes {
        runtime: runtime.clone(),
        ident: ident("Code"),
        variants: table.codes.iter().map(variant).collect(),
        unlisted: None,
        is_partial: false,
        prelude: Prelude::new(true),
    }
}

/// The enum, a documented variant for each row.
pub(super) fn enumeration(codes: &Codes, table: &Table, attributes: &[Attribute]) -> TokenStream {
    let (variants, numbers) = (codes.idents(), codes.numbers());
    let documentation = table.codes.iter().map(|row| documentation::of_code(table, row));
    let aliases = table.codes.iter().map(|row| format!("{:03}", row.number));
    quote! {
        /// A reply code of this table; the discriminant is its number.
        ///
        /// Import the enum rather than its variants: `use Code::*` hides the `Ok` of the prelude if the
        /// table has a code of that name.
        #(#attributes)*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Code {
            #(
                #documentation
                #[doc(alias = #aliases)]
                #variants = #numbers,
            )*
        }
    }
}
