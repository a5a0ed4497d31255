//! Variants of names that the enum has already.

use reply_codes::ReplyCode;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
enum Constants {
    /// All.
    ALL = 200,
    /// Count.
    COUNT = 220,
    /// Fine.
    Fine = 250,
}

fn main() {}
