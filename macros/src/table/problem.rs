//! What is wrong with a file.

use std::fmt;

/// Something wrong with the file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) origin: Origin,
    pub(crate) message: String,
}

/// Where a problem or a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// The file as a whole.
    File,
    /// A setting of the caller.
    Setting(&'static str),
    /// A line, counted from 1.
    Line(usize),
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => formatter.write_str("in the file"),
            Self::Setting(name) => write!(formatter, "in the setting `{name}`"),
            Self::Line(line) => write!(formatter, "on line {line}"),
        }
    }
}

impl Problem {
    pub(super) fn new(origin: Origin, message: impl Into<String>) -> Self {
        Self { origin, message: message.into() }
    }

    /// `codes.csv:17: what is wrong`.
    pub(crate) fn in_file(&self, path: &str) -> String {
        let Self { origin, message } = self;
        match origin {
            Origin::File => format!("{path}: {message}"),
            Origin::Setting(_) => format!("{path}: {origin}: {message}"),
            Origin::Line(line) => format!("{path}:{line}: {message}"),
        }
    }
}

/// The most problems of a file that are listed.
const LISTED: usize = 20;

/// The first problems in the order of the lines, and how many more there are.
pub(super) fn first(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| problem.origin);
    let more = problems.len().saturating_sub(LISTED);
    if more > 0 {
        problems.truncate(LISTED);
        let noun = if more == 1 { "problem" } else { "problems" };
        problems.push(Problem::new(Origin::File, format!("and {more} more {noun}")));
    }
    problems
}

/// The text in backticks, at most 60 characters of it, with every invisible character escaped: a line
/// break would tear a message apart, and others would leave the reader guessing what is there.
pub(super) fn quoted(text: &str) -> String {
    let shown = format!("{text:.60}");
    let rest = if shown.len() < text.len() { "…" } else { "" };
    // Quotes are part of texts such as `I'm a teapot`.
    let escaped = shown.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"");
    format!("`{escaped}{rest}`")
}

/// What is wrong with a text that has a character which [`is_forbidden`].
pub(super) fn forbidden(text: &str) -> Option<String> {
    let character = text.matches(is_forbidden).next()?;
    Some(format!("{} changes how text is shown; delete it", quoted(character)))
}

/// Whether a character has no place in a text: a control, or one that changes the direction in which
/// the text around it is read.
pub(crate) fn is_forbidden(character: char) -> bool {
    let is_override = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    character.is_control() || is_override
}

#[cfg(test)]
mod tests {
    use super::{Origin, Problem, first, is_forbidden, quoted};

    fn list(lines: impl Iterator<Item = usize>) -> Vec<String> {
        let problems = first(lines.map(|line| Problem::new(Origin::Line(line), "wrong")).collect());
        problems.iter().map(|problem| problem.in_file("t.csv")).collect()
    }

    #[test]
    fn the_first_twenty_are_listed_in_the_order_of_the_lines() {
        let mut expected: Vec<_> = (1..=20).map(|line| format!("t.csv:{line}: wrong")).collect();
        assert_eq!(list((1..=20).rev()), expected);
        expected.push("t.csv: and 1 more problem".to_owned());
        assert_eq!(list((1..=21).rev()), expected);
        expected[20] = "t.csv: and 80 more problems".to_owned();
        assert_eq!(list(1..=100), expected);
    }

    #[test]
    fn letters_and_marks_of_every_script_are_shown_as_they_are() {
        for text in ["Größe", "क्ष", "変", "שלום", "🦀", "a b", "\"it's\" here"] {
            assert_eq!(quoted(text), format!("`{text}`"));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        for (text, shown) in [
            ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("\0\u{7F}\u{85}", "\\0\\u{7f}\\u{85}"),
            ("\u{A0}\u{AD}\u{200B}\u{FEFF}", "\\u{a0}\\u{ad}\\u{200b}\\u{feff}"),
            ("\u{2028}\u{202E}\u{2066}", "\\u{2028}\\u{202e}\\u{2066}"),
        ] {
            assert_eq!(quoted(text), format!("`{shown}`"));
        }
    }

    #[test]
    fn a_long_text_is_shortened() {
        assert_eq!(quoted("short"), "`short`");
        assert_eq!(quoted(&"ü".repeat(60)), format!("`{}`", "ü".repeat(60)));
        assert_eq!(quoted(&"ü".repeat(61)), format!("`{}…`", "ü".repeat(60)));
    }

    #[test]
    fn controls_and_overrides_of_direction_are_forbidden_and_nothing_else() {
        let forbidden: Vec<_> =
            ('\0'..=char::MAX).filter(|character| is_forbidden(*character)).collect();
        let mut expected: Vec<_> = ('\0'..='\u{1F}').chain('\u{7F}'..='\u{9F}').collect();
        expected.extend('\u{202A}'..='\u{202E}');
        expected.extend('\u{2066}'..='\u{2069}');
        assert_eq!(forbidden, expected);
    }
}
