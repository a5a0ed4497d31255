//! The enums of the classes and of the function groups, and what codes have of them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::enumeration::{self, ident};
use super::{documentation, methods};
use crate::table::key::Kind;
use crate::table::{Row, Table, names};

/// The classes or the groups of a table.
pub(super) struct Category<'a> {
    rows: &'a [Row],
    name: Ident,
    variants: Vec<Ident>,
    digits: Vec<Literal>,
    /// The method of codes that returns it, and the one that gives the digit which decides.
    methods: [Ident; 2],
    summary: &'static str,
}

impl<'a> Category<'a> {
    /// Those that a table declares.
    pub(super) fn of(table: &'a Table) -> Vec<Self> {
        let class = " The class, given by the first digit: the outcome.";
        let group = " The function group, given by the second digit: the subject.";
        let classes = Self::new("Class", &table.classes, ["class", "first_digit"], class);
        let groups = Self::new("Group", &table.groups, ["group", "second_digit"], group);
        [classes, groups].into_iter().filter(|category| !category.rows.is_empty()).collect()
    }

    fn new(name: &str, rows: &'a [Row], methods: [&str; 2], summary: &'static str) -> Self {
        let variants = rows.iter().map(|row| ident(&row.name)).collect();
        let digits = rows.iter().map(|row| Literal::u16_unsuffixed(row.key.number)).collect();
        let (name, methods) = (ident(name), methods.map(ident));
        Self { rows, name, variants, digits, methods, summary }
    }

    /// The enum and its methods.
    pub(super) fn expand(&self, runtime: &TokenStream) -> TokenStream {
        let Self { rows, name, variants, digits, methods: [_, digit], summary } = self;
        let documented = enumeration::variants(rows, documentation::of_category);
        let all = methods::all(variants);
        let names = rows.iter().map(|row| &row.name);
        let descriptions = rows.iter().map(|row| &row.description);
        quote! {
            #[doc = #summary]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(u8)]
            pub enum #name { #documented }

            impl #name {
                #all

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

            #runtime::generated::category!(#name by #digit);
        }
    }

    /// The methods of the codes that depend on it.
    pub(super) fn methods_of_codes(&self) -> TokenStream {
        let Self { rows, name, variants, digits, methods: [method, digit], summary } = self;
        // The last one is the wildcard: the table has checked that each code has one of them.
        let last = variants.last();
        let others = variants.split_last().map_or(&[][..], |(_, others)| others);
        let predicates = rows.iter().filter(|row| row.key.kind == Kind::Class).map(predicate);
        quote! {
            #[doc = #summary]
            #[inline]
            #[must_use]
            pub const fn #method(self) -> #name {
                match self.#digit() {
                    #(#digits => #name::#others,)*
                    _ => #name::#last,
                }
            }

            #(#predicates)*
        }
    }
}

/// The test for a class, named after it.
fn predicate(class: &Row) -> TokenStream {
    let predicate = format_ident!("is_{}", names::snake_case(&class.name));
    let number = Literal::u16_unsuffixed(class.key.number);
    let summary = format!(" Whether the class is [`{name}`](Class::{name}).", name = class.name);
    quote! {
        #[doc = #summary]
        #[inline]
        #[must_use]
        pub const fn #predicate(self) -> bool {
            self.first_digit() == #number
        }
    }
}
