//! An FTP client: lists a folder, fetches a file, or says how large and how old it is.
//!
//! ```text
//! cargo run --features std --example client -- 127.0.0.1:2121
//! cargo run --features std --example client -- 127.0.0.1:2121 get README.md > README.md
//! ```
//!
//! The example `server` answers it, and so does any other FTP server. Each step is decided by the class
//! of its reply, as RFC 1123 §4.1.2.11 asks, so a code that nobody has listed stops nothing.

use std::env;
use std::error::Error;
use std::io::{self, BufRead, BufReader, ErrorKind, IsTerminal, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process;
use std::time::Duration;

use reply_codes::ftp::{Class, Code, Group};
use reply_codes::text::{self, Entry, Time};
use reply_codes::wire::{Finished, ReplyReader};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const HELP: &str = "\
Lists a folder of an FTP server, fetches a file, or says how large and old it is.

Usage: client [-v] [--user NAME] [--password WORD] HOST:PORT [COMMAND]

    ls [PATH]     lists a folder; this is the default
    get PATH      writes a file to the standard output
    info PATH     says the size and the time of a file
    -v            prints each command and each reply to the standard error

Without a name it logs in as anonymous. Nothing is encrypted, not even the password.";

const TIMEOUT: Duration = Duration::from_secs(10);
/// More than any reply needs, so that a server which never ends one is an error.
const REPLY_BYTES: u32 = 64 << 10;
/// What is taken of a data connection at once: no line of a listing is longer.
const PART_BYTES: u64 = 64 << 10;

fn main() {
    let words: Vec<_> = env::args_os().skip(1).map(|word| word.to_string_lossy().into()).collect();
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    if let ["--help" | "-h", ..] = words[..] {
        return println!("{HELP}");
    }
    if let Err(error) = run(&words) {
        eprintln!("client: {error}");
        process::exit(1);
    }
}

fn run(mut words: &[&str]) -> Result<()> {
    let mut verbose = false;
    let (mut user, mut password) = ("anonymous", "anonymous@example.com");
    while let [option @ ("-v" | "--user" | "--password"), rest @ ..] = words {
        words = rest;
        match (*option, words) {
            ("-v", _) => verbose = true,
            ("--user", [name, rest @ ..]) => (user, words) = (name, rest),
            ("--password", [word, rest @ ..]) => (password, words) = (word, rest),
            _ => {}
        }
    }
    let (server, command, path) = match *words {
        [server] | [server, "ls"] => (server, "ls", ""),
        [server, command @ ("ls" | "get" | "info"), path] => (server, command, path),
        _ => return Err("which server, and what of it? See client --help".into()),
    };

    let control = connect(server).map_err(|error| format!("{server}: {error}"))?;
    let (control, reader) = (BufReader::new(control), ReplyReader::new().limit(REPLY_BYTES));
    let mut client = Client { control, reader, bytes: Vec::new(), verbose };
    client.log_in(user, password)?;
    match command {
        "get" => client.get(path)?,
        "info" => client.info(path)?,
        _ => client.list(path)?,
    }
    // All that was asked for is there, whatever the server says now.
    _ = client.command("QUIT", "");
    Ok(())
}

struct Client {
    control: BufReader<TcpStream>,
    reader: ReplyReader,
    /// Those of the last reply.
    bytes: Vec<u8>,
    verbose: bool,
}

impl Client {
    fn log_in(&mut self, user: &str, password: &str) -> Result<()> {
        self.settle()?;
        self.send("USER", user)?;
        let reply = self.last_reply()?;
        match Class::of(reply.code) {
            Some(Class::PositiveIntermediate) => self.command("PASS", password)?,
            _ => self.done(reply)?,
        };
        self.command("TYPE", "I").map(drop)
    }

    fn list(&mut self, path: &str) -> Result<()> {
        let has_facts = self.has_feature("MLST");
        let command = if has_facts { "MLSD" } else { "NLST" };
        self.transfer(command, path, |data| {
            let mut data = BufReader::new(data);
            loop {
                let mut line = Vec::new();
                if data.by_ref().take(PART_BYTES).read_until(b'\n', &mut line)? == 0 {
                    return Ok(());
                }
                let line = line.strip_suffix(b"\n").unwrap_or(&line);
                let line = line.strip_suffix(b"\r").unwrap_or(line);
                let entry = text::entry(line).filter(|_| has_facts);
                let text = entry.map_or_else(|| shown(line), |entry| entry_line(&entry));
                writeln!(io::stdout(), "{text}")?;
            }
        })
    }

    fn get(&mut self, path: &str) -> Result<()> {
        self.transfer("RETR", path, |data| {
            let (mut output, mut sum) = (io::stdout(), 0);
            let shows_progress = io::stderr().is_terminal();
            while let length @ 1.. = io::copy(&mut (&data).take(PART_BYTES), &mut output)? {
                sum += length;
                if shows_progress {
                    eprint!("\r{sum} bytes");
                }
            }
            if shows_progress {
                eprintln!();
            }
            output.flush()
        })
    }

    fn info(&mut self, path: &str) -> Result<()> {
        let (size, time) = if self.has_feature("MLST") {
            let reply = self.command("MLST", path)?;
            let entry = self.find(reply, text::entry).ok_or("the reply to MLST has no facts")?;
            (entry.fact("size").and_then(text::size), entry.fact("modify").and_then(text::time))
        } else {
            let reply = self.command("SIZE", path)?;
            let size = self.find(reply, text::size);
            // A server may know sizes and no times.
            let reply = self.command("MDTM", path);
            (size, reply.ok().and_then(|reply| self.find(reply, text::time)))
        };
        println!("size      {}", size.map_or("unknown".to_owned(), |size| size.to_string()));
        println!("modified  {}", time.map_or("unknown".to_owned(), |time| date(time) + " UTC"));
        Ok(())
    }

    fn has_feature(&mut self, wanted: &str) -> bool {
        let Ok(reply) = self.command("FEAT", "") else { return false };
        let mut features = reply.lines(&self.bytes).filter_map(text::feature);
        features.any(|(label, _)| label.eq_ignore_ascii_case(wanted.as_bytes()))
    }

    /// Hands over the data connection. What has come counts only if the last reply says so.
    fn transfer(
        &mut self,
        command: &str,
        path: &str,
        receive: impl FnOnce(TcpStream) -> io::Result<()>,
    ) -> Result<()> {
        // Whatever address a reply names, the server is where it was.
        let address = (self.control.get_ref().peer_addr()?.ip(), self.data_port()?);
        let data = connect(address).map_err(|error| format!("data connection: {error}"))?;
        self.send(command, path)?;
        let reply = self.reply()?;
        let is_announced = Class::of(reply.code) == Some(Class::PositivePreliminary);
        let early_end = if is_announced { None } else { Some(self.done(reply)?) };
        let received = receive(data);
        early_end.map_or_else(|| self.settle(), Ok)?;
        Ok(received?)
    }

    /// Where the server waits for a data connection. Some answer EPSV as if it were PASV, and vice versa.
    fn data_port(&mut self) -> Result<u16> {
        let passive = |line: &_| text::passive(line).map(|address| address.port());
        let port = |line: &_| text::extended_passive(line).or_else(|| passive(line));
        let reply = self.command("EPSV", "");
        if let Some(port) = reply.ok().and_then(|reply| self.find(reply, port)) {
            return Ok(port);
        }
        let reply = self.command("PASV", "")?;
        self.find(reply, port).ok_or_else(|| "the reply to PASV names no port".into())
    }

    fn command(&mut self, command: &str, argument: &str) -> Result<Finished> {
        self.send(command, argument)?;
        self.settle()
    }

    /// The last reply to a command, or an error if it is not of the class 2xx.
    fn settle(&mut self) -> Result<Finished> {
        let reply = self.last_reply()?;
        self.done(reply)
    }

    fn send(&mut self, command: &str, argument: &str) -> Result<()> {
        if argument.contains(char::is_control) {
            return Err("a command is one line without control characters".into());
        }
        let space = if argument.is_empty() { "" } else { " " };
        if self.verbose {
            let argument = if command == "PASS" { "********" } else { argument };
            eprintln!("> {command}{space}{argument}");
        }
        let line = format!("{command}{space}{argument}\r\n");
        Ok(self.control.get_ref().write_all(line.as_bytes())?)
    }

    /// The next reply that does not announce another.
    fn last_reply(&mut self) -> Result<Finished> {
        loop {
            let reply = self.reply()?;
            if Class::of(reply.code) != Some(Class::PositivePreliminary) {
                return Ok(reply);
            }
        }
    }

    fn reply(&mut self) -> Result<Finished> {
        let reply = self.reader.read_from(&mut self.control, &mut self.bytes);
        let reply = reply.map_err(|error| match error.kind() {
            ErrorKind::WouldBlock | ErrorKind::TimedOut => format!("no reply within {TIMEOUT:?}"),
            ErrorKind::InvalidData => {
                let beginning = &self.bytes[..self.bytes.len().min(80)];
                format!("this is not FTP: {error}: {}", shown(beginning))
            }
            _ => error.to_string(),
        })?;
        let reply = reply.ok_or("the server has closed the connection")?;
        if self.verbose {
            let name = Code::from_raw(reply.code).map_or("not listed", Code::name);
            let class = Class::of(reply.code).map_or("no class", Class::name);
            let group = Group::of(reply.code).map_or("no group", Group::name);
            eprintln!("< {} {name} ({class}, {group}): {}", reply.code, self.text(reply));
        }
        Ok(reply)
    }

    /// An error with the code and the text of the reply, if it is not of the class 2xx.
    fn done(&self, reply: Finished) -> Result<Finished> {
        match Class::of(reply.code) {
            Some(Class::PositiveCompletion) => Ok(reply),
            _ => Err(format!("{} {}", reply.code, self.text(reply)).into()),
        }
    }

    /// What the first line says that can be read so.
    fn find<'b, T>(&'b self, reply: Finished, read: impl Fn(&'b [u8]) -> Option<T>) -> Option<T> {
        reply.lines(&self.bytes).find_map(read)
    }

    fn text(&self, reply: Finished) -> String {
        reply.lines(&self.bytes).map(shown).collect::<Vec<_>>().join("\n    ")
    }
}

/// Tries each address that the name has.
fn connect(server: impl ToSocketAddrs) -> io::Result<TcpStream> {
    let mut stream = Err(ErrorKind::NotFound.into());
    for address in server.to_socket_addrs()? {
        stream = TcpStream::connect_timeout(&address, TIMEOUT);
        if stream.is_ok() {
            break;
        }
    }
    let stream = stream?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    Ok(stream)
}

/// A text of the server's, which must not steer the terminal.
fn shown(text: &[u8]) -> String {
    String::from_utf8_lossy(text).replace(char::is_control, "?")
}

/// A line such as `file      1024  2026-01-31 12:00:00  name`.
fn entry_line(entry: &Entry<'_>) -> String {
    let fact = |name| entry.fact(name).map_or_else(String::new, shown);
    let time = entry.fact("modify").and_then(text::time).map_or_else(String::new, date);
    format!("{:<4} {:>12}  {time:<19}  {}", fact("type"), fact("size"), shown(entry.name()))
}

fn date(time: Time) -> String {
    let Time { year, month, day, hour, minute, second, .. } = time;
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}
