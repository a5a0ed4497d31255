//! Settings that complete a published table: classes, groups and rows that its file lacks.

use super::names;
use crate::table::{Row, Settings, Table, read};

const REGISTRY: &str = "\
Value,Description,Reference
100,Continue,[RFC9110]
104,\"Upload (TEMPORARY, expires 2026)\",[draft]
105-199,Unassigned,
200,OK,[RFC9110]
404,Not Found,[RFC9110]
418,(Unused),[RFC9110]
";

fn texts(texts: &[(u16, &str)]) -> Vec<(u16, String)> {
    texts.iter().map(|(number, text)| (*number, (*text).to_owned())).collect()
}

fn settings() -> Settings {
    let column = |name: &str| Some(name.to_owned());
    Settings {
        columns: [column("Value"), None, column("Description"), column("Reference"), None],
        skip: vec!["Unassigned".to_owned(), "(Unused)".to_owned()],
        ..Settings::default()
    }
}

fn sound(settings: &Settings) -> Table {
    let (table, problems) = read(REGISTRY, settings);
    assert_eq!(problems, []);
    table
}

fn problems(settings: &Settings) -> Vec<String> {
    let problems = read(REGISTRY, settings).1;
    problems.iter().map(|problem| problem.in_file("t.csv")).collect()
}

#[test]
fn classes_and_groups_come_with_a_description_of_their_own() {
    let table = sound(&Settings {
        classes: texts(&[(4, "ClientError"), (1, "Informational"), (2, "Success")]),
        groups: texts(&[(0, "Any")]),
        ..settings()
    });
    let class = |number, name: &str, description: &str| Row {
        number,
        name: name.to_owned(),
        description: description.to_owned(),
        ..Row::default()
    };
    assert_eq!(
        table.classes,
        [
            class(1, "Informational", "Informational"),
            class(2, "Success", "Success"),
            class(4, "ClientError", "Client error"),
        ]
    );
    assert_eq!(table.groups, [class(0, "Any", "Any")]);
}

#[test]
fn a_row_is_reworded_or_added() {
    let rows = texts(&[(104, "Upload"), (418, "I'm a  teapot"), (150, "Halfway")]);
    let table = sound(&Settings { rows, ..settings() });
    let rows: Vec<_> = table
        .codes
        .iter()
        .map(|row| {
            (row.number, row.name.as_str(), row.description.as_str(), row.reference.as_str())
        })
        .collect();
    assert_eq!(
        rows,
        [
            (100, "Continue", "Continue", "[RFC9110]"),
            (104, "Upload", "Upload", "[draft]"),
            (150, "Halfway", "Halfway", ""),
            (200, "Ok", "OK", "[RFC9110]"),
            (404, "NotFound", "Not Found", "[RFC9110]"),
            (418, "ImATeapot", "I'm a teapot", "[RFC9110]"),
        ]
    );
}

#[test]
fn the_setting_names_names_a_row_that_is_reworded_or_added() {
    let table = sound(&Settings {
        rows: texts(&[(418, "I'm a teapot"), (150, "Halfway")]),
        names: texts(&[(418, "Teapot"), (150, "Half")]),
        ..settings()
    });
    let named = names(&table.codes);
    assert!(named.contains(&"Teapot") && named.contains(&"Half"), "{named:?}");
}

#[test]
fn a_row_that_is_reworded_keeps_the_name_in_its_file() {
    let rows = texts(&[(110, "Reworded")]);
    let text = "code,name,description\n110,Marker,Restart marker\n";
    let (table, problems) = read(text, &Settings { rows, ..Settings::default() });
    assert_eq!(problems, []);
    assert_eq!((&*table.codes[0].name, &*table.codes[0].description), ("Marker", "Reworded"));
}

#[test]
fn a_class_or_a_group_that_the_file_has_too_is_a_problem_of_its_line() {
    let settings = Settings {
        classes: texts(&[(1, "Preliminary")]),
        groups: texts(&[(1, "Information")]),
        ..Settings::default()
    };
    let text = "code,description\n1xx,Go on\nx1x,About\n110,Marker\n";
    let problems = read(text, &settings).1;
    let problems: Vec<_> = problems.iter().map(|problem| problem.in_file("t.csv")).collect();
    assert_eq!(
        problems,
        [
            "t.csv:2: duplicate class 1xx (first in the setting `classes`)",
            "t.csv:3: duplicate group x1x (first in the setting `groups`)",
        ]
    );
}

#[test]
fn settings_that_lack_a_class_or_name_it_badly_are_reported() {
    let classes = texts(&[(1, "Informational"), (2, "success"), (3, "Go"), (9, "GO")]);
    assert_eq!(
        problems(&Settings { classes, ..settings() }),
        [
            "t.csv: in the setting `classes`: `success` cannot name a variant: it begins with a small letter, as the functions of the enum do; write a capital",
            "t.csv: in the setting `classes`: duplicate name `GO` (first in the setting `classes`)",
            "t.csv:6: the class of 404 is not declared: add it to the setting `classes`",
        ]
    );
}

#[test]
fn a_row_of_a_setting_can_be_as_wrong_as_one_of_the_file() {
    let rows = texts(&[(150, "OK"), (151, "(none)"), (152, "Bell\u{7}")]);
    assert_eq!(
        problems(&Settings { rows, ..settings() }),
        [
            "t.csv: in the setting `rows`: duplicate name `Ok` (first on line 5); tell them apart in a column `name` or in the setting `names`",
            "t.csv: in the setting `rows`: no name can be made from the description `(none)`; give one in a column `name` or in the setting `names`",
            "t.csv: in the setting `rows`: the column `description` holds `\\u{7}`, an invisible character that changes how text is shown; delete it",
        ]
    );
}

#[test]
fn a_file_that_is_missing_leaves_the_rows_and_classes_of_the_settings() {
    let classes = texts(&[(4, "ClientError")]);
    let rows = texts(&[(418, "I'm a teapot")]);
    let (table, _) = read("", &Settings { classes, rows, ..settings() });
    assert_eq!(
        (names(&table.classes), names(&table.codes)),
        (vec!["ClientError"], vec!["ImATeapot"])
    );

    let classes = texts(&[(4, "ClientError")]);
    let (table, _) = read("", &Settings { classes, ..settings() });
    assert_eq!((names(&table.classes), table.codes[0].number), (vec!["ClientError"], 400));
}
