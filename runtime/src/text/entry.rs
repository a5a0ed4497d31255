use core::fmt;

use super::parts::{split_once, trim_start};

/// A file or a folder in a line of MLST's 250 or of MLSD's data (RFC 3659 §7.2).
#[doc(alias = "250", alias = "MLST", alias = "MLSD")]
#[must_use]
pub fn entry(line: &[u8]) -> Option<Entry<'_>> {
    let (facts, name) = split_once(trim_start(line), b' ')
        .filter(|(facts, _)| facts.contains(&b'='))
        .or_else(|| Some((&[][..], line.strip_prefix(b" ")?)))?;
    (!name.is_empty()).then_some(Entry { facts, name })
}

/// A name and the facts about it, as [`entry`] reads them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Entry<'l> {
    facts: &'l [u8],
    name: &'l [u8],
}

impl<'l> Entry<'l> {
    /// The name.
    #[must_use]
    pub const fn name(self) -> &'l [u8] {
        self.name
    }

    /// The name and the value of each fact, as they came and in their order.
    pub fn facts(self) -> impl Iterator<Item = (&'l [u8], &'l [u8])> + Clone {
        self.facts.split(|&byte| byte == b';').filter_map(|fact| split_once(fact, b'='))
    }

    /// The value of the fact with this name, in capitals or not.
    #[must_use]
    pub fn fact(self, name: &str) -> Option<&'l [u8]> {
        let is_it = |&(found, _): &(&[u8], _)| found.eq_ignore_ascii_case(name.as_bytes());
        self.facts().find(is_it).map(|(_, value)| value)
    }
}

/// `Entry("type=dir; /a")`, escaped.
impl fmt::Debug for Entry<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Entry(\"{} {}\")", self.facts.escape_ascii(), self.name.escape_ascii())
    }
}
