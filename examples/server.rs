//! A read-only FTP server for anonymous users: it serves the files of one folder.
//!
//! ```text
//! cargo run --features std --example server -- FOLDER
//! cargo run --features std --example client -- 127.0.0.1:2121
//! ```
//!
//! Any FTP client works in place of the second command: `curl ftp://127.0.0.1:2121/`, for example.
//! There is no encryption, so run it on a network that you trust.

use std::env;
use std::error::Error;
use std::fs::{self, File, Metadata};
use std::io::ErrorKind::{InvalidInput, NotADirectory, NotFound, PermissionDenied};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{IpAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use reply_codes::wire::Reply;
use reply_codes::{ReplyWith, ftp, text};

const HELP: &str = "\
Serves the files of a folder by FTP, to anonymous users who may read them.

Usage: server [FOLDER [ADDRESS:PORT]]

    FOLDER          the current folder by default; no link leads out of it
    ADDRESS:PORT    127.0.0.1:2121 by default; port 0 takes a free one";

const CONNECTIONS: usize = 100;
const COMMAND_BYTES: u64 = 4096;
/// How long a client may say nothing, or take nothing of what is sent.
const IDLE: Duration = Duration::from_secs(300);
/// How long a client may take to open a data connection.
const DATA_WAIT: Duration = Duration::from_secs(10);
const FEATURES: &str = "Features:\n EPSV\n MLST type*;size*;modify*;\n SIZE\n UTF8\nEnd";
/// Why a command is refused. The compiler sees to it that each reason has a code of the table.
#[derive(ReplyWith)]
#[reply_with(ftp::Code)]
enum Refusal {
    #[reply_with(425)]
    NoDataConnection,
    #[reply_with(426)]
    TransferAborted,
    #[reply_with(501)]
    BadArgument,
    #[reply_with(502)]
    NotImplemented,
    #[reply_with(503)]
    NoUserName,
    #[reply_with(504)]
    UnknownParameter,
    #[reply_with(522)]
    OtherProtocol,
    #[reply_with(530)]
    NotLoggedIn,
    #[reply_with(with = code_of_kind)]
    Io(io::Error),
}

fn code_of_kind(error: &io::Error) -> ftp::Code {
    match error.kind() {
        NotFound | PermissionDenied | NotADirectory | InvalidInput => ftp!(550),
        _ => ftp!(451),
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

type Answer = Result<Reply<Vec<u8>>, Refusal>;

fn main() {
    let words: Vec<_> = env::args_os().skip(1).map(|word| word.to_string_lossy().into()).collect();
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["--help" | "-h", ..] => return println!("{HELP}"),
        [] | [_] => serve(words.first().unwrap_or(&"."), "127.0.0.1:2121"),
        [folder, address] => serve(folder, address),
        _ => Err("too many arguments; see server --help".into()),
    };
    if let Err(error) = outcome {
        eprintln!("server: {error}");
        process::exit(1);
    }
}

fn serve(folder: &str, address: &str) -> Result<(), Box<dyn Error>> {
    let root = fs::canonicalize(folder).and_then(|root| fs::read_dir(&root).map(|_| root));
    let root: Arc<Path> = root.map_err(|error| format!("{folder}: {error}"))?.into();
    let listener = TcpListener::bind(address).map_err(|error| format!("{address}: {error}"))?;
    println!("listening on {}", listener.local_addr()?);
    loop {
        let thread = listener.accept().and_then(|(stream, _)| {
            // Each session has a reference to the folder.
            let is_full = Arc::strong_count(&root) > CONNECTIONS;
            let (root, greeting) = (Arc::clone(&root), if is_full { ftp!(421) } else { ftp!(220) });
            // A client that goes away ends its session with an error, which is no concern of ours.
            thread::Builder::new().spawn(move || _ = Session::run(stream, root, greeting))
        });
        if let Err(error) = thread {
            eprintln!("server: a connection is lost: {error}");
            // No descriptor or thread may be left. One is soon.
            thread::sleep(Duration::from_millis(10));
        }
    }
}

struct Session {
    control: BufReader<TcpStream>,
    /// The folder on disk that the client sees as `/`.
    root: Arc<Path>,
    /// The current folder, as the client sees it.
    folder: Vec<String>,
    has_user_name: bool,
    is_logged_in: bool,
    /// Where the client may open the next data connection.
    passive: Option<TcpListener>,
}

impl Session {
    fn run(stream: TcpStream, root: Arc<Path>, greeting: ftp::Code) -> io::Result<()> {
        stream.set_read_timeout(Some(IDLE))?;
        stream.set_write_timeout(Some(IDLE))?;
        let (control, folder, passive) = (BufReader::new(stream), Vec::new(), None);
        let (has_user_name, is_logged_in) = (false, false);
        let mut session = Self { control, root, folder, has_user_name, is_logged_in, passive };
        let mut reply = plain(greeting);
        loop {
            session.send(&reply)?;
            if let Some(ftp!(221 | 421)) = ftp::Code::from_raw(reply.code()) {
                return Ok(());
            }
            let mut line = Vec::new();
            let outcome = session.control.by_ref().take(COMMAND_BYTES).read_until(b'\n', &mut line);
            reply = match (line.strip_suffix(b"\n"), outcome) {
                (Some(line), _) => session.answer(line.strip_suffix(b"\r").unwrap_or(line)),
                (None, Ok(0)) => return Ok(()),
                // The rest of the line may never end.
                (None, Ok(_)) => return session.send(&plain(ftp!(500))),
                (None, Err(_)) => plain(ftp!(421)),
            };
        }
    }

    fn send(&self, reply: &Reply<Vec<u8>>) -> io::Result<()> {
        self.control.get_ref().write_all(&reply.bytes().collect::<Vec<_>>())
    }

    fn answer(&mut self, line: &[u8]) -> Reply<Vec<u8>> {
        let line = String::from_utf8_lossy(line);
        let (command, argument) = line.split_once(' ').unwrap_or((&line, ""));
        let reply = self.execute(&command.to_ascii_uppercase(), argument);
        reply.unwrap_or_else(|refusal| plain(refusal.reply_code()))
    }

    fn execute(&mut self, command: &str, argument: &str) -> Answer {
        match command {
            "USER" => {
                self.has_user_name = ["anonymous", "ftp"].contains(&&*argument.to_lowercase());
                if self.has_user_name { Ok(plain(ftp!(331))) } else { Err(Refusal::NotLoggedIn) }
            }
            "PASS" if !self.has_user_name => Err(Refusal::NoUserName),
            "PASS" => {
                self.is_logged_in = true;
                Ok(plain(ftp!(230)))
            }
            "QUIT" => Ok(plain(ftp!(221))),
            "NOOP" => Ok(plain(ftp!(200))),
            "SYST" => Ok(reply(ftp!(215), "UNIX Type: L8")),
            "FEAT" => Ok(reply(ftp!(211), FEATURES)),
            _ if !self.is_logged_in => Err(Refusal::NotLoggedIn),
            // Files are sent as they are, whatever the type.
            "TYPE" if ["A", "a", "I", "i"].contains(&argument) => Ok(plain(ftp!(200))),
            "TYPE" => Err(Refusal::UnknownParameter),
            "PWD" => {
                let name = format!("/{}", self.folder.join("/"));
                Ok(reply(ftp!(257), text::quoted(name.as_bytes()).collect::<Vec<_>>()))
            }
            "CWD" => {
                fs::read_dir(self.find(argument)?)?;
                self.folder = self.path(argument);
                Ok(plain(ftp!(250)))
            }
            "CDUP" => self.execute("CWD", ".."),
            "PASV" | "EPSV" => self.listen(command, argument),
            "LIST" => self.list(argument, long_line),
            "NLST" => self.list(argument, |name, _| name.to_owned()),
            "MLSD" if !self.find(argument)?.is_dir() => Err(Refusal::BadArgument),
            "MLSD" => self.list(argument, |name, found| format!("{} {name}", facts(found))),
            "MLST" => {
                let facts = facts(&self.find(argument)?.metadata()?);
                let name = shown(&self.path(argument).join("/"));
                Ok(reply(ftp!(250), format!("Listing\n {facts} /{name}\nEnd")))
            }
            "SIZE" => Ok(reply(ftp!(213), self.open(argument)?.metadata()?.len().to_string())),
            "RETR" => self.open(argument).map_err(Refusal::Io).and_then(|file| self.transfer(file)),
            _ => Err(Refusal::NotImplemented),
        }
    }

    /// Where a path leads, as the client sees it: there is nothing above `/`.
    fn path(&self, argument: &str) -> Vec<String> {
        let mut path = if argument.starts_with('/') { Vec::new() } else { self.folder.clone() };
        for name in argument.split('/') {
            match name {
                "" | "." => {}
                ".." => _ = path.pop(),
                name => path.push(name.to_owned()),
            }
        }
        path
    }

    /// Where a path leads on disk.
    fn find(&self, argument: &str) -> io::Result<PathBuf> {
        let mut on_disk = self.root.to_path_buf();
        on_disk.extend(self.path(argument));
        self.inside(&on_disk)
    }

    /// The path with its links resolved. What leads out of the folder is not found.
    fn inside(&self, on_disk: &Path) -> io::Result<PathBuf> {
        let on_disk = on_disk.canonicalize()?;
        if on_disk.starts_with(&self.root) { Ok(on_disk) } else { Err(NotFound.into()) }
    }

    fn open(&self, argument: &str) -> io::Result<File> {
        let on_disk = self.find(argument)?;
        // Nobody may ever write to a pipe, so opening one could take forever.
        if on_disk.is_file() { File::open(on_disk) } else { Err(NotFound.into()) }
    }

    fn listen(&mut self, command: &str, protocol: &str) -> Answer {
        let host = self.control.get_ref().local_addr()?.ip();
        let listener = self.passive.insert(TcpListener::bind((host, 0))?);
        let port = listener.local_addr()?.port();
        match (command, protocol, host.to_canonical()) {
            ("EPSV", "1", IpAddr::V6(_)) | ("EPSV", "2", IpAddr::V4(_)) => {
                Err(Refusal::OtherProtocol)
            }
            ("EPSV", "" | "1" | "2", _) => {
                Ok(reply(ftp!(229), format!("Entering Extended Passive Mode (|||{port}|)")))
            }
            ("PASV", "", IpAddr::V4(host)) => {
                let ([a, b, c, d], [high, low]) = (host.octets(), port.to_be_bytes());
                let address = format!("({a},{b},{c},{d},{high},{low})");
                Ok(reply(ftp!(227), format!("Entering Passive Mode {address}.")))
            }
            _ => Err(Refusal::UnknownParameter),
        }
    }

    /// Sends a line for each entry of a folder, or for a file.
    fn list(&mut self, argument: &str, line: impl Fn(&str, &Metadata) -> String) -> Answer {
        let on_disk = self.find(argument)?;
        let mut entries = vec![on_disk.clone()];
        if on_disk.is_dir() {
            let found = fs::read_dir(on_disk)?.map(|entry| Ok(entry?.path()));
            entries = found.collect::<io::Result<_>>()?;
            entries.sort();
        }
        // What leads nowhere, or out of the folder, is left out.
        let lines = entries.iter().filter_map(|entry| {
            let found = self.inside(entry).and_then(fs::metadata).ok()?;
            let name = entry.file_name().unwrap_or_default().to_string_lossy();
            Some(line(&shown(&name), &found) + "\r\n")
        });
        let text: String = lines.collect();
        self.transfer(text.as_bytes())
    }

    fn transfer(&mut self, mut source: impl Read) -> Answer {
        let mut data = self.accept()?;
        self.send(&plain(ftp!(150)))?;
        io::copy(&mut source, &mut data).map_err(|_| Refusal::TransferAborted)?;
        Ok(plain(ftp!(226)))
    }

    /// The data connection that the client has opened, or opens now.
    fn accept(&mut self) -> Result<TcpStream, Refusal> {
        let listener = self.passive.take().ok_or(Refusal::NoDataConnection)?;
        let peer = self.control.get_ref().peer_addr()?.ip();
        listener.set_nonblocking(true)?;
        let end = Instant::now() + DATA_WAIT;
        while Instant::now() < end {
            match listener.accept() {
                Ok((data, from)) if from.ip() == peer => {
                    data.set_nonblocking(false)?;
                    data.set_write_timeout(Some(IDLE))?;
                    return Ok(data);
                }
                // Nobody yet, or somebody else, who is not given the data.
                _ => thread::sleep(Duration::from_millis(10)),
            }
        }
        Err(Refusal::NoDataConnection)
    }
}

fn reply(code: ftp::Code, text: impl Into<Vec<u8>>) -> Reply<Vec<u8>> {
    Reply::new(code, text.into())
}

/// A reply that says no more than its code does.
fn plain(code: ftp::Code) -> Reply<Vec<u8>> {
    reply(code, code.description())
}

/// A name as it may stand in a listing: a control character could end its line.
fn shown(name: &str) -> String {
    name.replace(char::is_control, "?")
}

/// A line as `ls -l` has it, for people to read and for clients without MLSD.
fn long_line(name: &str, found: &Metadata) -> String {
    let [year, month, day, hour, minute, _] = utc(found);
    let kind = if found.is_dir() { "dr-xr-xr-x" } else { "-r--r--r--" };
    let date = format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}");
    format!("{kind} 1 ftp ftp {:>12} {date} {name}", found.len())
}

/// The facts of RFC 3659 §7.5.
fn facts(found: &Metadata) -> String {
    let [year, month, day, hour, minute, second] = utc(found);
    let modify = format!("modify={year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02};");
    if found.is_dir() {
        format!("type=dir;{modify}")
    } else {
        format!("type=file;size={};{modify}", found.len())
    }
}

/// When it was modified: year, month, day, hour, minute and second.
fn utc(found: &Metadata) -> [u64; 6] {
    let modified = found.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    let since_1970 = modified.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let (days, seconds) = (since_1970.as_secs() / 86400, since_1970.as_secs() % 86400);
    // Counted from 1 March of the year 0, so that a leap day ends its year. 146,097 days are 400 years.
    let (days, ages) = ((days + 719_468) % 146_097, (days + 719_468) / 146_097);
    let year = (days - days / 1460 + days / 36524 - days / 146_096) / 365;
    let day = days - (365 * year + year / 4 - year / 100);
    // From March on, 153 days are five months.
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    [400 * ages + year + next, month, day, seconds / 3600, seconds / 60 % 60, seconds % 60]
}
