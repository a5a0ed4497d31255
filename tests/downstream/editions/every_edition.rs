//! Everything that the macros write, in an older edition.

#![deny(warnings)]

extern crate codes;
extern crate downstream;

use codes::{RawCode, ReplyCode, ReplyWith, UnlistedCode};
use downstream::mail;

/// What generated code must not take for what it means.
#[allow(dead_code, non_camel_case_types, non_upper_case_globals)]
mod names {
    pub mod core {}
    pub mod alloc {}
    pub type bool = ();
    pub type str = ();
    pub type u8 = ();
    pub type u16 = ();
    pub type usize = ();
    pub type Option = ();
    pub type Result = ();
    pub struct code;
    pub struct number;
    pub struct raw;
    pub struct text;
    pub const error: i32 = 0;
}
#[allow(unused_imports)]
use names::{
    alloc, bool, code, core, error, number, raw, str, text, u16, u8, usize, Option, Result,
};

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
enum Failure<E> {
    #[reply_with(550)]
    Missing,
    #[reply_with(220)]
    None,
    #[reply_with(transparent)]
    Nested(Box<Failure<E>>),
    #[reply_with(transparent)]
    Caller(E),
    #[reply_with(with = by_function)]
    With(i32),
    Other,
}

fn by_function(_: &i32) -> mail::Code {
    mail!(354)
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
    let caller = Failure::Caller(mail!(250));
    let errors =
        [Failure::Missing, Failure::None, nested, caller, Failure::With(0), Failure::Other];
    let codes: Vec<_> = errors.iter().map(|failure| failure.reply_code().as_u16()).collect();
    assert_eq!(codes, [550, 220, 550, 250, 354, 450]);
}
