//! The module of a table.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, LitStr};

use super::category::Category;
use super::methods::Codes;
use super::{documentation, enumeration, pattern};
use crate::syntax::reply_codes::TableItem;
use crate::table::{Problem, Table};

/// The errors of a table, its module and its macro; only the errors if it has no codes.
pub(crate) fn module(runtime: &TokenStream, item: &TableItem, table: &Table) -> TokenStream {
    let errors = errors(item, table);
    if table.codes.is_empty() {
        return errors;
    }
    let TableItem { attributes, code_attributes, visibility, name, file, .. } = item;
    let documentation = documentation::of_module(table, name);
    let variants = enumeration::variants(&table.codes, |row| documentation::of_code(table, row));
    let categories = Category::of(table);
    let of_categories: Vec<_> = categories.iter().map(Category::methods_of_codes).collect();
    let implementation = Codes::of(table, "Code", runtime).implementation(&of_categories, true);
    let categories = categories.iter().map(|category| category.expand(runtime));
    let (tracked, pattern) = (tracked(file), pattern::macro_rules(runtime, table, item));
    // The names of the prelude are imported for those who read the code: they mean the same in every
    // crate, whatever it has done with its own.
    quote! {
        #errors
        #(#attributes)*
        #documentation
        #visibility mod #name {
            use ::core::prelude::rust_2024::*;

            /// A reply code of this table; the discriminant is its number.
            #(#code_attributes)*
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(u16)]
            pub enum Code { #variants }

            #implementation
            #runtime::generated::table_impls!(Code);
            #(#categories)*
            #tracked
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

/// Includes the file for Cargo, which builds again when it changes. Its folder stays out of the tokens,
/// so that two checkouts expand alike.
pub(super) fn tracked(file: &LitStr) -> TokenStream {
    quote! {
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
