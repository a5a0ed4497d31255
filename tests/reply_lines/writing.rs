use std::borrow::Cow;
use std::collections::VecDeque;

use reply_codes::wire::Reply;
use reply_codes::{RawCode, ftp};

use crate::decoding::{Rules, found, texts_over};
use crate::random::Random;

fn reply(number: u16, text: &str) -> Reply<&str> {
    Reply::new(RawCode::from_u16(number).unwrap(), text)
}

/// The same by every way of writing it.
fn encoded<T: AsRef<[u8]>>(reply: &Reply<T>) -> Vec<u8> {
    let mut buffer = vec![0; reply.encoded_len()];
    assert_eq!(reply.encode(&mut buffer).unwrap().len(), reply.encoded_len());
    assert!(reply.bytes().eq(buffer.iter().copied()));
    buffer
}

fn written<T: AsRef<[u8]>>(reply: &Reply<T>) -> String {
    String::from_utf8(encoded(reply)).unwrap()
}

#[test]
fn one_line_is_code_space_text() {
    assert_eq!(written(&reply(220, "Ready")), "220 Ready\r\n");
}

#[test]
fn the_space_stays_where_there_is_no_text() {
    assert_eq!(written(&reply(200, "")), "200 \r\n");
}

#[test]
fn a_code_has_three_digits_always() {
    assert_eq!(written(&reply(0, "x")), "000 x\r\n");
    assert_eq!(written(&reply(42, "x\ny")), "042-x\r\n042 y\r\n");
}

#[test]
fn several_lines_are_one_reply() {
    let text = "Features:\n SIZE\nEnd";
    assert_eq!(written(&reply(211, text)), "211-Features:\r\n SIZE\r\n211 End\r\n");
}

#[test]
fn an_inner_line_that_begins_with_a_digit_is_padded() {
    assert_eq!(written(&reply(211, "9\n9\n211 9\n9")), "211-9\r\n 9\r\n 211 9\r\n211 9\r\n");
}

#[test]
fn a_line_feed_breaks_a_line_with_a_carriage_return_before_it_or_not() {
    assert_eq!(written(&reply(211, "a\r\nb\nc")), "211-a\r\nb\r\n211 c\r\n");
    assert_eq!(written(&reply(211, "a\n\nb")), "211-a\r\n\r\n211 b\r\n");
}

#[test]
fn a_carriage_return_alone_becomes_a_space() {
    assert_eq!(written(&reply(257, "a\r200 b")), "257 a 200 b\r\n");
    assert_eq!(written(&reply(257, "a\r\u{0}200 b")), "257 a \u{0}200 b\r\n");
    assert_eq!(written(&reply(257, "a\r\r\n\rb\r")), "257-a \r\n257  b \r\n");
}

#[test]
fn one_line_break_at_the_end_is_left_out() {
    for end in ["\r\n", "\n"] {
        assert_eq!(written(&reply(200, &format!("Done{end}"))), "200 Done\r\n");
    }
    assert_eq!(written(&reply(200, "\n")), "200 \r\n");
    assert_eq!(written(&reply(200, "Done\n\n")), "200-Done\r\n200 \r\n");
}

#[test]
fn a_text_can_stay_in_one_line() {
    let reply = reply(257, "\"/a\r\n257 b\rc\n\"\n").in_one_line();
    assert_eq!(written(&reply), "257 \"/a  257 b c \" \r\n");
}

#[test]
fn the_code_can_stand_on_every_line() {
    let reply = reply(250, "a\n1\n\nb").with_code_on_every_line();
    assert_eq!(written(&reply), "250-a\r\n250-1\r\n250-\r\n250 b\r\n");
}

#[test]
fn no_code_is_special() {
    for number in 0..1000 {
        let expected = format!("{number:03}-a\r\n 1\r\nb\r\n{number:03} c\r\n");
        assert_eq!(written(&reply(number, "a\n1\nb\nc")), expected);
    }
}

#[test]
fn a_constant_can_hold_a_reply() {
    const READY: Reply<&str> = Reply::from_raw(ftp::Code::ServiceReady.raw(), "Ready");
    const HELLO: Reply<&str> = READY.with_code_on_every_line().in_one_line();
    assert_eq!((HELLO.code(), *HELLO.text()), (ftp::Code::ServiceReady.raw(), "Ready"));
}

#[test]
fn a_text_may_be_any_bytes_borrowed_or_owned() {
    fn check<T: AsRef<[u8]>>(text: T) {
        let reply = Reply::new(ftp::Code::PathnameCreated, text);
        assert_eq!(encoded(&reply), b"257 \"/caf\xe9\"\r\n");
        assert_eq!(reply.into_text().as_ref(), b"\"/caf\xe9\"");
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
fn a_buffer_that_is_too_small_says_what_is_needed() {
    for text in ["", "Ready", "a\n1\nb\n"] {
        let reply = reply(220, text);
        let bytes: Vec<u8> = reply.bytes().collect();
        for capacity in 0..bytes.len() {
            let mut buffer = vec![0; capacity];
            let error = reply.encode(&mut buffer).unwrap_err();
            assert_eq!(error.needed(), bytes.len());
            let message = format!("the reply needs a buffer of {} bytes", bytes.len());
            assert_eq!(error.to_string(), message);
            assert_eq!(buffer, bytes[..capacity]);
        }
        for capacity in bytes.len()..bytes.len() + 3 {
            assert_eq!(reply.encode(&mut vec![0; capacity]).unwrap(), bytes);
        }
    }
}

#[test]
fn debug_output_can_be_read() {
    assert_eq!(format!("{:?}", reply(42, "\"é\"\n")), r#"Reply(042 \"\xc3\xa9\"\n)"#);
}

#[test]
fn debug_output_shows_the_beginning_of_a_long_text() {
    let text = "x".repeat(64);
    assert_eq!(format!("{:?}", reply(211, &text)), format!("Reply(211 {text})"));
    assert_eq!(format!("{:?}", reply(211, &(text.clone() + "y"))), format!("Reply(211 {text}…)"));
}

#[test]
fn what_is_written_is_read_back_as_the_lines_of_the_text() {
    for text in texts_over(b"2 -\r\na", 6) {
        assert_read_back(&text);
    }
    let mut random = Random(0x7E57);
    for _ in 0..2000 {
        let length = random.below(200);
        let alphabet = b"0123456789 -\r\n\n\n\0abc\xff\xe9";
        let text: Vec<u8> = (0..length).map(|_| alphabet[random.below(alphabet.len())]).collect();
        assert_read_back(&text);
    }
}

fn assert_read_back(text: &[u8]) {
    let code = RawCode::from_u16(222).unwrap();
    for in_one_line in [false, true] {
        for code_on_every_line in [false, true] {
            let mut reply = Reply::new(code, text);
            if in_one_line {
                reply = reply.in_one_line();
            }
            if code_on_every_line {
                reply = reply.with_code_on_every_line();
            }
            let bytes = encoded(&reply);
            let lines = lines_of(text, in_one_line, code_on_every_line);
            // With SMTP's rule each line must have the code.
            let is_smtps = code_on_every_line || lines.len() < 3;
            for rules in Rules::ALL.iter().filter(|rules| is_smtps || !rules.smtp) {
                let outcomes = found([&bytes[..]], *rules);
                let [(Ok(Some(read)), Some(place)), (Ok(None), _)] = &outcomes[..] else {
                    panic!("{} {outcomes:?}", text.escape_ascii());
                };
                assert_eq!((read.code, read.last_code, *place), (222, 222, bytes.len()));
                assert_eq!(read.lines, lines, "{}", text.escape_ascii());
            }
        }
    }
}

/// What the lines of a text are on the wire, with the methods of the standard library.
fn lines_of(text: &[u8], in_one_line: bool, code_on_every_line: bool) -> Vec<Vec<u8>> {
    // One character for each byte, so that bytes which are not UTF-8 are kept.
    let text: String = text.iter().copied().map(char::from).collect();
    let mut lines: Vec<String> = if in_one_line {
        vec![text.replace('\n', " ")]
    } else {
        let text = text.replace("\r\n", "\n");
        text.strip_suffix('\n').unwrap_or(&text).split('\n').map(str::to_owned).collect()
    };
    if let ([_, between @ .., _], false) = (&mut lines[..], code_on_every_line) {
        for line in between.iter_mut().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        {
            line.insert(0, ' ');
        }
    }
    let bytes =
        |line: String| line.replace('\r', " ").chars().map(|c| u8::try_from(c).unwrap()).collect();
    lines.into_iter().map(bytes).collect()
}
