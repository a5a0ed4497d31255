use core::fmt;

use super::parts::{split_once, trim_start};

/// A file or folder in a line of MLST's 250, or of the data that MLSD sends (RFC 3659 §7.2).
///
/// ```
/// use reply_codes::text;
///
/// let entry = text::entry(b" Type=file;Size=1024;Modify=20150910161739; a; b.txt").unwrap();
/// assert_eq!(entry.name(), b"a; b.txt");
/// assert_eq!(entry.fact("type"), Some(&b"file"[..]));
/// assert_eq!(entry.fact("size").and_then(text::size), Some(1024));
/// assert_eq!(entry.fact("modify").and_then(text::time).map(|time| time.year), Some(2015));
/// ```
///
/// A line is the facts, a space and the name. Spaces before the facts are ignored: MLST sends one, and
/// some servers send more. The name is everything after the first space behind the facts, spaces and
/// semicolons included. A line without facts is a space and the name. Pass the line without its line
/// end.
///
/// Returns `None` if there is no name, or if there are no facts and no space before the name. So
/// `lines(bytes).find_map(text::entry)` skips a first line such as `Listing /tmp`.
///
/// The server chooses the name. Before you write a file of that name, refuse one with a `/` or a `\`, and
/// `..`, which may lead out of your folder (CVE-2026-27699 in basic-ftp). Before you send it in a
/// command, refuse one with a control byte.
#[must_use]
pub fn entry(line: &[u8]) -> Option<Entry<'_>> {
    let whole = split_once(trim_start(line), b' ').filter(|(facts, _)| facts.contains(&b'='));
    let (facts, name) = whole.or_else(|| Some((&[][..], line.strip_prefix(b" ")?)))?;
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
    /// The name as it came.
    #[must_use]
    pub const fn name(self) -> &'l [u8] {
        self.name
    }

    /// The name and the value of each fact, in their order and as they came.
    ///
    /// A value may be empty, and may contain a `=`. What has no `=` is left out.
    ///
    /// ```
    /// use reply_codes::text;
    ///
    /// let entry = text::entry(b"Type=OS.unix=slink:/b;Perm=; a").unwrap();
    /// let expected: [(&[u8], &[u8]); 2] = [(b"Type", b"OS.unix=slink:/b"), (b"Perm", b"")];
    /// assert!(entry.facts().eq(expected));
    /// ```
    pub fn facts(self) -> impl Iterator<Item = (&'l [u8], &'l [u8])> + Clone {
        self.facts.split(|&byte| byte == b';').filter_map(|fact| split_once(fact, b'='))
    }

    /// The value of the first fact with this name; `type` is `Type`, too.
    #[must_use]
    pub fn fact(self, name: &str) -> Option<&'l [u8]> {
        self.facts().find(|fact| fact.0.eq_ignore_ascii_case(name.as_bytes())).map(|fact| fact.1)
    }
}

/// `Entry("type=dir; /a")`, as it came, escaped.
impl fmt::Debug for Entry<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Entry(\"{} {}\")", self.facts.escape_ascii(), self.name.escape_ascii())
    }
}
