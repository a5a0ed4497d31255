//! What a [`ReplyReader`] can be told about the peer, and the limits of a reply.

use super::ReplyReader;

/// Three settings in one byte: each as a `bool` would make the reader larger than 24 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub(super) struct Settings(u8);

impl Settings {
    pub(super) const NONE: Self = Self(0);
    pub(super) const ALLOW_MISMATCHED_END: Self = Self(1);
    pub(super) const REQUIRE_SPACE: Self = Self(2);
    pub(super) const CRLF_ONLY: Self = Self(4);

    const fn with(self, setting: Self) -> Self {
        Self(self.0 | setting.0)
    }

    pub(super) const fn has(self, setting: Self) -> bool {
        self.0 & setting.0 != 0
    }
}

impl ReplyReader {
    /// Lets any code and a space end a reply, for servers that break RFC 959 §4.2 by ending with
    /// another code than they began with.
    ///
    /// Both codes are returned, and the caller decides which counts. Another code without a space
    /// after it is still text.
    ///
    /// ```
    /// use reply_codes::wire::{Progress, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().allow_mismatched_end();
    /// reader.feed(b"426-Connection closed; transfer aborted.")?;
    /// let Progress::Finished { code, last_code, .. } = reader.feed(b"226 Abort successful")? else {
    ///     unreachable!()
    /// };
    /// assert_eq!(code, 426);
    /// assert_eq!(last_code, 226);
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[must_use]
    pub const fn allow_mismatched_end(self) -> Self {
        Self { settings: self.settings.with(Settings::ALLOW_MISMATCHED_END), ..self }
    }

    /// Lets a reply end only at its code and a space: a bare code, with nothing after it, is then a
    /// line that is followed by others.
    ///
    /// RFC 959 §4.2 has the space even before an empty text. Some servers leave it out, and clients
    /// differ: to one, `220` and then `220 Ready` are two replies (the default here), to another they
    /// are one greeting. Choose what the server means that you talk to.
    ///
    /// ```
    /// use reply_codes::wire::{Progress, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new();
    /// assert!(matches!(reader.feed(b"220")?, Progress::Finished { .. }));
    ///
    /// let mut reader = ReplyReader::new().require_space();
    /// assert!(matches!(reader.feed(b"220")?, Progress::More(b"")));
    /// assert!(matches!(reader.feed(b"220 Ready")?, Progress::Finished { .. }));
    /// # Ok::<(), reply_codes::wire::InvalidReply>(())
    /// ```
    #[must_use]
    pub const fn require_space(self) -> Self {
        Self { settings: self.settings.with(Settings::REQUIRE_SPACE), ..self }
    }

    /// Lets CR LF alone end a line, as RFC 5321 §2.3.8 demands of SMTP; an LF alone is text.
    ///
    /// This protects from smuggling: if an LF alone ended a line, text that a server repeats from
    /// somebody else, such as an address with an LF in it, could begin a reply of its own. FTP servers
    /// exist that end lines with LF alone, so it is not the default.
    /// [`Lines::crlf_only`](crate::wire::Lines::crlf_only) is the same for lines.
    ///
    /// ```
    /// use reply_codes::wire::ReplyReader;
    ///
    /// let chunk = b"550-No such user: a\n550 b\r\n550 Sorry\r\n";
    /// assert_eq!(ReplyReader::new().advance(chunk).used, 27);
    /// assert_eq!(ReplyReader::new().crlf_only().advance(chunk).used, chunk.len());
    /// ```
    #[must_use]
    pub const fn crlf_only(self) -> Self {
        Self { settings: self.settings.with(Settings::CRLF_ONLY), ..self }
    }

    /// Sets how many lines a reply may have; [`u16::MAX`] is no limit.
    ///
    /// RFC 959 §4.2 names no limit, so without one a server could keep its client forever.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().max_lines(2);
    /// assert!(reader.feed(b"220-Welcome").is_ok());
    /// assert!(reader.feed(b"to").is_ok());
    /// assert_eq!(reader.feed(b"220 this server"), Err(InvalidReply::TooManyLines));
    /// ```
    #[must_use]
    pub const fn max_lines(self, max_lines: u16) -> Self {
        Self { max_lines, ..self }
    }

    /// Sets how many bytes a reply may have, its line ends not counted; [`u32::MAX`] is no limit.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().max_bytes(8);
    /// assert!(reader.feed(b"220 Four\r\n").is_ok());
    /// assert_eq!(reader.feed(b"220 Fives"), Err(InvalidReply::TooManyBytes));
    /// ```
    #[must_use]
    pub const fn max_bytes(self, max_bytes: u32) -> Self {
        Self { max_bytes, ..self }
    }

    /// Sets how many bytes a line may have in [`advance`](Self::advance), its line end not counted. By
    /// default, and with [`u16::MAX`], only [`max_bytes`](Self::max_bytes) limits it.
    ///
    /// RFC 959 §4.2 names no limit; SMTP's is 510 bytes without the line end (RFC 5321 §4.5.3.1.5).
    /// A line for [`feed`](Self::feed) is whole already: there the limit is the buffer that holds it.
    ///
    /// ```
    /// use reply_codes::wire::{InvalidReply, ReplyReader};
    ///
    /// let mut reader = ReplyReader::new().max_line(510);
    /// let step = reader.advance(&[b'2'; 511]);
    /// assert_eq!(step.reply, Err(InvalidReply::LineTooLong));
    /// ```
    #[must_use]
    pub const fn max_line(self, max_line: u16) -> Self {
        Self { max_line, ..self }
    }
}
