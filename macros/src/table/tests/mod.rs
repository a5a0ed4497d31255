//! Files as people write them, and what is reported of each.

mod growth;
mod malformed;
mod settings;

use super::{Problem, Row, Settings, Table, read};

/// The problems as the compiler shows them, for a file named `t.csv`.
fn problems(text: &str) -> Vec<String> {
    let problems = read(text, &Settings::default()).1;
    problems.iter().map(|problem| problem.in_file("t.csv")).collect()
}

fn table(text: &str) -> Table {
    assert_eq!(problems(text), [""; 0], "{text}");
    read(text, &Settings::default()).0
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn rows_are_told_apart_and_sorted() {
    let text = "\
code,name,description,reference,notes
226,Closing,Closing data connection,RFC 959 §4.2.2,the usual end
x2x,Connections,Connections,,
2xx,PositiveCompletion,Positive completion,,
220,Ready,Service ready,,
";
    let Table { classes, groups, codes } = table(text);
    assert_eq!(
        (names(&classes), names(&groups)),
        (vec!["PositiveCompletion"], vec!["Connections"])
    );
    assert_eq!(names(&codes), ["Ready", "Closing"]);
    let closing = Row {
        number: 226,
        name: "Closing".to_owned(),
        description: "Closing data connection".to_owned(),
        reference: "RFC 959 §4.2.2".to_owned(),
        notes: "the usual end".to_owned(),
    };
    assert_eq!(codes[1], closing);
}

#[test]
fn the_columns_may_stand_in_any_order_and_only_two_are_needed() {
    let Table { classes, groups, codes } = table("description,code\nURI Too Long,414\n");
    assert_eq!((classes.len(), groups.len()), (0, 0));
    assert_eq!((codes[0].number, codes[0].name.as_str()), (414, "UriTooLong"));
}

#[test]
fn an_empty_name_is_made_from_the_description() {
    let codes =
        table("code,name,description\n425,,Can't open data connection\n426,Aborted,x\n").codes;
    assert_eq!(names(&codes), ["CantOpenDataConnection", "Aborted"]);
}

#[test]
fn marks_breaks_blank_lines_spaces_and_empty_columns_at_the_end_do_not_change_a_table() {
    let plain = "code,name,description\n110,A,\"one, two\"\n120,B,three\n";
    for same in [
        format!("\u{FEFF}{plain}"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        plain.replace('\n', "\n\n \n,,\n"),
        plain.replace(",three", " , three "),
        plain.replace("A,\"one, two\"", " A , \"one,  two\" "),
        plain.replace("one, two", "one,\ntwo"),
        plain.trim_end().to_owned(),
        plain.replace('\n', ",,\n"),
        plain.replace("description\n", "description,,,\n"),
        plain.replace("three\n", "three,,\n"),
    ] {
        assert_eq!(table(&same), table(plain), "{same}");
    }
}

#[test]
fn the_codes_may_be_any_three_digits() {
    let codes = table("code,description\n999,Last\n000,First\n042,Answer\n").codes;
    assert_eq!(codes.iter().map(|row| row.number).collect::<Vec<_>>(), [0, 42, 999]);
}

#[test]
fn five_mistakes_on_five_lines_are_five_problems() {
    let text = "\
code,name,description
2xx,Positive,Positive completion
200,Okay,Command okay
20,Short,Too short
211,Status,System status, or help
212,Okay,Directory status
213,FileStatus,
200,Again,Twice
";
    assert_eq!(
        problems(text),
        [
            "t.csv:4: `20` is not a code: write three digits, `2xx` for a class or `x2x` for a group",
            "t.csv:5: 4 cells, but the header has 3: put a cell that holds a comma in quotes",
            "t.csv:6: duplicate name `Okay` (first on line 3)",
            "t.csv:7: the description is empty",
            "t.csv:8: duplicate code 200 (first on line 3)",
        ]
    );
}

#[test]
fn a_row_with_a_problem_keeps_its_name() {
    let text = "\
code,name,description
110,Marker,
120,self,Ready
125,Starting,a,b
150,\"Opening
";
    let (table, _) = read(text, &Settings::default());
    assert_eq!(names(&table.codes), ["Marker", "Code120", "Starting", "Opening"]);
}

#[test]
fn a_row_whose_code_is_wrong_or_taken_keeps_its_name_under_a_free_number_nearby() {
    let text = "\
code,name,description
2xx,Positive,Done
2XX,Good,Well done
5xx,Negative,Failed
x0x,Syntax,Syntax
200,Okay,Command okay
20,Short,Too short
200,Again,Repeated
1200,Long,Too long
abc,NoDigit,No digit
209,Late,The last of its kind
209,Later,Later than the last
220,Marker,a,b
";
    let (Table { classes, groups, codes }, _) = read(text, &Settings::default());
    let numbered: Vec<_> = codes.iter().map(|row| (row.number, row.name.as_str())).collect();
    assert_eq!(
        numbered,
        [
            (200, "Okay"),
            (201, "Short"),
            (202, "Again"),
            (203, "Long"),
            (204, "NoDigit"),
            (209, "Late"),
            (220, "Marker"),
            (221, "Later"),
        ]
    );
    assert_eq!(names(&classes), ["Positive", "Good", "Negative"]);
    assert_eq!(names(&groups), ["Syntax", "Groupx2x"]);
}

#[test]
fn a_table_of_nothing_but_wrong_codes_still_has_their_names() {
    let (table, problems) = read("code,description\n11,Marker\n", &Settings::default());
    assert_eq!((names(&table.codes), problems.len()), (vec!["Marker"], 1));
}

#[test]
fn codes_after_more_repeated_ones_than_there_are_numbers_are_in_the_table() {
    let mut text = "code,name,description\n110,Marker,Marker\n".to_owned();
    text.extend((0..1100).map(|again| format!("110,Marker{again},Again\n")));
    text.push_str("998,Last,Last\n");
    let codes = read(&text, &Settings::default()).0.codes;
    assert_eq!(codes.len(), 1000);
    let last = codes.iter().find(|row| row.name == "Last");
    assert_eq!(last.map(|row| row.number), Some(998));
}

#[test]
fn a_name_that_is_made_may_have_sixty_four_letters() {
    let codes = table(&format!("code,description\n110,{}\n", "Word".repeat(16))).codes;
    assert_eq!(codes[0].name.len(), 64);
}

#[test]
fn a_file_of_mistakes_has_its_first_twenty_listed_and_the_rest_counted() {
    let text = format!("code,description\n{}", "11,Marker\n".repeat(50_000));
    let found = problems(&text);
    assert_eq!(found.len(), 21);
    assert!(found[19].starts_with("t.csv:21: `11` is not a code"));
    assert_eq!(found[20], "t.csv: 49980 more problems");
}

#[test]
fn a_long_cell_is_shortened_in_every_message() {
    let long = "Long ".repeat(20_000);
    let name = "x".repeat(100_000);
    let quotes = "\"\"".repeat(100_000);
    for text in [
        format!("code,{long}\n110,Marker\n"),
        format!("110,{long}\n"),
        format!("code,description\n{long},Marker\n"),
        format!("code,description\n110-{long},Marker\n"),
        format!("code,description\n110,{long}\n"),
        format!("code,description\n110,3{long}\n"),
        format!("code,description\n110,{long}\n120,{long}\n"),
        format!("code,name,description\n110,{name},Marker\n"),
        format!("code,name,description\n110,X{name},Marker\n120,X{name},Marker\n"),
        format!("code,description\n110,\"{quotes}\n\",x\n"),
        format!("sep={name}\ncode,description\n110,Marker\n"),
    ] {
        let found = problems(&text);
        assert!(!found.is_empty());
        assert!(found.iter().all(|problem| problem.len() < 300), "{found:?}");
    }
}

#[test]
fn only_rows_with_a_description_to_skip_are_skipped() {
    let text = "\
code,description
100,Go on
105-199,Unassigned
306,(Unused)
418,(unused)
509,\"Unassigned, so far\"
any,Unassigned
";
    let skip = vec!["Unassigned".to_owned(), "(Unused)".to_owned()];
    let (table, problems) = read(text, &Settings { skip, ..Settings::default() });
    assert_eq!(table.codes.iter().map(|row| row.number).collect::<Vec<_>>(), [100, 418, 509]);
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [Some(5)]);
}

#[test]
fn the_setting_names_tells_two_rows_apart_that_would_have_one_name() {
    let text = "code,description\n406,Not Acceptable\n606,Not Acceptable\n";
    let named = |names: &[(u16, &str)]| {
        let names = names.iter().map(|(code, name)| (*code, (*name).to_owned())).collect();
        read(text, &Settings { names, ..Settings::default() })
    };
    let (table, problems) = named(&[(606, "NotAcceptableAnywhere")]);
    assert_eq!(problems, []);
    assert_eq!(names(&table.codes), ["NotAcceptable", "NotAcceptableAnywhere"]);

    for (wrong, message) in [
        (
            [(406, "Refused"), (607, "Unwanted")],
            Problem::of_file("in the setting `names`: 607 is not a code of this table"),
        ),
        ([(406, "Same"), (606, "Same")], Problem::at(3, "duplicate name `Same` (first on line 2)")),
    ] {
        assert_eq!(named(&wrong).1, [message]);
    }
}

#[test]
fn a_row_without_a_name_of_its_own_never_takes_that_of_another() {
    let text = "\
code,name,description
1xx,Class2xx,One
2xx,self,Two
110,Code120,Marker
120,self,Ready
125,Code120_,Starting
";
    let (table, problems) = read(text, &Settings::default());
    assert_eq!(names(&table.classes), ["Class2xx", "Class2xx_"]);
    assert_eq!(names(&table.codes), ["Code120", "Code120__", "Code120_"]);
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [Some(3), Some(5)]);
}

#[test]
fn a_class_row_with_a_problem_still_declares_its_class() {
    let text = "code,name,description\n1xx,Preliminary,Go on, please\n110,Marker,Restart marker\n";
    let expected =
        ["t.csv:2: 4 cells, but the header has 3: put a cell that holds a comma in quotes"];
    assert_eq!(problems(text), expected);
}
