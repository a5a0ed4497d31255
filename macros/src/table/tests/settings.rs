//! Settings that complete a published table: classes, groups and rows that its file lacks.

use std::collections::BTreeMap;

use super::{names, problems_of};
use crate::table::key::Key;
use crate::table::{COLUMNS, Row, Settings, Table};

const REGISTRY: &str = "\
Value,Description,Reference
100,Continue,[RFC9110]
104,\"Upload (TEMPORARY, expires 2026)\",[draft]
105-199,Unassigned,
200,OK,[RFC9110]
306,(Unused),[RFC9110]
404,Not Found,[RFC9110]
418,(Unused),[RFC9110]
";

fn texts(texts: &[(&str, &str)]) -> BTreeMap<Key, String> {
    let keyed = |(key, text): &(&str, &str)| (Key::parse(key).unwrap(), (*text).to_owned());
    texts.iter().map(keyed).collect()
}

/// What the registry needs.
fn settings() -> Settings {
    let column = |usual: &str| match usual {
        "code" => Some("Value".to_owned()),
        "description" => Some("Description".to_owned()),
        "reference" => Some("Reference".to_owned()),
        _ => None,
    };
    Settings {
        columns: COLUMNS.map(column),
        skip: ["Unassigned", "(Unused)"].map(str::to_owned).into(),
        ..Settings::default()
    }
}

fn read(text: &str, settings: &Settings) -> Table {
    crate::table::read(text.as_bytes(), settings)
}

fn sound(settings: &Settings) -> Table {
    let table = read(REGISTRY, settings);
    assert_eq!(table.problems, []);
    table
}

fn problems(settings: &Settings) -> Vec<String> {
    problems_of(&read(REGISTRY, settings))
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
    let skip = ["Unassigned", "(Unused)"].map(str::to_owned).into();
    let table = read(text, &Settings { skip, ..Settings::default() });
    assert_eq!(table.codes.iter().map(|row| row.key.number).collect::<Vec<_>>(), [100, 509]);
    assert_eq!(table.problems.len(), 1);
    assert!(problems_of(&table)[0].starts_with("t.csv:5: `` cannot name"));
}

#[test]
fn a_description_to_skip_that_no_row_has_is_a_problem() {
    let mut settings = settings();
    settings.skip.insert("(unused)".to_owned());
    assert_eq!(
        problems(&settings),
        ["t.csv: in the setting `skip`: no row has the description `(unused)`"]
    );
}

#[test]
fn the_setting_names_tells_two_rows_apart_that_would_have_one_name() {
    let text = "code,description\n406,Not Acceptable\n606,Not Acceptable\n";
    let named = |names| read(text, &Settings { names: texts(names), ..Settings::default() });
    let table = named(&[("606", "NotAcceptableAnywhere")]);
    assert_eq!(table.problems, []);
    assert_eq!(names(&table.codes), ["NotAcceptable", "NotAcceptableAnywhere"]);
    assert_eq!(
        problems_of(&named(&[("406", "Same"), ("606", "Same")])),
        ["t.csv:3: duplicate name `Same` (first on line 2)"]
    );
}

#[test]
fn a_name_for_a_code_that_the_file_lacks_is_a_problem() {
    let names = texts(&[("607", "Unwanted"), ("404", "Missing")]);
    assert_eq!(
        problems(&Settings { names, ..settings() }),
        ["t.csv: in the setting `names`: 607 is not a code of this table"]
    );
}

#[test]
fn a_name_for_a_code_whose_row_is_wrong_is_no_second_problem() {
    let names = texts(&[("110", "Marker")]);
    let text = "code,description\n110,a,b\n120,Ready\n";
    let table = read(text, &Settings { names, ..Settings::default() });
    assert_eq!(table.problems.len(), 1);
}

#[test]
fn classes_and_groups_come_with_a_description_of_their_own() {
    let table = sound(&Settings {
        declared: texts(&[
            ("4xx", "ClientError"),
            ("1xx", "Informational"),
            ("2xx", "Success"),
            ("x0x", "Any"),
        ]),
        ..settings()
    });
    let row = |key, name: &str, description: &str| Row {
        key: Key::parse(key).unwrap(),
        name: name.to_owned(),
        description: description.to_owned(),
        ..Row::default()
    };
    assert_eq!(
        table.classes,
        [
            row("1xx", "Informational", "informational"),
            row("2xx", "Success", "success"),
            row("4xx", "ClientError", "client error"),
        ]
    );
    assert_eq!(table.groups, [row("x0x", "Any", "any")]);
}

#[test]
fn a_row_is_reworded_or_added() {
    let rows = texts(&[("104", "Upload"), ("418", "I'm a teapot"), ("150", "Halfway")]);
    let table = sound(&Settings { rows, ..settings() });
    let rows: Vec<_> = table
        .codes
        .iter()
        .map(|row| {
            (row.key.number, row.name.as_str(), row.description.as_str(), row.reference.as_str())
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
        rows: texts(&[("418", "I'm a teapot"), ("150", "Halfway")]),
        names: texts(&[("418", "Teapot"), ("150", "Half")]),
        ..settings()
    });
    let named = names(&table.codes);
    assert!(named.contains(&"Teapot") && named.contains(&"Half"), "{named:?}");
}

#[test]
fn a_row_that_is_reworded_keeps_the_name_in_its_file() {
    let rows = texts(&[("110", "Reworded")]);
    let text = "code,name,description\n110,Marker,Restart marker\n";
    let table = read(text, &Settings { rows, ..Settings::default() });
    assert_eq!(table.problems, []);
    assert_eq!((&*table.codes[0].name, &*table.codes[0].description), ("Marker", "Reworded"));
}

#[test]
fn a_class_or_a_group_that_the_file_has_too_is_a_problem_of_its_line() {
    let declared = texts(&[("1xx", "Preliminary"), ("x1x", "Information")]);
    let text = "code,description\n1xx,Go on\nx1x,About\n110,Marker\n";
    assert_eq!(
        problems_of(&read(text, &Settings { declared, ..Settings::default() })),
        [
            "t.csv:2: duplicate code 1xx (first in the setting `classes`)",
            "t.csv:3: duplicate code x1x (first in the setting `groups`)",
        ]
    );
}

#[test]
fn settings_that_lack_a_class_or_name_it_badly_are_reported() {
    let declared =
        texts(&[("1xx", "Informational"), ("2xx", "success"), ("3xx", "Go"), ("9xx", "GO")]);
    assert_eq!(
        problems(&Settings { declared, ..settings() }),
        [
            "t.csv: in the setting `classes`: `success` cannot name a variant: the methods and constants of the enum have such names",
            "t.csv: in the setting `classes`: duplicate name `GO` (first in the setting `classes`)",
            "t.csv:7: 4xx, which 404 belongs to, is not declared: add a row for it, or its name in the settings",
        ]
    );
}

#[test]
fn a_row_of_a_setting_can_be_as_wrong_as_one_of_the_file() {
    let rows = texts(&[("150", "OK"), ("151", "(none)")]);
    assert_eq!(
        problems(&Settings { rows, ..settings() }),
        [
            "t.csv: in the setting `rows`: duplicate name `Ok` (first on line 5); it is made from the description: give one in a column `name` or in the setting `names`",
            "t.csv: in the setting `rows`: `` cannot name a variant: it is a keyword, or not letters and digits with a letter first; it is made from the description: give one in a column `name` or in the setting `names`",
        ]
    );
}

#[test]
fn a_text_of_a_setting_has_no_character_that_a_cell_may_not_have() {
    let rows = texts(&[("150", "Half\u{202E}way"), ("200", "Fi\u{7}ne")]);
    assert_eq!(
        problems(&Settings { rows, ..settings() }),
        [
            "t.csv: in the setting `rows`: 150: `\\u{202e}` changes how text is shown; delete it",
            "t.csv: in the setting `rows`: 200: `\\u{7}` changes how text is shown; delete it",
        ]
    );
}

#[test]
fn a_description_to_skip_counts_where_a_row_is_reworded_too() {
    let (skip, rows) = (["Unassigned".to_owned()].into(), texts(&[("104", "Upload")]));
    let settings = Settings { skip, rows, ..Settings::default() };
    let table = read("code,description\n104,Unassigned\n", &settings);
    assert_eq!((names(&table.codes), table.problems), (vec!["Upload"], vec![]));
}

#[test]
fn a_file_that_cannot_be_read_has_no_rows_of_settings_either() {
    let rows = texts(&[("418", "I'm a teapot")]);
    let table = read("", &Settings { rows, ..settings() });
    assert_eq!((table.codes.len(), table.problems.len()), (0, 1));
}
