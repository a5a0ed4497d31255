//! The enum of the codes, and what its number alone tells.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Attribute;

use super::Codes;
use super::documentation;
use crate::table::Table;

/// The enum, a documented variant for each row.
pub(super) fn enumeration(codes: &Codes, table: &Table, attributes: &[Attribute]) -> TokenStream {
    let Codes { ident, variants, .. } = codes;
    let example = codes.example("assert_eq!(Code::{name} as u16, {number});");
    let variant_docs = codes.rows.iter().map(|row| documentation::of_code(table, row));
    let numbers = codes.rows.iter().map(|row| Literal::u16_unsuffixed(row.number));
    quote! {
        /// A reply code of this table; the discriminant is its number.
        #example
        #(#attributes)*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum #ident {
            #(#variant_docs #variants = #numbers,)*
        }

        /// The name of the variant.
        #[automatically_derived]
        impl ::core::fmt::Debug for #ident {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.write_str(self.name())
            }
        }
    }
}

/// The number, whole and by its digits.
pub(super) fn digits(codes: &Codes) -> TokenStream {
    let Codes { runtime, ident, .. } = codes;
    let as_u16 = codes.example("assert_eq!(Code::{name}.as_u16(), {number});");
    let raw = codes.example("assert_eq!(Code::{name}.raw().to_ascii(), *b\"{digits}\");");
    let digits = codes.example("assert_eq!(Code::{name}.digits(), [{first}, {second}, {third}]);");
    let first = codes.example("assert_eq!(Code::{name}.first_digit(), {first});");
    let second = codes.example("assert_eq!(Code::{name}.second_digit(), {second});");
    let third = codes.example("assert_eq!(Code::{name}.third_digit(), {third});");
    let starts_with = codes.example(
        "assert!(Code::{name}.starts_with({first}) && Code::{name}.starts_with({number}));",
    );
    quote! {
        impl #ident {
            /// The number of the code, 0 to 999.
            #as_u16
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> ::core::primitive::u16 {
                self as ::core::primitive::u16
            }

            /// The code as three digits that any table may list.
            #raw
            #[inline]
            #[must_use]
            pub const fn raw(self) -> #runtime::RawCode {
                #runtime::__private::listed(self as ::core::primitive::u16)
            }

            /// The three digits as numbers 0 to 9, in the order they are written.
            #digits
            #[inline]
            #[must_use]
            pub const fn digits(self) -> [::core::primitive::u8; 3] {
                self.raw().digits()
            }

            /// The first digit, 0 to 9: the class.
            #first
            #[inline]
            #[must_use]
            pub const fn first_digit(self) -> ::core::primitive::u8 {
                self.raw().first_digit()
            }

            /// The second digit, 0 to 9: the function group.
            #second
            #[inline]
            #[must_use]
            pub const fn second_digit(self) -> ::core::primitive::u8 {
                self.raw().second_digit()
            }

            /// The third digit, 0 to 9: the finer gradation within the group.
            #third
            #[inline]
            #[must_use]
            pub const fn third_digit(self) -> ::core::primitive::u8 {
                self.raw().third_digit()
            }

            /// Whether the code starts with the digits of `prefix`: one digit tests the class, two
            /// test class and function group, three the whole code.
            #starts_with
            #[inline]
            #[must_use]
            pub const fn starts_with(self, prefix: ::core::primitive::u16) -> ::core::primitive::bool {
                self.raw().starts_with(prefix)
            }
        }
    }
}
