//! What the examples print when they are run in a shell.

mod explain;

use std::process::Command;

/// The command that runs an example.
fn example(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .args(["run", "-q", "--example", name, "--"])
        .args(arguments);
    command
}

#[test]
fn both_examples_have_a_help() {
    for name in ["explain", "own_table"] {
        let output = example(name, &["--help"]).output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{name}");
        assert!(help.contains(&format!("\n\nUsage: {name}")), "{help}");
        assert!(help.lines().all(|line| line.len() <= 80), "{help}");
        assert_eq!(help.as_bytes(), example(name, &["-h"]).output().unwrap().stdout);
    }
}
