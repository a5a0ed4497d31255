//! Names of variants and methods.

/// The variant name made from a description, or `None` where the description has no letters that
/// make one.
///
/// Words in upper camel case; what stands in parentheses is dropped, apostrophes join.
pub(crate) fn variant(description: &str) -> Option<String> {
    let name: String = without_parentheses(description)
        .replace(['\'', '\u{2019}'], "")
        .split(|letter: char| !letter.is_alphanumeric())
        .map(capitalized)
        .collect();
    is_identifier(&name).then_some(name)
}

/// Whether `name` can stand as a Rust identifier: no keyword, no digit first.
pub(crate) fn is_identifier(name: &str) -> bool {
    // Of some texts, such as `1e`, the lexer of the compiler has complaints of its own.
    let is_word = |letter: char| match letter {
        '_' => true,
        _ if letter.is_ascii() => letter.is_ascii_alphanumeric(),
        _ => !letter.is_whitespace(),
    };
    !name.starts_with(|first: char| first.is_ascii_digit())
        && name.chars().all(is_word)
        && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Whether a variant of this name would hide a constant or a function of its enum.
pub(crate) fn is_taken(name: &str) -> bool {
    name.starts_with(char::is_lowercase) || ["ALL", "COUNT"].contains(&name)
}

/// `PositiveCompletion` as `positive_completion`, for the name of a method.
pub(crate) fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut letters = name.chars().peekable();
    let mut previous = None::<char>;
    while let Some(letter) = letters.next() {
        let before_a_lowercase = letters.peek().is_some_and(|next| next.is_lowercase());
        let starts_a_word = previous.is_some_and(|previous| {
            letter.is_uppercase()
                && (!previous.is_uppercase() || before_a_lowercase)
                && previous != '_'
        });
        if starts_a_word {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
        previous = Some(letter);
    }
    snake
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|letter| match letter {
            '(' => {
                depth += 1;
                false
            }
            ')' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.flat_map(char::to_lowercase)).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_identifier, is_taken, snake_case, variant};

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
            ("Multi-Status", "MultiStatus"),
            ("OK", "Ok"),
            ("Entering Passive Mode (h1,h2,h3,h4,p1,p2)", "EnteringPassiveMode"),
            ("nested (a (b) c) end", "NestedEnd"),
            ("\"PATHNAME\" created", "PathnameCreated"),
            ("Use Identity-Header; see §4", "UseIdentityHeaderSee4"),
            ("überlastet", "Überlastet"),
        ] {
            assert_eq!(variant(description).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_description_that_gives_no_identifier_gives_no_name() {
        for description in ["", "(Unused)", "...", "3 strikes", "self", "§§"] {
            assert_eq!(variant(description), None, "{description}");
        }
    }

    #[test]
    fn keywords_digits_first_and_punctuation_are_no_identifiers() {
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
            "a€",
            "🦀",
        ] {
            assert!(!is_identifier(name), "{name}");
        }
        for name in ["Ready2", "_Ready", "Überlastet", "変", "Cafe\u{301}", "क्ष"] {
            assert!(is_identifier(name), "{name}");
        }
    }

    #[test]
    fn constants_and_functions_of_the_enum_are_not_hidden() {
        for name in ["ALL", "COUNT", "from_u16", "index"] {
            assert!(is_taken(name), "{name}");
        }
        for name in ["All", "Count", "FromU16", "_Index", "変"] {
            assert!(!is_taken(name), "{name}");
        }
    }

    #[test]
    fn snake_case_splits_at_every_word() {
        for (name, snake) in [
            ("PositiveCompletion", "positive_completion"),
            ("Protected", "protected"),
            ("HTTPError", "http_error"),
            ("Ipv6Only", "ipv6_only"),
            ("not_logged_in", "not_logged_in"),
        ] {
            assert_eq!(snake_case(name), snake);
        }
    }
}
