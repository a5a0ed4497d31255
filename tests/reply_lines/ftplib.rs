//! Generated streams, and what Python's ftplib reads from them: see `ftplib/streams.py`.

use std::{env, fs};

use reply_codes::wire::InvalidReply;
use serde_json::Value;

use crate::decoding::{self, Rules, found};

const RECORDED: &str = include_str!("ftplib/recorded.jsonl");

/// The code of each reply, and its lines without it; at the end whether the stream ends within one.
type Read = (Vec<(String, Vec<Vec<u8>>)>, bool);

/// `FTPLIB_STREAMS` may name a file with more streams than those that were recorded.
fn streams() -> Vec<Value> {
    let more = env::var_os("FTPLIB_STREAMS").map(|file| fs::read_to_string(file).unwrap());
    let streams: Vec<_> =
        more.as_deref().unwrap_or(RECORDED).lines().map(|line| line.parse().unwrap()).collect();
    assert!(streams.len() > 50, "only {} streams", streams.len());
    streams
}

/// A character of the file is a byte of the stream.
fn bytes(text: &Value) -> Vec<u8> {
    text.as_str().unwrap().chars().map(|character| u8::try_from(character).unwrap()).collect()
}

fn expected(stream: &Value, replies: &str) -> Read {
    let reply = |reply: &Value| {
        let lines = reply[1].as_array().unwrap().iter().map(bytes).collect();
        (reply[0].as_str().unwrap().to_owned(), lines)
    };
    let replies = stream[replies].as_array().unwrap().iter().map(reply).collect();
    (replies, stream["cut"].as_bool().unwrap())
}

fn read(stream: &[u8]) -> Read {
    // To ftplib the last line counts, though the server has hung up before its end. To the reader a bare
    // code may be the beginning of another line.
    let line_end: &[u8] = if stream.ends_with(b"\n") { b"" } else { b"\r\n" };
    let mut outcomes = found([stream, line_end], Rules::FTP);
    let is_cut = match outcomes.pop() {
        Some((Ok(None), _)) => false,
        Some((Err(InvalidReply::CutOff(_)), _)) => true,
        last => {
            outcomes.extend(last);
            false
        }
    };
    let reply = |(reply, _): (Result<Option<decoding::Read>, InvalidReply>, _)| {
        let reply = reply.unwrap().unwrap();
        (format!("{:03}", reply.code), reply.lines)
    };
    (outcomes.into_iter().map(reply).collect(), is_cut)
}

#[test]
fn generated_streams_are_read_as_by_ftplib() {
    for stream in streams().iter().filter(|stream| stream["why"].is_null()) {
        assert_eq!(read(&bytes(&stream["stream"])), expected(stream, "replies"), "{stream}");
    }
}

#[test]
fn where_ftplib_reads_something_else_the_reason_is_known() {
    let streams = streams();
    let known: Vec<_> = streams.iter().filter(|stream| !stream["why"].is_null()).collect();
    assert!(!known.is_empty());
    for stream in known {
        let ours = expected(stream, "ours");
        assert_eq!(read(&bytes(&stream["stream"])), ours, "{stream}");
        assert_ne!(ours, expected(stream, "replies"), "no difference: {stream}");
    }
}
