//! What the examples print when they are run in a shell.

mod explain;

use std::process::Command;

/// The command that runs an example.
fn example(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["run", "-q", "--example", name, "--"])
        .args(arguments);
    command
}

fn printed(name: &str) -> String {
    let output = example(name, &[]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_client_decides_by_class_and_by_code() {
    let sessions = "331: Send(\"PASS\")\n230: LoggedIn\n\n332: Send(\"ACCT\")\n299: LoggedIn\n\n120: Wait\n530: GiveUp\n\n";
    assert_eq!(printed("client"), sessions);
}

#[test]
fn the_server_answers_each_error_with_its_reply() {
    let replies = [
        "550 Not a plain file",
        "552 Requested file action aborted; exceeded storage allocation",
        "452 Requested action not taken; insufficient storage space in system",
        "451 Requested action aborted: local error in processing",
        "553 Choose another name",
        "534 Request denied for policy reasons",
    ];
    assert_eq!(printed("server").lines().collect::<Vec<_>>(), replies);
}
