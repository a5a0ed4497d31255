use heapless::String;
use reply_codes::RawCode;
use reply_codes::wire::{InvalidReply, Lines, Progress, ReplyReader};

/// Adds the lines of a reply to `text` as far as it has room. Returns the code after the last.
///
/// `None` asks for the next chunk. What is left of this chunk is the next reply's.
pub fn read_text<const LINE: usize, const TEXT: usize>(
    chunk: &mut &[u8],
    lines: &mut Lines<[u8; LINE]>,
    reader: &mut ReplyReader,
    text: &mut String<TEXT>,
) -> Result<Option<RawCode>, InvalidReply> {
    while let Some(line) = lines.next_line(chunk) {
        let (part, finished) = match reader.feed(line?)? {
            Progress::More(part) => (part, None),
            Progress::Finished { code, text, .. } => (text, Some(code)),
        };
        for letter in part.utf8_chunks().flat_map(|part| part.valid().chars()).chain(['\n']) {
            text.push(letter).ok();
        }
        if finished.is_some() {
            return Ok(finished);
        }
    }
    Ok(None)
}
