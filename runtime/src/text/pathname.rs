use core::{fmt, iter};

use super::parts::split_once;

/// The name in the text of a 257, the answer to PWD and MKD (RFC 959, appendix II).
///
/// ```
/// use reply_codes::text;
///
/// let name = text::pathname(b"\"/usr/dm/a\"\"b\" is the current directory").unwrap();
/// assert_eq!(String::from_utf8(name.collect())?, "/usr/dm/a\"b");
/// # Ok::<(), std::string::FromUtf8Error>(())
/// ```
///
/// The name starts after the first `"` and ends at the next `"` that is not doubled. `""` is one `"` of
/// the name. There may be words before and after. An empty name is a name: some servers send it for the
/// root. Some servers, such as Pure-FTPd, do not double the quotes of a name; the name then ends at its
/// first quote.
///
/// Returns `None` if there are no quotes, if the closing quote is missing, or if the name has a control
/// byte. If your client sent back a name with a CR, that CR would end the command, and the server would
/// have chosen the next one.
#[must_use]
pub fn pathname(text: &[u8]) -> Option<Pathname<'_>> {
    let (_, rest) = split_once(text, b'"')?;
    let mut end = Pathname { quoted: rest };
    let is_name = end.all(|byte| !byte.is_ascii_control()) && !end.quoted.is_empty();
    is_name.then_some(Pathname { quoted: rest.get(..rest.len() - end.quoted.len())? })
}

/// The bytes of a name, each quote once, as [`pathname`] reads them.
#[derive(Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Pathname<'t> {
    /// The name, with each of its quotes doubled.
    quoted: &'t [u8],
}

impl Iterator for Pathname<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let (&byte, rest) = self.quoted.split_first()?;
        self.quoted = if byte == b'"' { rest.strip_prefix(b"\"")? } else { rest };
        Some(byte)
    }
}

/// `Pathname("/a")`, escaped, and with its quotes doubled as they came.
impl fmt::Debug for Pathname<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pathname(\"{}\")", self.quoted.escape_ascii())
    }
}

/// The name in quotes, as [`pathname`] reads it: for the text of a 257 that a server sends.
///
/// Doubles each quote of the name and replaces each control byte with a space, so no name adds a line to
/// the reply. Put no other `"` into the text: many clients take the last one for the end of the name.
///
/// ```
/// use reply_codes::wire::Reply;
/// use reply_codes::{ftp, text};
///
/// let text: Vec<u8> = text::quoted(b"/a\"b").chain(*b" created").collect();
/// let reply = Reply::new(ftp::Code::PathnameCreated, text);
/// assert_eq!(reply.encode(&mut [0; 64]), Ok(&b"257 \"/a\"\"b\" created\r\n"[..]));
/// ```
pub fn quoted(name: &[u8]) -> impl Iterator<Item = u8> + Clone {
    let spaced = name.iter().map(|&byte| if byte.is_ascii_control() { b' ' } else { byte });
    let doubled = spaced.flat_map(|byte| iter::once(byte).chain((byte == b'"').then_some(byte)));
    iter::once(b'"').chain(doubled).chain(iter::once(b'"'))
}
