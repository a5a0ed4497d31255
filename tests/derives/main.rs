//! The derives, on types that the tests write.

mod generic;
mod names;
mod open;
mod reply_code;
mod reply_with;
mod table;
