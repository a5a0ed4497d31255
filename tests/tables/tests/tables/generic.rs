//! What is true of every table, tested once by the trait.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Debug;

use reply_codes::{InvalidCode, RawCode, ReplyCode};

use crate::oracle::{self, Row};

/// Tests a table by the trait alone, and by the one function that is not of the trait.
fn assert_is_its_file<C>(rows: &BTreeMap<u16, Row>, from_u16: fn(u16) -> Option<C>)
where
    C: ReplyCode + Ord + TryFrom<u16, Error = InvalidCode>,
{
    let numbers: Vec<_> = C::ALL.iter().map(|code| code.raw().as_u16()).collect();
    assert_eq!(numbers, rows.keys().copied().collect::<Vec<_>>());
    assert!(C::ALL.is_sorted());
    for (place, code) in C::ALL.iter().enumerate() {
        assert_eq!(code.index(), place);
        assert_is_its_row(*code, &rows[&code.raw().as_u16()]);
    }
    for number in 0..=u16::MAX {
        assert_is_found_if_listed(number, from_u16(number), rows);
    }
    let names: HashSet<_> = C::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), rows.len());
}

fn assert_is_its_row<C: ReplyCode>(code: C, row: &Row) {
    assert_eq!(code.as_str(), format!("{:03}", code.raw().as_u16()));
    assert_eq!(code.to_string(), code.as_str());
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
                let rows = oracle::read($file, &[$($($reworded),*)?]);
                assert_is_its_file::<module::Code>(&rows, module::Code::from_u16);
                assert_eq!(module::Code::COUNT, module::Code::ALL.len());
            }
        )*
    };
}

tables! {
    smtp: tables::smtp, "smtp.csv";
    nntp: tables::nntp, "nntp.csv";
    http: tables::http, "http-status-codes-1.csv",
        [(104, "Upload Resumption Supported"), (418, "I'm a teapot")];
    sip: tables::sip, "sip-parameters-7.csv";
    one_row: tables::one, "edges/one.csv";
    a_thousand_rows: tables::thousand, "edges/thousand.csv";
    codes_below_100: tables::low, "edges/low.csv";
    classes_7_to_9: tables::high, "edges/high.csv";
    groups_without_classes: tables::groups, "edges/groups.csv";
    a_nested_folder: tables::nested, "edges/nested/deeper/table.csv";
    a_path_with_spaces_and_other_letters: tables::measure, "edges/Größe & Maß/tabelle eins.csv";
    a_module_named_like_a_keyword: tables::r#yield, "edges/one.csv";
    a_nested_module: tables::protocols::mail::smtp, "smtp.csv";
}

#[test]
fn a_thousand_rows_leave_no_number_out() {
    assert_eq!(tables::thousand::Code::COUNT, 1000);
    assert!((0..1000).all(|number| tables::thousand::Code::from_u16(number).is_some()));
}
