//! What the example `explain` prints for nothing, a code, a pattern, and words.

use std::process::{Command, Output};

use reply_codes::ftp;

fn explain(words: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    cargo.args(["run", "-q", "--example", "explain", "--"]).args(words).output().unwrap()
}

/// The standard output of a run that must succeed.
fn explained(words: &[&str]) -> String {
    let output = explain(words);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The codes in a list: each begins its line.
fn listed(text: &str) -> Vec<ftp::Code> {
    text.lines().filter_map(|line| line.get(..3)?.parse().ok()).collect()
}

#[test]
fn a_code_is_explained_by_every_cell_of_its_row() {
    assert_eq!(
        explained(&["530"]),
        "\
530 NotLoggedIn
description  Not logged in
reference    RFC 959 §4.2.2
class        5xx PermanentNegativeCompletion: The action was not done; do not send the same command again unchanged
group        x3x AuthenticationAndAccounting: Login and accounting procedures
notes        Also described as \"User not logged in\". Sent for a login that failed and for a command that needs one first.
"
    );
}

#[test]
fn an_unlisted_code_is_explained_by_its_class_if_ftp_has_it() {
    let listed = explained(&["599"]);
    assert!(listed.starts_with("599 is not in the table"), "{listed}");
    assert!(listed.contains("class        5xx PermanentNegativeCompletion"), "{listed}");
    assert!(listed.contains("group        x9x is none of FTP's"), "{listed}");
    assert!(explained(&["759"]).contains("class        7xx is none of FTP's"));
}

#[test]
fn without_a_question_every_code_has_its_name_and_its_description() {
    let all = explained(&[]);
    assert_eq!(all.lines().count(), ftp::Code::COUNT);
    for (line, code) in all.lines().zip(ftp::Code::ALL) {
        assert_eq!(line, format!("{code} {}: {}", code.name(), code.description()));
    }
}

#[test]
fn a_pattern_covers_the_codes_with_its_digits() {
    for (pattern, first, second) in
        [("5xx", Some(5), None), ("X3x", None, Some(3)), ("55x", Some(5), Some(5))]
    {
        let mut expected = ftp::Code::ALL.to_vec();
        expected.retain(|code| first.is_none_or(|digit| code.first_digit() == digit));
        expected.retain(|code| second.is_none_or(|digit| code.second_digit() == digit));
        let text = explained(&[pattern]);
        assert_eq!(listed(&text), expected);
        assert_eq!(text.contains("class  "), first.is_some(), "{text}");
        assert_eq!(text.contains("group  "), second.is_some(), "{text}");
    }
    assert!(explained(&["48x"]).ends_with("the table has no such code\n"));
}

#[test]
fn words_find_what_has_them_in_its_name_description_or_notes() {
    let login = listed(&explained(&["login"]));
    assert_eq!(login, [ftp::Code::LoggedIn, ftp::Code::NeedAccount, ftp::Code::NotLoggedIn]);
    // The only one is explained.
    for words in [&["NotLoggedIn"][..], &["user", "not", "LOGGED", "in"]] {
        assert_eq!(explained(words), explained(&["530"]));
    }
    assert_eq!(explained(&["FileSystem"]), explained(&["x5x"]));
}

#[test]
fn words_that_are_nowhere_are_named() {
    let output = explain(&["zz", "z"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(complaint, "explain: nothing in the table has \"zz z\"; see explain --help\n");
}
