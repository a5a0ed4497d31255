//! The text of a cell: how a message shows it, and what it may not hold.

/// The text in backticks, at most 60 characters of it, with every invisible character escaped: a line
/// break would tear a message apart, and others would leave the reader guessing what is there.
pub(super) fn quoted(text: &str) -> String {
    let shown = format!("{text:.60}");
    let rest = if shown.len() < text.len() { "…" } else { "" };
    // Quotes are part of texts such as `I'm a teapot`.
    let escaped = shown.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"");
    format!("`{escaped}{rest}`")
}

/// Whether a character has no place in a text: a control, or one that changes the direction in which
/// the text around it is read.
pub(crate) fn is_forbidden(character: char) -> bool {
    let is_override = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    character.is_control() || is_override
}

#[cfg(test)]
mod tests {
    use super::{is_forbidden, quoted};

    #[test]
    fn letters_and_marks_of_every_script_are_shown_as_they_are() {
        for text in ["Größe", "क्ष", "変", "שלום", "🦀", "a b", "\"it's\" here"] {
            assert_eq!(quoted(text), format!("`{text}`"));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        for (text, shown) in [
            ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("\0\u{7F}\u{85}", "\\0\\u{7f}\\u{85}"),
            ("\u{A0}\u{AD}\u{200B}\u{FEFF}", "\\u{a0}\\u{ad}\\u{200b}\\u{feff}"),
            ("\u{2028}\u{202E}\u{2066}", "\\u{2028}\\u{202e}\\u{2066}"),
        ] {
            assert_eq!(quoted(text), format!("`{shown}`"));
        }
    }

    #[test]
    fn a_long_text_is_shortened() {
        assert_eq!(quoted("short"), "`short`");
        assert_eq!(quoted(&"ü".repeat(60)), format!("`{}`", "ü".repeat(60)));
        assert_eq!(quoted(&"ü".repeat(61)), format!("`{}…`", "ü".repeat(60)));
    }

    #[test]
    fn controls_and_overrides_of_direction_are_forbidden_and_nothing_else() {
        let forbidden: Vec<_> =
            ('\0'..=char::MAX).filter(|character| is_forbidden(*character)).collect();
        let mut expected: Vec<_> = ('\0'..='\u{1F}').chain('\u{7F}'..='\u{9F}').collect();
        expected.extend('\u{202A}'..='\u{202E}');
        expected.extend('\u{2066}'..='\u{2069}');
        assert_eq!(forbidden, expected);
    }
}
