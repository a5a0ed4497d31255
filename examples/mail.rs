//! A mail client: hands one message to an SMTP server, as RFC 5321 says.
//!
//! ```text
//! cargo run --features std --example mail -- 127.0.0.1:25 me@example.com you@example.com < message
//! ```
//!
//! Its codes are made from `examples/smtp.csv`, a table to copy. The server is one that takes mail
//! without a login, such as the one on your own machine.

use std::env;
use std::error::Error;
use std::io::{self, BufReader, Read, Write};
use std::net::{IpAddr, TcpStream};
use std::process;
use std::time::Duration;

use reply_codes::text;
use reply_codes::wire::{Finished, ReplyReader};

reply_codes::reply_codes! {
    /// SMTP: RFC 5321 and the extensions that add replies.
    pub mod smtp = "examples/smtp.csv";
}

use smtp::Class;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const HELP: &str = "\
Hands the message on the standard input to an SMTP server.

Usage: mail HOST:PORT FROM TO < MESSAGE

    FROM, TO     addresses, such as me@example.com
    MESSAGE      its headers, an empty line, and its text

It sends in the clear: whoever is on the way can read the message.";

/// RFC 5321 §4.5.3.2 asks for five minutes, in which a server may look through the message.
const TIMEOUT: Duration = Duration::from_secs(300);

fn main() {
    let words: Vec<_> = env::args_os().skip(1).map(|word| word.to_string_lossy().into()).collect();
    let outcome = match &words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--help" | "-h", ..] => Ok(HELP.to_owned()),
        [server, from, to] => send(server, from, to),
        _ => Err("which server, from whom and to whom? See mail --help".into()),
    };
    match outcome {
        Ok(text) => println!("{text}"),
        Err(error) => {
            eprintln!("mail: {error}");
            process::exit(1);
        }
    }
}

/// Returns what the server says about the message that it has taken.
fn send(server: &str, from: &str, to: &str) -> Result<String> {
    let is_unfit = |letter: char| letter.is_control() || "<> ".contains(letter);
    if let Some(address) = [from, to].iter().find(|address| address.contains(is_unfit)) {
        return Err(format!("{address:?} is not an address").into());
    }
    let mut message = Vec::new();
    io::stdin().read_to_end(&mut message)?;

    let stream = TcpStream::connect(server).map_err(|error| format!("{server}: {error}"))?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    let (stream, reader) = (BufReader::new(stream), ReplyReader::smtp());
    let mut connection = Connection { stream, reader, bytes: Vec::new() };
    let taken = connection.send(from, to, &as_data(&message));
    // The message is taken or refused by now, whatever the server says to this.
    _ = connection.exchange(b"QUIT\r\n");
    taken
}

struct Connection {
    stream: BufReader<TcpStream>,
    reader: ReplyReader,
    /// Those of the last reply.
    bytes: Vec<u8>,
}

impl Connection {
    fn send(&mut self, from: &str, to: &str, data: &[u8]) -> Result<String> {
        self.expect(Class::PositiveCompletion, b"")?;
        let parameters = self.hello(data)?;
        let mail = format!("MAIL FROM:<{from}>{parameters}\r\n");
        self.expect(Class::PositiveCompletion, mail.as_bytes())?;
        self.expect(Class::PositiveCompletion, format!("RCPT TO:<{to}>\r\n").as_bytes())?;
        self.expect(Class::PositiveIntermediate, b"DATA\r\n")?;
        let reply = self.expect(Class::PositiveCompletion, data)?;
        Ok(self.sentence(reply))
    }

    /// Greets the server, and returns the parameters of MAIL that it has use for.
    fn hello(&mut self, data: &[u8]) -> Result<String> {
        let host = match self.stream.get_ref().local_addr()?.ip() {
            IpAddr::V4(address) => format!("[{address}]"),
            IpAddr::V6(address) => format!("[IPv6:{address}]"),
        };
        let reply = self.exchange(format!("EHLO {host}\r\n").as_bytes())?;
        if let Some(smtp!(500 | 502)) = smtp::Code::from_raw(reply.code) {
            // A server from before the extensions.
            self.expect(Class::PositiveCompletion, format!("HELO {host}\r\n").as_bytes())?;
        }
        let parameter = |(keyword, _): (&[u8], _)| match &*keyword.to_ascii_uppercase() {
            b"SIZE" => Some(format!(" SIZE={}", data.len())),
            b"8BITMIME" if !data.is_ascii() => Some(" BODY=8BITMIME".to_owned()),
            _ => None,
        };
        // The first line is the server's name.
        let extensions = reply.lines(&self.bytes).skip(1).filter_map(text::extension);
        Ok(extensions.filter_map(parameter).collect())
    }

    /// Sends something, and waits for a reply of this class.
    fn expect(&mut self, class: Class, bytes: &[u8]) -> Result<Finished> {
        let reply = self.exchange(bytes)?;
        let is_expected = Class::of(reply.code) == Some(class);
        if is_expected { Ok(reply) } else { Err(self.sentence(reply).into()) }
    }

    fn exchange(&mut self, bytes: &[u8]) -> Result<Finished> {
        self.stream.get_ref().write_all(bytes)?;
        let reply = self.reader.read_from(&mut self.stream, &mut self.bytes)?;
        Ok(reply.ok_or("the server has closed the connection")?)
    }

    /// `550 MailboxUnavailable, status 5.1.1: Who is that?`
    fn sentence(&self, reply: Finished) -> String {
        let name = smtp::Code::from_raw(reply.code).map_or("not listed", smtp::Code::name);
        let status = reply.lines(&self.bytes).find_map(text::enhanced_status);
        let status = status.map_or_else(String::new, |(status, _)| format!(", status {status}"));
        let lines = reply.lines(&self.bytes).map(|line| {
            let text = text::enhanced_status(line).map_or(line, |(_, text)| text);
            // What a server sends must not steer the terminal.
            String::from_utf8_lossy(text).replace(char::is_control, "?")
        });
        format!("{} {name}{status}: {}", reply.code, lines.collect::<Vec<_>>().join(" "))
    }
}

/// The message as DATA takes it (RFC 5321 §4.5.2): with CR LF behind each line, a dot more before a
/// line that begins with one, and a dot alone at the end.
fn as_data(message: &[u8]) -> Vec<u8> {
    let mut data = Vec::new();
    for line in message.split_inclusive(|&byte| byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        if line.starts_with(b".") {
            data.push(b'.');
        }
        data.extend(line.strip_suffix(b"\r").unwrap_or(line).iter().chain(b"\r\n"));
    }
    data.extend_from_slice(b".\r\n");
    data
}
