//! Which columns of a file hold what.

use std::cmp::Ordering;

use super::key::Key;
use super::problem::{Problem, Problems};
use super::records::Record;
use super::settings::{COLUMNS, Column, Settings};
use super::text::quoted;

/// The header of a table that needs no settings.
pub(crate) fn header() -> String {
    COLUMNS.join(",")
}

pub(crate) const OPEN_QUOTE: &str = "a quote is opened and never closed";

/// The place of each column in a record.
#[derive(Debug, PartialEq)]
pub(crate) struct Columns {
    pub(crate) count: usize,
    pub(crate) code: usize,
    pub(crate) name: Option<usize>,
    pub(crate) description: usize,
    pub(crate) reference: Option<usize>,
    pub(crate) notes: Option<usize>,
}

impl Columns {
    /// `None` if the code or the description has no column. A column whose name is in other letters
    /// is reported and read, so that its cells are not reported as well.
    pub(crate) fn find(
        header: &Record,
        settings: &Settings,
        problems: &mut Problems,
    ) -> Option<Self> {
        for message in problems_of(header, settings) {
            problems.push(Problem::at(header.line, message));
        }
        let mut places = [None; COLUMNS.len()];
        for (place, column) in places.iter_mut().zip(settings.columns()) {
            let name = column.name.unwrap_or_default();
            *place = position(header, name).or_else(|| misspelt(header, &column));
        }
        let [code, name, description, reference, notes] = places;
        Some(Self {
            count: header.width(),
            code: code?,
            name,
            description: description?,
            reference,
            notes,
        })
    }

    /// Why a record has not the cells that the header promises, or `None` if it has.
    pub(crate) fn misfit(&self, record: &Record) -> Option<String> {
        let expected = self.count;
        // Empty cells beyond the header's are those of empty columns.
        let found = record.width().max(record.cells.len().min(expected));
        if !record.quotes_closed {
            return Some(OPEN_QUOTE.to_owned());
        }
        let hint = match found.cmp(&expected) {
            Ordering::Equal => return None,
            Ordering::Greater => "put a cell that holds a comma in quotes",
            Ordering::Less => "a cell may be empty, but its comma stays",
        };
        let cells = if found == 1 { "cell" } else { "cells" };
        Some(format!("{found} {cells}, but the header has {expected}: {hint}"))
    }
}

fn position(header: &Record, name: &str) -> Option<usize> {
    header.cells.iter().position(|cell| cell == name && !cell.is_empty())
}

/// The cell that is the column's name but for the case of its letters.
fn misspelt(header: &Record, column: &Column) -> Option<usize> {
    let name = column.name.filter(|_| column.is_expected)?;
    header.cells.iter().position(|cell| cell.eq_ignore_ascii_case(name))
}

fn problems_of(header: &Record, settings: &Settings) -> Vec<String> {
    let found = quoted(&header.cells.join(","));
    if Key::parse(header.cell(0)).is_some() {
        return vec![format!(
            "the header is missing: begin with `{}`; found {found}",
            self::header()
        )];
    }
    let mut messages = Vec::new();
    for column in settings.columns() {
        let Some(name) = column.name else {
            if column.is_needed {
                messages.push(format!(
                    "another setting has the column `{0}`; add one that says which column is the {0}",
                    column.usual
                ));
            }
            continue;
        };
        if position(header, name).is_some() {
            continue;
        }
        if let Some(other) = misspelt(header, &column) {
            messages.push(in_other_letters(column.usual, name, header.cell(other)));
        } else if column.is_needed {
            let name = quoted(name);
            messages.push(format!("the header has no column {name}; its columns are {found}"));
        }
    }
    if messages.is_empty() { surplus(header, settings) } else { messages }
}

fn in_other_letters(column: &str, name: &str, other: &str) -> String {
    let (other, name) = (quoted(other), quoted(name));
    let setting = other.replace('`', "\"");
    format!(
        "the header has {other} for {name}: write {name}, or give the setting `{column} = {setting}`"
    )
}

/// Unknown columns, unless settings choose among them, and columns that are repeated.
fn surplus(header: &Record, settings: &Settings) -> Vec<String> {
    let known = settings.columns();
    let is_open = settings.name_columns();
    let mut messages = Vec::new();
    for (place, cell) in header.cells.iter().take(header.width()).enumerate() {
        let is_known = known.iter().any(|column| column.name == Some(cell));
        let is_repeated = header.cells.iter().take(place).any(|earlier| earlier == cell);
        if is_known && is_repeated {
            messages.push(format!("the column {} is repeated", quoted(cell)));
        } else if !is_known && !is_open {
            messages.push(unknown(cell));
        }
    }
    messages
}

fn unknown(cell: &str) -> String {
    let expected = header();
    match cell {
        "" => format!("a column has no name; the columns are `{expected}`"),
        _ => format!("unknown column {}; the columns are `{expected}`", quoted(cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Columns, Problems, Record, Settings};

    fn settings(columns: &[(&str, &str)]) -> Settings {
        let name = |column| {
            let mut given = columns.iter().filter(|(known, _)| *known == column);
            given.next().map(|(_, name)| (*name).to_owned())
        };
        Settings { columns: COLUMNS.map(name), ..Settings::default() }
    }

    fn find(header: &[&str], settings: &Settings) -> (Option<Columns>, Vec<String>) {
        let cells = header.iter().map(|cell| (*cell).to_owned()).collect();
        let mut problems = Problems::default();
        let header = Record { line: 1, cells, quotes_closed: true };
        let columns = Columns::find(&header, settings, &mut problems);
        let messages = problems.into_list().into_iter().map(|problem| problem.message);
        (columns, messages.collect())
    }

    fn messages(header: &[&str], settings: &Settings) -> Vec<String> {
        find(header, settings).1
    }

    #[test]
    fn a_registrys_own_column_names_can_be_given_and_its_other_columns_are_ignored() {
        let registry = settings(&[("code", "Value"), ("description", "Description")]);
        assert_eq!(messages(&["Value", "Description", "Reference"], &registry), [""; 0]);
    }

    #[test]
    fn a_column_that_a_setting_names_must_be_there() {
        let registry = settings(&[("code", "Value"), ("reference", "RFC")]);
        assert_eq!(
            messages(&["Value", "description"], &registry),
            ["the header has no column `RFC`; its columns are `Value,description`"]
        );
    }

    #[test]
    fn a_setting_replaces_the_usual_name() {
        let registry = settings(&[("code", "Value")]);
        assert_eq!(
            messages(&["code", "description"], &registry),
            ["the header has no column `Value`; its columns are `code,description`"]
        );
    }

    #[test]
    fn a_usual_name_that_a_setting_gives_to_another_column_means_that_column() {
        let registry = settings(&[("description", "name")]);
        let (columns, messages) = find(&["code", "name"], &registry);
        assert_eq!(messages, [""; 0]);
        let columns = columns.unwrap();
        assert_eq!((columns.description, columns.name), (1, None));

        let registry = settings(&[("notes", "description")]);
        assert_eq!(
            self::messages(&["code", "description"], &registry),
            [
                "another setting has the column `description`; add one that says which column is the description"
            ]
        );
    }

    #[test]
    fn a_column_in_other_letters_is_reported_and_read() {
        let (columns, messages) = find(&["CODE", "description", "Notes"], &Settings::default());
        assert_eq!(
            messages,
            [
                "the header has `CODE` for `code`: write `code`, or give the setting `code = \"CODE\"`",
                "the header has `Notes` for `notes`: write `notes`, or give the setting `notes = \"Notes\"`",
            ]
        );
        let columns = columns.unwrap();
        assert_eq!((columns.code, columns.notes), (0, Some(2)));
    }

    #[test]
    fn a_setting_in_other_letters_is_reported_too() {
        let registry = settings(&[("code", "value")]);
        assert_eq!(
            messages(&["Value", "description", "Notes"], &registry),
            [
                "the header has `Value` for `value`: write `value`, or give the setting `code = \"Value\"`"
            ]
        );
    }

    #[test]
    fn empty_columns_at_the_end_do_not_count() {
        let (columns, messages) = find(&["code", "description", "", ""], &Settings::default());
        assert_eq!(messages, [""; 0]);
        assert_eq!(columns.unwrap().count, 2);
    }
}
