//! Everything that the macros write, in an older edition.

#![deny(warnings)]

extern crate codes;
extern crate downstream;

use codes::{RawCode, ReplyCode, ReplyWith, UnlistedCode};
use downstream::mail;

codes::reply_codes! {
    mod own = "../../smtp.csv";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = own::Code, exhaustive, crate = codes)]
enum All {
    Ready = 220,
    Done = 250,
    GoOn = 354,
    Busy = 450,
    No = 550,
    /// Not in the table.
    #[reply_code(extra)]
    Extra = 299,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "../../smtp.csv", crate = codes)]
#[repr(u16)]
enum Some {
    Ready = 220,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

#[derive(ReplyWith)]
#[reply_with(mail::Code, crate = codes, default = 450)]
enum Failure {
    #[reply_with(550)]
    Missing,
    #[reply_with(220)]
    None,
    #[reply_with(transparent)]
    Nested(Box<Failure>),
    Other,
}

#[test]
fn tables_patterns_and_derives_work_in_this_edition() {
    assert!(matches!(own::Code::from_u16(550), std::option::Option::Some(own!(5xx))));
    assert_eq!(mail!(220).as_u16(), 220);
    assert_eq!(All::ALL.len(), own::Code::COUNT + 1);
    let unlisted = RawCode::from_u16(599).unwrap();
    assert_eq!(Some::from(unlisted).as_u16(), 599);
    assert_eq!(Some::Ready.description(), All::Ready.description());
    let nested = Failure::Nested(Box::new(Failure::Missing));
    let errors = [Failure::Missing, Failure::None, nested, Failure::Other];
    let codes: Vec<_> = errors.iter().map(|error| error.reply_code().as_u16()).collect();
    assert_eq!(codes, [550, 220, 550, 450]);
}
