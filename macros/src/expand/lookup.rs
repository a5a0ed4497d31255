//! From a number to its code: the `match`, and the slots of the tables that the compiler makes of it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::layout::Layout;
use super::{Codes, number};

/// `ALL`, `COUNT` and `from_u16`.
pub(super) fn implementation(codes: &Codes) -> TokenStream {
    let Codes { generated, ident, variants, .. } = codes;
    let numbers: Vec<_> = codes.rows.iter().map(|row| row.number).collect();
    let hash = hash(codes, &Layout::of(&numbers));
    let count = number(variants.len());
    let numbers = numbers.into_iter().map(Literal::u16_unsuffixed);
    let all = codes.example(&["assert_eq!(ftp::Code::ALL[0], ftp::Code::RestartMarker);"]);
    let from_u16 = codes.example(&[
        "assert_eq!(ftp::Code::from_u16(331), Some(ftp::Code::NeedPassword));",
        "assert_eq!(ftp::Code::from_u16(399), None);",
    ]);
    quote! {
        impl #ident {
            /// How many codes there are.
            pub const COUNT: usize = #count;

            /// Every code, in code order.
            #all
            pub const ALL: [Self; Self::COUNT] = [#(Self::#variants),*];

            /// The code with this number, or `None` if the table does not list it.
            #from_u16
            #[inline]
            #[must_use]
            pub const fn from_u16(number: u16) -> Option<Self> {
                const fn find(number: u16) -> Option<#ident> {
                    match number {
                        #(#numbers => Some(#ident::#variants),)*
                        _ => None,
                    }
                }
                #generated::lookup!(find(number) -> #ident)
            }
        }

        #hash
    }
}

fn hash(codes: &Codes, layout: &Layout) -> TokenStream {
    let generated = &codes.generated;
    let slots = number(layout.slots());
    let rows = number(layout.displacements().len());
    let displacements = layout.displacements().iter().copied().map(number);
    quote!(#generated::hash!(#slots slots, #rows displacements [#(#displacements),*]);)
}
