//! Text of a certain width.

use std::env;
use std::iter;

use terminal_size::{Width, terminal_size};

const INDENT: &str = "    ";

/// If nothing says how wide the output is shown.
const USUAL_WIDTH: usize = 80;

/// A text with less room beside its name stands below it.
const LEAST_ROOM: usize = 24;

/// Where the text is shown: no line is longer, if its words are not.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    pub(crate) width: usize,
}

impl Page {
    /// As wide as the variable `COLUMNS` says, or else the terminal.
    pub(crate) fn of_terminal() -> Self {
        let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let terminal = || terminal_size().map(|(Width(width), _)| usize::from(width));
        let width = columns.filter(|&width| width > 0).or_else(terminal).unwrap_or(USUAL_WIDTH);
        Self { width }
    }

    /// A text with its label.
    pub(crate) fn field(self, label: &str, text: &str) -> Vec<String> {
        self.hanging(&format!("{INDENT}{label:13}"), text)
    }

    /// A text for each pattern and name, in columns as far as there is room.
    pub(crate) fn list(self, entries: &[Entry]) -> Vec<String> {
        let name_width = longest(entries.iter().map(|entry| entry.name));
        let in_columns = |entry: &Entry| {
            let Entry { pattern, name, description } = entry;
            self.hanging(&format!("{INDENT}{pattern}  {name:name_width$}  "), description)
        };
        let below = |entry: &Entry| {
            let mut lines = vec![format!("{INDENT}{}", entry.title())];
            lines.extend(self.hanging(&INDENT.repeat(2), entry.description));
            lines
        };
        let room = self.width.saturating_sub(INDENT.len() + "550    ".len() + name_width);
        if room < LEAST_ROOM {
            entries.iter().flat_map(below).collect()
        } else {
            entries.iter().flat_map(in_columns).collect()
        }
    }

    /// The text after its lead, wrapped, each further line below the start of the text.
    fn hanging(self, lead: &str, text: &str) -> Vec<String> {
        let indent = " ".repeat(length(lead));
        let leads = iter::once(lead).chain(iter::repeat(indent.as_str()));
        let lines = wrapped(text, self.width.saturating_sub(length(lead)));
        leads.zip(lines).map(|(lead, line)| lead.to_owned() + &line).collect()
    }
}

/// What is said of each class, group and code alike.
pub(crate) struct Entry {
    pub(crate) pattern: String,
    pub(crate) name: &'static str,
    pub(crate) description: &'static str,
}

impl Entry {
    pub(crate) fn title(&self) -> String {
        format!("{} {}", self.pattern, self.name)
    }
}

/// Lines of whole words; a word that is wider has a line to itself.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
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

pub(crate) fn longest(texts: impl IntoIterator<Item: AsRef<str>>) -> usize {
    let lengths = texts.into_iter().map(|text| length(text.as_ref()));
    lengths.max().unwrap_or(0)
}

/// In characters: the table has letters such as `§`.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}

pub(crate) fn text_of(lines: &[String]) -> String {
    let pieces = lines.iter().flat_map(|line| [line.trim_end(), "\n"]);
    pieces.collect()
}
