//! From a number to its code, and from a code to its place.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Codes, array, by_memory, number};

pub(super) fn implementation(codes: &Codes) -> TokenStream {
    let Codes { runtime, ident, variants, .. } = codes;
    let count = number(variants.len());
    let slot = slot(codes);
    let lookup = lookup(codes);
    let index = index(codes);

    let all = codes.example("assert_eq!(Code::ALL[0], Code::{name});");
    let from_u16 = codes.example("assert_eq!(Code::from_u16({number}), Some(Code::{name}));\nassert_eq!(Code::from_u16(1000), None);");
    let from_ascii = codes.example("assert_eq!(Code::from_ascii(*b\"{digits}\"), Some(Code::{name}));\nassert_eq!(Code::from_ascii(*b\"+20\"), None);");
    let from_raw =
        codes.example("assert_eq!(Code::from_raw(Code::{name}.raw()), Some(Code::{name}));");
    quote! {
        #slot

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
                #lookup
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

/// The body of the lookup, in one of two forms or in both: one load from a table of all numbers, or
/// the smallest tables. The first is taken where it is no larger, and with enough codes to fill it
/// also where memory is plentiful. Both send an unlisted number to an entry that holds `None` by a
/// conditional move: a branch would be mispredicted on every other number of a stranger.
fn lookup(codes: &Codes) -> TokenStream {
    let numbers = codes.rows.last().map_or(0, |row| usize::from(row.number) + 2);
    if numbers <= codes.layout.slots().len() {
        return by_number(codes);
    }
    let by_slot = by_slot(codes);
    if numbers > MOST_NUMBERS_A_CODE * codes.rows.len() {
        return by_slot;
    }
    by_memory(&by_number(codes), &by_slot)
}

/// How many entries each code may cost for the sake of speed; FTP's table takes ten.
const MOST_NUMBERS_A_CODE: usize = 16;

fn by_number(codes: &Codes) -> TokenStream {
    let Codes { ident, rows, variants, .. } = codes;
    let mut entries = Vec::new();
    for (row, variant) in rows.iter().zip(variants) {
        entries.resize(usize::from(row.number), none());
        entries.push(some(ident, variant));
    }
    let above = number(entries.len());
    entries.push(none());
    let length = number(entries.len());
    quote! {
        static CODES: [::core::option::Option<#ident>; #length] = [#(#entries),*];
        let number = number as ::core::primitive::usize;
        CODES[if number < #above { number } else { #above }]
    }
}

fn by_slot(codes: &Codes) -> TokenStream {
    let Codes { ident, rows, variants, layout, .. } = codes;
    let variant = |index: usize| variants.get(index).map(|variant| some(ident, variant));
    let entries = layout.slots().iter().map(|index| index.and_then(variant).unwrap_or_else(none));
    let length = number(layout.slots().len());
    let free = number(layout.free_slot());
    let before_the_first = rows.first().map_or(0, |row| row.number.wrapping_sub(1));
    let before_the_first = Literal::u16_unsuffixed(before_the_first);
    quote! {
        static CODES: [::core::option::Option<#ident>; #length] = [#(#entries),*];
        let slot = slot(number);
        let candidate = match CODES[slot] {
            ::core::option::Option::Some(code) => code as ::core::primitive::u16,
            // As rustc stores it, so that nothing is computed.
            ::core::option::Option::None => #before_the_first,
        };
        CODES[if candidate == number { slot } else { #free }]
    }
}

fn some(ident: &Ident, variant: &Ident) -> TokenStream {
    quote!(::core::option::Option::Some(#ident::#variant))
}

fn none() -> TokenStream {
    quote!(::core::option::Option::None)
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
