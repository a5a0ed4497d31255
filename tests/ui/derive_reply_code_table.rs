//! Each way in which an enum and its table do not agree.

use reply_codes::{ReplyCode, ftp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "two.csv")]
enum Typo {
    Marker = 110,
    Wait = 121,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "gaps.csv", exhaustive)]
enum NotAll {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "missing.csv")]
enum NoTable {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(exhaustive)]
enum OfNothing {
    /// Marker.
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(tables = "two.csv")]
enum Option {
    /// Marker.
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
enum TypoForAnEnum {
    Marker = 110,
    Wait = 121,
    Never = 999,
}

mod table {
    use reply_codes::ReplyCode;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = "gaps.csv", exhaustive)]
    pub(super) enum Gaps {
        Marker = 110,
        Wait = 120,
        Open = 125,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = table::Gaps, exhaustive)]
enum NotAllOfAnEnum {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp)]
enum OfAModule {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = 110)]
enum OfANumber {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "registry.csv" { code = "Value", path = crate::registry })]
enum Setting {
    Ok = 200,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "registry.csv" { code = "Number", description = "Description" })]
enum Column {
    Ok = 200,
}

fn main() {
    assert_eq!(Typo::from_u16(110), Some(Typo::Marker));
}
