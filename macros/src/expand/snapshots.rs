//! Expansions kept in the repository for people to read: of a small table, and of the derives.

use std::io::Write;
use std::process::{Command, Stdio};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Item;

use super::{module, reply_code, reply_with};
use crate::syntax::reply_codes::Input;
use crate::table;

const TABLE: &str = include_str!("../../../examples/status.csv");

#[test]
fn the_kept_expansion_is_what_the_table_expands_to() {
    let macro_call = "(::reply_codes) /// What a coffee machine answers.\n\
        pub mod status = \"status.csv\";";
    let input: Input = syn::parse_str(macro_call).unwrap();
    let [item] = &*input.tables else { panic!("one table") };
    let table = table::read(TABLE.as_bytes(), &item.settings);
    let expansion = module(&input.runtime, item, &table);
    assert_kept("status.rs", include_str!("../../expansion/status.rs"), expansion);
}

#[test]
fn the_kept_expansion_is_what_enums_of_reply_codes_expand_to() {
    let kept = include_str!("../../expansion/reply_code.rs");
    let expansion = with_expansions(kept, |item| {
        reply_code::implementation(syn::parse2(item).unwrap(), |_| panic!("no enum has a file"))
    });
    assert_kept("reply_code.rs", kept, expansion);
}

#[test]
fn the_kept_expansion_is_what_errors_expand_to() {
    let kept = include_str!("../../expansion/reply_with.rs");
    let expansion =
        with_expansions(kept, |item| reply_with::implementation(&syn::parse2(item).unwrap()));
    assert_kept("reply_with.rs", kept, expansion);
}

/// The types of a file, each followed by what a derive makes of it.
fn with_expansions(kept: &str, derive: impl Fn(TokenStream) -> TokenStream) -> TokenStream {
    let items = syn::parse_file(kept).unwrap().items.into_iter();
    let types = items.filter(|item| matches!(item, Item::Enum(_) | Item::Struct(_)));
    types
        .map(|item| {
            let expansion = derive(item.to_token_stream());
            quote!(#item #expansion)
        })
        .collect()
}

fn assert_kept(file: &str, kept: &str, expansion: TokenStream) {
    let now = prettyplease::unparse(&syn::parse2(expansion).unwrap());
    if std::env::var_os("UPDATE_EXPANSION").is_some() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/expansion");
        std::fs::write(format!("{folder}/{file}"), formatted(&with_blank_lines(&now))).unwrap();
    } else {
        // However they are formatted.
        assert_eq!(now, prettyplease::unparse(&syn::parse_file(kept).unwrap()), "{HINT}");
    }
}

const HINT: &str = "if the change is meant, keep it: UPDATE_EXPANSION=1 cargo test -p reply-codes-macros snapshots";

/// An empty line before each item, as people write it.
fn with_blank_lines(code: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in code.lines() {
        let ends_an_item = |last: &&str| *last == "}" || last.ends_with(';');
        let starts_one = ["///", "impl ", "const _", "#[derive", "#[automatically_derived]"]
            .iter()
            .any(|start| line.trim().starts_with(start));
        if starts_one && lines.last().map(|last| last.trim()).as_ref().is_some_and(ends_an_item) {
            lines.push("");
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// As rustfmt has it, which formats calls of macros, too.
fn formatted(code: &str) -> String {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt is installed: rustup component add rustfmt");
    rustfmt.stdin.take().unwrap().write_all(code.as_bytes()).unwrap();
    let output = rustfmt.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}
