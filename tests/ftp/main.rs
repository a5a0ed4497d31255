//! The table that ships, checked against codes.csv as the csv crate reads it.

mod numbers;
mod patterns;
mod table;

// The same table in a crate of its own, at every visibility.
reply_codes::reply_codes! {
    mod private = "../../codes.csv";
    pub mod public = "../../codes.csv";
}

/// The rows of codes.csv.
fn rows() -> oracle::Table {
    oracle::Table::read(include_str!("../../codes.csv"))
}
