//! Rows to tokens.

mod category;
mod code;
mod codes;
mod documentation;
#[cfg(test)]
mod documented;
mod file;
mod implementation;
#[cfg(test)]
mod kept;
mod layout;
mod lookup;
mod markdown;
mod module;
mod open;
pub(crate) mod pattern;
pub(crate) mod reply_code;
pub(crate) mod reply_with;
mod texts;

pub(crate) use module::module;
