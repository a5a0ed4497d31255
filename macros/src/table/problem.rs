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
        problems.push(Problem::new(Origin::File, format!("problems that are not listed: {more}")));
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
        expected.push("t.csv: problems that are not listed: 1".to_owned());
        assert_eq!(list((1..=21).rev()), expected);
        expected[20] = "t.csv: problems that are not listed: 80".to_owned();
        assert_eq!(list(1..=100), expected);
    }
}
