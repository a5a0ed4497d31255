//! Expands any bytes as a table, with the settings that the first byte chooses. It never panics. What
//! it gives is Rust in which no name is repeated, and errors that say where the file is wrong.

#![no_main]
#![allow(dead_code, reason = "the generator has parts that this target does not call")]

include!("generator.rs");

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;
use syn::{Expr, File, Ident, ImplItem, Item, ItemConst, ItemImpl, LitStr, Stmt, Type};
use syntax::reply_codes::Input;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let file: File = syn::parse2(expansion(bytes, *choice)).expect("tokens that are Rust");
    assert_errors_are_placed(&file.items);
    let Some((_, items)) = file.items.iter().find_map(|item| match item {
        Item::Mod(module) => module.content.as_ref(),
        _ => None,
    }) else {
        panic!("no module");
    };
    assert_names_are_distinct(items);
});

fn expansion(bytes: &[u8], choice: u8) -> TokenStream {
    let input: Input = syn::parse_str(&invocation(choice)).expect("an invocation");
    let source = || table::source::decode(bytes.to_vec());
    input.tables.iter().map(|item| expand::module(&input.runtime, item, source())).collect()
}

/// What a caller writes: each bit of the choice turns a setting on.
fn invocation(choice: u8) -> String {
    let runtime = ["crate", "::reply_codes"][usize::from(choice >> 7)];
    let settings: String = [
        "code = \"Value\",",
        "description = \"Description\",",
        "reference = \"Reference\",",
        "name = \"Mnemonic\",",
        "notes = \"Notes\",",
        "skip = [\"Unassigned\", \"(Unused)\"],",
        "path = crate::protocols::fuzzed, names = { Teapot = 418 }, classes = { Success = 2, Other = 4 }, \
         rows = { 418 = \"I'm a teapot\", 104 = \"Early\" },",
    ]
    .iter()
    .enumerate()
    .filter(|(bit, _)| choice & (1 << bit) != 0)
    .map(|(_, setting)| *setting)
    .collect();
    format!("({runtime}) pub mod fuzzed = \"t.csv\" {{ {settings} }}")
}

/// Each error names the file, with a line or as a whole.
fn assert_errors_are_placed(items: &[Item]) {
    let errors = items.iter().filter_map(|item| match item {
        Item::Macro(item) if item.mac.path.segments.last()?.ident == "compile_error" => {
            Some(item.mac.parse_body::<LitStr>().expect("a message").value())
        }
        _ => None,
    });
    for error in errors {
        let place = error.strip_prefix("t.csv:").expect("the name of the file");
        let line = place.split_once(": ").map_or("", |(line, _)| line);
        assert!(place.starts_with(' ') || line.parse::<usize>().is_ok_and(|line| line > 0));
    }
}

/// No enum has two variants, methods or constants of one name.
fn assert_names_are_distinct(items: &[Item]) {
    let mut names = BTreeSet::new();
    for (owner, name) in items.iter().flat_map(members) {
        assert!(names.insert((owner.clone(), name.clone())), "{owner}::{name} is repeated");
    }
    assert!(names.len() > 1, "{names:?}");
}

/// The names that an item adds to an enum, each after the name of the enum. The methods of the codes
/// are in a block.
fn members(item: &Item) -> Vec<(String, String)> {
    let of = |owner: &Ident, names: Vec<&Ident>| {
        names.into_iter().map(|name| (owner.to_string(), name.to_string())).collect()
    };
    match item {
        Item::Enum(item) => {
            of(&item.ident, item.variants.iter().map(|variant| &variant.ident).collect())
        }
        Item::Impl(ItemImpl { trait_: None, self_ty, items, .. }) => {
            let Type::Path(owner) = &**self_ty else { panic!("no enum") };
            let members = items.iter().map(|item| match item {
                ImplItem::Fn(method) => &method.sig.ident,
                ImplItem::Const(constant) => &constant.ident,
                _ => panic!("neither a method nor a constant"),
            });
            of(owner.path.get_ident().expect("a plain name"), members.collect())
        }
        Item::Const(ItemConst { expr, .. }) => match &**expr {
            Expr::Block(block) => block.block.stmts.iter().flat_map(in_block).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn in_block(statement: &Stmt) -> Vec<(String, String)> {
    match statement {
        Stmt::Item(item) => members(item),
        _ => Vec::new(),
    }
}
