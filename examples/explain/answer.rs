//! What is asked, and what the table says of it.

use reply_codes::{RawCode, ftp};

use crate::page::{Entry, Page};
use crate::{grid, notes};

const NOT_LISTED: &str = "is not in the table";

/// What an argument asks for.
pub(crate) enum Question {
    Code(RawCode),
    /// The codes with this first digit, with this second digit, or with both.
    Prefix {
        class: Option<u8>,
        group: Option<u8>,
    },
}

impl Question {
    /// `None` if the text is not a code, a name or a prefix.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let by_digits = || RawCode::try_from(text).ok().map(Self::Code);
        by_digits().or_else(|| Self::by_prefix(text)).or_else(|| Self::by_name(text))
    }

    fn by_prefix(text: &str) -> Option<Self> {
        let (class, group) = match *text.to_ascii_lowercase().as_bytes() {
            [class @ b'0'..=b'9', b'x', b'x'] => (Some(class), None),
            [b'x', group @ b'0'..=b'9', b'x'] => (None, Some(group)),
            [class @ b'0'..=b'9', group @ b'0'..=b'9', b'x'] => (Some(class), Some(group)),
            _ => return None,
        };
        let digit = |digit| digit - b'0';
        Some(Self::Prefix { class: class.map(digit), group: group.map(digit) })
    }

    /// By the name of a code, a class or a group, in small or capital letters if only one has it.
    fn by_name(text: &str) -> Option<Self> {
        let codes = ftp::Code::ALL.iter().map(|code| (code.name(), Self::Code(code.raw())));
        let classes = ftp::Class::ALL
            .iter()
            .map(|class| (class.name(), Self::Prefix { class: Some(class.digit()), group: None }));
        let groups = ftp::Group::ALL
            .iter()
            .map(|group| (group.name(), Self::Prefix { class: None, group: Some(group.digit()) }));
        let mut alike: Vec<_> = codes
            .chain(classes)
            .chain(groups)
            .filter(|(name, _)| name.eq_ignore_ascii_case(text))
            .collect();
        if let Some(exact) = alike.iter().position(|(name, _)| *name == text) {
            return Some(alike.swap_remove(exact).1);
        }
        alike.pop().filter(|_| alike.is_empty()).map(|(_, question)| question)
    }

    pub(crate) fn answer(&self, page: Page) -> Vec<String> {
        match *self {
            Self::Code(raw) => match ftp::Code::from_raw(raw) {
                Some(code) => listed(page, code),
                None => unlisted(page, raw),
            },
            Self::Prefix { class, group } => prefix(page, class, group),
        }
    }
}

fn listed(page: Page, code: ftp::Code) -> Vec<String> {
    let mut lines = vec![Entry::from(code).title()];
    lines.extend(page.field("description", code.description()));
    lines.extend(category(page, "class", &code.class().into()));
    lines.extend(category(page, "group", &code.group().into()));
    lines.extend(page.field("reference", code.reference()));
    lines.extend(page.field("notes", &notes::of(code.as_str())));
    lines
}

fn unlisted(page: Page, raw: RawCode) -> Vec<String> {
    let mut lines = vec![format!("{raw} {NOT_LISTED}")];
    if let Some(class) = ftp::Class::of(raw) {
        let pattern = Entry::from(class).pattern;
        let advice =
            format!("like any {pattern} reply: the first digit decides (RFC 1123 §4.1.2.11)");
        lines.extend(page.field("treat it", &advice));
    }
    lines.extend(category(page, "class", &class_entry(raw.first_digit())));
    lines.extend(category(page, "group", &group_entry(raw.second_digit())));
    lines
}

fn prefix(page: Page, class: Option<u8>, group: Option<u8>) -> Vec<String> {
    let pattern = match (class, group) {
        (Some(class), Some(group)) => format!("{class}{group}x"),
        (Some(class), None) => class_pattern(class),
        (None, group) => group.map_or_else(|| "xxx".to_owned(), group_pattern),
    };
    let codes: Vec<Entry> = ftp::Code::ALL
        .into_iter()
        .filter(|code| class.is_none_or(|digit| digit == code.first_digit()))
        .filter(|code| group.is_none_or(|digit| digit == code.second_digit()))
        .map(Entry::from)
        .collect();
    let count = match codes.len() {
        0 => "no code".to_owned(),
        1 => "1 code".to_owned(),
        several => format!("{several} codes"),
    };
    let mut lines = vec![format!("{pattern} covers {count} of the table")];
    let entries = [("class", class.map(class_entry)), ("group", group.map(group_entry))];
    for (label, entry) in entries {
        lines.extend(entry.iter().flat_map(|entry| category(page, label, entry)));
    }
    lines.extend(page.field("notes", &notes::of(&pattern)));
    if !codes.is_empty() {
        lines.push(String::new());
        lines.extend(page.list(&codes));
    }
    lines
}

pub(crate) fn whole_table(page: Page) -> Vec<String> {
    let mut lines = grid::lines(page);
    lines.extend(["", "Classes, by the first digit:"].map(str::to_owned));
    lines.extend(page.list(&ftp::Class::ALL.map(Entry::from)));
    lines.extend(["", "Function groups, by the second digit:"].map(str::to_owned));
    lines.extend(page.list(&ftp::Group::ALL.map(Entry::from)));
    lines
}

fn category(page: Page, label: &str, entry: &Entry) -> Vec<String> {
    let mut lines = page.field(label, &entry.title());
    lines.extend(page.field("", entry.description));
    lines
}

fn class_entry(digit: u8) -> Entry {
    let undeclared = || Entry {
        pattern: class_pattern(digit),
        name: NOT_LISTED,
        description: "The outcome is unknown: such a reply breaks the protocol.",
    };
    ftp::Class::from_digit(digit).map_or_else(undeclared, Entry::from)
}

fn group_entry(digit: u8) -> Entry {
    let undeclared = || Entry {
        pattern: group_pattern(digit),
        name: NOT_LISTED,
        description: "What such a reply is about is unknown.",
    };
    ftp::Group::from_digit(digit).map_or_else(undeclared, Entry::from)
}

fn class_pattern(digit: u8) -> String {
    format!("{digit}xx")
}

fn group_pattern(digit: u8) -> String {
    format!("x{digit}x")
}

impl From<ftp::Class> for Entry {
    fn from(class: ftp::Class) -> Self {
        Self {
            pattern: class_pattern(class.digit()),
            name: class.name(),
            description: class.description(),
        }
    }
}

impl From<ftp::Group> for Entry {
    fn from(group: ftp::Group) -> Self {
        Self {
            pattern: group_pattern(group.digit()),
            name: group.name(),
            description: group.description(),
        }
    }
}

impl From<ftp::Code> for Entry {
    fn from(code: ftp::Code) -> Self {
        Self { pattern: code.to_string(), name: code.name(), description: code.description() }
    }
}
