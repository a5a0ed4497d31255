//! The documentation of FTP's table, read back from its expansion and checked against codes.csv as
//! the csv crate reads it.

use std::collections::BTreeMap;

use csv::StringRecord;
use syn::{Attribute, Expr, Item, ItemMod, Lit, Meta};

use super::super::module::module;
use crate::syntax::reply_codes::Input;
use crate::table::{self, Settings};

/// A link to the table that the runtime crate comes with, since a package holds no file from above.
const TABLE: &str = include_str!("../../../../codes.csv");

/// The rows of the table by their keys: `2xx`, `x2x`, `226`.
fn rows() -> BTreeMap<String, StringRecord> {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    reader.records().map(Result::unwrap).map(|row| (row[0].to_owned(), row)).collect()
}

fn codes() -> BTreeMap<String, StringRecord> {
    let mut codes = rows();
    codes.retain(|key, _| !key.contains('x'));
    assert_eq!(codes.len(), 61);
    codes
}

/// The module of a table.
fn expansion(table: &str) -> ItemMod {
    let input: Input = syn::parse_str("(crate) pub mod ftp = \"codes.csv\";").unwrap();
    let table = table::read(table.as_bytes(), &Settings::default());
    let tokens = module(&input.runtime, &input.tables[0], &table);
    let file: syn::File = syn::parse2(tokens).unwrap();
    let modules = file.items.into_iter().filter_map(|item| match item {
        Item::Mod(module) => Some(module),
        _ => None,
    });
    only(modules)
}

fn shipped() -> ItemMod {
    expansion(TABLE)
}

fn only<T>(mut items: impl Iterator<Item = T>) -> T {
    let only = items.next().expect("there is one");
    assert!(items.next().is_none(), "there is only one");
    only
}

fn items(module: &ItemMod) -> &[Item] {
    &module.content.as_ref().unwrap().1
}

/// The documentation of each variant of an enum, by the name of the variant.
fn variants(module: &ItemMod, name: &str) -> BTreeMap<String, String> {
    let enums = items(module).iter().filter_map(|item| match item {
        Item::Enum(item) if item.ident == name => Some(item),
        _ => None,
    });
    only(enums)
        .variants
        .iter()
        .map(|variant| (variant.ident.to_string(), documentation(&variant.attrs)))
        .collect()
}

/// The lines of the documentation as they are written.
fn documentation(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(line) => match &line.lit {
                Lit::Str(line) => Some(line.value() + "\n"),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect()
}

/// Markdown as it is shown, in one line: no marks, no tags, and of a link its text.
fn shown(markdown: &str) -> String {
    let mut shown = String::new();
    let mut rest = markdown.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '\\' => shown.extend(rest.next()),
            '`' | '[' | '*' => {}
            // `<wbr>` is nothing, `<br>` begins a line.
            '<' => {
                let tag: String = rest.by_ref().take_while(|end| *end != '>').collect();
                shown.push_str(if tag == "br" { " " } else { "" });
            }
            ']' => {
                if rest.next_if_eq(&'(').is_some() {
                    rest.find(|end| *end == ')');
                }
            }
            _ => shown.push(letter),
        }
    }
    words(&shown)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_code_has_its_number_description_class_group_reference_and_notes() {
    let rows = rows();
    let variants = variants(&shipped(), "Code");
    assert_eq!(variants.len(), codes().len());
    for (code, row) in codes() {
        let markdown = &variants[&row[1]];
        let text = shown(markdown);
        assert!(text.starts_with(&code), "{text}");
        for part in [&row[2], &row[3], &row[4]] {
            assert!(text.contains(&words(part)), "{part} is not in {text}");
        }
        let (class, group) = (format!("{}xx", &code[..1]), format!("x{}x", &code[1..2]));
        let links =
            [format!("(Class::{})", &rows[&class][1]), format!("(Group::{})", &rows[&group][1])];
        for link in links {
            assert_eq!(markdown.matches(&link).count(), 1, "{link} in {markdown}");
        }
    }
}

#[test]
fn each_class_and_group_has_its_pattern_description_reference_and_notes() {
    let (classes, groups) = (variants(&shipped(), "Class"), variants(&shipped(), "Group"));
    assert_eq!((classes.len(), groups.len()), (6, 6));
    for (key, row) in rows().iter().filter(|(key, _)| key.contains('x')) {
        let documented = if key.ends_with("xx") { &classes } else { &groups };
        let text = shown(&documented[&row[1]]);
        assert!(text.starts_with(key), "{text}");
        for part in [&row[2], &row[3], &row[4]] {
            assert!(text.contains(&words(part)), "{part} is not in {text}");
        }
    }
}

#[test]
fn the_module_lists_every_row_once() {
    let list = documentation(&shipped().attrs);
    for (key, row) in rows() {
        let start = format!("| {key} |");
        let lines = list.lines().filter(|line| shown(line).starts_with(&start));
        let line = only(lines);
        assert!(line.contains(&format!("::{})", &row[1])), "{line}");
        for part in [&row[1], &row[2]] {
            assert!(shown(line).contains(part), "{part} is not in {line}");
        }
        // The one of the first code is said once, above the list.
        assert_eq!(shown(line).contains(&row[3]), &row[3] != "RFC 959 §4.2.2", "{line}");
    }
    let usual = "The reference is RFC 959 §4.2.2, unless another is named.";
    assert_eq!(list.lines().filter(|line| shown(line) == usual).count(), 1);
}

#[test]
fn the_module_speaks_of_classes_and_groups_only_if_there_are_any() {
    let (class, group, codes) = ("2xx,Good\n", "x0x,Plain\n", "200,Okay\n");
    for (has_classes, has_groups) in [(false, false), (false, true), (true, false), (true, true)] {
        let mut table = format!("code,description\n{codes}");
        table += if has_classes { class } else { "" };
        table += if has_groups { group } else { "" };
        let list = documentation(&expansion(&table).attrs);
        assert_eq!(list.contains("[`Class::of`](ftp::Class::of)"), has_classes, "{list}");
        assert_eq!(list.contains("[`Group::of`](ftp::Group::of)"), has_groups, "{list}");
        assert_eq!(list.contains("(ftp::Class::Good)"), has_classes, "{list}");
        assert_eq!(list.contains("(ftp::Group::Plain)"), has_groups, "{list}");
        assert_eq!(list.matches("(ftp::Code::Okay)").count(), 1, "{list}");
    }
}

#[test]
fn a_class_or_a_group_without_codes_is_listed() {
    let table = "code,description\n2xx,Good\n3xx,Later\nx0x,Plain\nx1x,Help\n200,Okay\n";
    let list = documentation(&expansion(table).attrs);
    assert!(list.contains("(ftp::Class::Later)") && list.contains("(ftp::Group::Help)"), "{list}");
}

#[test]
fn the_module_shows_a_pattern_that_its_table_has() {
    let list = documentation(&expansion("code,description\n042,Okay\n").attrs);
    assert!(list.contains("`ftp!(042)`"), "{list}");
}
