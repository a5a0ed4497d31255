//! `#[derive(ReplyWith)]` on errors that the tests write.

use reply_codes::{ReplyWith, ftp};

use crate::reply_code::Answer;

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
