//! What the texts of replies say, compared with other clients, with the RFCs, and with what was written.

mod reading;

use std::iter::once;

use reading::{FUNCTIONS, characters, expected, found};
use reply_codes::text;

#[test]
fn what_real_servers_send_is_read() {
    let mut tried = Vec::new();
    for line in include_str!("vectors.jsonl").lines() {
        let (function, text, says, _source): (String, String, Option<String>, String) =
            serde_json::from_str(line).unwrap();
        let text: Vec<_> = text.chars().map(|byte| u8::try_from(byte).unwrap()).collect();
        assert_eq!(found(&function, &text), says, "{line}");
        assert_eq!(expected(&function, &text), says, "by the RFCs: {line}");
        tried.push(function);
    }
    assert!(FUNCTIONS.split(' ').all(|function| tried.iter().any(|name| name == function)));
}

/// All strings of these letters that have at most this length.
fn strings(letters: &[u8], length: usize) -> Vec<Vec<u8>> {
    let mut strings = vec![Vec::new()];
    let mut longest = strings.clone();
    for _ in 0..length {
        let longer = |string: &Vec<u8>| {
            letters.iter().map(|letter| [string, &[*letter][..]].concat()).collect::<Vec<_>>()
        };
        longest = longest.iter().flat_map(longer).collect();
        strings.extend_from_slice(&longest);
    }
    strings
}

#[test]
fn whatever_stands_in_place_of_a_part_is_read_as_the_rfcs_say() {
    for (function, text, letters, length) in [
        ("passive", "1,2,3,4,5,6", "256, x", 4),
        ("extended_passive", "(|||6553|)", "|(!) 056", 3),
        ("pathname", "\"a\"\"b\"", "\"a \r", 5),
        ("size", "42", "09+ .", 5),
        ("size", "18446744073709551615", "0123456789", 2),
        ("time", "20150910161739.12", "0123456789. ", 2),
        ("feature", " AB C", "A= \t", 5),
        ("entry", "a=b;c; d", "a=; ", 5),
        ("extension", "AUTH=A B", "Au=- ", 4),
        ("enhanced_status", "5.7.10 x", "235.0 ", 4),
    ] {
        let (text, mut read, mut refused) = (text.as_bytes(), 0, 0);
        let bytes = (0..=u8::MAX).map(|byte| vec![byte]);
        for part in strings(letters.as_bytes(), length).into_iter().chain(bytes) {
            for start in 0..=text.len() {
                for end in start..=text.len() {
                    let text = [&text[..start], &part, &text[end..]].concat();
                    let (found, expected) = (found(function, &text), expected(function, &text));
                    assert_eq!(found, expected, "{function} {}", text.escape_ascii());
                    *if found.is_some() { &mut read } else { &mut refused } += 1;
                }
            }
        }
        println!("{function}: {read} texts are read, {refused} are refused");
        assert!(read > 10 && refused > 10, "{function}: {read}, {refused}");
    }
}

#[test]
fn a_name_that_was_quoted_is_read_back() {
    let every_byte = (0..=u8::MAX).map(|byte| vec![byte]);
    let names = strings(b"\" a\xE9", 6).into_iter().chain(every_byte);
    for name in names.filter(|name| !name.iter().any(u8::is_ascii_control)) {
        for (before, after) in [("", ""), ("Now in ", " \"as asked\"")] {
            let quoted = text::quoted(&name);
            let text: Vec<_> = before.bytes().chain(quoted).chain(after.bytes()).collect();
            let read = text::pathname(&text).unwrap();
            assert!(read.eq(name.iter().copied()), "{}", text.escape_ascii());
        }
    }
}

#[test]
fn a_quoted_name_holds_no_control_byte() {
    for name in strings(&(0..=u8::MAX).collect::<Vec<_>>(), 2) {
        let spaced = name.iter().map(|byte| if byte.is_ascii_control() { b' ' } else { *byte });
        let quoted: Vec<_> = text::quoted(&name).collect();
        assert!(!quoted.iter().any(u8::is_ascii_control), "{}", name.escape_ascii());
        assert!(text::pathname(&quoted).unwrap().eq(spaced), "{}", name.escape_ascii());
    }
}

#[test]
fn an_enhanced_status_is_read_as_it_is_written() {
    let numbers = || (0..20).chain((20..1000).step_by(49)).chain(once(999));
    for class in [2, 4, 5] {
        for subject in numbers() {
            for detail in 0..1000 {
                let status = text::EnhancedStatus { class, subject, detail };
                let written = status.to_string();
                assert_eq!(text::enhanced_status(written.as_bytes()), Some((status, &b""[..])));
            }
        }
    }
}

#[test]
fn an_earlier_time_is_less() {
    let times =
        ["1999123123595", "2000010100000", "2000020100000", "2000020200000", "2000020201000"];
    let times =
        times.iter().flat_map(|time| ["0", "1", "1.000000001"].map(|end| format!("{time}{end}")));
    let times: Vec<_> = times.map(|time| text::time(time.as_bytes()).unwrap()).collect();
    assert!(times.is_sorted_by(|one, other| one < other), "{times:?}");
}

#[test]
fn a_fact_is_found_by_its_name_in_capitals_or_not() {
    let entry = text::entry(b"Type=file;TYPE=dir;size=3; a").unwrap();
    let fact = |name| entry.fact(name).map(characters);
    assert_eq!(
        [fact("type"), fact("SIZE"), fact("siz")],
        [Some("file".into()), Some("3".into()), None]
    );
}

#[test]
fn debug_shows_what_came() {
    let name = text::pathname(b"\"/\xE9\"").unwrap();
    let entry = text::entry(b"a=b; c\r").unwrap();
    let time = text::time(b"19980615100045.014").unwrap();
    let shown = r#"Pathname("/\xe9") Entry("a=b; c\r") 19980615100045.014000000"#;
    assert_eq!(format!("{name:?} {entry:?} {time:?}"), shown);
}
