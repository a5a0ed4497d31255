//! The documentation of what is generated: the whole table, its codes, examples.

use proc_macro2::TokenStream;
use quote::quote;

use crate::table::names::spaced;
use crate::table::{Row, Table};

/// How to use the module, then everything that the table says, a section for each class, so that the
/// page of the module is the list to look a code up in.
pub(super) fn of_module(table: &Table, name: &str) -> TokenStream {
    let mut lines = use_of_module(table, name);
    if !table.classes.is_empty() {
        lines.extend(categories("Classes", "first digit", &table.classes, |digit| {
            format!("{digit}xx")
        }));
    }
    if !table.groups.is_empty() {
        lines.extend(categories("Function groups", "second digit", &table.groups, |digit| {
            format!("x{digit}x")
        }));
    }
    if table.classes.is_empty() {
        lines.extend(["", "# Codes", ""].map(str::to_owned));
        lines.extend(codes(table.codes.iter()));
    }
    for class in &table.classes {
        let mut members = table.codes.iter().filter(|code| in_class(code, class)).peekable();
        if members.peek().is_some() {
            let heading = format!("# {}xx: {}", class.number, spaced(&class.name));
            lines.extend([String::new(), heading, String::new()]);
            lines.extend(codes(members));
        }
    }
    let lines = lines.iter().map(|line| doc_line(line));
    quote!(#(#![doc = #lines])*)
}

/// A few lines on looking codes up, on codes that are not listed, and on patterns.
fn use_of_module(table: &Table, name: &str) -> Vec<String> {
    let unlisted = match (table.classes.is_empty(), table.groups.is_empty()) {
        (false, false) => ": [`Class::of`] and [`Group::of`] say how to treat it",
        (false, true) => ": [`Class::of`] says how to treat it",
        (true, false) => ": [`Group::of`] says what it is about",
        (true, true) => "",
    };
    let pattern = table.codes.first().map_or(0, |code| code.number / 100);
    let quote = if pattern == 0 { "\"" } else { "" };
    vec![
        String::new(),
        "[`Code::from_u16`], [`Code::from_ascii`] and `str::parse` look a [`Code`] up.".to_owned(),
        format!("A code that the table does not list stays a `RawCode`{unlisted}."),
        format!(
            "In a `match`, `{name}!({quote}{pattern}xx{quote})` covers a class, and the compiler names what is left out."
        ),
    ]
}

fn categories(
    heading: &str,
    digit: &str,
    rows: &[Row],
    pattern: impl Fn(u16) -> String,
) -> Vec<String> {
    let mut lines = vec![String::new(), format!("# {heading}"), String::new()];
    lines.push(format!("| {digit} | name | meaning | defined in |"));
    lines.push("| --- | --- | --- | --- |".to_owned());
    let item = if heading == "Classes" { "Class" } else { "Group" };
    lines.extend(rows.iter().map(|row| {
        let Row { number, name, description, reference, .. } = row;
        let (description, reference) = (escaped(description), linked(reference));
        format!(
            "| `{}` | [`{name}`]({item}::{name}) | {description} | {reference} |",
            pattern(*number)
        )
    }));
    lines
}

fn codes<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<String> {
    let mut lines = vec![
        "| code | name | description | defined in |".to_owned(),
        "| --- | --- | --- | --- |".to_owned(),
    ];
    lines.extend(rows.map(|row| {
        let Row { number, name, description, reference, .. } = row;
        let (description, reference) = (escaped(description), linked(reference));
        format!("| `{number:03}` | [`{name}`](Code::{name}) | {description} | {reference} |")
    }));
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
pub(super) fn of_category(row: &Row) -> TokenStream {
    paragraphs(&[
        format!("`{}` {}", row.number, escaped(&row.description)),
        linked(&row.reference),
        linked(&row.notes),
    ])
}

/// A line as people write it after `///`, for those who read the expansion.
fn doc_line(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!(" {line}") }
}

fn paragraphs(texts: &[String]) -> TokenStream {
    let texts: Vec<_> = texts.iter().filter(|text| !text.is_empty()).map(String::as_str).collect();
    let lines = texts.join("\n\n");
    let lines = lines.split('\n').map(doc_line);
    quote!(#(#[doc = #lines])*)
}

pub(super) fn in_class(code: &Row, class: &Row) -> bool {
    code.digits().first() == Some(&class.number)
}

/// Text that Markdown leaves as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if r"\`*_[]<>|#~&$".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    // An address would be a bare link.
    escaped.replace("://", "\\://")
}

/// A reference in which each RFC is a link to its text, at the section where one is named.
fn linked(reference: &str) -> String {
    let mut linked = String::new();
    let mut rest = reference;
    while let Some((before, from_here)) = rest.find("RFC").map(|start| rest.split_at(start)) {
        linked += &escaped(before);
        let after = after_citation(from_here);
        let (citation, _) = from_here.split_at(from_here.len() - after.len());
        linked += &link(citation);
        rest = after;
    }
    linked + &escaped(rest)
}

/// What follows `RFC 959 §4.2.2`, or as the registries write it, `RFC9110, Section 15.2.1`.
fn after_citation(text: &str) -> &str {
    let after_rfc = text.trim_start_matches("RFC").trim_start_matches(' ');
    let after_number = after_rfc.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if after_number.len() == after_rfc.len() {
        return after_rfc;
    }
    SECTION_MARKS.iter().find_map(|mark| after_number.strip_prefix(mark)).map_or(
        after_number,
        |section| {
            section.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.')
        },
    )
}

const SECTION_MARKS: [&str; 3] = [" §", ", Section ", ", section "];

fn link(citation: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (document, section) =
        SECTION_MARKS.iter().find_map(|mark| citation.split_once(mark)).unwrap_or((citation, ""));
    let number = digits(document);
    if number.is_empty() {
        return citation.to_owned();
    }
    let section = section.trim_end_matches('.');
    let anchor = if section.is_empty() { String::new() } else { format!("#section-{section}") };
    format!("[{}](https://www.rfc-editor.org/rfc/rfc{number}{anchor})", escaped(citation))
}

#[cfg(test)]
mod tests {
    use super::{escaped, linked};

    #[test]
    fn each_rfc_of_a_reference_is_linked_at_its_section() {
        for (reference, expected) in [
            ("", ""),
            (
                "RFC 959 §4.2.2",
                "[RFC 959 §4.2.2](https://www.rfc-editor.org/rfc/rfc959#section-4.2.2)",
            ),
            ("RFC 959 §4.2.", "[RFC 959 §4.2.](https://www.rfc-editor.org/rfc/rfc959#section-4.2)"),
            ("RFC 959 App. II", "[RFC 959](https://www.rfc-editor.org/rfc/rfc959) App. II"),
            (
                "[RFC9110, Section 15.2.1]",
                "\\[[RFC9110, Section 15.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.2.1)\\]",
            ),
            (
                "[RFC3261][RFC 5393]",
                "\\[[RFC3261](https://www.rfc-editor.org/rfc/rfc3261)\\]\\[[RFC 5393](https://www.rfc-editor.org/rfc/rfc5393)\\]",
            ),
            ("RFC Editor", "RFC Editor"),
        ] {
            assert_eq!(linked(reference), expected);
        }
    }

    #[test]
    fn what_markdown_would_read_is_escaped() {
        assert_eq!(
            escaped("(|||port|) [ADAT=...] <x> a*b*"),
            "(\\|\\|\\|port\\|) \\[ADAT=...\\] \\<x\\> a\\*b\\*"
        );
        assert_eq!(escaped("https://example.org"), "https\\://example.org");
    }
}
