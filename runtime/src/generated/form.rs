//! Which form a lookup takes, by the size of the table and by the machine.

use super::memory::PLENTIFUL;

/// The most codes for which the plain `match` takes no more flash than a table, at every opt-level.
const FEW: usize = 8;

/// How many entries a table by number may have for each code, for the sake of speed. FTP's has ten.
const ENTRIES_PER_CODE: usize = 16;

/// How a number is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// By the `match` as it is written.
    Match,
    /// By one load from a table with an entry for every number up to the highest code.
    ByNumber,
    /// By one load from a table with an entry for every slot, and one comparison.
    BySlot,
}

impl Form {
    /// The form for `codes` codes up to the number `highest`, which have places in `slots` slots.
    #[must_use]
    pub const fn of(codes: usize, highest: u16, slots: usize) -> Self {
        let numbers = Self::ByNumber.entries(highest, slots);
        if numbers <= slots || PLENTIFUL && numbers <= ENTRIES_PER_CODE * codes {
            Self::ByNumber
        } else if PLENTIFUL || codes > FEW {
            Self::BySlot
        } else {
            Self::Match
        }
    }

    /// How many entries the table has. A table by number has one more, for every number above the
    /// highest.
    #[must_use]
    pub const fn entries(self, highest: u16, slots: usize) -> usize {
        match self {
            Self::ByNumber => highest as usize + 2,
            // The `match` does without a table, and the linker drops what no code refers to.
            Self::Match | Self::BySlot => slots,
        }
    }

    /// The entry of a code with this number and slot.
    #[must_use]
    pub const fn entry(self, number: u16, slot: usize) -> usize {
        match self {
            Self::ByNumber => number as usize,
            Self::Match | Self::BySlot => slot,
        }
    }
}
