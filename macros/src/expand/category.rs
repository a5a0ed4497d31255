//! The enums of the classes and of the function groups.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::documentation;
use super::{Codes, number};
use crate::table::Row;
use crate::table::names;

/// Which digit tells the class, and which the group; the first is 0.
const CLASS: usize = 0;
const GROUP: usize = 1;

/// The classes or the groups of a table.
pub(super) struct Category<'a> {
    ident: Ident,
    rows: &'a [Row],
    variants: Vec<Ident>,
    /// What the enum is.
    summary: &'static str,
    /// [`CLASS`] or [`GROUP`].
    place: usize,
    /// The accessor of the category on a code.
    accessor: Ident,
}

impl<'a> Category<'a> {
    /// `None` where the table declares no classes.
    pub(super) fn classes(rows: &'a [Row]) -> Option<Self> {
        let summary = " A class of replies, told by the first digit: the outcome.";
        Self::new("Class", rows, summary, CLASS)
    }

    /// `None` where the table declares no groups.
    pub(super) fn groups(rows: &'a [Row]) -> Option<Self> {
        let summary = " A function group, told by the second digit: what the reply is about.";
        Self::new("Group", rows, summary, GROUP)
    }

    fn new(name: &str, rows: &'a [Row], summary: &'static str, place: usize) -> Option<Self> {
        let ident = |name: &str| Ident::new(name, Span::call_site());
        (!rows.is_empty()).then(|| Self {
            ident: ident(name),
            rows,
            variants: rows.iter().map(|row| ident(&row.name)).collect(),
            summary,
            place,
            accessor: ident(&name.to_lowercase()),
        })
    }

    /// The enum, its methods, and the methods of the codes that depend on it.
    pub(super) fn expand(&self, codes: &Codes) -> TokenStream {
        let enumeration = self.enumeration(codes);
        let methods = self.methods(codes);
        let of_codes = self.methods_of_codes(codes);
        let (runtime, ident) = (codes.runtime, &self.ident);
        quote! {
            #enumeration
            #methods
            #of_codes
            #runtime::__private::serde_for_category!(#ident);
            #runtime::__private::defmt_as!(#ident, digit);
        }
    }

    fn enumeration(&self, codes: &Codes) -> TokenStream {
        let Self { ident, variants, summary, .. } = self;
        let example = self.example(codes, "assert_eq!(Code::{name}.{accessor}() as u8, {digit});");
        let docs = self.rows.iter().map(documentation::of_category);
        let digits = self.digits();
        quote! {
            #[doc = #summary]
            #example
            #[derive(
                ::core::clone::Clone,
                ::core::marker::Copy,
                ::core::fmt::Debug,
                ::core::cmp::PartialEq,
                ::core::cmp::Eq,
                ::core::cmp::PartialOrd,
                ::core::cmp::Ord,
                ::core::hash::Hash,
            )]
            #[repr(u8)]
            pub enum #ident {
                #(#docs #variants = #digits,)*
            }
        }
    }

    fn methods(&self, codes: &Codes) -> TokenStream {
        let Self { ident, variants, rows, .. } = self;
        let digit = self.digit_accessor();
        let runtime = codes.runtime;
        let count = number(rows.len());
        let digits = self.digits();
        let names = rows.iter().map(|row| &row.name);
        let descriptions = rows.iter().map(|row| &row.description);
        let all_example =
            self.example(codes, "assert!({category}::ALL.contains(&Code::{name}.{accessor}()));");
        let from_digit_example = self.example(codes, "assert_eq!({category}::from_digit({digit}), Some(Code::{name}.{accessor}()));\nassert_eq!({category}::from_digit(10), None);");
        let of_example = self.example(
            codes,
            "assert_eq!({category}::of(Code::{name}.raw()), Some(Code::{name}.{accessor}()));",
        );
        let digit_example =
            self.example(codes, "assert_eq!(Code::{name}.{accessor}().digit(), {digit});");
        let name_example =
            self.example(codes, "assert_eq!(Code::{name}.{accessor}().name(), \"{variant}\");");
        let description_example =
            self.example(codes, "assert_eq!(Code::{name}.{accessor}().description(), {meaning});");
        quote! {
            impl #ident {
                /// How many there are.
                pub const COUNT: ::core::primitive::usize = #count;

                /// Each of them, in the order of their digits.
                #all_example
                pub const ALL: [Self; Self::COUNT] = [#(Self::#variants),*];

                /// The one with this digit, or `None` where the table declares none.
                #from_digit_example
                #[inline]
                #[must_use]
                pub const fn from_digit(digit: ::core::primitive::u8) -> ::core::option::Option<Self> {
                    match digit {
                        #(#digits => ::core::option::Option::Some(Self::#variants),)*
                        _ => ::core::option::Option::None,
                    }
                }

                /// The one that any three-digit code belongs to, listed or not; `None` where the
                /// table declares none for its digit.
                #of_example
                #[inline]
                #[must_use]
                pub const fn of(raw: #runtime::RawCode) -> ::core::option::Option<Self> {
                    Self::from_digit(raw.#digit())
                }

                /// The digit, 0 to 9.
                #digit_example
                #[inline]
                #[must_use]
                pub const fn digit(self) -> ::core::primitive::u8 {
                    self as ::core::primitive::u8
                }

                /// The name of the variant.
                #name_example
                #[must_use]
                pub const fn name(self) -> &'static ::core::primitive::str {
                    match self {
                        #(Self::#variants => #names,)*
                    }
                }

                /// What it means, in one line.
                #description_example
                #[must_use]
                pub const fn description(self) -> &'static ::core::primitive::str {
                    match self {
                        #(Self::#variants => #descriptions,)*
                    }
                }
            }
        }
    }

    fn methods_of_codes(&self, codes: &Codes) -> TokenStream {
        let Self { ident, variants, accessor, .. } = self;
        let digit = self.digit_accessor();
        let code = &codes.ident;
        let digits = self.digits();
        let summary =
            format!(" The {accessor}, told by the {}.", digit.to_string().replace('_', " "));
        let example =
            self.example(codes, "assert_eq!(Code::{name}.{accessor}(), {category}::{variant});");
        let last = variants.last();
        let others = variants.split_last().map_or(&[][..], |(_, others)| others);
        let predicates = self.predicates(codes);
        quote! {
            impl #code {
                #[doc = #summary]
                #example
                #[inline]
                #[must_use]
                pub const fn #accessor(self) -> #ident {
                    match self.#digit() {
                        #(#digits => #ident::#others,)*
                        _ => #ident::#last,
                    }
                }

                #predicates
            }
        }
    }

    /// A test for each class, named after it.
    fn predicates(&self, codes: &Codes) -> TokenStream {
        if self.place != CLASS {
            return TokenStream::new();
        }
        self.rows
            .iter()
            .map(|row| {
                let predicate = format_ident!("is_{}", names::snake_case(&row.name));
                let number = Literal::u16_unsuffixed(row.number);
                let summary = format!(
                    " Whether the class is {}: {}xx.",
                    names::spaced(&row.name),
                    row.number
                );
                let example = self.example(
                    codes,
                    &format!(
                        "assert_eq!(Code::{{name}}.{predicate}(), {{digit}} == {});",
                        row.number
                    ),
                );
                quote! {
                    #[doc = #summary]
                    #example
                    #[inline]
                    #[must_use]
                    pub const fn #predicate(self) -> ::core::primitive::bool {
                        self.first_digit() == #number
                    }
                }
            })
            .collect()
    }

    /// An example about the category of the first code.
    fn example(&self, codes: &Codes, template: &str) -> TokenStream {
        let digit = codes.rows.first().and_then(|row| row.digits().get(self.place).copied());
        let Some(row) = self.rows.iter().find(|row| Some(row.number) == digit) else {
            return TokenStream::new();
        };
        let template = template
            .replace("{category}", &self.ident.to_string())
            .replace("{accessor}", &self.accessor.to_string())
            .replace("{variant}", &row.name)
            .replace("{digit}", &row.number.to_string())
            .replace("{meaning}", &format!("{:?}", row.description));
        codes.example(&template)
    }

    /// The method that gives the digit which tells.
    fn digit_accessor(&self) -> Ident {
        format_ident!("{}", if self.place == CLASS { "first_digit" } else { "second_digit" })
    }

    fn digits(&self) -> Vec<Literal> {
        self.rows.iter().map(|row| Literal::u16_unsuffixed(row.number)).collect()
    }
}
