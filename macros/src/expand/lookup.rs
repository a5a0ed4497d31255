//! From a number to its code: the slot, the one candidate that stands there, one comparison.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Codes, array, number};

pub(super) fn implementation(codes: &Codes) -> TokenStream {
    let Codes { runtime, ident, variants, .. } = codes;
    let count = number(variants.len());
    let slot = slot(codes);
    let slots = number(codes.layout.slots().len());
    // A free slot may hold any code: no number whose slot it is will match.
    let candidates =
        codes.layout.slots().iter().map(|index| codes.variants.get(index.unwrap_or_default()));
    let index = index(codes);

    let all = codes.example("assert_eq!(Code::ALL[0], Code::{name});");
    let from_u16 = codes.example("assert_eq!(Code::from_u16({number}), Some(Code::{name}));\nassert_eq!(Code::from_u16(1000), None);");
    let from_ascii = codes.example("assert_eq!(Code::from_ascii(*b\"{digits}\"), Some(Code::{name}));\nassert_eq!(Code::from_ascii(*b\"+20\"), None);");
    let from_raw =
        codes.example("assert_eq!(Code::from_raw(Code::{name}.raw()), Some(Code::{name}));");
    quote! {
        #slot

        /// The one code that a number can be, by its slot.
        static CANDIDATES: [#ident; #slots] = [#(#ident::#candidates),*];

        impl #ident {
            /// How many codes there are.
            pub const COUNT: ::core::primitive::usize = #count;

            /// Every code, in code order.
            #all
            pub const ALL: [Self; Self::COUNT] = [#(Self::#variants),*];

            /// The code with this number, or `None` where it is not listed.
            #from_u16
            #[inline]
            #[must_use]
            pub const fn from_u16(number: ::core::primitive::u16) -> ::core::option::Option<Self> {
                match CANDIDATES[slot(number)] {
                    candidate if candidate as ::core::primitive::u16 == number => {
                        ::core::option::Option::Some(candidate)
                    }
                    _ => ::core::option::Option::None,
                }
            }

            /// The code that three ASCII digits spell, or `None` where one of the bytes is no
            /// digit or the code is not listed.
            #from_ascii
            #[inline]
            #[must_use]
            pub const fn from_ascii(digits: [::core::primitive::u8; 3]) -> ::core::option::Option<Self> {
                match #runtime::RawCode::from_ascii(digits) {
                    ::core::option::Option::Some(raw) => Self::from_raw(raw),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }

            /// The code with these three digits, or `None` where it is not listed.
            #from_raw
            #[inline]
            #[must_use]
            pub const fn from_raw(raw: #runtime::RawCode) -> ::core::option::Option<Self> {
                Self::from_u16(raw.as_u16())
            }

            #index
        }
    }
}

/// The function from a number to its slot, with the table of displacements.
fn slot(codes: &Codes) -> TokenStream {
    let layout = &codes.layout;
    let slot_mask = layout.slots().len() - 1;
    let displacements = array(&format_ident!("DISPLACEMENTS"), layout.displacements(), slot_mask);
    let row_mask = number(layout.displacements().len() - 1);
    let row_bits = Literal::u32_unsuffixed(layout.row_bits());
    let slot_mask = number(slot_mask);
    quote! {
        /// The slot of a number: its low bits choose how far its other bits are moved. Two listed
        /// numbers never share one.
        #[inline]
        const fn slot(number: ::core::primitive::u16) -> ::core::primitive::usize {
            #displacements
            let displacement = DISPLACEMENTS[(number & #row_mask) as ::core::primitive::usize];
            (displacement as ::core::primitive::usize + (number >> #row_bits) as ::core::primitive::usize) & #slot_mask
        }
    }
}

/// The place of a code in `ALL`.
fn index(codes: &Codes) -> TokenStream {
    let indices: Vec<_> =
        codes.layout.slots().iter().map(|index| index.unwrap_or_default()).collect();
    let indices = array(&format_ident!("INDICES"), &indices, codes.rows.len());
    let example = codes.example("assert_eq!(Code::{name}.index(), 0);");
    quote! {
        /// The place of the code in [`ALL`](Self::ALL), below [`COUNT`](Self::COUNT): for counters
        /// in an array.
        #example
        #[inline]
        #[must_use]
        pub const fn index(self) -> ::core::primitive::usize {
            #indices
            INDICES[slot(self as ::core::primitive::u16)] as ::core::primitive::usize
        }
    }
}
