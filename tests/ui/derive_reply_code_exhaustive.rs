//! Codes of a table that have no variant: rustc names them.

use reply_codes::{ReplyCode, UnlistedCode, ftp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "gaps.csv", exhaustive)]
enum OfAFile {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "gaps.csv", exhaustive)]
enum Gaps {
    Marker = 110,
    Wait = 120,
    Open = 125,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = Gaps, exhaustive)]
enum OfAnEnum {
    Wait = 120,
    /// Extra.
    #[reply_code(extra)]
    Extra = 126,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
#[repr(u16)]
enum Open {
    Marker = 110,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = Open, exhaustive)]
enum OfAnOpenEnum {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = Gaps, exhaustive)]
enum OfExtraCodesOnly {
    /// Extra.
    #[reply_code(extra)]
    Extra = 126,
}

fn main() {
    assert_eq!(OfAFile::from_u16(110), Some(OfAFile::Marker));
}
