//! What is said of each mistake in a file. The rows without a mistake are read all the same.

use super::{names, problems, read};
use crate::table::COLUMNS;

/// Below a header, this row has these problems.
fn assert_line_2(row: &str, messages: &[&str]) {
    let text = format!("code,name,description,reference,notes\n{row}\n");
    let expected: Vec<_> = messages.iter().map(|message| format!("t.csv:2: {message}")).collect();
    assert_eq!(problems(&text), expected, "{row}");
}

const WRONG_QUOTES: &str = "a quote is not closed on its line, or stands after a space; a quote that is part of a text is doubled";

/// The header of a table that needs no settings, as messages show it.
fn header() -> String {
    COLUMNS.join(",")
}

#[test]
fn a_file_of_blank_lines_is_empty() {
    for text in ["", " \n\n", ",,\r\n,,\r\n", "\u{FEFF}"] {
        let expected = format!("t.csv: the file is empty; begin it with the header `{}`", header());
        assert_eq!(problems(text), [expected], "{text}");
    }
}

#[test]
fn a_table_without_codes_is_a_problem() {
    for text in ["code,description\n", "code,description\n2xx,Positive\n"] {
        assert_eq!(problems(text), ["t.csv: the table has no codes"], "{text}");
    }
}

#[test]
fn bytes_that_are_not_utf8_are_the_only_problem_of_a_file() {
    let table =
        crate::table::read(b"code,description\n11,A\n120,\xE9\n", &super::Settings::default());
    assert_eq!(table.problems.len(), 1);
    assert_eq!(table.problems[0].in_file("t.csv"), "t.csv:3: not UTF-8; save the file as UTF-8");
}

#[test]
fn other_separators_than_commas_are_told() {
    for separator in [";", "\t"] {
        let text = "\ncode,description\n110,Marker\n".replace(',', separator);
        let shown = format!("code{}description", separator.escape_debug());
        assert_eq!(problems(&text), [no_header(2, &shown)]);
    }
}

/// What is said of a header that lacks columns or has others.
fn no_header(line: usize, found: &str) -> String {
    let header = header();
    format!(
        "t.csv:{line}: expected the columns `{header}`, separated by commas (required: `code`, `description` and those that settings name); found `{found}`. Name columns in the settings to ignore the rest"
    )
}

#[test]
fn a_first_row_that_is_no_header_is_shown() {
    for (text, line) in [("110,Marker\n", 1), ("\n\n2xx,Positive\n", 3), ("# FTP\n110,A\n", 1)] {
        let found = text.trim_start().lines().next().unwrap();
        assert_eq!(problems(text), [no_header(line, found)]);
    }
}

#[test]
fn a_header_lacks_the_code_or_the_description() {
    for (header, shown) in [
        ("code,descripton", "code,descripton"),
        ("code\u{200B},description", "code\\u{200b},description"),
    ] {
        assert_eq!(problems(&format!("{header}\n110,Marker\n")), [no_header(1, shown)]);
    }
}

#[test]
fn an_unknown_column_is_shown_with_those_there_are_and_a_way_out() {
    for header in ["code,description,severity", "code,,description"] {
        let text = format!("{header}\n110,Marker,Marker\n");
        assert_eq!(problems(&text)[0], no_header(1, header));
    }
}

#[test]
fn a_row_with_too_few_cells_or_too_many_is_counted() {
    for (row, message) in [
        ("110", "cells: 1, but 5 in the header: a cell may be empty, but its comma stays"),
        ("110,,Marker", "cells: 3, but 5 in the header: a cell may be empty, but its comma stays"),
        (
            "110,,Well, so,,",
            "cells: 6, but 5 in the header: put a cell that holds a comma in quotes",
        ),
    ] {
        // The last cell of the row with too many.
        let row = row.replace("so,,", "so,,note");
        assert_line_2(&row, &[message]);
    }
}

#[test]
fn a_comment_is_no_row() {
    for row in ["# a comment", "# well, a comment", "#110,,Marker,,,"] {
        let cell = row.split(',').next().unwrap();
        assert_line_2(row, &[&no_code(cell)]);
    }
}

/// What is said of a cell that is to be a code.
fn no_code(shown: &str) -> String {
    format!(
        "`{shown}` is not a code: write three digits, `2xx` for a class or `x2x` for a group; `skip` leaves out other rows, and there are no comments"
    )
}

#[test]
fn a_quote_that_is_not_closed_on_its_line_is_a_problem_of_that_line_only() {
    let text =
        "code,description\n110,\"Marker\n\"120,Ready\n125,\"Mark\"\"er\n130,\"Do,ne\"\n140,\"x";
    let expected = [2, 3, 4, 6].map(|line| format!("t.csv:{line}: {WRONG_QUOTES}"));
    assert_eq!(problems(text), expected);
    let of_header = problems("code,\"description\n110,A\n");
    assert_eq!(of_header.len(), 1);
    assert!(of_header[0].ends_with(WRONG_QUOTES), "{of_header:?}");
}

#[test]
fn a_space_before_a_quote_is_a_problem() {
    assert_line_2("110,,Marker,, \"so, so\"", &[WRONG_QUOTES]);
    assert_line_2("110,, \"Marker\",,", &[WRONG_QUOTES]);
}

#[test]
fn a_code_is_three_digits_or_a_class_or_a_group() {
    for (cell, shown) in [
        ("", ""),
        ("11", "11"),
        ("1100", "1100"),
        ("+11", "+11"),
        ("1 0", "1 0"),
        ("104-199", "104-199"),
        ("\u{202E}011", "\\u{202e}011"),
        ("11x", "11x"),
        ("xxx", "xxx"),
        ("1XX", "1XX"),
        ("٢٢٦", "٢٢٦"),
        ("110\u{200B}", "110\\u{200b}"),
    ] {
        assert_line_2(&format!("{cell},,Marker,,"), &[&no_code(shown)]);
    }
}

#[test]
fn a_repeated_code_class_or_group_names_the_first() {
    for key in ["110", "1xx", "x1x"] {
        let text = format!("code,description\n{key},A\n1xx,C\nx1x,C\n110,C\n\n{key},B\n");
        let text = text.replacen(&format!("\n{key},C"), "", 1);
        let message = format!("t.csv:6: duplicate code {key} (first on line 2)");
        assert_eq!(problems(&text), [message]);
    }
}

#[test]
fn a_repeated_name_names_the_first() {
    assert_eq!(
        problems("code,name,description\n110,Same,A\n120,Same,B\n1xx,Same,C\n"),
        ["t.csv:3: duplicate name `Same` (first on line 2)"]
    );
    assert_eq!(
        problems("code,description\n110,Not found\n120,Not found (again)\n"),
        [
            "t.csv:3: duplicate name `NotFound` (first on line 2); it is made from the description: give one in a column `name` or in the setting `names`"
        ]
    );
}

#[test]
fn two_classes_whose_methods_would_have_one_name_are_a_problem() {
    assert_eq!(
        problems("code,name,description\n1xx,HttpError,A\n2xx,Http_Error,B\n110,C,C\n"),
        ["t.csv:3: duplicate name `Http_Error` (first on line 2)"]
    );
}

#[test]
fn a_name_that_cannot_be_used_is_a_problem() {
    const NO_IDENTIFIER: &str = "it is a keyword, or not letters and digits with a letter first";
    for (name, shown, problem) in [
        ("self", "self", NO_IDENTIFIER),
        ("2nd", "2nd", NO_IDENTIFIER),
        ("two words", "two words", NO_IDENTIFIER),
        ("Mar\u{AD}ker", "Mar\\u{ad}ker", NO_IDENTIFIER),
        ("Mar\u{200D}ker", "Mar\\u{200d}ker", NO_IDENTIFIER),
        ("Mar\u{200C}ker", "Mar\\u{200c}ker", NO_IDENTIFIER),
        ("from_raw", "from_raw", "the methods and constants of the enum have such names"),
        ("COUNT", "COUNT", "the methods and constants of the enum have such names"),
        ("ALL", "ALL", "the methods and constants of the enum have such names"),
    ] {
        let message = format!("`{shown}` cannot name a variant: {problem}");
        assert_line_2(&format!("110,{name},Marker,,"), &[&message]);
    }
}

#[test]
fn a_description_that_makes_no_name_is_a_problem_that_asks_for_one() {
    for (description, made) in
        [("(Unused)", ""), ("3 strikes", "3Strikes"), ("self", "Self"), ("A l l", "ALL")]
    {
        let problem = match made {
            "ALL" => "the methods and constants of the enum have such names",
            _ => "it is a keyword, or not letters and digits with a letter first",
        };
        let message = format!(
            "`{made}` cannot name a variant: {problem}; it is made from the description: give one in a column `name` or in the setting `names`"
        );
        assert_line_2(&format!("110,,{description},,"), &[&message]);
    }
}

#[test]
fn a_name_that_is_made_has_at_most_sixty_four_characters() {
    assert_line_2(&format!("110,,{},,", "Wörd".repeat(16)), &[]);
    let name = format!("W{}", "örd".repeat(22));
    let message = format!(
        "`{}…` cannot name a variant: it has more than 64 characters; it is made from the description: give one in a column `name` or in the setting `names`",
        name.chars().take(60).collect::<String>()
    );
    assert_line_2(&format!("110,,{name},,"), &[&message]);
    assert_line_2(&format!("110,{name},Marker,,"), &[]);
}

#[test]
fn a_description_is_not_empty() {
    assert_line_2("110,, ,,", &["the description is empty"]);
    assert_line_2("110,Marker,\"\",,", &["the description is empty"]);
}

#[test]
fn a_row_with_two_mistakes_has_two_problems() {
    let name = "`self` cannot name a variant: it is a keyword, or not letters and digits with a letter first";
    assert_line_2("110,self,,,", &["the description is empty", name]);
}

#[test]
fn a_character_that_is_not_seen_and_changes_what_is_seen_is_shown_escaped() {
    for (row, shown) in [
        ("110,,Mar\u{7}ker,,", "\\u{7}"),
        ("110,,Mar\tker,,", "\\t"),
        ("110,,Mar\rker,,", "\\r"),
        ("110,,Marker \u{1B}[31mreply,,", "\\u{1b}"),
        ("110,,Marker,RFC \u{202E}959,", "\\u{202e}"),
        ("110,,Marker,,\u{2067}a", "\\u{2067}"),
        ("110,Mar\0ker,Marker,,", "\\0"),
    ] {
        let message = format!("`{shown}` changes how text is shown; delete it");
        assert_line_2(row, &[&message]);
    }
}

#[test]
fn a_class_or_a_group_that_is_not_declared_is_a_problem_of_its_first_code() {
    assert_eq!(
        problems("code,description\n2xx,Done\nx2x,Connections\n110,A\n111,B\n"),
        [
            "t.csv:4: 1xx, which 110 belongs to, is not declared: add a row for it, or its name in the settings",
            "t.csv:4: x1x, which 110 belongs to, is not declared: add a row for it, or its name in the settings",
        ]
    );
}

#[test]
fn a_class_row_with_a_problem_declares_its_class_all_the_same() {
    for row in ["1xx,Go on, please", "1xx,\"Go on", "1xx,"] {
        let text = format!("code,description\n{row}\n110,A\n");
        assert_eq!(problems(&text).len(), 1, "{row}");
    }
}

#[test]
fn a_row_with_a_problem_is_left_out_and_the_others_are_kept() {
    let table = read(
        "\
code,name,description
2xx,Positive,Done
5xx,Negative,Failed, alas
200,Okay,Command okay
20,Short,Too short
200,Again,Repeated
211,self,A keyword
212,Empty,
213,\"Open
214,Help,Help
500,Unknown,Its class is wrong
900,Far,Its class is not declared
",
    );
    assert_eq!(names(&table.classes), ["Positive"]);
    assert_eq!(names(&table.codes), ["Okay", "Help", "Unknown", "Far"]);
    let lines: Vec<_> = table.problems.iter().map(|problem| problem.in_file("")).collect();
    let lines: Vec<_> = lines.iter().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(lines, [":3", ":5", ":6", ":7", ":8", ":9", ":12"]);
}

#[test]
fn a_file_of_mistakes_has_its_first_twenty_listed_and_the_rest_counted() {
    let found = problems(&format!("code,description\n{}", "11,Marker\n".repeat(50_000)));
    assert_eq!(found.len(), 21);
    assert!(found[19].starts_with("t.csv:21: `11` is not a code"));
    assert_eq!(found[20], "t.csv: and 49980 more problems");
}

#[test]
fn a_header_with_more_columns_than_anybody_writes_is_read_as_any_other() {
    let header: Vec<_> = (0..40_000).map(|column| format!("c{column}")).collect();
    let found = problems(&format!("code,description,{}\n", header.join(",")));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("t.csv:1: expected the columns"), "{found:?}");
}

#[test]
fn a_long_cell_is_shortened_in_every_message() {
    let long = "Long ".repeat(20_000);
    let name = "x".repeat(100_000);
    for text in [
        format!("code,{long}\n110,Marker\n"),
        format!("110,{long}\n"),
        format!("code,description\n{long},Marker\n"),
        format!("code,description\n110,{long}\n"),
        format!("code,description\n110,3{long}\n"),
        format!("code,name,description\n110,{name},Marker\n"),
        format!("code,name,description\n110,X{name},Marker\n120,X{name},Marker\n"),
    ] {
        let found = problems(&text);
        assert!(!found.is_empty());
        assert!(found.iter().all(|problem| problem.len() < 300), "{found:?}");
    }
}
