use std::error::Error;

use reply_codes::wire::{InvalidReply, InvalidReplyLine, Lines, Progress, ReplyReader};
use reply_codes::{RawCode, ftp};

fn code(number: u16) -> RawCode {
    RawCode::from_u16(number).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what the reader returns")]
fn finished(number: u16, text: &str) -> Result<Progress<'_>, InvalidReply> {
    let code = code(number);
    Ok(Progress::Finished { code, last_code: code, text: text.as_bytes() })
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what the reader returns")]
fn more(text: &str) -> Result<Progress<'_>, InvalidReply> {
    Ok(Progress::More(text.as_bytes()))
}

fn feed<'l>(reader: &mut ReplyReader, line: &'l str) -> Result<Progress<'l>, InvalidReply> {
    reader.feed(line.as_bytes())
}

/// A reader that has read `211-`.
fn begun() -> ReplyReader {
    let mut reader = ReplyReader::new();
    assert_eq!(feed(&mut reader, "211-Features:"), more("Features:"));
    reader
}

#[test]
fn the_reader_fits_in_twenty_four_bytes() {
    assert!(size_of::<ReplyReader>() <= 24);
}

#[test]
fn one_line_is_a_reply() {
    let mut reader = ReplyReader::new();
    assert_eq!(feed(&mut reader, "220 Ready\r\n"), finished(220, "Ready"));
    assert_eq!(feed(&mut reader, "331"), finished(331, ""));
    assert_eq!(feed(&mut reader, "042 "), finished(42, ""));
}

#[test]
fn lines_without_a_code_are_text_until_the_code_comes_again() {
    let mut reader = begun();
    assert_eq!(feed(&mut reader, " SIZE\r\n"), more(" SIZE"));
    assert_eq!(feed(&mut reader, ""), more(""));
    assert_eq!(feed(&mut reader, "211 End"), finished(211, "End"));
    assert_eq!(feed(&mut reader, "220 Next"), finished(220, "Next"));
}

#[test]
fn another_code_does_not_end_a_reply() {
    let mut reader = begun();
    for text in ["226 Done", "226-More", "226", "999 x", "021 x"] {
        assert_eq!(feed(&mut reader, text), more(text));
    }
    assert_eq!(feed(&mut reader, "211 End"), finished(211, "End"));
}

#[test]
fn what_only_looks_like_the_code_does_not_end_a_reply() {
    let mut reader = begun();
    for text in [" 211 End", "211x", "2110 End", "211:End", "+211 End", "21", "211\tEnd"] {
        assert_eq!(feed(&mut reader, text), more(text));
    }
    assert_eq!(reader.unfinished(), Some(code(211)));
}

#[test]
fn the_bare_code_ends_a_reply() {
    let mut reader = begun();
    assert_eq!(feed(&mut reader, "211\r\n"), finished(211, ""));
}

#[test]
fn the_code_may_stand_on_every_line() {
    let mut reader = ReplyReader::new();
    assert_eq!(feed(&mut reader, "250-mail.example"), more("mail.example"));
    assert_eq!(feed(&mut reader, "250-8BITMIME"), more("8BITMIME"));
    assert_eq!(feed(&mut reader, "250 SIZE"), finished(250, "SIZE"));
}

#[test]
fn a_protected_reply_gives_the_text_of_every_line() {
    let mut reader = ReplyReader::new();
    assert_eq!(feed(&mut reader, "631-QUJD"), more("QUJD"));
    assert_eq!(feed(&mut reader, "631 REVG"), finished(631, "REVG"));
    assert_eq!(ftp::Class::of(code(631)), Some(ftp::Class::Protected));
}

#[test]
fn a_line_that_begins_no_reply_changes_nothing() {
    let mut reader = ReplyReader::new();
    let fresh = reader.clone();
    for (line, reason) in [
        ("", InvalidReplyLine::NoCode),
        ("Hello", InvalidReplyLine::NoCode),
        ("20 OK", InvalidReplyLine::MalformedCode),
        ("220:OK", InvalidReplyLine::NoSeparator(code(220))),
    ] {
        assert_eq!(feed(&mut reader, line), Err(InvalidReply::FirstLine(reason)));
        assert_eq!(reader, fresh);
    }
    assert_eq!(feed(&mut reader, "220 OK"), finished(220, "OK"));
}

#[test]
fn the_lenient_reader_takes_any_code_and_a_space_as_the_end() {
    let mut reader = ReplyReader::new().allow_mismatched_end();
    assert_eq!(feed(&mut reader, "426-Closed"), more("Closed"));
    let progress = feed(&mut reader, "226 Aborted");
    let (code, last_code) = (code(426), code(226));
    assert_eq!(progress, Ok(Progress::Finished { code, last_code, text: b"Aborted" }));
    assert_eq!(reader.unfinished(), None);
}

#[test]
fn the_lenient_reader_still_needs_a_code_and_a_space() {
    let mut reader = ReplyReader::new().allow_mismatched_end();
    assert_eq!(feed(&mut reader, "426-Closed"), more("Closed"));
    for text in ["226", "226-x", "2260 x", " 226 x", "x", "226:"] {
        assert_eq!(feed(&mut reader, text), more(text));
    }
    assert_eq!(feed(&mut reader, "426"), finished(426, ""));
}

#[test]
fn with_a_space_required_a_bare_code_neither_ends_nor_is_a_reply() {
    let mut reader = ReplyReader::new().require_space();
    assert_eq!(feed(&mut reader, "220"), more(""));
    assert_eq!(feed(&mut reader, "220\r\n"), more(""));
    assert_eq!(feed(&mut reader, "226"), more("226"));
    assert_eq!(feed(&mut reader, "220 Ready"), finished(220, "Ready"));
    assert_eq!(feed(&mut reader, "220 "), finished(220, ""));
}

#[test]
fn one_line_end_is_left_out_by_every_route() {
    for (line, text) in [
        ("220 a\r\r\n", "a\r"),
        ("220 a\r\n", "a"),
        ("220 a\n", "a"),
        ("220 a\n\n", "a\n"),
        ("220 a\r", "a\r"),
        ("220 a", "a"),
    ] {
        assert_eq!(feed(&mut ReplyReader::new(), line), finished(220, text), "{line:?}");
    }
    let mut lines = Lines::new([0; 16]);
    let line = lines.next_line(&mut &b"220 a\r\r\n"[..]).unwrap().unwrap();
    let text = ReplyReader::new().feed(line).map(|progress| format!("{progress:?}"));
    assert_eq!(text.unwrap(), r"Finished(220 220 a\r)");
}

#[test]
fn with_crlf_only_a_line_feed_alone_is_text() {
    let feed = |line| feed(&mut ReplyReader::new().crlf_only(), line);
    assert_eq!(feed("220 a\n"), finished(220, "a\n"));
    assert_eq!(feed("220 a\r\n"), finished(220, "a"));
    assert_eq!(feed("220 a\n\r\n"), finished(220, "a\n"));
    assert_eq!(feed("220 a\r"), finished(220, "a\r"));
}

#[test]
fn a_setting_that_is_made_twice_holds() {
    let once = ReplyReader::new().allow_mismatched_end().require_space().crlf_only();
    let twice = once.clone().allow_mismatched_end().require_space().crlf_only();
    assert_eq!(twice, once);
}

#[test]
fn the_end_of_the_stream_within_a_reply_is_an_error() {
    let mut reader = begun();
    assert_eq!(reader.finish(), Err(InvalidReply::CutOff(code(211))));
    assert_eq!(feed(&mut reader, "226 Next"), finished(226, "Next"));
    assert_eq!(reader.finish(), Ok(None));
}

#[test]
fn the_end_of_the_stream_does_not_hide_a_limit_that_was_passed() {
    let mut reader = ReplyReader::new().max_bytes(4);
    assert!(feed(&mut reader, "220 Ready").is_err());
    assert_eq!(reader.finish(), Err(InvalidReply::TooManyBytes));
    let mut reader = ReplyReader::new().max_lines(0);
    assert!(feed(&mut reader, "220 Ready").is_err());
    assert_eq!(reader.unfinished(), None);
    assert_eq!(reader.finish(), Err(InvalidReply::TooManyLines));
}

#[test]
fn every_code_begins_and_ends_its_reply_and_no_other() {
    for number in 0..1000 {
        let mut reader = ReplyReader::new();
        assert_eq!(feed(&mut reader, &format!("{number:03}-")), more(""));
        for other in (0..1000).filter(|other| *other != number) {
            let line = format!("{other:03} ");
            assert_eq!(feed(&mut reader, &line), more(&line));
        }
        assert_eq!(feed(&mut reader, &format!("{number:03} ")), finished(number, ""));
    }
}

/// The rules again, in the words of RFC 959, for all short series of lines.
#[test]
fn all_short_series_of_lines_are_read_as_the_rules_say() {
    const LINES: [&str; 8] = ["220-x", "220 x", "220", "226-x", "226 x", "226", "220x", "x"];
    for lenient in [false, true] {
        for series in 0..LINES.len().pow(4) {
            let mut reader = ReplyReader::new();
            if lenient {
                reader = reader.allow_mismatched_end();
            }
            let mut open: Option<&str> = None;
            for place in 0..4 {
                let line = LINES[series / LINES.len().pow(place) % LINES.len()];
                let code = line.get(..3).filter(|_| line != "220x");
                let ends = match (open, code) {
                    (None, None) => {
                        assert!(feed(&mut reader, line).is_err());
                        continue;
                    }
                    (None, code) => {
                        open = code;
                        !line.contains('-')
                    }
                    (Some(open), _) => {
                        let other = lenient && line.starts_with("22") && line.contains(' ');
                        line == open || line.starts_with(&format!("{open} ")) || other
                    }
                };
                match feed(&mut reader, line).unwrap() {
                    Progress::Finished { code: first, last_code, .. } => {
                        assert!(ends, "{line} after {open:?}");
                        assert_eq!(Some(&*first.to_string()), open);
                        assert_eq!(Some(&*last_code.to_string()), code);
                        open = None;
                    }
                    Progress::More(_) => assert!(!ends, "{line} after {open:?}"),
                }
                assert_eq!(reader.unfinished().map(|code| code.to_string()).as_deref(), open);
            }
        }
    }
}

#[test]
fn a_reply_may_have_as_many_lines_as_allowed_and_no_more() {
    let mut reader = ReplyReader::new().max_lines(3);
    assert!(feed(&mut reader, "220-1").is_ok());
    assert!(feed(&mut reader, "2").is_ok());
    assert_eq!(feed(&mut reader, "220 3"), finished(220, "3"));

    assert!(feed(&mut reader, "220-1").is_ok());
    assert!(feed(&mut reader, "2").is_ok());
    assert!(feed(&mut reader, "3").is_ok());
    assert_eq!(feed(&mut reader, "220 4"), Err(InvalidReply::TooManyLines));
}

#[test]
fn a_reply_may_have_as_many_bytes_as_allowed_and_no_more() {
    let mut reader = ReplyReader::new().max_bytes(10);
    assert!(feed(&mut reader, "220-1\r\n").is_ok());
    assert_eq!(feed(&mut reader, "220 2\r\n"), finished(220, "2"));

    assert!(feed(&mut reader, "220-1\r\n").is_ok());
    assert_eq!(feed(&mut reader, "220 22"), Err(InvalidReply::TooManyBytes));
}

#[test]
fn above_a_limit_nothing_is_a_reply_until_the_reset() {
    let mut reader = ReplyReader::new().max_bytes(9);
    assert_eq!(feed(&mut reader, "220-far too long"), Err(InvalidReply::TooManyBytes));
    assert_eq!(feed(&mut reader, "220 End"), Err(InvalidReply::TooManyBytes));
    assert_eq!(feed(&mut reader, "226 Next"), Err(InvalidReply::TooManyBytes));
    reader.reset();
    assert_eq!(feed(&mut reader, "226 Next"), finished(226, "Next"));
}

#[test]
fn too_many_bytes_stay_too_many_bytes() {
    let mut reader = ReplyReader::new().max_bytes(9);
    assert_eq!(feed(&mut reader, "220-far too long"), Err(InvalidReply::TooManyBytes));
    for _ in 0..20_000 {
        assert_eq!(feed(&mut reader, "x"), Err(InvalidReply::TooManyBytes));
    }
}

#[test]
fn too_many_lines_stay_too_many_lines() {
    let mut reader = ReplyReader::new().max_bytes(100).max_lines(1);
    assert_eq!(feed(&mut reader, "220-"), more(""));
    for _ in 0..100_000 {
        assert_eq!(feed(&mut reader, "not much"), Err(InvalidReply::TooManyLines));
    }
}

#[test]
fn the_highest_limits_are_no_limits() {
    let mut reader = ReplyReader::new().max_lines(u16::MAX).max_bytes(u32::MAX);
    assert!(feed(&mut reader, "220-Welcome").is_ok());
    for _ in 0..=u32::from(u16::MAX) {
        assert_eq!(feed(&mut reader, "again"), more("again"));
    }
    assert_eq!(feed(&mut reader, "220 End"), finished(220, "End"));
}

#[test]
fn limits_of_zero_refuse_every_reply() {
    let mut reader = ReplyReader::new().max_lines(0);
    assert_eq!(feed(&mut reader, "220 OK"), Err(InvalidReply::TooManyLines));
    let mut reader = ReplyReader::new().max_bytes(0);
    assert_eq!(feed(&mut reader, "220 OK"), Err(InvalidReply::TooManyBytes));
}

#[test]
fn the_default_limits_end_an_endless_reply() {
    let mut reader = ReplyReader::default();
    assert!(feed(&mut reader, "220-").is_ok());
    let refused = (0..20_000).map(|_| feed(&mut reader, "")).find(Result::is_err);
    assert_eq!(refused, Some(Err(InvalidReply::TooManyLines)));

    let mut reader = ReplyReader::default();
    let line = "x".repeat(100_000);
    assert!(feed(&mut reader, "220-").is_ok());
    let refused = (0..100).map(|_| feed(&mut reader, &line)).find(Result::is_err);
    assert_eq!(refused, Some(Err(InvalidReply::TooManyBytes)));
}

#[test]
fn a_reset_forgets_the_reply_that_has_begun() {
    let mut reader = begun();
    assert_eq!(reader.unfinished(), Some(code(211)));
    reader.reset();
    assert_eq!(reader.unfinished(), None);
    assert_eq!(feed(&mut reader, "226 x"), finished(226, "x"));
}

#[test]
fn errors_say_what_is_wrong_and_why() {
    let error = feed(&mut ReplyReader::new(), "+20").unwrap_err();
    assert_eq!(error.to_string(), "the line does not begin a reply");
    let source = error.source().map(ToString::to_string);
    assert_eq!(source, Some(InvalidReplyLine::MalformedCode.to_string()));
    for (error, message) in [
        (InvalidReply::LineTooLong, "a line is longer than allowed"),
        (InvalidReply::TooManyLines, "the reply has more lines than allowed"),
        (InvalidReply::TooManyBytes, "the reply has more bytes than allowed"),
        (InvalidReply::CutOff(code(42)), "the stream ended within reply 042"),
    ] {
        assert_eq!(error.to_string(), message);
        assert!(error.source().is_none());
    }
}

#[test]
fn debug_output_can_be_read() {
    assert_eq!(format!("{:?}", more("\t").unwrap()), r"More(\t)");
    assert_eq!(format!("{:?}", finished(226, "Done").unwrap()), "Finished(226 226 Done)");
}
