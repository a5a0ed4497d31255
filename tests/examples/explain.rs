//! What `explain` prints for a table, a code, a prefix, and anything else.

use std::process::{Command, Output, Stdio};

use reply_codes::ftp;

const WIDTH: usize = 100;

fn command(arguments: &[&str]) -> Command {
    command_of_width(&WIDTH.to_string(), arguments)
}

fn command_of_width(columns: &str, arguments: &[&str]) -> Command {
    let mut command = crate::example("explain", arguments);
    command.env("COLUMNS", columns);
    command
}

fn explain(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// The standard output of a run that must succeed.
fn explained(arguments: &[&str]) -> String {
    let output = explain(arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn assert_holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
}

#[track_caller]
fn assert_fits(text: &str, width: usize) {
    for line in text.lines() {
        assert!(line.chars().count() <= width, "too long: {line:?}");
        assert_eq!(line.trim_end(), line, "ends with spaces");
    }
}

/// The cells of each line of the grid.
fn grid() -> Vec<Vec<String>> {
    explained(&[])
        .lines()
        .filter(|line| line.contains(" | "))
        .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// The codes in a listing: each is the first word of its line.
fn listed(text: &str) -> Vec<ftp::Code> {
    text.lines().filter_map(|line| line.strip_prefix("    ")?.get(..3)?.parse().ok()).collect()
}

#[test]
fn a_code_is_explained_by_every_cell_of_its_row() {
    let text = explained(&["530"]);
    assert_holds(
        &text,
        &[
            "530 NotLoggedIn\n",
            " Not logged in\n",
            " 5xx PermanentNegativeCompletion\n",
            " x3x AuthenticationAndAccounting\n",
            " RFC 959 §4.2.2\n",
        ],
    );
}

#[test]
fn an_unlisted_code_is_explained_by_its_class_and_group() {
    let text = explained(&["549"]);
    assert_holds(
        &text,
        &[
            "549 is not in the table\n",
            " like any 5xx reply",
            " 5xx PermanentNegativeCompletion\n",
            "do not send the same command again unchanged",
            " x4x Unspecified\n",
        ],
    );
}

#[test]
fn an_unlisted_code_may_have_no_group() {
    let text = explained(&["599"]);
    assert_holds(
        &text,
        &[
            "599 is not in the table\n",
            " 5xx PermanentNegativeCompletion\n",
            " x9x is not in the table\n",
        ],
    );
}

#[test]
fn a_code_without_a_class_is_compared_with_no_other() {
    let text = explained(&["799", "042"]);
    assert_holds(&text, &[" 7xx is not in the table\n", " 0xx is not in the table\n"]);
    assert!(!text.contains("like any"), "{text}");
}

#[test]
fn a_class_lists_its_codes() {
    let text = explained(&["5xx"]);
    let expected: Vec<_> =
        ftp::Code::ALL.into_iter().filter(|code| code.is_permanent_negative_completion()).collect();
    assert_eq!(listed(&text), expected);
    assert_holds(&text, &[" 5xx PermanentNegativeCompletion\n"]);
}

#[test]
fn a_group_lists_its_codes() {
    let text = explained(&["x3x"]);
    let expected: Vec<_> = ftp::Code::ALL
        .into_iter()
        .filter(|code| code.group() == ftp::Group::AuthenticationAndAccounting)
        .collect();
    assert_eq!(listed(&text), expected);
    assert_holds(&text, &[" x3x AuthenticationAndAccounting\n"]);
}

#[test]
fn a_class_in_a_group_lists_its_codes() {
    let text = explained(&["15x"]);
    assert_eq!(listed(&text), [ftp::Code::FileStatusOkay]);
    assert_holds(
        &text,
        &["15x covers 1 code of", " 1xx PositivePreliminary\n", " x5x FileSystem\n"],
    );
}

#[test]
fn a_listing_gives_names_and_descriptions() {
    let text = explained(&["33x"]);
    assert_holds(&text, &["332  NeedAccount", "Need account for login\n"]);
}

#[test]
fn a_prefix_may_cover_nothing() {
    for prefix in ["x4x", "54x", "7xx", "x9x"] {
        let text = explained(&[prefix]);
        assert!(listed(&text).is_empty(), "{text}");
        assert_holds(&text, &[&format!("{prefix} covers no code of the table\n")]);
    }
}

#[test]
fn a_prefix_may_be_in_capitals() {
    assert_eq!(explained(&["5XX"]), explained(&["5xx"]));
}

#[test]
fn several_arguments_are_answered_in_their_order() {
    let answers = ["530", "599", "5xx"].map(|argument| explained(&[argument]));
    assert_eq!(explained(&["530", "599", "5xx"]), answers.join("\n"));
}

#[test]
fn the_grid_holds_each_code_once() {
    let mut codes: Vec<_> = grid()
        .iter()
        .flatten()
        .flat_map(|cell| cell.split(' '))
        .filter_map(|word| ftp::Code::try_from(word).ok())
        .collect();
    codes.sort();
    assert_eq!(codes, ftp::Code::ALL);
}

#[test]
fn a_code_of_the_grid_is_in_the_row_of_its_class_and_the_column_of_its_group() {
    let grid = grid();
    let groups = &grid[0];
    let mut class = String::new();
    for line in &grid {
        if line[0].starts_with(|letter: char| letter.is_ascii_digit()) {
            class = line[0][..3].to_owned();
        }
        for (cell, group) in line.iter().zip(groups) {
            let codes = cell.split(' ');
            for code in codes.filter_map(|word| ftp::Code::try_from(word).ok()) {
                assert_eq!(class, format!("{}xx", code.first_digit()));
                assert_eq!(*group, format!("x{}x", code.second_digit()));
            }
        }
    }
}

#[test]
fn the_legend_names_every_class_and_group() {
    let text = explained(&[]);
    for class in ftp::Class::ALL {
        assert_holds(&text, &[&format!("{}xx  {} ", class.digit(), class.name())]);
    }
    for group in ftp::Group::ALL {
        assert_holds(&text, &[&format!("x{}x  {} ", group.digit(), group.name())]);
    }
}

/// Everything that the example can print, at a width.
fn everything(columns: &str) -> String {
    let classes = ftp::Class::ALL.map(|class| format!("{}xx", class.digit()));
    let groups = ftp::Group::ALL.map(|group| format!("x{}x", group.digit()));
    let prefixes: Vec<_> = classes.iter().chain(&groups).map(String::as_str).collect();
    let codes = ftp::Code::ALL.map(ftp::Code::as_str);
    let printed = [&[][..], &prefixes, &codes].map(|arguments| {
        let output = command_of_width(columns, arguments).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    });
    printed.concat()
}

#[test]
fn every_answer_fits_the_width() {
    for width in [46, 60, 80, 100, 200] {
        assert_fits(&everything(&width.to_string()), width);
    }
}

#[test]
fn a_wide_page_has_the_names_in_its_grid_and_a_narrow_one_only_the_digits() {
    let first_rows = |columns| {
        let output = command_of_width(columns, &[]).output().unwrap();
        String::from_utf8(output.stdout).unwrap().lines().take(4).collect::<String>()
    };
    assert!(first_rows("100").contains("Authentication"));
    assert!(!first_rows("60").contains("Authentication"));
}

#[test]
fn without_a_width_lines_have_80_letters_at_the_most() {
    for columns in ["", "0", "wide"] {
        assert_eq!(everything(columns), everything("80"), "{columns:?}");
    }
    let output = crate::example("explain", &["530"]).env_remove("COLUMNS").output().unwrap();
    assert_eq!(output.stdout, command_of_width("80", &["530"]).output().unwrap().stdout);
}

#[test]
fn a_code_is_explained_by_its_name_in_any_letters() {
    let by_number = explained(&["530"]);
    for name in ["NotLoggedIn", "notloggedin", "NOTLOGGEDIN"] {
        assert_eq!(explained(&[name]), by_number);
    }
}

#[test]
fn every_code_class_and_group_is_found_by_its_name() {
    let names = ftp::Code::ALL.map(ftp::Code::name);
    assert_eq!(explained(&names), explained(&ftp::Code::ALL.map(ftp::Code::as_str)));
    for class in ftp::Class::ALL {
        assert_eq!(explained(&[class.name()]), explained(&[&format!("{}xx", class.digit())]));
    }
    for group in ftp::Group::ALL {
        assert_eq!(explained(&[group.name()]), explained(&[&format!("x{}x", group.digit())]));
    }
}

#[test]
fn the_notes_of_the_table_are_printed() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut table = csv::Reader::from_path("codes.csv").unwrap();
    let rows: Vec<(String, String, String, String, String)> =
        table.deserialize().collect::<Result<_, _>>().unwrap();
    assert!(rows.len() > ftp::Code::COUNT);
    let keys: Vec<_> = rows.iter().map(|row| row.0.as_str()).collect();
    let text = words(&explained(&keys));
    for (key, _, _, _, notes) in rows.iter().filter(|row| !row.4.is_empty()) {
        assert!(text.contains(&format!("notes {}", words(notes))), "{key}: {notes}");
    }
}

#[test]
fn what_is_near_is_suggested() {
    for (argument, suggestion) in [
        ("45O", "did you mean 450?"),
        ("S3o", "did you mean 530?"),
        ("Z26", "did you mean 226?"),
        ("2260", "did you mean 220 or 226?"),
        ("NotLogedIn", "did you mean NotLoggedIn?"),
        ("not_logged_in", "did you mean NotLoggedIn?"),
        ("Conections", "did you mean Connections?"),
        (
            "elephant",
            "write a code such as 530, a name such as NotLoggedIn, or a prefix: 5xx, x3x or 55x",
        ),
    ] {
        let complaint = String::from_utf8(explain(&[argument]).stderr).unwrap();
        let expected =
            format!("explain: {argument:?} is not a code, a name or a prefix; {suggestion}\n");
        assert_eq!(complaint, expected);
    }
}

#[test]
fn what_is_not_a_code_is_refused_by_name() {
    for argument in ["5x", "+20", "abc", "", "0226", "1000", "xxx", "xx5", "5x0", "22 ", "５３０"]
    {
        let output = explain(&[argument]);
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{argument:?}");
        assert_holds(
            &complaint,
            &[&format!("explain: {argument:?} is not a code, a name or a prefix; ")],
        );
    }
}

#[test]
fn what_is_not_a_code_leaves_the_other_arguments_answered() {
    let output = explain(&["530", "abc", "5x", "226"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text, explained(&["530", "226"]));
    assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 2);
    assert!(!output.status.success());
}

#[test]
#[cfg(unix)]
fn an_argument_that_is_not_utf_8_is_refused_like_any_other() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let output = command(&[]).arg(OsStr::from_bytes(b"5\xFFx")).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

#[test]
fn help_is_short() {
    let help = explained(&["--help"]);
    assert_holds(&help, &["Usage: explain"]);
    assert!(help.lines().count() <= 15, "{help}");
}

#[test]
fn help_is_printed_instead_of_answers() {
    assert_eq!(explained(&["530", "-h"]), explained(&["--help"]));
}

#[test]
fn a_reader_that_stops_early_ends_the_output_quietly() {
    let mut process = command(&[]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(process.stdout.take());
    let output = process.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_an_error() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = command(&[]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}
