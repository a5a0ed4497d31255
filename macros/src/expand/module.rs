//! The module of a table.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Error, LitStr};

use super::category::Category;
use super::methods::Codes;
use super::{documentation, enumeration, pattern};
use crate::syntax::reply_codes::TableItem;
use crate::table::{Problem, Row, Table};

/// The errors of a table, its module and its macro; only the errors if it has no codes.
pub(crate) fn module(runtime: &TokenStream, item: &TableItem, table: &Table) -> TokenStream {
    let errors = errors(item, table);
    if table.codes.is_empty() {
        return errors;
    }
    let documentation = documentation::of_module(table, &item.name);
    let contents = contents(runtime, table, &item.file, &item.code_attributes);
    let pattern = pattern::macro_rules(runtime, table, item);
    let TableItem { attributes, visibility, name, .. } = item;
    quote! {
        #errors
        #(#attributes)*
        #documentation
        #visibility mod #name {
            #contents
        }
        #pattern
    }
}

/// What is wrong with the call; if nothing is, what is wrong with the file, which settings that are
/// wrong may have caused.
fn errors(item: &TableItem, table: &Table) -> TokenStream {
    let of_file = errors_of_file(&item.file, table);
    let errors = if item.errors.is_empty() { &of_file } else { &item.errors };
    let errors = errors.iter().map(|error| {
        let (attributes, error) = (item.shared_attributes(), error.to_compile_error());
        quote!(#(#attributes)* const _: () = { #error };)
    });
    errors.collect()
}

/// The enums of a table.
pub(super) fn contents(
    runtime: &TokenStream,
    table: &Table,
    file: &LitStr,
    attributes: &[Attribute],
) -> TokenStream {
    let codes = Codes::of(table, runtime);
    let document = |row: &Row| documentation::of_code(table, row);
    let variants = enumeration::variants(&table.codes, document);
    let categories = Category::of(table);
    let of_categories: Vec<_> = categories.iter().map(Category::methods_of_codes).collect();
    let implementation = codes.implementation(&of_categories, true);
    let categories = categories.iter().map(|category| category.expand(runtime));
    // The names of the prelude are imported for those who read the code: they mean the same in every
    // crate, whatever it has done with its own. The file is included for Cargo, which builds again when
    // it changes; its folder stays out of the tokens, so that two checkouts expand alike.
    quote! {
        use ::core::prelude::rust_2024::*;

        /// A reply code of this table; the discriminant is its number.
        #(#attributes)*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Code { #variants }

        #implementation
        #runtime::generated::of_table!(Code);
        #(#categories)*

        const _: &[::core::primitive::u8] = ::core::include_bytes!(::core::concat!(
            ::core::env!("CARGO_MANIFEST_DIR"),
            "/",
            #file
        ));
    }
}

/// `codes.csv:17: what is wrong`, at the path, for each problem.
pub(super) fn errors_of_file(file: &LitStr, table: &Table) -> Vec<Error> {
    let error = |problem: &Problem| Error::new(file.span(), problem.in_file(&file.value()));
    table.problems.iter().map(error).collect()
}
