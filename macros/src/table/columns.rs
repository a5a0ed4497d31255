//! Which columns of a file hold what.

use std::collections::BTreeMap;

use super::records::Record;
use crate::table::{Key, Problem};

/// The columns, by the names they have unless the caller says otherwise.
pub(crate) const COLUMNS: [&str; 5] = ["code", "name", "description", "reference", "notes"];

/// The header of a table that needs no settings.
pub(crate) fn header() -> String {
    COLUMNS.join(",")
}

/// How the caller has the file read.
#[derive(Default)]
pub(crate) struct Settings {
    /// The names that columns have in this file, by the names in [`COLUMNS`].
    pub(crate) columns: BTreeMap<String, String>,
    /// Rows with one of these descriptions are passed over.
    pub(crate) skip: Vec<String>,
    /// Names of codes, in place of those that the file gives.
    pub(crate) names: BTreeMap<u16, String>,
}

impl Settings {
    /// The name that a column has in this file; `None` where a setting has given the usual name to
    /// another column.
    fn column<'a>(&'a self, column: &'a str) -> Option<&'a str> {
        let is_given_away = || self.columns.values().any(|name| name == column);
        match self.columns.get(column) {
            Some(name) => Some(name),
            None => (!is_given_away()).then_some(column),
        }
    }

    fn is_column(&self, column: &str, cell: &str) -> bool {
        self.column(column) == Some(cell)
    }
}

/// Where each column stands in a record.
pub(crate) struct Columns {
    pub(crate) count: usize,
    pub(crate) code: usize,
    pub(crate) name: Option<usize>,
    pub(crate) description: usize,
    pub(crate) reference: Option<usize>,
    pub(crate) notes: Option<usize>,
}

impl Columns {
    /// `None` where the code or the description has no column.
    pub(crate) fn find(
        header: &Record,
        settings: &Settings,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let messages = misfits(header, settings);
        problems.extend(messages.into_iter().map(|message| Problem::at(header.line, message)));

        let [code, name, description, reference, notes] = COLUMNS
            .map(|column| header.cells.iter().position(|cell| settings.is_column(column, cell)));
        Some(Self {
            count: header.cells.len(),
            code: code?,
            name,
            description: description?,
            reference,
            notes,
        })
    }
}

/// What is wrong with a header.
fn misfits(header: &Record, settings: &Settings) -> Vec<String> {
    let found = header.cells.join(",");
    if Key::parse(header.cell(0)).is_some() {
        return vec![format!(
            "the header is missing: begin with `{}`; found `{found}`",
            self::header()
        )];
    }
    let lacks = |column: &&str| !header.cells.iter().any(|cell| settings.is_column(column, cell));
    let needed = |column: &&str| {
        ["code", "description"].contains(column) || settings.columns.contains_key(*column)
    };
    let missing: Vec<_> = COLUMNS
        .into_iter()
        .filter(|column| needed(column) && lacks(column))
        .map(|column| match settings.column(column) {
            Some(name) => format!("the header has no column `{name}`; its columns are `{found}`"),
            None => format!(
                "another setting has the column `{column}`; add one that says which column is the {column}"
            ),
        })
        .collect();
    if missing.is_empty() { surplus(header, settings) } else { missing }
}

/// Columns of no meaning, unless settings choose among them, and columns that stand twice.
fn surplus(header: &Record, settings: &Settings) -> Vec<String> {
    let mut messages = Vec::new();
    for (at, cell) in header.cells.iter().enumerate() {
        let is_known = COLUMNS.iter().any(|column| settings.is_column(column, cell));
        if !is_known && settings.columns.is_empty() {
            messages.push(format!("unknown column `{cell}`; the columns are `{}`", self::header()));
        } else if is_known && header.cells.iter().take(at).any(|before| before == cell) {
            messages.push(format!("column `{cell}` stands twice in the header"));
        }
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::{Columns, Record, Settings};

    fn settings(columns: &[(&str, &str)]) -> Settings {
        let columns = columns
            .iter()
            .map(|(column, name)| ((*column).to_owned(), (*name).to_owned()))
            .collect();
        Settings { columns, ..Settings::default() }
    }

    fn messages(header: &[&str], settings: &Settings) -> Vec<String> {
        let cells = header.iter().map(|cell| (*cell).to_owned()).collect();
        let mut problems = Vec::new();
        Columns::find(&Record { line: 1, cells, quotes_closed: true }, settings, &mut problems);
        problems.into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn a_registrys_own_column_names_can_be_given_and_its_other_columns_are_left_alone() {
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
    fn a_setting_takes_the_place_of_the_usual_name() {
        let registry = settings(&[("code", "Value")]);
        assert_eq!(
            messages(&["code", "description"], &registry),
            ["the header has no column `Value`; its columns are `code,description`"]
        );
    }

    #[test]
    fn a_usual_name_that_a_setting_gives_to_another_column_is_that_columns() {
        let registry = settings(&[("description", "name")]);
        assert_eq!(messages(&["code", "name"], &registry), [""; 0]);
        let header = ["code", "name"].map(str::to_owned).to_vec();
        let header = Record { line: 1, cells: header, quotes_closed: true };
        let columns = Columns::find(&header, &registry, &mut Vec::new()).unwrap();
        assert_eq!((columns.description, columns.name), (1, None));

        let registry = settings(&[("notes", "description")]);
        assert_eq!(
            messages(&["code", "description"], &registry),
            [
                "another setting has the column `description`; add one that says which column is the description"
            ]
        );
    }
}
