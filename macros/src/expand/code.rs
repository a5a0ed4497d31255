//! The enum of the codes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Attribute;

use super::codes::Codes;
use super::documentation;
use crate::table::Table;

/// The enum, a documented variant for each row.
pub(super) fn enumeration(codes: &Codes, table: &Table, attributes: &[Attribute]) -> TokenStream {
    let Codes { ident, variants, rows, .. } = codes;
    let example = codes.example(&[
        "let code = ftp::Code::NotLoggedIn;",
        "assert_eq!(ftp::Code::from_u16(530), Some(code));",
        "assert_eq!(\"530\".parse(), Ok(code));",
        "assert_eq!(code.as_u16(), 530);",
        "assert_eq!(code.description(), \"Not logged in\");",
        "assert_eq!(format!(\"{code} or {code:#}\"), \"530 or 530 Not logged in\");",
        "assert!(code.is_permanent_negative_completion());",
    ]);
    let documentation = rows.iter().map(|row| documentation::of_code(table, row));
    let aliases = rows.iter().map(|row| format!("{:03}", row.number));
    let numbers = rows.iter().map(|row| Literal::u16_unsuffixed(row.number));
    quote! {
        /// A reply code of this table; the discriminant is its number.
        #example
        ///
        /// Import the enum rather than its variants: `use Code::*` hides the `Ok` of the prelude if the
        /// table has a code of that name.
        #(#attributes)*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum #ident {
            #(
                #documentation
                #[doc(alias = #aliases)]
                #variants = #numbers,
            )*
        }
    }
}
