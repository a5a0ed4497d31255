//! `2xx`, `x3x`, `55x` and `550`: what a row of a table is about, and what a pattern covers.

use std::fmt;

/// Three digits, some of which may be any: an `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pattern([Option<u16>; 3]);

impl Pattern {
    /// The forms that a pattern may have, for messages.
    pub(crate) const FORMS: &str =
        "a class such as `2xx`, a group such as `x3x`, both as in `55x`, or a code such as `550`";

    /// `None` if the text has none of the [forms](Self::FORMS).
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digit = |byte: u8| match byte {
            b'x' => Some(None),
            b'0'..=b'9' => Some(Some(u16::from(byte - b'0'))),
            _ => None,
        };
        let [first, second, third] = *text.as_bytes() else { return None };
        let digits = [digit(first)?, digit(second)?, digit(third)?];
        let is_form =
            matches!(digits, [Some(_), None, None] | [None, Some(_), None] | [Some(_), Some(_), _]);
        is_form.then_some(Self(digits))
    }

    /// Whether it is a single code.
    pub(crate) fn is_code(self) -> bool {
        self.0.iter().all(Option::is_some)
    }

    pub(crate) fn covers(self, number: u16) -> bool {
        let mut digits = self.0.into_iter().zip(digits(number));
        digits.all(|(wanted, digit)| wanted.is_none_or(|wanted| wanted == digit))
    }
}

/// The three digits of a number below 1,000.
pub(crate) fn digits(number: u16) -> [u16; 3] {
    [number / 100, number / 10 % 10, number % 10]
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
    pub(crate) kind: Kind,
    /// The first digit of a class, the second of a group, all three of a code.
    pub(crate) number: u16,
}

impl Key {
    /// `None` if the cell is not a class, a group or a code.
    pub(crate) fn parse(cell: &str) -> Option<Self> {
        let (kind, number) = match Pattern::parse(cell)?.0 {
            [Some(class), None, None] => (Kind::Class, class),
            [None, Some(group), None] => (Kind::Group, group),
            [Some(first), Some(second), Some(third)] => {
                (Kind::Code, first * 100 + second * 10 + third)
            }
            _ => return None,
        };
        Some(Self { kind, number })
    }

    /// The class or the group of a code.
    pub(crate) fn category(self, kind: Kind) -> Self {
        let [first, second, _] = digits(self.number);
        Self { kind, number: if kind == Kind::Class { first } else { second } }
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

#[cfg(test)]
mod tests {
    use super::{Key, Kind, Pattern};

    #[test]
    fn a_pattern_has_one_of_four_forms() {
        for text in ["2xx", "x3x", "55x", "550", "000", "0xx"] {
            assert!(Pattern::parse(text).is_some(), "{text}");
        }
        for text in ["", "2", "xxx", "xx1", "1x1", "x11", "2XX", "2xxx", "٢xx", "+11", "1 1"] {
            assert!(Pattern::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_pattern_covers_the_numbers_with_its_digits() {
        for (text, count) in [("2xx", 100), ("x3x", 100), ("55x", 10), ("550", 1), ("0xx", 100)] {
            let pattern = Pattern::parse(text).unwrap();
            let covered: Vec<u16> = (0..1000).filter(|number| pattern.covers(*number)).collect();
            assert_eq!(covered.len(), count, "{text}");
            for number in covered {
                let written = format!("{number:03}");
                let agrees = |(form, digit)| form == 'x' || form == digit;
                assert!(text.chars().zip(written.chars()).all(agrees), "{text} {written}");
            }
        }
    }

    #[test]
    fn a_key_is_a_class_a_group_or_a_code() {
        let key = |text| Key::parse(text).map(|key| (key.kind, key.number));
        assert_eq!(key("2xx"), Some((Kind::Class, 2)));
        assert_eq!(key("x3x"), Some((Kind::Group, 3)));
        assert_eq!(key("007"), Some((Kind::Code, 7)));
        assert_eq!(key("55x"), None);
    }
}
