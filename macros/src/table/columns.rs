//! Where a file has its columns.

use std::cmp::Ordering;

use super::key::Key;
use super::lines::Line;
use super::problem::{Origin, Problem};
use super::settings::Settings;
use super::text::{is_forbidden, quoted};

/// The columns, by the names that they have unless a setting gives another.
pub(crate) const COLUMNS: [&str; 5] = ["code", "name", "description", "reference", "notes"];

/// Those that no file may lack.
const NEEDED: [&str; 2] = ["code", "description"];

/// The header of a table that needs no settings.
pub(super) fn usual_header() -> String {
    COLUMNS.join(",")
}

/// The columns of a file.
#[derive(Debug, PartialEq)]
pub(super) struct Columns {
    /// How many cells a row has.
    count: usize,
    /// Where each of [`COLUMNS`] stands in a row.
    indices: [Option<usize>; COLUMNS.len()],
}

impl Columns {
    /// The columns, and what is wrong with others; only problems if rows cannot be read.
    pub(super) fn find(
        header: &Line,
        settings: &Settings,
    ) -> Result<(Self, Vec<Problem>), Vec<Problem>> {
        let problem = |message| Problem::new(Origin::Line(header.number), message);
        if let Some(message) = no_header(header) {
            return Err(vec![problem(message)]);
        }
        let mut columns = Self { count: header.width(), indices: [None; COLUMNS.len()] };
        let mut surplus = Vec::new();
        for (index, cell) in header.cells.iter().take(columns.count).enumerate() {
            surplus.extend(columns.add(index, cell, settings).map(problem));
        }
        let missing: Vec<_> = columns.missing(header, settings).into_iter().map(problem).collect();
        if missing.is_empty() { Ok((columns, surplus)) } else { Err(missing) }
    }

    /// Adds the column of a cell, or returns what is wrong with it. Unknown columns are ignored if
    /// settings choose among them.
    fn add(&mut self, index: usize, cell: &str, settings: &Settings) -> Option<String> {
        let shown = quoted(cell);
        let Some(column) = settings.column(cell) else {
            let header = usual_header();
            return (!settings.name_columns()).then(|| {
                format!(
                    "unknown column {shown}; the columns are `{header}`: others are ignored if a \
                     setting names a column, as in `code = \"code\"`"
                )
            });
        };
        let earlier = self.indices.get_mut(column)?.replace(index);
        earlier.map(|_| format!("the column {shown} is repeated"))
    }

    /// What is said of each column that the file must have and has not.
    fn missing(&self, header: &Line, settings: &Settings) -> Vec<String> {
        let found = quoted(&header.cells.join(","));
        let mut messages = Vec::new();
        for ((usual, set), index) in COLUMNS.iter().zip(&settings.columns).zip(self.indices) {
            if index.is_none() && (set.is_some() || NEEDED.contains(usual)) {
                let name = quoted(set.as_deref().unwrap_or(usual));
                messages.push(format!(
                    "the header has no column {name}; its columns are {found}: name one of them in \
                     the setting `{usual}`"
                ));
            }
        }
        messages
    }

    /// The text in each of [`COLUMNS`]; empty if the file lacks the column.
    pub(super) fn cells<'a>(&self, line: &'a Line) -> [&'a str; COLUMNS.len()] {
        self.indices.map(|index| line.cells.get(index?)).map(|cell| cell.map_or("", String::as_str))
    }

    /// Why a line has not the cells that the header promises; `None` if it has.
    pub(super) fn misfit(&self, line: &Line) -> Option<String> {
        if let Some(problem) = line.problem {
            return Some(problem.to_owned());
        }
        let expected = self.count;
        // Empty cells beyond the header's are those of empty columns.
        let found = line.width().max(line.cells.len().min(expected));
        let hint = match found.cmp(&expected) {
            Ordering::Equal => return self.forbidden(line),
            Ordering::Greater => "put a cell that holds a comma in quotes",
            Ordering::Less => "a cell may be empty, but its comma stays",
        };
        let cells = if found == 1 { "cell" } else { "cells" };
        Some(format!("{found} {cells}, but the header has {expected}: {hint}"))
    }

    /// What is said of a character that no cell may hold; `None` if there is none.
    fn forbidden(&self, line: &Line) -> Option<String> {
        COLUMNS.into_iter().zip(self.cells(line)).find_map(|(column, cell)| {
            let character = quoted(cell.matches(is_forbidden).next()?);
            Some(format!(
                "the column `{column}` holds {character}, an invisible character that changes how \
                 text is shown; delete it"
            ))
        })
    }
}

/// Why a line is no header at all; `None` if it may be one.
fn no_header(line: &Line) -> Option<String> {
    if let Some(problem) = line.problem {
        return Some(problem.to_owned());
    }
    let found = line.cells.join(",");
    if !found.contains(',') && found.contains([';', '\t']) {
        let separator = if found.contains(';') { "`;`" } else { "a tab" };
        Some(format!("the cells are separated by {separator}; use commas"))
    } else if found.starts_with('#') || Key::parse(found.split(',').next()?).is_some() {
        let (header, found) = (usual_header(), quoted(&found));
        Some(format!("the header is missing: begin with `{header}`; found {found}"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Columns, Line, Problem, Settings};

    fn settings(columns: &[(&str, &str)]) -> Settings {
        let name = |column| {
            let mut given = columns.iter().filter(|(known, _)| *known == column);
            given.next().map(|(_, name)| (*name).to_owned())
        };
        Settings { columns: COLUMNS.map(name), ..Settings::default() }
    }

    fn line(cells: &[&str]) -> Line {
        let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
        Line { number: 1, cells, problem: None }
    }

    fn messages(header: &[&str], settings: &Settings) -> Vec<String> {
        let found = Columns::find(&line(header), settings);
        let problems = found.map_or_else(|problems| problems, |(_, problems)| problems);
        problems.into_iter().map(|problem| problem.message).collect()
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
            [
                "the header has no column `RFC`; its columns are `Value,description`: name one of them in the setting `reference`"
            ]
        );
    }

    #[test]
    fn a_setting_replaces_the_usual_name() {
        let registry = settings(&[("code", "Value")]);
        assert_eq!(
            messages(&["code", "description"], &registry),
            [
                "the header has no column `Value`; its columns are `code,description`: name one of them in the setting `code`"
            ]
        );
    }

    #[test]
    fn a_usual_name_that_a_setting_gives_to_another_column_means_that_column() {
        let registry = settings(&[("description", "name")]);
        let (columns, problems) = Columns::find(&line(&["code", "name"]), &registry).unwrap();
        assert_eq!(problems, [] as [Problem; 0]);
        let line = line(&["200", "Okay"]);
        let [code, name, description, ..] = columns.cells(&line);
        assert_eq!([code, name, description], ["200", "", "Okay"]);
    }

    #[test]
    fn empty_columns_at_the_end_do_not_count() {
        let (columns, problems) =
            Columns::find(&line(&["code", "description", "", ""]), &Settings::default()).unwrap();
        assert_eq!((columns.count, problems), (2, Vec::new()));
    }
}
