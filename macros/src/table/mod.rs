//! Text to rows: the classes, groups and codes of a table, and every problem in its file.

mod columns;
pub(crate) mod key;
pub(crate) mod names;
mod problem;
mod records;
mod row;
mod rows;
mod settings;
pub(crate) mod source;
#[cfg(test)]
mod tests;
pub(crate) mod text;

pub(crate) use problem::Problem;
pub(crate) use row::{Row, Table};
pub(crate) use settings::{COLUMNS, Settings};
pub(crate) use source::Source;

use columns::Columns;
use problem::Problems;
use records::Record;
use text::quoted;

impl Source {
    /// The table in the text, and its problems. If the text as a whole has a problem,
    /// it is the only one that is reported.
    pub(crate) fn table(self, settings: &Settings) -> (Table, Vec<Problem>) {
        let (table, problems) = read(&self.text.unwrap_or_default(), settings);
        (table, self.problem.map_or(problems, |problem| vec![problem]))
    }
}

/// Reads a table, with its problems in the order of the lines. There is at least one code: if the
/// file gives none, one that stands in for it, so that the generated items exist and the only error
/// is the one that says what is wrong with the file.
pub(crate) fn read(text: &str, settings: &Settings) -> (Table, Vec<Problem>) {
    let mut problems = Problems::default();
    let (columns, records) = read_records(text, settings, &mut problems);
    let mut table = rows::read(columns.as_ref(), &records, settings, &mut problems);
    if table.codes.is_empty() {
        if problems.is_empty() {
            problems.push(Problem::of_file("the table has no codes"));
        }
        table.fill();
    }
    (table, problems.into_list())
}

/// The records below the header, and their columns if the header can be read.
fn read_records(
    text: &str,
    settings: &Settings,
    problems: &mut Problems,
) -> (Option<Columns>, Vec<Record>) {
    let mut text = records::with_line_feeds(text);
    let separator_line = take_separator_line(&mut text);
    let separator = separator(&text);
    let mut records = records::read(&text, separator).into_iter();
    let Some(header) = records.next() else {
        let header = columns::header();
        let message = format!("the file is empty; begin it with the header `{header}`");
        problems.push(Problem::of_file(message));
        return (None, Vec::new());
    };
    let use_commas = if separator == ',' { "" } else { ", and separate the cells by commas" };
    if let Some((line, found)) = separator_line {
        problems.push(Problem::at(
            line,
            format!(
                "{} is for spreadsheet programs and not part of a table: delete this line{use_commas}",
                quoted(&found)
            ),
        ));
    } else if separator != ',' {
        let found = if separator == '\t' { "a tab" } else { "`;`" };
        let message = format!("the cells are separated by {found}; use commas");
        problems.push(Problem::at(header.line, message));
    }
    if !header.quotes_closed {
        problems.push(Problem::at(header.line, columns::OPEN_QUOTE));
        return (None, Vec::new());
    }
    (Columns::find(&header, settings, problems), records.collect())
}

/// Removes a first line such as `sep=;`, which some spreadsheet programs read and write.
fn take_separator_line(text: &mut String) -> Option<(usize, String)> {
    let start = text.len() - text.trim_start().len();
    let (before, rest) = text.split_at_checked(start)?;
    let found = rest.lines().next()?.to_owned();
    let prefix = found.trim_start_matches('"').get(..4)?;
    if !prefix.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let line = 1 + before.matches('\n').count();
    text.drain(start..start + found.len());
    Some((line, found.trim().to_owned()))
}

/// The comma, unless the header has none and was plainly written with something else.
fn separator(text: &str) -> char {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    [',', ';', '\t'].into_iter().find(|separator| header.contains(*separator)).unwrap_or(',')
}
