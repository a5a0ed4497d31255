//! The peers that reply-codes is compared with, and what the measurements share.

pub mod cargo;
pub mod generate;
pub mod report;
pub mod streams;

/// An enum and a `match` for each question, as people write them.
#[allow(clippy::pedantic, reason = "it is what other people write")]
pub mod by_hand {
    include!(concat!(env!("OUT_DIR"), "/by_hand.rs"));
}

/// The same enum with the derives of `num_enum` and `strum`.
#[allow(clippy::pedantic, reason = "it is what other people write")]
pub mod derived {
    include!(concat!(env!("OUT_DIR"), "/derived.rs"));
}

/// Maps of phf to the hand-written enum.
#[allow(clippy::pedantic, reason = "it is what other people write")]
pub mod hashed {
    include!(concat!(env!("OUT_DIR"), "/hashed.rs"));
}
