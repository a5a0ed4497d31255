//! What an enum of codes is given, by a table or by the derive.

use proc_macro2::TokenStream;
use quote::quote;

use super::codes::Codes;
use super::{lookup, open, texts};

/// Everything but the enum itself and `Display`: its methods, of which those of the classes and the
/// groups are given, and what does not depend on the table.
pub(super) fn methods(codes: &Codes, of_categories: &[TokenStream]) -> TokenStream {
    let Codes { generated, ident, .. } = codes;
    let (all, texts) = (lookup::all(codes, &quote!(pub)), texts::methods(codes));
    let hash = lookup::hash(codes);
    let (parts, conversions, rest) = match &codes.unlisted {
        None => {
            let with_examples = codes.with_examples();
            let rest = quote!(#generated::code!(#ident #with_examples););
            (TokenStream::new(), lookup::from_u16(codes), rest)
        }
        Some(unlisted) => {
            let other = &unlisted.ident;
            let rest = quote!(#generated::open_code!(#ident keeps #other););
            (open::parts(codes, unlisted), open::conversions(codes, unlisted), rest)
        }
    };
    quote! {
        #parts

        impl #ident {
            #all
            #conversions
            #texts
            #(#of_categories)*
        }

        #hash
        #rest
    }
}

/// `Display`: the number, and a description on request.
pub(super) fn display(codes: &Codes) -> TokenStream {
    let Codes { generated, ident, .. } = codes;
    if codes.unlisted.is_some() {
        quote!(#generated::open_display!(#ident);)
    } else {
        quote!(#generated::display!(#ident);)
    }
}
