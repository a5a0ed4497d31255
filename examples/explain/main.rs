//! Explains FTP's reply codes: the whole table, a code, or everything that a prefix covers.
//!
//! ```text
//! cargo run --example explain
//! cargo run --example explain 530 NotLoggedIn 5xx
//! ```

mod answer;
mod grid;
mod near;
mod notes;
mod page;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use answer::Question;
use page::Page;

const HELP: &str = "\
Explains the reply codes of FTP.

Usage: explain [CODE | NAME | PREFIX]...

    (nothing)    the whole table
    530          a code: its class, its function group, its notes
    NotLoggedIn  a code, a class or a function group by its name
    5xx          the codes of a class
    x3x          the codes of a function group
    55x          the codes of a class in one function group

Lines are as long as the variable COLUMNS says, or else as the terminal is wide.
";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let (text, mut complaints) = respond(&arguments, Page::of_terminal());
    if let Err(error) = print(&text) {
        complaints.push(format!("the output cannot be written: {error}"));
    }
    for complaint in &complaints {
        // If standard error is closed, the exit status still says it.
        let _ = writeln!(io::stderr(), "explain: {complaint}");
    }
    if complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Writes everything, or as much as a reader such as `head` wants.
fn print(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    let written = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// What there is to say about the arguments, and what is wrong with the rest of them.
fn respond(arguments: &[String], page: Page) -> (String, Vec<String>) {
    if arguments.iter().any(|argument| ["--help", "-h"].contains(&argument.as_str())) {
        return (HELP.to_owned(), Vec::new());
    }
    if arguments.is_empty() {
        return (page::text_of(&answer::whole_table(page)), Vec::new());
    }
    let mut answers = Vec::new();
    let mut complaints = Vec::new();
    for argument in arguments {
        match Question::parse(argument) {
            Some(question) => answers.push(page::text_of(&question.answer(page))),
            None => complaints.push(complaint(argument)),
        }
    }
    (answers.join("\n"), complaints)
}

fn complaint(argument: &str) -> String {
    let near = near::suggestions(argument);
    let advice = match near.split_last() {
        None => {
            "write a code such as 530, a name such as NotLoggedIn, or a prefix: 5xx, x3x or 55x"
                .to_owned()
        }
        Some((only, [])) => format!("did you mean {only}?"),
        Some((last, others)) => format!("did you mean {} or {last}?", others.join(", ")),
    };
    format!("{argument:?} is not a code, a name or a prefix; {advice}")
}
