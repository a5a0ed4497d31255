//! A mistake in one attribute is one error in a crate that uses what the derive makes.

use reply_codes::{InvalidCode, RawCode, ReplyCode, UnlistedCode, ftp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(tabel = ftp::Code)]
enum UnknownSetting {
    Ready = 220,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code, display = 1)]
enum NoBool {
    Ready = 220,
}

impl std::fmt::Display for NoBool {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = 110)]
enum NoTable {
    Ready = 220,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code, table = ftp::Code)]
enum TwoTables {
    Ready = 220,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(exhaustive)]
enum OfNothing {
    /// Ready.
    Ready = 220,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "missing.csv")]
enum NoFile {
    Ready = 220,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "mistakes.csv")]
enum FileWithMistakes {
    Okay = 200,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
#[reply_code(display = true)]
enum TwoAttributes {
    Ready = 220,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
enum WrongNumber {
    Ready = 220,
    Busy = 539,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
enum WrongWord {
    Ready = 220,
    #[reply_code(extras)]
    Busy = 450,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
#[repr(u16)]
enum OnAField {
    Ready = 220,
    Unlisted(#[reply_code(other)] UnlistedCode),
}

/// All that an enum of codes can do.
fn use_all<C>(code: C) -> Result<C, InvalidCode>
where
    C: ReplyCode + TryFrom<u16, Error = InvalidCode>,
{
    let raw: RawCode = code.into();
    println!("{code} {} {}", code.name(), code.description());
    assert_eq!(C::from_raw(raw), "220".parse().ok());
    C::try_from(raw.as_u16())
}

fn main() {
    let _ = use_all(UnknownSetting::Ready);
    let _ = use_all(NoBool::Ready);
    let _ = use_all(NoTable::Ready);
    let _ = use_all(TwoTables::Ready);
    let _ = use_all(OfNothing::Ready);
    let _ = use_all(NoFile::Ready);
    let _ = use_all(FileWithMistakes::Okay);
    let _ = use_all(TwoAttributes::Ready);
    let _ = use_all(WrongNumber::Ready);
    let _ = use_all(WrongWord::Ready);
    let _ = use_all(OnAField::Ready);
}
