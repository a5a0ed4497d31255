//! A crate that uses the table of another crate, which has its own name for the dependency.

#![deny(warnings)]

use downstream::mail::Code;
use downstream::{Answer, MailError, MailboxError, NotYours, Sent, Status, accepts, mail, outcome};
use reply_codes::{RawCode, ReplyCode, ReplyWith, UnlistedCode};

#[test]
fn the_patterns_of_another_crates_table_work_here() {
    let kind = |code| match code {
        mail!(250) => "sent",
        mail!(2xx) => "done",
        downstream::mail!(3xx | 4xx) => "go on",
        mail!(5xx) => "failed",
    };
    assert_eq!(Code::ALL.map(kind), ["done", "sent", "go on", "go on", "failed"]);
}

#[test]
fn a_table_below_the_root_is_used_by_its_public_path() {
    use downstream::news::nntp;
    use downstream::replies::delivery;
    assert!(matches!(nntp::Code::MailboxBusy, nntp!(450)));
    assert!(matches!(delivery::Code::MailboxBusy, delivery!(4xx)));
    assert!(!matches!(
        downstream::replies::delivery::Code::MailboxBusy,
        downstream::replies::delivery!(2xx)
    ));
}

#[test]
fn the_crate_itself_decides_by_its_patterns() {
    assert_eq!(Code::ALL.map(|code| outcome(code).0), [false, true, false, false, false]);
    for number in 0..=u16::MAX {
        assert_eq!(accepts(number), number == 220 || number == 250);
    }
}

#[test]
fn a_name_is_taken_from_its_column_or_made_from_the_description() {
    assert_eq!(
        Code::ALL.map(Code::name),
        [
            "ServiceReady",
            "RequestedMailActionOkayCompleted",
            "StartMailInput",
            "MailboxBusy",
            "MailboxUnavailable"
        ]
    );
}

#[test]
fn the_code_of_another_crates_table_equals_its_raw_code_in_both_directions() {
    let raw = RawCode::from(Code::MailboxBusy);
    assert_eq!(raw, Code::MailboxBusy);
    assert_eq!(Code::MailboxBusy, raw);
    assert_eq!(raw, 450);
    assert_ne!(raw, Code::ServiceReady);
}

#[test]
fn the_tables_and_enums_of_other_crates_leave_the_types_of_comparisons_alone() {
    let port: u16 = 21;
    assert!(port == "21".parse().unwrap());
    assert!(port == 21_u8.into());
    assert!(port == [20, 1].into_iter().sum());
}

#[test]
fn the_derives_find_the_renamed_dependency() {
    assert_eq!(Answer::from_u16(450), Some(Answer::Busy));
    assert_eq!(MailError::Locked.reply_code(), Code::MailboxBusy);
    assert_eq!(MailError::Missing.reply_code(), Code::MailboxUnavailable);
}

#[test]
fn an_enum_of_another_crate_keeps_every_number() {
    for number in 0..1000 {
        let raw = RawCode::from_u16(number).unwrap();
        let status = Status::from(raw);
        assert_eq!(status.raw(), raw);
        assert_eq!(matches!(status, Status::Other(_)), Code::from_raw(raw).is_none());
    }
    assert_eq!(Status::Later.description(), Code::MailboxBusy.description());
}

#[test]
fn an_error_of_another_crate_says_its_code() {
    let code = |error: MailboxError<MailError>| error.reply_code();
    assert_eq!(code(MailboxError::Owner(&NotYours)), Code::MailboxUnavailable);
    assert_eq!(code(MailboxError::Caller(MailError::Locked)), Code::MailboxBusy);
    assert_eq!(code(MailboxError::Name("a")), Code::MailboxBusy);
    assert_eq!(code(MailboxError::Name("")), Code::MailboxUnavailable);
}

/// Checked against a table of another crate, and exhaustive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = mail::Code, exhaustive, crate = reply_codes)]
#[repr(u16)]
enum OfAnotherCrate {
    Ready = 220,
    Done = 250,
    GoOn = 354,
    Busy = 450,
    No = 550,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

#[test]
fn an_enum_is_checked_against_the_table_of_another_crate() {
    for (code, listed) in OfAnotherCrate::ALL.into_iter().zip(Code::ALL) {
        assert_eq!(code.raw(), listed);
        assert_eq!(code.description(), listed.description());
    }
    assert_eq!(OfAnotherCrate::from_u16(599).map(OfAnotherCrate::as_u16), Some(599));
}

#[test]
fn an_extra_code_of_another_crates_enum_is_beside_those_of_its_table() {
    assert_eq!(Sent::Sent.description(), "Requested mail action okay, completed");
    assert_eq!(Sent::SentOn.description(), "Sent to somebody else.");
}

/// As its writer has it, whether or not another crate turns features of the dependency on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ReplyCode)]
#[reply_code(crate = reply_codes)]
enum InTheWordsOfSerde {
    /// Go ahead.
    Ready = 220,
}

#[test]
fn a_feature_of_the_dependency_implements_nothing_for_an_enum_of_this_crate() {
    fn is_one_implementation<T: serde::Serialize + serde::de::DeserializeOwned + ReplyCode>() {}
    is_one_implementation::<InTheWordsOfSerde>();
    assert_eq!(InTheWordsOfSerde::try_from(220), Ok(InTheWordsOfSerde::Ready));
}

#[test]
fn an_enum_of_another_crate_that_is_an_error_is_written_with_its_own_description() {
    assert_eq!(format!("{:#}", downstream::refusal::Refusal::Unknown), "550 No such mailbox.");
}

#[test]
fn a_condition_on_an_attribute_keeps_it_for_other_crates() {
    use downstream::growing;
    // Were the enum exhaustive, rustc would warn of the last arm.
    let class = |code| match code {
        growing!(2xx) => 2,
        growing!(3xx | 4xx | 5xx) => 3,
        _ => 0,
    };
    assert_eq!(growing::Code::ALL.map(class), [2, 2, 3, 3, 3]);
}

#[test]
fn generated_code_uses_no_name_of_its_surroundings() {
    use downstream::names::{Code as Any, Error, Form, table};
    assert_eq!(Form::ALL.map(Form::name), ["Some", "None", "Ok", "Err", "Code", "Form"]);
    assert_eq!(Form::None.description(), Code::RequestedMailActionOkayCompleted.description());
    assert_eq!(Form::ALL.map(Form::as_str), ["220", "250", "354", "450", "550", "599"]);
    assert_eq!("599".parse::<Any>().map(Any::as_u16), Ok(599));
    let errors = [Error::Some, Error::Ok(table::Code::ServiceReady), Error::Err(""), Error::None];
    assert_eq!(errors.map(|error| error.reply_code().as_u16()), [550, 220, 354, 450]);
    assert!(matches!(table::Code::MailboxBusy, table!(4xx)));
}
