//! An enum whose table does not have its codes, or that is no table.

use reply_codes::{ReplyCode, ftp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "two.csv")]
enum Typo {
    Marker = 110,
    Wait = 121,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
enum TypoForAnEnum {
    Marker = 110,
    Wait = 121,
    Never = 999,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp)]
enum OfAModule {
    Marker = 110,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "two.csv" { code = "code" })]
enum WithSettings {
    Marker = 110,
}

fn main() {
    assert_eq!(Typo::from_u16(110), Some(Typo::Marker));
}
