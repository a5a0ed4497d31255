//! The variants of an enum, documented, one for each row.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::documentation::key;
use crate::table::Row;
use crate::table::key::Kind;

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
