//! The module of a table.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

use super::category::Category;
use super::codes::Codes;
use super::{code, documentation, file, implementation, pattern};
use crate::syntax::reply_codes::TableItem;
use crate::table::Table;

/// The module of a table, and its macro.
pub(crate) fn module(runtime: &TokenStream, item: &TableItem, table: &Table) -> TokenStream {
    let errors = table.problems.iter().map(|problem| {
        let (conditions, error) =
            (item.conditions(), file::error(&item.file, problem).into_compile_error());
        quote!(#(#conditions)* #error)
    });
    if table.codes.is_empty() {
        return quote!(#(#errors)*);
    }

    let tracking = file::tracking(&item.file);
    let ident = |name: &str| Ident::new(name, Span::call_site());
    let variants = table.codes.iter().map(|row| ident(&row.name)).collect();
    let codes = Codes::new(runtime, ident("Code"), &table.codes, variants);

    let documentation = documentation::of_module(table, &item.name.unraw().to_string());
    let contents = contents(&codes, table, item);
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
    let (implementation, display) =
        (implementation::methods(codes, &methods), implementation::display(codes));
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

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};
    use quote::quote;

    use super::module;
    use crate::syntax::reply_codes::Input;
    use crate::table::{self, Settings};

    const TABLE: &str = "\
code,name,description,reference
2xx,PositiveCompletion,Done,RFC 959 §4.2
x0x,Syntax,Syntax,RFC 959 §4.2
200,CommandOkay,Command okay,RFC 959 §4.2.2
202,Superfluous,\"Not implemented, superfluous\",RFC 959 §4.2.2
";

    fn expansion() -> TokenStream {
        let input: Input = syn::parse2(quote!(($crate) pub mod table = "table.csv";)).unwrap();
        let table = table::read(TABLE.as_bytes(), &Settings::default());
        module(&input.runtime, &input.tables[0], &table)
    }

    fn mentions(tokens: TokenStream, word: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Group(group) => mentions(group.stream(), word),
            TokenTree::Ident(ident) => ident == word,
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }

    /// rustc does not apply `forbid(unsafe_code)` to what a macro of another crate expands to.
    #[test]
    fn the_expansion_has_no_unsafe_code_and_no_panic() {
        for word in ["unsafe", "unwrap", "expect", "panic", "unreachable", "todo"] {
            assert!(!mentions(expansion(), word), "{word}");
        }
        assert!(mentions(expansion(), "from_u16"));
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
        let table = table::read(text.as_bytes(), &Settings::default());
        input.tables.iter().map(|item| module(&input.runtime, item, &table).to_string()).collect()
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
