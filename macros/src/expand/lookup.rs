//! From a number to its code: the `match`, and the slots of the tables that the compiler makes of it.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::codes::{Codes, number};
use super::layout::Layout;

/// `COUNT` and `ALL`.
pub(super) fn all(codes: &Codes, visibility: &TokenStream) -> TokenStream {
    let variants = &codes.variants;
    let count = number(variants.len());
    let example = codes.example(&["assert_eq!(ftp::Code::ALL[0], ftp::Code::RestartMarker);"]);
    quote! {
        /// How many codes there are.
        #visibility const COUNT: usize = #count;

        /// Every code, in code order.
        #example
        #visibility const ALL: [Self; Self::COUNT] = [#(Self::#variants),*];
    }
}

/// `from_u16`.
pub(super) fn from_u16(codes: &Codes) -> TokenStream {
    let Codes { generated, ident, .. } = codes;
    let find = find(codes, ident);
    let example = codes.example(&[
        "assert_eq!(ftp::Code::from_u16(331), Some(ftp::Code::NeedPassword));",
        "assert_eq!(ftp::Code::from_u16(399), None);",
    ]);
    quote! {
        /// The code with this number, or `None` if the table does not list it.
        #example
        #[inline]
        #[must_use]
        pub const fn from_u16(number: u16) -> Option<Self> {
            #find
            #generated::lookup!(find(number) -> #ident)
        }
    }
}

/// The `match` from a number to a variant of the enum.
pub(super) fn find(codes: &Codes, ident: &Ident) -> TokenStream {
    let (numbers, variants) = (numbers(codes), &codes.variants);
    quote! {
        const fn find(number: u16) -> Option<#ident> {
            match number {
                #(#numbers => Some(#ident::#variants),)*
                _ => None,
            }
        }
    }
}

/// The number of each code.
pub(super) fn numbers(codes: &Codes) -> Vec<Literal> {
    codes.rows.iter().map(|row| Literal::u16_unsuffixed(row.number)).collect()
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
