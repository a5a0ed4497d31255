use core::fmt::Write;

use heapless::String;
use reply_codes::ftp;
use reply_codes::wire::Reply;

/// A reply that owns its text, in 64 bytes.
pub fn space_left(bytes: u64) -> Reply<String<64>> {
    let mut text = String::new();
    // Never fails: a number has at most twenty digits.
    write!(text, "{bytes} bytes left").ok();
    Reply::new(ftp::Code::FileStatus, text)
}
