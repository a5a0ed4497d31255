//! `2xx`, `x3x`, `55x` and `550`: what a row of a table is about, and what a pattern covers.

use std::fmt;

/// Which digits a key gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// `2xx`
    Class,
    /// `x3x`
    Group,
    /// `55x`: a class and a group, which only patterns have.
    Both,
    /// `550`
    #[default]
    Code,
}

/// A kind of codes with the digits that they have: `55x` is [`Kind::Both`] with 55.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) kind: Kind,
    pub(crate) number: u16,
}

impl Kind {
    /// What a code belongs to.
    pub(crate) fn of(self, code: u16) -> Key {
        let number = match self {
            Self::Class => code / 100,
            Self::Group => code / 10 % 10,
            Self::Both => code / 10,
            Self::Code => code,
        };
        Key { kind: self, number }
    }
}

impl Key {
    /// `None` if the text has none of the four forms.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let kind = match text.as_bytes() {
            [b'0'..=b'9', b'x', b'x'] => Kind::Class,
            [b'x', b'0'..=b'9', b'x'] => Kind::Group,
            [b'0'..=b'9', b'0'..=b'9', b'x'] => Kind::Both,
            [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => Kind::Code,
            _ => return None,
        };
        let number = text.trim_matches('x').parse().ok()?;
        Some(Self { kind, number })
    }

    pub(crate) fn covers(self, code: u16) -> bool {
        self.kind.of(code) == self
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Class => write!(formatter, "{}xx", self.number),
            Kind::Group => write!(formatter, "x{}x", self.number),
            Kind::Both => write!(formatter, "{:02}x", self.number),
            Kind::Code => write!(formatter, "{:03}", self.number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_key_has_one_of_four_forms() {
        for text in ["2xx", "x3x", "55x", "550", "000", "0xx"] {
            assert!(Key::parse(text).is_some(), "{text}");
        }
        for text in ["", "2", "xxx", "xx1", "1x1", "x11", "2XX", "2xxx", "٢xx", "+11", "1 1"] {
            assert!(Key::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_key_covers_the_numbers_with_its_digits() {
        for (text, count) in [("2xx", 100), ("x3x", 100), ("55x", 10), ("550", 1), ("0xx", 100)] {
            let key = Key::parse(text).unwrap();
            assert_eq!(key.to_string(), text);
            let covered: Vec<u16> = (0..1000).filter(|number| key.covers(*number)).collect();
            assert_eq!(covered.len(), count, "{text}");
            for number in covered {
                let written = format!("{number:03}");
                let agrees = |(form, digit)| form == 'x' || form == digit;
                assert!(text.chars().zip(written.chars()).all(agrees), "{text} {written}");
            }
        }
    }
}
