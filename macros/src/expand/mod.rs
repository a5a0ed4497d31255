//! Rows to tokens.

mod category;
mod documentation;
#[cfg(test)]
mod documented;
mod enumeration;
#[cfg(test)]
mod kept;
mod methods;
mod module;
pub(crate) mod pattern;
pub(crate) mod reply_code;
pub(crate) mod reply_with;

pub(crate) use module::module;
