//! Attributes and settings that end with a comma, or that a macro passes on.

use reply_codes::{ReplyCode, ReplyWith, ftp, reply_codes};

// rustfmt would delete them.
#[rustfmt::skip]
mod with_commas {
    use super::{ReplyCode, ReplyWith, ftp};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = "../../codes.csv",)]
    pub(super) enum Answer {
        Ready = 220,
    }

    #[derive(ReplyWith)]
    #[reply_with(ftp::Code,)]
    pub(super) enum Error {
        #[reply_with(550)]
        NotFound,
    }

    #[derive(ReplyWith)]
    #[reply_with(ftp::Code, default = 451,)]
    pub(super) enum ErrorWithDefault {
        Other,
    }
}

use with_commas::{Answer, Error, ErrorWithDefault};

reply_codes! {
    mod own = "../../codes.csv" { path = crate::attributes::own, code = "code", }
}

#[test]
fn a_comma_at_the_end_changes_nothing() {
    assert_eq!(Answer::Ready.description(), "Service ready for new user");
    assert_eq!(Error::NotFound.reply_code(), ftp::Code::FileUnavailable);
    assert_eq!(ErrorWithDefault::Other.reply_code(), ftp::Code::LocalError);
    assert_eq!(own::Code::COUNT, ftp::Code::COUNT);
}

/// Tables and enums with every kind of token that a macro can pass on.
mod by_a_macro {
    macro_rules! table {
        ($(#[$attribute:meta])* $vis:vis $name:ident = $file:literal, $path:path, $number:literal $text:literal $variant:ident) => {
            super::reply_codes! {
                $(#[$attribute])*
                $vis mod $name = $file {
                    path = $path,
                    rows = { $number = $text },
                    names = { $variant = $number },
                }
            }
        };
    }

    table! {
        #[doc = "With one more code."]
        #[derive(Default)]
        #[cfg(any())]
        left_out = "../../codes.csv", crate::attributes::by_a_macro::left_out, 999 "Never" Never
    }
    table! {
        /// With one more code.
        #[non_exhaustive]
        pub(crate) made = "../../codes.csv", crate::attributes::by_a_macro::made, 559 "One more" OneMore
    }
}

#[test]
fn a_macro_may_pass_on_every_part_of_a_table() {
    use by_a_macro::made;
    assert_eq!(made!(559).description(), "One more");
    assert_eq!(made::Code::OneMore.as_u16(), 559);
    assert_eq!(made::Code::COUNT, ftp::Code::COUNT + 1);
}
