//! Names of variants and methods.

/// The variant name made from a description, or `None` where the description has no letters that
/// make one, or makes one that is taken.
///
/// Words in upper camel case; what stands in parentheses is dropped, apostrophes join.
pub(crate) fn variant(description: &str) -> Option<String> {
    let name: String = without_parentheses(description)
        .replace(['\'', '\u{2019}'], "")
        .split(|letter: char| !letter.is_alphanumeric())
        .map(capitalized)
        .collect();
    (is_identifier(&name) && !is_taken(&name)).then_some(name)
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
        // Equal, for what the lexer passes over is no part of an identifier.
        && syn::parse_str::<syn::Ident>(name).is_ok_and(|identifier| identifier == name)
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
    use std::collections::BTreeSet;

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

    /// The HTTP Status Code Registry.
    const HTTP: &[&str] = &[
        "Continue",
        "Switching Protocols",
        "Processing",
        "Early Hints",
        "Upload Resumption Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)",
        "OK",
        "Created",
        "Accepted",
        "Non-Authoritative Information",
        "No Content",
        "Reset Content",
        "Partial Content",
        "Multi-Status",
        "Already Reported",
        "IM Used",
        "Multiple Choices",
        "Moved Permanently",
        "Found",
        "See Other",
        "Not Modified",
        "Use Proxy",
        "Temporary Redirect",
        "Permanent Redirect",
        "Bad Request",
        "Unauthorized",
        "Payment Required",
        "Forbidden",
        "Not Found",
        "Method Not Allowed",
        "Not Acceptable",
        "Proxy Authentication Required",
        "Request Timeout",
        "Conflict",
        "Gone",
        "Length Required",
        "Precondition Failed",
        "Content Too Large",
        "URI Too Long",
        "Unsupported Media Type",
        "Range Not Satisfiable",
        "Expectation Failed",
        "Misdirected Request",
        "Unprocessable Content",
        "Locked",
        "Failed Dependency",
        "Too Early",
        "Upgrade Required",
        "Precondition Required",
        "Too Many Requests",
        "Request Header Fields Too Large",
        "Unavailable For Legal Reasons",
        "Internal Server Error",
        "Not Implemented",
        "Bad Gateway",
        "Service Unavailable",
        "Gateway Timeout",
        "HTTP Version Not Supported",
        "Variant Also Negotiates",
        "Insufficient Storage",
        "Loop Detected",
        "Not Extended (OBSOLETED)",
        "Network Authentication Required",
    ];

    /// The Response Codes of the SIP parameters.
    const SIP: &[&str] = &[
        "Trying",
        "Ringing",
        "Call Is Being Forwarded",
        "Queued",
        "Session Progress",
        "Early Dialog Terminated",
        "OK",
        "Accepted (Deprecated)",
        "No Notification",
        "Multiple Choices",
        "Moved Permanently",
        "Moved Temporarily",
        "Use Proxy",
        "Alternative Service",
        "Bad Request",
        "Unauthorized",
        "Payment Required",
        "Forbidden",
        "Not Found",
        "Method Not Allowed",
        "Not Acceptable",
        "Proxy Authentication Required",
        "Request Timeout",
        "Gone",
        "Conditional Request Failed",
        "Request Entity Too Large",
        "Request-URI Too Long",
        "Unsupported Media Type",
        "Unsupported URI Scheme",
        "Unknown Resource-Priority",
        "Bad Extension",
        "Extension Required",
        "Session Interval Too Small",
        "Interval Too Brief",
        "Bad Location Information",
        "Bad Alert Message",
        "Use Identity Header",
        "Provide Referrer Identity",
        "Flow Failed",
        "Anonymity Disallowed",
        "Bad Identity Info",
        "Unsupported Credential",
        "Invalid Identity Header",
        "First Hop Lacks Outbound Support",
        "Max-Breadth Exceeded",
        "Bad Info Package",
        "Consent Needed",
        "Temporarily Unavailable",
        "Call/Transaction Does Not Exist",
        "Loop Detected",
        "Too Many Hops",
        "Address Incomplete",
        "Ambiguous",
        "Busy Here",
        "Request Terminated",
        "Not Acceptable Here",
        "Bad Event",
        "Request Pending",
        "Undecipherable",
        "Security Agreement Required",
        "Server Internal Error",
        "Not Implemented",
        "Bad Gateway",
        "Service Unavailable",
        "Server Time-out",
        "Version Not Supported",
        "Message Too Large",
        "Push Notification Service Not Supported",
        "Precondition Failure",
        "Busy Everywhere",
        "Decline",
        "Does Not Exist Anywhere",
        "Not Acceptable",
        "Unwanted",
        "Rejected",
    ];

    /// RFC 5321, and RFC 1985, 2645, 4954 and 7504.
    const SMTP: &[&str] = &[
        "System status, or system help reply",
        "Help message",
        "<domain> Service ready",
        "<domain> Service closing transmission channel",
        "Authentication Succeeded",
        "Requested mail action okay, completed",
        "User not local; will forward to <forward-path>",
        "Cannot VRFY user, but will accept message and attempt delivery",
        "OK, <n> pending messages for node <domain> started",
        "Server challenge",
        "Start mail input; end with <CRLF>.<CRLF>",
        "<domain> Service not available, closing transmission channel",
        "A password transition is needed",
        "Requested mail action not taken: mailbox unavailable",
        "Requested action aborted: local error in processing",
        "Requested action not taken: insufficient system storage",
        "You have no mail",
        "Temporary authentication failure",
        "Server unable to accommodate parameters",
        "Unable to queue messages for node <domain>",
        "Node <domain> not allowed: <reason>",
        "Syntax error, command unrecognized",
        "Syntax error in parameters or arguments",
        "Command not implemented",
        "Bad sequence of commands",
        "Command parameter not implemented",
        "Host does not accept mail",
        "Authentication required",
        "Authentication mechanism is too weak",
        "Authentication credentials invalid",
        "Requested action not taken: mailbox unavailable",
        "User not local; please try <forward-path>",
        "Requested mail action aborted: exceeded storage allocation",
        "Requested action not taken: mailbox name not allowed",
        "Transaction failed",
        "MAIL FROM/RCPT TO parameters not recognized or not implemented",
        "Domain does not accept mail",
    ];

    /// RFC 3977.
    const NNTP: &[&str] = &[
        "Help text follows",
        "Capabilities list follows",
        "Server date and time",
        "Service available, posting allowed",
        "Service available, posting prohibited",
        "Connection closing",
        "Group selected",
        "Information follows",
        "Article follows",
        "Article headers follow",
        "Article body follows",
        "Article exists and selected",
        "Overview information follows",
        "Headers follow",
        "List of new articles follows",
        "List of new newsgroups follows",
        "Article transferred OK",
        "Article received OK",
        "Send article to be transferred",
        "Send article to be posted",
        "Service not available or no longer available",
        "The server is in the wrong mode",
        "Internal fault or problem preventing action being taken",
        "No such newsgroup",
        "No newsgroup selected",
        "Current article number is invalid",
        "No next article in this group",
        "No previous article in this group",
        "No article with that number or in that range",
        "No article with that message-id",
        "Article not wanted",
        "Transfer not possible; try again later",
        "Transfer rejected; do not retry",
        "Posting not permitted",
        "Posting failed",
        "Command unavailable until the client has authenticated itself",
        "Command unavailable until suitable privacy has been arranged",
        "Unknown command",
        "Syntax error in command",
        "Service permanently unavailable",
        "Feature not supported",
        "Error in base64-encoding of an argument",
    ];

    #[test]
    fn every_label_gives_a_name_of_its_own_but_one_of_sip() {
        for (labels, shared) in
            [(HTTP, None), (SIP, Some("NotAcceptable")), (SMTP, None), (NNTP, None)]
        {
            let mut names = BTreeSet::new();
            let mut again = None;
            for label in labels {
                let name = variant(label).unwrap();
                assert!(is_identifier(&name) && !is_taken(&name), "{name}");
                assert!(!name.contains('_') && name.starts_with(char::is_uppercase), "{name}");
                if let Some(name) = names.replace(name) {
                    assert_eq!(again.replace(name), None);
                }
            }
            assert_eq!(again.as_deref(), shared);
        }
    }

    #[test]
    fn labels_that_the_registries_had_before_give_names_too() {
        for (label, name) in [
            ("Payload Too Large", "PayloadTooLarge"),
            ("Request-URI Too Large", "RequestUriTooLarge"),
            ("Request-URI Too Long", "RequestUriTooLong"),
            ("Unprocessable Entity", "UnprocessableEntity"),
            ("I'm a teapot", "ImATeapot"),
            ("Unsupported Certificate", "UnsupportedCertificate"),
            ("Bad Identity-Info", "BadIdentityInfo"),
            ("Non-Authoritative Information (since HTTP/1.1)", "NonAuthoritativeInformation"),
            ("HTTP/2.0 Required", "Http20Required"),
            (
                "ALG translation status: NONE / EPSV / EPSVEPRT",
                "AlgTranslationStatusNoneEpsvEpsveprt",
            ),
            ("<domain> Service ready", "DomainServiceReady"),
            ("AUTH mechanism \"PLAIN\" & others", "AuthMechanismPlainOthers"),
        ] {
            assert_eq!(variant(label).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_description_that_gives_no_identifier_gives_no_name() {
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
            "a\u{200E}",
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
