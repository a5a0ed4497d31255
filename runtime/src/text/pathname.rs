use core::{fmt, iter};

use super::parts::split_once;

/// The name in the text of a 257, which answers PWD and MKD (RFC 959, appendix II).
#[doc(alias = "257", alias = "PWD", alias = "MKD")]
#[must_use]
pub fn pathname(text: &[u8]) -> Option<Pathname<'_>> {
    let (_, rest) = split_once(text, b'"')?;
    let mut end = Pathname { quoted: rest };
    let is_safe = !end.any(|byte| byte.is_ascii_control());
    let (quoted, _) = rest.split_at_checked(rest.len().checked_sub(end.quoted.len())?)?;
    (is_safe && !end.quoted.is_empty()).then_some(Pathname { quoted })
}

/// The bytes of a name, as [`pathname`] reads it.
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

/// `Pathname("/a")`, escaped.
impl fmt::Debug for Pathname<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pathname(\"{}\")", self.quoted.escape_ascii())
    }
}

/// What [`pathname`] reads: the name in quotes, for a server's text of a 257.
#[doc(alias = "257")]
pub fn quoted(name: &[u8]) -> impl Iterator<Item = u8> + Clone {
    let spaced = name.iter().map(|&byte| if byte.is_ascii_control() { b' ' } else { byte });
    let doubled = spaced.flat_map(|byte| iter::repeat_n(byte, 1 + usize::from(byte == b'"')));
    iter::once(b'"').chain(doubled).chain(iter::once(b'"'))
}
