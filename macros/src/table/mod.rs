//! Text to rows: the classes, groups and codes of a table, and every problem in its file.
//!
//! A row with a problem is kept as far as it can be, so that one mistake is reported once and the
//! code that uses the table still finds the rest of it.

use std::collections::{BTreeMap, btree_map::Entry};
use std::fmt;

mod columns;
pub(crate) mod names;
mod records;
pub(crate) mod source;

pub(crate) use columns::{COLUMNS, Settings};
use columns::{Columns, header};
use records::Record;
pub(crate) use source::Source;

/// The rows of a table, each kind in the order of its digits.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Table {
    pub(crate) classes: Vec<Row>,
    pub(crate) groups: Vec<Row>,
    pub(crate) codes: Vec<Row>,
}

impl Table {
    fn placeholder() -> Self {
        let [classes, groups, codes] = [Kind::Class, Kind::Group, Kind::Code]
            .map(|kind| Key { kind, number: 0 })
            .map(|key| vec![Row { name: key.placeholder_name(), ..key.row() }]);
        Self { classes, groups, codes }
    }
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
        Self { line: None, message: message.into() }
    }

    /// The message may hold cells of the file, whose line breaks would tear it apart.
    pub(crate) fn at(line: usize, message: impl Into<String>) -> Self {
        Self { line: Some(line), message: words(&message.into()) }
    }
}

/// Reads a table, with every problem in the order of the lines. There is at least one code: where
/// the file gives none, one that stands in for it, so that the generated items exist and the only
/// error is the one that says what is wrong with the file.
pub(crate) fn read(text: &str, settings: &Settings) -> (Table, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut table = read_rows(text, settings, &mut problems);
    if table.codes.is_empty() {
        if problems.is_empty() {
            problems.push(Problem::of_file("there are no codes, only a header"));
        }
        table = Table::placeholder();
    }
    problems.sort();
    (table, problems)
}

fn read_rows(text: &str, settings: &Settings, problems: &mut Vec<Problem>) -> Table {
    let separator = separator(text);
    let mut records = records::read(text, separator).into_iter();
    let Some(header) = records.next() else {
        problems.push(Problem::of_file(format!(
            "the file is empty; begin it with the header `{}`",
            header()
        )));
        return Table::default();
    };
    if separator != ',' {
        let named = if separator == '\t' { "a tab" } else { "`;`" };
        problems.push(Problem::at(
            header.line,
            format!("the cells are separated by {named}; use commas"),
        ));
    }
    if !header.quotes_closed {
        problems.push(Problem::at(header.line, OPEN_QUOTE));
        return Table::default();
    }
    let Some(columns) = Columns::find(&header, settings, problems) else {
        return Table::default();
    };
    let reader =
        Reader { columns, settings, problems, rows: BTreeMap::new(), names: BTreeMap::new() };
    reader.read(records)
}

const TELL_APART: &str = "; tell them apart in a column `name` or in the setting `names`";

const OPEN_QUOTE: &str = "a quote is opened and never closed";

/// The comma, unless the header has none and was plainly written with something else.
fn separator(text: &str) -> char {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    [',', ';', '\t'].into_iter().find(|separator| header.contains(*separator)).unwrap_or(',')
}

/// What a row describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Class,
    Group,
    Code,
}

/// What the cell of a row's code says: `2xx`, `x3x` or `226`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    kind: Kind,
    number: u16,
}

impl Key {
    pub(crate) fn parse(cell: &str) -> Option<Self> {
        let digit = |byte: u8| byte.is_ascii_digit().then(|| u16::from(byte - b'0'));
        let (kind, number) = match *cell.as_bytes() {
            [first, b'x', b'x'] => (Kind::Class, digit(first)?),
            [b'x', second, b'x'] => (Kind::Group, digit(second)?),
            [a, b, c] => (Kind::Code, digit(a)? * 100 + digit(b)? * 10 + digit(c)?),
            _ => return None,
        };
        Some(Self { kind, number })
    }

    /// A row of which nothing else is known.
    fn row(self) -> Row {
        Row { number: self.number, ..Row::default() }
    }

    /// The name of a row that has none of its own.
    fn placeholder_name(self) -> String {
        match self.kind {
            Kind::Class => format!("Class{self}"),
            Kind::Group => format!("Group{self}"),
            Kind::Code => format!("Code{self}"),
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
    columns: Columns,
    settings: &'a Settings,
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
        self.name_all();
        self.know_all_settings();

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
        self.problems.push(Problem::at(line, message));
    }

    /// Takes one record in, or says the first thing that is wrong with it.
    fn record(&mut self, record: &Record) {
        let line = record.line;
        let description = words(record.cell(self.columns.description));
        if self.settings.skip.contains(&description) {
            return;
        }
        let sound = self.has_all_cells(record);
        let code = record.cell(self.columns.code);
        let Some(key) = Key::parse(code) else {
            if sound {
                self.report(line, no_code(code));
            }
            return;
        };
        if let Some((first, _)) = self.rows.get(&key) {
            let message = format!("duplicate {} {key} (first on line {first})", key.kind);
            return self.report(line, message);
        }
        let mut row = Row {
            description,
            reference: words(record.cell_if(self.columns.reference)),
            notes: words(record.cell_if(self.columns.notes)),
            ..key.row()
        };
        let name = self.name(key, record);
        let problem = if row.description.is_empty() {
            Some("the description is empty".to_owned())
        } else {
            name.as_ref().err().cloned()
        };
        if let Some(problem) = problem.filter(|_| sound) {
            self.report(line, problem);
        }
        if let Ok(name) = name {
            row.name = name;
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

    /// The name of the record's variant, which no row of its kind had before.
    fn name(&mut self, key: Key, record: &Record) -> Result<String, String> {
        let kind = key.kind;
        let setting = self.settings.names.get(&key.number).filter(|_| kind == Kind::Code);
        let own = setting.map_or_else(|| record.cell_if(self.columns.name), String::as_str);
        let name = if own.is_empty() {
            made_name(record.cell(self.columns.description))?
        } else {
            given_name(own)?
        };
        match self.names.entry((kind, distinct(kind, &name))) {
            Entry::Vacant(place) => {
                place.insert(record.line);
                Ok(name)
            }
            Entry::Occupied(first) => {
                let hint = if own.is_empty() { TELL_APART } else { "" };
                Err(format!("duplicate name `{name}` (first on line {}){hint}", first.get()))
            }
        }
    }

    /// Names the rows whose own name was of no use, unlike any other row.
    fn name_all(&mut self) {
        for (key, (_, row)) in &mut self.rows {
            if row.name.is_empty() {
                row.name = key.placeholder_name();
                while self.names.contains_key(&(key.kind, distinct(key.kind, &row.name))) {
                    row.name.push('_');
                }
            }
        }
    }

    /// A setting that names a code which the file lacks; in a file with other problems it may be one
    /// that could not be read.
    fn know_all_settings(&mut self) {
        if self.problems.is_empty() {
            let code = |number: &u16| Key { kind: Kind::Code, number: *number };
            let missing = self.settings.names.keys().map(code);
            let missing = missing.filter(|code| !self.rows.contains_key(code));
            self.problems.extend(missing.map(|code| {
                Problem::of_file(format!("the setting `names` has {code}, which is no code here"))
            }));
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
            .map(|(key, (line, row))| (*line, *key, Key { kind, number: digit(row.digits()) }))
            .collect();
        for (line, code, key) in used {
            if !self.rows.contains_key(&key) {
                self.report(
                    line,
                    format!("the {kind} of {code} is not declared: add a row `{key}`"),
                );
                self.rows.insert(key, (line, key.row()));
            }
        }
    }
}

/// What of a name no other row of its kind may have. The name of a class becomes that of a method, in
/// which the case of letters is lost.
fn distinct(kind: Kind, name: &str) -> String {
    match kind {
        Kind::Class => names::snake_case(name),
        Kind::Group | Kind::Code => name.to_owned(),
    }
}

fn no_code(cell: &str) -> String {
    let is_range = cell.split_once('-').is_some_and(|(from, to)| {
        [from, to]
            .iter()
            .all(|end| matches!(Key::parse(end.trim()), Some(Key { kind: Kind::Code, .. })))
    });
    if is_range {
        format!("`{cell}` is a range: only a row whose description is in `skip` may hold one")
    } else {
        format!("`{cell}` is no code: write three digits, `2xx` for a class or `x2x` for a group")
    }
}

fn given_name(name: &str) -> Result<String, String> {
    let problem = if !names::is_identifier(name) {
        "it is a keyword, or not letters and digits with a letter first"
    } else if names::is_taken(name) {
        "begin it with a capital letter; `ALL` and `COUNT` are taken"
    } else {
        return Ok(name.to_owned());
    };
    Err(format!("`{name}` cannot name a variant: {problem}"))
}

fn made_name(description: &str) -> Result<String, String> {
    let way_out = "give one in a column `name` or in the setting `names`";
    names::variant(description).ok_or_else(|| {
        format!("no name can be made from the description `{description}`; {way_out}")
    })
}

/// The words of a cell, one space between them: a quoted cell may run over lines.
fn words(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Problem, Row, Settings, Table, read};

    /// The problems as the compiler shows them, for a file named `t.csv`.
    fn problems(text: &str) -> Vec<String> {
        let written = |Problem { line, message }: &Problem| match line {
            Some(line) => format!("t.csv:{line}: {message}"),
            None => format!("t.csv: {message}"),
        };
        read(text, &Settings::default()).1.iter().map(written).collect()
    }

    fn table(text: &str) -> Table {
        assert_eq!(problems(text), [""; 0], "{text}");
        read(text, &Settings::default()).0
    }

    fn names(rows: &[Row]) -> Vec<&str> {
        rows.iter().map(|row| row.name.as_str()).collect()
    }

    #[test]
    fn rows_are_told_apart_and_sorted() {
        let text = "\
code,name,description,reference,notes
226,Closing,Closing data connection,RFC 959 §4.2.2,the usual end
x2x,Connections,Connections,,
2xx,PositiveCompletion,Positive completion,,
220,Ready,Service ready,,
";
        let Table { classes, groups, codes } = table(text);
        assert_eq!(
            (names(&classes), names(&groups)),
            (vec!["PositiveCompletion"], vec!["Connections"])
        );
        assert_eq!(names(&codes), ["Ready", "Closing"]);
        let closing = Row {
            number: 226,
            name: "Closing".to_owned(),
            description: "Closing data connection".to_owned(),
            reference: "RFC 959 §4.2.2".to_owned(),
            notes: "the usual end".to_owned(),
        };
        assert_eq!(codes[1], closing);
    }

    #[test]
    fn the_columns_may_stand_in_any_order_and_only_two_are_needed() {
        let Table { classes, groups, codes } = table("description,code\nURI Too Long,414\n");
        assert_eq!((classes.len(), groups.len()), (0, 0));
        assert_eq!((codes[0].number, codes[0].name.as_str()), (414, "UriTooLong"));
    }

    #[test]
    fn an_empty_name_is_made_from_the_description() {
        let codes =
            table("code,name,description\n425,,Can't open data connection\n426,Aborted,x\n").codes;
        assert_eq!(names(&codes), ["CantOpenDataConnection", "Aborted"]);
    }

    #[test]
    fn marks_breaks_blank_lines_and_spaces_do_not_change_a_table() {
        let plain = "code,name,description\n110,A,\"one, two\"\n120,B,three\n";
        for same in [
            format!("\u{FEFF}{plain}"),
            plain.replace('\n', "\r\n"),
            plain.replace('\n', "\r"),
            plain.replace('\n', "\n\n \n,,\n"),
            plain.replace(",three", " , three "),
            plain.replace("A,\"one, two\"", " A , \"one,  two\" "),
            plain.replace("one, two", "one,\ntwo"),
            plain.trim_end().to_owned(),
        ] {
            assert_eq!(table(&same), table(plain), "{same}");
        }
    }

    #[test]
    fn the_codes_may_be_any_three_digits() {
        let codes = table("code,description\n999,Last\n000,First\n042,Answer\n").codes;
        assert_eq!(codes.iter().map(|row| row.number).collect::<Vec<_>>(), [0, 42, 999]);
    }

    /// Each a file, and every problem that is reported of it.
    const MALFORMED: &[(&str, &[&str])] = &[
        (
            "",
            &[
                "t.csv: the file is empty; begin it with the header `code,name,description,reference,notes`",
            ],
        ),
        (
            " \n\n",
            &[
                "t.csv: the file is empty; begin it with the header `code,name,description,reference,notes`",
            ],
        ),
        ("code,description\n", &["t.csv: there are no codes, only a header"]),
        ("code,description\n2xx,Positive\n", &["t.csv: there are no codes, only a header"]),
        (
            "110,Marker,Restart marker reply\n",
            &[
                "t.csv:1: the header is missing: begin with `code,name,description,reference,notes`; found `110,Marker,Restart marker reply`",
            ],
        ),
        (
            "\n\n2xx,Positive\n",
            &[
                "t.csv:3: the header is missing: begin with `code,name,description,reference,notes`; found `2xx,Positive`",
            ],
        ),
        (
            "code,descripton\n110,Marker\n",
            &["t.csv:1: the header has no column `description`; its columns are `code,descripton`"],
        ),
        (
            "Code,Description\n110,Marker\n",
            &[
                "t.csv:1: the header has no column `code`; its columns are `Code,Description`",
                "t.csv:1: the header has no column `description`; its columns are `Code,Description`",
            ],
        ),
        (
            "code,description,nmae\n110,Marker,A\n",
            &[
                "t.csv:1: unknown column `nmae`; the columns are `code,name,description,reference,notes`",
            ],
        ),
        (
            "code,description,\n110,Marker,\n",
            &[
                "t.csv:1: unknown column ``; the columns are `code,name,description,reference,notes`",
            ],
        ),
        (
            "code,description,code\n110,Marker,110\n",
            &["t.csv:1: column `code` stands twice in the header"],
        ),
        ("code,\"description\n110,Marker\n", &["t.csv:1: a quote is opened and never closed"]),
        (
            "code;description\n110;Marker\n",
            &["t.csv:1: the cells are separated by `;`; use commas"],
        ),
        (
            "code\tdescription\n110\tMarker\n",
            &["t.csv:1: the cells are separated by a tab; use commas"],
        ),
        (
            "code,description\n110\n",
            &["t.csv:2: 1 cells, but the header has 2: a cell may be empty, its comma stays"],
        ),
        (
            "code,description\n110,Marker, restart\n",
            &["t.csv:2: 3 cells, but the header has 2: put a cell that holds a comma in quotes"],
        ),
        (
            "code,description\n110,\"Marker\n120,Ready\n",
            &["t.csv:2: a quote is opened and never closed"],
        ),
        ("code,description\n110,\"Marker", &["t.csv:2: a quote is opened and never closed"]),
        (
            "code,description\n110,\"Marker\n120,\"Ready, steady\"\n",
            &["t.csv:2: a quote is opened and never closed"],
        ),
        (
            "code,description\n11,Marker\n",
            &[
                "t.csv:2: `11` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n1100,Marker\n",
            &[
                "t.csv:2: `1100` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n+11,Marker\n",
            &[
                "t.csv:2: `+11` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n1 0,Marker\n",
            &[
                "t.csv:2: `1 0` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n1XX,Marker\n",
            &[
                "t.csv:2: `1XX` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n11x,Marker\n",
            &[
                "t.csv:2: `11x` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\nxxx,Marker\n",
            &[
                "t.csv:2: `xxx` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n100,Go on\n104-199,Unassigned\n209 - 225,Unassigned\n",
            &[
                "t.csv:3: `104-199` is a range: only a row whose description is in `skip` may hold one",
                "t.csv:4: `209 - 225` is a range: only a row whose description is in `skip` may hold one",
            ],
        ),
        (
            "code,description\n1xx-2xx,Unassigned\n100-,Unassigned\n",
            &[
                "t.csv:2: `1xx-2xx` is no code: write three digits, `2xx` for a class or `x2x` for a group",
                "t.csv:3: `100-` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n٢٢٦,Marker\n",
            &[
                "t.csv:2: `٢٢٦` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "code,description\n,Marker\n",
            &["t.csv:2: `` is no code: write three digits, `2xx` for a class or `x2x` for a group"],
        ),
        (
            "code,description\n\"1\n10\",Marker\n",
            &[
                "t.csv:2: `1 10` is no code: write three digits, `2xx` for a class or `x2x` for a group",
            ],
        ),
        (
            "\"code\ncode\",description\n110,Marker\n",
            &["t.csv:1: the header has no column `code`; its columns are `code code,description`"],
        ),
        ("code,description\n110,A\n\n110,B\n", &["t.csv:4: duplicate code 110 (first on line 2)"]),
        ("code,description\n007,A\n007,A\n", &["t.csv:3: duplicate code 007 (first on line 2)"]),
        (
            "code,description\n1xx,A\n1xx,B\n110,C\n",
            &["t.csv:3: duplicate class 1xx (first on line 2)"],
        ),
        (
            "code,description\nx1x,A\n110,C\nx1x,B\n",
            &["t.csv:4: duplicate group x1x (first on line 2)"],
        ),
        (
            "code,name,description\n110,Same,A\n120,Same,B\n",
            &["t.csv:3: duplicate name `Same` (first on line 2)"],
        ),
        (
            "code,description\n110,Not found\n120,Not found (again)\n",
            &[
                "t.csv:3: duplicate name `NotFound` (first on line 2); tell them apart in a column `name` or in the setting `names`",
            ],
        ),
        (
            "code,name,description\n1xx,HttpError,A\n2xx,HTTPError,B\n110,C,C\n210,D,D\n",
            &["t.csv:3: duplicate name `HTTPError` (first on line 2)"],
        ),
        (
            "code,name,description\n110,self,A\n",
            &[
                "t.csv:2: `self` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
            ],
        ),
        (
            "code,name,description\n110,2nd,A\n",
            &[
                "t.csv:2: `2nd` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
            ],
        ),
        (
            "code,name,description\n110,two words,A\n",
            &[
                "t.csv:2: `two words` cannot name a variant: it is a keyword, or not letters and digits with a letter first",
            ],
        ),
        (
            "code,name,description\n110,from_raw,A\n",
            &[
                "t.csv:2: `from_raw` cannot name a variant: begin it with a capital letter; `ALL` and `COUNT` are taken",
            ],
        ),
        (
            "code,name,description\n1xx,COUNT,A\n110,All,A\n",
            &[
                "t.csv:2: `COUNT` cannot name a variant: begin it with a capital letter; `ALL` and `COUNT` are taken",
            ],
        ),
        (
            "code,description\n110,(Unused)\n",
            &[
                "t.csv:2: no name can be made from the description `(Unused)`; give one in a column `name` or in the setting `names`",
            ],
        ),
        (
            "code,description\n110,3 strikes\n",
            &[
                "t.csv:2: no name can be made from the description `3 strikes`; give one in a column `name` or in the setting `names`",
            ],
        ),
        (
            "code,description\n110,self\n",
            &[
                "t.csv:2: no name can be made from the description `self`; give one in a column `name` or in the setting `names`",
            ],
        ),
        ("code,name,description\n110,A,\n", &["t.csv:2: the description is empty"]),
        ("code,description\n110,\n", &["t.csv:2: the description is empty"]),
        ("code,name,description\n1xx,A,\n110,B,B\n", &["t.csv:2: the description is empty"]),
        (
            "code,description\n2xx,Done\n110,A\n",
            &["t.csv:3: the class of 110 is not declared: add a row `1xx`"],
        ),
        (
            "code,description\nx2x,Done\n110,A\n111,B\n",
            &["t.csv:3: the group of 110 is not declared: add a row `x1x`"],
        ),
    ];

    #[test]
    fn each_malformed_file_gets_its_own_problem_and_no_other() {
        assert!(MALFORMED.len() >= 40);
        for (text, expected) in MALFORMED {
            assert_eq!(problems(text), *expected, "{text}");
        }
    }

    #[test]
    fn a_table_always_has_a_code() {
        for (text, _) in MALFORMED {
            assert!(!read(text, &Settings::default()).0.codes.is_empty(), "{text}");
        }
    }

    #[test]
    fn five_mistakes_on_five_lines_are_five_problems() {
        let text = "\
code,name,description
2xx,Positive,Positive completion
200,Okay,Command okay
20,Short,Too short
211,Status,System status, or help
212,Okay,Directory status
213,FileStatus,
200,Again,Twice
";
        assert_eq!(
            problems(text),
            [
                "t.csv:4: `20` is no code: write three digits, `2xx` for a class or `x2x` for a group",
                "t.csv:5: 4 cells, but the header has 3: put a cell that holds a comma in quotes",
                "t.csv:6: duplicate name `Okay` (first on line 3)",
                "t.csv:7: the description is empty",
                "t.csv:8: duplicate code 200 (first on line 3)",
            ]
        );
    }

    #[test]
    fn a_row_with_a_problem_keeps_what_is_right_of_it() {
        let (table, _) = read(
            "code,name,description\n110,Marker,\n120,self,Ready\n125,Starting,a,b\n",
            &Settings::default(),
        );
        assert_eq!(names(&table.codes), ["Marker", "Code120", "Starting"]);
    }

    #[test]
    fn only_rows_with_a_description_to_skip_are_passed_over() {
        let text = "\
code,description
100,Go on
105-199,Unassigned
306,(Unused)
418,(unused)
509,\"Unassigned, so far\"
any,Unassigned
";
        let skip = vec!["Unassigned".to_owned(), "(Unused)".to_owned()];
        let (table, problems) = read(text, &Settings { skip, ..Settings::default() });
        assert_eq!(table.codes.iter().map(|row| row.number).collect::<Vec<_>>(), [100, 418, 509]);
        assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [Some(5)]);
    }

    #[test]
    fn the_setting_names_tells_two_rows_apart_that_would_have_one_name() {
        let text = "code,description\n406,Not Acceptable\n606,Not Acceptable\n";
        let named = |names: &[(u16, &str)]| {
            let names = names.iter().map(|(code, name)| (*code, (*name).to_owned())).collect();
            read(text, &Settings { names, ..Settings::default() })
        };
        let (table, problems) = named(&[(606, "NotAcceptableAnywhere")]);
        assert_eq!(problems, []);
        assert_eq!(names(&table.codes), ["NotAcceptable", "NotAcceptableAnywhere"]);

        for (wrong, message) in [
            (
                [(406, "Refused"), (607, "Unwanted")],
                Problem::of_file("the setting `names` has 607, which is no code here"),
            ),
            (
                [(406, "Same"), (606, "Same")],
                Problem::at(3, "duplicate name `Same` (first on line 2)"),
            ),
        ] {
            assert_eq!(named(&wrong).1, [message]);
        }
    }

    #[test]
    fn a_row_without_a_name_of_its_own_never_takes_that_of_another() {
        let text = "\
code,name,description
1xx,Class2xx,One
2xx,self,Two
110,Code120,Marker
120,self,Ready
125,Code120_,Starting
";
        let (table, problems) = read(text, &Settings::default());
        assert_eq!(names(&table.classes), ["Class2xx", "Class2xx_"]);
        assert_eq!(names(&table.codes), ["Code120", "Code120__", "Code120_"]);
        assert_eq!(
            problems.iter().map(|problem| problem.line).collect::<Vec<_>>(),
            [Some(3), Some(5)]
        );
    }

    #[test]
    fn a_class_row_with_a_problem_still_declares_its_class() {
        let text =
            "code,name,description\n1xx,Preliminary,Go on, please\n110,Marker,Restart marker\n";
        let expected =
            ["t.csv:2: 4 cells, but the header has 3: put a cell that holds a comma in quotes"];
        assert_eq!(problems(text), expected);
    }
}
