//! Explains FTP's reply codes: all of them, one, those of a class or a group, or those about a word.
//!
//! ```text
//! cargo run --example explain
//! cargo run --example explain 530
//! cargo run --example explain login
//! ```

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use reply_codes::{RawCode, ftp};

const HELP: &str = "\
Explains the reply codes of FTP.

Usage: explain [CODE | PATTERN | WORDS]

    (nothing)    every code, with its name and its description
    530          a code: its class, its function group, its notes
    5xx          the codes of a class; x3x of a function group, 55x of both
    login        what has these words in its name, description or notes
";

/// The table itself, for its notes: the crate has them in its documentation only.
const TABLE: &str = include_str!("../codes.csv");

fn main() -> ExitCode {
    let words: Vec<_> =
        env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let question = words.join(" ");
    let Some(answer) = answer(&question) else {
        eprintln!("explain: nothing in the table has {question:?}; see explain --help");
        return ExitCode::FAILURE;
    };
    match io::stdout().write_all(answer.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("explain: the output cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}

/// `None` if there is nothing to say.
fn answer(question: &str) -> Option<String> {
    if ["--help", "-h"].contains(&question) {
        return Some(HELP.to_owned());
    }
    if let Ok(raw) = RawCode::try_from(question) {
        return Some(one_code(raw));
    }
    match question.to_lowercase().as_bytes() {
        [] => Some(codes_like(b"xxx")),
        pattern @ [b'0'..=b'9' | b'x', b'0'..=b'9' | b'x', b'x'] => Some(pattern_of_codes(pattern)),
        _ => rows_about(&question.to_lowercase()),
    }
}

fn one_code(raw: RawCode) -> String {
    let [first, second, _] = raw.digits();
    let mut answer = match ftp::Code::from_raw(raw) {
        Some(code) => format!(
            "{code} {}\ndescription  {}\nreference    {}\n",
            code.name(),
            code.description(),
            code.reference()
        ),
        None => format!("{raw} is not in the table: treat it by its class (RFC 1123 §4.1.2.11)\n"),
    };
    answer += &class(first);
    answer += &group(second);
    answer + &notes(&raw.to_string())
}

/// What the digits of a pattern say, and the codes that it covers.
fn pattern_of_codes(pattern: &[u8]) -> String {
    let digit = |place: usize| pattern[place].is_ascii_digit().then(|| pattern[place] - b'0');
    let mut answer = digit(0).map(class).unwrap_or_default();
    answer += &digit(1).map(group).unwrap_or_default();
    answer += &notes(&String::from_utf8_lossy(pattern));
    let codes = codes_like(pattern);
    answer + if codes.is_empty() { "\nthe table has no such code\n" } else { "\n" } + &codes
}

fn class(digit: u8) -> String {
    match ftp::Class::from_digit(digit) {
        Some(class) => {
            format!("class        {digit}xx {}: {}\n", class.name(), class.description())
        }
        None => {
            format!("class        {digit}xx is none of FTP's: such a reply breaks the protocol\n")
        }
    }
}

fn group(digit: u8) -> String {
    match ftp::Group::from_digit(digit) {
        Some(group) => {
            format!("group        x{digit}x {}: {}\n", group.name(), group.description())
        }
        None => format!("group        x{digit}x is none of FTP's\n"),
    }
}

fn notes(key: &str) -> String {
    match rows().into_iter().find(|row| row[0] == key) {
        Some(row) if !row[4].is_empty() => format!("notes        {}\n", row[4]),
        _ => String::new(),
    }
}

/// A line for each code that has the digits of the pattern, where that has no `x`.
fn codes_like(pattern: &[u8]) -> String {
    let covers = |code: &ftp::Code| {
        let digits = code.raw().to_ascii();
        pattern.iter().zip(digits).all(|(part, digit)| [b'x', digit].contains(part))
    };
    let lines = ftp::Code::ALL.into_iter().filter(covers).map(|code| {
        let (name, description) = (code.name(), code.description());
        format!("{code} {name}: {description}\n")
    });
    lines.collect()
}

/// The codes, classes and groups whose name, description or notes have the words.
fn rows_about(words: &str) -> Option<String> {
    let has_words = |cell: &String| cell.to_lowercase().contains(words);
    let mut found = rows();
    found.retain(|row| [&row[1], &row[2], &row[4]].into_iter().any(has_words));
    match &found[..] {
        [] => None,
        [only] => answer(&only[0]),
        _ => {
            let line = |row: &[String; 5]| format!("{} {}: {}\n", row[0], row[1], row[2]);
            Some(found.iter().map(line).collect())
        }
    }
}

/// The table's rows: key, name, description, reference, notes.
fn rows() -> Vec<[String; 5]> {
    TABLE.lines().skip(1).map(cells).collect()
}

/// A comma within quotes ends no cell, and two quotes there are one.
fn cells(line: &str) -> [String; 5] {
    let mut cells = [const { String::new() }; 5];
    let (mut place, mut is_quoted) = (0, false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cells[place].push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => place += 1,
            letter => cells[place].push(letter),
        }
    }
    cells
}
