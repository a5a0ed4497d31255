//! How the text of a reply becomes lines (RFC 959 §4.2).

use core::ops::Range;

/// A line of a text that is cut at CR LF, LF and CR.
pub(super) struct TextLine {
    pub(super) prefix: Prefix,
    pub(super) place: Range<usize>,
}

/// What goes before a line of text on the wire.
pub(super) enum Prefix {
    /// The code and this byte.
    Code(u8),
    /// What keeps a line that begins with a digit from being taken for the last.
    Space,
    Nothing,
}

pub(super) struct TextLines<'t> {
    text: &'t [u8],
    /// Where the next line begins, if there is one.
    start: Option<usize>,
    code_on_every_line: bool,
}

impl<'t> TextLines<'t> {
    pub(super) const fn new(text: &'t [u8], code_on_every_line: bool) -> Self {
        Self { text, start: Some(0), code_on_every_line }
    }
}

impl Iterator for TextLines<'_> {
    type Item = TextLine;

    fn next(&mut self) -> Option<TextLine> {
        let start = self.start?;
        let rest = self.text.get(start..)?;
        let length = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
        let length = length.unwrap_or(rest.len());
        let line_break = match rest.get(length..)? {
            [b'\r', b'\n', ..] => 2,
            _ => 1,
        };
        let end = start + length;
        // A line break at the end of the text begins no line.
        let next = Some(end + line_break).filter(|&next| next < self.text.len());
        self.start = next;
        let prefix = if next.is_none() {
            Prefix::Code(b' ')
        } else if start == 0 || self.code_on_every_line {
            Prefix::Code(b'-')
        } else if rest.first().is_some_and(u8::is_ascii_digit) {
            Prefix::Space
        } else {
            Prefix::Nothing
        };
        Some(TextLine { prefix, place: start..end })
    }
}
