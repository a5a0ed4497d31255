//! Expands any bytes as a table, with the settings that the first byte chooses. It never panics. What
//! it gives is Rust in which no name is repeated, and errors that say where the file is wrong.

#![no_main]
#![allow(dead_code, reason = "the generator has parts that this target does not call")]

// A procedural macro crate cannot be linked as a library, and its modules name each other from `crate`.
#[path = "../../macros/src/expand/mod.rs"]
mod expand;
#[path = "../../macros/src/syntax/mod.rs"]
mod syntax;
#[path = "../../macros/src/table/mod.rs"]
mod table;

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;
use syn::{Expr, File, Ident, ImplItem, Item, ItemConst, ItemImpl, LitStr, Stmt, Type};
use syntax::reply_codes::{Input, TableItem};

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let file: File = syn::parse2(expansion(bytes, *choice)).expect("tokens that are Rust");
    let errors = errors(&file.items);
    for error in &errors {
        assert_placed(error, bytes);
    }
    assert!(errors.len() <= 21, "{errors:?}");
    let module = file.items.iter().find_map(|item| match item {
        Item::Mod(module) => module.content.as_ref(),
        _ => None,
    });
    match module {
        Some((_, items)) => assert_names_are_distinct(items),
        None => assert!(!errors.is_empty(), "neither a module nor an error"),
    }
});

fn expansion(bytes: &[u8], choice: u8) -> TokenStream {
    let input: Input = syn::parse_str(&invocation(choice)).expect("an invocation");
    let table = |item: &TableItem| table::read(bytes, &item.settings);
    input.tables.iter().map(|item| expand::module(&input.runtime, item, &table(item))).collect()
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

/// What the errors say. Each is in a constant, which has the attributes of the module.
fn errors(items: &[Item]) -> Vec<String> {
    let errors = items.iter().filter_map(|item| {
        let Item::Const(ItemConst { expr, .. }) = item else { return None };
        let Expr::Block(block) = &**expr else { return None };
        let [Stmt::Macro(error)] = &*block.block.stmts else { return None };
        assert_eq!(error.mac.path.segments.last()?.ident, "compile_error");
        Some(error.mac.parse_body::<LitStr>().expect("a message").value())
    });
    errors.collect()
}

/// An error names the file, with one of its lines or as a whole. It is short, and can be read.
fn assert_placed(error: &str, bytes: &[u8]) {
    let place = error.strip_prefix("t.csv:").expect("the name of the file");
    let line = place.split_once(": ").map_or("", |(line, _)| line);
    let lines = 1..=bytes.split(|byte| *byte == b'\n').count();
    assert!(place.starts_with(' ') || line.parse().is_ok_and(|line| lines.contains(&line)));
    assert!(error.len() < 2000 && !error.chars().any(char::is_control), "{error}");
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
