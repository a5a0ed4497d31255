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

/// A line that is a paragraph, not a list, a rule or a heading, whatever it begins with.
pub(super) fn paragraph(line: &str) -> String {
    let number = line.len() - line.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = line.split_at(number);
    let is_mark = if number.is_empty() {
        rest.starts_with(['-', '+', '='])
    } else {
        rest.starts_with(['.', ')'])
    };
    format!("{number}{}{rest}", if is_mark { "\\" } else { "" })
}

/// A name that a browser may break between its words if it is too long for the screen of a phone.
pub(super) fn breakable(name: &str) -> String {
    if name.len() <= WIDTH_OF_A_PHONE {
        return name.to_owned();
    }
    let mut breakable = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && breakable.ends_with(char::is_lowercase) {
            breakable.push_str("<wbr>");
        }
        breakable.push(letter);
    }
    breakable
}

/// In letters, beside a column of three digits.
const WIDTH_OF_A_PHONE: usize = 30;

/// A reference in which each RFC is a link to its text, at the section where one is named.
pub(super) fn linked(reference: &str) -> String {
    let mut linked = String::new();
    let mut rest = reference;
    while let Some((before, from_here)) = rest.find("RFC").map(|start| rest.split_at(start)) {
        linked += &escaped(before);
        let after = after_citation(from_here);
        let (citation, _) = from_here.split_at(from_here.len() - after.len());
        linked += &link(citation);
        rest = after;
    }
    linked + &escaped(rest)
}

/// What follows `RFC 959 §4.2.2`, or as the registries write it, `RFC9110, Section 15.2.1`.
fn after_citation(text: &str) -> &str {
    let after_rfc = text.trim_start_matches("RFC").trim_start_matches(' ');
    let after_number = after_rfc.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if after_number.len() == after_rfc.len() {
        return after_rfc;
    }
    SECTION_MARKS.iter().find_map(|mark| after_number.strip_prefix(mark)).map_or(
        after_number,
        |section| {
            section.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.')
        },
    )
}

const SECTION_MARKS: [&str; 3] = [" §", ", Section ", ", section "];

fn link(citation: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (document, section) =
        SECTION_MARKS.iter().find_map(|mark| citation.split_once(mark)).unwrap_or((citation, ""));
    let number = digits(document);
    if number.is_empty() {
        return citation.to_owned();
    }
    let section = section.trim_end_matches('.');
    let anchor = if section.is_empty() { String::new() } else { format!("#section-{section}") };
    format!("[{}](https://www.rfc-editor.org/rfc/rfc{number}{anchor})", escaped(citation))
}

#[cfg(test)]
mod tests {
    use super::{breakable, escaped, linked, paragraph};

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
                "\\[[RFC9110, Section 15.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.2.1)\\]",
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
    fn only_a_long_name_may_be_broken_and_only_between_words() {
        let short = "ConfidentialityProtectedReplyA";
        assert_eq!(breakable(short), short);
        assert_eq!(
            breakable("ConfidentialityProtectedReplyAB"),
            "Confidentiality<wbr>Protected<wbr>Reply<wbr>AB"
        );
    }

    #[test]
    fn two_hyphens_stay_two() {
        assert_eq!(escaped("--help, a---b - c"), "\\-\\-help, a\\-\\--b - c");
    }

    #[test]
    fn what_markdown_would_read_at_the_start_of_a_line_is_escaped() {
        for (line, expected) in [
            ("1. item", "1\\. item"),
            ("42) item", "42\\) item"),
            ("- item", "\\- item"),
            ("+ item", "\\+ item"),
            ("===", "\\==="),
            ("1 item", "1 item"),
            ("226", "226"),
            ("2.5 items", "2\\.5 items"),
            ("an item - one", "an item - one"),
            ("", ""),
        ] {
            assert_eq!(paragraph(line), expected);
        }
        for rule in ["---", "- - -", "***", "___", "# item", "> item", "~~~", "| a |"] {
            assert!(paragraph(&escaped(rule)).starts_with('\\'), "{rule}");
        }
    }
}
