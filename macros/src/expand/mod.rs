//! Rows to tokens.

mod category;
mod documentation;
mod enumeration;
mod methods;
mod module;
pub(crate) mod pattern;
pub(crate) mod reply_code;
pub(crate) mod reply_with;
#[cfg(test)]
mod snapshots;

pub(crate) use module::module;
