//! The variants of an enum, documented, one for each row.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::table::Row;

pub(super) fn variants(rows: &[Row], document: impl Fn(&Row) -> TokenStream) -> TokenStream {
    let variant = |row: &Row| {
        let (documentation, alias) = (document(row), row.key.to_string());
        let (ident, number) = (ident(&row.name), Literal::u16_unsuffixed(row.key.number));
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
