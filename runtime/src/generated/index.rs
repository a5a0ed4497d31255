//! From a number to the index of its code, to the code, and to its texts.
//!
//! A code's index in `ALL` is its place in every table. The tables are filled by the `match`es of the
//! generated code, when a crate is compiled.

// Addresses of fewer than 64 bits count as narrow. `--cfg reply_codes_narrow` is for tests: it
// takes the tables for small machines on any other, too.
#[cfg(all(target_pointer_width = "64", not(reply_codes_narrow)))]
#[path = "wide.rs"]
mod memory;
#[cfg(any(not(target_pointer_width = "64"), reply_codes_narrow))]
#[path = "narrow.rs"]
mod memory;

pub use memory::*;

/// The text at an index; empty if there is no such index.
#[inline]
pub const fn nth(texts: &[&'static str], index: usize) -> &'static str {
    if index < texts.len() { texts[index] } else { "" }
}

/// A table of empty values in which each code has set one.
#[doc(hidden)]
#[macro_export]
macro_rules! __table {
    ($code:ident, [$empty:expr; $length:expr], ($index:ident, $number:ident) =>
        [$place:expr] = $value:expr) => {{
        let mut __table = [$empty; $length];
        let mut $index = 0;
        while $index < $code::COUNT {
            let $number = $code::as_u16($code::ALL[$index]);
            __table[$place] = $value;
            $index += 1;
        }
        __table
    }};
}

/// The number of each code, by its index.
#[doc(hidden)]
#[macro_export]
macro_rules! __numbers {
    ($code:ident) => {
        &$crate::__table!($code, [0; $code::COUNT], (__index, __number) => [__index] = __number)
    };
}
