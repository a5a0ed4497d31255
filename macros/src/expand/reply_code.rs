//! `#[derive(ReplyCode)]`: the interface of a generated `Code` for an enum written by hand.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Error, LitStr, Path};

use super::enumeration::{self, ident};
use super::methods::{Codes, listed, located, spelled};
use super::module;
use crate::syntax::reply_code::{Code, Input, Options, Table};
use crate::table;

/// The errors, and the implementation for the variants that have none. `read` is for a table that is a
/// file.
pub(crate) fn implementation(
    input: Input,
    read: impl FnOnce(&LitStr) -> table::Table,
) -> TokenStream {
    let Input { ident: name, options, mut codes, unlisted, mut errors } = input;
    codes.sort_by_key(|code| code.number);
    // A number that is repeated is rustc's to report.
    let count = codes.len();
    codes.dedup_by_key(|code| code.number);
    let is_repeated = codes.len() < count;
    let Options { table, exhaustive, display, runtime } = options;
    let runtime = runtime.map_or_else(|| quote!(::reply_codes), Path::into_token_stream);

    let table = table.and_then(|table| defined(table, &runtime, read, &mut errors));
    // Of what the table describes, the texts are constants, so that a program holds no others of it.
    let text = |code: &Code, field: &str| {
        let (field, listed) = (ident(field), constant(code));
        let text = if field == "description" { code.first_line.as_str() } else { "" };
        let is_listed = table.is_some() && !code.is_extra;
        if is_listed { quote!(#listed.#field) } else { quote!(#text) }
    };
    let methods = Codes {
        runtime: runtime.clone(),
        ident: ident("__Code"),
        variants: codes.iter().map(|code| code.ident.clone()).collect(),
        numbers: codes.iter().map(|code| Literal::u16_unsuffixed(code.number)).collect(),
        descriptions: codes.iter().map(|code| text(code, "description")).collect(),
        references: codes.iter().map(|code| text(code, "reference")).collect(),
        unlisted: unlisted.map(|(ident, _)| ident),
        is_partial: is_repeated || !errors.is_empty(),
    };
    let checks = table.map(|(table, definition)| {
        let checks = codes.iter().map(|code| check(code, &table, &runtime));
        // A code without a variant may be what is wrong.
        let all = exhaustive.filter(|_| errors.is_empty()).map(|span| {
            let listed: Vec<_> = codes.iter().filter(|code| !code.is_extra).map(constant).collect();
            let patterns: Vec<_> = listed.iter().map(|code| format_ident!("{code}_CODE")).collect();
            // rustc misses what has no variant.
            quote_spanned! {located(span)=>
                #(const #patterns: __Table = #listed.code;)*
                const _: fn(__Table) = |__code| match __code {
                    #(#patterns => {})*
                };
            }
        });
        quote! {
            #definition
            #runtime::generated::listed!(__Table);
            #(#checks)*
            #all
        }
    });
    // What the attribute names is used also if there is nothing to implement.
    let implementation = (!codes.is_empty())
        .then(|| among_known_names(&methods.implementation(&[], display.unwrap_or(true))));
    let errors = errors.iter().map(Error::to_compile_error);
    quote! {
        #(#errors)*
        #[allow(dead_code, deprecated, unreachable_patterns, unused_imports)]
        const _: () = {
            type __Code = #name;
            #checks
            #implementation
        };
    }
}

/// The implementation in a block, so that it does not disturb the names of the caller's scope. What the
/// enum or a constant of the caller's may be named means something else in there: the enum has another
/// name, and functions hide constants, which would be patterns as parameters.
fn among_known_names(implementation: &TokenStream) -> TokenStream {
    quote! {
        const _: () = {
            use ::core::prelude::rust_2024::*;
            use ::core::primitive::{bool, str, u8, u16, usize};
            const fn code() {}
            const fn digits() {}
            const fn number() {}
            const fn raw() {}
            const fn text() {}
            #implementation
        };
    }
}

/// The enum of codes that an enum is checked against: how messages name it, and what makes it `__Table`,
/// which is another name or, for a file, an enum of its own. What is in an enum only rustc knows.
fn defined(
    table: Table,
    runtime: &TokenStream,
    read: impl FnOnce(&LitStr) -> table::Table,
    errors: &mut Vec<Error>,
) -> Option<(String, TokenStream)> {
    let file = match table {
        Table::Enum(path) => return Some((spelled(&path), quote!(type __Table = #path;))),
        Table::File(file) => file,
    };
    let table = read(&file);
    errors.extend(module::errors_of_file(&file, &table));
    let variants = enumeration::variants(&table.codes, |_| TokenStream::new());
    let codes = Codes::of(&table, "__Table", runtime);
    let implementation = among_known_names(&codes.implementation(&[], true));
    let tracked = module::tracked(&file);
    let definition = quote! {
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        #[derive(::core::cmp::PartialEq, ::core::cmp::Eq)]
        #[repr(u16)]
        enum __Table { #variants }
        #implementation
        #tracked
    };
    // A code that is missing may be in a row that is wrong.
    table.problems.is_empty().then(|| (file.value(), definition))
}

/// The code of the table as a constant, or the check that it does not have an extra one. What is wrong
/// stands at the number.
fn check(code: &Code, table: &str, runtime: &TokenStream) -> TokenStream {
    if !code.is_extra {
        let (constant, listed) = (constant(code), listed(code.number, table, code.span));
        return quote!(const #constant: #runtime::generated::Listed<__Table> = #listed;);
    }
    let message = format!("{table} has the code {:03}: leave out `extra`", code.number);
    let number = Literal::u16_unsuffixed(code.number);
    quote_spanned! {located(code.span)=>
        const _: () = ::core::assert!(__listed(#number).is_none(), #message);
    }
}

fn constant(code: &Code) -> Ident {
    format_ident!("__{:03}", code.number)
}
