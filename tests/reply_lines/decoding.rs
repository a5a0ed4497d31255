//! Bytes to replies, by the crate and once more by the words of the RFCs; shared by the tests.

use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, ReplyReader};

/// The settings of a reader.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    pub(crate) smtp: bool,
    pub(crate) mismatched_end: bool,
    pub(crate) limit: u32,
}

impl Rules {
    pub(crate) const FTP: Self = Self { smtp: false, mismatched_end: false, limit: 1 << 20 };
    pub(crate) const SMTP: Self = Self { smtp: true, ..Self::FTP };
    pub(crate) const ALL: [Self; 4] = [
        Self::FTP,
        Self::SMTP,
        Self { mismatched_end: true, ..Self::FTP },
        Self { mismatched_end: true, ..Self::SMTP },
    ];

    pub(crate) fn reader(self) -> ReplyReader {
        let reader = if self.smtp { ReplyReader::smtp() } else { ReplyReader::new() };
        let reader = reader.limit(self.limit);
        if self.mismatched_end { reader.allow_mismatched_end() } else { reader }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) code: u16,
    pub(crate) last_code: u16,
    pub(crate) lines: Vec<Vec<u8>>,
}

/// Each reply and error with the place where it ends; last, what the end of the stream says.
///
/// Ends with `TooLong`, because that error stays. It comes as soon as the limit is passed, so it has no
/// place.
pub(crate) type Outcomes = Vec<(Result<Option<Read>, InvalidReply>, Option<usize>)>;

/// What the crate finds.
pub(crate) fn found<'c>(chunks: impl IntoIterator<Item = &'c [u8]>, rules: Rules) -> Outcomes {
    let mut reader = rules.reader();
    let mut outcomes = Vec::new();
    let mut place = 0;
    let mut bytes = Vec::new();
    let read = |reply: Option<reply_codes::wire::Finished>, bytes: &[u8]| {
        reply.map(|reply| Read {
            code: reply.code.as_u16(),
            last_code: reply.last_code.as_u16(),
            lines: reply.lines(bytes).map(<[u8]>::to_vec).collect(),
        })
    };
    for mut chunk in chunks {
        while !chunk.is_empty() {
            let step = reader.advance(chunk);
            assert!(step.used > 0, "no call is in vain");
            bytes.extend_from_slice(&chunk[..step.used]);
            place += step.used;
            chunk = &chunk[step.used..];
            if step.reply == Err(InvalidReply::TooLong) {
                assert!(chunk.is_empty(), "the whole chunk is used");
                assert_eq!(reader.advance(b"200 x\r\n").reply, step.reply, "the error stays");
                assert_eq!(reader.finish(), Err(InvalidReply::TooLong));
                outcomes.push((Err(InvalidReply::TooLong), None));
                return outcomes;
            }
            if step.reply == Ok(None) {
                assert!(chunk.is_empty(), "all bytes are taken");
            } else {
                assert_eq!(reader.clone().finish(), Ok(None), "nothing is left behind");
                outcomes.push((step.reply.map(|reply| read(reply, &bytes)), Some(place)));
                bytes.clear();
            }
        }
    }
    let last = reader.finish().map(|reply| read(reply, &bytes));
    outcomes.push((last, Some(place)));
    assert_eq!(reader.finish(), Ok(None), "after the end the reader is reset");
    outcomes
}

/// What is to be found, from all bytes at once.
pub(crate) fn expected(bytes: &[u8], rules: Rules) -> Outcomes {
    let line_end: &[u8] = if rules.smtp { b"\r\n" } else { b"\n" };
    let mut outcomes = Vec::new();
    let (mut start, mut place) = (0, 0);
    let mut lines: Vec<&[u8]> = Vec::new();
    loop {
        let rest = &bytes[place..];
        let end = rest.windows(line_end.len()).position(|end| end == line_end);
        let length = end.map_or(rest.len(), |end| end + line_end.len());
        place += length;
        if place - start > usize::try_from(rules.limit).unwrap() {
            outcomes.push((Err(InvalidReply::TooLong), None));
            return outcomes;
        }
        let line = &rest[..end.unwrap_or(length)];
        let line = if rules.smtp { line } else { line.strip_suffix(b"\r").unwrap_or(line) };
        if end.is_none() {
            if !rest.is_empty() {
                lines.push(line);
            }
            outcomes.push((at_end(&lines, !rest.is_empty(), rules), Some(place)));
            return outcomes;
        }
        lines.push(line);
        let outcome = after_line(&lines, rules);
        if outcome != Ok(None) {
            outcomes.push((outcome, Some(place)));
            lines.clear();
            start = place;
        }
    }
}

/// The code of a line and the byte after it, if one follows.
fn head(line: &[u8]) -> Option<(u16, Option<u8>)> {
    let code = line.get(..3).filter(|code| code.iter().all(u8::is_ascii_digit))?;
    let separator = line.get(3).copied();
    let number = std::str::from_utf8(code).unwrap().parse().unwrap();
    [None, Some(b' '), Some(b'-')].contains(&separator).then_some((number, separator))
}

/// What the last of these lines does to the reply that the first of them began.
fn after_line(lines: &[&[u8]], rules: Rules) -> Result<Option<Read>, InvalidReply> {
    let (code, _) = head(lines[0]).ok_or(InvalidReply::NoCode)?;
    let last = head(lines[lines.len() - 1]);
    let ends = last.is_some_and(|(last_code, separator)| match separator {
        Some(b' ') => last_code == code || rules.mismatched_end,
        None => last_code == code,
        _ => false,
    });
    if let (true, Some((last_code, _))) = (ends, last) {
        return Ok(Some(Read { code, last_code, lines: texts(lines, code, last_code) }));
    }
    match last {
        None if rules.smtp => Err(InvalidReply::NoCode),
        Some((other, _)) if rules.smtp && other != code => {
            Err(InvalidReply::OtherCode(RawCode::from_u16(other).unwrap()))
        }
        _ => Ok(None),
    }
}

/// What the end of the stream does, after lines of which the last may not be whole.
fn at_end(lines: &[&[u8]], is_cut: bool, rules: Rules) -> Result<Option<Read>, InvalidReply> {
    let Some(first) = lines.first() else {
        return Ok(None);
    };
    let has_space = |line| head(line).is_some_and(|(_, separator)| separator == Some(b' '));
    if is_cut && !rules.smtp && has_space(lines[lines.len() - 1]) {
        if let Ok(Some(reply)) = after_line(lines, rules) {
            return Ok(Some(reply));
        }
    }
    let first = if rules.smtp { first.strip_suffix(b"\r").unwrap_or(first) } else { first };
    let (code, _) = head(first).ok_or(InvalidReply::NoCode)?;
    Err(InvalidReply::CutOff(RawCode::from_u16(code).unwrap()))
}

fn texts(lines: &[&[u8]], code: u16, last_code: u16) -> Vec<Vec<u8>> {
    let text = |line: &&[u8]| match head(line) {
        Some((number, separator))
            if number == code || number == last_code && separator == Some(b' ') =>
        {
            line.get(4..).unwrap_or_default().to_vec()
        }
        _ => line.to_vec(),
    };
    lines.iter().map(text).collect()
}

/// The bytes in every way that they can be cut into chunks.
pub(crate) fn every_cut(bytes: &[u8]) -> impl Iterator<Item = Vec<&[u8]>> {
    (0..1_u32 << bytes.len().saturating_sub(1)).map(|cuts| {
        let mut chunks = Vec::new();
        let mut start = 0;
        for end in (1..bytes.len()).filter(|place| cuts >> (place - 1) & 1 == 1) {
            chunks.push(&bytes[start..end]);
            start = end;
        }
        chunks.push(&bytes[start..]);
        chunks
    })
}

/// All texts over an alphabet, up to a length.
pub(crate) fn texts_over(alphabet: &[u8], longest: usize) -> Vec<Vec<u8>> {
    let mut texts = vec![Vec::new()];
    let mut start = 0;
    for _ in 0..longest {
        let end = texts.len();
        for index in start..end {
            for &byte in alphabet {
                let mut text = texts[index].clone();
                text.push(byte);
                texts.push(text);
            }
        }
        start = end;
    }
    texts
}
