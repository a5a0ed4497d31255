//! An enum that keeps the codes that it does not list: from a number to its code and back.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::codes::Codes;
use super::lookup;
use crate::syntax::reply_code::Unlisted;

/// What the conversions are made from. Both functions are apart from their callers because then the
/// compiler finds that each `match` leaves a number as it is, before it decides what to inline.
pub(super) fn parts(codes: &Codes, unlisted: &Unlisted) -> TokenStream {
    let Codes { ident, variants, .. } = codes;
    let (listed, numbers, other) = (listed_ident(), lookup::numbers(codes), &unlisted.ident);
    let all = lookup::all(codes, &TokenStream::new());
    let discriminant = Literal::u16_unsuffixed(unlisted.discriminant);
    quote! {
        /// The listed codes alone: two bytes each in a table, where the whole enum takes four.
        #[derive(Clone, Copy)]
        #[repr(u16)]
        enum #listed {
            #(#variants = #numbers,)*
        }

        impl #listed {
            #all

            const fn as_u16(self) -> u16 {
                self as u16
            }

            #[inline]
            const fn kept(self) -> #ident {
                match self {
                    #(Self::#variants => #ident::#variants,)*
                }
            }
        }

        /// The discriminant, which is the number of a listed code.
        #[inline]
        const fn discriminant(code: #ident) -> u16 {
            match code {
                #(#ident::#variants => #numbers,)*
                #ident::#other(_) => #discriminant,
            }
        }
    }
}

/// `from_raw` and `raw`.
pub(super) fn conversions(codes: &Codes, unlisted: &Unlisted) -> TokenStream {
    let Codes { generated, runtime, .. } = codes;
    let (listed, other) = (listed_ident(), &unlisted.ident);
    let find = lookup::find(codes, &listed);
    let documentation = format!(
        " The code with these three digits; [`{other}`](Self::{other}) if the enum does not list it."
    );
    // A name with the place of the field: if it is of another type, rustc's errors are there.
    let code = Ident::new("code", unlisted.span);
    quote! {
        #[doc = #documentation]
        #[inline]
        #[must_use]
        pub const fn from_raw(raw: #runtime::RawCode) -> Self {
            #find
            let number = raw.as_u16();
            let #code = #generated::unlisted(raw);
            match #generated::lookup!(find(number) -> #listed) {
                Some(listed) => listed.kept(),
                None => Self::#other(#code),
            }
        }

        /// The code as a `RawCode`, the type of any three digits.
        #[inline]
        #[must_use]
        pub const fn raw(self) -> #runtime::RawCode {
            match self {
                Self::#other(#code) => #runtime::UnlistedCode::raw(#code),
                listed => #generated::raw(discriminant(listed)),
            }
        }
    }
}

/// The enum of the listed codes: no name that the caller's may have.
fn listed_ident() -> Ident {
    Ident::new("__Listed", Span::call_site())
}
