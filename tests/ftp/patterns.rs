//! Classes, groups and codes as patterns, for the table that ships and for tables of this crate.

#![deny(unfulfilled_lint_expectations, unreachable_patterns)]

use reply_codes::ftp;
use reply_codes::ftp::Code;

use crate::{private, public};

mod proto {
    use reply_codes::reply_codes;

    reply_codes! {
        pub(crate) mod nested = "../../codes.csv" { path = crate::patterns::proto::nested }
    }

    /// The same table under another name.
    pub(crate) use nested as renamed;
}

/// The first digit, by a match without a wildcard: the compiler checks that it is exhaustive.
const fn class_of(code: Code) -> u8 {
    match code {
        ftp!(1xx) => 1,
        ftp!(2xx) => 2,
        ftp!(3xx) => 3,
        ftp!(4xx) => 4,
        ftp!(5xx) => 5,
        ftp!(6xx) => 6,
    }
}

#[test]
fn each_class_covers_exactly_its_own_codes() {
    for code in Code::ALL {
        assert_eq!(class_of(code), code.first_digit());
    }
}

#[test]
fn each_group_covers_exactly_its_own_codes() {
    for code in Code::ALL {
        let group = match code {
            ftp!(x0x) => 0,
            ftp!(x1x) => 1,
            ftp!(x2x) => 2,
            ftp!(x3x) => 3,
            ftp!(x5x) => 5,
        };
        assert_eq!(group, code.second_digit());
    }
}

#[test]
fn a_class_and_a_group_cover_the_codes_with_both_digits() {
    for code in Code::ALL {
        assert_eq!(matches!(code, ftp!(55x)), code.as_u16() / 10 == 55);
        assert_eq!(matches!(code, ftp!(20x | 33x)), [20, 33].contains(&(code.as_u16() / 10)));
    }
}

#[test]
fn an_exact_code_may_come_before_its_class() {
    let outcome = |code| match code {
        ftp!(226) | ftp!(250) => "transferred",
        ftp!(2xx) => "done",
        ftp!(|1xx| 3xx) => "go on",
        ftp!(550 | 450) => "not there",
        ftp!(4xx | 5xx | 6xx) => "failed",
    };
    assert_eq!(outcome(Code::ClosingDataConnection), "transferred");
    assert_eq!(outcome(Code::CommandOkay), "done");
    assert_eq!(outcome(Code::NeedPassword), "go on");
    assert_eq!(outcome(Code::FileUnavailable), "not there");
    assert_eq!(outcome(Code::NotLoggedIn), "failed");
}

#[test]
fn a_single_code_is_also_an_expression() {
    const REFUSED: Code = ftp!(550);
    assert_eq!(REFUSED, Code::FileUnavailable);
    assert_eq!(ftp!(226).as_u16(), 226);
}

#[test]
fn patterns_nest_and_bind() {
    let reply = Some(Code::NotLoggedIn);
    if let Some(code @ ftp!(5xx)) = reply {
        assert_eq!(code, Code::NotLoggedIn);
    } else {
        panic!("530 is of class 5xx");
    }
    let Some(ftp!(530)) = reply else { panic!("530 is 530") };
}

#[test]
fn a_table_of_this_crate_has_its_own_patterns_at_any_visibility() {
    let outcome = |code| match code {
        private!(226) => "transferred",
        private!(2xx) => "done",
        private!(1xx | 3xx | 4xx | 5xx | 6xx) => "not done",
    };
    assert_eq!(outcome(private::Code::ClosingDataConnection), "transferred");
    assert_eq!(outcome(private::Code::CommandOkay), "done");
    assert_eq!(outcome(private::Code::NotLoggedIn), "not done");
    assert!(matches!(public::Code::NotLoggedIn, public!(53x)));
}

#[test]
fn a_nested_table_is_found_by_its_path_and_under_another_name() {
    use proto::nested;
    assert!(matches!(nested::Code::NotLoggedIn, nested!(x3x)));
    assert!(matches!(proto::nested::Code::NotLoggedIn, proto::nested!(530)));
    assert!(matches!(proto::renamed::Code::NotLoggedIn, proto::renamed!(5xx)));
}

/// A `match` for each pair of patterns, as they are and within another one. rustc has to warn of the
/// second arm where it is `expect`ed, and must not elsewhere.
macro_rules! second_arms {
    ($lint:ident, $lint_within:ident: $($first:tt then [$($second:tt)*])*) => {$($(
        #[$lint(unreachable_patterns)]
        const _: fn(Code) -> u8 = |code| match code {
            ftp! $first => 1,
            ftp! $second => 2,
            _ => 0,
        };
        #[$lint_within(unreachable_patterns)]
        const _: fn(Option<Code>) -> u8 = |code| match code {
            Some(ftp! $first) => 1,
            Some(ftp! $second) => 2,
            _ => 0,
        };
    )*)*};
}

#[test]
fn a_single_code_that_is_hidden_is_warned_of() {
    second_arms! { expect, expect:
        (550) then [(550) (530 | 550) (226 | 550) (550 | 5xx) (|550)]
        (550 | 530) then [(550) (530) (550 | 530) (530 | 450)]
        (5xx) then [(550) (530) (550 | 530) (550 | 450) (2xx | 550)]
        (x3x) then [(530) (332 | 331) (530 | 5xx) (5xx | 331)]
        (55x) then [(550) (550 | 530)]
        (2xx | x5x) then [(226) (550) (5xx | 226)]
    }
}

#[test]
fn a_class_or_a_group_that_is_hidden_is_warned_of_only_within_another_pattern() {
    second_arms! { deny, expect:
        (5xx) then [(5xx) (55x) (55x | 53x)]
        (x5x) then [(x5x) (55x | 45x)]
        (2xx | 5xx) then [(5xx) (2xx) (5xx | 2xx) (53x)]
        (55x) then [(55x)]
    }
}

#[test]
fn a_pattern_of_which_a_part_is_left_is_not_warned_of() {
    second_arms! { deny, deny:
        (550) then [(5xx) (x5x) (55x) (4xx | 5xx) (530) (530 | 226)]
        (550 | 226) then [(2xx) (5xx) (2xx | 5xx) (530 | 4xx)]
        (5xx) then [(x3x) (2xx | 5xx) (4xx | 55x) (450) (x5x | 226)]
        (x3x) then [(5xx) (2xx | 53x) (226)]
        (55x) then [(5xx) (x5x) (530)]
    }
}
