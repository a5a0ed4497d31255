//! `2xx`, `x3x`, `55x` and `550`: what a row of a table is about, and what a pattern covers.

use std::fmt;

use super::text::quoted;

/// Three places, each a digit or an `x` for any digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pattern([Option<u16>; 3]);

impl Pattern {
    /// The forms that a pattern may have, for messages.
    pub(crate) const FORMS: &str =
        "a class such as `2xx`, a group such as `x3x`, both as in `55x`, or a code such as `550`";

    /// `None` if the text has none of the [forms](Self::FORMS).
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let place = |byte: u8| match byte {
            b'x' => Some(None),
            b'0'..=b'9' => Some(Some(u16::from(byte - b'0'))),
            _ => None,
        };
        let [first, second, third] = *text.as_bytes() else { return None };
        let places = [place(first)?, place(second)?, place(third)?];
        let is_form =
            matches!(places, [Some(_), None, None] | [None, Some(_), None] | [Some(_), Some(_), _]);
        is_form.then_some(Self(places))
    }

    pub(crate) fn covers(self, number: u16) -> bool {
        let digits = digits(number);
        self.0.iter().zip(digits).all(|(place, digit)| place.is_none_or(|place| place == digit))
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

impl Kind {
    /// One more than the largest number of this kind.
    pub(crate) fn numbers(self) -> u16 {
        match self {
            Self::Class | Self::Group => 10,
            Self::Code => 1000,
        }
    }
}

/// What the cell of a row's code says: `2xx`, `x3x` or `226`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) kind: Kind,
    /// The first digit of a class, the second of a group, all three of a code.
    pub(crate) number: u16,
}

impl Key {
    /// How many keys there are.
    pub(crate) const COUNT: usize = 1020;

    /// Every key, in the order of their places.
    pub(crate) fn all() -> Vec<Self> {
        let mut keys = Vec::new();
        for kind in [Kind::Class, Kind::Group, Kind::Code] {
            for number in 0..kind.numbers() {
                keys.push(Self { kind, number });
            }
        }
        keys
    }

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

    /// The key that a cell was perhaps meant to hold.
    pub(crate) fn nearest(cell: &str) -> Self {
        let digits: String = cell.chars().filter(char::is_ascii_digit).take(3).collect();
        let fallback = Self { kind: Kind::Code, number: 0 };
        Self::parse(&cell.to_lowercase())
            .or_else(|| Self::parse(&format!("{digits:0<3}")))
            .unwrap_or(fallback)
    }

    /// What is wrong with a cell that is not a key.
    pub(crate) fn problem(cell: &str) -> String {
        let is_code =
            |text: &str| Self::parse(text.trim()).is_some_and(|key| key.kind == Kind::Code);
        let hint = "write three digits, `2xx` for a class or `x2x` for a group";
        let shown = quoted(cell);
        if cell.is_empty() {
            format!("the code is empty: {hint}")
        } else if cell.split_once('-').is_some_and(|(from, to)| is_code(from) && is_code(to)) {
            format!("{shown} is a range: only a row whose description is in `skip` may hold one")
        } else if Self::parse(&cell.to_lowercase()).is_some() {
            format!("{shown} is not a code: write a small `x`")
        } else {
            format!("{shown} is not a code: {hint}")
        }
    }

    /// The place among all keys, by kind and then by number: below [`COUNT`](Self::COUNT).
    pub(crate) fn place(self) -> usize {
        let before = match self.kind {
            Kind::Class => 0,
            Kind::Group => 10,
            Kind::Code => 20,
        };
        before + usize::from(self.number)
    }

    /// The class or the group of a code.
    pub(crate) fn category(self, kind: Kind) -> Self {
        let [first, second, _] = digits(self.number);
        Self { kind, number: if kind == Kind::Class { first } else { second } }
    }

    /// The name of a row that has none of its own.
    pub(crate) fn placeholder_name(self) -> String {
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

    #[test]
    fn the_nearest_key_has_the_digits_that_there_are() {
        let nearest = |cell| Key::nearest(cell).to_string();
        for (cell, key) in [("2XX", "2xx"), ("X3x", "x3x"), ("4", "400"), ("45O", "450")] {
            assert_eq!(nearest(cell), key);
        }
        for (cell, key) in [("53 0", "530"), ("5301", "530"), ("xx1", "100"), ("none", "000")] {
            assert_eq!(nearest(cell), key);
        }
    }

    #[test]
    fn every_key_has_a_place_of_its_own_in_order() {
        let places: Vec<_> = Key::all().into_iter().map(Key::place).collect();
        assert_eq!(places, (0..Key::COUNT).collect::<Vec<_>>());
    }
}
