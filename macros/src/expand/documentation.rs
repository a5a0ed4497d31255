//! The documentation of what is generated: the whole table, its codes.

use proc_macro2::TokenStream;
use quote::quote;

use super::markdown::{escaped, linked};
use crate::table::key::{Key, Kind};
use crate::table::names::spaced;
use crate::table::{Row, Table};

/// How to use the module, then everything that the table says, a section for each class, so that the
/// page of the module is the list to look a code up in.
///
/// The lines stand before the module, as the caller's do, so its links begin with its name.
pub(super) fn of_module(table: &Table, name: &str) -> TokenStream {
    let mut lines = use_of_module(table, name);
    let code = format!("{name}::Code");
    section(&mut lines, "Classes", &all(&table.classes), Kind::Class, &format!("{name}::Class"));
    let (groups, group) = (all(&table.groups), format!("{name}::Group"));
    section(&mut lines, "Function groups", &groups, Kind::Group, &group);
    if table.classes.is_empty() {
        section(&mut lines, "Codes", &all(&table.codes), Kind::Code, &code);
    }
    for class in &table.classes {
        let mut members = all(&table.codes);
        members.retain(|code| in_class(code, class));
        let heading = format!("{}: {}", key(Kind::Class, class), spaced(&class.name));
        section(&mut lines, &heading, &members, Kind::Code, &code);
    }
    doc_lines(lines.iter().map(String::as_str))
}

/// `5xx`, `x3x` or `530`: as a `match` has it and as it is searched for.
pub(super) fn key(kind: Kind, row: &Row) -> String {
    Key { kind, number: row.number }.to_string()
}

fn all(rows: &[Row]) -> Vec<&Row> {
    rows.iter().collect()
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
        "- `RawCode`: any three digits, so that a code which is not listed is kept.".to_owned(),
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

/// A heading, and a table of the rows. It has two columns, so that it fits a phone, and the names are
/// not in backticks, as rustdoc would break code in a table anywhere.
fn section(lines: &mut Vec<String>, heading: &str, rows: &[&Row], kind: Kind, item: &str) {
    if rows.is_empty() {
        return;
    }
    lines.extend([String::new(), format!("# {heading}"), String::new()]);
    lines.extend(["| code | name and meaning |", "| --- | --- |"].map(str::to_owned));
    for row in rows {
        let (key, name) = (key(kind, row), &row.name);
        let mut meaning = escaped(&row.description);
        if !row.reference.is_empty() {
            meaning = format!("{meaning} ({})", linked(&row.reference));
        }
        lines.push(format!("| `{key}` | [{name}]({item}::{name})<br>{meaning} |"));
    }
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
pub(super) fn of_category(row: &Row) -> TokenStream {
    let summary = format!("`{}` {}", row.number, escaped(&row.description));
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
