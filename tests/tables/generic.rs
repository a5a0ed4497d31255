//! What is true of every table, tested by the trait.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Debug;
use std::fs;
use std::path::Path;

use oracle::{Row, Table};
use reply_codes::{InvalidCode, RawCode, ReplyCode};

/// The rows that a table has, with the descriptions that settings give. What nobody has been
/// assigned is not a code.
fn rows(file: &str, reworded: &[(u16, &str)]) -> BTreeMap<u16, Row> {
    let path = Path::new(tables::FOLDER).join(file);
    let mut rows = Table::read(&fs::read_to_string(path).unwrap()).codes;
    for (number, description) in reworded {
        rows.get_mut(number).unwrap().description = (*description).into();
    }
    rows.retain(|_, row| !["Unassigned", "(Unused)"].contains(&&*row.description));
    rows
}

/// Tests a table by the trait, and by two functions that the trait does not have.
fn assert_is_its_file<C>(
    rows: &BTreeMap<u16, Row>,
    from_u16: fn(u16) -> Option<C>,
    as_str: fn(C) -> &'static str,
) where
    C: ReplyCode + Ord + TryFrom<u16, Error = InvalidCode>,
{
    let numbers: Vec<_> = C::ALL.iter().map(|code| code.raw().as_u16()).collect();
    assert_eq!(numbers, rows.keys().copied().collect::<Vec<_>>());
    assert!(C::ALL.is_sorted());
    for (place, code) in C::ALL.iter().enumerate() {
        assert_eq!(code.index(), place);
        assert_eq!(as_str(*code), code.to_string());
        assert_is_its_row(*code, &rows[&code.raw().as_u16()]);
    }
    for number in 0..=u16::MAX {
        assert_is_found_if_listed(number, from_u16(number), rows);
    }
    let names: HashSet<_> = C::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), rows.len());
}

fn assert_is_its_row<C: ReplyCode>(code: C, row: &Row) {
    assert_eq!(code.to_string(), format!("{:03}", code.raw().as_u16()));
    assert_eq!(code.description(), row.description);
    assert_eq!(code.reference(), row.reference);
    assert_eq!(format!("{code:#}"), format!("{code} {}", row.description));
    assert_eq!(format!("{code:?}"), code.name());
    if !row.name.is_empty() {
        assert_eq!(code.name(), row.name);
    }
}

fn assert_is_found_if_listed<C>(number: u16, found: Option<C>, rows: &BTreeMap<u16, Row>)
where
    C: ReplyCode + Debug + TryFrom<u16, Error = InvalidCode>,
{
    let is_listed = rows.contains_key(&number);
    assert_eq!(found.map(|code| code.raw().as_u16()), is_listed.then_some(number));
    match RawCode::from_u16(number) {
        None => assert_eq!(C::try_from(number), Err(InvalidCode::OutOfRange(number))),
        Some(raw) => {
            assert_eq!(C::from_raw(raw), found);
            assert_eq!(C::try_from(number), found.ok_or(InvalidCode::Unknown(raw)));
        }
    }
}

macro_rules! tables {
    ($($name:ident: $module:path, $file:literal $(, [$($reworded:expr),*])?;)*) => {
        $(
            #[test]
            fn $name() {
                use $module as module;
                let rows = rows($file, &[$($($reworded),*)?]);
                assert_is_its_file(&rows, module::Code::from_u16, module::Code::as_str);
                assert_eq!(module::Code::COUNT, module::Code::ALL.len());
            }
        )*
    };
}

tables! {
    smtp: tables::smtp, "../../examples/smtp.csv";
    nntp: tables::nntp, "../../examples/nntp.csv";
    http: tables::http, "http-status-codes-1.csv",
        [(104, "Upload Resumption Supported"), (418, "I'm a teapot")];
    sip: tables::sip, "sip-parameters-7.csv";
    one_row: tables::one, "edges/one.csv";
    the_lowest_and_the_highest_code: tables::two, "edges/two.csv";
    the_three_lowest_codes: tables::lowest, "edges/lowest.csv";
    eight_codes: tables::eight, "edges/eight.csv";
    nine_codes: tables::nine, "edges/nine.csv";
    descriptions_of_more_than_65535_bytes: tables::nine_hundred, "edges/nine-hundred.csv";
    empty_texts_and_characters_of_several_bytes: tables::letters, "edges/letters.csv";
    a_thousand_rows: tables::thousand, "edges/thousand.csv";
    codes_below_100: tables::low, "edges/low.csv";
    classes_7_to_9: tables::high, "edges/high.csv";
    groups_without_classes: tables::groups, "edges/groups.csv";
    a_nested_folder: tables::nested, "edges/nested/deeper/table.csv";
    a_path_with_spaces_and_other_letters: tables::measure, "edges/Größe & Maß/tabelle eins.csv";
    a_module_named_like_a_keyword: tables::r#yield, "edges/one.csv";
    a_nested_module: tables::protocols::mail::smtp, "../../examples/smtp.csv";
}

#[test]
fn a_thousand_rows_leave_no_number_out() {
    assert_eq!(tables::thousand::Code::COUNT, 1000);
    assert!((0..1000).all(|number| tables::thousand::Code::from_u16(number).is_some()));
}
