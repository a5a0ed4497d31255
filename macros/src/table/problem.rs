//! What is wrong with a file.

use std::fmt;

use super::text::visible;

/// Something wrong with the file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) origin: Origin,
    pub(crate) message: String,
}

/// Where a problem, a row or a name comes from.
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

    /// What is wrong with the file as a whole, in a list of nothing else.
    pub(super) fn of_file(message: impl Into<String>) -> Vec<Self> {
        vec![Self::new(Origin::File, message)]
    }

    /// `codes.csv:17: what is wrong`.
    pub(crate) fn in_file(&self, path: &str) -> String {
        let Self { origin, message } = self;
        let path = visible(path);
        match origin {
            Origin::File if path.is_empty() => message.clone(),
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
        let noun = if more == 1 { "problem" } else { "problems" };
        problems.truncate(LISTED);
        problems.push(Problem::new(Origin::File, format!("{more} more {noun}")));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::{Origin, Problem, first};

    fn list(lines: impl Iterator<Item = usize>) -> Vec<String> {
        let problems = first(lines.map(|line| Problem::new(Origin::Line(line), "wrong")).collect());
        problems.iter().map(|problem| problem.in_file("t.csv")).collect()
    }

    #[test]
    fn the_first_twenty_are_listed_in_the_order_of_the_lines() {
        let mut expected: Vec<_> = (1..=20).map(|line| format!("t.csv:{line}: wrong")).collect();
        assert_eq!(list((1..=20).rev()), expected);
        expected.push("t.csv: 1 more problem".to_owned());
        assert_eq!(list((1..=21).rev()), expected);
        expected[20] = "t.csv: 80 more problems".to_owned();
        assert_eq!(list(1..=100), expected);
    }

    #[test]
    fn what_is_invisible_in_the_path_is_escaped() {
        assert_eq!(
            Problem::new(Origin::Line(3), "wrong").in_file("a\nb.csv"),
            "a\\nb.csv:3: wrong"
        );
        assert_eq!(Problem::of_file("wrong")[0].in_file("a\u{200B}"), "a\\u{200b}: wrong");
    }
}
