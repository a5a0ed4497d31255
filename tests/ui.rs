//! How mistakes look in the terminal.
//!
//! The words are partly rustc's, so they are compared on one version of it.

use std::fs;
use std::path::Path;

/// Ignored unless the compiler is of the version that made the `.stderr` files.
#[rustversion::attr(not(stable(1.95)), ignore = "the errors expected are those of rustc 1.95")]
#[test]
fn mistakes_are_reported_once_and_where_they_are() {
    copy_tables();
    trybuild::TestCases::new().compile_fail("*.rs");
}

/// trybuild builds each case in a package of its own, where the tables have to be.
fn copy_tables() {
    let package =
        Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("tests").join("trybuild/ui");
    fs::create_dir_all(&package).unwrap();
    for entry in fs::read_dir(".").unwrap() {
        let table = entry.unwrap().path();
        if table.extension().is_some_and(|extension| extension == "csv") {
            fs::copy(&table, package.join(&table)).unwrap();
        }
    }
}
