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
    #[reply_with(553)]
    Name { _name: &'a str, _length: u8 },
    #[reply_with(transparent)]
    Policy(PolicyError),
    #[reply_with(transparent)]
    Other { source: E },
}

#[derive(Clone, Debug, ReplyWith)]
#[reply_with(ftp::Code, default = 534)]
enum PolicyError {
    #[reply_with(533)]
    Level,
    #[reply_with(553)]
    Name,
    Rest,
}

#[derive(ReplyWith)]
#[reply_with(ftp::Code, 534)]
struct Denied;

/// The number that an error is answered with.
fn number<C: ReplyCode>(error: &impl ReplyWith<C>) -> u16 {
    error.reply_code().raw().as_u16()
}

#[test]
fn an_error_is_answered_with_its_number() {
    type Error<'a> = StorageError<'a, PolicyError>;
    assert_eq!(number(&Error::NotFound), 550);
    assert_eq!(number(&Error::Full { _left: 7 }), 452);
    assert_eq!(number(&Error::Name { _name: "x", _length: 1 }), 553);
}

#[test]
fn an_error_asks_its_field() {
    assert_eq!(number(&StorageError::<PolicyError>::Policy(PolicyError::Level)), 533);
    assert_eq!(number(&StorageError::Other { source: PolicyError::Rest }), 534);
}

#[test]
fn a_struct_replies_with_its_code() {
    assert_eq!(number(&Denied), 534);
}

#[test]
fn a_struct_may_ask_its_field_or_a_function() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Wrapped<E> {
        error: E,
    }
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, with = by_length)]
    struct Length(String);

    fn by_length(name: &str) -> ftp::Code {
        if name.len() > 9 { ftp!(552) } else { ftp!(553) }
    }

    assert_eq!(number(&Wrapped { error: PolicyError::Name }), 553);
    assert_eq!(number(&Length(String::new())), 553);
    assert_eq!(number(&Length("too long a name".to_owned())), 552);
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
        assert_eq!(number(&error), 553);
    }
}

#[test]
fn a_generic_type_that_is_not_a_pointer_is_asked_itself() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, 450)]
    struct Later<E>(E);
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Upload(Later<PolicyError>);

    assert_eq!(number(&Upload(Later(PolicyError::Name))), 450);
}

#[test]
fn a_generic_error_may_ask_another_generic_error() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Logged<E>(E);
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Upload<E>(Logged<E>);

    assert_eq!(number(&Upload(Logged(Denied))), 534);
}

#[test]
fn a_generic_type_may_be_written_as_a_raw_identifier() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Logged<r#T>(Box<r#T>);

    assert_eq!(number(&Logged(Box::new(Denied))), 534);
}

#[test]
fn an_error_may_hold_the_code_to_reply_with() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code)]
    enum Failure {
        #[reply_with(transparent)]
        Upstream(ftp::Code),
    }
    assert_eq!(number(&Failure::Upstream(ftp::Code::LocalError)), 451);
}

#[test]
fn an_enum_of_no_errors_has_the_trait_too() {
    #[derive(ReplyWith)]
    #[reply_with(Answer)]
    enum Never {}

    fn has_the_trait<E: ReplyWith<Answer>>() {}
    has_the_trait::<Never>();
}

#[test]
fn an_error_may_reply_with_a_derived_enum() {
    #[derive(ReplyWith)]
    #[reply_with(Answer, default = 450)]
    enum Failure {
        Anything,
    }
    assert_eq!(Failure::Anything.reply_code(), Answer::Busy);
}

#[derive(Debug, thiserror::Error, ReplyWith)]
#[reply_with(ftp::Code)]
enum FileError {
    #[error(transparent)]
    #[reply_with(with = by_kind)]
    Io(#[from] io::Error),
    #[error("{path} cannot be moved")]
    #[reply_with(with = by_kind)]
    Move {
        path: String,
        #[reply_with(transparent)]
        source: io::Error,
    },
    #[error("{count} files are locked")]
    #[reply_with(with = by_kind)]
    Locked {
        count: u32,
        #[source]
        #[reply_with(transparent)]
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
        assert_eq!(number(&error), code);
        assert_eq!(error.to_string(), io::Error::from(kind).to_string());
    }
}

#[test]
fn a_function_of_the_marked_field_says_the_code_beside_thiserror() {
    let full = || io::Error::from(ErrorKind::StorageFull);
    let error = FileError::Move { path: "a.txt".to_owned(), source: full() };
    assert_eq!(number(&error), 452);
    assert_eq!(error.to_string(), "a.txt cannot be moved");
    assert_eq!(number(&FileError::Locked { count: 2, why: full() }), 452);
}

#[test]
fn an_error_may_reply_with_a_code_that_is_kept_unlisted() {
    #[derive(ReplyWith)]
    #[reply_with(Status)]
    enum Failure {
        #[reply_with(550)]
        Own,
        #[reply_with(transparent)]
        Upstream(Status),
    }
    assert_eq!(Failure::Own.reply_code(), Status::NotHere);
    assert_eq!(number(&Failure::Upstream("599".parse().unwrap())), 599);
}

#[test]
fn of_several_fields_the_marked_one_is_asked() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, default = 451)]
    enum Failure {
        Denied(#[reply_with(transparent)] Denied),
        #[reply_with(transparent)]
        Storing((), #[reply_with(transparent)] PolicyError, ()),
        Other(Denied),
    }
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Refused {
        #[expect(dead_code, reason = "the marked one is asked")]
        source: (),
        #[reply_with(transparent)]
        kind: PolicyError,
    }
    assert_eq!(number(&Failure::Denied(Denied)), 534);
    assert_eq!(number(&Failure::Storing((), PolicyError::Name, ())), 553);
    assert_eq!(number(&Failure::Other(Denied)), 451);
    assert_eq!(number(&Refused { source: (), kind: PolicyError::Level }), 533);
}

#[test]
fn a_conversion_into_the_code_may_be_written_by_hand() {
    #[derive(ReplyWith)]
    #[reply_with(Answer, 450)]
    struct Failure;

    impl From<Failure> for Answer {
        fn from(failure: Failure) -> Self {
            failure.reply_code()
        }
    }

    assert_eq!(Answer::from(Failure), Answer::Busy);
}

#[test]
fn a_generic_error_may_hold_itself_and_what_has_no_size() {
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code)]
    enum Chain<E> {
        #[reply_with(transparent)]
        End(E),
        #[reply_with(transparent)]
        Nested(Box<Chain<E>>),
    }
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Wrapped<E: ?Sized>(E);

    let chain = Chain::Nested(Box::new(Chain::Nested(Box::new(Chain::End(Denied)))));
    assert_eq!(number(&chain), 534);
    assert_eq!(number(&Wrapped(Denied)), 534);
    let wrapped: &Wrapped<dyn ReplyWith<ftp::Code>> = &Wrapped(PolicyError::Level);
    assert_eq!(wrapped.reply_code(), ftp::Code::CommandProtectionLevelDenied);
}

#[test]
fn a_pointer_may_come_from_a_macro_or_stand_in_parentheses() {
    macro_rules! failure {
        ($name:ident, $ty:ty, $path:path) => {
            #[derive(ReplyWith)]
            #[reply_with($path)]
            enum $name {
                #[reply_with(transparent)]
                Inner($ty),
            }
        };
    }
    failure! { ByMacro, Box<Denied>, ftp::Code }
    failure! { ByMacroOfPointers, Arc<Box<Denied>>, ftp::Code }

    #[allow(unused_parens, reason = "what the test is about")]
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, transparent)]
    struct Parenthesized((Box<Denied>));

    assert_eq!(number(&ByMacro::Inner(Box::new(Denied))), 534);
    assert_eq!(number(&ByMacroOfPointers::Inner(Arc::new(Box::new(Denied)))), 534);
    assert_eq!(number(&Parenthesized(Box::new(Denied))), 534);
}
