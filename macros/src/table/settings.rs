//! How the caller has a file read.

use std::collections::{BTreeMap, BTreeSet};

use super::key::Key;

/// The columns, by the names that they have unless a setting gives another.
pub(crate) const COLUMNS: [&str; 5] = ["code", "name", "description", "reference", "notes"];

/// How the caller has a file read.
#[derive(Default)]
pub(crate) struct Settings {
    /// The names that columns have in this file, in the order of [`COLUMNS`].
    pub(crate) columns: [Option<String>; COLUMNS.len()],
    /// Rows with one of these descriptions are skipped.
    pub(crate) skip: BTreeSet<String>,
    /// Names of codes, in place of those that the file gives.
    pub(crate) names: BTreeMap<Key, String>,
    /// Names of classes and groups that the file does not declare.
    pub(crate) declared: BTreeMap<Key, String>,
    /// Descriptions of codes that the file lacks, or describes otherwise.
    pub(crate) rows: BTreeMap<Key, String>,
}

impl Settings {
    /// Which of [`COLUMNS`] this cell of the header is the name of. A usual name that a setting gives
    /// to another column means that column.
    pub(super) fn column(&self, cell: &str) -> Option<usize> {
        let set = self.columns.iter().position(|set| set.as_deref() == Some(cell));
        let is_usual = |(usual, set): (&str, &Option<String>)| usual == cell && set.is_none();
        set.or_else(|| COLUMNS.into_iter().zip(&self.columns).position(is_usual))
    }
}
