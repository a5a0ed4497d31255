//! What an enum of codes is given, by a table or by the derive: its codes, its lookup and its texts.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Path;
use syn::ext::IdentExt;

/// An enum of reply codes, from which its methods are made.
pub(super) struct Codes {
    /// The path of the runtime crate.
    pub(super) runtime: TokenStream,
    pub(super) ident: Ident,
    /// In code order.
    pub(super) variants: Vec<Variant>,
    /// The variant that keeps unlisted codes.
    pub(super) unlisted: Option<Ident>,
    /// Whether the enum has other variants, which are wrong.
    pub(super) is_partial: bool,
    pub(super) prelude: Prelude,
}

/// A variant that is a code.
pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) number: u16,
    pub(super) name: String,
    pub(super) description: TokenStream,
    pub(super) reference: TokenStream,
}

/// The names of the prelude, as the generated code writes them.
pub(super) struct Prelude {
    option: TokenStream,
    some: TokenStream,
    none: TokenStream,
    str: TokenStream,
    u16: TokenStream,
    usize: TokenStream,
}

impl Prelude {
    /// Imported, as people write them; or by path, among items of the caller that may have the same
    /// names.
    pub(super) fn new(is_imported: bool) -> Self {
        let name = |path: TokenStream| match path.clone().into_iter().last() {
            Some(name) if is_imported => name.into(),
            _ => path,
        };
        Self {
            option: name(quote!(::core::option::Option)),
            some: name(quote!(::core::option::Option::Some)),
            none: name(quote!(::core::option::Option::None)),
            str: name(quote!(::core::primitive::str)),
            u16: name(quote!(::core::primitive::u16)),
            usize: name(quote!(::core::primitive::usize)),
        }
    }
}

impl Codes {
    /// `COUNT`, `ALL`, the lookup and the texts.
    pub(super) fn methods(&self) -> TokenStream {
        let (all, lookup, texts) = (self.all(), self.lookup(), self.texts());
        quote! {
            #all
            #lookup
            #texts
        }
    }

    /// What follows from these methods, and is written in the runtime crate.
    pub(super) fn rest(&self) -> TokenStream {
        let Self { runtime, ident, unlisted, .. } = self;
        let keeps = unlisted.as_ref().map(|other| quote!(keeps #other));
        quote!(#runtime::generated::code!(#ident #keeps);)
    }

    /// `Display`.
    pub(super) fn display(&self) -> TokenStream {
        let Self { runtime, ident, .. } = self;
        quote!(#runtime::generated::display!(#ident);)
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = Literal> {
        self.variants.iter().map(|variant| Literal::u16_unsuffixed(variant.number))
    }

    pub(super) fn idents(&self) -> impl Iterator<Item = &Ident> {
        self.variants.iter().map(|variant| &variant.ident)
    }

    fn all(&self) -> TokenStream {
        let usize = &self.prelude.usize;
        let (count, idents) = (Literal::usize_unsuffixed(self.variants.len()), self.idents());
        quote! {
            /// How many codes there are.
            pub const COUNT: #usize = #count;

            /// Every code, in code order.
            pub const ALL: [Self; Self::COUNT] = [#(Self::#idents),*];
        }
    }

    /// The lookup, of an enum whose every variant is a code or of one that keeps unlisted codes.
    fn lookup(&self) -> TokenStream {
        let Self { runtime, ident, prelude: Prelude { option, some, none, u16, .. }, .. } = self;
        let (numbers, idents) = (self.numbers(), self.idents());
        let find = quote! {
            const fn find(number: #u16) -> #option<#ident> {
                match number {
                    #(#numbers => #some(#ident::#idents),)*
                    _ => #none,
                }
            }
        };
        let found = quote!(#runtime::generated::lookup!(find(number) -> #ident));
        let Some(other) = &self.unlisted else {
            return quote! {
                /// The code with this number, or `None` if the table does not list it.
                #[inline]
                #[must_use]
                pub const fn from_u16(number: #u16) -> #option<Self> {
                    #find
                    #found
                }
            };
        };
        let documentation = format!(
            " The code with these three digits; [`{other}`](Self::{other}) if the enum does not list it."
        );
        let as_u16 = self.as_u16(other);
        quote! {
            #[doc = #documentation]
            #[inline]
            #[must_use]
            pub const fn from_raw(raw: #runtime::RawCode) -> Self {
                #find
                let number = raw.as_u16();
                match #found {
                    #some(code) => code,
                    #none => Self::#other(#runtime::generated::unlisted(raw)),
                }
            }

            #as_u16
        }
    }

    /// The number of an enum that keeps unlisted codes.
    fn as_u16(&self, other: &Ident) -> TokenStream {
        let Self { runtime, prelude: Prelude { u16, .. }, .. } = self;
        let (numbers, idents, others) = (self.numbers(), self.idents(), self.others(&quote!(0)));
        quote! {
            /// The number of the code, 0 to 999.
            #[inline]
            #[must_use]
            pub const fn as_u16(self) -> #u16 {
                match self {
                    #(Self::#idents => #numbers,)*
                    Self::#other(code) => #runtime::UnlistedCode::as_u16(code),
                    #others
                }
            }
        }
    }

    fn texts(&self) -> TokenStream {
        let texts = |text: fn(&Variant) -> TokenStream| self.variants.iter().map(text).collect();
        let description = self.text(texts(|variant| variant.description.clone()), "");
        let reference = self.text(texts(|variant| variant.reference.clone()), "");
        let unlisted = self.unlisted.as_ref().map(|other| other.unraw().to_string());
        let name = self.text(
            texts(|variant| variant.name.to_token_stream()),
            unlisted.as_deref().unwrap_or_default(),
        );
        let str = &self.prelude.str;
        quote! {
            /// The standard label of the code, for people and logs.
            ///
            /// It may be a pattern to fill in: do not send it as it stands.
            #[must_use]
            pub const fn description(self) -> &'static #str {
                #description
            }

            /// The name of the variant.
            #[must_use]
            pub const fn name(self) -> &'static #str {
                #name
            }

            /// Where the code is defined; empty if the table does not say.
            #[must_use]
            pub const fn reference(self) -> &'static #str {
                #reference
            }
        }
    }

    /// The body of an accessor, with the text of each variant and of an unlisted code.
    fn text(&self, texts: Vec<TokenStream>, unlisted: &str) -> TokenStream {
        let Self { runtime, ident, prelude: Prelude { str, .. }, .. } = self;
        let idents = self.idents();
        let others = self.others(&quote!(""));
        let (arm, early) = match &self.unlisted {
            None => (None, None),
            Some(other) => (
                Some(quote!(#ident::#other(_) => #unlisted,)),
                (!unlisted.is_empty())
                    .then(|| quote!(if let Self::#other(_) = self { return #unlisted; })),
            ),
        };
        quote! {
            const fn text(code: #ident) -> &'static #str {
                match code {
                    #(#ident::#idents => #texts,)*
                    #arm
                    #others
                }
            }
            #early
            #runtime::generated::text!(text(self) of #ident)
        }
    }

    /// The arm for variants that are wrong.
    fn others(&self, value: &TokenStream) -> Option<TokenStream> {
        self.is_partial.then(|| quote!(_ => #value,))
    }
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
