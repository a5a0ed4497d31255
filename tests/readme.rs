//! The parts of the README that are not examples; those run as documentation tests.

const README: &str = include_str!("../README.md");

#[test]
fn the_version_to_depend_on_is_this_one() {
    let version = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    assert!(README.contains(&format!("\nreply-codes = \"{version}\"\n")));
}

#[test]
fn the_table_shown_is_the_one_that_the_example_builds() {
    let shown =
        README.split_once("```csv\n").and_then(|(_, rest)| rest.split_once("```")).unwrap().0;
    assert_eq!(shown, include_str!("../examples/status.csv"));
}
