//! Walks a short FTP session and prints every reply with its code, class and function group.
//!
//! ```text
//! cargo run --example session -- ftp.example.com:21
//! cargo run --example session -- 127.0.0.1:2121 user password
//! ```
//!
//! Every step is decided by the class of its reply, as RFC 1123 §4.1.2.11 asks, so a code that
//! nobody has listed stops nothing.

use std::error::Error;
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use reply_codes::RawCode;
use reply_codes::ftp::{Class, Code, Group};
use reply_codes::wire::{Finished, ReplyReader};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const HELP: &str = "\
Walks a short session with an FTP server: login, a few commands that change
nothing, and QUIT. Prints each reply with its code, class and function group.

Usage: session HOST:PORT [USER PASSWORD]

    HOST:PORT        the server, such as ftp.example.com:21
    USER PASSWORD    anonymous, if they are not given";

const TIMEOUT: Duration = Duration::from_secs(10);
const REPLY_BYTES: u32 = 64 << 10;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--help" | "-h", ..] => {
            println!("{HELP}");
            Ok(())
        }
        [server] => walk(server, "anonymous", "anonymous@example.com"),
        [server, user, password] => walk(server, user, password),
        _ => Err("usage: session HOST:PORT [USER PASSWORD]".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("session: {error}");
            ExitCode::FAILURE
        }
    }
}

fn walk(server: &str, user: &str, password: &str) -> Result<()> {
    let mut session = Session {
        stream: BufReader::new(connect(server)?),
        reader: ReplyReader::new().limit(REPLY_BYTES),
    };

    expect(session.reply()?, Class::PositiveCompletion)?;
    // A server may know neither of these; that is its answer, not an error.
    session.command("FEAT")?;
    session.command("SYST")?;

    let mut class = session.command(&format!("USER {user}"))?;
    if class == Class::PositiveIntermediate {
        class = session.command(&format!("PASS {password}"))?;
    }
    expect(class, Class::PositiveCompletion)?;

    expect(session.command("PWD")?, Class::PositiveCompletion)?;
    expect(session.command("TYPE I")?, Class::PositiveCompletion)?;
    let class = session.command("SIZE no-such-file")?;
    expect(class, Class::PermanentNegativeCompletion)?;
    expect(session.command("QUIT")?, Class::PositiveCompletion)
}

fn connect(server: &str) -> Result<TcpStream> {
    let failed = |error: io::Error| match error.kind() {
        ErrorKind::InvalidInput => match server.rsplit_once(':') {
            Some((_, port)) if port.parse::<u64>().is_ok() => {
                format!("{server}: the port is too large; the highest is {}", u16::MAX)
            }
            _ => format!("{server}: there is no port number; add :PORT, such as :21"),
        },
        _ => format!("{server}: {error}"),
    };
    let mut failure = format!("{server}: no address");
    for address in server.to_socket_addrs().map_err(failed)? {
        match TcpStream::connect_timeout(&address, TIMEOUT) {
            Ok(stream) => {
                stream.set_read_timeout(Some(TIMEOUT))?;
                stream.set_write_timeout(Some(TIMEOUT))?;
                return Ok(stream);
            }
            Err(error) => failure = failed(error),
        }
    }
    Err(failure.into())
}

struct Session {
    stream: BufReader<TcpStream>,
    reader: ReplyReader,
}

impl Session {
    fn command(&mut self, command: &str) -> Result<Class> {
        if command.contains(char::is_control) {
            return Err("a command is one line without control characters".into());
        }
        match command.split_once(' ') {
            Some(("PASS", _)) => println!("> PASS ********"),
            _ => println!("> {command}"),
        }
        self.stream
            .get_mut()
            .write_all(format!("{command}\r\n").as_bytes())
            .map_err(|error| format!("the command cannot be sent: {error}"))?;
        self.reply()
    }

    /// The class of the reply that settles the command: a preliminary one announces another.
    fn reply(&mut self) -> Result<Class> {
        loop {
            let code = self.read_reply()?;
            let class = Class::of(code).ok_or_else(|| format!("{code} is of no known class"))?;
            if class != Class::PositivePreliminary {
                return Ok(class);
            }
        }
    }

    fn read_reply(&mut self) -> Result<RawCode> {
        let mut bytes = Vec::new();
        let finished = loop {
            let chunk = match self.stream.fill_buf() {
                Ok([]) => break self.reader.finish()?.ok_or("the server closed the connection")?,
                Ok(chunk) => chunk,
                Err(error) => match error.kind() {
                    ErrorKind::Interrupted => continue,
                    ErrorKind::WouldBlock | ErrorKind::TimedOut => {
                        return Err(format!("no reply within {TIMEOUT:?}").into());
                    }
                    _ => return Err(format!("no reply: {error}").into()),
                },
            };
            let step = self.reader.advance(chunk);
            bytes.extend_from_slice(&chunk[..step.used]);
            self.stream.consume(step.used);
            if let Some(finished) = step.reply? {
                break finished;
            }
        };
        print(finished, &bytes);
        Ok(finished.code)
    }
}

/// Prints the lines of a reply, the last one with its code explained.
fn print(finished: Finished, bytes: &[u8]) {
    let mut lines = finished.lines(bytes).peekable();
    while let Some(line) = lines.next() {
        // What a server sends must not steer the terminal.
        let text = String::from_utf8_lossy(line).replace(char::is_control, "?");
        match lines.peek() {
            Some(_) => println!("    {text}"),
            None => println!("{} {text}", explain(finished.code)),
        }
    }
}

/// `226 ClosingDataConnection (PositiveCompletion, Connections):`
fn explain(code: RawCode) -> String {
    let name = Code::from_raw(code).map_or("not listed", Code::name);
    let class = Class::of(code).map_or("no class", Class::name);
    let group = Group::of(code).map_or("no group", Group::name);
    format!("{code} {name} ({class}, {group}):")
}

fn expect(class: Class, wanted: Class) -> Result<()> {
    if class == wanted {
        Ok(())
    } else {
        Err(format!("a {} reply came instead of {}", class.name(), wanted.name()).into())
    }
}
