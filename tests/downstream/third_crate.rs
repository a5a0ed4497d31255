//! A crate that uses the table of another crate, which has its own name for the dependency.

#![deny(warnings)]

use downstream::mail::Code;
use downstream::{Answer, MailError, MailboxError, NotYours, Status, accepts, mail, outcome};
use reply_codes::ReplyWith;

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
fn the_code_of_another_crates_table_equals_its_number_in_every_direction() {
    let raw = reply_codes::RawCode::from(Code::MailboxBusy);
    assert_eq!(raw, Code::MailboxBusy);
    assert_eq!(Code::MailboxBusy, raw);
    assert_eq!(450_u16, Code::MailboxBusy);
    assert_eq!(Code::MailboxBusy, 450);
    assert_ne!(raw, Code::ServiceReady);
}

#[test]
fn the_derives_find_the_renamed_dependency() {
    assert_eq!(Answer::from_u16(450), Some(Answer::Busy));
    assert_eq!(mail::Code::from(MailError::Locked), 450);
    assert_eq!(mail::Code::from(&MailError::Missing), 550);
}

#[test]
fn an_enum_of_another_crate_keeps_every_number() {
    for number in 0..1000 {
        let raw = reply_codes::RawCode::from_u16(number).unwrap();
        let status = Status::from(raw);
        assert_eq!(status, raw);
        assert_eq!(matches!(status, Status::Other(_)), Code::from_raw(raw).is_none());
    }
    assert_eq!(Status::Later.description(), Code::MailboxBusy.description());
}

#[test]
fn an_error_of_another_crate_gives_a_whole_reply() {
    let sent = |error: MailboxError<MailError>| {
        String::from_utf8(error.reply().bytes().collect()).unwrap()
    };
    assert_eq!(sent(MailboxError::Owner(&NotYours)), "550 Not yours\r\n");
    assert_eq!(sent(MailboxError::Caller(MailError::Locked)).get(..4), Some("450 "));
    assert_eq!(sent(MailboxError::Name("a")), "450 Another name, please\r\n");
    assert_eq!(mail::Code::from(MailboxError::<MailError>::Name("")), 550);
}
