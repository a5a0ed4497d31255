//! Text to rows: the classes, groups and codes of a table, and every problem in its file.
//!
//! A row with a problem is kept as far as it can be, so that one mistake is reported once and the
//! code that uses the table still finds the rest of it.

use std::collections::{BTreeMap, btree_map::Entry};
use std::fmt;

use crate::names;
use crate::records::{self, Record};

/// The rows of a table, each kind in the order of its digits.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Table {
    pub(crate) classes: Vec<Row>,
    pub(crate) groups: Vec<Row>,
    pub(crate) codes: Vec<Row>,
}

/// A class, a group or a code.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// The first digit of a class, the second of a group, all three of a code.
    pub(crate) number: u16,
    /// The name of the variant: an identifier, unique among its kind.
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) reference: String,
    pub(crate) notes: String,
}

impl Row {
    /// The three digits of a code.
    pub(crate) fn digits(&self) -> [u16; 3] {
        [self.number / 100, self.number / 10 % 10, self.number % 10]
    }
}

/// Something wrong with the file.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    /// Counted from 1; `None` for the file as a whole.
    pub(crate) line: Option<usize>,
    pub(crate) message: String,
}

impl Problem {
    pub(crate) fn of_file(message: impl Into<String>) -> Self {
        Self {
            line: None,
            message: message.into(),
        }
    }
}

/// Reads a table, with every problem in the order of the lines. There is at least one code: where
/// the file gives none, one that stands in for it, so that the generated items exist and the only
/// error is the one that says what is wrong with the file.
pub(crate) fn read(text: &str) -> (Table, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut table = read_rows(text, &mut problems);
    if table.codes.is_empty() {
        if problems.is_empty() {
            problems.push(Problem::of_file("there are no codes, only a header"));
        }
        let [class, group, code] = [Kind::Class, Kind::Group, Kind::Code]
            .map(|kind| Key { kind, number: 0 }.placeholder());
        table = Table {
            classes: vec![class],
            groups: vec![group],
            codes: vec![code],
        };
    }
    problems.sort();
    (table, problems)
}

fn read_rows(text: &str, problems: &mut Vec<Problem>) -> Table {
    let separator = separator(text);
    let mut records = records::read(text, separator).into_iter();
    let Some(header) = records.next() else {
        problems.push(Problem::of_file(format!(
            "the file is empty; begin it with the header `{HEADER}`"
        )));
        return Table::default();
    };
    if separator != ',' {
        let named = if separator == '\t' { "a tab" } else { "`;`" };
        let message = format!("the cells are separated by {named}; use commas");
        problems.push(Problem {
            line: Some(header.line),
            message,
        });
    }
    if !header.quotes_closed {
        problems.push(Problem {
            line: Some(header.line),
            message: OPEN_QUOTE.to_owned(),
        });
        return Table::default();
    }
    match Columns::find(&header, problems) {
        Some(columns) => Reader {
            columns: &columns,
            problems,
            rows: BTreeMap::new(),
            names: BTreeMap::new(),
        }
        .read(records),
        None => Table::default(),
    }
}

const HEADER: &str = "code,name,description,reference,notes";
const OPEN_QUOTE: &str = "a quote is opened and never closed";

/// The comma, unless the header has none and was plainly written with something else.
fn separator(text: &str) -> char {
    let header = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    [',', ';', '\t']
        .into_iter()
        .find(|separator| header.contains(*separator))
        .unwrap_or(',')
}

/// Where each column stands in a record.
struct Columns {
    count: usize,
    code: usize,
    name: Option<usize>,
    description: usize,
    reference: Option<usize>,
    notes: Option<usize>,
}

impl Columns {
    fn find(header: &Record, problems: &mut Vec<Problem>) -> Option<Self> {
        let place = |column: &str| header.cells.iter().position(|cell| cell == column);
        let mut report = |message| {
            problems.push(Problem {
                line: Some(header.line),
                message,
            })
        };
        let found = header.cells.join(",");

        if header
            .cells
            .first()
            .is_some_and(|cell| Key::parse(cell).is_some())
        {
            report(format!(
                "the header is missing: begin with `{HEADER}`; found `{found}`"
            ));
            return None;
        }
        for column in ["code", "description"] {
            if place(column).is_none() {
                report(format!(
                    "the header has no column `{column}`; its columns are `{found}`"
                ));
            }
        }
        let (code, description) = (place("code")?, place("description")?);
        for (at, cell) in header.cells.iter().enumerate() {
            if !HEADER.split(',').any(|column| column == cell) {
                report(format!(
                    "unknown column `{cell}`; the columns are `{HEADER}`"
                ));
            } else if place(cell) != Some(at) {
                report(format!("column `{cell}` stands twice in the header"));
            }
        }
        Some(Self {
            count: header.cells.len(),
            code,
            name: place("name"),
            description,
            reference: place("reference"),
            notes: place("notes"),
        })
    }
}

/// What a row describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Class,
    Group,
    Code,
}

/// What the cell of a row's code says: `2xx`, `x3x` or `226`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    kind: Kind,
    number: u16,
}

impl Key {
    fn parse(cell: &str) -> Option<Self> {
        let digit = |byte: u8| byte.is_ascii_digit().then(|| u16::from(byte - b'0'));
        let (kind, number) = match *cell.as_bytes() {
            [first, b'x', b'x'] => (Kind::Class, digit(first)?),
            [b'x', second, b'x'] => (Kind::Group, digit(second)?),
            [a, b, c] => (Kind::Code, digit(a)? * 100 + digit(b)? * 10 + digit(c)?),
            _ => return None,
        };
        Some(Self { kind, number })
    }

    /// A row of which nothing else is known; its name is unlike any that people give.
    fn placeholder(self) -> Row {
        let name = match self.kind {
            Kind::Class => format!("Class{self}"),
            Kind::Group => format!("Group{self}"),
            Kind::Code => format!("Code{self}"),
        };
        Row {
            number: self.number,
            name,
            ..Row::default()
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Class => "class",
            Self::Group => "group",
            Self::Code => "code",
        })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Class => write!(formatter, "{}xx", self.number),
            Kind::Group => write!(formatter, "x{}x", self.number),
            Kind::Code => write!(formatter, "{:03}", self.number),
        }
    }
}

struct Reader<'a> {
    columns: &'a Columns,
    problems: &'a mut Vec<Problem>,
    /// Each row with its line.
    rows: BTreeMap<Key, (usize, Row)>,
    /// The line of each name.
    names: BTreeMap<(Kind, String), usize>,
}

impl Reader<'_> {
    fn read(mut self, records: impl Iterator<Item = Record>) -> Table {
        for record in records {
            self.record(&record);
        }
        self.declare_all(Kind::Class, |[first, _, _]| first);
        self.declare_all(Kind::Group, |[_, second, _]| second);

        let mut table = Table::default();
        for (key, (_, row)) in self.rows {
            match key.kind {
                Kind::Class => table.classes.push(row),
                Kind::Group => table.groups.push(row),
                Kind::Code => table.codes.push(row),
            }
        }
        table
    }

    fn report(&mut self, line: usize, message: impl Into<String>) {
        self.problems.push(Problem {
            line: Some(line),
            message: message.into(),
        });
    }

    /// Takes one record in, or says the first thing that is wrong with it.
    fn record(&mut self, record: &Record) {
        let line = record.line;
        let sound = self.has_all_cells(record);
        let code = cell(record, Some(self.columns.code));
        let Some(key) = Key::parse(code) else {
            if sound {
                self.report(
                    line,
                    format!("`{code}` is no code: write three digits, `2xx` for a class or `x2x` for a group"),
                );
            }
            return;
        };
        if let Some((first, _)) = self.rows.get(&key) {
            let message = format!("duplicate {} {key} (first on line {first})", key.kind);
            return self.report(line, message);
        }
        let description = words(cell(record, Some(self.columns.description)));
        let mut row = Row {
            description,
            reference: words(cell(record, self.columns.reference)),
            notes: words(cell(record, self.columns.notes)),
            ..key.placeholder()
        };
        match self.name(key.kind, record) {
            Ok(name) => row.name = name,
            Err(message) if sound => self.report(line, message),
            Err(_) => {}
        }
        self.rows.insert(key, (line, row));
    }

    /// Whether the record has the cells that the header promises. Where it has not, its code and
    /// its name may still hold, and nothing else is said of it.
    fn has_all_cells(&mut self, record: &Record) -> bool {
        let (found, expected) = (record.cells.len(), self.columns.count);
        let problem = if !record.quotes_closed {
            OPEN_QUOTE.to_owned()
        } else if found > expected {
            format!(
                "{found} cells, but the header has {expected}: put a cell that holds a comma in quotes"
            )
        } else if found < expected {
            format!(
                "{found} cells, but the header has {expected}: a cell may be empty, its comma stays"
            )
        } else {
            return true;
        };
        self.report(record.line, problem);
        false
    }

    /// The name of the record's variant: its own, or one made from the description.
    fn name(&mut self, kind: Kind, record: &Record) -> Result<String, String> {
        let description = cell(record, Some(self.columns.description));
        if description.is_empty() {
            return Err("the description is empty".to_owned());
        }
        let own = cell(record, self.columns.name);
        let name = if own.is_empty() {
            names::variant(description).ok_or_else(|| {
                format!("no name can be made from the description `{description}`; give one in a column `name`")
            })?
        } else if names::is_identifier(own) {
            own.to_owned()
        } else {
            return Err(format!(
                "`{own}` cannot name a variant: it is a keyword, or not letters and digits, a letter first"
            ));
        };
        // The name of a class becomes that of a method, in which the case of letters is lost.
        let distinct = if kind == Kind::Class {
            names::snake_case(&name)
        } else {
            name.clone()
        };
        match self.names.entry((kind, distinct)) {
            Entry::Vacant(place) => {
                place.insert(record.line);
                Ok(name)
            }
            Entry::Occupied(first) => {
                let hint = if own.is_empty() {
                    "; tell them apart in a column `name`"
                } else {
                    ""
                };
                Err(format!(
                    "duplicate name `{name}` (first on line {}){hint}",
                    first.get()
                ))
            }
        }
    }

    /// A table that declares any class, or any group, declares each one that its codes use.
    fn declare_all(&mut self, kind: Kind, digit: impl Fn([u16; 3]) -> u16) {
        if !self.rows.keys().any(|key| key.kind == kind) {
            return;
        }
        let used: Vec<_> = self
            .rows
            .iter()
            .filter(|(key, _)| key.kind == Kind::Code)
            .map(|(key, (line, row))| {
                (
                    *line,
                    *key,
                    Key {
                        kind,
                        number: digit(row.digits()),
                    },
                )
            })
            .collect();
        for (line, code, key) in used {
            if !self.rows.contains_key(&key) {
                self.report(
                    line,
                    format!("the {kind} of {code} is not declared: add a row `{key}`"),
                );
                self.rows.insert(key, (line, key.placeholder()));
            }
        }
    }
}

fn cell(record: &Record, column: Option<usize>) -> &str {
    column
        .and_then(|column| record.cells.get(column))
        .map_or("", String::as_str)
}

/// The words of a cell, one space between them: a quoted cell may run over lines.
fn words(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}
