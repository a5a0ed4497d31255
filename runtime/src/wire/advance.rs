use super::{Finished, InvalidReply};

/// How far [`ReplyReader::advance`](super::ReplyReader::advance) got with a chunk.
///
/// ```
/// use reply_codes::wire::ReplyReader;
///
/// let chunk = b"150 Opening\r\n226 Done\r\n";
/// let step = ReplyReader::new().advance(chunk);
/// assert_eq!(chunk.split_at(step.used), (&b"150 Opening\r\n"[..], &b"226 Done\r\n"[..]));
/// assert_eq!(step.reply?.map(|reply| reply.code.as_u16()), Some(150));
/// # Ok::<(), reply_codes::wire::InvalidReply>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
#[must_use = "the bytes after the first `used` are the caller's to keep"]
pub struct Advance {
    /// How many bytes of the chunk have been used. If no reply has ended, that is the whole chunk.
    pub used: usize,
    /// The reply that these bytes end, `None` if more bytes are needed, or the error.
    pub reply: Result<Option<Finished>, InvalidReply>,
}
