//! From a number to its code: the `match`, and the slots of the tables that the compiler makes of it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::layout::Layout;
use super::{Codes, number};

/// `COUNT`, `ALL` and `from_u16`.
pub(super) fn methods(codes: &Codes) -> TokenStream {
    let Codes { generated, ident, variants, .. } = codes;
    let count = number(variants.len());
    let numbers = codes.rows.iter().map(|row| Literal::u16_unsuffixed(row.number));
    let all = codes.example(&["assert_eq!(ftp::Code::ALL[0], ftp::Code::RestartMarker);"]);
    let from_u16 = codes.example(&[
        "assert_eq!(ftp::Code::from_u16(331), Some(ftp::Code::NeedPassword));",
        "assert_eq!(ftp::Code::from_u16(399), None);",
    ]);
    quote! {
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
}

/// The slots of the codes in the tables that the compiler makes.
pub(super) fn hash(codes: &Codes) -> TokenStream {
    let generated = &codes.generated;
    let numbers: Vec<_> = codes.rows.iter().map(|row| row.number).collect();
    let layout = Layout::of(&numbers);
    let (slots, rows) = (number(layout.slots()), number(layout.displacements().len()));
    let displacements = layout.displacements().iter().copied().map(number);
    quote!(#generated::hash!(SLOTS = #slots, DISPLACEMENTS: [_; #rows] = [#(#displacements),*]);)
}
