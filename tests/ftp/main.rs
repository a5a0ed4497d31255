//! The table that ships, against codes.csv as the tests read it.

mod numbers;
mod oracle;
mod table;
