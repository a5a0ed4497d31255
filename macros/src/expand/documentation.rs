//! The documentation of what is generated: the whole table, its codes.

use proc_macro2::TokenStream;
use quote::quote;

use super::markdown::{breakable, escaped, linked};
use crate::table::key::{Key, Kind};
use crate::table::{Row, Table};

/// How to use the module, then everything that the table says, so that the page of the module is the
/// list to look a code up in.
///
/// The lines stand before the module, as the caller's do, so its links begin with its name.
pub(super) fn of_module(table: &Table, name: &str) -> TokenStream {
    let mut lines = use_of_module(table, name);
    lines.extend([String::new(), "# The table".to_owned(), String::new()]);
    let usual = usual_reference(&table.codes);
    if !usual.is_empty() {
        lines.extend([
            format!("As {} says, unless another is named.", linked(usual)),
            String::new(),
        ]);
    }
    // It has two columns, so that it fits a phone, and the names are not in backticks, as rustdoc would
    // break code in a table anywhere.
    lines.extend(["| code | name and meaning |", "| --- | --- |"].map(str::to_owned));
    let line = |kind: Kind, row: &Row| {
        let Row { name: variant, description, reference, .. } = row;
        let is_usual = reference == usual || reference.is_empty();
        let reference = if is_usual { String::new() } else { format!(" ({})", linked(reference)) };
        let (key, meaning) = (key(kind, row), escaped(description));
        let label = breakable(variant);
        // So that the eye finds the classes.
        let bold = if kind == Kind::Code { "" } else { "**" };
        let link = format!("{bold}[{label}]({name}::{kind:?}::{variant}){bold}");
        format!("| `{key}` | {link}<br>{meaning}{reference} |")
    };
    for class in &table.classes {
        lines.push(line(Kind::Class, class));
        let codes = table.codes.iter().filter(|code| in_class(code, class));
        lines.extend(codes.map(|code| line(Kind::Code, code)));
    }
    let codes = table.codes.iter().filter(|_| table.classes.is_empty());
    lines.extend(codes.map(|code| line(Kind::Code, code)));
    lines.extend(table.groups.iter().map(|group| line(Kind::Group, group)));
    doc_lines(lines.iter().map(String::as_str))
}

/// The reference that more than half of the rows have; empty if there is none.
fn usual_reference(rows: &[Row]) -> &str {
    let share = |reference: &str| rows.iter().filter(|row| row.reference == reference).count();
    let mut references = rows.iter().map(|row| row.reference.as_str());
    references.find(|reference| 2 * share(reference) > rows.len()).unwrap_or_default()
}

/// `5xx`, `x3x` or `530`: as a `match` has it and as it is searched for.
pub(super) fn key(kind: Kind, row: &Row) -> String {
    Key { kind, number: row.number }.to_string()
}

/// A line on each thing that the module has.
fn use_of_module(table: &Table, name: &str) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        format!(
            "- [`Code`]({name}::Code): one of the {} codes. [`Code::from_u16`]({name}::Code::from_u16), \
             [`Code::from_ascii`]({name}::Code::from_ascii) and `str::parse` look a code up.",
            table.codes.len()
        ),
        format!(
            "- [`RawCode`]({name}::RawCode): any three digits, so that a code which is not listed is kept."
        ),
    ];
    for (rows, item, subject, digit) in [
        (&table.classes, "Class", "the outcome", "first"),
        (&table.groups, "Group", "the subject", "second"),
    ] {
        lines.extend(rows.first().map(|_| {
            format!(
                "- [`{item}`]({name}::{item}): {subject}, given by the {digit} digit. \
                 [`{item}::of`]({name}::{item}::of) takes codes that are not listed, too."
            )
        }));
    }
    let middle = table.codes.get(table.codes.len() / 2).map_or([0; 3], Row::digits);
    let [class, group, last] = middle;
    let quote = if class == 0 { "\"" } else { "" };
    lines.push(format!(
        "- [`{name}!`](macro@{name}): a pattern for a `match`, such as `{name}!({quote}{class}xx{quote})`, \
         `{name}!(x{group}x)` or `{name}!({class}{group}{last})`. The compiler names what is left out."
    ));
    lines
}

/// Number, description, class, group, reference and notes of a code.
pub(super) fn of_code(table: &Table, code: &Row) -> TokenStream {
    let class = table.classes.iter().find(|class| in_class(code, class));
    let group = table.groups.iter().find(|group| code.digits().get(1) == Some(&group.number));
    let class = class.map(|class| format!("class [`{name}`](Class::{name})", name = class.name));
    let group = group.map(|group| format!("group [`{name}`](Group::{name})", name = group.name));
    let reference = Some(linked(&code.reference)).filter(|reference| !reference.is_empty());
    let facts: Vec<_> = [reference, class, group].into_iter().flatten().collect();
    let summary = format!("`{:03}` {}", code.number, escaped(&code.description));
    paragraphs(&[summary, facts.join(", "), linked(&code.notes)])
}

/// Meaning, reference and notes of a class or a group.
pub(super) fn of_category(kind: Kind, row: &Row) -> TokenStream {
    let summary = format!("`{}` {}", key(kind, row), escaped(&row.description));
    paragraphs(&[summary, linked(&row.reference), linked(&row.notes)])
}

fn paragraphs(texts: &[String; 3]) -> TokenStream {
    let texts = texts.iter().map(String::as_str).filter(|text| !text.is_empty());
    doc_lines(texts.collect::<Vec<_>>().join("\n\n").split('\n'))
}

/// Lines as people write them after `///`, for those who read the expansion.
fn doc_lines<'a>(lines: impl Iterator<Item = &'a str>) -> TokenStream {
    let lines = lines.map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

pub(super) fn in_class(code: &Row, class: &Row) -> bool {
    code.digits().first() == Some(&class.number)
}
