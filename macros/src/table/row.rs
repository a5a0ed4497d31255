//! The rows of a table, as the other stages use them.

use super::key::Key;
use super::problem::Problem;
use super::settings::COLUMNS;

/// The rows of a table, each kind in the order of its digits, and what is wrong with its file.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Table {
    /// With one for each first digit of the codes, or none at all, unless there are problems.
    pub(crate) classes: Vec<Row>,
    /// With one for each second digit of the codes, or none at all, unless there are problems.
    pub(crate) groups: Vec<Row>,
    /// Empty only if there are problems.
    pub(crate) codes: Vec<Row>,
    /// The first of them in the order of the lines, then how many more there are.
    pub(crate) problems: Vec<Problem>,
}

/// A class, a group or a code.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    pub(crate) key: Key,
    /// The name of the variant: an identifier, unique among its kind.
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) reference: String,
    pub(crate) notes: String,
}

impl Row {
    /// What a line says of a row, which has no key yet, by the text in each of [`COLUMNS`].
    pub(super) fn new(cells: [&str; COLUMNS.len()]) -> Self {
        let [_, name, description, reference, notes] = cells.map(str::to_owned);
        Self { key: Key::default(), name, description, reference, notes }
    }
}
