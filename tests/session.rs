//! The example `session` with a server that follows a script.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Command, Output};
use std::thread;

/// What a server sends: first its greeting, then an answer to each command.
const SCRIPT: [&str; 9] = [
    "220-Welcome\r\n530 reasons to stay\r\n220 Ready\r\n",
    "211-Features:\r\n SIZE\r\n211 End\r\n",
    "215 UNIX Type: L8\r\n",
    "331 Password?\r\n",
    "230 Logged in\r\n",
    "257 \"/\"\r\n",
    "200 Binary\r\n",
    "550 No such file\r\n",
    "221 Goodbye\r\n",
];

const COMMANDS: [&str; 8] = [
    "FEAT",
    "SYST",
    "USER anonymous",
    "PASS anonymous@example.com",
    "PWD",
    "TYPE I",
    "SIZE no-such-file",
    "QUIT",
];

fn session(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .args(["run", "-q", "--example", "session", "--"])
        .args(arguments)
        .output()
        .unwrap()
}

/// The outcome of a session with this server, and the commands that reached it.
fn served(script: &[&str], login: &[&str]) -> (Output, Vec<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = listener.local_addr().unwrap().to_string();
    let script: Vec<String> = script.iter().map(ToString::to_string).collect();
    let commands = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
        let mut commands = Vec::new();
        let (last, replies) = script.split_last().unwrap();
        for reply in replies {
            stream.write_all(reply.as_bytes()).unwrap();
            match lines.next() {
                Some(Ok(command)) => commands.push(command),
                // The client has given up.
                _ => return commands,
            }
        }
        stream.write_all(last.as_bytes()).unwrap();
        commands
    });
    let output = session(&[&[&server[..]], login].concat());
    (output, commands.join().unwrap())
}

/// The script with one answer replaced.
fn with(place: usize, reply: &'static str) -> [&'static str; 9] {
    let mut script = SCRIPT;
    script[place] = reply;
    script
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[track_caller]
fn assert_fails(output: &Output, message: &str) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(complaint, format!("session: {message}\n"));
}

#[test]
fn every_command_is_sent_and_every_reply_printed() {
    let (output, commands) = served(&SCRIPT, &[]);
    assert_eq!(commands, COMMANDS);
    assert_eq!(
        printed(&output),
        "    Welcome
    530 reasons to stay
220 ServiceReady (PositiveCompletion, Connections): Ready
> FEAT
    Features:
     SIZE
211 SystemStatus (PositiveCompletion, Information): End
> SYST
215 SystemType (PositiveCompletion, Information): UNIX Type: L8
> USER anonymous
331 NeedPassword (PositiveIntermediate, AuthenticationAndAccounting): Password?
> PASS ********
230 LoggedIn (PositiveCompletion, AuthenticationAndAccounting): Logged in
> PWD
257 PathnameCreated (PositiveCompletion, FileSystem): \"/\"
> TYPE I
200 CommandOkay (PositiveCompletion, Syntax): Binary
> SIZE no-such-file
550 FileUnavailable (PermanentNegativeCompletion, FileSystem): No such file
> QUIT
221 ClosingControlConnection (PositiveCompletion, Connections): Goodbye
"
    );
}

#[test]
fn the_given_user_logs_in() {
    let (output, commands) = served(&SCRIPT, &["anna", "secret"]);
    assert_eq!(commands[2..4], ["USER anna", "PASS secret"]);
    assert!(!printed(&output).contains("secret"));
}

#[test]
fn no_password_is_sent_if_none_is_asked_for() {
    let mut script = SCRIPT.to_vec();
    script.splice(3..5, ["232 Known already\r\n"]);
    let (output, commands) = served(&script, &[]);
    printed(&output);
    assert_eq!(commands[2..4], ["USER anonymous", "PWD"]);
}

#[test]
fn the_reply_after_a_preliminary_one_is_waited_for() {
    let (output, _) = served(&with(0, "120 Ready in 1 minute\r\n220 Ready\r\n"), &[]);
    assert!(printed(&output).starts_with("120 ServiceReadyInMinutes (PositivePreliminary, "));
}

#[test]
fn an_unlisted_code_is_treated_by_its_class() {
    let (output, _) = served(&with(5, "299 \"/\"\r\n"), &[]);
    assert!(printed(&output).contains("299 not listed (PositiveCompletion, no group): \"/\"\n"));
}

#[test]
fn a_server_without_features_is_not_a_failure() {
    let (output, _) = served(&with(1, "500 What?\r\n"), &[]);
    printed(&output);
}

#[test]
fn control_characters_of_a_server_do_not_reach_the_terminal() {
    let (output, _) = served(&with(5, "257 \u{1b}[2J\u{9b}m\r\n"), &[]);
    assert!(printed(&output).contains("FileSystem): ?[2J?m\n"));
}

#[test]
fn a_refused_login_is_a_failure() {
    let (output, _) = served(&with(4, "530 No\r\n"), &[]);
    let message = "a PermanentNegativeCompletion reply came instead of PositiveCompletion";
    assert_fails(&output, message);
}

#[test]
fn a_file_that_should_not_exist_is_a_failure() {
    let (output, _) = served(&with(7, "213 5\r\n"), &[]);
    let message = "a PositiveCompletion reply came instead of PermanentNegativeCompletion";
    assert_fails(&output, message);
}

#[test]
fn a_code_without_a_class_is_a_failure() {
    let (output, _) = served(&with(0, "720 Hello\r\n"), &[]);
    assert_fails(&output, "720 is of no known class");
}

#[test]
fn a_line_that_is_not_a_reply_is_a_failure() {
    let (output, _) = served(&with(0, "HTTP/1.1 400 Bad Request\r\n"), &[]);
    assert_fails(&output, "a line has no reply code where one must be");
}

#[test]
fn a_closed_connection_is_a_failure() {
    let (output, _) = served(&[""], &[]);
    assert_fails(&output, "the server closed the connection");
}

#[test]
fn a_reply_that_is_cut_off_is_a_failure() {
    for beginning in ["220-Welcome\r\n", "220-Welcome\r\n2"] {
        let (output, _) = served(&[beginning], &[]);
        assert_fails(&output, "the stream ended within reply 220");
    }
}

#[test]
fn a_last_reply_without_its_line_end_counts() {
    let (output, commands) = served(&with(8, "221 Bye"), &[]);
    assert_eq!(commands, COMMANDS);
    assert!(
        printed(&output)
            .ends_with("221 ClosingControlConnection (PositiveCompletion, Connections): Bye\n")
    );
}

#[test]
fn a_line_without_end_is_a_failure() {
    let line = format!("220 {}", "x".repeat(100_000));
    let (output, _) = served(&[&line], &[]);
    assert_fails(&output, "the reply is longer than allowed");
}

#[test]
fn a_user_name_of_two_lines_is_refused() {
    let (output, commands) = served(&SCRIPT, &["a\r\nDELE b", ""]);
    assert_fails(&output, "a command is one line without control characters");
    assert_eq!(commands, COMMANDS[..2]);
}

#[test]
fn the_wrong_number_of_arguments_gives_the_usage() {
    for arguments in [&[][..], &["a:1", "user"], &["a:1", "user", "password", "more"]] {
        assert_fails(&session(arguments), "usage: session HOST:PORT [USER PASSWORD]");
    }
}

#[test]
fn a_server_without_a_port_needs_one() {
    for server in ["ftp.example.com", "localhost:ftp", ""] {
        let message = format!("{server}: there is no port number; add :PORT, such as :21");
        assert_fails(&session(&[server]), &message);
    }
}

#[test]
fn a_port_above_the_highest_is_too_large() {
    let message = "localhost:99999: the port is too large; the highest is 65535";
    assert_fails(&session(&["localhost:99999"]), message);
}

#[test]
fn a_server_that_cannot_be_reached_is_named() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = listener.local_addr().unwrap().to_string();
    drop(listener);
    let output = session(&[&server]);
    assert_eq!(output.status.code(), Some(1));
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(complaint.starts_with(&format!("session: {server}: ")), "{complaint}");
}
