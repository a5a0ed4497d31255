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

#[cfg(test)]
mod tests {
    use super::{Form, PLENTIFUL};

    #[test]
    fn a_table_by_number_is_taken_if_it_has_no_more_entries_than_slots() {
        // One entry for each number up to the highest, and one for those above.
        assert_eq!(Form::of(40, 62, 64), Form::ByNumber);
        assert_eq!(Form::of(9, 14, 16), Form::ByNumber);
        assert_eq!([Form::of(2, 2, 4), Form::of(1000, 999, 1024)], [Form::ByNumber; 2]);
    }

    #[test]
    fn a_larger_table_by_number_is_taken_if_memory_is_plentiful_and_enough_numbers_are_codes() {
        let by_number = if PLENTIFUL { Form::ByNumber } else { Form::BySlot };
        // Sixteen entries for each code, and one more.
        assert_eq!([Form::of(20, 318, 32), Form::of(20, 319, 32)], [by_number, Form::BySlot]);
    }

    #[test]
    fn few_codes_stay_a_match_if_memory_is_scarce() {
        let few = if PLENTIFUL { Form::BySlot } else { Form::Match };
        assert_eq!([Form::of(8, 999, 16), Form::of(9, 999, 16)], [few, Form::BySlot]);
    }

    #[test]
    fn the_entry_of_a_code_is_its_number_or_its_slot() {
        for (form, entries, entry) in
            [(Form::ByNumber, 555, 550), (Form::BySlot, 64, 9), (Form::Match, 64, 9)]
        {
            assert_eq!((form.entries(553, 64), form.entry(550, 9)), (entries, entry));
        }
    }
}
