//! What `every_reply` must read from the transcripts, found in another way: in a whole file at once,
//! line by line, by searches in text.

use std::fmt::Write;
use std::path::Path;
use std::{fs, iter};

/// The source of an array of transcripts, each with what is to be read from its lines.
pub(crate) fn source(folder: &str, faulty: bool) -> String {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("the transcripts can be listed")
        .map(|entry| entry.expect("the transcripts can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter_map(|path| path.file_name()?.to_str().map(String::from))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "there are transcripts");
    let mut source = String::from("&[");
    for (index, name) in names.iter().enumerate() {
        let bytes = fs::read(Path::new(folder).join(name)).expect("a transcript can be read");
        // One character for each byte, so that bytes which are not UTF-8 are kept.
        let text: String = bytes.iter().copied().map(char::from).collect();
        let mut lines = lines(&text);
        // The fault, if one is asked for, is a single digit of a single code.
        let code = lines.iter_mut().find_map(|line| line.ends.as_mut());
        if let (true, 0, Some(code)) = (faulty, index, code) {
            *code ^= 1;
        }
        let path = format!("/{folder}/{name}");
        write!(
            source,
            "Transcript {{ name: {name:?}, \
             bytes: include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?})), lines: &["
        )
        .and_then(|()| lines.iter().try_for_each(|line| line.write(&mut source)))
        .and_then(|()| source.write_str("] },\n"))
        .expect("a String takes any text");
    }
    source + "]"
}

struct Line<'a> {
    text: &'a str,
    /// The code of the reply whose last line this is.
    ends: Option<u16>,
}

impl Line<'_> {
    fn write(&self, source: &mut String) -> std::fmt::Result {
        let Self { text, ends } = self;
        let bytes: Vec<_> = text
            .chars()
            .map(|character| u8::try_from(character).expect("a character is a byte"))
            .collect();
        writeln!(source, "Line {{ text: b\"{}\", ends: {ends:?} }},", bytes.escape_ascii())
    }
}

/// Panics if a transcript is not whole, as a build script fails by a panic.
fn lines(transcript: &str) -> Vec<Line<'_>> {
    let content = transcript.strip_suffix('\n').expect("a transcript ends with a line end");
    // One CR belongs to the line end; one too many is text.
    let mut rest = content.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    iter::from_fn(|| Some(reply(rest.next()?, &mut rest))).flatten().collect()
}

/// The lines of the reply that the first of them begins.
fn reply<'a>(first: &'a str, rest: &mut impl Iterator<Item = &'a str>) -> Vec<Line<'a>> {
    let code = &first[..3];
    let number = code.parse().expect("a reply begins with its code");
    let end = format!("{code} ");
    let mut lines = Vec::new();
    let mut line = first;
    loop {
        let is_last = line == code || line.starts_with(&end);
        let after_code = line.strip_prefix(code).unwrap_or(line);
        let text = match after_code.chars().next() {
            Some(' ' | '-') if after_code != line => &after_code[1..],
            None => "",
            Some(_) => line,
        };
        lines.push(Line { text, ends: is_last.then_some(number) });
        if is_last {
            return lines;
        }
        line = rest.next().expect("a reply has an end");
    }
}
