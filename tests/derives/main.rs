//! The derives, on types that the tests write.

mod generic;
mod reply_code;
mod reply_with;
