/// The lines of a reply's text, each with what goes before it (RFC 959 §4.2).
#[derive(Clone)]
pub(super) struct TextLines<'t> {
    /// What follows the lines that have been given, if there is another.
    rest: Option<&'t [u8]>,
    is_first: bool,
    in_one_line: bool,
    code_on_every_line: bool,
}

/// A line as it goes on the wire: the prefix, the text with spaces for line breaks, CR LF.
pub(super) struct TextLine<'t> {
    pub(super) prefix: Prefix,
    pub(super) text: &'t [u8],
}

/// What goes before the text of a line.
pub(super) enum Prefix {
    /// The code and this byte.
    Code(u8),
    /// What keeps a line that begins with a digit from being taken for the last.
    Space,
    Nothing,
}

impl<'t> TextLines<'t> {
    pub(super) const fn new(text: &'t [u8], in_one_line: bool, code_on_every_line: bool) -> Self {
        Self { rest: Some(text), is_first: true, in_one_line, code_on_every_line }
    }

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
        let prefix = if self.rest.is_none() {
            Prefix::Code(b' ')
        } else if is_first || self.code_on_every_line {
            Prefix::Code(b'-')
        } else if text.first().is_some_and(u8::is_ascii_digit) {
            Prefix::Space
        } else {
            Prefix::Nothing
        };
        Some(TextLine { prefix, text })
    }
}
