//! Protocol code that serves any set of codes and asks for nothing but `C: ReplyCode`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::thread;

use reply_codes::{InvalidCode, RawCode, ReplyCode, ftp};

use crate::open::Status;
use crate::reply_code::Answer;

/// What a client makes of a reply.
#[derive(Debug, PartialEq, Eq)]
enum Outcome<C> {
    Done(C),
    GoOn(C),
    Failed(Failed<C>),
}

/// A reply that says no.
#[derive(Debug, PartialEq, Eq)]
struct Failed<C> {
    code: C,
    may_try_again: bool,
}

impl<C: ReplyCode> fmt::Display for Failed<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the server answers {:#}", self.code)
    }
}

impl<C: ReplyCode> Error for Failed<C> {}

fn outcome<C: ReplyCode>(line: &str) -> Result<Outcome<C>, InvalidCode> {
    let code: C = line.get(..3).unwrap_or_default().parse()?;
    Ok(match code.raw().first_digit() {
        2 => Outcome::Done(code),
        1 | 3 => Outcome::GoOn(code),
        first => Outcome::Failed(Failed { code, may_try_again: first == 4 }),
    })
}

/// Reads every line, and gives up at the first reply that says no.
fn run<C: ReplyCode>(lines: &[&str]) -> Result<Vec<RawCode>, Box<dyn Error + Send + Sync>> {
    let mut done = Vec::new();
    for line in lines {
        match outcome::<C>(line)? {
            Outcome::Done(code) | Outcome::GoOn(code) => done.push(code.into()),
            Outcome::Failed(failed) => return Err(failed.into()),
        }
    }
    Ok(done)
}

/// Counts codes on another thread.
fn count<C: ReplyCode>(codes: Vec<RawCode>) -> BTreeMap<&'static str, u32> {
    let counting = thread::spawn(move || {
        let mut counts = vec![0; C::ALL.len() + 1];
        for code in codes.into_iter().filter_map(C::from_raw) {
            counts[code.index()] += 1;
        }
        let listed = C::ALL.iter().map(|code| (code.name(), counts[code.index()]));
        listed.chain([("unlisted", counts[C::ALL.len()])]).collect()
    });
    counting.join().unwrap()
}

#[test]
fn lines_are_read_for_any_set_of_codes() {
    let okay = ftp::Code::FileActionCompleted;
    assert_eq!(outcome("250 Done."), Ok(Outcome::Done(okay)));
    assert_eq!(outcome("220 Ready."), Ok(Outcome::Done(Answer::Ready)));
    let failed = Failed { code: Answer::Busy, may_try_again: true };
    assert_eq!(outcome("450 Later."), Ok(Outcome::Failed(failed)));
    assert_eq!(outcome::<Answer>("+20"), Err(InvalidCode::Malformed));
    let unknown = InvalidCode::Unknown(RawCode::from_u16(221).unwrap());
    assert_eq!(outcome::<Answer>("221 Bye."), Err(unknown));
    let unlisted = Status::from(RawCode::from_u16(221).unwrap());
    assert_eq!(outcome("221 Bye."), Ok(Outcome::Done(unlisted)));
}

#[test]
fn errors_of_any_set_of_codes_are_errors_like_others() {
    let message = |lines| run::<ftp::Code>(lines).unwrap_err().to_string();
    assert_eq!(message(&["220 Hello.", "530 No."]), "the server answers 530 Not logged in");
    assert_eq!(message(&["599 What?"]), "reply code 599 is not in the table");
    assert_eq!(
        run::<Status>(&["599 What?"]).unwrap_err().to_string(),
        "the server answers status 599"
    );
    assert_eq!(run::<ftp::Code>(&["220 Hello.", "331 Password?"]).unwrap(), [220, 331]);
}

#[test]
#[cfg_attr(target_family = "wasm", ignore = "there are no threads")]
fn codes_of_any_set_are_counted_on_another_thread() {
    let codes = [450, 220, 450, 599].map(|number| RawCode::from_u16(number).unwrap());
    let counts = count::<Answer>(codes.to_vec());
    assert_eq!(counts, [("Busy", 2), ("Ready", 1), ("Type", 0), ("unlisted", 0)].into());
    let counts = count::<Status>(codes.to_vec());
    let expected = [("NeedPassword", 0), ("NotHere", 0), ("Ready", 1), ("unlisted", 3)];
    assert_eq!(counts, expected.into());
}

#[test]
fn a_conversion_that_fails_is_an_error_of_one_type_and_a_question_mark_takes_it() {
    fn to_one_type<C: ReplyCode>(raw: RawCode) -> Result<C, InvalidCode> {
        C::try_from(raw).map_err(Into::into)
    }
    fn by_question_mark<C: ReplyCode>(raw: RawCode) -> Result<C, Box<dyn Error + Send + Sync>> {
        Ok(C::try_from(raw)?)
    }
    let unlisted = RawCode::from_u16(221).unwrap();
    assert_eq!(to_one_type::<Answer>(unlisted), Err(InvalidCode::Unknown(unlisted)));
    assert_eq!(by_question_mark::<Answer>(Answer::Busy.raw()).unwrap(), Answer::Busy);
    assert!(by_question_mark::<Answer>(unlisted).is_err());
    assert_eq!(to_one_type::<Status>(unlisted).map(Status::as_u16), Ok(221));
    assert_eq!(by_question_mark::<Status>(unlisted).unwrap().raw(), unlisted);
}

/// What is true of every set of codes, whoever has written it.
fn assert_every_number_is_consistent<C: ReplyCode>() {
    for number in 0..1000 {
        let raw = RawCode::from_u16(number).unwrap();
        let code = C::from_raw(raw);
        assert_eq!(C::try_from(raw).ok(), code);
        assert_eq!(raw.to_string().parse().ok(), code);
        let Some(code) = code else { continue };
        assert_eq!((code.raw(), code.into()), (raw, raw));
        assert_eq!(C::ALL.get(code.index()).copied(), C::ALL.contains(&code).then_some(code));
    }
}

#[test]
fn every_set_of_codes_is_consistent() {
    assert_every_number_is_consistent::<ftp::Code>();
    assert_every_number_is_consistent::<Answer>();
    assert_every_number_is_consistent::<Status>();
}

/// An enum with every trait written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Only220;

mod by_hand {
    use super::*;

    impl fmt::Display for Only220 {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("220")
        }
    }

    impl std::str::FromStr for Only220 {
        type Err = InvalidCode;

        fn from_str(text: &str) -> Result<Self, InvalidCode> {
            Self::try_from(text.parse::<RawCode>()?)
        }
    }

    impl TryFrom<RawCode> for Only220 {
        type Error = InvalidCode;

        fn try_from(raw: RawCode) -> Result<Self, InvalidCode> {
            Self::from_raw(raw).ok_or(InvalidCode::Unknown(raw))
        }
    }

    impl From<Only220> for RawCode {
        fn from(_: Only220) -> Self {
            ftp::Code::ServiceReady.raw()
        }
    }

    impl ReplyCode for Only220 {
        const ALL: &'static [Self] = &[Self];

        fn from_raw(raw: RawCode) -> Option<Self> {
            (raw == 220).then_some(Self)
        }

        fn raw(self) -> RawCode {
            self.into()
        }

        fn description(self) -> &'static str {
            "Ready"
        }

        fn name(self) -> &'static str {
            "Only220"
        }

        fn reference(self) -> &'static str {
            ""
        }

        fn index(self) -> usize {
            0
        }
    }
}

#[test]
fn a_type_written_by_hand_serves_as_well() {
    assert_every_number_is_consistent::<Only220>();
    assert_eq!(outcome("220 Ready."), Ok(Outcome::Done(Only220)));
}
