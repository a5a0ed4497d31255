//! What texts are taken apart into.

/// The text without the spaces before it.
pub(super) fn trim_start(text: &[u8]) -> &[u8] {
    let spaces = text.iter().take_while(|byte| **byte == b' ').count();
    text.get(spaces..).unwrap_or_default()
}

/// The text without the spaces around it.
pub(super) fn trim(mut text: &[u8]) -> &[u8] {
    while let [b' ', rest @ ..] | [rest @ .., b' '] = text {
        text = rest;
    }
    text
}

/// What is before and what is after the first of these bytes.
pub(super) fn split_once(text: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let place = text.iter().position(|&byte| byte == separator)?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// What is before the first space, and what follows the spaces.
pub(super) fn first_word(text: &[u8]) -> (&[u8], &[u8]) {
    let (word, rest) = split_once(text, b' ').unwrap_or((text, &[]));
    (word, trim_start(rest))
}

/// The text, if it is nothing but digits, at least one.
pub(super) fn digits(text: &[u8]) -> Option<&[u8]> {
    (!text.is_empty() && text.iter().all(u8::is_ascii_digit)).then_some(text)
}

/// The number at the beginning, `u32::MAX` if it is greater, and what follows its digits.
pub(super) fn number(mut text: &[u8]) -> (u32, &[u8]) {
    let mut number = 0_u32;
    while let [digit @ b'0'..=b'9', rest @ ..] = text {
        (number, text) = (number.saturating_mul(10).saturating_add((digit & 0xF).into()), rest);
    }
    (number, text)
}
