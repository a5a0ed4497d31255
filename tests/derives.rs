//! The derives, on enums that the tests write.

use reply_codes::{InvalidCode, RawCode, ReplyCode, ReplyWith, ftp};

/// Not in the order of the numbers, with a doc comment of several lines and a raw identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Answer {
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
fn a_derived_enum_has_the_digits_and_prefixes() {
    assert_eq!(Answer::Busy.digits(), [4, 5, 0]);
    assert!(Answer::Busy.starts_with(45));
    assert_eq!(Answer::Busy, 450);
    assert_eq!(RawCode::from(Answer::Type).to_string(), "007");
}

#[test]
fn a_derived_enum_is_a_set_of_reply_codes() {
    fn all<C: ReplyCode>() -> Vec<&'static str> {
        C::ALL.iter().map(|code| code.as_str()).collect()
    }
    assert_eq!(all::<Answer>(), ["007", "220", "450"]);
}

/// Eight of FTP's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "codes.csv")]
enum Firmware {
    Opening = 150,
    Okay = 200,
    Ready = 220,
    Closing = 226,
    LoggedIn = 230,
    Password = 331,
    NotLoggedIn = 530,
    Unavailable = 550,
}

#[test]
fn an_enum_held_against_a_table_has_its_texts() {
    for code in Firmware::ALL {
        let listed = ftp::Code::from_raw(code.raw()).unwrap();
        assert_eq!(
            (code.description(), code.reference()),
            (listed.description(), listed.reference())
        );
    }
    assert_eq!(Firmware::Password.name(), "Password");
}

mod exhaustive {
    use reply_codes::ReplyCode;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = "tests/ui/two.csv", exhaustive)]
    enum Both {
        First = 110,
        Second = 120,
    }

    #[test]
    fn an_exhaustive_enum_has_every_row() {
        assert_eq!(Both::ALL.map(Both::description), ["Restart marker", "Wait"]);
    }
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum StorageError<'a, E: std::fmt::Debug = String>
where
    E: Clone,
{
    #[reply_with(550)]
    NotFound,
    #[reply_with(452)]
    Full { _left: u64 },
    #[reply_with(ftp::Code::FileNameNotAllowed)]
    Name { _name: &'a str, _length: u8 },
    #[reply_with(inner)]
    Policy(PolicyError),
    #[reply_with(inner)]
    Other { source: E },
}

#[derive(Clone, Debug, ReplyWith)]
#[reply_with(ftp::Code, default = ftp::Code::RequestDenied)]
enum PolicyError {
    #[reply_with(533)]
    Level,
    Rest,
}

/// No error at all.
#[derive(ReplyWith)]
#[reply_with(Answer)]
enum Never {}

#[test]
fn an_error_replies_with_its_number_or_path() {
    type Error<'a> = StorageError<'a, PolicyError>;
    assert_eq!(ftp::Code::from(&Error::NotFound), 550);
    assert_eq!(ftp::Code::from(&Error::Full { _left: 7 }), 452);
    assert_eq!(ftp::Code::from(Error::Name { _name: "x", _length: 1 }), 553);
}

#[test]
fn an_error_asks_its_field() {
    assert_eq!(ftp::Code::from(StorageError::<PolicyError>::Policy(PolicyError::Level)), 533);
    assert_eq!(ftp::Code::from(&StorageError::Other { source: PolicyError::Rest }), 534);
}

#[test]
fn an_error_may_hold_the_code_to_reply_with() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code)]
    enum Failure {
        #[reply_with(inner)]
        Upstream(ftp::Code),
    }
    assert_eq!(ftp::Code::from(Failure::Upstream(ftp::Code::LocalError)), 451);
}

#[test]
fn an_enum_of_no_errors_converts_too() {
    fn converts<E: Into<Answer>>() {}
    converts::<Never>();
}

#[test]
fn an_error_may_reply_with_a_derived_enum() {
    #[derive(ReplyWith)]
    #[reply_with(Answer, default = 450)]
    enum Failure {
        Anything,
    }
    assert_eq!(Answer::from(Failure::Anything), Answer::Busy);
}
