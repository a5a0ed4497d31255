//! Texts of a table in Markdown.

/// Text that Markdown leaves as it is, inside a line.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if r"\`*_[]<>|#~&$".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    // An address would be a bare link, two hyphens a dash.
    escaped.replace("://", "\\://").replace("--", "\\-\\-")
}

/// A name that a browser may break between its words: on a phone, some are longer than the screen.
pub(super) fn breakable(name: &str) -> String {
    let words = |character: char| match character {
        'A'..='Z' => format!("<wbr>{character}"),
        _ => character.to_string(),
    };
    name.chars().map(words).collect()
}

/// A reference in which each RFC is a link to its text, at the section where one is named as in
/// `RFC 959 §4.2.2`.
pub(super) fn linked(reference: &str) -> String {
    let (before, rest) = reference.split_at(reference.find("RFC").unwrap_or(reference.len()));
    let linked = rest.split("RFC").skip(1).map(|part| {
        let (number, after) = split_digits(part.trim_start(), "");
        let (section, after) =
            after.strip_prefix(" §").map_or(("", after), |section| split_digits(section, "."));
        let (cited, _) = part.split_at(part.len() - after.len());
        let anchor = if section.is_empty() { "" } else { "#section-" };
        let url = format!("rfc{number}{anchor}{}", section.trim_end_matches('.'));
        match number {
            "" => format!("RFC{}", escaped(part)),
            _ => format!("[RFC{cited}](https://www.rfc-editor.org/rfc/{url}){}", escaped(after)),
        }
    });
    escaped(before) + &linked.collect::<String>()
}

/// The digits, and what else is meant, at the start of a text, and the rest of it.
fn split_digits<'a>(text: &'a str, others: &str) -> (&'a str, &'a str) {
    let is_meant = |character: char| character.is_ascii_digit() || others.contains(character);
    text.split_at(text.len() - text.trim_start_matches(is_meant).len())
}

#[cfg(test)]
mod tests {
    use super::{escaped, linked};

    #[test]
    fn each_rfc_of_a_reference_is_linked_at_its_section() {
        for (reference, expected) in [
            ("", ""),
            (
                "RFC 959 §4.2.2",
                "[RFC 959 §4.2.2](https://www.rfc-editor.org/rfc/rfc959#section-4.2.2)",
            ),
            ("RFC 959 §4.2.", "[RFC 959 §4.2.](https://www.rfc-editor.org/rfc/rfc959#section-4.2)"),
            ("RFC 959 App. II", "[RFC 959](https://www.rfc-editor.org/rfc/rfc959) App. II"),
            (
                "[RFC9110, Section 15.2.1]",
                "\\[[RFC9110](https://www.rfc-editor.org/rfc/rfc9110), Section 15.2.1\\]",
            ),
            (
                "[RFC3261][RFC 5393]",
                "\\[[RFC3261](https://www.rfc-editor.org/rfc/rfc3261)\\]\\[[RFC 5393](https://www.rfc-editor.org/rfc/rfc5393)\\]",
            ),
            ("RFC Editor", "RFC Editor"),
        ] {
            assert_eq!(linked(reference), expected);
        }
    }

    #[test]
    fn what_markdown_would_read_is_escaped() {
        assert_eq!(
            escaped("(|||port|) [ADAT=...] <x> a*b*"),
            "(\\|\\|\\|port\\|) \\[ADAT=...\\] \\<x\\> a\\*b\\*"
        );
        assert_eq!(escaped("https://example.org"), "https\\://example.org");
    }

    #[test]
    fn two_hyphens_stay_two() {
        assert_eq!(escaped("--help, a---b - c"), "\\-\\-help, a\\-\\--b - c");
    }
}
