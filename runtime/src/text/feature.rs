use super::parts::{first_word, trim};

/// The label and the parameters in a line of a 211, the answer to FEAT (RFC 2389 §3.2).
///
/// ```
/// use reply_codes::text;
/// use reply_codes::wire::ReplyReader;
///
/// let bytes = b"211-Features:\r\n SIZE\r\n MLST size*;modify*;\r\n211 End\r\n";
/// let Some(reply) = ReplyReader::new().advance(bytes).reply? else { unreachable!() };
/// let lines: Vec<_> = reply.lines(bytes).collect();
/// let [_first, features @ .., _last] = &lines[..] else { unreachable!() };
/// let mut features = features.iter().filter_map(|line| text::feature(line));
/// assert_eq!(features.next(), Some((&b"SIZE"[..], &b""[..])));
/// assert_eq!(features.next(), Some((&b"MLST"[..], &b"size*;modify*;"[..])));
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
///
/// Each inner line is a feature: a space, a label and perhaps parameters. Some
/// servers omit that space and some send more, so spaces around the label and the parameters are
/// removed. Labels are case-insensitive, and returned as they came.
///
/// Returns `None` if the line is blank.
#[must_use]
pub fn feature(line: &[u8]) -> Option<(&[u8], &[u8])> {
    Some(first_word(trim(line))).filter(|(label, _)| !label.is_empty())
}
