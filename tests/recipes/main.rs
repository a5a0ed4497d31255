//! Each recipe reads from or writes to a socket on this machine.

#[expect(unreachable_pub, reason = "they are what a user copies")]
mod recipes;

use std::io::{self, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use bytes::Bytes;
use embedded_io_adapters::std::FromStd;
use embedded_io_adapters::tokio_1::FromTokio;
use futures_util::StreamExt;
use recipes::codec_decoder::ReplyDecoder;
use recipes::{
    codec_decoder, codec_encoder, embedded_io_async, embedded_io_read, std_read, std_write,
    tokio_read,
};
use reply_codes::wire::{InvalidReply, Reply};
use reply_codes::{RawCode, ftp};
use tokio_util::codec::FramedRead;

/// No read or write waits longer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// What a server sends: two replies in one segment, and a last one without its line end.
const SESSION: [&[u8]; 3] =
    [b"220-Welcome\r\n226 is text\r\n220 Rea", b"dy\r\n150 Opening\r\n226 Done\r\n22", b"1 Bye"];
/// The replies of it, with their lines.
const REPLIES: [(u16, &[&str]); 4] = [
    (220, &["Welcome", "226 is text", "Ready"]),
    (150, &["Opening"]),
    (226, &["Done"]),
    (221, &["Bye"]),
];

fn is_the_session<L: AsRef<[u8]>>(replies: &[(RawCode, Vec<L>)]) -> bool {
    let pairs = || replies.iter().zip(REPLIES);
    replies.len() == REPLIES.len()
        && pairs().all(|((code, _), (number, _))| *code == number)
        && pairs().all(|((_, lines), (_, texts))| {
            lines.iter().map(AsRef::as_ref).eq(texts.iter().map(|text| text.as_bytes()))
        })
}

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

/// The address of a server that sends one greeting.
fn greeting_server() -> (SocketAddr, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_write_timeout(Some(TIMEOUT)).unwrap();
        stream.write_all(b"220-Welcome\r\n220 Ready\r\n").unwrap();
    });
    (address, server)
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
fn std_reads_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    let mut replies = std_read::Replies::new(BufReader::new(client));
    let replies: Vec<_> = std::iter::from_fn(|| replies.next_reply().unwrap()).collect();
    assert!(is_the_session(&replies), "{replies:?}");
    server.join().unwrap();
}

#[test]
fn std_reads_a_greeting() {
    let (address, server) = greeting_server();
    let (code, lines) = std_read::greeting(address).unwrap().unwrap();
    assert!(code == 220 && lines == ["Welcome", "Ready"]);
    server.join().unwrap();
}

/// Fails before each byte, by turns as a signal and as a timeout do.
struct Failing<R>(R, usize);

impl<R: Read> Read for Failing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.1 += 1;
        match self.1 % 3 {
            1 => Err(io::ErrorKind::Interrupted.into()),
            2 => Err(io::ErrorKind::WouldBlock.into()),
            _ => self.0.read(&mut buffer[..1]),
        }
    }
}

#[test]
fn std_goes_on_after_a_signal_and_can_be_asked_again_after_a_timeout() {
    let bytes = SESSION.concat();
    let mut replies = std_read::Replies::new(BufReader::new(Failing(&bytes[..], 0)));
    let mut timeouts = 0;
    let mut found = Vec::new();
    loop {
        match replies.next_reply() {
            Ok(Some(reply)) => found.push(reply),
            Ok(None) => break,
            Err(error) => {
                assert_eq!(error.kind(), io::ErrorKind::WouldBlock);
                timeouts += 1;
            }
        }
    }
    assert!(is_the_session(&found), "{found:?}");
    assert!(timeouts >= bytes.len());
}

#[test]
fn std_gives_up_on_a_line_that_never_ends() {
    let mut replies = std_read::Replies::new(BufReader::new(io::repeat(b'2')));
    let error = replies.next_reply().unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    assert_eq!(error.to_string(), InvalidReply::TooLong.to_string());
}

#[test]
fn std_says_that_a_reply_was_cut_off() {
    let mut replies = std_read::Replies::new(&b"220-Welcome\r\n"[..]);
    let error = replies.next_reply().unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    assert_eq!(error.to_string(), "the stream ended within reply 220");
}

#[test]
fn std_goes_on_after_a_line_that_is_no_reply() {
    let mut replies = std_read::Replies::new(&b"Hello\r\n220 Ready\r\n"[..]);
    assert_eq!(replies.next_reply().unwrap_err().kind(), io::ErrorKind::InvalidData);
    assert_eq!(replies.next_reply().unwrap().unwrap().1, ["Ready"]);
}

#[test]
fn std_sends_the_name_of_a_folder_in_one_line() {
    let (client, mut server) = pair();
    std_write::send_folder(&mut server, "/a\r\n\"226\" b").unwrap();
    drop(server);
    assert_eq!(all_that_comes(client), "257 \"/a  \"\"226\"\" b\" is the current folder\r\n");
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
    for lines in [1, 100] {
        let (client, server) = pair();
        let mut stream = Counting(server, 0);
        let reply = Reply::new(ftp::Code::SystemStatus, "A line\n".repeat(lines));
        std_write::send(&mut stream, &reply).unwrap();
        assert_eq!(stream.1, 1);
        drop(stream);
        assert!(reply.bytes().eq(all_that_comes(client).bytes()));
    }
}

#[test]
fn tokio_reads_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    run(async {
        let stream = tokio::io::BufReader::new(tokio_stream(client));
        let mut replies = tokio_read::Replies::new(stream);
        let mut found = Vec::new();
        while let Some(reply) = replies.next_reply().await.unwrap() {
            found.push(reply);
        }
        assert!(is_the_session(&found), "{found:?}");
    });
    server.join().unwrap();
}

#[test]
fn tokio_reads_a_greeting() {
    let (address, server) = greeting_server();
    let (code, lines) = run(tokio_read::greeting(address)).unwrap().unwrap();
    assert!(code == 220 && lines == ["Welcome", "Ready"]);
    server.join().unwrap();
}

#[test]
fn tokio_goes_on_after_a_timeout_within_a_reply() {
    let (client, mut server) = pair();
    run(async {
        let mut replies = tokio_read::Replies::new(tokio::io::BufReader::new(tokio_stream(client)));
        server.write_all(b"220-Welcome\r\n22").unwrap();
        let soon = Duration::from_millis(100);
        assert!(tokio::time::timeout(soon, replies.next_reply()).await.is_err());
        server.write_all(b"0 Ready\r\n").unwrap();
        assert_eq!(replies.next_reply().await.unwrap().unwrap().1, ["Welcome", "Ready"]);
    });
}

#[test]
fn tokio_says_that_a_reply_was_cut_off() {
    let error = run(tokio_read::Replies::new(&b"220-Welcome\r\n"[..]).next_reply());
    assert_eq!(error.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
}

#[test]
fn a_codec_decodes_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    let replies: Vec<(RawCode, Vec<Bytes>)> = run(async {
        let frames = FramedRead::new(tokio_stream(client), ReplyDecoder::default());
        frames.map(Result::unwrap).collect().await
    });
    assert!(is_the_session(&replies), "{replies:?}");
    server.join().unwrap();
}

#[test]
fn a_codec_decodes_a_greeting() {
    let (client, server) = served(&SESSION);
    let greeting = run(async { codec_decoder::greeting(tokio_stream(client)).await.unwrap() });
    assert_eq!(greeting.unwrap().1, REPLIES[0].1);
    server.join().unwrap();
}

#[test]
fn a_codec_says_that_a_reply_was_cut_off() {
    let (client, server) = served(&[b"221 Bye\r\n220-Welc"]);
    let replies: Vec<_> = run(async {
        FramedRead::new(tokio_stream(client), ReplyDecoder::default()).collect().await
    });
    assert_eq!(replies.len(), 2, "{replies:?}");
    let error = replies[1].as_ref().unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    assert_eq!(error.to_string(), "the stream ended within reply 220");
    server.join().unwrap();
}

#[test]
fn a_codec_encodes_replies() {
    let (client, server) = pair();
    let report = Bytes::from_static(b"Done\nAll of it");
    run(async { codec_encoder::transfer(tokio_stream(server), report).await.unwrap() });
    assert_eq!(all_that_comes(client), "150 Opening\r\n226-Done\r\n226 All of it\r\n");
}

#[test]
fn embedded_io_reads_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    let mut replies = embedded_io_read::Replies::<_, 64>::new(FromStd::new(client));
    let mut found = Vec::new();
    while let Some((code, lines)) = replies.next_reply().unwrap() {
        found.push((code, lines.map(<[u8]>::to_vec).collect()));
    }
    assert!(is_the_session(&found), "{found:?}");
    server.join().unwrap();
}

#[test]
fn embedded_io_reads_a_greeting() {
    let bytes = b"220-Welcome\r\n220 Ready\r\n";
    assert_eq!(
        embedded_io_read::greeting(&bytes[..]),
        Ok(RawCode::from_u16(220).map(|code| (code, *b"Ready\0\0\0\0\0\0\0\0\0\0\0")))
    );
}

#[test]
fn embedded_io_keeps_the_beginning_of_a_reply_that_is_too_long() {
    let long = "Line\r\n".repeat(1000);
    let bytes = format!("220-Welcome\r\n{long}220 Ready\r\n150 Opening\r\n");
    let mut replies = embedded_io_read::Replies::<_, 32>::new(bytes.as_bytes());
    let (code, mut lines) = replies.next_reply().unwrap().unwrap();
    assert!(code == 220 && lines.next() == Some(b"Welcome"));
    drop(lines);
    let (code, mut lines) = replies.next_reply().unwrap().unwrap();
    assert!(code == 150 && lines.next() == Some(b"Opening"));
}

#[test]
fn embedded_io_gives_up_on_what_is_not_a_reply() {
    let mut replies = embedded_io_read::Replies::<_, 64>::new(&b"HTTP/1.1 400 Bad Request\r\n"[..]);
    let error = replies.next_reply().map(|_| ());
    assert_eq!(error, Err(::embedded_io::ErrorKind::InvalidData));
}

#[test]
fn embedded_io_async_reads_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    run(async {
        let stream = FromTokio::new(tokio_stream(client));
        let mut replies = embedded_io_async::Replies::<_, 64>::new(stream);
        let mut found = Vec::new();
        while let Some((code, lines)) = replies.next_reply().await.unwrap() {
            found.push((code, lines.map(<[u8]>::to_vec).collect()));
        }
        assert!(is_the_session(&found), "{found:?}");
    });
    server.join().unwrap();
}

#[test]
fn embedded_io_async_reads_a_greeting() {
    let bytes = b"220-Welcome\r\n220 Ready\r\n";
    let greeting = run(embedded_io_async::greeting(&bytes[..])).unwrap();
    assert_eq!(greeting.map(|(code, text)| (code.as_u16(), text[0])), Some((220, b'R')));
}

#[test]
fn embedded_io_async_goes_on_after_a_future_that_was_dropped() {
    let (client, mut server) = pair();
    run(async {
        let mut replies =
            embedded_io_async::Replies::<_, 64>::new(FromTokio::new(tokio_stream(client)));
        server.write_all(b"150 Opening\r\n226-Do").unwrap();
        assert!(replies.next_reply().await.unwrap().is_some());
        let soon = Duration::from_millis(100);
        assert!(tokio::time::timeout(soon, replies.next_reply()).await.is_err());
        server.write_all(b"ne\r\n226 All\r\n").unwrap();
        let (code, lines) = replies.next_reply().await.unwrap().unwrap();
        assert!(code == 226 && lines.eq([&b"Done"[..], b"All"]));
    });
}
