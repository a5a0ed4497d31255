//! Each recipe reads from and writes to a socket on this machine.

#[expect(unreachable_pub, reason = "they are what a user copies")]
mod recipes;

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
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

/// No read waits longer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// A future that waits longer is dropped.
const SOON: Duration = Duration::from_millis(100);

/// What a server sends before it closes, the last reply without its line end.
const SESSION: &[u8] =
    b"220-Welcome\r\n226 is text\r\n220 Ready\r\n150 Opening\r\n226 Done\r\n221 Bye";
/// The replies of it, with their lines.
const REPLIES: [(u16, &[&str]); 4] = [
    (220, &["Welcome", "226 is text", "Ready"]),
    (150, &["Opening"]),
    (226, &["Done"]),
    (221, &["Bye"]),
];

/// A greeting, and the reply to a command.
const ANSWERS: &[u8] = b"220-Welcome\r\n220 Ready\r\n200-Yes\r\n200 Done\r\n";

/// What another kind of server sends.
const NO_REPLY: &[u8] = b"SSH-2.0-OpenSSH\r\n";

fn is_the_session<L: AsRef<[u8]>>(replies: &[(RawCode, Vec<L>)]) -> bool {
    let pairs = || replies.iter().zip(REPLIES);
    replies.len() == REPLIES.len()
        && pairs().all(|((code, _), (number, _))| *code == number)
        && pairs().all(|((_, lines), (_, texts))| {
            lines.iter().map(AsRef::as_ref).eq(texts.iter().map(|text| text.as_bytes()))
        })
}

fn says_what_came(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidData
        && error.to_string() == format!("{}: SSH-2.0-OpenSSH\\r\\n", InvalidReply::NoCode)
}

/// Both ends of a connection, of which the server has sent this already.
fn pair(sent: &[u8]) -> (TcpStream, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (mut server, _) = listener.accept().unwrap();
    for stream in [&client, &server] {
        stream.set_read_timeout(Some(TIMEOUT)).unwrap();
    }
    server.write_all(sent).unwrap();
    (client, server)
}

/// The client's end of a connection that the server has closed for writing.
fn served(sent: &[u8]) -> TcpStream {
    let (client, server) = pair(sent);
    server.shutdown(Shutdown::Write).unwrap();
    client
}

fn all_that_comes(mut stream: TcpStream) -> String {
    let mut received = String::new();
    stream.read_to_string(&mut received).unwrap();
    received
}

fn tokio_stream(stream: TcpStream) -> ::tokio::net::TcpStream {
    stream.set_nonblocking(true).unwrap();
    ::tokio::net::TcpStream::from_std(stream).unwrap()
}

/// Reads so little at once that no line comes whole.
fn buffered(stream: TcpStream) -> BufReader<::tokio::net::TcpStream> {
    BufReader::with_capacity(5, tokio_stream(stream))
}

/// Runs the future, but not for longer than the timeout.
fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = ::tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { timeout(TIMEOUT, future).await.unwrap() })
}

#[test]
fn tokio_reads_replies_with_their_lines() {
    run(async {
        let mut connection = tokio::Connection::new(buffered(served(SESSION)));
        let mut found = Vec::new();
        while let Some(reply) = connection.receive().await.unwrap() {
            found.push(reply);
        }
        assert!(is_the_session(&found), "{found:?}");
        assert!(connection.stream.fill_buf().await.unwrap().is_empty());
    });
}

#[test]
fn tokio_sends_a_command() {
    let (client, server) = pair(ANSWERS);
    run(async {
        let (code, lines) = tokio::ask(tokio_stream(client), "NOOP").await.unwrap().unwrap();
        assert!(code == 200 && lines == ["Yes", "Done"]);
        let error = tokio::Connection::new(buffered(pair(b"").0)).send("A\nB").await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
    });
    assert_eq!(all_that_comes(server), "NOOP\r\n");
}

#[test]
fn tokio_goes_on_after_a_future_that_was_dropped() {
    let (client, mut server) = pair(b"220-Welcome\r\n22");
    run(async {
        let mut connection = tokio::Connection::new(buffered(client));
        assert!(timeout(SOON, connection.receive()).await.is_err());
        server.write_all(b"0 Ready\r\n").unwrap();
        assert_eq!(connection.receive().await.unwrap().unwrap().1, ["Welcome", "Ready"]);
    });
}

#[test]
fn tokio_says_what_came_in_place_of_a_reply() {
    run(async {
        let stream = buffered(served(&[NO_REPLY, b"220-Welc"].concat()));
        let mut connection = tokio::Connection::new(stream);
        assert!(says_what_came(&connection.receive().await.unwrap_err()));
        let error = connection.receive().await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    });
}

#[test]
fn a_codec_decodes_replies_with_their_lines() {
    let replies: Vec<(RawCode, Vec<Bytes>)> = run(async {
        let frames = FramedRead::new(buffered(served(SESSION)), ClientCodec::default());
        frames.map(Result::unwrap).collect().await
    });
    assert!(is_the_session(&replies), "{replies:?}");
}

#[test]
fn a_codec_encodes_a_command() {
    let (client, server) = pair(ANSWERS);
    let reply = run(async { tokio_util_client::ask(tokio_stream(client), "NOOP").await.unwrap() });
    let (code, lines) = reply.unwrap();
    assert!(code == 200 && lines == ["Yes", "Done"]);
    assert_eq!(all_that_comes(server), "NOOP\r\n");
    let error = ClientCodec::default().encode("A\nB", &mut BytesMut::new()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
}

#[test]
fn a_codec_says_what_came_in_place_of_a_reply() {
    let error = |sent| {
        let frames = FramedRead::new(sent, ClientCodec::default());
        run(frames.collect::<Vec<_>>()).pop().unwrap().unwrap_err()
    };
    assert!(says_what_came(&error(NO_REPLY)));
    assert_eq!(error(b"221 Bye\r\n220-Welc").kind(), io::ErrorKind::UnexpectedEof);
}

#[test]
fn a_codec_encodes_replies() {
    let (client, server) = pair(b"");
    let report = Bytes::from_static(b"Done\nAll of it");
    run(async { tokio_util_server::transfer(tokio_stream(server), report).await.unwrap() });
    assert_eq!(all_that_comes(client), "150 Opening\r\n226-Done\r\n226 All of it\r\n");
}

#[test]
fn embedded_io_reads_replies_with_their_lines() {
    let mut connection = embedded_io::Connection::<_, 64>::new(FromStd::new(served(SESSION)));
    let mut found = Vec::new();
    while let Some((code, lines)) = connection.receive().unwrap() {
        found.push((code, lines.map(<[u8]>::to_vec).collect()));
    }
    assert!(is_the_session(&found), "{found:?}");
    assert!(all_that_comes(connection.stream.into_inner()).is_empty());
}

#[test]
fn embedded_io_sends_a_command() {
    let (client, server) = pair(ANSWERS);
    let (code, text) = embedded_io::ask(FromStd::new(client), b"NOOP\r\n").unwrap().unwrap();
    assert!(code == 200 && text.starts_with(b"Done\0"));
    assert_eq!(all_that_comes(server), "NOOP\r\n");
    let mut connection = embedded_io::Connection::<_, 64>::new(FromStd::new(pair(b"").0));
    for line in [&b"NOOP"[..], b"A\nB\r\n"] {
        assert!(matches!(connection.send(line), Err(embedded_io::Error::Command)));
    }
}

#[test]
fn embedded_io_keeps_the_beginning_of_a_reply_that_is_too_long() {
    let sent = [b"220-Welcome\r\n", &b"Line\r\n".repeat(99)[..], b"220 R\r\n150 Go\r\n"].concat();
    let mut connection = embedded_io::Connection::<_, 32>::new(FromStd::new(served(&sent)));
    for (number, text) in [(220, &b"Welcome"[..]), (150, b"Go")] {
        let (code, mut lines) = connection.receive().unwrap().unwrap();
        assert!(code == number && lines.next() == Some(text));
    }
}

#[test]
fn embedded_io_says_what_came_in_place_of_a_reply() {
    let error = embedded_io::ask(FromStd::new(served(NO_REPLY)), b"NOOP\r\n").unwrap_err();
    let embedded_io::Error::Reply(InvalidReply::NoCode, came) = error else { panic!("{error:?}") };
    assert!(came.starts_with(NO_REPLY) && came.ends_with(&[0]));
}

#[test]
fn embedded_io_async_reads_replies_with_their_lines() {
    run(async {
        let stream = FromTokio::new(buffered(served(SESSION)));
        let mut connection = embedded_io_async::Connection::<_, 64>::new(stream);
        let mut found = Vec::new();
        while let Some((code, lines)) = connection.receive().await.unwrap() {
            found.push((code, lines.map(<[u8]>::to_vec).collect()));
        }
        assert!(is_the_session(&found), "{found:?}");
        assert!(connection.stream.into_inner().fill_buf().await.unwrap().is_empty());
    });
}

#[test]
fn embedded_io_async_sends_a_command() {
    let (client, server) = pair(ANSWERS);
    let reply = run(async {
        let stream = FromTokio::new(buffered(client));
        embedded_io_async::ask(stream, b"NOOP\r\n").await.unwrap()
    });
    assert!(reply.is_some_and(|(code, text)| code == 200 && text.starts_with(b"Done\0")));
    assert_eq!(all_that_comes(server), "NOOP\r\n");
}

#[test]
fn embedded_io_async_goes_on_after_a_future_that_was_dropped() {
    let (client, mut server) = pair(b"150 Opening\r\n226-Do");
    run(async {
        let stream = FromTokio::new(buffered(client));
        let mut connection = embedded_io_async::Connection::<_, 64>::new(stream);
        assert!(connection.receive().await.unwrap().is_some());
        assert!(timeout(SOON, connection.receive()).await.is_err());
        server.write_all(b"ne\r\n226 All\r\n").unwrap();
        let (code, lines) = connection.receive().await.unwrap().unwrap();
        assert!(code == 226 && lines.eq([&b"Done"[..], b"All"]));
    });
}

#[test]
fn embedded_io_async_says_what_came_in_place_of_a_reply() {
    let error = run(async {
        let stream = FromTokio::new(buffered(served(NO_REPLY)));
        embedded_io_async::ask(stream, b"NOOP\r\n").await.unwrap_err()
    });
    let embedded_io_async::Error::Reply(InvalidReply::NoCode, came) = error else {
        panic!("{error:?}")
    };
    assert!(came.starts_with(NO_REPLY));
}
