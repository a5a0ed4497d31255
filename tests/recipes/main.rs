//! Each recipe reads from or writes to a socket on this machine.

#[expect(unreachable_pub, reason = "they are what a user copies")]
mod recipes;

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use ::tokio::io::{AsyncBufReadExt, BufReader};
use ::tokio::time::timeout;
use bytes::{Bytes, BytesMut};
use embedded_io_adapters::std::FromStd;
use embedded_io_adapters::tokio_1::FromTokio;
use futures_util::StreamExt;
use recipes::tokio_util_client::ClientCodec;
use recipes::{embedded_io, embedded_io_async, tokio, tokio_util_client, tokio_util_server};
use reply_codes::RawCode;
use reply_codes::wire::InvalidReply;
use tokio_util::codec::{Encoder, FramedRead};

/// No read or write waits longer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// A future that waits longer is dropped.
const SOON: Duration = Duration::from_millis(100);

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

/// The address of a server that greets, waits for NOOP and answers it.
fn answering_server() -> (SocketAddr, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
        stream.write_all(b"220-Welcome\r\n220 Ready\r\n").unwrap();
        let mut command = [0; 6];
        stream.read_exact(&mut command).unwrap();
        assert_eq!(&command, b"NOOP\r\n");
        stream.write_all(b"200-Yes\r\n200 Done\r\n").unwrap();
    });
    (address, server)
}

/// What another kind of server sends, and the message about it.
const NO_REPLY: &[u8] = b"SSH-2.0-OpenSSH\r\n";

fn says_what_came(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidData
        && error.to_string() == format!("{}: SSH-2.0-OpenSSH\\r\\n", InvalidReply::NoCode)
}

/// Both ends of a connection on this machine.
fn pair() -> (TcpStream, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    client.set_read_timeout(Some(TIMEOUT)).unwrap();
    (client, listener.accept().unwrap().0)
}

fn tokio_stream(stream: TcpStream) -> BufReader<::tokio::net::TcpStream> {
    stream.set_nonblocking(true).unwrap();
    BufReader::new(::tokio::net::TcpStream::from_std(stream).unwrap())
}

/// Runs the future, but not for longer than the timeout.
fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = ::tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { timeout(TIMEOUT, future).await.unwrap() })
}

#[test]
fn tokio_reads_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    run(async {
        let mut connection = tokio::Connection::new(tokio_stream(client));
        let mut found = Vec::new();
        while let Some(reply) = connection.receive().await.unwrap() {
            found.push(reply);
        }
        assert!(is_the_session(&found), "{found:?}");
        assert!(connection.stream.fill_buf().await.unwrap().is_empty());
    });
    server.join().unwrap();
}

#[test]
fn tokio_sends_a_command() {
    let (address, server) = answering_server();
    let (code, lines) = run(tokio::ask(address, "NOOP")).unwrap().unwrap();
    assert!(code == 200 && lines == ["Yes", "Done"]);
    server.join().unwrap();
    let error = run(async { tokio::Connection::new(tokio_stream(pair().0)).send("A\nB").await });
    assert_eq!(error.unwrap_err().kind(), io::ErrorKind::InvalidInput);
}

#[test]
fn tokio_goes_on_after_a_future_that_was_dropped() {
    let (client, mut server) = pair();
    run(async {
        let mut connection = tokio::Connection::new(tokio_stream(client));
        server.write_all(b"220-Welcome\r\n22").unwrap();
        assert!(timeout(SOON, connection.receive()).await.is_err());
        server.write_all(b"0 Ready\r\n").unwrap();
        assert_eq!(connection.receive().await.unwrap().unwrap().1, ["Welcome", "Ready"]);
    });
}

#[test]
fn tokio_says_what_came_in_place_of_a_reply() {
    let (client, server) = served(&[NO_REPLY, b"220-Welc"]);
    run(async {
        let mut connection = tokio::Connection::new(tokio_stream(client));
        assert!(says_what_came(&connection.receive().await.unwrap_err()));
        let error = connection.receive().await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    });
    server.join().unwrap();
}

#[test]
fn a_codec_decodes_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    let replies: Vec<(RawCode, Vec<Bytes>)> = run(async {
        let frames = FramedRead::new(tokio_stream(client), ClientCodec::default());
        frames.map(Result::unwrap).collect().await
    });
    assert!(is_the_session(&replies), "{replies:?}");
    server.join().unwrap();
}

#[test]
fn a_codec_encodes_a_command() {
    let (address, server) = answering_server();
    let (code, lines) = run(tokio_util_client::ask(address, "NOOP")).unwrap().unwrap();
    assert!(code == 200 && lines == ["Yes", "Done"]);
    server.join().unwrap();
    let error = ClientCodec::default().encode("A\nB", &mut BytesMut::new()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
}

#[test]
fn a_codec_says_what_came_in_place_of_a_reply() {
    for (part, kind) in [
        (NO_REPLY, io::ErrorKind::InvalidData),
        (b"221 Bye\r\n220-Welc", io::ErrorKind::UnexpectedEof),
    ] {
        let frames = FramedRead::new(part, ClientCodec::default());
        let last = run(frames.collect::<Vec<_>>()).pop().unwrap().unwrap_err();
        assert!(last.kind() == kind && (part != NO_REPLY || says_what_came(&last)), "{last}");
    }
}

#[test]
fn a_codec_encodes_replies() {
    let (mut client, server) = pair();
    let report = Bytes::from_static(b"Done\nAll of it");
    run(async {
        let stream = tokio_stream(server).into_inner();
        tokio_util_server::transfer(stream, report).await.unwrap();
    });
    let mut received = String::new();
    client.read_to_string(&mut received).unwrap();
    assert_eq!(received, "150 Opening\r\n226-Done\r\n226 All of it\r\n");
}

#[test]
fn embedded_io_reads_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    let mut connection = embedded_io::Connection::<_, 64>::new(FromStd::new(client));
    let mut found = Vec::new();
    while let Some((code, lines)) = connection.receive().unwrap() {
        found.push((code, lines.map(<[u8]>::to_vec).collect()));
    }
    assert!(is_the_session(&found), "{found:?}");
    assert_eq!(connection.stream.into_inner().read(&mut [0]).unwrap(), 0);
    server.join().unwrap();
}

#[test]
fn embedded_io_sends_a_command() {
    let (address, server) = answering_server();
    let stream = FromStd::new(TcpStream::connect(address).unwrap());
    let (code, text) = embedded_io::ask(stream, b"NOOP\r\n").unwrap().unwrap();
    assert!(code == 200 && text.starts_with(b"Done\0"));
    server.join().unwrap();
    let mut connection = embedded_io::Connection::<_, 64>::new(FromStd::new(pair().0));
    for line in [&b"NOOP"[..], b"A\nB\r\n"] {
        assert!(matches!(connection.send(line), Err(embedded_io::Error::Command)));
    }
}

#[test]
fn embedded_io_keeps_the_beginning_of_a_reply_that_is_too_long() {
    let bytes =
        [b"220-Welcome\r\n", &b"Line\r\n".repeat(1000)[..], b"220 R\r\n150 Go\r\n"].concat();
    let stream = FromStd::new(io::Cursor::new(bytes));
    let mut connection = embedded_io::Connection::<_, 32>::new(stream);
    for (number, text) in [(220, &b"Welcome"[..]), (150, b"Go")] {
        let (code, mut lines) = connection.receive().unwrap().unwrap();
        assert!(code == number && lines.next() == Some(text));
    }
}

#[test]
fn embedded_io_says_what_came_in_place_of_a_reply() {
    let stream = FromStd::new(io::Cursor::new(NO_REPLY.to_vec()));
    let error = embedded_io::ask(stream, b"NOOP\r\n").unwrap_err();
    let embedded_io::Error::Reply(InvalidReply::NoCode, came) = error else { panic!("{error:?}") };
    assert!(came.starts_with(NO_REPLY) && came.ends_with(&[0]));
}

#[test]
fn embedded_io_async_reads_replies_with_their_lines() {
    let (client, server) = served(&SESSION);
    run(async {
        let stream = FromTokio::new(tokio_stream(client));
        let mut connection = embedded_io_async::Connection::<_, 64>::new(stream);
        let mut found = Vec::new();
        while let Some((code, lines)) = connection.receive().await.unwrap() {
            found.push((code, lines.map(<[u8]>::to_vec).collect()));
        }
        assert!(is_the_session(&found), "{found:?}");
        assert!(connection.stream.into_inner().fill_buf().await.unwrap().is_empty());
    });
    server.join().unwrap();
}

#[test]
fn embedded_io_async_sends_a_command() {
    let (address, server) = answering_server();
    let (code, text) = run(async {
        let stream = FromTokio::new(tokio_stream(TcpStream::connect(address).unwrap()));
        embedded_io_async::ask(stream, b"NOOP\r\n").await.unwrap().unwrap()
    });
    assert!(code == 200 && text.starts_with(b"Done\0"));
    server.join().unwrap();
}

#[test]
fn embedded_io_async_goes_on_after_a_future_that_was_dropped() {
    let (client, mut server) = pair();
    run(async {
        let stream = FromTokio::new(tokio_stream(client));
        let mut connection = embedded_io_async::Connection::<_, 64>::new(stream);
        server.write_all(b"150 Opening\r\n226-Do").unwrap();
        assert!(connection.receive().await.unwrap().is_some());
        assert!(timeout(SOON, connection.receive()).await.is_err());
        server.write_all(b"ne\r\n226 All\r\n").unwrap();
        let (code, lines) = connection.receive().await.unwrap().unwrap();
        assert!(code == 226 && lines.eq([&b"Done"[..], b"All"]));
    });
}

#[test]
fn embedded_io_async_says_what_came_in_place_of_a_reply() {
    let (client, server) = served(&[NO_REPLY]);
    let error = run(async {
        let stream = FromTokio::new(tokio_stream(client));
        embedded_io_async::ask(stream, b"NOOP\r\n").await.unwrap_err()
    });
    assert!(
        matches!(error, embedded_io_async::Error::Reply(InvalidReply::NoCode, came) if came.starts_with(NO_REPLY))
    );
    server.join().unwrap();
}
