//! File to rows: the classes, groups and codes of a table, and every problem in its file.

mod columns;
pub(crate) mod key;
mod lines;
pub(crate) mod names;
pub(crate) mod problem;
mod row;
mod rows;
mod settings;
mod source;
#[cfg(test)]
mod tests;

pub(crate) use problem::Problem;
pub(crate) use row::{Row, Table};
pub(crate) use settings::{COLUMNS, Settings};

use columns::Columns;
use problem::Origin;

/// Reads the file at `path`, which starts at the calling package's Cargo.toml.
pub(crate) fn open(path: &str, settings: &Settings) -> Table {
    source::read(path).map_or_else(failed, |bytes| read(&bytes, settings))
}

/// Reads the bytes of a file.
pub(crate) fn read(bytes: &[u8], settings: &Settings) -> Table {
    rows(bytes, settings).unwrap_or_else(failed)
}

fn failed(problem: Problem) -> Table {
    Table { problems: vec![problem], ..Table::default() }
}

/// The rows below the header, with their problems; only a problem if the header cannot be used.
fn rows(bytes: &[u8], settings: &Settings) -> Result<Table, Problem> {
    let mut lines = lines::read(source::decode(bytes)?)?.into_iter();
    let header = lines.next().ok_or_else(|| {
        let header = COLUMNS.join(",");
        let message = format!("the file is empty; begin it with the header `{header}`");
        Problem::new(Origin::File, message)
    })?;
    let (columns, problem) = Columns::find(&header, settings)?;
    Ok(rows::read(&columns, lines.as_slice(), settings, problem.into_iter().collect()))
}
