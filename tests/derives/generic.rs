//! Protocol code that serves any set of codes and asks for nothing but `C: ReplyCode`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::thread;

use reply_codes::{InvalidCode, RawCode, ReplyCode, ftp};

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
    Ok(match code.first_digit() {
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
        let mut counts = vec![0; C::ALL.len()];
        for code in codes.into_iter().filter_map(C::from_raw) {
            counts[code.index()] += 1;
        }
        C::ALL.iter().map(|code| (code.name(), counts[code.index()])).collect()
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
}

#[test]
fn errors_of_any_set_of_codes_are_errors_like_others() {
    let message = |lines| run::<ftp::Code>(lines).unwrap_err().to_string();
    assert_eq!(message(&["220 Hello.", "530 No."]), "the server answers 530 Not logged in");
    assert_eq!(message(&["599 What?"]), "reply code 599 is not in the table");
    assert_eq!(run::<ftp::Code>(&["220 Hello.", "331 Password?"]).unwrap(), [220, 331]);
}

#[test]
fn codes_of_any_set_are_counted_on_another_thread() {
    let codes = [450, 220, 450, 599].map(|number| RawCode::from_u16(number).unwrap());
    let counts = count::<Answer>(codes.to_vec());
    assert_eq!(counts, [("Busy", 2), ("Ready", 1), ("Type", 0)].into());
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
}

/// What the provided methods say, of every code and of every number.
fn assert_provided_methods_agree<C: ReplyCode>() {
    for &code in C::ALL {
        let raw: RawCode = code.into();
        assert_eq!((code.raw(), code.as_u16()), (raw, raw.as_u16()));
        assert_eq!(code.digits(), raw.digits());
        assert_eq!([code.first_digit(), code.second_digit(), code.third_digit()], raw.digits());
        for prefix in [2, 22, 220, 221, 45, 450] {
            assert_eq!(code.starts_with(prefix), raw.starts_with(prefix));
        }
        assert_eq!(C::from_ascii(raw.to_ascii()), Some(code));
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    for number in 0..=u16::MAX {
        let listed = C::ALL.iter().copied().find(|code| code.as_u16() == number);
        assert_eq!(C::from_u16(number), listed);
    }
    assert_eq!(C::from_ascii(*b"+20"), None);
}

#[test]
fn the_provided_methods_agree_with_the_number() {
    assert_provided_methods_agree::<ftp::Code>();
    assert_provided_methods_agree::<Answer>();
}
