//! Rows to tokens.

mod category;
mod code;
mod documentation;
#[cfg(test)]
mod kept;
pub(crate) mod layout;
mod lookup;
mod markdown;
mod open;
pub(crate) mod pattern;
pub(crate) mod reply_code;
pub(crate) mod reply_with;
mod texts;

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::{Error, Ident, LitStr, Path};

use crate::syntax::reply_code::Unlisted;
use crate::syntax::reply_codes::TableItem;
use crate::table::{Problem, Row, Source, Table};
use category::Category;

/// An enum of reply codes, written out by a table or by hand: what every part of its
/// implementation is made from.
struct Codes<'a> {
    /// The path of the runtime crate.
    runtime: &'a TokenStream,
    /// The path of the module with what all tables have in common.
    generated: TokenStream,
    /// The name of the enum.
    ident: Ident,
    rows: &'a [Row],
    /// The variant of each row.
    variants: Vec<Ident>,
    /// The enum that the texts are taken from, if no row has them.
    texts_of: Option<Path>,
    /// The variant that keeps unlisted codes.
    unlisted: Option<Unlisted>,
    /// Whether the documentation has examples: those of the table that comes with the runtime crate.
    has_examples: bool,
}

impl<'a> Codes<'a> {
    fn new(runtime: &'a TokenStream, ident: Ident, rows: &'a [Row], variants: Vec<Ident>) -> Self {
        let generated = quote!(#runtime::generated);
        let has_examples = runtime.to_string() == "crate";
        Self {
            runtime,
            generated,
            ident,
            rows,
            variants,
            texts_of: None,
            unlisted: None,
            has_examples,
        }
    }

    /// An example for the documentation of an item.
    fn example(&self, lines: &[&str]) -> TokenStream {
        let generated = &self.generated;
        if self.has_examples {
            quote!(#[doc = #generated::example!(#(#lines)*)])
        } else {
            TokenStream::new()
        }
    }

    /// ` with examples`, for the macros that document what they make.
    fn with_examples(&self) -> TokenStream {
        if self.has_examples { quote!(with examples) } else { TokenStream::new() }
    }

    /// Everything but the enum itself and `Display`: its methods, of which those of the classes and the
    /// groups are given, and what does not depend on the table.
    fn implementation(&self, of_categories: &[TokenStream]) -> TokenStream {
        let Self { generated, ident, .. } = self;
        let (all, texts) = (lookup::all(self, &quote!(pub)), texts::methods(self));
        let hash = lookup::hash(self);
        let (parts, conversions, rest) = match &self.unlisted {
            None => {
                let with_examples = self.with_examples();
                let rest = quote!(#generated::code!(#ident #with_examples););
                (TokenStream::new(), lookup::from_u16(self), rest)
            }
            Some(unlisted) => {
                let other = &unlisted.ident;
                let rest = quote!(#generated::open_code!(#ident keeps #other););
                (open::parts(self, unlisted), open::conversions(self, unlisted), rest)
            }
        };
        quote! {
            #parts

            impl #ident {
                #all
                #conversions
                #texts
                #(#of_categories)*
            }

            #hash
            #rest
        }
    }

    /// `Display`: the number, and a description on request.
    fn display(&self) -> TokenStream {
        let Self { generated, ident, .. } = self;
        if self.unlisted.is_some() {
            quote!(#generated::open_display!(#ident);)
        } else {
            quote!(#generated::display!(#ident);)
        }
    }
}

/// The module of a table, and its macro.
pub(crate) fn module(runtime: &TokenStream, item: &TableItem, source: Source) -> TokenStream {
    let tracking = source.found.then(|| tracking(&item.file));
    let (table, problems) = source.table(&item.settings);
    let errors = problems.iter().map(|problem| {
        let (conditions, error) =
            (item.conditions(), error(&item.file, problem).into_compile_error());
        quote!(#(#conditions)* #error)
    });

    let ident = |name: &str| Ident::new(name, Span::call_site());
    let variants = table.codes.iter().map(|row| ident(&row.name)).collect();
    let codes = Codes::new(runtime, ident("Code"), &table.codes, variants);

    let documentation = documentation::of_module(&table, &item.name.unraw().to_string());
    let contents = contents(&codes, &table, item);
    let pattern = pattern::macro_rules(&codes, item);
    let TableItem { module_attributes, visibility, name, .. } = item;
    quote! {
        #(#errors)*
        #(#module_attributes)*
        #documentation
        #visibility mod #name {
            #contents
            #tracking
        }
        #pattern
    }
}

fn contents(codes: &Codes, table: &Table, item: &TableItem) -> TokenStream {
    let generated = &codes.generated;
    let code_enum = code::enumeration(codes, table, &item.code_attributes);
    let mut categories = Vec::new();
    categories.extend(Category::classes(&table.classes));
    categories.extend(Category::groups(&table.groups));
    let methods: Vec<_> =
        categories.iter().map(|category| category.methods_of_codes(codes)).collect();
    let (implementation, display) = (codes.implementation(&methods), codes.display());
    let categories = categories.iter().map(|category| category.expand(codes));
    // The names of the prelude are imported for those who read the code: they mean the same in every
    // crate, whatever it has done with its own.
    quote! {
        use ::core::prelude::v1::*;
        #code_enum
        #implementation
        #display
        #generated::debug!(Code);
        #(#categories)*
    }
}

/// `codes.csv:17: what is wrong`, at the path.
fn error(file: &LitStr, problem: &Problem) -> Error {
    Error::new(file.span(), problem.in_file(&file.value()))
}

/// Makes Cargo build again when the file changes. The folder stays out of the tokens, so that two
/// checkouts expand alike.
fn tracking(file: &LitStr) -> TokenStream {
    quote! {
        const _: &[::core::primitive::u8] = ::core::include_bytes!(::core::concat!(
            ::core::env!("CARGO_MANIFEST_DIR"),
            "/",
            #file
        ));
    }
}

/// A path as its writer has it, for messages.
fn spelled(path: &Path) -> String {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::")
}

/// A number as it is written in source code, without the type.
fn number(value: usize) -> Literal {
    Literal::usize_unsuffixed(value)
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};
    use quote::quote;

    use super::module;
    use crate::syntax::reply_codes::Input;
    use crate::table::Source;

    const TABLE: &str = "\
code,name,description,reference
2xx,PositiveCompletion,Done,RFC 959 §4.2
x0x,Syntax,Syntax,RFC 959 §4.2
200,CommandOkay,Command okay,RFC 959 §4.2.2
202,Superfluous,\"Not implemented, superfluous\",RFC 959 §4.2.2
";

    fn expansion() -> TokenStream {
        let input: Input = syn::parse2(quote!(($crate) pub mod table = "table.csv";)).unwrap();
        let source = Source { text: Some(TABLE.to_owned()), problem: None, found: true };
        module(&input.runtime, &input.tables[0], source)
    }

    fn mentions(tokens: TokenStream, word: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Group(group) => mentions(group.stream(), word),
            TokenTree::Ident(ident) => ident == word,
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }

    #[test]
    fn the_same_table_gives_the_same_tokens() {
        assert_eq!(expansion().to_string(), expansion().to_string());
    }

    #[test]
    fn the_expansion_has_no_unsafe_code_and_no_panic() {
        for word in ["unsafe", "unwrap", "expect", "panic", "unreachable", "todo"] {
            assert!(!mentions(expansion(), word), "{word}");
        }
        assert!(mentions(expansion(), "from_u16"));
    }

    #[test]
    fn the_expansion_holds_no_path_of_this_machine() {
        assert!(!expansion().to_string().contains(env!("CARGO_MANIFEST_DIR")));
    }

    /// What two tables expand to, without line breaks.
    fn two_tables() -> String {
        let tables = "(crate) pub mod second = \"2.csv\"; pub mod first = \"1.csv\";";
        let input: Input = syn::parse_str(tables).unwrap();
        let text = "\
code,description
500,Unknown command
x2x,Connections
220,Ready
2xx,Positive
x0x,Syntax
5xx,Negative
421,Going away
4xx,Transient
";
        let source = || Source { text: Some(text.to_owned()), problem: None, found: true };
        input.tables.iter().map(|item| module(&input.runtime, item, source()).to_string()).collect()
    }

    /// Where the part stands, which is there once in each module.
    fn place(text: &str, part: &str) -> usize {
        assert_eq!(text.matches(part).count(), 1, "{part}");
        text.find(part).unwrap()
    }

    #[test]
    fn a_reader_finds_everything_in_the_order_of_the_caller_and_of_the_codes() {
        let both = two_tables();
        assert!(place(&both, "pub mod second {") < place(&both, "pub mod first {"));
        let (second, _) = both.split_at(place(&both, "pub mod first {"));
        let parts = [
            "pub enum Code {",
            "Ready = 220",
            "GoingAway = 421",
            "UnknownCommand = 500",
            "pub enum Class {",
            "Positive = 2",
            "Transient = 4",
            "Negative = 5",
            "pub enum Group {",
            "Syntax = 0",
            "Connections = 2",
            "macro_rules ! __reply_codes_second",
        ];
        let places = parts.map(|part| place(second, part));
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn the_file_is_named_and_not_copied() {
        let both = two_tables();
        assert!(!both.contains("code,description"));
        assert_eq!(both.matches("include_bytes").count(), 2);
    }
}
