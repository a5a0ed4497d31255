//! The enums of a table, a documented variant for each row.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::Attribute;

use super::documentation::{self, key};
use crate::table::key::Kind;
use crate::table::{Row, Table};

/// The enum of the codes.
pub(super) fn of_codes(table: &Table, attributes: &[Attribute]) -> TokenStream {
    let variants = variants(&table.codes, Kind::Code, |row| documentation::of_code(table, row));
    quote! {
        /// A reply code of this table; the discriminant is its number.
        #(#attributes)*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Code { #variants }
    }
}

/// The variants of an enum.
pub(super) fn variants(
    rows: &[Row],
    kind: Kind,
    document: impl Fn(&Row) -> TokenStream,
) -> TokenStream {
    let variant = |row: &Row| {
        let (documentation, alias, ident) = (document(row), key(kind, row), ident(&row.name));
        let number = Literal::u16_unsuffixed(row.number);
        quote! {
            #documentation
            #[doc(alias = #alias)]
            #ident = #number,
        }
    };
    rows.iter().map(variant).collect()
}

pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
