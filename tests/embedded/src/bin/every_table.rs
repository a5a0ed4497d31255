//! Checks other tables than FTP's on the microcontroller: one with codes below 100 and without classes
//! and groups, and an enum written by hand with the derive.
//!
//! Exits with 0 if no check fails, else with 1.

#![no_std]
#![no_main]

use reply_codes::{InvalidCode, RawCode, ReplyCode, reply_codes};
use reply_codes_embedded::{Checks, entry};

reply_codes! {
    /// What a machine reports.
    mod stages = "stages.csv";
}

/// Not in the order of the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Answer {
    /// Busy; try again.
    Busy = 450,
    /// Ready for the next command.
    Ready = 220,
    /// No answer yet.
    Pending = 1,
    /// Ready, and it was easy.
    Easy = 221,
    /// Gone for good.
    Gone = 998,
}

/// The row of a code.
struct Row<C: 'static> {
    code: C,
    number: u16,
    text: &'static str,
    name: &'static str,
    description: &'static str,
    reference: &'static str,
}

const STAGES: &[Row<stages::Code>] = include!(concat!(env!("OUT_DIR"), "/stages.rs"));

const ANSWERS: &[Row<Answer>] = &[
    answer(Answer::Pending, 1, "001", "Pending", "No answer yet."),
    answer(Answer::Ready, 220, "220", "Ready", "Ready for the next command."),
    answer(Answer::Easy, 221, "221", "Easy", "Ready, and it was easy."),
    answer(Answer::Busy, 450, "450", "Busy", "Busy; try again."),
    #[cfg(not(feature = "faults"))]
    answer(Answer::Gone, 998, "998", "Gone", "Gone for good."),
];

const fn answer(
    code: Answer,
    number: u16,
    text: &'static str,
    name: &'static str,
    description: &'static str,
) -> Row<Answer> {
    Row { code, number, text, name, description, reference: "" }
}

#[entry]
fn main() -> ! {
    let mut checks = Checks::default();
    checks.section("a table without classes", |checks| {
        every_number(checks, STAGES, stages::Code::from_u16, stages::Code::from_ascii);
        every_code(checks, STAGES);
    });
    checks.section("an enum written by hand", |checks| {
        every_number(checks, ANSWERS, Answer::from_u16, Answer::from_ascii);
        every_code(checks, ANSWERS);
    });
    checks.finish()
}

/// All 65,536 of them: exactly the listed ones are found.
fn every_number<C>(
    checks: &mut Checks,
    rows: &[Row<C>],
    from_u16: fn(u16) -> Option<C>,
    from_ascii: fn([u8; 3]) -> Option<C>,
) where
    C: ReplyCode + TryFrom<u16, Error = InvalidCode>,
{
    for number in 0..=u16::MAX {
        let code = rows.iter().find(|row| row.number == number).map(|row| row.code);
        checks.that(from_u16(number) == code, "from_u16", number);
        let raw = RawCode::from_u16(number);
        let refusal = raw.map_or(InvalidCode::OutOfRange(number), InvalidCode::Unknown);
        checks.that(C::try_from(number) == code.ok_or(refusal), "try_from", number);
        if let Some(raw) = raw {
            checks.that(C::from_raw(raw) == code, "from_raw", number);
            checks.that(from_ascii(raw.to_ascii()) == code, "from_ascii", number);
        }
    }
}

/// Every accessor of each code.
fn every_code<C: ReplyCode + Into<u16>>(checks: &mut Checks, rows: &[Row<C>]) {
    checks.that(C::ALL.iter().eq(rows.iter().map(|row| &row.code)), "ALL", 0);
    for (index, row) in rows.iter().enumerate() {
        let code = row.code;
        for (holds, what) in [
            (Into::<u16>::into(code) == row.number, "u16::from"),
            (code.raw().as_u16() == row.number, "raw"),
            (code.as_str() == row.text, "as_str"),
            (code.name() == row.name, "name"),
            (code.description() == row.description, "description"),
            (code.reference() == row.reference, "reference"),
            (code.index() == index, "index"),
        ] {
            checks.that(holds, what, row.number);
        }
    }
}
