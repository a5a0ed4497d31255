//! The expansion of a small table, kept in the repository for people to read.

use std::io::Write;
use std::process::{Command, Stdio};

use super::module::module;
use crate::syntax::reply_codes::Input;
use crate::table::Source;

const TABLE: &str = include_str!("../../expansion/status.csv");
const KEPT: &str = include_str!("../../expansion/status.rs");
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/expansion/status.rs");

#[test]
fn the_kept_expansion_is_what_the_table_expands_to() {
    let now = formatted(&expansion());
    if std::env::var_os("KEEP_EXPANSION").is_some() {
        std::fs::write(FILE, now).unwrap();
    } else {
        assert_eq!(now, KEPT, "{HINT}");
    }
}

const HINT: &str =
    "if the change is meant, keep it: KEEP_EXPANSION=1 cargo test -p reply-codes-macros kept";

fn expansion() -> String {
    let macro_call = "(::reply_codes) /// What a coffee machine answers.\n\
        pub mod status = \"status.csv\";";
    let input: Input = syn::parse_str(macro_call).unwrap();
    let source = Source { text: Some(TABLE.to_owned()), problem: None, found: true };
    let [item] = &*input.tables else { panic!("one table") };
    with_blank_lines(&prettyplease::unparse(
        &syn::parse2(module(&input.runtime, item, source)).unwrap(),
    ))
}

/// An empty line before each item, as people write it.
fn with_blank_lines(code: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in code.lines() {
        let ends_an_item = |last: &&str| *last == "}" || last.ends_with(';');
        let starts_one =
            ["///", "impl ", "const _"].iter().any(|start| line.trim().starts_with(start));
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
