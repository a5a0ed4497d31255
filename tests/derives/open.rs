//! `#[derive(ReplyCode)]` on enums that keep the codes which they do not list.

use std::collections::HashSet;

use reply_codes::wire::Reply;
use reply_codes::{InvalidCode, RawCode, ReplyCode, UnlistedCode, ftp};

use crate::table::Client;

/// What a library has: its own names, `Display` by another derive, and no number is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, ReplyCode)]
#[reply_code(table = ftp::Code, display = false)]
#[repr(u16)]
pub(crate) enum Status {
    #[error("password, please")]
    NeedPassword = 331,
    #[error("ready")]
    Ready = 220,
    #[error("not here")]
    r#NotHere = 550,
    #[error("status {0}")]
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

/// With texts of its own, and the variant for other codes in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[repr(u16)]
enum Answer {
    /// Ready.
    Ready = 220,
    #[reply_code(other)]
    Another(UnlistedCode) = 1000,
    /// A type.
    r#Type = 7,
}

fn raw(number: u16) -> RawCode {
    RawCode::from_u16(number).unwrap()
}

fn expected(number: u16) -> Option<Status> {
    match number {
        220 => Some(Status::Ready),
        331 => Some(Status::NeedPassword),
        550 => Some(Status::NotHere),
        _ => None,
    }
}

#[test]
fn every_number_comes_out_as_it_went_in() {
    for number in 0..1000 {
        let status = Status::from(raw(number));
        assert_eq!(RawCode::from(status), raw(number));
        assert_eq!(u16::from(status), number);
        assert_eq!((status.raw(), status.as_u16()), (raw(number), number));
        assert_eq!(format!("{number:03}").parse(), Ok(status));
        assert_eq!(status.digits(), raw(number).digits());
        match status {
            Status::Unlisted(code) => {
                assert_eq!(expected(number), None);
                assert_eq!((code.raw(), code.as_u16()), (raw(number), number));
            }
            listed => assert_eq!(expected(number), Some(listed)),
        }
    }
}

#[test]
fn five_hundred_and_ninety_nine_goes_in_and_comes_out() {
    let status: Status = "599".parse().unwrap();
    assert_eq!(status.as_u16(), 599);
    assert!(matches!(status, Status::Unlisted(code) if code.as_u16() == 599));
    assert_eq!(Reply::new(status, "What?").code(), 599);
}

#[test]
fn a_number_is_none_only_above_999() {
    for number in 0..=u16::MAX {
        let status = Status::from_u16(number);
        assert_eq!(status.map(Status::as_u16), (number <= 999).then_some(number));
        let error = InvalidCode::OutOfRange(number);
        assert_eq!(Status::try_from(number), status.ok_or(error));
    }
}

#[test]
fn a_text_is_an_error_only_if_it_is_not_three_digits() {
    assert_eq!(Status::from_ascii(*b"599"), Some(Status::from(raw(599))));
    assert_eq!(Status::from_ascii(*b"+20"), None);
    assert_eq!(Status::from_bytes(b"0220"), Err(InvalidCode::Malformed));
    assert_eq!(Status::try_from("22"), Err(InvalidCode::Malformed));
    assert_eq!(Status::try_from(*b"220"), Ok(Status::Ready));
}

#[test]
fn listed_codes_have_the_texts_of_the_table_and_others_have_none() {
    for code in Status::ALL {
        let listed = ftp::Code::from_raw(code.raw()).unwrap();
        assert_eq!(code.description(), listed.description());
        assert_eq!(code.reference(), listed.reference());
    }
    assert_eq!(Status::ALL.map(Status::name), ["Ready", "NeedPassword", "NotHere"]);
    for number in (0..1000).filter(|number| expected(*number).is_none()) {
        let status = Status::from(raw(number));
        let texts = (status.name(), status.description(), status.reference());
        assert_eq!(texts, ("", "", ""));
    }
}

#[test]
fn listed_codes_are_counted_apart_and_all_others_together() {
    assert_eq!(Status::ALL, [Status::Ready, Status::NeedPassword, Status::NotHere]);
    assert_eq!(Status::COUNT, 3);
    let mut counts = [0; Status::COUNT + 1];
    for number in 0..1000 {
        counts[Status::from(raw(number)).index()] += 1;
    }
    assert_eq!(counts, [1, 1, 1, 997]);
}

/// What is true of a code that an enum keeps, also if it lists the number.
fn assert_unlisted<C: ReplyCode>(code: C, number: u16) {
    assert_eq!((code.raw(), code.index()), (raw(number), C::ALL.len()));
    assert_eq!([code.name(), code.description(), code.reference()], [""; 3], "{number}");
}

#[test]
fn a_code_moved_from_another_enum_has_no_texts_and_the_index_after_the_last() {
    for number in 0..1000 {
        if let Answer::Another(code) = Answer::from(raw(number)) {
            assert_unlisted(Status::Unlisted(code), number);
            assert_unlisted(Client::Other(code), number);
        }
        if let Status::Unlisted(code) = Status::from(raw(number)) {
            assert_unlisted(Answer::Another(code), number);
        }
    }
}

#[test]
fn another_derive_writes_the_enum() {
    assert_eq!(Status::NeedPassword.to_string(), "password, please");
    assert_eq!(Status::from(raw(42)).to_string(), "status 042");
    let error: Box<dyn std::error::Error> = Box::new(Status::NotHere);
    assert_eq!(error.to_string(), "not here");
}

#[test]
fn an_enum_is_written_by_its_digits_and_its_description_if_it_has_one() {
    let status = |number| Answer::from(raw(number));
    assert_eq!(format!("{} {:#}", status(7), status(7)), "007 007 A type.");
    assert_eq!(format!("{} {:#}", status(8), status(8)), "008 008");
    assert_eq!(
        format!("[{:>5}] [{:<5}] [{:-^7}]", status(7), status(8), status(220)),
        "[  007] [008  ] [--220--]"
    );
    assert_eq!(format!("{:?}", status(8)), "Another(UnlistedCode(RawCode(8)))");
}

#[test]
fn the_variant_for_others_may_be_anywhere_and_have_a_number() {
    for number in 0..1000 {
        assert_eq!(Answer::from(raw(number)).as_u16(), number);
    }
    assert_eq!(Answer::from(raw(7)), Answer::Type);
    assert_eq!(Answer::from(raw(220)).description(), "Ready.");
}

#[test]
fn unlisted_codes_are_equal_and_ordered_by_their_numbers() {
    let unlisted = |number| match Status::from(raw(number)) {
        Status::Unlisted(code) => code,
        listed => panic!("{listed:?} is listed"),
    };
    assert_eq!(unlisted(599), unlisted(599));
    assert!(unlisted(42) < unlisted(599));
    assert_eq!(RawCode::from(unlisted(42)), raw(42));
    assert_eq!(
        format!("{} [{:>5}] {:?}", unlisted(42), unlisted(42), unlisted(42)),
        "042 [  042] UnlistedCode(RawCode(42))"
    );
    let all: HashSet<_> = (0..1000).map(|number| Status::from(raw(number))).collect();
    assert_eq!(all.len(), 1000);
}

/// Each conversion in a constant.
const _: () = {
    assert!(matches!(Status::from_raw(Status::Ready.raw()), Status::Ready));
    let Some(status) = Status::from_ascii(*b"599") else { panic!() };
    assert!(matches!(status, Status::Unlisted(code) if code.as_u16() == 599));
    assert!(status.index() == Status::COUNT && status.description().is_empty());
    assert!(matches!(status.digits(), [5, 9, 9]));
};
