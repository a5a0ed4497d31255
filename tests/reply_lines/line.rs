use reply_codes::wire::{InvalidReplyLine, ReplyLine};
use reply_codes::{RawCode, ftp};

// Decoded by the compiler: the parser works in constants.
const GREETING: ReplyLine<'static> = match ReplyLine::parse(b"220 Ready\r\n") {
    Ok(line) => line,
    Err(_) => panic!("a reply line"),
};

fn parse(line: &str) -> Result<(u16, bool, &[u8]), InvalidReplyLine> {
    ReplyLine::parse(line.as_bytes())
        .map(|line| (line.code().as_u16(), line.is_continued(), line.text()))
}

#[test]
fn a_constant_can_hold_a_line() {
    assert_eq!(ftp::Code::from_raw(GREETING.code()), Some(ftp::Code::ServiceReady));
    assert_eq!(GREETING.text(), b"Ready");
}

#[test]
fn a_space_ends_the_code() {
    assert_eq!(parse("230 Logged in"), Ok((230, false, &b"Logged in"[..])));
}

#[test]
fn a_hyphen_says_that_the_reply_is_continued() {
    assert_eq!(parse("230-Logged in"), Ok((230, true, &b"Logged in"[..])));
}

#[test]
fn a_bare_code_is_accepted() {
    assert_eq!(parse("230"), Ok((230, false, &b""[..])));
    assert_eq!(parse("230\r\n"), Ok((230, false, &b""[..])));
}

#[test]
fn the_text_may_be_empty() {
    assert_eq!(parse("230 "), Ok((230, false, &b""[..])));
    assert_eq!(parse("230-"), Ok((230, true, &b""[..])));
}

#[test]
fn the_text_keeps_its_own_spaces_and_hyphens() {
    assert_eq!(parse("230  two "), Ok((230, false, &b" two "[..])));
    assert_eq!(parse("230--two-"), Ok((230, true, &b"-two-"[..])));
    assert_eq!(parse("230 -x"), Ok((230, false, &b"-x"[..])));
}

#[test]
fn every_line_end_is_left_out_once() {
    for line_end in ["\r\n", "\n", ""] {
        assert_eq!(parse(&format!("230 x{line_end}")), Ok((230, false, &b"x"[..])));
    }
    assert_eq!(parse("230 x\n\n"), Ok((230, false, &b"x\n"[..])));
    assert_eq!(parse("230 x\r\r\n"), Ok((230, false, &b"x\r"[..])));
    assert_eq!(parse("230 x\r\n\r\n"), Ok((230, false, &b"x\r\n"[..])));
}

#[test]
fn a_carriage_return_alone_is_text() {
    assert_eq!(parse("230 x\r"), Ok((230, false, &b"x\r"[..])));
    assert_eq!(parse("230 x\n\r"), Ok((230, false, &b"x\n\r"[..])));
    assert!(parse("230\r").is_err());
}

#[test]
fn the_text_may_be_any_bytes() {
    let text: Vec<u8> = (0..=u8::MAX).rev().collect();
    let line = [b"230 ", &text[..]].concat();
    assert_eq!(ReplyLine::parse(&line).map(ReplyLine::text), Ok(&text[..]));
}

#[test]
fn a_line_without_a_code_is_not_a_reply_line() {
    for line in
        ["", " ", "\r\n", "Welcome", " 230 x", "-", "+", "-x", "- 2", "\u{662}30 x", "٢٣٠ x"]
    {
        assert_eq!(parse(line), Err(InvalidReplyLine::NoCode), "{line:?}");
    }
}

#[test]
fn a_number_that_is_not_three_digits_is_a_malformed_code() {
    for line in [
        "2", "23", "2300", "2300 x", "23 x", "2 30", "+20 x", "-20 x", "+230 x", "2e0 x", "23O x",
        "0x1",
    ] {
        assert_eq!(parse(line), Err(InvalidReplyLine::MalformedCode), "{line:?}");
    }
}

#[test]
fn three_digits_with_anything_else_after_them_keep_their_code() {
    let code = RawCode::from_u16(230).unwrap();
    for line in ["230:x", "230\tx", "230_", "230x", "230\r x", "230\u{a0}x"] {
        assert_eq!(parse(line), Err(InvalidReplyLine::NoSeparator(code)), "{line:?}");
    }
}

#[test]
fn of_all_three_bytes_only_digits_are_a_code() {
    for number in 0..1_u32 << 24 {
        let [_, line @ ..] = number.to_be_bytes();
        let parsed = ReplyLine::parse(&line).ok().map(|line| line.code().to_ascii());
        let expected = line.iter().all(u8::is_ascii_digit).then_some(line);
        assert_eq!(parsed, expected, "{}", line.escape_ascii());
    }
}

#[test]
fn every_code_is_read_with_every_byte_after_it() {
    for number in 0..1000 {
        let code = RawCode::from_u16(number).unwrap();
        for after in 0..=u8::MAX {
            let [a, b, c] = code.to_ascii();
            let line = [a, b, c, after];
            let parsed = ReplyLine::parse(&line);
            let is_continued = parsed.map(ReplyLine::is_continued);
            match after {
                b' ' | b'\n' => assert_eq!(is_continued, Ok(false)),
                b'-' => assert_eq!(is_continued, Ok(true)),
                b'0'..=b'9' => assert_eq!(parsed, Err(InvalidReplyLine::MalformedCode)),
                _ => assert_eq!(parsed, Err(InvalidReplyLine::NoSeparator(code))),
            }
            if let Ok(parsed) = parsed {
                assert_eq!(parsed.code(), code);
                assert!(parsed.text().is_empty());
            }
        }
    }
}

#[test]
fn debug_output_can_be_read() {
    let line = ReplyLine::parse(b"042-\xff\r\n").unwrap();
    assert_eq!(format!("{line:?}"), r"ReplyLine(042-\xff)");
    let line = ReplyLine::parse(b"220 Ready").unwrap();
    assert_eq!(format!("{line:?}"), "ReplyLine(220 Ready)");
}

#[test]
fn errors_say_what_is_wrong() {
    let message = |line| parse(line).unwrap_err().to_string();
    assert_eq!(message("Hello"), "the line does not begin with a reply code");
    assert_eq!(message("+20"), "the line's reply code is not exactly three ASCII digits");
    assert_eq!(message("042:"), "neither a space nor a hyphen follows reply code 042");
}
