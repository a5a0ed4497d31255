//! Names that the derives meet where they are used.

#![deny(warnings)]

use reply_codes::ReplyWith;

/// What Diesel has for a column of this name, and what other crates have: no function's parameter or
/// pattern may be one of these.
mod in_scope {
    #![allow(dead_code, non_camel_case_types, non_upper_case_globals, reason = "to be met")]

    use reply_codes::{ReplyCode, ReplyWith, UnlistedCode, ftp};

    pub(super) struct code;
    pub(super) const error: u8 = 0;
    pub(super) struct field;
    pub(super) const text: &str = "";
    pub(super) static raw: u8 = 0;
    pub(super) struct number;
    pub(super) struct index(u8);
    pub(super) const source: u8 = 0;
    pub(super) struct other;
    pub(super) const digits: [u8; 3] = [0; 3];
    pub(super) const find: u8 = 0;
    pub(super) const formatter: u8 = 0;
    pub(super) const CODE: u8 = 0;
    pub(super) const None: u8 = 0;
    pub(super) struct Some;
    pub(super) struct Option;
    pub(super) mod core {}

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    pub(super) enum Closed {
        /// Ready.
        Ready = 220,
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = ftp::Code)]
    #[repr(u16)]
    pub(super) enum Open {
        Ready = 220,
        #[reply_code(other)]
        Unlisted(UnlistedCode),
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = Closed, exhaustive)]
    pub(super) enum Checked {
        Ready = 220,
        /// Busy.
        #[reply_code(extra)]
        Busy = 450,
    }

    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, default = 451)]
    pub(super) enum Failure {
        #[reply_with(550)]
        Number,
        #[reply_with(transparent)]
        Transparent(Denied),
        #[reply_with(with = by_function)]
        With {
            name: &'static str,
        },
        Default,
    }

    const fn by_function(_: &str) -> ftp::Code {
        ftp!(553)
    }

    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, 534)]
    pub(super) struct Denied;
}

#[test]
fn a_constant_or_a_struct_may_have_the_name_of_anything_in_the_expansion() {
    use in_scope::{Checked, Closed, Denied, Failure, Open};

    assert_eq!(Closed::try_from("220"), Ok(Closed::Ready));
    assert_eq!(Open::from_u16(221).map(Open::as_u16), Some(221));
    assert_eq!(Open::Ready.description(), "Service ready for new user");
    assert_eq!(Checked::ALL.map(Checked::description), ["Ready.", "Busy."]);
    let with = Failure::With { name: "" };
    let errors = [Failure::Number, Failure::Transparent(Denied), with, Failure::Default];
    assert_eq!(errors.map(|error| error.reply_code().as_u16()), [550, 534, 553, 451]);
}

macro_rules! enums_named {
    ($($name:ident)*) => {
        $(
            #[allow(non_camel_case_types, non_snake_case, clippy::enum_variant_names, reason = "names of the prelude")]
            mod $name {
                #[derive(
                    ::core::clone::Clone,
                    ::core::marker::Copy,
                    ::core::fmt::Debug,
                    ::core::cmp::PartialEq,
                    ::core::cmp::Eq,
                    ::reply_codes::ReplyCode,
                )]
                pub(super) enum $name {
                    /// Some.
                    Some = 200,
                    /// None.
                    None = 404,
                    /// Ok.
                    Ok = 250,
                    /// Err.
                    Err = 550,
                }
            }
        )*

        #[test]
        fn an_enum_and_its_variants_may_have_the_names_of_the_prelude() {
            $(
                assert_eq!($name::$name::from_u16(404), Some($name::$name::None));
                assert_eq!($name::$name::ALL.map($name::$name::name), ["Some", "Ok", "None", "Err"]);
            )*
        }
    };
}

mod named {
    enums_named! {
        Option Some None Ok Err Result Form Code Class Group RawCode InvalidCode UnlistedCode ReplyCode
        From TryFrom PartialEq Copy Debug str bool u16 u8 usize core std alloc reply_codes
    }
}

#[test]
fn a_variant_may_have_any_name_that_rust_takes() {
    #[allow(non_camel_case_types, reason = "names as in C, and a keyword")]
    #[derive(Clone, Copy, Debug, PartialEq, Eq, reply_codes::ReplyCode)]
    enum Named {
        /// A number.
        _200 = 200,
        /// Small letters.
        ok = 250,
        /// A keyword.
        r#match = 300,
        /// No ASCII.
        Überlastet = 421,
    }

    assert_eq!(Named::ALL.map(Named::name), ["_200", "ok", "match", "Überlastet"]);
}

/// `Error` has a method of the name, too.
#[test]
fn the_alternate_form_of_an_error_has_the_description_of_the_code() {
    use std::error::Error;

    use reply_codes::ReplyCode;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    enum Refused {
        /// Not logged in.
        NotLoggedIn = 530,
    }
    impl Error for Refused {}

    assert_eq!(format!("{:#}", Refused::NotLoggedIn), "530 Not logged in.");
}

/// What is deprecated, in a module that denies its use.
mod deprecated {
    #![allow(dead_code, reason = "what counts is that it compiles")]

    use reply_codes::{ReplyCode, ReplyWith, ftp};

    #[deprecated]
    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    pub(super) enum Old {
        /// Ready.
        Ready = 220,
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    pub(super) enum New {
        /// Ready.
        Ready = 220,
        /// Busy.
        #[deprecated]
        Busy = 450,
    }

    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, default = 451)]
    pub(super) enum Failure {
        #[deprecated]
        #[reply_with(550)]
        Gone,
        Other,
    }

    #[deprecated]
    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, 534)]
    pub(super) struct Denied;
}

#[test]
fn what_is_deprecated_is_derived_without_a_warning() {
    assert_eq!(deprecated::New::ALL.map(deprecated::New::as_u16), [220, 450]);
    assert_eq!(deprecated::Failure::Other.reply_code().as_u16(), 451);
}
