//! The rows of a table, as the other stages use them.

use super::key::{self, Key, Kind};

/// The rows of a table, each kind in the order of its digits.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Table {
    pub(crate) classes: Vec<Row>,
    pub(crate) groups: Vec<Row>,
    pub(crate) codes: Vec<Row>,
}

/// A class, a group or a code.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// The first digit of a class, the second of a group, all three of a code.
    pub(crate) number: u16,
    /// The name of the variant: an identifier, unique among its kind.
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) reference: String,
    pub(crate) notes: String,
}

impl Row {
    /// The three digits of a code.
    pub(crate) fn digits(&self) -> [u16; 3] {
        key::digits(self.number)
    }

    /// A row of which only the key is known.
    pub(crate) fn placeholder(key: Key) -> Self {
        Self { number: key.number, name: key.placeholder_name(), ..Self::default() }
    }
}

impl Table {
    /// Gives a table without codes one of each kind, so that code which uses the table still finds
    /// its enums.
    pub(crate) fn fill(&mut self) {
        let mut number = 0;
        for (rows, kind) in [(&mut self.classes, Kind::Class), (&mut self.groups, Kind::Group)] {
            if rows.is_empty() {
                rows.push(Row::placeholder(Key { kind, number: 0 }));
            }
            number = number * 10 + rows.first().map_or(0, |row| row.number);
        }
        self.codes.push(Row::placeholder(Key { kind: Kind::Code, number: number * 10 }));
    }
}
