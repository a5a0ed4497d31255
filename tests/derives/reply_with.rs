//! `#[derive(ReplyWith)]` on errors that the tests write.

use std::fmt;
use std::io::{self, ErrorKind};
use std::rc::Rc;
use std::sync::Arc;

use reply_codes::{ReplyCode, ReplyWith, ftp};

use crate::open::Status;
use crate::reply_code::Answer;

#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum StorageError<'a, E: fmt::Debug = String>
where
    E: Clone,
{
    #[reply_with(550)]
    NotFound,
    #[reply_with(452)]
    Full { _left: u64 },
    #[reply_with(ftp::Code::FileNameNotAllowed)]
    Name { _name: &'a str, _length: u8 },
    #[reply_with(transparent)]
    Policy(PolicyError),
    #[reply_with(transparent)]
    Other { source: E },
}

#[derive(Clone, Debug, ReplyWith)]
#[reply_with(ftp::Code, default = ftp::Code::RequestDenied, "Ask the owner")]
enum PolicyError {
    #[reply_with(533)]
    Level,
    #[reply_with(553, "Choose another name")]
    Name,
    Rest,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 534)]
struct Denied;

/// A reply as a server sends it.
fn sent<C: ReplyCode>(error: &impl ReplyWith<C>) -> String {
    String::from_utf8(error.reply().bytes().collect()).unwrap()
}

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
fn a_whole_reply_has_the_text_of_the_error_or_of_its_field_or_the_description() {
    let policy = |error| StorageError::<PolicyError>::Policy(error);
    assert_eq!(sent(&policy(PolicyError::Name)), "553 Choose another name\r\n");
    assert_eq!(sent(&policy(PolicyError::Rest)), "534 Ask the owner\r\n");
    let described = ftp::Code::FileUnavailable.description();
    assert_eq!(sent(&StorageError::<PolicyError>::NotFound), format!("550 {described}\r\n"));
    assert_eq!(sent(&PolicyError::Level).get(..4), Some("533 "));
    assert_eq!(PolicyError::Level.reply_text(), ftp::Code::from(PolicyError::Level).description());
}

#[test]
fn a_struct_replies_with_its_code() {
    assert_eq!(ftp::Code::from(Denied), 534);
    assert_eq!(Denied.reply_text(), ftp::Code::RequestDenied.description());
}

#[test]
fn a_struct_may_ask_its_field_or_a_function_and_have_a_text() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Wrapped<E> {
        error: E,
    }
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, with = by_length, "Too long, or too short")]
    struct Length(String);

    fn by_length(name: &str) -> ftp::Code {
        if name.len() > 9 { ftp!(552) } else { ftp!(553) }
    }

    assert_eq!(sent(&Wrapped { error: PolicyError::Name }), "553 Choose another name\r\n");
    assert_eq!(ftp::Code::from(Length(String::new())), 553);
    assert_eq!(sent(&Length("too long a name".to_owned())), "552 Too long, or too short\r\n");
}

#[test]
fn a_pointer_is_asked_for_what_it_points_to() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code)]
    enum Pointers<'a, E: ?Sized> {
        #[reply_with(transparent)]
        Boxed(Box<PolicyError>),
        #[reply_with(transparent)]
        Counted(Rc<PolicyError>),
        #[reply_with(transparent)]
        Shared(&'a std::sync::Arc<PolicyError>),
        #[reply_with(transparent)]
        Lent(&'a PolicyError),
        #[reply_with(transparent)]
        Any(Box<dyn ReplyWith<ftp::Code> + Send + Sync>),
        #[reply_with(transparent)]
        Generic(Arc<E>),
    }
    type Any = dyn ReplyWith<ftp::Code>;
    let name = PolicyError::Name;
    let shared = Arc::new(name.clone());
    for error in [
        Pointers::<Any>::Boxed(Box::new(name.clone())),
        Pointers::Counted(Rc::new(name.clone())),
        Pointers::Shared(&shared),
        Pointers::Lent(&name),
        Pointers::Any(Box::new(name.clone())),
        Pointers::Generic(Arc::new(name.clone())),
    ] {
        assert_eq!(ftp::Code::from(&error), 553);
        assert_eq!(sent(&error), "553 Choose another name\r\n");
    }
}

#[test]
fn a_generic_type_that_is_not_a_pointer_is_asked_itself() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, 450, "Try later")]
    struct Later<E>(E);
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Upload(Later<PolicyError>);

    assert_eq!(sent(&Upload(Later(PolicyError::Name))), "450 Try later\r\n");
}

#[test]
fn a_reference_replies_as_the_error_itself() {
    assert_eq!(sent(&&PolicyError::Name), "553 Choose another name\r\n");
    assert_eq!((&&Denied).reply_code(), ftp::Code::RequestDenied);
}

#[test]
fn an_error_may_hold_the_code_to_reply_with() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code)]
    enum Failure {
        #[reply_with(transparent)]
        Upstream(ftp::Code),
    }
    assert_eq!(ftp::Code::from(Failure::Upstream(ftp::Code::LocalError)), 451);
}

/// No error at all.
#[derive(ReplyWith)]
#[reply_with(Answer)]
enum Never {}

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
    assert_eq!(sent(&Failure::Anything), "450 Busy; try again.\r\n");
}

#[derive(Debug, thiserror::Error, ReplyWith)]
#[reply_with(ftp::Code)]
enum FileError {
    #[error(transparent)]
    #[reply_with(with = by_kind)]
    Io(#[from] io::Error),
    #[error("{path} cannot be moved")]
    #[reply_with(with = by_kind, "Not moved")]
    Move { path: String, source: io::Error },
    #[error("{count} files are locked")]
    #[reply_with(with = by_kind)]
    Locked {
        count: u32,
        #[source]
        why: io::Error,
    },
}

fn by_kind(error: &io::Error) -> ftp::Code {
    if error.kind() == ErrorKind::StorageFull { ftp!(452) } else { ftp!(550) }
}

#[test]
fn an_error_of_another_crate_is_answered_by_its_kind_beside_thiserror() {
    for (kind, code) in [(ErrorKind::StorageFull, 452), (ErrorKind::NotFound, 550)] {
        let error = FileError::from(io::Error::from(kind));
        assert_eq!(ftp::Code::from(&error), code);
        assert_eq!(error.to_string(), io::Error::from(kind).to_string());
    }
}

#[test]
fn of_several_fields_the_source_is_asked() {
    let full = || io::Error::from(ErrorKind::StorageFull);
    let error = FileError::Move { path: "a.txt".to_owned(), source: full() };
    assert_eq!(sent(&error), "452 Not moved\r\n");
    assert_eq!(error.to_string(), "a.txt cannot be moved");
    assert_eq!(ftp::Code::from(FileError::Locked { count: 2, why: full() }), 452);
}

#[test]
fn an_error_may_reply_with_a_code_that_is_kept_unlisted() {
    #[derive(ReplyWith)]
    #[reply_with(Status)]
    enum Failure {
        #[reply_with(599, "Out of sorts")]
        Own,
        #[reply_with(transparent)]
        Upstream(Status),
    }
    assert_eq!(sent(&Failure::Own), "599 Out of sorts\r\n");
    assert_eq!(sent(&Failure::Upstream(Status::from(Failure::Own))), "599 \r\n");
}
