//! What a crate is told if it uses the patterns of a table whose `path` is private to another.

/// Ignored unless the compiler is of the version that made the `.stderr` file: the words are rustc's.
#[rustversion::attr(not(stable(1.95)), ignore = "the errors expected are those of rustc 1.95")]
#[test]
fn a_private_path_is_an_error_in_another_crate() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
