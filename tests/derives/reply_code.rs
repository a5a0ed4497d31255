//! `#[derive(ReplyCode)]` on enums whose every variant is a code.

use reply_codes::{InvalidCode, RawCode, ReplyCode};

/// Not in the order of the numbers, with a doc comment of several lines and a raw identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
pub(crate) enum Answer {
    /// Busy; try again.
    ///
    /// More about it.
    Busy = 450,
    #[doc = "  Ready  "]
    Ready = 220,
    /// A type.
    r#Type = 7,
}

#[test]
fn a_derived_enum_has_the_lookups() {
    for number in 0..=u16::MAX {
        let expected = match number {
            7 => Some(Answer::Type),
            220 => Some(Answer::Ready),
            450 => Some(Answer::Busy),
            _ => None,
        };
        assert_eq!(Answer::from_u16(number), expected);
        assert_eq!(RawCode::from_u16(number).and_then(Answer::from_raw), expected);
    }
    assert_eq!(Answer::from_ascii(*b"007"), Some(Answer::Type));
    assert_eq!(Answer::try_from("221"), Err(InvalidCode::Unknown(RawCode::from_u16(221).unwrap())));
    assert_eq!("220".parse(), Ok(Answer::Ready));
}

#[test]
fn a_derived_enum_is_in_code_order() {
    assert_eq!(Answer::ALL, [Answer::Type, Answer::Ready, Answer::Busy]);
    assert_eq!(Answer::ALL.map(Answer::index), [0, 1, 2]);
    assert_eq!(Answer::COUNT, 3);
}

#[test]
fn a_derived_enum_has_the_texts() {
    assert_eq!(Answer::Busy.description(), "Busy; try again.");
    assert_eq!(Answer::Ready.description(), "Ready");
    assert_eq!((Answer::Type.name(), Answer::Type.as_str()), ("Type", "007"));
    assert_eq!(Answer::Busy.reference(), "");
    assert_eq!(format!("{} {:#}", Answer::Type, Answer::Ready), "007 220 Ready");
}

#[test]
fn a_derived_enum_has_the_digits() {
    assert_eq!(Answer::Busy.digits(), [4, 5, 0]);
    assert_eq!(RawCode::from(Answer::Type).to_string(), "007");
}

/// As a macro of the caller passes them on, a number, a text and a type are tokens of another kind.
mod by_a_macro {
    use reply_codes::{RawCode, ReplyCode, ReplyWith, UnlistedCode};

    macro_rules! protocol {
        ($code:ident by $path:path { $($name:ident = $number:literal $text:literal,)+ } $other:ty) => {
            #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
            #[repr(u16)]
            enum $code {
                $(#[doc = $text] $name = $number,)+
                #[reply_code(other)]
                Other($other),
            }

            #[derive(ReplyWith)]
            #[reply_with($path)]
            enum Failure {
                $(#[reply_with($number)] $name,)+
            }
        };
    }

    protocol! { Made by Made { Ready = 220 "Ready", Busy = 450 "Busy", } UnlistedCode }

    #[test]
    fn the_derives_read_what_a_macro_passes_on() {
        assert_eq!(Made::ALL.map(Made::description), ["Ready", "Busy"]);
        assert_eq!(Made::from(RawCode::from(Made::Busy)), Made::Busy);
        assert_eq!(Made::from_u16(599).map(Made::as_u16), Some(599));
        assert_eq!([Failure::Ready.reply_code(), Failure::Busy.reply_code()], Made::ALL);
    }
}
