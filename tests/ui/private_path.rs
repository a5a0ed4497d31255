//! A table whose `path` is that of a private module.

use downstream::replies::smtp;

fn main() {
    let code = smtp::Code::MailboxBusy;
    assert!(matches!(code, smtp!(4xx)));
}
