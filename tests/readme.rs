//! The parts of the README that are not examples; those run as documentation tests.

const README: &str = include_str!("../README.md");

/// The first block of this language.
fn block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

/// The lines, however far they are indented.
fn lines(text: &str) -> String {
    text.lines().flat_map(|line| [line.trim(), "\n"]).collect()
}

#[test]
fn the_version_to_depend_on_is_this_one() {
    let version = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    assert!(README.contains(&format!("\nreply-codes = \"{version}\"\n")));
}

#[test]
fn the_oldest_rust_is_that_of_the_manifest() {
    assert!(README.contains(&format!("\n- Rust {} or later.", env!("CARGO_PKG_RUST_VERSION"))));
}

#[test]
fn the_table_shown_is_the_one_that_the_example_builds() {
    assert_eq!(block("csv"), include_str!("../examples/status.csv"));
}

#[test]
fn what_comes_out_is_a_part_of_the_kept_expansion() {
    let expansion = lines(include_str!("../macros/expansion/status.rs"));
    let shown = lines(block("rust,ignore"));
    assert!(shown.lines().count() > 10 && expansion.contains(&shown), "{shown}");
}

#[test]
fn no_line_of_code_is_wider_than_the_page() {
    let mut in_code = false;
    for line in README.lines() {
        in_code ^= line.starts_with("```");
        assert!(!in_code || line.chars().count() <= 96, "{line}");
    }
}

#[test]
fn every_file_that_is_linked_exists() {
    let links = README.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    let files: Vec<_> = links.filter(|link| !link.contains("://")).collect();
    assert!(files.len() >= 4);
    for file in files {
        assert!(std::fs::exists(format!("../{file}")).unwrap(), "{file}");
    }
}
