//! The enums of the classes and of the function groups.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::codes::{Codes, number};
use super::documentation;
use crate::table::Row;
use crate::table::names;

/// Which digit gives the class, and which the group; the first is 0.
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
    /// The method that gives the digit which decides.
    digit: Ident,
}

impl<'a> Category<'a> {
    /// `None` if the table declares no classes.
    pub(super) fn classes(rows: &'a [Row]) -> Option<Self> {
        let summary = " A class of replies, given by the first digit: the outcome.";
        Self::new("Class", rows, summary, CLASS, "first_digit")
    }

    /// `None` if the table declares no groups.
    pub(super) fn groups(rows: &'a [Row]) -> Option<Self> {
        let summary = " A function group, given by the second digit: what the reply is about.";
        Self::new("Group", rows, summary, GROUP, "second_digit")
    }

    fn new(
        name: &str,
        rows: &'a [Row],
        summary: &'static str,
        place: usize,
        digit: &str,
    ) -> Option<Self> {
        let ident = |name: &str| Ident::new(name, Span::call_site());
        (!rows.is_empty()).then(|| Self {
            ident: ident(name),
            rows,
            variants: rows.iter().map(|row| ident(&row.name)).collect(),
            summary,
            place,
            accessor: ident(&name.to_lowercase()),
            digit: ident(digit),
        })
    }

    /// The enum and its methods.
    pub(super) fn expand(&self, codes: &Codes) -> TokenStream {
        let enumeration = self.enumeration(codes);
        let methods = self.methods(codes);
        let Self { ident, digit, .. } = self;
        let (generated, with_examples) = (&codes.generated, codes.with_examples());
        quote! {
            #enumeration
            #methods
            #generated::category!(#ident by #digit #with_examples);
        }
    }

    fn enumeration(&self, codes: &Codes) -> TokenStream {
        let Self { ident, variants, summary, .. } = self;
        let example = codes.example(&[
            "assert_eq!(ftp::Code::NotLoggedIn.class(), ftp::Class::PermanentNegativeCompletion);",
            "assert_eq!(ftp::Code::NotLoggedIn.group(), ftp::Group::AuthenticationAndAccounting);",
        ]);
        let docs = self.rows.iter().map(documentation::of_category);
        let pattern = match self.place {
            CLASS => documentation::class_pattern,
            _ => documentation::group_pattern,
        };
        let aliases = self.rows.iter().map(pattern);
        let digits = self.digits();
        quote! {
            #[doc = #summary]
            #example
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

    fn methods(&self, codes: &Codes) -> TokenStream {
        let Self { ident, variants, rows, .. } = self;
        let count = number(rows.len());
        let digits = self.digits();
        let names = rows.iter().map(|row| &row.name);
        let descriptions = rows.iter().map(|row| &row.description);
        let all = codes.example(&[
            "assert_eq!(ftp::Class::ALL[0], ftp::Class::PositivePreliminary);",
            "assert_eq!(ftp::Group::ALL[0], ftp::Group::Syntax);",
        ]);
        let from_digit = codes.example(&[
            "assert_eq!(ftp::Class::from_digit(2), Some(ftp::Class::PositiveCompletion));",
            "assert_eq!(ftp::Group::from_digit(2), Some(ftp::Group::Connections));",
        ]);
        let name = codes.example(&[
            "assert_eq!(ftp::Class::PositiveCompletion.name(), \"PositiveCompletion\");",
            "assert_eq!(ftp::Group::FileSystem.name(), \"FileSystem\");",
        ]);
        let description = codes.example(&[
            "let class = ftp::Class::PositiveCompletion;",
            "assert_eq!(class.description(), \"The action is complete; a new command may be sent\");",
        ]);
        quote! {
            impl #ident {
                /// How many there are.
                pub const COUNT: usize = #count;

                /// Each of them, in the order of their digits.
                #all
                pub const ALL: [Self; Self::COUNT] = [#(Self::#variants),*];

                /// The one with this digit, or `None` if the table declares none.
                #from_digit
                #[inline]
                #[must_use]
                pub const fn from_digit(digit: u8) -> Option<Self> {
                    match digit {
                        #(#digits => Some(Self::#variants),)*
                        _ => None,
                    }
                }

                /// The name of the variant.
                #name
                #[must_use]
                pub const fn name(self) -> &'static str {
                    match self {
                        #(Self::#variants => #names,)*
                    }
                }

                /// What it means, in one line.
                #description
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
    pub(super) fn methods_of_codes(&self, codes: &Codes) -> TokenStream {
        let Self { ident, variants, accessor, digit, .. } = self;
        let digits = self.digits();
        let summary =
            format!(" The {accessor}, given by the {}.", digit.to_string().replace('_', " "));
        let example = codes.example(&[
            "let code = ftp::Code::NotLoggedIn;",
            "assert_eq!(code.class(), ftp::Class::PermanentNegativeCompletion);",
            "assert_eq!(code.group(), ftp::Group::AuthenticationAndAccounting);",
        ]);
        // The last one is the wildcard: the generator has checked that each code has one of them.
        let last = variants.last();
        let others = variants.split_last().map_or(&[][..], |(_, others)| others);
        let predicates = self.predicates(codes);
        quote! {
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

    /// A test for each class, named after it.
    fn predicates(&self, codes: &Codes) -> TokenStream {
        if self.place != CLASS {
            return TokenStream::new();
        }
        self.rows.iter().map(|class| predicate(class, codes)).collect()
    }

    fn digits(&self) -> Vec<Literal> {
        self.rows.iter().map(|row| Literal::u16_unsuffixed(row.number)).collect()
    }
}

fn predicate(class: &Row, codes: &Codes) -> TokenStream {
    let predicate = format_ident!("is_{}", names::snake_case(&class.name));
    let number = Literal::u16_unsuffixed(class.number);
    let summary =
        format!(" Whether the class is {}: {}xx.", names::spaced(&class.name), class.number);
    let first = |is_member| {
        codes.rows.iter().find(|code| documentation::in_class(code, class) == is_member)
    };
    let example = match (first(true), first(false)) {
        (Some(member), Some(other)) => codes.example(&[
            &format!("assert!(ftp::Code::{}.{predicate}());", member.name),
            &format!("assert!(!ftp::Code::{}.{predicate}());", other.name),
        ]),
        _ => TokenStream::new(),
    };
    quote! {
        #[doc = #summary]
        #example
        #[inline]
        #[must_use]
        pub const fn #predicate(self) -> bool {
            self.first_digit() == #number
        }
    }
}
