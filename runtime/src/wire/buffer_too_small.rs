use core::error::Error;
use core::fmt;

/// The buffer given to [`Reply::encode`](super::Reply::encode) is shorter than the reply.
///
/// ```
/// use reply_codes::ftp;
/// use reply_codes::wire::Reply;
///
/// let error = Reply::new(ftp::Code::CommandOkay, "Done").encode(&mut [0; 4]).unwrap_err();
/// assert_eq!(error.needed(), 10);
/// assert_eq!(error.to_string(), "the reply needs a buffer of 10 bytes");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct BufferTooSmall {
    pub(super) needed: usize,
}

impl BufferTooSmall {
    /// How many bytes the reply needs, as [`Reply::encoded_len`](super::Reply::encoded_len) does.
    ///
    /// ```
    /// use reply_codes::ftp;
    /// use reply_codes::wire::Reply;
    ///
    /// let reply = Reply::new(ftp::Code::CommandOkay, "Done");
    /// let mut buffer = vec![0; 4];
    /// if let Err(error) = reply.encode(&mut buffer) {
    ///     buffer.resize(error.needed(), 0);
    /// }
    /// assert_eq!(reply.encode(&mut buffer), Ok(&b"200 Done\r\n"[..]));
    /// ```
    #[inline]
    #[must_use]
    pub const fn needed(self) -> usize {
        self.needed
    }
}

impl fmt::Display for BufferTooSmall {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the reply needs a buffer of {} bytes", self.needed)
    }
}

impl Error for BufferTooSmall {}
