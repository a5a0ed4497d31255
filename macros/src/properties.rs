//! What is true of every table and every text, tried with many.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::expand;
use crate::syntax::reply_codes::Input;
use crate::table::key::Kind;
use crate::table::problem::is_forbidden;
use crate::table::{self, Row, Settings, Table, names};

/// Rows as a file has them, each a key and a description, in any order.
#[derive(Clone, Debug)]
struct Rows(Vec<(String, String)>);

impl Rows {
    /// The codes by their numbers.
    fn codes(&self) -> BTreeMap<u16, &str> {
        let numbered = |(key, description)| Some((str::parse(key).ok()?, description));
        self.0
            .iter()
            .map(|(key, description)| (&**key, &**description))
            .filter_map(numbered)
            .collect()
    }

    fn file(&self, line_end: &str) -> String {
        let header = ["code,name,description".to_owned()];
        let rows = self.0.iter().map(|(key, description)| {
            // The name is made from the key, so that no two are the same.
            let description = description.replace('"', "\"\"");
            format!("{key},Row{},\"{description}\"", key.replace('x', "_"))
        });
        header.into_iter().chain(rows).collect::<Vec<_>>().join(line_end)
    }
}

/// A table with any codes, with every class or none, and with every group or none.
fn rows() -> impl Strategy<Value = Rows> {
    // Two words, so that a description is neither empty nor cut by the quotes around it.
    let description = "[!-~]{1,8} [ -~§ü]{0,16}[!-~]";
    let codes = prop::collection::btree_map(0..1000_u16, description, 1..80);
    (codes, any::<bool>(), any::<bool>(), any::<u64>()).prop_map(
        |(codes, classes, groups, seed)| {
            let digits = |wanted: bool| (0..10).filter(move |_| wanted);
            let classes =
                digits(classes).map(|digit| (format!("{digit}xx"), format!("Class {digit}")));
            let groups =
                digits(groups).map(|digit| (format!("x{digit}x"), format!("Group {digit}")));
            let codes = codes.into_iter().map(|(number, text)| (format!("{number:03}"), text));
            let mut rows: Vec<_> = classes.chain(groups).chain(codes).collect();
            rows.sort_by_key(|(key, _)| shuffled(key, seed));
            Rows(rows)
        },
    )
}

/// A number that sorts keys into another order for each seed.
fn shuffled(key: &str, seed: u64) -> u64 {
    key.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

fn expansion(text: &str) -> String {
    let input: Input = syn::parse_str("(crate) pub mod any = \"t.csv\";").unwrap();
    expand::module(&input.runtime, &input.tables[0], &read(text)).to_string()
}

fn read(text: &str) -> Table {
    table::read(text.as_bytes(), &Settings::default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_row_is_read_at_its_place_in_the_order(rows in rows()) {
        let table = read(&rows.file("\n"));
        prop_assert_eq!(table.problems, []);
        let codes = rows.codes();
        prop_assert_eq!(table.codes.len(), codes.len());
        for (row, (number, description)) in table.codes.iter().zip(&codes) {
            prop_assert_eq!((row.key.number, &row.description), (*number, &(*description).to_owned()));
            prop_assert_eq!(&row.name, &format!("Row{number:03}"));
        }
    }

    #[test]
    fn the_line_ends_of_a_file_do_not_matter(
        rows in rows(),
        line_end in select(vec!["\r\n", "\n\n", "\n , \n"]),
    ) {
        prop_assert_eq!(read(&rows.file(line_end)), read(&rows.file("\n")));
    }

    #[test]
    fn one_row_that_is_repeated_is_one_problem(rows in rows(), index: Index) {
        let mut rows = rows.0;
        let first = index.index(rows.len());
        rows.push(rows[first].clone());
        let line = rows.len() + 1;
        let problems = read(&Rows(rows).file("\n")).problems;
        let [problem] = &*problems else { panic!("{problems:?}") };
        let message = problem.in_file("t.csv");
        prop_assert!(message.starts_with(&format!("t.csv:{line}: duplicate ")), "{}", message);
        let first = format!("(first on line {})", first + 2);
        prop_assert!(message.ends_with(&first), "{}", message);
    }

    #[test]
    fn any_bytes_give_rows_or_problems_that_can_be_read(
        bytes in prop_oneof![any::<Vec<u8>>(), "(?s).{0,200}".prop_map(String::into_bytes)],
    ) {
        assert_sound(&table::read(&bytes, &Settings::default()));
    }
}

/// The rows of each kind are distinct by number and by name, and the classes and groups of the codes
/// are declared, or none is. There are codes unless there are problems, whose messages can be read.
fn assert_sound(Table { classes, groups, codes, problems }: &Table) {
    assert!(!codes.is_empty() || !problems.is_empty());
    for rows in [classes, groups, codes] {
        assert!(rows.is_sorted_by(|a, b| a.key < b.key), "{rows:?}");
        let names: BTreeSet<_> = rows.iter().map(|row| &row.name).collect();
        assert_eq!(names.len(), rows.len(), "{rows:?}");
        assert!(rows.iter().all(|row| names::is_identifier(&row.name)), "{rows:?}");
    }
    for (rows, kind) in [(classes, Kind::Class), (groups, Kind::Group)] {
        let is_declared = |code: &Row| rows.iter().any(|row| row.key == kind.of(code.key.number));
        let is_sound = rows.is_empty() || codes.iter().all(is_declared);
        assert!(is_sound || !problems.is_empty(), "{rows:?} {codes:?}");
    }
    assert!(problems.is_sorted_by_key(|problem| problem.origin) || problems.len() > 20);
    for message in problems.iter().map(|problem| problem.in_file("t.csv")) {
        assert!(!message.contains(is_forbidden), "{message:?}");
        assert!(message.len() < 1000, "{message}");
    }
}

/// A row that may be wrong in every way: its code, its name, its description and its shape.
fn careless_row() -> impl Strategy<Value = (&'static str, &'static str, &'static str)> {
    let code = select(vec![
        "200", "201", "210", "500", "20", "2000", "2xx", "5xx", "x0x", "x1x", "2XX", "22x", "",
        "abc",
    ]);
    let name =
        select(vec!["", "A", "B", "C", "D", "E", "F", "G", "self", "ALL", "small", "Class2xx"]);
    let description = select(vec!["One", "Two", "(none)", "", "a,b", "\"open", "\u{202E}x"]);
    (code, name, description)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_row_is_in_the_table_or_its_problem_is_reported(
        rows in prop::collection::vec(careless_row(), 1..12),
    ) {
        let mut text = "code,name,description\n".to_owned();
        for (code, name, description) in &rows {
            text.extend([code, ",", name, ",", description, "\n"]);
        }
        let table = read(&text);
        assert_sound(&table);
        let kept = [&table.classes, &table.groups, &table.codes].map(Vec::len).iter().sum::<usize>();
        // A row of empty cells is a blank line.
        let written = rows.iter().filter(|row| **row != ("", "", "")).count();
        prop_assert!(kept == written || !table.problems.is_empty(), "{}", text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_second_run_and_another_order_of_rows_expand_alike(rows in rows()) {
        let expanded = expansion(&rows.file("\n"));
        prop_assert_eq!(&expanded, &expansion(&rows.file("\n")));
        let mut sorted = rows;
        sorted.0.sort();
        prop_assert_eq!(expanded, expansion(&sorted.file("\r\n")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_name_that_is_made_is_an_identifier(description in ".{0,40}") {
        let name = names::variant(&description);
        if names::problem(&name).is_none() {
            prop_assert!(names::is_identifier(&name), "{}", name);
            let method = format!("is_{}", names::snake_case(&name));
            prop_assert!(names::is_identifier(&method), "{}", method);
        }
    }

    #[test]
    fn a_name_that_is_given_is_kept_or_a_problem(name in "[A-Za-z_][ -~]{0,3}|\\PC{1,6}") {
        let cell = name.trim().replace('"', "\"\"");
        prop_assume!(!cell.is_empty());
        let text = format!("code,name,description\n110,\"{cell}\",Marker\n");
        let table = read(&text);
        match &*table.problems {
            [] => prop_assert_eq!(&table.codes[0].name, name.trim()),
            [problem] => {
                prop_assert!(problem.in_file("t.csv").starts_with("t.csv:2: "));
                prop_assert_eq!(table.codes, []);
            }
            problems => prop_assert!(false, "{:?}", problems),
        }
    }
}
