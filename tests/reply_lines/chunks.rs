//! Replies from chunks, without lines.

use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, InvalidReplyLine, ReplyReader};

use crate::decoding::{advance_all, every_cut, feed_all, texts_over};

fn code(number: u16) -> RawCode {
    RawCode::from_u16(number).unwrap()
}

/// The codes of all replies in one chunk, and what the end of the stream says.
fn codes(mut chunk: &[u8], reader: &mut ReplyReader) -> Vec<u16> {
    let mut codes = Vec::new();
    while !chunk.is_empty() {
        let step = reader.advance(chunk);
        chunk = &chunk[step.used..];
        codes.extend(step.reply.unwrap().map(|reply| reply.code.as_u16()));
    }
    codes
}

/// Every setting that changes what a reply is, and the line end of the reader.
fn readers() -> impl Iterator<Item = (ReplyReader, &'static str)> {
    (0..8).map(|settings| {
        let mut reader = ReplyReader::new();
        if settings & 1 > 0 {
            reader = reader.allow_mismatched_end();
        }
        if settings & 2 > 0 {
            reader = reader.require_space();
        }
        if settings & 4 > 0 { (reader.crlf_only(), "\r\n") } else { (reader, "\n") }
    })
}

#[test]
fn what_follows_a_reply_stays_the_callers() {
    let chunk = b"150 Opening\r\n226 Done\r\n";
    let step = ReplyReader::new().advance(chunk);
    assert_eq!(step.used, b"150 Opening\r\n".len());
    assert_eq!(step.reply.unwrap().unwrap().code, 150);
}

#[test]
fn an_empty_chunk_changes_nothing() {
    let mut reader = ReplyReader::new();
    assert_eq!(reader.advance(b"220-Wel").reply, Ok(None));
    let before = reader.clone();
    let step = reader.advance(b"");
    assert_eq!((step.used, step.reply), (0, Ok(None)));
    assert_eq!(reader, before);
}

#[test]
fn a_finished_reply_leaves_nothing_behind() {
    let mut whole = ReplyReader::new();
    assert_eq!(codes(b"220-a\r\n220 b\r\n", &mut whole), [220]);
    let mut in_parts = ReplyReader::new();
    for part in [&b"2"[..], b"20-a\r", b"\n220 b\r"] {
        assert_eq!(codes(part, &mut in_parts), [0_u16; 0]);
    }
    assert_eq!(codes(b"\n", &mut in_parts), [220]);
    assert_eq!(whole, in_parts);
    assert_eq!(whole.finish(), Ok(None));
}

#[test]
fn a_last_line_without_its_line_end_counts() {
    for last in ["221 Bye", "221 ", "221", "221 Bye\r"] {
        let mut reader = ReplyReader::new();
        assert_eq!(reader.advance(last.as_bytes()).reply, Ok(None));
        assert_eq!(reader.finish().unwrap().unwrap().code, 221, "{last:?}");
        assert_eq!(reader.finish(), Ok(None));
    }
}

#[test]
fn a_reply_that_is_cut_off_is_an_error() {
    for beginning in
        ["220-", "220-Welcome\r\n", "220-Welcome\r\nto", "220-a\r\n22", "220-a\r\n221 b"]
    {
        let mut reader = ReplyReader::new();
        assert_eq!(reader.advance(beginning.as_bytes()).reply, Ok(None));
        assert_eq!(reader.finish(), Err(InvalidReply::CutOff(code(220))), "{beginning:?}");
        assert_eq!(reader.finish(), Ok(None));
    }
}

#[test]
fn a_last_line_that_begins_no_reply_is_an_error() {
    let mut reader = ReplyReader::new();
    assert_eq!(reader.advance(b"Hel").reply, Ok(None));
    assert_eq!(reader.finish(), Err(InvalidReply::FirstLine(InvalidReplyLine::NoCode)));
}

#[test]
fn after_a_line_that_begins_no_reply_the_next_may() {
    let mut reader = ReplyReader::new();
    let chunk = b"Hello\r\n220 Ready\r\n";
    let step = reader.advance(chunk);
    assert_eq!(step.used, 7);
    assert_eq!(step.reply, Err(InvalidReply::FirstLine(InvalidReplyLine::NoCode)));
    assert_eq!(codes(&chunk[7..], &mut reader), [220]);
}

#[test]
fn a_line_without_end_passes_its_limit_at_once() {
    let mut reader = ReplyReader::new().max_line(10);
    assert_eq!(reader.advance(b"220 123456").reply, Ok(None));
    assert_eq!(reader.advance(b"7").reply, Err(InvalidReply::LineTooLong));
    assert_eq!(reader.advance(b"\r\n220 Ready\r\n").reply, Err(InvalidReply::LineTooLong));
    reader.reset();
    assert_eq!(codes(b"220 Ready\r\n", &mut reader), [220]);
}

#[test]
fn of_two_limits_the_nearer_one_is_the_error_and_the_lines_if_they_are_as_near() {
    for (max_line, max_bytes, error) in [
        (4, 5, InvalidReply::LineTooLong),
        (5, 5, InvalidReply::LineTooLong),
        (6, 5, InvalidReply::TooManyBytes),
    ] {
        let reader = ReplyReader::new().max_line(max_line).max_bytes(max_bytes);
        for chunks in [vec![&b"220 Ready\r\n"[..]], b"220 Ready\r\n".chunks(1).collect()] {
            assert_eq!(advance_all(chunks, reader.clone()), [(Err(error), None)]);
        }
    }
}

#[test]
fn a_reset_forgets_the_beginning_of_a_line() {
    for beginning in ["2", "220-Wel", "220-\r", "220-a\r\n2"] {
        let mut reader = ReplyReader::new();
        let fresh = format!("{:?}", ReplyReader::new());
        assert_eq!(reader.advance(beginning.as_bytes()).reply, Ok(None));
        reader.reset();
        // All but the code, which means nothing until a reply has begun.
        assert_eq!(format!("{reader:?}").replace("RawCode(220)", "RawCode(999)"), fresh);
        assert_eq!(codes(b"226 Done\r\n", &mut reader), [226]);
    }
}

#[test]
fn the_limit_of_a_line_does_not_count_its_line_end() {
    for chunks in [vec![&b"220 123456\r\n"[..]], vec![b"220 123456\r", b"\n"]] {
        let outcomes = advance_all(chunks, ReplyReader::new().max_line(10));
        assert_eq!(outcomes[0], (Ok(Some((220, 220))), Some(12)));
    }
}

#[test]
fn the_default_limits_end_a_line_without_end() {
    let mut reader = ReplyReader::new();
    let part = [b'2'; 10_000];
    let refused = (0..1000).map(|_| reader.advance(&part).reply).find(Result::is_err);
    assert_eq!(refused, Some(Err(InvalidReply::TooManyBytes)));
}

#[test]
fn the_highest_limits_are_no_limits() {
    let mut reader = ReplyReader::new().max_line(u16::MAX).max_bytes(u32::MAX).max_lines(u16::MAX);
    assert_eq!(reader.advance(b"220-").reply, Ok(None));
    let part = [b'x'; 10_000];
    for _ in 0..1000 {
        assert_eq!(reader.advance(&part).reply, Ok(None));
    }
    assert_eq!(codes(b"\r\n220 End\r\n", &mut reader), [220]);
}

#[test]
fn too_many_bytes_stay_too_many_bytes() {
    let mut reader = ReplyReader::new().max_bytes(9).max_lines(3);
    assert_eq!(reader.advance(b"220-far too long\r\n").reply, Err(InvalidReply::TooManyBytes));
    for _ in 0..20_000 {
        assert_eq!(reader.advance(b"x\r\n").reply, Err(InvalidReply::TooManyBytes));
    }
}

#[test]
fn too_many_lines_stay_too_many_lines() {
    let mut reader = ReplyReader::new().max_line(5).max_bytes(9).max_lines(1);
    assert_eq!(reader.advance(b"220-\r\nx").reply, Err(InvalidReply::TooManyLines));
    assert_eq!(reader.advance(&[b'x'; 100]).reply, Err(InvalidReply::TooManyLines));
}

#[test]
fn replies_never_depend_on_the_chunks() {
    for (reader, line_end) in readers() {
        for bytes in texts_over(b"2 -\r\n", 5) {
            // Three of the bytes are there already, so that codes come about.
            for beginning in ["22", "222-\r\n22"] {
                let bytes = [beginning.as_bytes(), &bytes].concat();
                let expected = feed_all(&bytes, line_end, reader.clone());
                assert_eq!(
                    advance_all([&bytes[..]], reader.clone()),
                    expected,
                    "{reader:?} {:?}",
                    bytes.escape_ascii().to_string()
                );
                let single = bytes.chunks(1);
                assert_eq!(
                    advance_all(single, reader.clone()),
                    expected,
                    "{reader:?} {:?}",
                    bytes.escape_ascii().to_string()
                );
            }
        }
        for bytes in texts_over(b"2-\r\n", 4) {
            let bytes = [b"222", &bytes[..]].concat();
            let expected = feed_all(&bytes, line_end, reader.clone());
            for chunks in every_cut(&bytes) {
                assert_eq!(
                    advance_all(chunks.iter().copied(), reader.clone()),
                    expected,
                    "{reader:?} {chunks:?}"
                );
            }
        }
    }
}

#[test]
fn errors_of_limits_never_depend_on_the_chunks() {
    let limits = [
        (3, u32::MAX, 9),
        (4, 6, 9),
        (5, 5, 9),
        (6, 4, 9),
        (u16::MAX, 7, 9),
        (4, 20, 2),
        (9, 9, 1),
        (0, 0, 0),
    ];
    for (max_line, max_bytes, max_lines) in limits {
        for line_end in ["\n", "\r\n"] {
            let mut reader =
                ReplyReader::new().max_line(max_line).max_bytes(max_bytes).max_lines(max_lines);
            if line_end == "\r\n" {
                reader = reader.crlf_only();
            }
            for bytes in texts_over(b"2-\r\n", 4) {
                let bytes = [b"222-", &bytes[..]].concat();
                let whole = advance_all([&bytes[..]], reader.clone());
                if max_line == u16::MAX {
                    assert_eq!(whole, feed_all(&bytes, line_end, reader.clone()));
                }
                for chunks in every_cut(&bytes) {
                    assert_eq!(
                        advance_all(chunks.iter().copied(), reader.clone()),
                        whole,
                        "{reader:?} {chunks:?}"
                    );
                }
            }
        }
    }
}
