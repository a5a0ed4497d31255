use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt::{self, Write};

use reply_codes::wire::{Reply, ReplyReader};
use reply_codes::{RawCode, ftp};

use crate::decoding::{Event, decode, texts_over};

/// The same by every way of writing it.
fn written(number: u16, text: &str) -> String {
    let reply = Reply::new(RawCode::from_u16(number).unwrap(), text);
    let mut written = String::new();
    reply.write_to(&mut written).unwrap();
    assert_eq!(reply.to_string(), written);
    assert_eq!(encoded(&reply), written.as_bytes());
    written
}

fn encoded<T: AsRef<[u8]>>(reply: &Reply<T>) -> Vec<u8> {
    let mut buffer = vec![0; reply.encoded_len()];
    assert_eq!(reply.encode(&mut buffer).unwrap().len(), reply.encoded_len());
    buffer
}

#[test]
fn one_line_is_code_space_text() {
    assert_eq!(Reply::new(ftp::Code::ServiceReady, "Ready").to_string(), "220 Ready\r\n");
}

#[test]
fn the_space_stays_where_there_is_no_text() {
    assert_eq!(written(200, ""), "200 \r\n");
}

#[test]
fn a_code_has_three_digits_always() {
    assert_eq!(written(0, "x"), "000 x\r\n");
    assert_eq!(written(42, "x\ny"), "042-x\r\n042 y\r\n");
}

#[test]
fn several_lines_are_one_reply() {
    assert_eq!(written(211, "Features:\n SIZE\nEnd"), "211-Features:\r\n SIZE\r\n211 End\r\n");
}

#[test]
fn a_line_between_that_begins_with_a_digit_is_padded() {
    assert_eq!(written(211, "9\n9\n211 9\n9"), "211-9\r\n 9\r\n 211 9\r\n211 9\r\n");
}

#[test]
fn every_line_break_is_one() {
    let expected = "211-a\r\nb\r\nc\r\n211 d\r\n";
    assert_eq!(written(211, "a\r\nb\rc\nd"), expected);
    assert_eq!(written(211, "a\n\rb"), "211-a\r\n\r\n211 b\r\n");
}

#[test]
fn one_line_break_at_the_end_is_left_out() {
    for end in ["\r\n", "\n", "\r"] {
        assert_eq!(written(200, &format!("Done{end}")), "200 Done\r\n");
    }
    assert_eq!(written(200, "Done\n\n"), "200-Done\r\n200 \r\n");
}

#[test]
fn the_code_can_stand_on_every_line() {
    let reply = Reply::new(RawCode::from_u16(250).unwrap(), "a\n1\n\nb").with_code_on_every_line();
    assert_eq!(reply.to_string(), "250-a\r\n250-1\r\n250-\r\n250 b\r\n");
}

#[test]
fn a_protected_reply_has_its_code_on_every_line() {
    for number in 0..1000 {
        let everywhere = written(number, "a\nb\nc").matches(&format!("{number:03}")).count() == 3;
        assert_eq!(everywhere, number / 100 == 6, "{number}");
    }
}

#[test]
fn a_full_output_is_an_error() {
    struct Full;
    impl Write for Full {
        fn write_str(&mut self, _: &str) -> fmt::Result {
            Err(fmt::Error)
        }
    }
    let reply = Reply::new(ftp::Code::ServiceReady, "Ready");
    assert_eq!(reply.write_to(&mut Full), Err(fmt::Error));
    assert_eq!(write!(Full, "{reply}"), Err(fmt::Error));
}

/// Counts what it is given.
#[derive(Default)]
struct Pieces(Vec<String>);

impl Write for Pieces {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.0.push(piece.to_owned());
        Ok(())
    }
}

#[test]
fn a_short_reply_is_displayed_in_one_piece() {
    for text in ["", "Ready", "a\n1\nb", &"x".repeat(122)] {
        let mut pieces = Pieces::default();
        write!(pieces, "{}", Reply::new(ftp::Code::ServiceReady, text)).unwrap();
        assert_eq!(pieces.0.len(), 1, "{text}");
    }
}

#[test]
fn a_long_reply_is_displayed_in_few_pieces() {
    let lines = ["twenty-four bytes a line"; 100].join("\n");
    for (text, most) in [(&"x".repeat(5000), 3), (&lines, 26)] {
        let reply = Reply::new(ftp::Code::SystemStatus, text.as_str());
        let mut pieces = Pieces::default();
        write!(pieces, "{reply}").unwrap();
        assert!(pieces.0.len() <= most, "{}", pieces.0.len());
        assert_eq!(pieces.0.concat().as_bytes(), encoded(&reply));
    }
}

#[test]
fn a_constant_can_hold_a_reply() {
    const READY: Reply<&str> = Reply::from_raw(ftp::Code::ServiceReady.raw(), "Ready");
    const HELLO: Reply<&str> = READY.with_code_on_every_line();
    assert_eq!((HELLO.code(), *HELLO.text()), (ftp::Code::ServiceReady.raw(), "Ready"));
}

#[test]
fn a_text_may_be_any_bytes_lent_or_owned() {
    fn check<T: AsRef<[u8]>>(text: T) {
        let reply = Reply::new(ftp::Code::PathnameCreated, text);
        assert_eq!(encoded(&reply), b"257 \"/caf\xe9\"\r\n");
        assert_eq!(reply.to_string(), "257 \"/caf\u{fffd}\"\r\n");
        assert_eq!(format!("{reply:?}"), r#"Reply(257 \"/caf\xe9\")"#);
    }
    check(b"\"/caf\xe9\"");
    check(&b"\"/caf\xe9\""[..]);
    check(Vec::from(b"\"/caf\xe9\""));
    check(Cow::Borrowed(&b"\"/caf\xe9\""[..]));
}

#[test]
fn replies_wait_in_a_queue() {
    let mut queue: VecDeque<Reply<Cow<'static, [u8]>>> = VecDeque::new();
    let path = String::from("/a\r\n226 Done");
    queue.push_back(Reply::new(ftp::Code::ServiceReady, Cow::from(&b"Ready"[..])));
    queue.push_back(Reply::new(ftp::Code::PathnameCreated, Cow::from(path.into_bytes())));
    let sent: Vec<_> = queue.drain(..).flat_map(|reply| encoded(&reply)).collect();
    assert_eq!(String::from_utf8(sent).unwrap(), "220 Ready\r\n257-/a\r\n257 226 Done\r\n");
}

#[test]
fn lines_stay_the_lines_that_they_are() {
    for (lines, text) in [
        (&[][..], "211 \r\n"),
        (&[""][..], "211 \r\n"),
        (&["a"], "211 a\r\n"),
        (&["a", ""], "211-a\r\n211 \r\n"),
        (&["", "", ""], "211-\r\n\r\n211 \r\n"),
        (&["a\r\nb", "\r", "\n"], "211-a  b\r\n \r\n211  \r\n"),
        (&["a", "211 b", "c"], "211-a\r\n 211 b\r\n211 c\r\n"),
    ] {
        let owned: Vec<String> = lines.iter().map(ToString::to_string).collect();
        let reply: Reply<Vec<u8>> = Reply::from_lines(ftp::Code::SystemStatus, owned);
        assert_eq!(reply.to_string(), text, "{lines:?}");
        assert_eq!(reply, Reply::from_lines(ftp::Code::SystemStatus, lines));
    }
}

#[test]
fn a_buffer_that_is_too_small_says_what_is_needed() {
    for text in ["", "Ready", "a\n1\nb\n"] {
        let reply = Reply::new(ftp::Code::ServiceReady, text);
        let length = reply.to_string().len();
        assert_eq!(reply.encoded_len(), length);
        for capacity in 0..length {
            let error = reply.encode(&mut vec![0; capacity]).unwrap_err();
            assert_eq!(error.needed(), length);
        }
        for capacity in length..length + 3 {
            let mut buffer = vec![0; capacity];
            assert_eq!(reply.encode(&mut buffer).unwrap(), reply.to_string().as_bytes());
        }
    }
}

#[test]
fn debug_output_can_be_read() {
    let reply = Reply::new(RawCode::from_u16(42).unwrap(), "\"é\"\n");
    assert_eq!(format!("{reply:?}"), r#"Reply(042 \"\xc3\xa9\"\n)"#);
}

/// Whatever the text, what is written is one reply to every reader, with all of the text, by every way
/// of writing it.
#[test]
fn no_text_adds_or_ends_a_reply() {
    for text in texts_over(b"2 -\r\na", 6) {
        let text = str::from_utf8(&text).unwrap();
        for number in [222, 632] {
            let wire = written(number, text);
            for reader in [ReplyReader::new(), ReplyReader::new().allow_mismatched_end()] {
                let events = decode([wire.as_bytes()], 64, reader);
                assert_eq!(lines_of(&events, number), expected(text, number == 632), "{wire:?}");
            }
        }
    }
}

#[test]
fn no_text_with_a_whole_reply_in_it_adds_one() {
    for line_break in ["\r\n", "\n", "\r"] {
        for inner in ["222 x", "226 x", "226-x", "222", "222-x"] {
            let text = ["a", inner, inner, "b"].join(line_break);
            let events = decode([written(222, &text).as_bytes()], 64, ReplyReader::new());
            let padded = format!(" {inner}");
            assert_eq!(lines_of(&events, 222), ["a", &padded, &padded, "b"]);
        }
    }
}

/// The texts of the one reply that the events are.
fn lines_of(events: &[Event], number: u16) -> Vec<&str> {
    let [
        texts @ ..,
        Event::Finished { code, last_code, text },
        Event::Unfinished { line, code: None },
    ] = events
    else {
        panic!("{events:?}");
    };
    assert_eq!((*code, *last_code, &line[..]), (number, number, &b""[..]));
    let between = texts.iter().map(|event| match event {
        Event::Text(text) => text,
        other => panic!("{other:?}"),
    });
    between.chain([text]).map(|text| str::from_utf8(text).unwrap()).collect()
}

fn expected(text: &str, code_on_every_line: bool) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    if let [_, between @ .., _] = &mut lines[..]
        && !code_on_every_line
    {
        for line in between.iter_mut().filter(|line| line.starts_with('2')) {
            line.insert(0, ' ');
        }
    }
    lines
}
