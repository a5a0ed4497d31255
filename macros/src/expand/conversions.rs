//! The conversions of an enum of codes, its formatting, and the trait.

use proc_macro2::TokenStream;
use quote::quote;

use super::Codes;

pub(super) fn implementation(codes: &Codes) -> TokenStream {
    let Codes { runtime, ident, .. } = codes;
    let from_self = from_self(codes);
    let try_from = try_from(codes);
    quote! {
        #from_self
        #try_from

        #[automatically_derived]
        impl ::core::convert::From<&#ident> for #ident {
            #[inline]
            fn from(code: &#ident) -> Self {
                *code
            }
        }

        #runtime::__private::serde_for_codes!(#ident);
        #runtime::__private::defmt_as!(#ident, as_u16);

        /// The three digits; width and alignment apply. With `{:#}`, a space and the description
        /// follow.
        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                if formatter.alternate() {
                    formatter.write_str(self.as_str())?;
                    formatter.write_str(" ")?;
                    formatter.write_str(self.description())
                } else if formatter.width().is_none() {
                    formatter.write_str(self.as_str())
                } else {
                    ::core::fmt::Display::fmt(&self.raw(), formatter)
                }
            }
        }

        #[automatically_derived]
        impl #runtime::ReplyCode for #ident {
            const ALL: &'static [Self] = &Self::ALL;

            #[inline]
            fn from_raw(raw: #runtime::RawCode) -> ::core::option::Option<Self> {
                Self::from_raw(raw)
            }

            #[inline]
            fn raw(self) -> #runtime::RawCode {
                self.raw()
            }

            #[inline]
            fn as_str(self) -> &'static ::core::primitive::str {
                self.as_str()
            }

            #[inline]
            fn description(self) -> &'static ::core::primitive::str {
                self.description()
            }

            #[inline]
            fn name(self) -> &'static ::core::primitive::str {
                self.name()
            }

            #[inline]
            fn reference(self) -> &'static ::core::primitive::str {
                self.reference()
            }

            #[inline]
            fn index(self) -> ::core::primitive::usize {
                self.index()
            }
        }
    }
}

fn from_self(codes: &Codes) -> TokenStream {
    let Codes { runtime, ident, .. } = codes;
    let targets = [
        (quote!(::core::primitive::u16), quote!(as_u16)),
        (quote!(#runtime::RawCode), quote!(raw)),
    ];
    targets
        .iter()
        .map(|(target, accessor)| {
            quote! {
                #[automatically_derived]
                impl ::core::convert::From<#ident> for #target {
                    #[inline]
                    fn from(code: #ident) -> Self {
                        code.#accessor()
                    }
                }

                #[automatically_derived]
                impl ::core::cmp::PartialEq<#target> for #ident {
                    #[inline]
                    fn eq(&self, other: &#target) -> ::core::primitive::bool {
                        self.#accessor() == *other
                    }
                }
            }
        })
        .collect()
}

fn try_from(codes: &Codes) -> TokenStream {
    let Codes { runtime, ident, .. } = codes;
    let sources = [
        quote!(::core::primitive::u16),
        quote!([::core::primitive::u8; 3]),
        quote!(&[::core::primitive::u8]),
        quote!(&::core::primitive::str),
    ];
    quote! {
        #[automatically_derived]
        impl ::core::convert::TryFrom<#runtime::RawCode> for #ident {
            type Error = #runtime::InvalidCode;

            #[inline]
            fn try_from(raw: #runtime::RawCode) -> ::core::result::Result<Self, #runtime::InvalidCode> {
                match Self::from_raw(raw) {
                    ::core::option::Option::Some(code) => ::core::result::Result::Ok(code),
                    ::core::option::Option::None => ::core::result::Result::Err(#runtime::InvalidCode::Unknown(raw)),
                }
            }
        }

        #(
            #[automatically_derived]
            impl ::core::convert::TryFrom<#sources> for #ident {
                type Error = #runtime::InvalidCode;

                #[inline]
                fn try_from(source: #sources) -> ::core::result::Result<Self, #runtime::InvalidCode> {
                    <Self as ::core::convert::TryFrom<#runtime::RawCode>>::try_from(
                        <#runtime::RawCode as ::core::convert::TryFrom<#sources>>::try_from(source)?,
                    )
                }
            }
        )*

        #[automatically_derived]
        impl ::core::str::FromStr for #ident {
            type Err = #runtime::InvalidCode;

            #[inline]
            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, #runtime::InvalidCode> {
                <Self as ::core::convert::TryFrom<&::core::primitive::str>>::try_from(text)
            }
        }
    }
}
