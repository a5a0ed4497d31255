//! Attributes and settings that end with a comma.

use reply_codes::{ReplyCode, ReplyWith, ftp, reply_codes};

// rustfmt would delete them.
#[rustfmt::skip]
mod with_commas {
    use super::{ReplyCode, ReplyWith, ftp};

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = "codes.csv",)]
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
    mod own = "codes.csv" { code = "code", }
}

#[test]
fn a_comma_at_the_end_changes_nothing() {
    assert_eq!(Answer::Ready.description(), "Service ready for new user");
    assert_eq!(ftp::Code::from(Error::NotFound), ftp::Code::FileUnavailable);
    assert_eq!(ftp::Code::from(ErrorWithDefault::Other), ftp::Code::LocalError);
    assert_eq!(own::Code::COUNT, ftp::Code::COUNT);
}
