/// The text without the spaces before it.
pub(super) fn trim_start(mut text: &[u8]) -> &[u8] {
    while let [b' ', rest @ ..] = text {
        text = rest;
    }
    text
}

/// The text without the spaces around it.
pub(super) fn trim(text: &[u8]) -> &[u8] {
    let mut text = trim_start(text);
    while let [rest @ .., b' '] = text {
        text = rest;
    }
    text
}

/// What is before the first space, and what is behind it, if there is a space.
pub(super) fn split_at_space(text: &[u8]) -> (&[u8], Option<&[u8]>) {
    let space = text.iter().position(|&byte| byte == b' ');
    match space.and_then(|space| text.split_at_checked(space)) {
        Some((word, [_, rest @ ..])) => (word, Some(rest)),
        _ => (text, None),
    }
}

/// The first word of a line, and what follows the spaces behind it; `None` if there is no word.
pub(super) fn first_word(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let (word, rest) = split_at_space(trim(line));
    (!word.is_empty()).then_some((word, trim_start(rest.unwrap_or_default())))
}
