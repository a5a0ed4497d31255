//! Where a line ends, and what is left of it without its end (RFC 959 §4.2, RFC 5321 §2.3.8).

const PLENTIFUL: bool = cfg!(target_pointer_width = "64");

/// Which bytes end a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub(super) enum LineEnd {
    /// LF, with the CR before it if there is one.
    LineFeed,
    /// CR LF alone; any other CR or LF is text.
    CrLf,
}

impl LineEnd {
    /// The place of the LF that ends the line, if these bytes hold it.
    ///
    /// `after_cr` is whether the byte before these is a CR of the same line. It becomes the same for
    /// the bytes that come next.
    #[inline]
    pub(super) fn find(self, bytes: &[u8], after_cr: &mut bool) -> Option<usize> {
        // Half of the time of decoding would be a search byte by byte, but on a microcontroller flash
        // is dearer.
        if PLENTIFUL {
            self.find_by_words(bytes, after_cr)
        } else {
            self.find_by_bytes(bytes, after_cr)
        }
    }

    #[inline]
    fn find_by_bytes(self, bytes: &[u8], after_cr: &mut bool) -> Option<usize> {
        bytes.iter().position(|&byte| {
            let ends = byte == b'\n' && (*after_cr || matches!(self, Self::LineFeed));
            *after_cr = byte == b'\r';
            ends
        })
    }

    #[inline]
    fn find_by_words(self, bytes: &[u8], after_cr: &mut bool) -> Option<usize> {
        let ends_with_cr = |bytes: &[u8]| bytes.last().map_or(*after_cr, |&last| last == b'\r');
        let mut rest = bytes;
        while let Some(place) = line_feed(rest) {
            let (_, after) = rest.split_at_checked(place + 1)?;
            let end = bytes.len() - after.len() - 1;
            if matches!(self, Self::LineFeed) || ends_with_cr(bytes.get(..end)?) {
                *after_cr = false;
                return Some(end);
            }
            rest = after;
        }
        *after_cr = ends_with_cr(bytes);
        None
    }

    /// The line without its line end, if it has one.
    #[inline]
    pub(super) const fn strip(self, line: &[u8]) -> &[u8] {
        match line {
            [content @ .., b'\n'] => match (self, content) {
                (_, [content @ .., b'\r']) | (Self::LineFeed, content) => content,
                (Self::CrLf, _) => line,
            },
            _ => line,
        }
    }
}

/// What comes before the LF of a line: the line without the CR that belongs to its end.
#[inline]
pub(super) fn without_cr(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The place of the first LF, a word of bytes compared at a time.
#[inline]
fn line_feed(bytes: &[u8]) -> Option<usize> {
    const LENGTH: usize = size_of::<usize>();
    const LOWEST_BITS: usize = usize::from_le_bytes([0x01; LENGTH]);
    const HIGHEST_BITS: usize = usize::from_le_bytes([0x80; LENGTH]);
    const LINE_FEEDS: usize = usize::from_le_bytes([b'\n'; LENGTH]);

    let (words, rest) = bytes.as_chunks::<LENGTH>();
    let mut start = 0;
    for word in words {
        // An LF becomes zero. Only a zero borrows from its own highest bit; above the first zero the
        // bits may be wrong, but the first is what counts.
        let differences = usize::from_le_bytes(*word) ^ LINE_FEEDS;
        let zeros = differences.wrapping_sub(LOWEST_BITS) & !differences & HIGHEST_BITS;
        if zeros != 0 {
            return Some(start + zeros.trailing_zeros() as usize / 8);
        }
        start += LENGTH;
    }
    let place = rest.iter().position(|&byte| byte == b'\n')?;
    Some(start + place)
}

#[cfg(test)]
mod tests {
    use super::LineEnd;

    /// Both searches run on every machine here; the machine's own one is all that the crate uses.
    #[test]
    fn bytes_and_words_are_searched_alike() {
        const ALPHABET: [u8; 3] = *b"\r\na";
        for length in 0..=9_u32 {
            for number in 0..ALPHABET.len().pow(length) {
                // Filled up in front, so that the bytes lie in any place of a word.
                for filling in 0..=8 {
                    let mut bytes = [b'x'; 8][..filling].to_vec();
                    bytes
                        .extend((0..length).map(|place| ALPHABET[number / 3_usize.pow(place) % 3]));
                    assert_alike(&bytes);
                }
            }
        }
    }

    #[test]
    fn no_other_byte_is_taken_for_a_line_feed() {
        for byte in (0..=u8::MAX).filter(|byte| *byte != b'\n') {
            for place in 0..24 {
                let mut bytes = [byte; 24];
                assert_eq!(LineEnd::LineFeed.find_by_words(&bytes, &mut false), None);
                bytes[place] = b'\n';
                assert_eq!(LineEnd::LineFeed.find_by_words(&bytes, &mut false), Some(place));
            }
        }
    }

    fn assert_alike(bytes: &[u8]) {
        for line_end in [LineEnd::LineFeed, LineEnd::CrLf] {
            for before in [false, true] {
                let (mut by_bytes, mut by_words) = (before, before);
                assert_eq!(
                    line_end.find_by_bytes(bytes, &mut by_bytes),
                    line_end.find_by_words(bytes, &mut by_words),
                    "{line_end:?} {}",
                    bytes.escape_ascii()
                );
                assert_eq!(by_bytes, by_words, "{line_end:?} {}", bytes.escape_ascii());
            }
        }
    }
}
