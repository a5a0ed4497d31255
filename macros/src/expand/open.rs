//! An enum that keeps the codes that it does not list: from a number to its code and back.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{Codes, lookup};
use crate::syntax::reply_code::Unlisted;

/// The listed codes alone, as an enum of their own: two bytes each in the table of the lookup, where
/// the caller's enum takes four. The compiler makes no code of the `match` between the two.
pub(super) fn listed(codes: &Codes) -> TokenStream {
    let (listed, variants, numbers) = (ident(), &codes.variants, lookup::numbers(codes));
    let all = lookup::all(codes, &TokenStream::new());
    quote! {
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
        }
    }
}

/// `from_raw` and `raw`.
pub(super) fn conversions(codes: &Codes, unlisted: &Unlisted) -> TokenStream {
    let Codes { generated, runtime, variants, .. } = codes;
    let other = &unlisted.ident;
    let (listed, numbers) = (ident(), lookup::numbers(codes));
    let find = lookup::find(codes, &listed);
    let documentation = format!(
        " The code with these three digits; [`{other}`](Self::{other}) if the enum does not list it."
    );
    // Names with the place of the field: if it is of another type, rustc's errors are there.
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
                #(Some(#listed::#variants) => Self::#variants,)*
                None => Self::#other(#code),
            }
        }

        /// The code as a `RawCode`, the type of any three digits.
        #[inline]
        #[must_use]
        pub const fn raw(self) -> #runtime::RawCode {
            match self {
                #(Self::#variants => #generated::raw(#numbers),)*
                Self::#other(#code) => #runtime::UnlistedCode::raw(#code),
            }
        }
    }
}

/// The enum of the listed codes: no name that the caller's may have.
fn ident() -> Ident {
    Ident::new("__Listed", Span::call_site())
}
