//! Every accessor for every row of codes.csv, checked against the file as the csv crate reads it.

use reply_codes::ftp::{Class, Code, Group};
use reply_codes::{RawCode, ReplyCode};

use oracle::Row;

use crate::rows;

/// Calls `check` with each row of the file and the code of that number.
fn for_every_row(check: impl Fn(&Row, Code)) {
    for row in rows().codes.values() {
        check(
            row,
            Code::from_u16(row.number).unwrap_or_else(|| panic!("{} is not found", row.number)),
        );
    }
}

fn digits(number: u16) -> [u8; 3] {
    [number / 100, number / 10 % 10, number % 10].map(|digit| u8::try_from(digit).unwrap())
}

#[test]
fn the_codes_are_those_of_the_file_in_order() {
    let numbers: Vec<_> = rows().codes.into_keys().collect();
    assert_eq!(Code::ALL.map(Code::as_u16).to_vec(), numbers);
    assert_eq!(Code::COUNT, numbers.len());
}

#[test]
fn the_codes_are_the_61_of_the_rfcs() {
    let rfc_959 = [
        110, 120, 125, 150, 200, 202, 211, 212, 213, 214, 215, 220, 221, 225, 226, 227, 230, 250,
        257, 331, 332, 350, 421, 425, 426, 450, 451, 452, 500, 501, 502, 503, 504, 530, 532, 550,
        551, 552, 553,
    ];
    let rfc_1123 = [554, 555];
    let rfc_1639 = [228];
    let rfc_2228 = [232, 234, 235, 334, 335, 336, 431, 533, 534, 535, 536, 537, 631, 632, 633];
    let rfc_2428 = [229, 522];
    let rfc_4217 = [521];
    let rfc_6384 = [216];
    let parts: [&[u16]; 7] =
        [&rfc_959, &rfc_1123, &rfc_1639, &rfc_2228, &rfc_2428, &rfc_4217, &rfc_6384];
    let mut numbers = parts.concat();
    numbers.sort_unstable();
    assert_eq!(Code::ALL.map(Code::as_u16).to_vec(), numbers);
    assert_eq!(Code::COUNT, 61);
}

#[test]
fn the_texts_of_a_code_are_those_of_its_row() {
    for_every_row(|row, code| {
        assert_eq!(code.name(), row.name);
        assert_eq!(code.description(), row.description);
        assert_eq!(code.reference(), row.reference);
        assert_eq!(code.as_str(), format!("{:03}", row.number));
    });
}

#[test]
fn the_digits_of_a_code_are_those_of_its_number() {
    for_every_row(|row, code| {
        let [first, second, third] = digits(row.number);
        assert_eq!(code.digits(), [first, second, third]);
        assert_eq!(
            (code.first_digit(), code.second_digit(), code.third_digit()),
            (first, second, third)
        );
        assert_eq!(code as u16, row.number);
        assert_eq!(code.raw(), RawCode::from_u16(row.number).unwrap());
    });
}

#[test]
fn the_index_of_a_code_is_its_place_in_all() {
    for (place, code) in Code::ALL.into_iter().enumerate() {
        assert_eq!(code.index(), place);
    }
}

#[test]
fn the_class_and_the_group_of_a_code_are_those_of_its_digits() {
    let table = rows();
    for_every_row(|row, code| {
        assert_eq!(code.class().name(), table.class(row).name);
        assert_eq!(code.group().name(), table.group(row).name);
    });
}

#[test]
fn exactly_one_class_test_is_true_of_each_code() {
    for_every_row(|row, code| {
        let tests = [
            code.is_positive_preliminary(),
            code.is_positive_completion(),
            code.is_positive_intermediate(),
            code.is_transient_negative_completion(),
            code.is_permanent_negative_completion(),
            code.is_protected(),
        ];
        let expected = [1, 2, 3, 4, 5, 6].map(|class| row.number / 100 == class);
        assert_eq!(tests, expected, "{code}");
    });
}

#[test]
fn display_is_the_number_and_the_alternate_form_adds_the_description_once() {
    for_every_row(|row, code| {
        assert_eq!(code.to_string(), format!("{:03}", row.number));
        assert_eq!(format!("{code:#}"), format!("{:03} {}", row.number, row.description));
    });
}

#[test]
fn display_is_padded_as_text_is() {
    let code = Code::NotLoggedIn;
    for width in 0..9 {
        assert_eq!(format!("{code:width$}"), format!("{:width$}", "530"));
        assert_eq!(format!("{code:<width$}"), format!("{:<width$}", "530"));
        assert_eq!(format!("{code:>width$}"), format!("{:>width$}", "530"));
        assert_eq!(format!("{code:*^width$}"), format!("{:*^width$}", "530"));
        assert_eq!(format!("{:é^width$}", code.raw()), format!("{:é^width$}", "530"));
    }
}

#[test]
fn the_alternate_form_is_padded_with_its_description() {
    for_every_row(|row, code| {
        let text = format!("{:03} {}", row.number, row.description);
        for width in [0, 3, 30, text.chars().count(), 200] {
            assert_eq!(format!("{code:#width$}"), format!("{text:width$}"));
            assert_eq!(format!("{code:<#width$}"), format!("{text:<width$}"));
            assert_eq!(format!("{code:>#width$}"), format!("{text:>width$}"));
            assert_eq!(format!("{code:*^#width$}"), format!("{text:*^width$}"));
        }
    });
}

#[test]
fn debug_is_the_name_of_the_variant() {
    for_every_row(|row, code| assert_eq!(format!("{code:?}"), row.name));
}

#[test]
fn codes_are_ordered_by_number_and_hash_differently() {
    assert!(Code::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    let hashed: std::collections::HashSet<_> = Code::ALL.into_iter().collect();
    assert_eq!(hashed.len(), Code::COUNT);
}

#[test]
fn a_code_becomes_its_number_and_its_raw_code() {
    for_every_row(|row, code| {
        assert_eq!(u16::from(code), row.number);
        assert_eq!(RawCode::from(code), RawCode::from_u16(row.number).unwrap());
    });
}

#[test]
fn the_classes_and_groups_are_those_of_the_file() {
    let table = rows();
    assert_eq!(Class::COUNT, table.classes.len());
    for (class, row) in Class::ALL.into_iter().zip(table.classes.values()) {
        assert_eq!((u16::from(class.digit()), class as u16), (row.number, row.number));
        assert_eq!(class.name(), row.name);
        assert_eq!(class.description(), row.description);
    }
    assert_eq!(Group::COUNT, table.groups.len());
    for (group, row) in Group::ALL.into_iter().zip(table.groups.values()) {
        assert_eq!((u16::from(group.digit()), group as u16), (row.number, row.number));
        assert_eq!(group.name(), row.name);
        assert_eq!(group.description(), row.description);
    }
}

#[test]
fn only_declared_digits_have_a_class_or_a_group() {
    let table = rows();
    for digit in 0..=u8::MAX {
        assert_eq!(
            Class::from_digit(digit).map(Class::digit),
            table.classes.contains_key(&digit.into()).then_some(digit)
        );
        assert_eq!(
            Group::from_digit(digit).map(Group::digit),
            table.groups.contains_key(&digit.into()).then_some(digit)
        );
    }
}

#[test]
fn every_three_digits_have_the_class_and_the_group_of_their_digits() {
    for number in 0..1000 {
        let raw = RawCode::from_u16(number).unwrap();
        let [first, second, _] = digits(number);
        assert_eq!(Class::of(raw), Class::from_digit(first));
        assert_eq!(Group::of(raw), Group::from_digit(second));
    }
}

#[test]
fn the_trait_gives_what_the_methods_give() {
    fn by_trait<C: ReplyCode>(
        code: C,
    ) -> (RawCode, &'static str, &'static str, &'static str, usize) {
        (code.raw(), code.description(), code.name(), code.reference(), code.index())
    }
    assert_eq!(<Code as ReplyCode>::ALL, Code::ALL);
    for code in Code::ALL {
        let by_method =
            (code.raw(), code.description(), code.name(), code.reference(), code.index());
        assert_eq!(by_trait(code), by_method);
        assert_eq!(<Code as ReplyCode>::from_raw(code.raw()), Some(code));
    }
}

/// Each accessor in a constant, which the compiler evaluates.
const _: () = {
    let Some(code) = Code::from_ascii(*b"226") else { panic!() };
    assert!(matches!(Code::from_u16(226), Some(Code::ClosingDataConnection)));
    assert!(matches!(Code::from_raw(code.raw()), Some(Code::ClosingDataConnection)));
    assert!(
        code.as_u16() == 226 && matches!(code.digits(), [2, 2, 6]) && code.index() < Code::COUNT
    );
    assert!(code.first_digit() == 2 && code.second_digit() == 2 && code.third_digit() == 6);
    assert!(matches!(
        (code.class(), code.group()),
        (Class::PositiveCompletion, Group::Connections)
    ));
    assert!(code.is_positive_completion() && !code.is_positive_preliminary());
    assert!(
        matches!(code.as_str().as_bytes(), b"226")
            && matches!(code.reference().as_bytes(), b"RFC 959 \xC2\xA74.2.2")
    );
    assert!(
        matches!(code.name().as_bytes(), b"ClosingDataConnection")
            && !code.description().is_empty()
    );
    assert!(
        matches!(Class::of(code.raw()), Some(class) if class.digit() == 2 && !class.name().is_empty())
    );
    assert!(
        matches!(Group::from_digit(2), Some(group) if group.digit() == 2 && !group.description().is_empty())
    );
};
