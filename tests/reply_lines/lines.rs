use reply_codes::wire::{LineTooLong, Lines};

use crate::decoding::{every_cut, texts_over};

/// Each line, or the beginning of one that is too long; last what is unfinished.
type Found = Vec<Result<Vec<u8>, Vec<u8>>>;

fn found<'c>(chunks: impl IntoIterator<Item = &'c [u8]>, capacity: usize) -> Found {
    found_by(Lines::new(vec![b'?'; capacity]), chunks)
}

fn found_by<'c>(mut lines: Lines<Vec<u8>>, chunks: impl IntoIterator<Item = &'c [u8]>) -> Found {
    let mut found = Vec::new();
    for mut chunk in chunks {
        while let Some(line) = lines.next_line(&mut chunk) {
            found.push(match line {
                Ok(line) => Ok(line.to_vec()),
                Err(_) => Err(lines.unfinished().to_vec()),
            });
        }
        assert!(chunk.is_empty());
    }
    found.push(Ok(lines.unfinished().to_vec()));
    found
}

/// The same from the bytes as a whole, with the standard library alone.
fn expected(bytes: &[u8], capacity: usize, crlf_only: bool) -> Found {
    let mut parts = vec![];
    let mut unfinished = bytes;
    let mut start = 0;
    for (place, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' && (!crlf_only || bytes[..place].ends_with(b"\r")) {
            parts.push(&bytes[start..place]);
            start = place + 1;
            unfinished = &bytes[start..];
        }
    }
    let mut found = Vec::new();
    for part in parts {
        found.push(if part.len() > capacity {
            Err(part[..capacity].to_vec())
        } else {
            Ok(part.strip_suffix(b"\r").unwrap_or(part).to_vec())
        });
    }
    if unfinished.len() > capacity {
        found.push(Err(unfinished[..capacity].to_vec()));
        found.push(Ok(vec![]));
    } else {
        found.push(Ok(unfinished.to_vec()));
    }
    found
}

fn whole(lines: &[&str]) -> Found {
    lines.iter().map(|line| Ok(line.as_bytes().to_vec())).collect()
}

#[test]
fn carriage_return_and_line_feed_end_a_line_together() {
    assert_eq!(found([&b"a\r\nb\r\n"[..]], 9), whole(&["a", "b", ""]));
}

#[test]
fn carriage_return_and_line_feed_in_two_chunks_are_one_line_end() {
    assert_eq!(found([&b"a\r"[..], b"\nb\r", b"\n"], 9), whole(&["a", "b", ""]));
    assert_eq!(found([&b"\r"[..], b"\n\r", b"\n"], 9), whole(&["", "", ""]));
}

#[test]
fn line_feed_alone_ends_a_line() {
    assert_eq!(found([&b"a\n\nb\n"[..]], 9), whole(&["a", "", "b", ""]));
}

#[test]
fn carriage_return_alone_is_text() {
    assert_eq!(found([&b"a\rb\r\n"[..]], 9), whole(&["a\rb", ""]));
    assert_eq!(found([&b"a\r"[..], b"b\r\r\n"], 9), whole(&["a\rb\r", ""]));
}

#[test]
fn a_line_may_come_byte_by_byte() {
    assert_eq!(found(b"ab\r\nc\n".chunks(1), 9), whole(&["ab", "c", ""]));
}

#[test]
fn an_empty_chunk_changes_nothing() {
    assert_eq!(found([&b""[..], b"a", b"", b"b\n", b""], 9), whole(&["ab", ""]));
}

#[test]
fn a_line_without_its_end_is_unfinished() {
    assert_eq!(found([&b"a\r\n421 Bye"[..]], 9), whole(&["a", "421 Bye"]));
    assert_eq!(found([&b"421 "[..], b"Bye\r"], 9), whole(&["421 Bye\r"]));
}

#[test]
fn a_line_in_one_chunk_is_lent_from_it() {
    let mut buffer = [0; 9];
    let mut lines = Lines::new(&mut buffer);
    let bytes = b"220 Ready\n";
    let line = lines.next_line(&mut &bytes[..]).unwrap().unwrap();
    assert_eq!(line.as_ptr(), bytes.as_ptr());
}

#[test]
fn the_rest_of_a_chunk_can_wait() {
    let mut buffer = [0; 9];
    let mut lines = Lines::new(&mut buffer);
    let mut chunk = &b"150 a\r\n226 b\r\n"[..];
    assert_eq!(lines.next_line(&mut chunk), Some(Ok(&b"150 a"[..])));
    assert_eq!(chunk, b"226 b\r\n");
}

#[test]
fn a_line_of_the_buffers_length_fits_with_its_carriage_return() {
    assert_eq!(found([&b"abcd\n"[..]], 4), whole(&["abcd", ""]));
    assert_eq!(found([&b"abc\r\n"[..]], 4), whole(&["abc", ""]));
    assert_eq!(found([&b"abcd\r\n"[..]], 4)[0], Err(b"abcd".to_vec()));
}

#[test]
fn a_line_that_is_too_long_is_told_at_once_and_once() {
    let mut buffer = [0; 4];
    let mut lines = Lines::new(&mut buffer);
    let mut next = |mut chunk: &[u8]| {
        let line = lines.next_line(&mut chunk).map(|line| line.map(<[u8]>::to_vec));
        (line, chunk.to_vec())
    };
    assert_eq!(next(b"abcd"), (None, vec![]));
    let (error, rest) = next(b"e");
    assert_eq!(error.unwrap().unwrap_err().limit(), 4);
    assert_eq!(next(&rest), (None, vec![]));
    assert_eq!(next(b"and so on and on"), (None, vec![]));
    assert_eq!(next(b"226 x\nfg\nh"), (Some(Ok(b"fg".to_vec())), b"h".to_vec()));
}

#[test]
fn the_rest_of_a_line_that_is_too_long_is_no_line() {
    let bytes = b"550 name: 226 Done\r\n221 \r\n";
    let lines = found([&bytes[..]], 10);
    assert_eq!(lines, [Err(b"550 name: ".to_vec()), Ok(b"221 ".to_vec()), Ok(vec![])]);
}

#[test]
fn a_caller_may_go_on_with_the_beginning_of_a_line() {
    let mut buffer = [0; 8];
    let mut lines = Lines::new(&mut buffer);
    let mut chunk = &b"220 A long welcome\r\n"[..];
    let line = match lines.next_line(&mut chunk).unwrap() {
        Ok(line) => line,
        Err(LineTooLong { .. }) => lines.unfinished(),
    };
    assert_eq!(line, b"220 A lo");
}

#[test]
fn a_line_that_is_too_long_is_not_unfinished_too() {
    let mut buffer = [0; 4];
    let mut lines = Lines::new(&mut buffer);
    let mut chunk = &b"220 Ready"[..];
    assert!(matches!(lines.next_line(&mut chunk), Some(Err(_))));
    assert_eq!(lines.unfinished(), b"220 ");
    assert_eq!(lines.next_line(&mut chunk), None);
    assert_eq!(lines.unfinished(), b"");
}

#[test]
fn a_buffer_without_room_holds_empty_lines_only() {
    assert_eq!(
        found([&b"\n\na\n\n"[..]], 0),
        [Ok(vec![]), Ok(vec![]), Err(vec![]), Ok(vec![]), Ok(vec![]),]
    );
}

#[test]
fn the_error_names_the_limit() {
    let error = Lines::new(&mut [0; 2]).next_line(&mut &b"220"[..]).unwrap().unwrap_err();
    assert_eq!(error.to_string(), "a line is longer than 2 bytes");
}

#[test]
fn with_crlf_only_a_line_feed_alone_is_text() {
    let found = |chunks: &[&'static [u8]]| {
        found_by(Lines::new(vec![0; 9]).crlf_only(), chunks.iter().copied())
    };
    assert_eq!(found(&[b"a\nb\r\nc\n\r\n"]), whole(&["a\nb", "c\n", ""]));
    assert_eq!(found(&[b"a\r", b"\nb\n", b"\n"]), whole(&["a", "b\n\n"]));
}

#[test]
fn a_buffer_can_be_lent_or_owned() {
    struct Connection<B> {
        lines: Lines<B>,
    }
    fn read<B: AsRef<[u8]> + AsMut<[u8]>>(buffer: B) {
        let mut connection = Connection { lines: Lines::new(buffer) };
        assert_eq!(connection.lines.next_line(&mut &b"220 R"[..]), None);
        assert_eq!(connection.lines.next_line(&mut &b"eady\r\n"[..]), Some(Ok(&b"220 Ready"[..])));
    }
    read([0; 16]);
    read(vec![0; 16]);
    read(&mut [0; 16]);
    read(&mut [0; 16][..]);
    read(vec![0; 16].into_boxed_slice());
}

#[test]
fn the_last_line_may_lack_its_line_end() {
    let mut lines = Lines::new([0; 9]);
    for last in ["421 Bye", "421 Bye\r"] {
        assert_eq!(lines.next_line(&mut last.as_bytes()), None);
        assert_eq!(lines.finish(), Some(&b"421 Bye"[..]));
        assert_eq!(lines.finish(), None);
    }
    assert_eq!(lines.next_line(&mut &b"220 a\n"[..]), Some(Ok(&b"220 a"[..])));
}

#[test]
fn a_line_end_is_not_put_together_from_two_streams() {
    let mut lines = Lines::new([0; 9]).crlf_only();
    assert_eq!(lines.next_line(&mut &b"221 Bye\r"[..]), None);
    assert_eq!(lines.finish(), Some(&b"221 Bye"[..]));
    assert_eq!(lines.next_line(&mut &b"\na\r\n"[..]), Some(Ok(&b"\na"[..])));
}

#[test]
fn the_beginning_of_a_line_that_is_too_long_is_not_its_last_line() {
    let mut lines = Lines::new([0; 4]);
    let mut chunk = &b"220 Ready"[..];
    assert!(matches!(lines.next_line(&mut chunk), Some(Err(_))));
    assert_eq!(lines.finish(), None);
    assert_eq!(lines.next_line(&mut &b"ab\n"[..]), Some(Ok(&b"ab"[..])));
}

/// All texts of up to seven bytes, cut in every way, with buffers shorter and longer than they.
#[test]
fn lines_never_depend_on_the_chunks() {
    for bytes in texts_over(b"\r\na", 7) {
        for (capacity, crlf_only) in
            [0, 1, 2, 3, 8].into_iter().flat_map(|c| [(c, false), (c, true)])
        {
            let expected = expected(&bytes, capacity, crlf_only);
            for chunks in every_cut(&bytes) {
                let mut lines = Lines::new(vec![b'?'; capacity]);
                if crlf_only {
                    lines = lines.crlf_only();
                }
                let found = found_by(lines, chunks.iter().copied());
                assert_eq!(found, expected, "{chunks:?} {capacity} {crlf_only}");
            }
        }
    }
}
