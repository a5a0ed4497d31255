#![doc = include_str!("../../README.md")]
#![no_std]
#![forbid(unsafe_code)]
#![warn(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod invalid_code;
mod raw_code;
mod reply_code;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use invalid_code::InvalidCode;
pub use raw_code::RawCode;
pub use reply_code::ReplyCode;

__private::reply_codes! {
    (crate)
    /// FTP's reply codes, complete: RFC 959 with all later RFCs that add to it.
    pub mod ftp = "codes.csv";
}

/// Generates a module from each table of reply codes.
#[macro_export]
macro_rules! reply_codes {
    ($($tables:tt)*) => {
        $crate::__private::reply_codes! { ($crate) $($tables)* }
    };
}
