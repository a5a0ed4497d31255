//! Each recipe reads from or writes to a socket on this machine.

#[expect(unreachable_pub, reason = "they are what a user copies")]
mod recipes;

use std::io::{self, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use bytes::BytesMut;
use embedded_io_adapters::std::FromStd;
use embedded_io_adapters::tokio_1::FromTokio;
use futures_util::{SinkExt, StreamExt};
use recipes::codec_decoder::ReplyDecoder;
use recipes::codec_encoder::ReplyEncoder;
use recipes::{
    embedded_io_async, embedded_io_read, heapless_read, heapless_write, std_read, std_write,
    tokio_read,
};
use reply_codes::wire::{Lines, Reply, ReplyReader};
use reply_codes::{RawCode, ftp};
use tokio_util::codec::{FramedRead, FramedWrite};

/// No read or write waits longer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// What a server sends: two replies in one segment, and a last one without its line end.
const SESSION: [&[u8]; 3] =
    [b"220-Welcome\r\n226 is text\r\n220 Rea", b"dy\r\n150 Opening\r\n226 Done\r\n22", b"1 Bye"];
const CODES: [u16; 4] = [220, 150, 226, 221];

/// A socket whose other end sends the parts, some time apart, and closes.
fn served(parts: &'static [&'static [u8]]) -> (TcpStream, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    client.set_read_timeout(Some(TIMEOUT)).unwrap();
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_write_timeout(Some(TIMEOUT)).unwrap();
        for part in parts {
            // The client may have given up.
            _ = stream.write_all(part);
            thread::sleep(Duration::from_millis(20));
        }
    });
    (client, server)
}

/// Both ends of a connection on this machine.
fn pair() -> (TcpStream, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    client.set_read_timeout(Some(TIMEOUT)).unwrap();
    (client, listener.accept().unwrap().0)
}

fn all_that_comes(mut stream: TcpStream) -> String {
    let mut received = String::new();
    stream.read_to_string(&mut received).unwrap();
    received
}

fn tokio_stream(stream: TcpStream) -> tokio::net::TcpStream {
    stream.set_nonblocking(true).unwrap();
    tokio::net::TcpStream::from_std(stream).unwrap()
}

/// Runs the future, but not for longer than the timeout.
fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { tokio::time::timeout(TIMEOUT, future).await.unwrap() })
}

#[test]
fn std_reads_replies_with_their_text() {
    let (client, server) = served(&SESSION);
    let mut stream = BufReader::new(client);
    let mut reader = ReplyReader::new();
    let (mut codes, mut texts) = (Vec::new(), Vec::new());
    loop {
        let mut text = Vec::new();
        let Some(code) = std_read::read_reply(&mut stream, &mut reader, &mut text).unwrap() else {
            break;
        };
        codes.push(code.as_u16());
        texts.push(text);
    }
    assert_eq!(codes, CODES);
    assert_eq!(texts.concat(), SESSION.concat());
    assert_eq!(texts[3], b"221 Bye");
    server.join().unwrap();
}

#[test]
fn std_gives_up_on_a_line_that_never_ends() {
    let mut stream = BufReader::new(io::repeat(b'2'));
    let mut reader = ReplyReader::new().max_line(1024);
    let mut text = Vec::new();
    let error = std_read::read_reply(&mut stream, &mut reader, &mut text).unwrap_err();
    assert_eq!(error.to_string(), "a line is longer than allowed");
    assert!(text.len() <= 1024 + stream.capacity());
}

#[test]
fn std_says_that_a_reply_was_cut_off() {
    let (client, server) = served(&[b"220-Welcome\r\n"]);
    let mut reader = ReplyReader::new();
    let error = std_read::read_reply(&mut BufReader::new(client), &mut reader, &mut Vec::new());
    assert_eq!(error.unwrap_err().to_string(), "the stream ended within reply 220");
    server.join().unwrap();
}

#[test]
fn std_sends_replies() {
    let (client, mut server) = pair();
    std_write::send(&mut server, &Reply::new(ftp::Code::ServiceReady, "Ready")).unwrap();
    drop(server);
    assert_eq!(all_that_comes(client), "220 Ready\r\n");
}

/// A socket that counts how often it is written to.
struct Counting(TcpStream, usize);

impl Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.1 += 1;
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[test]
fn a_reply_of_one_line_and_one_of_a_hundred_are_one_write() {
    let hundred: Vec<_> = (0..100).map(|number| format!("Line {number}")).collect();
    for lines in [&hundred[..1], &hundred] {
        let (client, server) = pair();
        let mut stream = Counting(server, 0);
        let reply: Reply<Vec<u8>> = Reply::from_lines(ftp::Code::SystemStatus, lines);
        std_write::send(&mut stream, &reply).unwrap();
        assert_eq!(stream.1, 1);
        drop(stream);
        assert_eq!(all_that_comes(client), reply.to_string());
    }
}

#[test]
fn tokio_reads_replies() {
    let (client, server) = served(&SESSION);
    run(async {
        let mut stream = tokio::io::BufReader::new(tokio_stream(client));
        let mut reader = ReplyReader::new();
        let (mut codes, mut text) = (Vec::new(), Vec::new());
        while let Some(code) =
            tokio_read::read_reply(&mut stream, &mut reader, &mut text).await.unwrap()
        {
            codes.push(code.as_u16());
        }
        assert_eq!(codes, CODES);
        assert_eq!(text, SESSION.concat());
    });
    server.join().unwrap();
}

#[test]
fn tokio_goes_on_after_a_timeout_within_a_reply() {
    let (client, mut server) = pair();
    run(async {
        let mut stream = tokio::io::BufReader::new(tokio_stream(client));
        let mut reader = ReplyReader::new();
        let mut text = Vec::new();
        server.write_all(b"220-Welcome\r\n22").unwrap();
        let soon = Duration::from_millis(100);
        let reply = tokio_read::read_reply(&mut stream, &mut reader, &mut text);
        assert!(tokio::time::timeout(soon, reply).await.is_err());
        server.write_all(b"0 Ready\r\n").unwrap();
        let code = tokio_read::read_reply(&mut stream, &mut reader, &mut text).await.unwrap();
        assert_eq!(code, RawCode::from_u16(220));
        assert_eq!(text, b"220-Welcome\r\n220 Ready\r\n");
    });
}

#[test]
fn a_codec_decodes_replies() {
    let (client, server) = served(&SESSION);
    let replies: Vec<(RawCode, BytesMut)> = run(async {
        let frames = FramedRead::new(tokio_stream(client), ReplyDecoder::default());
        frames.map(Result::unwrap).collect().await
    });
    assert_eq!(replies.iter().map(|(code, _)| code.as_u16()).collect::<Vec<_>>(), CODES);
    assert_eq!(
        replies.iter().map(|(_, bytes)| &bytes[..]).collect::<Vec<_>>().concat(),
        SESSION.concat()
    );
    server.join().unwrap();
}

#[test]
fn a_codec_says_that_a_reply_was_cut_off() {
    let (client, server) = served(&[b"221 Bye\r\n220-Welc"]);
    let replies: Vec<_> = run(async {
        let frames = FramedRead::new(tokio_stream(client), ReplyDecoder::default());
        frames.map(|reply| reply.map_err(|error| error.to_string())).collect().await
    });
    assert_eq!(replies.len(), 2, "{replies:?}");
    assert_eq!(replies[1], Err("the stream ended within reply 220".to_owned()));
    server.join().unwrap();
}

#[test]
fn a_codec_encodes_replies() {
    let (client, server) = pair();
    run(async {
        let mut frames = FramedWrite::new(tokio_stream(server), ReplyEncoder);
        frames.feed(Reply::new(ftp::Code::FileStatusOkay, "Opening")).await.unwrap();
        frames.send(Reply::new(ftp::Code::ClosingDataConnection, "Done\nAll of it")).await.unwrap();
    });
    assert_eq!(all_that_comes(client), "150 Opening\r\n226-Done\r\n226 All of it\r\n");
}

#[test]
fn embedded_io_reads_replies() {
    let (client, server) = served(&SESSION);
    let mut stream = FromStd::new(BufReader::new(client));
    let mut reader = ReplyReader::new();
    let mut codes = Vec::new();
    while let Some(code) = embedded_io_read::read_code(&mut stream, &mut reader).unwrap() {
        codes.push(code.as_u16());
    }
    assert_eq!(codes, CODES);
    server.join().unwrap();
}

#[test]
fn embedded_io_async_reads_replies() {
    let (client, server) = served(&SESSION);
    run(async {
        let mut stream = FromTokio::new(tokio::io::BufReader::new(tokio_stream(client)));
        let mut reader = ReplyReader::new();
        let mut codes = Vec::new();
        while let Some(code) = embedded_io_async::read_code(&mut stream, &mut reader).await.unwrap()
        {
            codes.push(code.as_u16());
        }
        assert_eq!(codes, CODES);
    });
    server.join().unwrap();
}

#[test]
fn embedded_io_gives_up_on_what_is_not_a_reply() {
    let (client, server) = served(&[b"HTTP/1.1 400 Bad Request\r\n"]);
    let mut stream = FromStd::new(BufReader::new(client));
    let error = embedded_io_read::read_code(&mut stream, &mut ReplyReader::new());
    assert_eq!(error, Err(::embedded_io::ErrorKind::InvalidData));
    server.join().unwrap();
}

#[test]
fn heapless_strings_hold_the_text_of_a_reply() {
    let (mut client, server) = served(&SESSION[..2]);
    let mut lines = Lines::new([0; 32]);
    let mut reader = ReplyReader::new();
    let mut replies = Vec::new();
    let mut text = heapless::String::<24>::new();
    let mut bytes = [0; 16];
    loop {
        let length = client.read(&mut bytes).unwrap();
        let mut chunk = &bytes[..length];
        if chunk.is_empty() {
            break;
        }
        while let Some(code) =
            heapless_read::read_text(&mut chunk, &mut lines, &mut reader, &mut text).unwrap()
        {
            replies.push((code.as_u16(), text.as_str().to_owned()));
            text.clear();
        }
    }
    // The first has no room for its last letters.
    let expected = [(220, "Welcome\n226 is text\nRead"), (150, "Opening\n"), (226, "Done\n")];
    assert_eq!(replies, expected.map(|(code, text)| (code, text.to_owned())));
    server.join().unwrap();
}

#[test]
fn heapless_strings_are_texts_of_replies() {
    let (client, mut server) = pair();
    std_write::send(&mut server, &heapless_write::space_left(u64::MAX)).unwrap();
    drop(server);
    assert_eq!(all_that_comes(client), "213 18446744073709551615 bytes left\r\n");
}

#[test]
fn no_recipe_has_more_than_twenty_lines() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/src/wire/recipes");
    let mut recipes = 0;
    for recipe in std::fs::read_dir(folder).unwrap() {
        let path = recipe.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.lines().map(str::trim).filter(|line| {
            !line.is_empty() && !["//", "use ", "#["].iter().any(|start| line.starts_with(start))
        });
        assert!(code.count() <= 20, "{}", path.display());
        recipes += 1;
    }
    assert_eq!(recipes, 9);
}
