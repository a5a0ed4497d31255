//! Any bytes as a table: the reader never panics, always gives a table that code can be
//! generated from, and says of each problem where an editor finds it.

#![no_main]
#![allow(dead_code, reason = "the generator has parts that this target does not call")]

include!("generator.rs");

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;

use table::{Problem, Row, Settings, Table, names, source};

fuzz_target!(|bytes: &[u8]| {
    let (table, problems) = source::decode(bytes.to_vec()).table(&Settings::default());
    assert_sound(&table);
    assert_at_lines_of(bytes, &problems);
});

/// The codes, at least one, are in order and distinct by number and by name, as are the classes
/// and the groups.
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

/// If any class is declared, that of every code is; `place` is that of its digit.
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
