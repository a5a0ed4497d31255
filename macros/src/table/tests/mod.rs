//! Files as people write them, and what is read of each.

mod malformed;
mod settings;

use super::{Row, Settings, Table};

fn read(text: &str) -> Table {
    super::read(text.as_bytes(), &Settings::default())
}

/// The problems as the compiler shows them, for a file named `t.csv`.
fn problems_of(table: &Table) -> Vec<String> {
    table.problems.iter().map(|problem| problem.in_file("t.csv")).collect()
}

fn problems(text: &str) -> Vec<String> {
    problems_of(&read(text))
}

fn sound(text: &str) -> Table {
    assert_eq!(problems(text), [""; 0], "{text}");
    read(text)
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
    let Table { classes, groups, codes, .. } = sound(text);
    assert_eq!(
        (names(&classes), names(&groups)),
        (vec!["PositiveCompletion"], vec!["Connections"])
    );
    assert_eq!(names(&codes), ["Ready", "Closing"]);
    let closing = &codes[1];
    assert_eq!((closing.key.number, &*closing.description), (226, "Closing data connection"));
    assert_eq!((&*closing.reference, &*closing.notes), ("RFC 959 §4.2.2", "the usual end"));
}

#[test]
fn the_columns_may_stand_in_any_order_and_only_two_are_needed() {
    let Table { classes, groups, codes, .. } = sound("description,code\nURI Too Long,414\n");
    assert_eq!((classes.len(), groups.len()), (0, 0));
    assert_eq!((codes[0].key.number, codes[0].name.as_str()), (414, "UriTooLong"));
}

#[test]
fn an_empty_name_is_made_from_the_description() {
    let codes =
        sound("code,name,description\n425,,Can't open data connection\n426,Aborted,x\n").codes;
    assert_eq!(names(&codes), ["CantOpenDataConnection", "Aborted"]);
}

#[test]
fn marks_breaks_blank_lines_spaces_and_empty_columns_at_the_end_do_not_change_a_table() {
    let plain = "code,name,description\n110,A,\"one, two\"\n120,B,three\n";
    for same in [
        format!("\u{FEFF}{plain}"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\n\n \n,,\n"),
        plain.replace(",three", " , three "),
        plain.replace("\"one, two\"", "\" one, two \" "),
        plain.trim_end().to_owned(),
        plain.replace('\n', ",,\n"),
        plain.replace("description\n", "description,,,\n"),
        plain.replace("three\n", "three,,\n"),
    ] {
        assert_eq!(sound(&same), sound(plain), "{same}");
    }
}

#[test]
fn the_codes_may_be_any_three_digits() {
    let codes = sound("code,description\n999,Last\n000,First\n042,Answer\n").codes;
    assert_eq!(codes.iter().map(|row| row.key.number).collect::<Vec<_>>(), [0, 42, 999]);
}
