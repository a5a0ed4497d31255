//! The variant for other codes cannot hold one that has a variant.

use reply_codes::{ReplyCode, UnlistedCode, ftp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
#[repr(u16)]
enum Status {
    FileUnavailable = 550,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

fn main() {
    let raw = ftp::Code::FileUnavailable.raw();
    let _ = Status::Unlisted(UnlistedCode(raw));
    let _ = Status::Unlisted(raw.into());
    let _ = Status::Unlisted(raw);
}
