//! What an enum of codes is given, by a table or by the derive: its codes, its lookup and its texts.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;
use syn::ext::IdentExt;

use super::enumeration::ident;
use crate::table::Table;

/// An enum of reply codes, from which its methods are made. What is said of each code is in code order.
pub(super) struct Codes {
    /// The path of the runtime crate.
    pub(super) runtime: TokenStream,
    pub(super) ident: Ident,
    pub(super) variants: Vec<Ident>,
    pub(super) numbers: Vec<Literal>,
    pub(super) descriptions: Vec<TokenStream>,
    pub(super) references: Vec<TokenStream>,
    /// The variant that keeps unlisted codes.
    pub(super) unlisted: Option<Ident>,
    /// Whether the enum has other variants, which are wrong.
    pub(super) is_partial: bool,
}

impl Codes {
    /// The codes of a table.
    pub(super) fn of(table: &Table, name: &str, runtime: &TokenStream) -> Self {
        let rows = table.codes.iter();
        Self {
            runtime: runtime.clone(),
            ident: ident(name),
            variants: rows.clone().map(|row| ident(&row.name)).collect(),
            numbers: rows.clone().map(|row| Literal::u16_unsuffixed(row.key.number)).collect(),
            descriptions: rows.clone().map(|row| row.description.to_token_stream()).collect(),
            references: rows.map(|row| row.reference.to_token_stream()).collect(),
            unlisted: None,
            is_partial: false,
        }
    }

    /// Every method and trait of the enum, those that depend on its categories among them.
    pub(super) fn implementation(
        &self,
        of_categories: &[TokenStream],
        display: bool,
    ) -> TokenStream {
        let Self { runtime, ident, variants, unlisted, .. } = self;
        let (all, lookup, texts) = (all(variants), self.lookup(), self.texts());
        let unlisted = unlisted.as_ref().map(|other| quote!(with unlisted #other));
        let display = display.then(|| quote!(#runtime::generated::display!(#ident);));
        quote! {
            impl #ident {
                #all
                #lookup
                #texts
                #(#of_categories)*
            }

            #runtime::generated::code!(#ident #unlisted);
            #display
        }
    }

    /// The lookup, of an enum whose every variant is a code or of one that keeps unlisted codes.
    fn lookup(&self) -> TokenStream {
        let Self { runtime, ident, variants, numbers, .. } = self;
        let find = quote! {
            const fn find(number: u16) -> Option<#ident> {
                match number {
                    #(#numbers => Some(#ident::#variants),)*
                    _ => None,
                }
            }
        };
        let found = quote!(#runtime::generated::lookup!(find(number) -> #ident));
        let Some(other) = &self.unlisted else {
            return quote! {
                /// The code with this number, or `None` if the table does not list it.
                #[inline]
                #[must_use]
                pub const fn from_u16(number: u16) -> Option<Self> {
                    #find
                    #found
                }
            };
        };
        let documentation = format!(
            " The code with these three digits; [`{other}`](Self::{other}) if the enum does not list it."
        );
        let others = self.is_partial.then(|| quote!(_ => 0,));
        quote! {
            #[doc = #documentation]
            #[inline]
            #[must_use]
            pub const fn from_raw(raw: #runtime::RawCode) -> Self {
                #find
                let number = raw.as_u16();
                match #found {
                    Some(code) => code,
                    None => Self::#other(#runtime::generated::unlisted(raw)),
                }
            }

            /// The number of the code, 0 to 999.
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> u16 {
                match self {
                    #(Self::#variants => #numbers,)*
                    Self::#other(code) => #runtime::UnlistedCode::as_u16(code),
                    #others
                }
            }
        }
    }

    /// The methods that return a text. What is not a code has none.
    fn texts(&self) -> TokenStream {
        let Self { runtime, ident: name, variants, unlisted, .. } = self;
        let names =
            variants.iter().map(|name| name.unraw().to_string().to_token_stream()).collect();
        let label =
            " The standard label of the code, for people and logs. It may contain placeholders.";
        let source = " Where the code is defined; empty if the table does not say.";
        let others = (self.is_partial || unlisted.is_some()).then(|| quote!(_ => "",));
        let methods = [
            ("description", label, &self.descriptions),
            ("name", " The name of the variant.", &names),
            ("reference", source, &self.references),
        ];
        let methods = methods.into_iter().map(|(method, summary, texts)| {
            let method = ident(method);
            quote! {
                #[doc = #summary]
                #[must_use]
                pub const fn #method(self) -> &'static str {
                    const fn text(code: #name) -> &'static str {
                        match code {
                            #(#name::#variants => #texts,)*
                            #others
                        }
                    }
                    #runtime::generated::text!(text(self) of #name)
                }
            }
        });
        methods.collect()
    }
}

/// How many variants an enum has, and each of them.
pub(super) fn all(variants: &[Ident]) -> TokenStream {
    let count = Literal::usize_unsuffixed(variants.len());
    quote! {
        /// How many there are.
        pub const COUNT: usize = #count;

        /// All codes, in numeric order.
        pub const ALL: [Self; Self::COUNT] = [#(Self::#variants),*];
    }
}

/// The code of an enum that has this number, in a constant. If there is none, rustc says so at the place.
pub(super) fn listed(number: u16, table: &str, place: Span) -> TokenStream {
    let message = format!("{table} has no code {number:03}");
    let number = Literal::u16_unsuffixed(number);
    quote_spanned!(located(place)=> __listed(#number).expect(#message))
}

/// A path as its writer has it, for messages.
pub(super) fn spelled(path: &Path) -> String {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::")
}

/// A place of the caller's for messages, at which names mean what they mean to this crate: in its
/// edition `::core` is a crate.
pub(super) fn located(span: Span) -> Span {
    Span::call_site().located_at(span)
}
