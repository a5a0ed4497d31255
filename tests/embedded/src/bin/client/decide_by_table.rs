use reply_codes::{RawCode, ftp};

use crate::step::Step;

pub(crate) type Code = RawCode;

pub(crate) fn number(code: Code) -> u16 {
    code.as_u16()
}

pub(crate) fn step(code: Code) -> Step {
    use ftp::Class;

    match (Class::of(code), ftp::Code::from_raw(code)) {
        (_, Some(ftp!(331))) => Step::NeedPassword,
        (_, Some(ftp!(421))) => Step::Closing,
        // An unlisted code is treated by its class.
        (Some(Class::PositivePreliminary), _) => Step::Wait,
        (Some(Class::PositiveCompletion), _) => Step::GoOn,
        (Some(Class::PositiveIntermediate), _) => Step::NeedMore,
        (Some(Class::TransientNegativeCompletion), _) => Step::TryLater,
        (Some(Class::PermanentNegativeCompletion | Class::Protected) | None, _) => Step::GiveUp,
    }
}
