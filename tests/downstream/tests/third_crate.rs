//! A crate that uses the table of another crate, which has its own name for the dependency.

#![deny(warnings)]

use downstream::mail::Code;
use downstream::{Answer, MailError, accepts, mail, outcome};

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
fn the_derives_find_the_renamed_dependency() {
    assert_eq!(Answer::from_u16(450), Some(Answer::Busy));
    assert_eq!(mail::Code::from(MailError::Locked), 450);
    assert_eq!(mail::Code::from(&MailError::Missing), 550);
}
