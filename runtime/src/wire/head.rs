use crate::RawCode;

/// How a line begins that has a code (RFC 959 §4.2).
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub(super) code: RawCode,
    pub(super) separator: Separator,
}

/// What follows the code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Hyphen,
    Space,
    /// Nothing: some servers leave out the space before an empty text.
    LineEnd,
}

impl Head {
    /// How many bytes it has at most.
    pub(super) const LENGTH: usize = 4;

    /// Looks at the beginning of a line without its line end.
    pub(super) fn of(line: &[u8]) -> Option<Self> {
        let &[a, b, c, ref rest @ ..] = line else {
            return None;
        };
        let separator = match rest {
            [] => Separator::LineEnd,
            [b' ', ..] => Separator::Space,
            [b'-', ..] => Separator::Hyphen,
            _ => return None,
        };
        RawCode::from_ascii([a, b, c]).map(|code| Self { code, separator })
    }
}
