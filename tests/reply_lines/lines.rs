//! The text of a finished reply, line by line.

use reply_codes::wire::{Finished, ReplyReader};

fn finished(bytes: &str, mut reader: ReplyReader) -> Finished {
    match reader.advance(bytes.as_bytes()).reply.unwrap() {
        Some(reply) => reply,
        None => reader.finish().unwrap().unwrap(),
    }
}

fn lines_with(bytes: &str, reader: ReplyReader) -> Vec<String> {
    let lines = finished(bytes, reader).lines(bytes.as_bytes());
    lines.map(|line| String::from_utf8(line.to_vec()).unwrap()).collect()
}

fn lines(bytes: &str) -> Vec<String> {
    lines_with(bytes, ReplyReader::new())
}

#[test]
fn the_text_follows_the_code_and_a_space() {
    assert_eq!(lines("230 Logged in\r\n"), ["Logged in"]);
    assert_eq!(lines("230  two \n"), [" two "]);
    assert_eq!(lines("230 -x\r\n"), ["-x"]);
}

#[test]
fn the_text_may_be_empty() {
    for bytes in ["230\r\n", "230 \r\n", "230\n"] {
        assert_eq!(lines(bytes), [""], "{bytes:?}");
    }
    assert_eq!(lines("230-\r\n\r\n230\r\n"), ["", "", ""]);
}

#[test]
fn lines_without_the_code_are_whole() {
    assert_eq!(
        lines("211-Features:\r\n SIZE\r\n226 x\r\n2110 y\r\n211x\r\n211 End\r\n"),
        ["Features:", " SIZE", "226 x", "2110 y", "211x", "End"]
    );
}

#[test]
fn lines_with_the_code_are_without_it() {
    assert_eq!(lines("250-a\r\n250-\r\n250--b\r\n250 c\r\n"), ["a", "", "-b", "c"]);
}

#[test]
fn one_line_end_is_left_out() {
    for (bytes, text) in [
        ("220 a\r\r\n", "a\r"),
        ("220 a\r\n", "a"),
        ("220 a\n", "a"),
        ("220 a\rb\r\n", "a\rb"),
        ("220 a\r", "a"),
        ("220 a", "a"),
    ] {
        assert_eq!(lines(bytes), [text], "{bytes:?}");
    }
}

#[test]
fn in_smtp_a_line_feed_and_a_carriage_return_alone_are_text() {
    let bytes = "550-a\n550 b\r550 c\r\n550 d\n\r\n";
    assert_eq!(lines_with(bytes, ReplyReader::smtp()), ["a\n550 b\r550 c", "d\n"]);
}

#[test]
fn a_hyphen_after_the_code_is_not_taken_for_another_codes() {
    let lines = |bytes| lines_with(bytes, ReplyReader::smtp());
    assert_eq!(lines("250-251-x\r\n250 y\r\n"), ["251-x", "y"]);
}

#[test]
fn a_last_line_with_another_code_is_without_it() {
    let reader = || ReplyReader::new().allow_mismatched_end();
    let bytes = "426-Closed\r\n226-still text\r\n226 Aborted\r\n";
    assert_eq!(lines_with(bytes, reader()), ["Closed", "226-still text", "Aborted"]);
}

#[test]
fn the_text_may_be_any_bytes() {
    let text: Vec<u8> = (0..=u8::MAX).filter(|byte| *byte != b'\n').collect();
    let bytes = [b"230 ", &text[..], b"\r\n"].concat();
    let reply = ReplyReader::new().advance(&bytes).reply.unwrap().unwrap();
    assert!(reply.lines(&bytes).eq([&text[..]]));
}

#[test]
fn truncated_input_yields_the_lines_that_are_there() {
    let bytes = "211-a\r\nb\r\n211 c\r\n";
    let reply = finished(bytes, ReplyReader::new());
    for (length, lines) in [
        (0, &[][..]),
        (2, &["21"]),
        (3, &[""]),
        (5, &["a"]),
        (7, &["a"]),
        (8, &["a", "b"]),
        (15, &["a", "b", "c"]),
    ] {
        assert!(reply.lines(&bytes.as_bytes()[..length]).eq(lines.iter().map(|l| l.as_bytes())));
    }
}
