use core::{fmt, iter};

/// The name in the text of a 257, which answers PWD and MKD (RFC 959, appendix II).
#[doc(alias = "257")]
#[doc(alias = "PWD")]
#[doc(alias = "MKD")]
#[must_use]
pub fn pathname(text: &[u8]) -> Option<Pathname<'_>> {
    let quote = text.iter().position(|&byte| byte == b'"')?;
    let quoted = text.get(quote + 1..)?;
    let mut rest = quoted;
    loop {
        rest = match rest {
            [b'"', b'"', after @ ..] => after,
            [b'"', ..] => break,
            [byte, after @ ..] if !byte.is_ascii_control() => after,
            _ => return None,
        };
    }
    let length = quoted.len().checked_sub(rest.len())?;
    Some(Pathname { quoted: quoted.get(..length)? })
}

/// The bytes of a name, as [`pathname`] reads it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Pathname<'t> {
    /// What is between the quotes, with those of the name doubled.
    quoted: &'t [u8],
}

impl Iterator for Pathname<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let (&byte, rest) = self.quoted.split_first()?;
        self.quoted = if byte == b'"' { rest.get(1..)? } else { rest };
        Some(byte)
    }
}

impl iter::FusedIterator for Pathname<'_> {}

/// `Pathname("/a")`, escaped.
impl fmt::Debug for Pathname<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pathname(\"{}\")", self.quoted.escape_ascii())
    }
}

/// What [`pathname`] reads: the name in quotes, for a server's text of a 257.
#[doc(alias = "257")]
pub fn quoted(name: &[u8]) -> impl Iterator<Item = u8> + Clone {
    let bytes = name.iter().flat_map(|&byte| match byte {
        b'"' => iter::repeat_n(byte, 2),
        byte if byte.is_ascii_control() => iter::repeat_n(b' ', 1),
        byte => iter::repeat_n(byte, 1),
    });
    iter::once(b'"').chain(bytes).chain(iter::once(b'"'))
}
