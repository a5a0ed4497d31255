//! Explains FTP's reply codes: the whole table, a code, or everything that a prefix covers.
//!
//! ```text
//! cargo run --example explain
//! cargo run --example explain 530 599 5xx
//! ```

use std::io::{self, ErrorKind, Write};
use std::iter;
use std::process::ExitCode;

use reply_codes::{InvalidCode, RawCode, ftp};

/// No line of the output is longer.
const WIDTH: usize = 100;

const INDENT: &str = "    ";

const NOT_LISTED: &str = "is not in the table";

const HELP_OPTIONS: [&str; 2] = ["--help", "-h"];

const HELP: &str = "\
Explains the reply codes of FTP.

Usage: explain [CODE | PREFIX]...

    (nothing)  the whole table
    530        a code: its class, its function group and where it is defined
    5xx        the codes of a class
    x3x        the codes of a function group
    55x        the codes of a class in one function group
";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let (text, mut complaints) = respond(&arguments);
    if let Err(error) = print(&text) {
        complaints.push(format!("the output cannot be written: {error}"));
    }
    for complaint in &complaints {
        // With standard error closed, the exit status is all that is left to tell.
        let _ = writeln!(io::stderr(), "explain: {complaint}");
    }
    if complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Writes everything, or as much as a reader such as `head` wants.
fn print(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    let written = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// What there is to say about the arguments, and what is wrong with the rest of them.
fn respond(arguments: &[String]) -> (String, Vec<String>) {
    if arguments.is_empty() {
        return (whole_table(), Vec::new());
    }
    if arguments.iter().any(|argument| HELP_OPTIONS.contains(&argument.as_str())) {
        return (HELP.to_owned(), Vec::new());
    }
    let mut answers = Vec::new();
    let mut complaints = Vec::new();
    for argument in arguments {
        match answer(argument) {
            Ok(lines) => answers.push(text_of(&lines)),
            Err(error) => complaints
                .push(format!("{argument:?}: {error}, and a prefix is like 5xx, x3x or 55x")),
        }
    }
    (answers.join("\n"), complaints)
}

fn answer(argument: &str) -> Result<Vec<String>, InvalidCode> {
    if let Some(prefix) = Prefix::parse(argument) {
        return Ok(prefix.explain());
    }
    let raw = RawCode::try_from(argument)?;
    Ok(ftp::Code::from_raw(raw).map_or_else(|| explain_unlisted(raw), explain_listed))
}

fn explain_listed(code: ftp::Code) -> Vec<String> {
    let mut lines = vec![Entry::from(code).title()];
    lines.extend(field("description", code.description()));
    lines.extend(category_field("class", &code.class().into()));
    lines.extend(category_field("group", &code.group().into()));
    lines.extend(field("reference", code.reference()));
    lines
}

fn explain_unlisted(raw: RawCode) -> Vec<String> {
    let mut lines = vec![format!("{raw} {NOT_LISTED}")];
    if let Some(class) = ftp::Class::of(raw) {
        let pattern = Entry::from(class).pattern;
        let advice =
            format!("like any {pattern} reply: the first digit decides (RFC 1123 §4.1.2.11)");
        lines.extend(field("treat it", &advice));
    }
    lines.extend(category_field("class", &class_entry(raw.first_digit())));
    lines.extend(category_field("group", &group_entry(raw.second_digit())));
    lines
}

/// The codes with this first digit, with this second digit, or with both.
struct Prefix {
    pattern: String,
    class: Option<u8>,
    group: Option<u8>,
}

impl Prefix {
    fn parse(text: &str) -> Option<Self> {
        let pattern = text.to_ascii_lowercase();
        let (class, group) = match *pattern.as_bytes() {
            [class @ b'0'..=b'9', b'x', b'x'] => (Some(class), None),
            [b'x', group @ b'0'..=b'9', b'x'] => (None, Some(group)),
            [class @ b'0'..=b'9', group @ b'0'..=b'9', b'x'] => (Some(class), Some(group)),
            _ => return None,
        };
        Some(Self {
            pattern,
            class: class.map(|digit| digit - b'0'),
            group: group.map(|digit| digit - b'0'),
        })
    }

    fn covers(&self, code: ftp::Code) -> bool {
        self.class.is_none_or(|digit| digit == code.first_digit())
            && self.group.is_none_or(|digit| digit == code.second_digit())
    }

    fn explain(&self) -> Vec<String> {
        let codes: Vec<_> =
            ftp::Code::ALL.into_iter().filter(|&code| self.covers(code)).map(Entry::from).collect();
        let count = match codes.len() {
            0 => "no code".to_owned(),
            1 => "1 code".to_owned(),
            several => format!("{several} codes"),
        };
        let mut lines = vec![format!("{} covers {count} of the table", self.pattern)];
        if let Some(digit) = self.class {
            lines.extend(category_field("class", &class_entry(digit)));
        }
        if let Some(digit) = self.group {
            lines.extend(category_field("group", &group_entry(digit)));
        }
        if !codes.is_empty() {
            lines.push(String::new());
            lines.extend(list(&codes));
        }
        lines
    }
}

/// What is told of each class, group and code alike.
struct Entry {
    pattern: String,
    name: &'static str,
    description: &'static str,
}

impl Entry {
    fn title(&self) -> String {
        format!("{} {}", self.pattern, self.name)
    }
}

impl From<ftp::Class> for Entry {
    fn from(class: ftp::Class) -> Self {
        Self {
            pattern: class_pattern(class.digit()),
            name: class.name(),
            description: class.description(),
        }
    }
}

impl From<ftp::Group> for Entry {
    fn from(group: ftp::Group) -> Self {
        Self {
            pattern: group_pattern(group.digit()),
            name: group.name(),
            description: group.description(),
        }
    }
}

impl From<ftp::Code> for Entry {
    fn from(code: ftp::Code) -> Self {
        Self { pattern: code.to_string(), name: code.name(), description: code.description() }
    }
}

fn class_pattern(digit: u8) -> String {
    format!("{digit}xx")
}

fn group_pattern(digit: u8) -> String {
    format!("x{digit}x")
}

fn class_entry(digit: u8) -> Entry {
    let undeclared = || Entry {
        pattern: class_pattern(digit),
        name: NOT_LISTED,
        description: "The outcome is unknown: such a reply breaks the protocol.",
    };
    ftp::Class::from_digit(digit).map_or_else(undeclared, Entry::from)
}

fn group_entry(digit: u8) -> Entry {
    let undeclared = || Entry {
        pattern: group_pattern(digit),
        name: NOT_LISTED,
        description: "What such a reply is about is unknown.",
    };
    ftp::Group::from_digit(digit).map_or_else(undeclared, Entry::from)
}

fn whole_table() -> String {
    let mut lines = grid();
    lines.extend(["", "Classes, by the first digit:"].map(str::to_owned));
    lines.extend(list(&ftp::Class::ALL.map(Entry::from)));
    lines.extend(["", "Function groups, by the second digit:"].map(str::to_owned));
    lines.extend(list(&ftp::Group::ALL.map(Entry::from)));
    text_of(&lines)
}

/// Classes down, groups across, with the widest cells that the output has room for.
fn grid() -> Vec<String> {
    let texts = grid_texts();
    let grid_of = |cell_width| Grid::new(&texts, cell_width);
    let fitting = (0..WIDTH).rev().map(grid_of).find(|grid| grid.width() <= WIDTH);
    fitting.unwrap_or_else(|| grid_of(0)).lines()
}

/// The heading row, then a row for each class.
fn grid_texts() -> Vec<Vec<String>> {
    let headings = ftp::Group::ALL.map(|group| {
        let Entry { pattern, name, .. } = group.into();
        format!("{pattern}\n{}", spaced(name))
    });
    let rows = ftp::Class::ALL.map(|class| {
        let cells = ftp::Group::ALL.map(|group| codes_in(class, group));
        let label = spaced(&Entry::from(class).title());
        iter::once(label).chain(cells).collect()
    });
    let heading = iter::once(String::new()).chain(headings).collect();
    iter::once(heading).chain(rows).collect()
}

fn codes_in(class: ftp::Class, group: ftp::Group) -> String {
    let codes: Vec<_> = ftp::Code::ALL
        .into_iter()
        .filter(|code| code.class() == class && code.group() == group)
        .map(ftp::Code::as_str)
        .collect();
    if codes.is_empty() { "-".to_owned() } else { codes.join(" ") }
}

/// `FileSystem` as `File System`.
fn spaced(name: &str) -> String {
    let mut spaced = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && spaced.ends_with(char::is_lowercase) {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    spaced
}

/// Rows of cells, a cell being its lines.
struct Grid {
    rows: Vec<Vec<Vec<String>>>,
    column_widths: Vec<usize>,
}

impl Grid {
    fn new(texts: &[Vec<String>], cell_width: usize) -> Self {
        let cell =
            |text: &String| text.lines().flat_map(|line| wrapped(line, cell_width)).collect();
        let rows: Vec<Vec<Vec<String>>> =
            texts.iter().map(|row| row.iter().map(cell).collect()).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let column_widths = (0..columns)
            .map(|column| longest(rows.iter().filter_map(|row| row.get(column)).flatten()))
            .collect();
        Self { rows, column_widths }
    }

    fn width(&self) -> usize {
        length(&self.rule())
    }

    fn rule(&self) -> String {
        let dashes = self.column_widths.iter().map(|&width| "-".repeat(width));
        dashes.collect::<Vec<_>>().join("-+-")
    }

    fn lines(&self) -> Vec<String> {
        let rows: Vec<_> = self.rows.iter().map(|row| self.row(row)).collect();
        rows.join(&self.rule())
    }

    fn row(&self, cells: &[Vec<String>]) -> Vec<String> {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|line| self.line(cells, line)).collect()
    }

    fn line(&self, cells: &[Vec<String>], line: usize) -> String {
        let parts = cells.iter().zip(&self.column_widths).map(|(cell, &width)| {
            let text = cell.get(line).map_or("", String::as_str);
            format!("{text:width$}")
        });
        parts.collect::<Vec<_>>().join(" | ")
    }
}

/// Pattern, name and description of each entry, in columns.
fn list(entries: &[Entry]) -> Vec<String> {
    let name_width = longest(entries.iter().map(|entry| entry.name));
    let lines = entries.iter().flat_map(|entry| {
        let Entry { pattern, name, description } = entry;
        hanging(&format!("{INDENT}{pattern}  {name:name_width$}  "), description)
    });
    lines.collect()
}

fn category_field(label: &str, entry: &Entry) -> Vec<String> {
    let mut lines = field(label, &entry.title());
    lines.extend(field("", entry.description));
    lines
}

fn field(label: &str, text: &str) -> Vec<String> {
    hanging(&format!("{INDENT}{label:13}"), text)
}

/// The text after its lead, wrapped, each further line below the start of the text.
fn hanging(lead: &str, text: &str) -> Vec<String> {
    let indent = " ".repeat(length(lead));
    let leads = iter::once(lead).chain(iter::repeat(indent.as_str()));
    let lines = wrapped(text, WIDTH.saturating_sub(length(lead)));
    leads.zip(lines).map(|(lead, line)| lead.to_owned() + &line).collect()
}

/// Lines of whole words; a word that is wider has a line to itself.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn longest(texts: impl IntoIterator<Item: AsRef<str>>) -> usize {
    let lengths = texts.into_iter().map(|text| length(text.as_ref()));
    lengths.max().unwrap_or(0)
}

/// In characters: the table has letters such as `§`.
fn length(text: &str) -> usize {
    text.chars().count()
}

fn text_of(lines: &[String]) -> String {
    let pieces = lines.iter().flat_map(|line| [line.trim_end(), "\n"]);
    pieces.collect()
}
