//! The enums of the classes and of the function groups.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::documentation;
use crate::table::key::Kind;
use crate::table::{Row, names};

/// The classes or the groups of a table.
pub(super) struct Category<'a> {
    kind: Kind,
    ident: Ident,
    rows: &'a [Row],
    variants: Vec<Ident>,
    /// The method that gives the digit which decides.
    digit: Ident,
}

impl<'a> Category<'a> {
    /// `None` if the table declares no classes.
    pub(super) fn classes(rows: &'a [Row]) -> Option<Self> {
        Self::new(Kind::Class, "Class", rows, "first_digit")
    }

    /// `None` if the table declares no groups.
    pub(super) fn groups(rows: &'a [Row]) -> Option<Self> {
        Self::new(Kind::Group, "Group", rows, "second_digit")
    }

    fn new(kind: Kind, name: &str, rows: &'a [Row], digit: &str) -> Option<Self> {
        let ident = |name: &str| Ident::new(name, Span::call_site());
        let variants = rows.iter().map(|row| ident(&row.name)).collect();
        let (name, digit) = (ident(name), ident(digit));
        (!rows.is_empty()).then_some(Self { kind, ident: name, rows, variants, digit })
    }

    /// The enum and its methods.
    pub(super) fn expand(&self, runtime: &TokenStream) -> TokenStream {
        let enumeration = self.enumeration();
        let methods = self.methods();
        let Self { ident, digit, .. } = self;
        quote! {
            #enumeration
            #methods
            #runtime::generated::category!(#ident by #digit);
        }
    }

    fn enumeration(&self) -> TokenStream {
        let Self { kind, ident, variants, rows, .. } = self;
        let summary = if *kind == Kind::Class {
            " A class of replies, given by the first digit: the outcome."
        } else {
            " A function group, given by the second digit: what the reply is about."
        };
        let docs = rows.iter().map(documentation::of_category);
        let aliases = rows.iter().map(|row| documentation::key(*kind, row));
        let digits = self.digits();
        quote! {
            #[doc = #summary]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(u8)]
            pub enum #ident {
                #(
                    #docs
                    #[doc(alias = #aliases)]
                    #variants = #digits,
                )*
            }
        }
    }

    fn methods(&self) -> TokenStream {
        let Self { ident, variants, rows, .. } = self;
        let count = Literal::usize_unsuffixed(rows.len());
        let digits = self.digits();
        let names = rows.iter().map(|row| &row.name);
        let descriptions = rows.iter().map(|row| &row.description);
        quote! {
            impl #ident {
                /// How many there are.
                pub const COUNT: usize = #count;

                /// Each of them, in the order of their digits.
                pub const ALL: [Self; Self::COUNT] = [#(Self::#variants),*];

                /// The one with this digit, or `None` if the table declares none.
                #[inline]
                #[must_use]
                pub const fn from_digit(digit: u8) -> Option<Self> {
                    match digit {
                        #(#digits => Some(Self::#variants),)*
                        _ => None,
                    }
                }

                /// The name of the variant.
                #[must_use]
                pub const fn name(self) -> &'static str {
                    match self {
                        #(Self::#variants => #names,)*
                    }
                }

                /// What it means, in one line.
                #[must_use]
                pub const fn description(self) -> &'static str {
                    match self {
                        #(Self::#variants => #descriptions,)*
                    }
                }
            }
        }
    }

    /// The methods of the codes that depend on it.
    pub(super) fn methods_of_codes(&self) -> TokenStream {
        let Self { kind, ident, variants, digit, .. } = self;
        let accessor = format_ident!("{kind}");
        let digits = self.digits();
        let summary = format!(" The {kind}, given by the {}.", digit.to_string().replace('_', " "));
        // The last one is the wildcard: the table has checked that each code has one of them.
        let last = variants.last();
        let others = variants.split_last().map_or(&[][..], |(_, others)| others);
        let predicates = self.rows.iter().filter(|_| *kind == Kind::Class).map(predicate);
        quote! {
            #[doc = #summary]
            #[inline]
            #[must_use]
            pub const fn #accessor(self) -> #ident {
                match self.#digit() {
                    #(#digits => #ident::#others,)*
                    _ => #ident::#last,
                }
            }

            #(#predicates)*
        }
    }

    fn digits(&self) -> Vec<Literal> {
        self.rows.iter().map(|row| Literal::u16_unsuffixed(row.number)).collect()
    }
}

/// The test for a class, named after it.
fn predicate(class: &Row) -> TokenStream {
    let predicate = format_ident!("is_{}", names::snake_case(&class.name));
    let number = Literal::u16_unsuffixed(class.number);
    let summary =
        format!(" Whether the class is {}: {}xx.", names::spaced(&class.name), class.number);
    quote! {
        #[doc = #summary]
        #[inline]
        #[must_use]
        pub const fn #predicate(self) -> bool {
            self.first_digit() == #number
        }
    }
}
