use crate::step::Step;

pub(crate) type Code = u16;

pub(crate) fn number(code: Code) -> u16 {
    code
}

pub(crate) fn step(code: Code) -> Step {
    match code {
        331 => Step::NeedPassword,
        421 => Step::Closing,
        100..=199 => Step::Wait,
        200..=299 => Step::GoOn,
        300..=399 => Step::NeedMore,
        400..=499 => Step::TryLater,
        _ => Step::GiveUp,
    }
}
