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

fn printed(name: &str) -> String {
    let output = example(name, &[]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_client_says_in_sentences_what_it_does_after_each_reply() {
    let sentences = "\
Login 1
    After 331, NeedPassword: send PASS.
    After 230, LoggedIn: the login is done.
Login 2
    After 332, NeedAccount: send ACCT.
    After 299, a code that is not listed: the login is done.
Login 3
    After 120, ServiceReadyInMinutes: wait for the next reply.
    After 530, NotLoggedIn: give up.
";
    assert_eq!(printed("client"), sentences);
}

#[test]
fn the_client_refuses_an_argument() {
    let output = example("client", &["foo"]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(complaint, "client: it takes no argument, so foo is one too many\n");
}

#[test]
fn every_example_has_a_help() {
    for name in ["client", "explain", "own_table", "server", "session"] {
        let output = example(name, &["--help"]).output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{name}");
        assert!(help.contains(&format!("\n\nUsage: {name}")), "{help}");
        assert!(help.lines().all(|line| line.len() <= 80), "{help}");
        assert_eq!(help.as_bytes(), example(name, &["-h"]).output().unwrap().stdout);
    }
}

#[test]
fn the_server_answers_each_error_with_its_reply() {
    let replies = [
        "550 Not a plain file",
        "552 Requested file action aborted; exceeded storage allocation",
        "452 Requested action not taken; insufficient storage space in system",
        "451 Requested action aborted: local error in processing",
        "553 Requested action not taken; file name not allowed",
        "534 Request denied for policy reasons",
    ];
    assert_eq!(printed("server").lines().collect::<Vec<_>>(), replies);
}
