//! What is wrong with a file.

use super::text::visible;

/// Something wrong with the file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Counted from 1; `None` for the file as a whole.
    pub(crate) line: Option<usize>,
    pub(crate) message: String,
}

impl Problem {
    pub(crate) fn of_file(message: impl Into<String>) -> Self {
        Self { line: None, message: message.into() }
    }

    pub(crate) fn at(line: usize, message: impl Into<String>) -> Self {
        Self { line: Some(line), message: message.into() }
    }

    /// `codes.csv:17: what is wrong`.
    pub(crate) fn in_file(&self, path: &str) -> String {
        let Self { line, message } = self;
        let path = visible(path);
        match line {
            Some(line) => format!("{path}:{line}: {message}"),
            None if path.is_empty() => message.clone(),
            None => format!("{path}: {message}"),
        }
    }
}

/// The first problems of a file in the order of its lines, and how many more there are.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    listed: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// The most that are listed.
    const LISTED: usize = 20;

    pub(crate) fn push(&mut self, problem: Problem) {
        let place = self.listed.partition_point(|earlier| earlier.line <= problem.line);
        self.listed.insert(place, problem);
        if self.listed.len() > Self::LISTED {
            self.listed.pop();
            self.more += 1;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The problems, the last of which is the count of those that are not listed.
    pub(crate) fn into_list(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let noun = if self.more == 1 { "problem" } else { "problems" };
            self.listed.push(Problem::of_file(format!("{} more {noun}", self.more)));
        }
        self.listed
    }
}

#[cfg(test)]
mod tests {
    use super::{Problem, Problems};

    fn list(lines: impl Iterator<Item = usize>) -> Vec<String> {
        let mut problems = Problems::default();
        for line in lines {
            problems.push(Problem::at(line, "wrong"));
        }
        problems.into_list().iter().map(|problem| problem.in_file("t.csv")).collect()
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
        assert_eq!(Problem::at(3, "wrong").in_file("a\nb.csv"), "a\\nb.csv:3: wrong");
        assert_eq!(Problem::of_file("wrong").in_file("a\u{200B}"), "a\\u{200b}: wrong");
        assert_eq!(Problem::of_file("wrong").in_file(""), "wrong");
    }
}
