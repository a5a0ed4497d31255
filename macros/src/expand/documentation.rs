//! The documentation of what is generated: the whole table, its codes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

use crate::table::key::Kind;
use crate::table::{Row, Table};

/// A line on each thing that the module has, then everything that the table says, so that the page of
/// the module is the list to look a code up in.
///
/// It stands above the module, as the caller's own documentation does: rustdoc resolves the links of both
/// where the first line stands.
pub(super) fn of_module(table: &Table, name: &Ident) -> TokenStream {
    let name = name.unraw().to_string();
    let link = |item: &str| format!("[`{item}`]({name}::{item})");
    let [code, from_u16, from_ascii, from_raw] =
        ["Code", "Code::from_u16", "Code::from_ascii", "Code::from_raw"].map(link);
    let categories = [("Class", &table.classes), ("Group", &table.groups)].into_iter();
    let categories = categories.filter(|(_, rows)| !rows.is_empty()).map(|(category, _)| {
        let of = link(&format!("{category}::of"));
        format!(" - {}: what a code belongs to, listed or not: {of}.", link(category))
    });
    let example = table.codes.first().map(|code| code.key.to_string()).unwrap_or_default();
    let lookup = format!(
        " - {code}: a code of the table. {from_u16}, {from_ascii} and `str::parse` look one up."
    );
    let any = format!(
        " - `RawCode`: any three digits, so that a code which is not listed is kept. {from_raw} looks it up."
    );
    let pattern = format!(
        " - `{name}!`: a pattern for a `match`, such as `{name}!({example})`, or of \
         a whole class or group. The compiler names what is left out."
    );
    let usual = table.codes.first().map_or("", |code| &code.reference);
    let says = format!(" The reference is {}, unless another is named.", escaped(usual));
    let says = (!usual.is_empty()).then_some(says).into_iter();
    let rows = table.classes.iter().chain(&table.groups).chain(&table.codes);
    let lines = rows.map(|row| line(&name, row, usual));
    quote! {
        ///
        #[doc = #lookup]
        #[doc = #any]
        #(#[doc = #categories])*
        #[doc = #pattern]
        ///
        /// # The table
        ///
        #(#[doc = #says])*
        ///
        /// | code | name and meaning |
        /// | --- | --- |
        #(#[doc = #lines])*
    }
}

/// A row of the list, which has two columns, so that it fits a phone. The names are not in backticks, as
/// rustdoc would break code in a table anywhere.
fn line(module: &str, row: &Row, usual: &str) -> String {
    let Row { key, name, description, reference, .. } = row;
    let is_said = reference.is_empty() || reference == usual;
    let reference = if is_said { String::new() } else { format!(" ({})", escaped(reference)) };
    // A browser may break it between its words: on a phone, some names are longer than the screen.
    let words = |character: char| match character {
        'A'..='Z' => format!("<wbr>{character}"),
        _ => character.to_string(),
    };
    let label: String = name.chars().map(words).collect();
    let meaning = escaped(description);
    format!(" | `{key}` | [{label}]({module}::{:?}::{name})<br>{meaning}{reference} |", key.kind)
}

/// Number, description, class, group, reference and notes of a code.
pub(super) fn of_code(table: &Table, code: &Row) -> TokenStream {
    let category = |kind: Kind, word: &str, rows: &[Row]| {
        let name = &rows.iter().find(|row| row.key == kind.of(code.key.number))?.name;
        Some(format!("{word} [`{name}`]({kind:?}::{name})"))
    };
    let class = category(Kind::Class, "class", &table.classes);
    let group = category(Kind::Group, "group", &table.groups);
    let reference = Some(escaped(&code.reference)).filter(|reference| !reference.is_empty());
    let facts: Vec<_> = [reference, class, group].into_iter().flatten().collect();
    paragraphs(code, facts.join(", "))
}

/// Meaning, reference and notes of a class or a group.
pub(super) fn of_category(row: &Row) -> TokenStream {
    paragraphs(row, escaped(&row.reference))
}

/// Lines as people write them after `///`, for those who read the expansion.
fn paragraphs(row: &Row, facts: String) -> TokenStream {
    let summary = format!(" `{}` {}", row.key, escaped(&row.description));
    let others = [facts, escaped(&row.notes)].into_iter().filter(|text| !text.is_empty());
    let others = others.map(|text| format!(" {text}"));
    quote!(#[doc = #summary] #(#[doc = ""] #[doc = #others])*)
}

/// Text that Markdown leaves as it is, inside a line.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if r"\`*_[]<>|#~&$".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    // An address would be a bare link, two hyphens a dash.
    escaped.replace("://", "\\://").replace("--", "\\-\\-")
}

#[cfg(test)]
mod pages;

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_markdown_would_read_is_escaped() {
        assert_eq!(
            escaped("(|||port|) [ADAT=...] <x> a*b*"),
            "(\\|\\|\\|port\\|) \\[ADAT=...\\] \\<x\\> a\\*b\\*"
        );
        assert_eq!(escaped("https://example.org"), "https\\://example.org");
    }

    #[test]
    fn two_hyphens_stay_two() {
        assert_eq!(escaped("--help, a---b - c"), "\\-\\-help, a\\-\\--b - c");
    }
}
