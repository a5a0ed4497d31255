//! Text to records: the cells of each line, trimmed, with the line that an editor shows.

use csv_core::ReadFieldResult;

/// One row of the file, the header included.
#[derive(Debug, PartialEq)]
pub(crate) struct Record {
    /// Counted from 1.
    pub(crate) line: usize,
    pub(crate) cells: Vec<String>,
    /// `false` if a quote is never closed: the cells are then a guess from this line alone.
    pub(crate) quotes_closed: bool,
}

impl Record {
    /// The text of a column; empty if the record is too short.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The text of a column that the file may lack.
    pub(crate) fn cell_if(&self, column: Option<usize>) -> &str {
        column.map_or("", |column| self.cell(column))
    }

    /// How many cells there are up to the last that is not empty: spreadsheets write empty columns
    /// at the end.
    pub(crate) fn width(&self) -> usize {
        width(&self.cells)
    }
}

/// Reads every record of a text [with line feeds](with_line_feeds). Blank lines, and lines of nothing
/// but separators, are skipped.
pub(crate) fn read(text: &str, separator: char) -> Vec<Record> {
    let text = close_up_quotes(text, separator);
    let mut reader = Reader::new(&text, separator);
    let mut records = Vec::new();
    while let Some(record) = reader.next() {
        if record.width() > 0 {
            reader.header.get_or_insert((record.cells.len(), record.width()));
            records.push(record);
        }
    }
    records
}

/// After this many quotes that are never closed, a quote no longer opens a cell that runs over
/// several lines: each such quote makes the rest of the file be read again.
const OPEN_QUOTES: usize = 20;

/// A record as the parser sees it.
struct Parsed {
    cells: Vec<String>,
    /// How many bytes it has, its line break included.
    length: usize,
    /// Whether a cell holds a line break.
    runs_on: bool,
}

struct Reader<'a> {
    /// What is still to be read.
    rest: &'a str,
    /// The line on which `rest` starts.
    line: usize,
    separator: char,
    parser: csv_core::Reader,
    /// Space for one cell.
    buffer: Vec<u8>,
    /// How many cells the header has, and how many of them up to the last that is not empty.
    header: Option<(usize, usize)>,
    open_quotes: usize,
}

impl<'a> Reader<'a> {
    fn new(rest: &'a str, separator: char) -> Self {
        let delimiter = u8::try_from(separator).unwrap_or(b',');
        Self {
            rest,
            line: 1,
            separator,
            parser: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            buffer: vec![0; rest.len()],
            header: None,
            open_quotes: 0,
        }
    }

    fn next(&mut self) -> Option<Record> {
        let blank = self.rest.len() - self.rest.trim_start_matches('\n').len();
        self.take(blank);
        if self.rest.is_empty() {
            return None;
        }
        let line = self.line;
        let may_run_on = self.open_quotes < OPEN_QUOTES;
        if may_run_on {
            let parsed = self.parse();
            if self.is_plausible(&parsed) {
                self.take(parsed.length);
                return Some(Record { line, cells: parsed.cells, quotes_closed: true });
            }
            self.open_quotes += 1;
        }
        // The lines that the quote would swallow are read as well.
        let raw = self.rest.split_inclusive('\n').next().unwrap_or_default();
        self.take(raw.len());
        let cells = raw.replace('"', "").split(self.separator).map(trimmed).collect();
        Some(Record { line, cells, quotes_closed: !may_run_on && !has_odd_quotes(raw) })
    }

    /// Moves on by so many bytes.
    fn take(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.line += line_feeds(taken);
        self.rest = rest;
    }

    /// Parses the record that begins here.
    fn parse(&mut self) -> Parsed {
        self.parser.reset();
        let mut parsed = Parsed { cells: Vec::new(), length: 0, runs_on: false };
        let mut cell = Vec::new();
        loop {
            let input = self.rest.as_bytes().get(parsed.length..).unwrap_or_default();
            let (result, read, written) = self.parser.read_field(input, &mut self.buffer);
            parsed.length += read;
            cell.extend_from_slice(self.buffer.get(..written).unwrap_or_default());
            match result {
                ReadFieldResult::Field { record_end } => {
                    parsed.runs_on |= cell.contains(&b'\n');
                    parsed.cells.push(trimmed(&String::from_utf8_lossy(&cell)));
                    cell.clear();
                    if record_end {
                        return parsed;
                    }
                }
                ReadFieldResult::End => return parsed,
                // Asked once more with no input left, the parser ends the record.
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }

    /// Whether a record that runs over several lines can be meant: a quote that is never closed runs
    /// on to the next one, wherever that is.
    fn is_plausible(&self, parsed: &Parsed) -> bool {
        let found = (parsed.cells.len(), width(&parsed.cells));
        let fits = self.header.is_none_or(|header| found.0 == header.0 || found.1 == header.1);
        let raw = self.rest.get(..parsed.length).unwrap_or_default();
        !parsed.runs_on || (fits && closes_quotes(raw, self.separator))
    }
}

fn width(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

fn trimmed(cell: &str) -> String {
    cell.trim().to_owned()
}

/// How many lines an editor shows of a text.
pub(crate) fn lines(text: &str) -> usize {
    line_feeds(&with_line_feeds(text))
}

/// Every line break as one line feed, a byte order mark dropped, the last line ended.
pub(crate) fn with_line_feeds(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.push('\n');
    text
}

/// Drops the spaces before an opening quote, which the parser would take for plain text.
///
/// The spaces inside a quoted text stay: an odd run of quotes opens a cell unless the cell ends
/// there, and a pair is an empty cell only if it does.
fn close_up_quotes(text: &str, separator: char) -> String {
    let mut closed_up = String::with_capacity(text.len());
    for cell in text.split_inclusive([separator, '\n']) {
        let start = cell.trim_start_matches(' ');
        let after = start.trim_start_matches('"');
        let quotes = start.len() - after.len();
        let ends = after.is_empty() || after.starts_with([separator, '\n']);
        let opens = if ends { quotes == 2 } else { quotes % 2 == 1 };
        closed_up.push_str(if opens { start } else { cell });
    }
    closed_up
}

/// Whether each quote that opens a cell is closed, and closed where the cell ends.
fn closes_quotes(raw: &str, separator: char) -> bool {
    let mut cell = raw;
    loop {
        if let Some(quoted) = cell.strip_prefix('"') {
            let Some(after) = after_quote(quoted) else { return false };
            cell = after.trim_start_matches(' ');
            if !cell.is_empty() && !cell.starts_with([separator, '\n']) {
                return false;
            }
        }
        match cell.split_once([separator, '\n']) {
            Some((_, next)) => cell = next,
            None => return true,
        }
    }
}

/// What follows the closing quote. A quote that is doubled closes nothing.
fn after_quote(quoted: &str) -> Option<&str> {
    let mut rest = quoted;
    loop {
        let (_, after) = rest.split_once('"')?;
        match after.strip_prefix('"') {
            Some(inside) => rest = inside,
            None => return Some(after),
        }
    }
}

fn has_odd_quotes(raw: &str) -> bool {
    raw.matches('"').count() % 2 == 1
}

fn line_feeds(text: &str) -> usize {
    text.matches('\n').count()
}
#[cfg(test)]
mod tests {
    use super::{OPEN_QUOTES, Record, with_line_feeds};

    fn read(text: &str, separator: char) -> Vec<Record> {
        super::read(&with_line_feeds(text), separator)
    }

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
    fn a_byte_order_mark_and_blank_lines_at_the_top_are_skipped() {
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
    fn a_quoted_cell_may_run_over_lines_though_the_header_has_empty_columns() {
        assert_eq!(
            cells("a,b,,\n1,\"x\ny\"\n"),
            rows(&[(1, &["a", "b", "", ""]), (2, &["1", "x\ny"])])
        );
    }

    #[test]
    fn a_quote_inside_a_plain_cell_is_text() {
        assert_eq!(cells("a,b\n1,5\" disk\n"), rows(&[(1, &["a", "b"]), (2, &["1", "5\" disk"])]));
    }

    #[test]
    fn two_quotes_that_are_never_closed_are_not_one_cell() {
        let records = read("a,b\n1,\"x\n2,\"y\n3,z\n", ',');
        let closed: Vec<_> = records.iter().map(|record| record.quotes_closed).collect();
        assert_eq!(closed, [true, false, false, true]);
    }

    #[test]
    fn a_quote_that_is_never_closed_may_stand_in_a_line_with_another() {
        let records = read("a,b\n1,5\" disk,\"x\n2,y\n", ',');
        let closed: Vec<_> = records.iter().map(|record| record.quotes_closed).collect();
        assert_eq!(closed, [true, false, true]);
    }

    #[test]
    fn after_twenty_open_quotes_those_of_each_line_are_counted() {
        let text = format!("a,b\n{}2,\"y\"\n3,\"z\n", "1,\"x\n".repeat(OPEN_QUOTES));
        let closed: Vec<_> = read(&text, ',').iter().map(|record| record.quotes_closed).collect();
        assert_eq!(closed[OPEN_QUOTES..], [false, true, false]);
    }

    #[test]
    fn after_twenty_open_quotes_no_cell_runs_over_lines() {
        for (open_quotes, records) in [(OPEN_QUOTES - 1, 1), (OPEN_QUOTES, 2)] {
            let text = format!("a,b\n{}2,\"y\nz\"\n", "1,\"x\n".repeat(open_quotes));
            assert_eq!(read(&text, ',').len(), 1 + open_quotes + records);
        }
    }

    #[test]
    fn a_cell_over_several_lines_may_hold_quotes_and_stand_beside_one() {
        assert_eq!(
            cells("a,b,c\n\"x\n\"\"y\"\"\" ,5\" disk,\"z\nz\"\n1,2,3\n"),
            rows(&[
                (1, &["a", "b", "c"]),
                (2, &["x\n\"y\"", "5\" disk", "z\nz"]),
                (5, &["1", "2", "3"])
            ])
        );
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
