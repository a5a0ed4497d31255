//! The table that ships, checked against codes.csv as the csv crate reads it.

mod numbers;
#[expect(unreachable_pub, reason = "tests/oracle makes a crate of it")]
mod oracle;
mod table;

/// The rows of codes.csv.
fn rows() -> oracle::Table {
    oracle::Table::read(include_str!("../../codes.csv"))
}
