//! Where replies end.

use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, ReplyReader};

use crate::decoding::{Rules, every_cut, expected, found, texts_over};

fn code(number: u16) -> RawCode {
    RawCode::from_u16(number).unwrap()
}

/// The two codes of each reply in one chunk, the errors left out.
fn codes(mut chunk: &[u8], reader: &mut ReplyReader) -> Vec<(u16, u16)> {
    let mut codes = Vec::new();
    while !chunk.is_empty() {
        let step = reader.advance(chunk);
        chunk = &chunk[step.used..];
        if let Ok(Some(reply)) = step.reply {
            codes.push((reply.code.as_u16(), reply.last_code.as_u16()));
        }
    }
    codes
}

/// What the lines are to a reader that has read `211-`: it goes on after each.
fn go_on(mut reader: ReplyReader, lines: &[&str]) -> ReplyReader {
    assert_eq!(reader.advance(b"211-Features:\r\n").reply, Ok(None));
    for line in lines {
        assert_eq!(reader.advance(format!("{line}\r\n").as_bytes()).reply, Ok(None), "{line}");
    }
    reader
}

#[test]
fn the_reader_fits_in_twenty_four_bytes() {
    assert!(size_of::<ReplyReader>() <= 24);
}

#[test]
fn one_line_is_a_reply() {
    for (line, number) in
        [("220 Ready\r\n", 220), ("331\r\n", 331), ("042 \n", 42), ("200\n", 200), ("999  \n", 999)]
    {
        assert_eq!(codes(line.as_bytes(), &mut ReplyReader::new()), [(number, number)], "{line:?}");
    }
}

#[test]
fn what_follows_a_reply_stays_the_callers() {
    let step = ReplyReader::new().advance(b"150 Opening\r\n226 Done\r\n");
    assert_eq!(step.used, b"150 Opening\r\n".len());
    assert_eq!(step.reply.unwrap().unwrap().code, 150);
}

#[test]
fn an_empty_chunk_changes_nothing() {
    let mut reader = ReplyReader::new();
    assert_eq!(reader.advance(b"220 Wel").reply, Ok(None));
    let step = reader.advance(b"");
    assert_eq!((step.used, step.reply), (0, Ok(None)));
    assert_eq!(codes(b"come\r\n", &mut reader), [(220, 220)]);
}

#[test]
fn lines_within_a_reply_may_be_anything_but_its_end() {
    let mut reader = go_on(
        ReplyReader::new(),
        &[
            " SIZE", "", "226 Done", "226-More", "226", "999 x", " 211 End", "211x", "2110 End",
            "211:End", "+211 End", "21", "211\tEnd", "211-", "211-x", "211\rx",
        ],
    );
    assert_eq!(reader.unfinished(), Some(code(211)));
    assert_eq!(codes(b"211 End\r\n220 Next\r\n", &mut reader), [(211, 211), (220, 220)]);
    assert_eq!(reader.unfinished(), None);
}

#[test]
fn the_bare_code_ends_a_reply() {
    let mut reader = go_on(ReplyReader::new(), &["a"]);
    assert_eq!(codes(b"211\r\n", &mut reader), [(211, 211)]);
}

#[test]
fn the_code_may_stand_on_every_line() {
    let chunk = b"250-mail.example\r\n250-8BITMIME\r\n250 SIZE\r\n";
    for mut reader in [ReplyReader::new(), ReplyReader::smtp()] {
        assert_eq!(codes(chunk, &mut reader), [(250, 250)]);
    }
}

#[test]
fn every_code_begins_and_ends_its_reply_and_no_other() {
    for number in 0..1000 {
        let mut reader = ReplyReader::new();
        assert_eq!(reader.advance(format!("{number:03}-\r\n").as_bytes()).reply, Ok(None));
        for other in (0..1000).filter(|other| *other != number) {
            assert_eq!(reader.advance(format!("{other:03} \r\n").as_bytes()).reply, Ok(None));
        }
        let end = format!("{number:03} \r\n");
        assert_eq!(codes(end.as_bytes(), &mut reader), [(number, number)]);
    }
}

#[test]
fn of_all_three_bytes_only_digits_are_a_code() {
    let mut reader = ReplyReader::new();
    for number in 0..1_u32 << 24 {
        let [_, a, b, c] = number.to_be_bytes();
        if [a, b, c].contains(&b'\n') {
            continue;
        }
        let reply = reader.advance(&[a, b, c, b' ', b'\n']).reply;
        let digits = [a, b, c].iter().all(u8::is_ascii_digit);
        let read = reply.map(|reply| reply.map(|reply| reply.code.to_ascii()));
        let right = if digits { Ok(Some([a, b, c])) } else { Err(InvalidReply::NoCode) };
        assert_eq!(read, right, "{number:06x}");
    }
}

#[test]
fn only_a_space_a_hyphen_or_the_line_end_follows_a_code() {
    for after in 0..=u8::MAX {
        let reply = ReplyReader::new().advance(&[b'2', b'3', b'0', after, b'x', b'\n']).reply;
        match after {
            b' ' | b'\n' => assert_eq!(reply.unwrap().unwrap().code, 230),
            b'-' => assert_eq!(reply, Ok(None)),
            _ => assert_eq!(reply, Err(InvalidReply::NoCode), "{after}"),
        }
    }
}

#[test]
fn after_a_line_without_a_code_the_next_may_begin_a_reply() {
    for line in ["", "Hello", "20 OK", "+20 OK", "2200 OK", "220:OK", "230\r x"] {
        let mut reader = ReplyReader::new();
        let chunk = format!("{line}\r\n220 Ready\r\n");
        let step = reader.advance(chunk.as_bytes());
        assert_eq!((step.used, step.reply), (line.len() + 2, Err(InvalidReply::NoCode)), "{line}");
        assert_eq!(codes(&chunk.as_bytes()[step.used..], &mut reader), [(220, 220)]);
    }
}

#[test]
fn another_code_and_a_space_may_end_a_reply() {
    let mut reader = go_on(
        ReplyReader::new().allow_mismatched_end(),
        &["226", "226-x", "2260 x", " 226 x", "226:"],
    );
    assert_eq!(codes(b"226 Aborted\r\n", &mut reader), [(211, 226)]);
    assert_eq!(reader.unfinished(), None);
}

#[test]
fn a_reply_that_may_end_with_another_code_may_end_with_its_own() {
    for end in ["211 End\r\n", "211\r\n"] {
        let mut reader = go_on(ReplyReader::new().allow_mismatched_end(), &[]);
        assert_eq!(codes(end.as_bytes(), &mut reader), [(211, 211)]);
    }
}

#[test]
fn in_smtp_another_code_within_a_reply_is_an_error() {
    for line in ["521 5.7.1 blocked", "521-5.7.1 blocked", "521"] {
        let mut reader = ReplyReader::smtp();
        let chunk = format!("220-mail ESMTP\r\n{line}\r\n220 mail\r\n");
        let step = reader.advance(chunk.as_bytes());
        assert_eq!(step.reply, Err(InvalidReply::OtherCode(code(521))), "{line}");
        assert_eq!(&chunk[step.used..], "220 mail\r\n");
        assert_eq!(codes(b"220 mail\r\n", &mut reader), [(220, 220)]);
    }
}

#[test]
fn in_smtp_a_line_without_a_code_within_a_reply_is_an_error() {
    for line in ["", "mail", " 220 mail", "2200 mail", "220:mail"] {
        let chunk = format!("220-mail ESMTP\r\n{line}\r\n220 mail\r\n");
        let step = ReplyReader::smtp().advance(chunk.as_bytes());
        assert_eq!(step.reply, Err(InvalidReply::NoCode), "{line}");
        assert_eq!(&chunk[step.used..], "220 mail\r\n");
    }
}

#[test]
fn in_smtp_only_the_last_line_may_have_another_code() {
    let reader = || ReplyReader::smtp().allow_mismatched_end();
    assert_eq!(codes(b"220-mail\r\n521 blocked\r\n", &mut reader()), [(220, 521)]);
    for line in ["521-blocked", "521"] {
        let step = reader().advance(format!("220-mail\r\n{line}\r\n").as_bytes());
        assert_eq!(step.reply, Err(InvalidReply::OtherCode(code(521))));
    }
}

#[test]
fn in_smtp_a_line_feed_alone_is_text() {
    let chunk = b"550-No such user: a\n550 b\n250 OK\r\n550 Sorry\r\n221 Bye\r\n";
    assert_eq!(codes(chunk, &mut ReplyReader::smtp()), [(550, 550), (221, 221)]);
    assert_eq!(
        codes(chunk, &mut ReplyReader::new()),
        [(550, 550), (250, 250), (550, 550), (221, 221)]
    );
}

#[test]
fn a_last_line_without_its_line_end_counts_if_its_code_and_a_space_came() {
    for last in ["221 Bye", "221 ", "221 Bye\r", "221-a\r\n221 Bye"] {
        let mut reader = ReplyReader::new();
        assert_eq!(reader.advance(last.as_bytes()).reply, Ok(None));
        assert_eq!(reader.finish().unwrap().unwrap().code, 221, "{last:?}");
        assert_eq!(reader.finish(), Ok(None));
    }
}

#[test]
fn a_reply_that_is_cut_off_is_an_error() {
    for beginning in [
        "220",
        "220\r",
        "220-",
        "220-Wel",
        "220-Welcome\r\n",
        "220-Welcome\r\nto",
        "220-a\r\n22",
        "220-a\r\n220",
        "220-a\r\n221 b",
        "220-a\r\n220-",
    ] {
        for mut reader in [ReplyReader::new(), ReplyReader::smtp()] {
            // With smtp() the line is an error of its own.
            if reader.advance(beginning.as_bytes()).reply == Ok(None) {
                assert_eq!(reader.finish(), Err(InvalidReply::CutOff(code(220))), "{beginning:?}");
                assert_eq!(reader.finish(), Ok(None));
            }
        }
    }
}

#[test]
fn in_smtp_a_last_line_needs_its_line_end() {
    for beginning in ["220 Ready", "220 Ready\r", "220-a\r\n220 Ready"] {
        let mut reader = ReplyReader::smtp();
        assert_eq!(reader.advance(beginning.as_bytes()).reply, Ok(None));
        assert_eq!(reader.finish(), Err(InvalidReply::CutOff(code(220))), "{beginning:?}");
    }
}

#[test]
fn a_last_line_that_begins_no_reply_is_an_error() {
    for line in ["Hel", "22", "2200", "\r", "220x"] {
        let mut reader = ReplyReader::new();
        assert_eq!(reader.advance(line.as_bytes()).reply, Ok(None));
        assert_eq!(reader.finish(), Err(InvalidReply::NoCode), "{line:?}");
    }
}

#[test]
fn a_reply_may_have_as_many_bytes_as_allowed_and_no_more() {
    for (chunk, outcome) in [
        (&b"220-1\r\n220 2\r\n"[..], Ok(Some(220))),
        (b"220-1\r\n220 22\r\n", Err(InvalidReply::TooLong)),
        (b"220 234567890\n", Ok(Some(220))),
        (b"220 2345678901\n", Err(InvalidReply::TooLong)),
    ] {
        let reply = ReplyReader::new().limit(14).advance(chunk).reply;
        assert_eq!(reply.map(|reply| reply.map(|reply| reply.code.as_u16())), outcome);
    }
}

#[test]
fn each_reply_and_each_line_without_a_code_begins_the_count_anew() {
    let mut reader = ReplyReader::new().limit(10);
    let chunk = b"220 1234\r\nHello...\r\n220 1234\r\n220-\r\n220\n220-\r\n220\n";
    assert_eq!(codes(chunk, &mut reader).len(), 4);
}

#[test]
fn above_the_limit_nothing_is_a_reply_until_the_reset() {
    let mut reader = ReplyReader::new().limit(9);
    for chunk in [&b"220-far too long\r\n226 x\r\n"[..], b"220 x\r\n", b"x", b""] {
        let step = reader.advance(chunk);
        assert_eq!((step.used, step.reply), (chunk.len(), Err(InvalidReply::TooLong)));
    }
    reader.reset();
    assert_eq!(codes(b"226 x\r\n", &mut reader), [(226, 226)]);
}

#[test]
fn the_end_of_the_stream_does_not_hide_a_limit_that_was_passed() {
    let mut reader = ReplyReader::new().limit(4);
    assert!(reader.advance(b"220 Ready\r\n").reply.is_err());
    assert_eq!(reader.finish(), Err(InvalidReply::TooLong));
    assert_eq!(reader.finish(), Ok(None));
}

#[test]
fn a_line_without_end_passes_the_default_limit() {
    let mut reader = ReplyReader::default();
    let passed = (1..2000).find(|_| reader.advance(&[b'2'; 1024]).reply != Ok(None));
    assert_eq!(passed, Some(1025));
}

#[test]
fn the_highest_limit_lets_a_long_reply_through() {
    let mut reader = ReplyReader::new().limit(u32::MAX);
    assert_eq!(reader.advance(b"220-").reply, Ok(None));
    for _ in 0..2000 {
        assert_eq!(reader.advance(&[b'x'; 10_000]).reply, Ok(None));
    }
    assert_eq!(codes(b"\r\n220 End\r\n", &mut reader), [(220, 220)]);
}

#[test]
fn a_reset_makes_the_reader_a_new_one_with_the_same_settings() {
    for rules in Rules::ALL {
        for beginning in ["2", "220-Wel", "220-\r", "220-a\r\n22", "220-far too long for the limit"]
        {
            let rules = Rules { limit: 20, ..rules };
            for chunk in [&b"\n220 Ready\r\n"[..], b"220-a\r\n220 b\r\n", b"220-21 bytes are too\n"]
            {
                let mut reader = rules.reader();
                _ = reader.advance(beginning.as_bytes());
                reader.reset();
                assert_eq!(reader.unfinished(), None);
                assert_eq!(reader.advance(chunk), rules.reader().advance(chunk), "{beginning:?}");
            }
        }
    }
}

#[test]
fn errors_say_what_is_wrong() {
    for (error, message) in [
        (InvalidReply::NoCode, "expected a reply code at the start of a line"),
        (InvalidReply::OtherCode(code(521)), "line has code 521 inside a reply with another code"),
        (InvalidReply::TooLong, "the reply is longer than allowed"),
        (InvalidReply::CutOff(code(42)), "the stream ended within reply 042"),
    ] {
        assert_eq!(error.to_string(), message);
    }
}

/// Some bytes are there already, so that codes come about.
const BEGINNINGS: [&str; 3] = ["22", "222-\r\n22", "222-\r\n223"];

#[test]
fn short_streams_are_read_as_the_rules_say_whole_and_byte_by_byte() {
    for rules in Rules::ALL {
        for bytes in texts_over(b"2 -\r\n", 5) {
            for beginning in BEGINNINGS {
                let bytes = [beginning.as_bytes(), &bytes].concat();
                let expected = expected(&bytes, rules);
                assert_eq!(found([&bytes[..]], rules), expected, "{}", bytes.escape_ascii());
                assert_eq!(found(bytes.chunks(1), rules), expected, "{}", bytes.escape_ascii());
            }
        }
    }
}

#[test]
fn replies_and_errors_never_depend_on_the_chunks() {
    for rules in Rules::ALL {
        for limit in [0, 3, 6, 7, 9, 11, 1 << 20] {
            let rules = Rules { limit, ..rules };
            for bytes in texts_over(b"2-\r\n", 4) {
                let bytes = [b"222-", &bytes[..]].concat();
                let expected = expected(&bytes, rules);
                for chunks in every_cut(&bytes) {
                    assert_eq!(found(chunks.iter().copied(), rules), expected, "{chunks:?}");
                }
            }
        }
    }
}
