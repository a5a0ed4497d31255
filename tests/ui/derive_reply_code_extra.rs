//! Mistakes with a variant that the table does not have on purpose.

use reply_codes::{ReplyCode, ftp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
enum Listed {
    Ready = 220,
    /// Not logged in.
    #[reply_code(extra)]
    NotLoggedIn = 530,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "two.csv")]
enum ListedInAFile {
    /// Wait.
    #[reply_code(extra)]
    Wait = 120,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
enum Undescribed {
    Ready = 220,
    #[reply_code(extra)]
    LoggedOut = 231,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum BesideNoTable {
    /// Logged out.
    #[reply_code(extra)]
    LoggedOut = 231,
}

fn main() {
    assert_eq!(Undescribed::from_u16(220), Some(Undescribed::Ready));
}
