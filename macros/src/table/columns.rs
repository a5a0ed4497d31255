//! Where a file has its columns.

use std::array;

use super::lines::Line;
use super::problem::{Origin, Problem, forbidden, quoted};
use super::settings::{COLUMNS, Settings};

/// Those that no file may lack.
const NEEDED: [&str; 2] = ["code", "description"];

/// The columns of a file.
#[derive(Debug, PartialEq)]
pub(super) struct Columns {
    /// How many cells a row has.
    count: usize,
    /// Where each of [`COLUMNS`] stands in a row.
    indices: [Option<usize>; COLUMNS.len()],
}

impl Columns {
    /// The columns, and what is wrong with others; only what is wrong if rows cannot be read.
    pub(super) fn find(
        header: &Line,
        settings: &Settings,
    ) -> Result<(Self, Option<Problem>), Problem> {
        let find =
            |column| header.cells.iter().position(|cell| settings.column(cell) == Some(column));
        let columns = Self { count: header.width(), indices: array::from_fn(find) };
        let (mut names, mut is_chosen, mut is_complete) = (Vec::new(), false, true);
        for ((usual, set), index) in COLUMNS.iter().zip(&settings.columns).zip(columns.indices) {
            names.push(set.as_deref().unwrap_or(usual));
            is_chosen |= set.is_some();
            is_complete &= index.is_some() || (set.is_none() && !NEEDED.contains(usual));
        }
        let found = quoted(&header.cells.join(","));
        let count = columns.indices.iter().flatten().count();
        let known = header.cells.iter().filter(|cell| settings.column(cell).is_some());
        let is_repeated = known.count() > count;
        let misspelled = header.cells.iter().find_map(|cell| {
            let is_meant = |name: &&&str| **name != cell && name.eq_ignore_ascii_case(cell);
            Some((quoted(cell), names.iter().find(is_meant)?))
        });
        let message = if header.has_wrong_quotes {
            WRONG_QUOTES.to_owned()
        } else if is_repeated {
            format!("a column is repeated: {found}")
        } else if let Some((cell, name)) = misspelled {
            format!("the column {cell} must be named `{name}`: case matters")
        } else {
            let expected = names.join(",");
            format!(
                "expected the columns `{expected}`, separated by commas (required: `code`, \
                 `description` and those that settings name); found {found}. Name columns in the \
                 settings to ignore the rest"
            )
        };
        let problem = Problem::new(Origin::Line(header.number), message);
        if header.has_wrong_quotes || !is_complete {
            return Err(problem);
        }
        let is_wrong = is_repeated || (count < columns.count && !is_chosen);
        Ok((columns, is_wrong.then_some(problem)))
    }

    /// The text in each of [`COLUMNS`]; empty if the file lacks the column.
    pub(super) fn cells<'a>(&self, line: &'a Line) -> [&'a str; COLUMNS.len()] {
        self.indices.map(|index| line.cells.get(index?)).map(|cell| cell.map_or("", String::as_str))
    }

    /// Why a line has not the cells that the header promises; `None` if it has.
    pub(super) fn cell_count_error(&self, line: &Line) -> Option<String> {
        if line.has_wrong_quotes {
            return Some(WRONG_QUOTES.to_owned());
        }
        let (found, expected) = (line.cells.len(), self.count);
        let hint = if line.width() > expected {
            "put a cell that holds a comma in quotes"
        } else if found < expected {
            "a cell may be empty, but its comma stays"
        } else {
            return self.cells(line).into_iter().find_map(forbidden);
        };
        Some(format!("cells: {found}, but {expected} in the header: {hint}"))
    }
}

const WRONG_QUOTES: &str = "a quote is not closed on its line, or stands after a space; a quote \
                            that is part of a text is doubled";

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Columns, Line, Settings};

    fn settings(columns: &[(&str, &str)]) -> Settings {
        let name = |column| {
            let mut given = columns.iter().filter(|(known, _)| *known == column);
            given.next().map(|(_, name)| (*name).to_owned())
        };
        Settings { columns: COLUMNS.map(name), ..Settings::default() }
    }

    fn line(cells: &[&str]) -> Line {
        let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
        Line { number: 1, cells, has_wrong_quotes: false }
    }

    /// What is wrong with a header.
    fn message(header: &[&str], settings: &Settings) -> Option<String> {
        let found = Columns::find(&line(header), settings);
        let problem = found.map_or_else(Some, |(_, problem)| problem);
        problem.map(|problem| problem.message)
    }

    #[test]
    fn a_registrys_own_column_names_can_be_given_and_its_other_columns_are_ignored() {
        let registry = settings(&[("code", "Value"), ("description", "Description")]);
        assert_eq!(message(&["Value", "Description", "Reference"], &registry), None);
    }

    #[test]
    fn a_column_that_is_repeated_is_a_problem_with_and_without_settings() {
        let registry = settings(&[("code", "Value"), ("description", "Text")]);
        for (header, settings) in [
            (["code", "description", "code"], &Settings::default()),
            (["Value", "Text", "Text"], &registry),
            (["Value", "Value", "Other"], &registry),
        ] {
            let expected = format!("a column is repeated: `{}`", header.join(","));
            assert_eq!(message(&header, settings), Some(expected));
        }
    }

    #[test]
    fn a_column_in_capital_letters_is_told_its_name_unless_it_is_ignored() {
        let registry = settings(&[("code", "Value")]);
        for (header, settings, [column, name]) in [
            (["Code", "description"], &Settings::default(), ["Code", "code"]),
            (["Value", "DESCRIPTION"], &registry, ["DESCRIPTION", "description"]),
            (["value", "description"], &registry, ["value", "Value"]),
        ] {
            let expected = format!("the column `{column}` must be named `{name}`: case matters");
            assert_eq!(message(&header, settings), Some(expected));
        }
        assert_eq!(message(&["Value", "description", "Name"], &registry), None);
    }

    #[test]
    fn a_column_that_a_setting_names_must_be_there() {
        for (columns, header, expected) in [
            (
                [("code", "Value"), ("reference", "RFC")],
                ["Value", "description"],
                "Value,name,description,RFC,notes",
            ),
            (
                [("code", "Value"), ("notes", "RFC")],
                ["code", "description"],
                "Value,name,description,reference,RFC",
            ),
        ] {
            let message = message(&header, &settings(&columns)).unwrap();
            assert!(
                message.starts_with(&format!("expected the columns `{expected}`,")),
                "{message}"
            );
        }
    }

    #[test]
    fn a_usual_name_that_a_setting_gives_to_another_column_means_that_column() {
        let registry = settings(&[("description", "name")]);
        let (columns, problem) = Columns::find(&line(&["code", "name"]), &registry).unwrap();
        assert_eq!(problem, None);
        let line = line(&["200", "Okay"]);
        let [code, name, description, ..] = columns.cells(&line);
        assert_eq!([code, name, description], ["200", "", "Okay"]);
    }

    #[test]
    fn empty_columns_at_the_end_do_not_count() {
        let header = line(&["code", "description", "", ""]);
        let (columns, problem) = Columns::find(&header, &Settings::default()).unwrap();
        assert_eq!((columns.count, problem), (2, None));
    }
}
