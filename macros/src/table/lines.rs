//! Text to lines: the cells of each, with the number that an editor shows.

use std::io::{Cursor, SeekFrom};

use csv::{Position, ReaderBuilder, StringRecord, Terminator};

use super::problem::{Origin, Problem};

/// A line that is not blank: the header or a row.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    /// Counted from 1.
    pub(super) number: usize,
    /// Without the spaces around them.
    pub(super) cells: Vec<String>,
    /// Whether a quote is not closed, or stands after a space.
    pub(super) has_wrong_quotes: bool,
}

impl Line {
    /// How many cells there are up to the last that is not empty: spreadsheets write empty columns
    /// at the end.
    pub(super) fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    }
}

/// Reads every line that has a cell which is not empty.
///
/// Each is parsed alone, since a row is one line: a quote that is not closed costs its own line only.
pub(super) fn read(text: &str) -> Result<Vec<Line>, Problem> {
    // To make a reader takes longer than to read a line.
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_reader(Cursor::new(String::new()));
    let (mut lines, mut record) = (Vec::new(), StringRecord::new());
    for (number, line) in (1..).zip(text.lines()) {
        *reader.get_mut() = Cursor::new(format!("{line}\n"));
        reader
            .seek_raw(SeekFrom::Start(0), Position::new())
            .and_then(|()| reader.read_record(&mut record))
            .map_err(|error| Problem::new(Origin::Line(number), error.to_string()))?;
        let cells = record.iter().map(|cell| cell.trim().to_owned()).collect();
        let has_wrong_quotes = record.iter().any(has_wrong_quotes);
        let line = Line { number, cells, has_wrong_quotes };
        if line.width() > 0 || has_wrong_quotes {
            lines.push(line);
        }
    }
    Ok(lines)
}

fn has_wrong_quotes(cell: &str) -> bool {
    cell.contains('\n') || (cell.starts_with(char::is_whitespace) && cell.trim().starts_with('"'))
}

#[cfg(test)]
mod tests {
    use super::read;

    /// The number and the cells of each line.
    fn lines(text: &str) -> Vec<(usize, String)> {
        let lines = read(text).unwrap().into_iter();
        lines.map(|line| (line.number, line.cells.join("|"))).collect()
    }

    fn line(number: usize, cells: &str) -> (usize, String) {
        (number, cells.to_owned())
    }

    /// The numbers of the lines whose quotes are wrong.
    fn wrong(text: &str) -> Vec<usize> {
        let lines = read(text).unwrap().into_iter();
        lines.filter(|line| line.has_wrong_quotes).map(|line| line.number).collect()
    }

    #[test]
    fn numbers_are_the_editors_after_both_kinds_of_line_break_and_blank_lines() {
        for end in ["\n", "\r\n"] {
            let text = ["a,b", "", "1,2", " ", ",,", "3,4"].join(end);
            assert_eq!(lines(&text), [line(1, "a|b"), line(3, "1|2"), line(6, "3|4")]);
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_cell() {
        assert_eq!(lines("\u{FEFF}a,b"), [line(1, "a|b")]);
        assert_eq!(lines("\u{FEFF}\n\"a\""), [line(2, "a")]);
    }

    #[test]
    fn spaces_around_cells_are_dropped() {
        assert_eq!(lines("a , b\n 1 ,\" x, y \" \n"), [line(1, "a|b"), line(2, "1|x, y")]);
    }

    #[test]
    fn a_quote_is_text_if_it_is_doubled_or_inside_a_plain_cell() {
        assert_eq!(
            lines("\"say \"\"hi, you\"\"\",5\" disk"),
            [line(1, "say \"hi, you\"|5\" disk")]
        );
    }

    #[test]
    fn a_quote_that_is_not_closed_costs_its_own_line_only() {
        assert_eq!(wrong("a,b\n1,\"x\n2,y\n\"3,z\n4,\"z\""), [2, 4]);
        assert_eq!(wrong("a\n\"\n\"\"\n\"b\"\"\n"), [2, 4]);
        assert_eq!(wrong("a,\"b"), [1]);
    }

    #[test]
    fn a_space_before_a_quote_is_a_problem_and_not_part_of_the_text() {
        assert_eq!(wrong("1, \"x, y\"\n2,\"\"\"x\"\" y\"\n3, x\n4,\t\"x\""), [1, 4]);
    }
}
