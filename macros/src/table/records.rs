//! Text to records: the cells of each line, trimmed, with the line that an editor shows.

use csv::{ReaderBuilder, StringRecord};

/// One row of the file, the header included.
#[derive(Debug, PartialEq)]
pub(crate) struct Record {
    /// Counted from 1.
    pub(crate) line: usize,
    pub(crate) cells: Vec<String>,
    /// `false` where a quote is never closed: the cells are then a guess from this line alone.
    pub(crate) quotes_closed: bool,
}

impl Record {
    /// The text of a column; empty where the record is too short.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The text of a column that the file may lack.
    pub(crate) fn cell_if(&self, column: Option<usize>) -> &str {
        column.map_or("", |column| self.cell(column))
    }
}

/// Reads every record. Blank lines, and lines of nothing but separators, are passed over.
pub(crate) fn read(text: &str, separator: char) -> Vec<Record> {
    let text = close_up_quotes(&with_line_feeds(text), separator);
    let mut records = Vec::new();
    let mut at = 0;
    let mut expected = None;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line = 1 + text.get(..at).map_or(0, line_feeds);
        at += read_until_open_quote(rest, line, separator, &mut expected, &mut records);
    }
    records.retain(|record| record.cells.iter().any(|cell| !cell.is_empty()));
    records
}

/// Reads records up to the end of `text`, or through the line of a quote that is never closed, so
/// that the lines which such a quote would swallow are read as well. Returns how far it came.
fn read_until_open_quote(
    text: &str,
    first_line: usize,
    separator: char,
    expected: &mut Option<usize>,
    records: &mut Vec<Record>,
) -> usize {
    let mut reader = builder(separator).from_reader(text.as_bytes());
    let mut cells = StringRecord::new();
    while reader.read_record(&mut cells).is_ok_and(|more| more) {
        let start = cells.position().map_or(0, |position| byte(position.byte()));
        let end = byte(reader.position().byte());
        // The csv crate starts a record at the line breaks before it, and counts lines from there.
        let before =
            text.get(start..end).map_or(0, |raw| raw.len() - raw.trim_start_matches('\n').len());
        let start = start + before;
        let raw = text.get(start..end).unwrap_or_default();
        let line = first_line + text.get(..start).map_or(0, line_feeds);

        if expected.is_none() && cells.iter().any(|cell| !cell.trim().is_empty()) {
            *expected = Some(cells.len());
        }
        if cells.iter().any(|cell| cell.contains('\n'))
            && (Some(cells.len()) != *expected || has_odd_quotes(raw))
        {
            let own_line = raw.split_inclusive('\n').next().unwrap_or_default();
            records.push(Record {
                line,
                cells: without_quotes(own_line, separator),
                quotes_closed: false,
            });
            return start + own_line.len();
        }
        records.push(Record { line, cells: trimmed(&cells), quotes_closed: true });
    }
    text.len()
}

fn builder(separator: char) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(u8::try_from(separator).unwrap_or(b','));
    builder
}

fn without_quotes(line: &str, separator: char) -> Vec<String> {
    let line = line.replace('"', "");
    let mut cells = StringRecord::new();
    let read = builder(separator).from_reader(line.as_bytes()).read_record(&mut cells);
    if read.is_ok_and(|found| found) { trimmed(&cells) } else { Vec::new() }
}

fn trimmed(cells: &StringRecord) -> Vec<String> {
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// How many lines an editor shows of a text.
pub(crate) fn lines(text: &str) -> usize {
    line_feeds(&with_line_feeds(text))
}

/// Every line break as one line feed, a byte order mark dropped, the last line ended.
fn with_line_feeds(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.push('\n');
    text
}

/// Drops the spaces before an opening quote, which the csv crate would take for plain text.
///
/// The spaces inside a quoted text stay: an odd run of quotes opens a cell unless the cell ends
/// there, and a pair is an empty cell only if it does.
fn close_up_quotes(text: &str, separator: char) -> String {
    text.split_inclusive([separator, '\n'])
        .map(|cell| {
            let closed_up = cell.trim_start_matches(' ');
            let after = closed_up.trim_start_matches('"');
            let quotes = closed_up.len() - after.len();
            let ends = after.is_empty() || after.starts_with([separator, '\n']);
            let opens = if ends { quotes == 2 } else { quotes % 2 == 1 };
            if opens { closed_up } else { cell }
        })
        .collect()
}

fn has_odd_quotes(raw: &str) -> bool {
    raw.matches('"').count() % 2 == 1
}

fn line_feeds(text: &str) -> usize {
    text.matches('\n').count()
}

fn byte(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Record, read};

    fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
        read(text, ',').into_iter().map(|record| (record.line, record.cells)).collect()
    }

    fn rows(expected: &[(usize, &[&str])]) -> Vec<(usize, Vec<String>)> {
        let own = |cells: &&[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        expected.iter().map(|(line, cells)| (*line, own(cells))).collect()
    }

    #[test]
    fn lines_are_the_editors_after_every_kind_of_line_break() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "1,2", "", "", "3,4", ""].join(end);
            assert_eq!(
                cells(&text),
                rows(&[(1, &["a", "b"]), (3, &["1", "2"]), (6, &["3", "4"])]),
                "{end:?}"
            );
        }
    }

    #[test]
    fn a_byte_order_mark_and_blank_lines_at_the_top_are_passed_over() {
        assert_eq!(cells("\u{FEFF}\n\na,b"), rows(&[(3, &["a", "b"])]));
        assert_eq!(cells("\u{FEFF}a,b\n ,\n  \n1,2"), rows(&[(1, &["a", "b"]), (4, &["1", "2"])]));
    }

    #[test]
    fn spaces_around_cells_are_dropped_also_before_a_quote() {
        let text = "a , b\n 1 , \"x, y\" \n \"2\", \"\"\n3, \"say, \"\"hi, \"\"\"\n";
        let expected: &[(usize, &[&str])] =
            &[(1, &["a", "b"]), (2, &["1", "x, y"]), (3, &["2", ""]), (4, &["3", "say, \"hi, \""])];
        assert_eq!(cells(text), rows(expected));
    }

    #[test]
    fn a_quoted_cell_may_run_over_lines() {
        assert_eq!(
            cells("a,b\n1,\"x\ny\"\n2,z"),
            rows(&[(1, &["a", "b"]), (2, &["1", "x\ny"]), (4, &["2", "z"])])
        );
    }

    #[test]
    fn a_quote_inside_a_plain_cell_is_text() {
        assert_eq!(cells("a,b\n1,5\" disk\n"), rows(&[(1, &["a", "b"]), (2, &["1", "5\" disk"])]));
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_its_own_line_only() {
        for text in ["a,b\n1,\"x\n2,y\n3,z\n", "a,b\n1,\"x\n2,\"y, y\"\n3,z\n"] {
            let records = read(text, ',');
            let lines: Vec<_> =
                records.iter().map(|record| (record.line, record.quotes_closed)).collect();
            assert_eq!(lines, [(1, true), (2, false), (3, true), (4, true)], "{text}");
            assert_eq!(records[1].cells, ["1", "x"]);
        }
        let last = Record { line: 2, cells: vec!["1".into(), "x".into()], quotes_closed: false };
        assert_eq!(read("a,b\n1,\"x", ',').pop(), Some(last));
    }
}
