//! What the tests and the measurements compare the generated code with. Nothing here comes from the
//! generator.

pub mod by_hand;

// It is a file of the published tests, which cannot depend on this crate.
#[path = "../../ftp/oracle.rs"]
mod table;

pub use table::{Row, Table};
