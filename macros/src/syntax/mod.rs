//! Tokens to what the caller asked for.

pub(crate) mod list;
pub(crate) mod pattern;
pub(crate) mod reply_code;
pub(crate) mod reply_codes;
pub(crate) mod reply_with;
mod settings;
