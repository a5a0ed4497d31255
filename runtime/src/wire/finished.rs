use core::iter;

use super::head::{Head, Separator};
use crate::RawCode;

/// The end of a reply, as [`ReplyReader::advance`](super::ReplyReader::advance) and
/// [`finish`](super::ReplyReader::finish) find it.
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::{Finished, ReplyReader};
///
/// let step = ReplyReader::new().advance(b"226 Done\r\n");
/// let Some(Finished { code, .. }) = step.reply? else { unreachable!() };
/// assert_eq!(ftp::Code::from_raw(code), Some(ftp::Code::ClosingDataConnection));
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Finished {
    /// The code that began the reply.
    pub code: RawCode,
    /// The code of the last line. It differs from `code` only after
    /// [`allow_mismatched_end`](super::ReplyReader::allow_mismatched_end).
    pub last_code: RawCode,
    pub(super) crlf_only: bool,
}

impl Finished {
    /// The text of each line of the reply, given the bytes of the reply: all that
    /// [`advance`](super::ReplyReader::advance) has used since the reply began.
    ///
    /// Left out are the line end, and the code with its hyphen or space: on each line that has
    /// [`code`](Self::code), and where [`last_code`](Self::last_code) and a space stand. The other
    /// lines are whole. The texts are bytes, often UTF-8 (RFC 2640 §2.2).
    ///
    /// Truncated input yields the lines that are there.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let bytes = b"211-Features:\r\n SIZE\r\n211 End\r\n";
    /// let Some(reply) = ReplyReader::new().advance(bytes).reply? else { unreachable!() };
    /// let lines: Vec<_> = reply.lines(bytes).map(String::from_utf8_lossy).collect();
    /// assert_eq!(lines, ["Features:", " SIZE", "End"]);
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    pub fn lines(self, bytes: &[u8]) -> impl Iterator<Item = &[u8]> + Clone {
        let mut rest = bytes;
        iter::from_fn(move || {
            let (line, after) = self.split_line(rest)?;
            rest = after;
            Some(self.text(line))
        })
    }

    /// The first line without its line end, and what follows it.
    fn split_line(self, bytes: &[u8]) -> Option<(&[u8], &[u8])> {
        let mut after_cr = false;
        let ends_line = |&byte: &u8| {
            let ends = byte == b'\n' && (after_cr || !self.crlf_only);
            after_cr = byte == b'\r';
            ends
        };
        let (line, rest) = match bytes.iter().position(ends_line) {
            Some(place) => (bytes.get(..place)?, bytes.get(place + 1..)?),
            None if bytes.is_empty() => return None,
            None => (bytes, &[][..]),
        };
        Some((line.strip_suffix(b"\r").unwrap_or(line), rest))
    }

    fn text(self, line: &[u8]) -> &[u8] {
        let has_code = Head::of(line).is_some_and(|Head { code, separator }| {
            code == self.code || code == self.last_code && separator == Separator::Space
        });
        if has_code { line.get(Head::LENGTH..).unwrap_or_default() } else { line }
    }
}
