//! Time from a NOOP to its reply, on loopback, by one write of the encoded reply.
//!
//! Prints the median. Nothing is set on the sockets, so the system delays acknowledgements and small
//! writes as it does for every program.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use reply_codes::ftp;
use reply_codes::wire::{Reply, ReplyReader};
use reply_codes_bench::report::{median, print_table};

/// The longest that a read or a write may wait.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How many commands are measured.
const COMMANDS: usize = 50;

fn main() -> io::Result<()> {
    let mut rows = Vec::new();
    for lines in [1, 10, 100] {
        let text = vec!["a line of thirty-two bytes or so"; lines].join("\n");
        let reply = Reply::new(ftp::Code::CommandOkay, text);
        let length = reply.encoded_len().to_string();
        rows.push(vec![lines.to_string(), length, format!("{:.0}", microseconds(reply)?)]);
    }
    println!("Microseconds from a command to its reply on loopback, median of {COMMANDS}.\n");
    print_table(&["lines", "bytes", "microseconds"], &rows);
    Ok(())
}

fn microseconds(reply: Reply<String>) -> io::Result<f64> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let mut client = connected(TcpStream::connect(listener.local_addr()?)?)?;
    let server = connected(listener.accept()?.0)?;
    let serving = thread::spawn(move || answer(server, &reply));
    let mut replies = BufReader::new(client.try_clone()?);
    let mut reader = ReplyReader::new();
    let mut times = Vec::new();
    for _ in 0..COMMANDS {
        let start = Instant::now();
        client.write_all(b"NOOP\r\n")?;
        read_reply(&mut replies, &mut reader)?;
        times.push(start.elapsed().as_secs_f64() * 1e6);
    }
    client.write_all(b"QUIT\r\n")?;
    serving.join().map_err(|_| io::Error::other("the server panicked"))??;
    Ok(median(times))
}

fn connected(stream: TcpStream) -> io::Result<TcpStream> {
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    Ok(stream)
}

fn answer(mut stream: TcpStream, reply: &Reply<String>) -> io::Result<()> {
    for command in BufReader::new(stream.try_clone()?).lines() {
        if command? == "QUIT" {
            break;
        }
        let mut buffer = vec![0; reply.encoded_len()];
        stream.write_all(reply.encode(&mut buffer).map_err(io::Error::other)?)?;
    }
    Ok(())
}

fn read_reply(stream: &mut impl BufRead, reader: &mut ReplyReader) -> io::Result<()> {
    loop {
        let chunk = stream.fill_buf()?;
        if chunk.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let step = reader.advance(chunk);
        stream.consume(step.used);
        if step.reply.map_err(io::Error::other)?.is_some() {
            return Ok(());
        }
    }
}
