//! How the caller has a file read.

use super::key::{Key, Kind};

/// The columns, by the names they have unless a setting gives another.
pub(crate) const COLUMNS: [&str; 5] = ["code", "name", "description", "reference", "notes"];

/// How the caller has a file read.
#[derive(Default)]
pub(crate) struct Settings {
    /// The names that columns have in this file, in the order of [`COLUMNS`].
    pub(crate) columns: [Option<String>; 5],
    /// Rows with one of these descriptions are skipped.
    pub(crate) skip: Vec<String>,
    /// Names of codes, in place of those that the file gives.
    pub(crate) names: Vec<(u16, String)>,
    /// Names of classes that the file does not declare.
    pub(crate) classes: Vec<(u16, String)>,
    /// Names of groups that the file does not declare.
    pub(crate) groups: Vec<(u16, String)>,
    /// Descriptions of codes that the file lacks, or describes otherwise.
    pub(crate) rows: Vec<(u16, String)>,
}

/// A column, as the settings have it.
pub(crate) struct Column<'a> {
    /// One of [`COLUMNS`].
    pub(crate) usual: &'static str,
    /// The name in this file; `None` if a setting has given the usual name to another column.
    pub(crate) name: Option<&'a str>,
    /// Whether the file must have it.
    pub(crate) is_needed: bool,
    /// Whether a column of nearly this name is taken for it.
    pub(crate) is_expected: bool,
}

impl Settings {
    /// The columns of this file.
    pub(crate) fn columns(&self) -> [Column<'_>; 5] {
        let mut columns = COLUMNS.map(|usual| Column {
            usual,
            name: None,
            is_needed: ["code", "description"].contains(&usual),
            is_expected: !self.name_columns(),
        });
        for (column, setting) in columns.iter_mut().zip(&self.columns) {
            let is_given_away =
                self.columns.iter().any(|name| name.as_deref() == Some(column.usual));
            column.name = setting.as_deref().or((!is_given_away).then_some(column.usual));
            column.is_needed |= setting.is_some();
            column.is_expected |= column.is_needed;
        }
        columns
    }

    /// Whether settings say which columns matter, so that the others are ignored.
    pub(crate) fn name_columns(&self) -> bool {
        self.columns.iter().any(Option::is_some)
    }

    /// The name that a setting gives to a code.
    pub(crate) fn name(&self, key: Key) -> Option<&str> {
        of_code(&self.names, key)
    }

    /// The description that a setting gives to a code.
    pub(crate) fn description(&self, key: Key) -> Option<&str> {
        of_code(&self.rows, key)
    }

    /// The names that a setting gives to classes or to groups.
    pub(crate) fn declared(&self, kind: Kind) -> &[(u16, String)] {
        match kind {
            Kind::Class => &self.classes,
            Kind::Group => &self.groups,
            Kind::Code => &[],
        }
    }
}

/// The setting that declares rows of a kind.
pub(crate) fn declaring(kind: Kind) -> &'static str {
    match kind {
        Kind::Class => "classes",
        Kind::Group => "groups",
        Kind::Code => "rows",
    }
}

fn of_code(texts: &[(u16, String)], key: Key) -> Option<&str> {
    let is_meant = |text: &&(u16, String)| key.kind == Kind::Code && text.0 == key.number;
    texts.iter().find(is_meant).map(|text| &*text.1)
}
