//! Names of variants and methods.

use std::ops::RangeInclusive;

/// The variant name made from a description, which may be none that can be used.
///
/// Words in upper camel case, without parentheses and what is in them; apostrophes join.
pub(crate) fn variant(description: &str) -> String {
    let mut name = String::new();
    let mut depth = 0_usize;
    let mut starts_a_word = true;
    for character in description.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '\'' | '\u{2019}' => {}
            _ if ACCENTS.contains(&character) => name.push(character),
            _ if !character.is_alphanumeric() => starts_a_word = true,
            _ if starts_a_word => {
                name.extend(character.to_uppercase());
                starts_a_word = false;
            }
            _ => name.extend(character.to_lowercase()),
        }
    }
    name
}

/// Accents that are characters of their own, for the letter before them.
const ACCENTS: RangeInclusive<char> = '\u{300}'..='\u{36F}';

/// What every enum of codes has, beside its methods.
pub(crate) const CONSTANTS: [&str; 2] = ["ALL", "COUNT"];

/// Why `name` cannot be the name of a variant; `None` if it can.
pub(crate) fn problem(name: &str) -> Option<&'static str> {
    if !is_identifier(name) && name.contains(|letter| ACCENTS.contains(&letter)) {
        Some("an accent is a character of its own; write it and its letter as one, such as `ü`")
    } else if !is_identifier(name) {
        Some("it is a keyword, or not letters and digits with a letter first")
    } else if name.starts_with(char::is_lowercase) || CONSTANTS.contains(&name) {
        Some("the methods and constants of the enum have such names")
    } else {
        None
    }
}

/// Whether `name` is a Rust identifier: no keyword, no digit first.
pub(crate) fn is_identifier(name: &str) -> bool {
    // Joiners may be part of an identifier, but nobody sees them. The lexer of the compiler reports
    // errors of its own, as of `1e`, and skips what is not part of an identifier.
    let is_unseen = |character: char| matches!(character, '\u{200C}' | '\u{200D}');
    let is_word = |character: char| character == '_' || character.is_alphanumeric();
    !name.starts_with(|first: char| first.is_ascii_digit())
        && name.chars().all(|character| !character.is_ascii() || is_word(character))
        && !name.contains(is_unseen)
        && syn::parse_str::<syn::Ident>(name).is_ok_and(|identifier| identifier == name)
}

/// `PositiveCompletion` as `positive_completion`, for the name of a method.
pub(crate) fn snake_case(name: &str) -> String {
    let (mut snake, mut previous) = (String::new(), '_');
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        // The last of several capital letters begins a word, if small ones follow.
        let is_inside =
            previous.is_uppercase() && !characters.peek().is_some_and(|next| next.is_lowercase());
        if character.is_uppercase() && !is_inside && previous != '_' {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
        previous = character;
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::{is_identifier, problem, snake_case, variant};

    #[test]
    fn descriptions_of_the_registries_give_the_names_that_people_expect() {
        for (description, name) in [
            ("Restart marker reply", "RestartMarkerReply"),
            ("Can't open data connection", "CantOpenDataConnection"),
            ("Can\u{2019}t open data connection", "CantOpenDataConnection"),
            ("I'm a Teapot", "ImATeapot"),
            ("Non-Authoritative Information", "NonAuthoritativeInformation"),
            ("URI Too Long", "UriTooLong"),
            ("Not Extended (OBSOLETED)", "NotExtended"),
            ("HTTP Version Not Supported", "HttpVersionNotSupported"),
            ("HTTP/2.0 Required", "Http20Required"),
            ("Multi-Status", "MultiStatus"),
            ("OK", "Ok"),
            ("Entering Passive Mode (h1,h2,h3,h4,p1,p2)", "EnteringPassiveMode"),
            ("Call/Transaction Does Not Exist", "CallTransactionDoesNotExist"),
            ("nested (a (b) c) end", "NestedEnd"),
            ("\"PATHNAME\" created", "PathnameCreated"),
            ("<domain> Service ready", "DomainServiceReady"),
            ("AUTH mechanism \"PLAIN\" & others", "AuthMechanismPlainOthers"),
            ("Use Identity-Header; see §4", "UseIdentityHeaderSee4"),
            ("überlastet", "Überlastet"),
            ("u\u{308}berlastet", "U\u{308}berlastet"),
        ] {
            assert_eq!(variant(description), name);
            assert_eq!(problem(name), None);
        }
    }

    #[test]
    fn a_description_may_give_no_name_that_can_be_used() {
        for description in [
            "",
            "(Unused)",
            "...",
            "3 strikes",
            "100% done",
            "self",
            "Self",
            "§§",
            "(open",
            "²",
            "A L L",
        ] {
            assert!(problem(&variant(description)).is_some(), "{description}");
        }
    }

    #[test]
    fn keywords_digits_first_and_punctuation_are_not_identifiers() {
        for name in [
            "",
            "self",
            "Self",
            "type",
            "2nd",
            "1e",
            "two words",
            "a-b",
            "_",
            "r#type",
            "a;b",
            "\"a\"",
            "'a",
            "/* a",
            "// a",
            "a\u{2028}b",
            "a\u{200E}",
            "a\u{200D}b",
            "a\u{200C}b",
            "\u{FEFF}a",
            "a//b",
            "a€",
            "🦀",
        ] {
            assert!(!is_identifier(name), "{name}");
        }
        for name in ["Ready2", "_Ready", "Überlastet", "変", "क्ष"] {
            assert!(is_identifier(name), "{name}");
        }
    }

    #[test]
    fn constants_and_functions_of_the_enum_are_not_hidden() {
        for name in ["ALL", "COUNT", "from_u16", "index"] {
            assert!(problem(name).is_some(), "{name}");
        }
        for name in ["All", "Count", "FromU16", "_Index", "変"] {
            assert_eq!(problem(name), None, "{name}");
        }
    }

    #[test]
    fn snake_case_splits_at_every_word() {
        for (name, snake) in [
            ("PositiveCompletion", "positive_completion"),
            ("Protected", "protected"),
            ("HTTPError", "http_error"),
            ("ErrorOfHTTP", "error_of_http"),
            ("A", "a"),
            ("Ipv6Only", "ipv6_only"),
            ("not_logged_in", "not_logged_in"),
        ] {
            assert_eq!(snake_case(name), snake);
        }
    }
}
