//! Reads any bytes as a table. The reader never panics, always gives a table that code can be generated
//! from, and gives the line of each problem as an editor counts it.

#![no_main]
#![allow(
    dead_code,
    unused_imports,
    reason = "the generator has parts that this target does not call"
)]

include!("generator.rs");

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;

use table::{Problem, Row, Settings, Table, names, source};

fuzz_target!(|bytes: &[u8]| {
    let (table, problems) = source::decode(bytes.to_vec()).table(&Settings::default());
    assert_sound(&table);
    assert_at_lines_of(bytes, &problems);
});

/// There is at least one code. Codes, classes and groups are each in order, and distinct by number and
/// by name.
fn assert_sound(Table { classes, groups, codes }: &Table) {
    assert!(!codes.is_empty());
    for (rows, largest) in [(classes, 9), (groups, 9), (codes, 999)] {
        assert!(rows.is_sorted_by(|a, b| a.number < b.number), "{rows:?}");
        assert!(rows.iter().all(|row| row.number <= largest), "{rows:?}");
        assert!(rows.iter().all(|row| names::is_identifier(&row.name)), "{rows:?}");
        let names: BTreeSet<_> = rows.iter().map(|row| &row.name).collect();
        assert_eq!(names.len(), rows.len(), "{rows:?}");
    }
    assert_declared(classes, codes, 0);
    assert_declared(groups, codes, 1);
}

/// If the table declares any class, it declares that of every code. `place` says which digit decides.
fn assert_declared(categories: &[Row], codes: &[Row], place: usize) {
    let declared = |digit| categories.iter().any(|category| category.number == digit);
    let all_are = codes.iter().all(|code| declared(code.digits()[place]));
    assert!(categories.is_empty() || all_are, "{categories:?} {codes:?}");
}

fn assert_at_lines_of(bytes: &[u8], problems: &[Problem]) {
    let listed = &problems[..problems.len().min(20)];
    assert!(listed.is_sorted_by_key(|problem| problem.line), "{problems:?}");
    assert!(problems.len() <= 21, "{}", problems.len());
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let lines = text.split('\n').count();
    for Problem { line, message } in problems {
        assert!(line.is_none_or(|line| (1..=lines).contains(&line)), "{line:?} of {lines}");
        assert!(!message.is_empty() && message.chars().all(|letter| !letter.is_control()));
        assert!(message.len() < 2000, "{}", message.len());
    }
}
