//! What texts say, by the crate and once more by the words of the RFCs, in the form of vectors.jsonl,
//! where a character is a byte.

use reply_codes::text;

pub(crate) const FUNCTIONS: &str =
    "passive extended_passive pathname size time feature entry extension enhanced_status";

/// A character for each byte.
pub(crate) fn characters(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// What this function of the crate finds.
pub(crate) fn found(function: &str, text: &[u8]) -> Option<String> {
    let two = |(one, other): (&[u8], &[u8])| both((&characters(one), &characters(other)));
    match function {
        "passive" => text::passive(text).map(|address| address.to_string()),
        "extended_passive" => text::extended_passive(text).map(|port| port.to_string()),
        "pathname" => text::pathname(text).map(|name| name.map(char::from).collect()),
        "size" => text::size(text).map(|size| size.to_string()),
        "time" => text::time(text).map(|time| {
            let text::Time { year, month, day, hour, minute, second, nanosecond } = time;
            let date = format!("{year}-{month:02}-{day:02}");
            format!("{date} {hour:02}:{minute:02}:{second:02}.{nanosecond:09}")
        }),
        "feature" => text::feature(text).map(two),
        "entry" => text::entry(text).map(|entry| {
            let fact = |(name, value): (&[u8], &[u8])| {
                format!("{}=[{}] ", characters(name).to_ascii_lowercase(), characters(value))
            };
            let facts: String = entry.facts().map(fact).collect();
            format!("{facts}name=[{}]", characters(entry.name()))
        }),
        "extension" => text::extension(text).map(two),
        "enhanced_status" => text::enhanced_status(text)
            .map(|(status, rest)| format!("{status}|{}", characters(rest))),
        _ => unreachable!("no function {function}"),
    }
}

/// The same from strings, as slowly as it may be.
pub(crate) fn expected(function: &str, bytes: &[u8]) -> Option<String> {
    let text = &*characters(bytes);
    let trimmed = text.trim_matches(' ');
    match function {
        "passive" => passive(text),
        "extended_passive" => {
            text.match_indices('(').find_map(|(place, _)| port(&text[place + 1..]))
        }
        "pathname" => {
            // No byte is this character.
            let quoted = text.split_once('"')?.1.replace("\"\"", "\u{100}");
            let (name, _) = quoted.split_once('"')?;
            let is_safe = name.chars().all(|letter| letter >= ' ' && letter != '\x7F');
            is_safe.then(|| name.replace('\u{100}', "\""))
        }
        "size" => number::<u64>(trimmed),
        "time" => time(trimmed),
        "feature" => words(trimmed).map(both),
        "entry" => {
            let fact = |fact: &str| {
                let (name, value) = fact.split_once('=')?;
                Some(format!("{}=[{value}] ", name.to_ascii_lowercase()))
            };
            let (facts, name) = match text.trim_start_matches(' ').split_once(' ') {
                Some((facts, name)) if facts.contains('=') => (facts, name),
                _ => ("", text.strip_prefix(' ')?),
            };
            let facts: String = facts.split(';').filter_map(fact).collect();
            (!name.is_empty()).then(|| format!("{facts}name=[{name}]"))
        }
        "extension" => {
            let is_old = trimmed.to_ascii_uppercase().starts_with("AUTH=");
            let line = if is_old { trimmed.replacen('=', " ", 1) } else { trimmed.to_owned() };
            let (keyword, parameters) = words(&line)?;
            let is_keyword = keyword.as_bytes()[0].is_ascii_alphanumeric();
            is_keyword.then(|| both((keyword, parameters)))
        }
        "enhanced_status" => {
            let (code, rest) = words(text)?;
            let parts: Vec<_> = code.split('.').collect();
            let [class @ ("2" | "4" | "5"), subject, detail] = parts[..] else { return None };
            let is_short = subject.len() <= 3 && detail.len() <= 3;
            let status = format!("{class}.{}.{}", number::<u16>(subject)?, number::<u16>(detail)?);
            is_short.then(|| both((&status, rest)))
        }
        _ => unreachable!("no function {function}"),
    }
}

/// RFC 959 §4.1.2: the first run of numbers that has six, if each is a byte.
fn passive(text: &str) -> Option<String> {
    let mut text = text.to_owned();
    while text.contains(", ") {
        text = text.replace(", ", ",");
    }
    let parts = text.split(|letter: char| letter != ',' && !letter.is_ascii_digit());
    let mut runs = parts.flat_map(|part| part.split(",,")).map(|run| run.trim_matches(','));
    runs.find_map(|run| {
        let bytes: Option<Vec<u8>> = run.split(',').map(|number| number.parse().ok()).collect();
        let [a, b, c, d, high, low] = bytes?[..] else { return None };
        Some(format!("{a}.{b}.{c}.{d}:{}", u16::from(high) * 256 + u16::from(low)))
    })
}

/// RFC 2428 §3: what follows a parenthesis.
fn port(text: &str) -> Option<String> {
    let delimiter = text.chars().next().filter(|letter| ('!'..='~').contains(letter))?;
    let parts: Vec<_> = text.splitn(5, delimiter).collect();
    let ["", _protocol, _address, port, rest] = parts[..] else { return None };
    let is_port = rest.starts_with(')') && !delimiter.is_ascii_digit();
    number::<u16>(port).filter(|port| is_port && port != "0")
}

/// The number without the zeros before it, if the text is digits and it fits.
fn number<N: std::str::FromStr + ToString>(text: &str) -> Option<String> {
    let are_digits = text.chars().all(|letter| letter.is_ascii_digit());
    text.parse::<N>().ok().filter(|_| are_digits).map(|number| number.to_string())
}

/// RFC 3659 §2.3: fourteen digits, each in its range, and perhaps a fraction.
fn time(text: &str) -> Option<String> {
    let (date, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let are_digits = (date.to_owned() + fraction).chars().all(|letter| letter.is_ascii_digit());
    if !are_digits || date.len() != 14 || fraction.is_empty() {
        return None;
    }
    let [year, month, day] = [&date[..4], &date[4..6], &date[6..8]];
    let [hour, minute, second] = [&date[8..10], &date[10..12], &date[12..]];
    let is_date = year >= "1000" && ("01"..="12").contains(&month) && ("01"..="31").contains(&day);
    let is_time = hour <= "23" && minute <= "59" && second <= "60";
    let fraction = &format!("{fraction:0<9}")[..9];
    (is_date && is_time)
        .then(|| format!("{year}-{month}-{day} {hour}:{minute}:{second}.{fraction}"))
}

/// The first word and what follows the spaces behind it.
fn words(text: &str) -> Option<(&str, &str)> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    (!word.is_empty()).then_some((word, rest.trim_start_matches(' ')))
}

fn both((one, other): (&str, &str)) -> String {
    format!("{one}|{other}")
}
