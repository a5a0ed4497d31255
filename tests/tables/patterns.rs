//! The patterns of each table, in matches that are exhaustive without a wildcard.

use tables::protocols::{is_about_privacy, mail};
use tables::{groups, high, http, low, measure, nested, nntp, one, sip, smtp, thousand, r#yield};

const fn smtp(code: smtp::Code) -> u8 {
    match code {
        smtp!(2xx) => 2,
        smtp!(3xx) => 3,
        smtp!(4xx) => 4,
        smtp!(5xx) => 5,
    }
}

const fn nntp(code: nntp::Code) -> u8 {
    match code {
        nntp!(x0x | x1x) => 1,
        nntp!(x2x | x3x) => 3,
        nntp!(44x) => 44,
        nntp!(x4x) => 4,
        nntp!(x8x) => 8,
    }
}

const fn http(code: http::Code) -> u8 {
    match code {
        http!(404) => 44,
        http!(1xx | 2xx | 3xx) => 3,
        http!(4xx) => 4,
        http!(5xx) => 5,
    }
}

const fn sip(code: sip::Code) -> u8 {
    match code {
        sip!(1xx) => 1,
        sip!(2xx) => 2,
        sip!(3xx) => 3,
        sip!(4xx | 5xx | 6xx) => 4,
    }
}

#[test]
fn a_class_covers_its_codes() {
    assert!(smtp::Code::ALL.into_iter().all(|code| smtp(code) == code.first_digit()));
    assert!(sip::Code::ALL.into_iter().all(|code| sip(code) == code.first_digit().min(4)));
    for code in http::Code::ALL {
        let expected = if code == http::Code::NotFound { 44 } else { code.first_digit().max(3) };
        assert_eq!(http(code), expected, "{code}");
    }
}

#[test]
fn a_group_covers_its_codes() {
    for code in nntp::Code::ALL {
        let expected = match (code.first_digit(), code.second_digit()) {
            (_, 0 | 1) => 1,
            (_, 2 | 3) => 3,
            (4, 4) => 44,
            (_, second) => second,
        };
        assert_eq!(nntp(code), expected, "{code}");
    }
    assert!(is_about_privacy(480) && !is_about_privacy(400) && !is_about_privacy(489));
}

#[test]
fn the_class_0_is_written_in_quotes() {
    for code in low::Code::ALL {
        assert!(matches!(code, low!("0xx")));
        assert_eq!(matches!(code, low!(00x)), code.as_u16() < 10);
        assert_eq!(matches!(code, low!("x1x")), code.second_digit() == 1);
    }
    assert_eq!(low!(000).as_str(), "000");
    assert_eq!(low!(010).as_u16(), 10);
}

#[test]
fn classes_7_to_9_are_patterns() {
    let is_vendor = |code| match code {
        high!(7xx) => true,
        high!(8xx | 9xx) => false,
    };
    assert_eq!(high::Code::ALL.map(is_vendor), [true, true, false, false, false]);
}

#[test]
fn a_table_without_class_rows_still_has_patterns_of_classes() {
    for code in groups::Code::ALL {
        assert_eq!(matches!(code, groups!(5xx)), code.first_digit() == 5);
        assert_eq!(matches!(code, groups!(x8x)), code.second_digit() == 8);
    }
}

#[test]
fn a_single_code_is_a_pattern_and_an_expression() {
    const ONLY: one::Code = one!(250);
    let one!(2xx) = ONLY;
    assert_eq!(r#yield!(250), ONLY.raw());
    assert_eq!(nested!(110), nested::Code::Wait);
    assert_eq!(measure!(520), measure::Code::MaßVollLeider);
    assert_eq!(mail::smtp!(354).name(), "StartMailInput");
}

#[test]
fn each_of_a_thousand_codes_is_in_one_class() {
    let class = |code: thousand::Code| match code {
        thousand!("0xx") => 0,
        thousand!(1xx | 2xx | 3xx) => 1,
        thousand!(4xx | 5xx | 6xx) => 4,
        thousand!(7xx | 8xx | 9xx) => 7,
    };
    for code in thousand::Code::ALL {
        let first = code.first_digit();
        assert_eq!(class(code), if first == 0 { 0 } else { (first - 1) / 3 * 3 + 1 });
    }
}
