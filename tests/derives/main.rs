//! The derives, on types that the tests write, and the attributes and settings of every macro.

mod attributes;
mod generic;
mod names;
mod open;
mod reply_code;
mod reply_with;
mod table;
