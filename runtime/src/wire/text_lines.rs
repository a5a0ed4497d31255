pub(super) const LINE_END: [u8; 2] = *b"\r\n";

/// The lines of a reply's text, each with what goes before it (RFC 959 §4.2).
#[derive(Clone)]
pub(super) struct TextLines<'t> {
    pub(super) code: [u8; 3],
    /// What follows the lines that have been given, if there is another.
    pub(super) rest: Option<&'t [u8]>,
    pub(super) is_first: bool,
    pub(super) in_one_line: bool,
    pub(super) code_on_every_line: bool,
}

/// A line as it goes on the wire, without its line end.
#[derive(Clone, Copy)]
pub(super) struct TextLine<'t> {
    /// What goes before the text, and how many bytes of it.
    prefix: ([u8; 4], usize),
    text: &'t [u8],
}

impl TextLine<'_> {
    pub(super) fn len(self) -> usize {
        self.prefix.1 + self.text.len() + LINE_END.len()
    }

    pub(super) fn prefix(self) -> impl ExactSizeIterator<Item = u8> + Clone {
        self.prefix.0.into_iter().take(self.prefix.1)
    }

    /// The text, with spaces for line breaks.
    pub(super) fn text(self) -> impl ExactSizeIterator<Item = u8> + Clone {
        self.text.iter().map(|byte| match byte {
            b'\r' | b'\n' => b' ',
            _ => *byte,
        })
    }
}

impl<'t> TextLines<'t> {
    /// Takes the next line off the text, its line break left out.
    fn cut(&mut self) -> Option<&'t [u8]> {
        let rest = self.rest.take()?;
        let line_feed = rest.iter().position(|&byte| byte == b'\n' && !self.in_one_line);
        let Some((line, [_, after @ ..])) =
            line_feed.and_then(|place| rest.split_at_checked(place))
        else {
            return Some(rest);
        };
        // A line break at the end of the text begins no line.
        self.rest = Some(after).filter(|after| !after.is_empty());
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }
}

impl<'t> Iterator for TextLines<'t> {
    type Item = TextLine<'t>;

    fn next(&mut self) -> Option<TextLine<'t>> {
        let text = self.cut()?;
        let is_first = core::mem::take(&mut self.is_first);
        let [a, b, c] = self.code;
        let prefix = if self.rest.is_none() {
            ([a, b, c, b' '], 4)
        } else if is_first || self.code_on_every_line {
            ([a, b, c, b'-'], 4)
        } else {
            // Without a space a line that begins with a digit could be taken for the last.
            ([b' '; 4], usize::from(text.first().is_some_and(u8::is_ascii_digit)))
        };
        Some(TextLine { prefix, text })
    }
}
