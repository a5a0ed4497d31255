//! Where each code stands in the generated tables, so that a lookup is two loads and one comparison.
//!
//! Row displacement: the low bits of a number choose a row, the other bits are its column. Each row
//! is shifted until its numbers fall on free slots of one short table; a number's slot is its column
//! plus the shift of its row. The slot holds the only code that the number can be.

use std::cmp::Reverse;

/// The numbers of one row: the column of each, and its index.
type Row = Vec<(usize, usize)>;

/// A collision-free place for each number.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// How many low bits choose the row.
    row_bits: u32,
    /// The shift of each row.
    displacements: Vec<usize>,
    /// For each slot the index of the number that stands in it; a power of two of them, one free.
    slots: Vec<Option<usize>>,
}

/// The bits of the largest number, 999.
const NUMBER_BITS: u32 = 10;

impl Layout {
    /// The smallest layout of these numbers, which are distinct and below 1,000.
    pub(crate) fn of(numbers: &[u16]) -> Self {
        let fewest = (numbers.len() + 1).next_power_of_two();
        let sizes = [fewest, 2 * fewest];
        let mut shapes: Vec<_> = sizes
            .iter()
            .flat_map(|size| (0..=NUMBER_BITS).map(|row_bits| (row_bits, *size)))
            .collect();
        shapes.sort_by_key(|(row_bits, size)| bytes(*row_bits, *size));
        // With as many rows as numbers there can be, every row holds one at most and fits.
        shapes
            .into_iter()
            .find_map(|(row_bits, size)| Self::fit(numbers, row_bits, size))
            .unwrap_or_default()
    }

    /// First fit, the fullest row first; `None` where a row fits nowhere.
    fn fit(numbers: &[u16], row_bits: u32, size: usize) -> Option<Self> {
        let mut rows: Vec<_> = (0..1 << row_bits).map(|row| (row, Row::new())).collect();
        for (index, number) in numbers.iter().enumerate() {
            let number = usize::from(*number);
            let (_, row) = rows.get_mut(number & ((1 << row_bits) - 1))?;
            row.push((number >> row_bits, index));
        }
        rows.sort_by_key(|(_, row)| Reverse(row.len()));

        let mut displacements = vec![0; rows.len()];
        let mut slots = vec![None; size];
        for (at, row) in rows {
            let is_free = |displacement: &usize| {
                row.iter()
                    .all(|(column, _)| slots.get((column + displacement) % size) == Some(&None))
            };
            let displacement = (0..size).find(is_free)?;
            for (column, index) in row {
                // Two numbers of a row that fall on one slot do so however far the row is moved.
                if slots.get_mut((column + displacement) % size)?.replace(index).is_some() {
                    return None;
                }
            }
            *displacements.get_mut(at)? = displacement;
        }
        Some(Self { row_bits, displacements, slots })
    }

    pub(crate) fn row_bits(&self) -> u32 {
        self.row_bits
    }

    pub(crate) fn displacements(&self) -> &[usize] {
        &self.displacements
    }

    /// A slot that no number has.
    pub(crate) fn free_slot(&self) -> usize {
        self.slots.iter().position(Option::is_none).unwrap_or_default()
    }

    pub(crate) fn slots(&self) -> &[Option<usize>] {
        &self.slots
    }
}

/// Bytes of tables: a displacement for each row, and for each slot a code and two text offsets.
fn bytes(row_bits: u32, size: usize) -> usize {
    let displacement = if size <= 256 { 1 } else { 2 };
    (displacement << row_bits) + 6 * size
}

#[cfg(test)]
mod tests {
    use super::{Layout, NUMBER_BITS};

    /// What the generated code does.
    fn lookup(layout: &Layout, numbers: &[u16], number: u16) -> Option<usize> {
        let number_of_row = usize::from(number) & (layout.displacements().len() - 1);
        let column = usize::from(number >> layout.row_bits());
        let slot = (layout.displacements()[number_of_row] + column) & (layout.slots().len() - 1);
        layout.slots()[slot].filter(|index| numbers[*index] == number)
    }

    fn assert_exact(numbers: &[u16]) -> Layout {
        let layout = Layout::of(numbers);
        assert_eq!(layout.slots()[layout.free_slot()], None);
        for number in 0..=u16::MAX {
            assert_eq!(
                lookup(&layout, numbers, number),
                numbers.binary_search(&number).ok(),
                "{number} in {numbers:?}"
            );
        }
        layout
    }

    /// A small generator (xorshift), so that the tables are many and the same on every run.
    fn numbers_of_a_random_table(seed: u64) -> Vec<u16> {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        let per_mille = next() % 1001;
        let mut numbers: Vec<u16> = (0..1000).filter(|_| next() % 1000 < per_mille).collect();
        if numbers.is_empty() {
            numbers.push(u16::try_from(next() % 1000).unwrap());
        }
        numbers
    }

    #[test]
    fn every_number_of_random_tables_is_found_and_every_other_refused() {
        for seed in 1..=24 {
            assert_exact(&numbers_of_a_random_table(seed));
        }
    }

    #[test]
    fn tables_of_one_row_and_of_all_numbers_are_exact() {
        for number in [0, 1, 99, 100, 512, 999] {
            assert_eq!(assert_exact(&[number]).slots().len(), 2);
        }
        assert_eq!(assert_exact(&(0..1000).collect::<Vec<_>>()).slots().len(), 1024);
    }

    #[test]
    fn a_row_for_each_number_fits_whatever_the_numbers_are() {
        for seed in 1..=20 {
            let numbers = numbers_of_a_random_table(seed);
            assert!(
                Layout::fit(&numbers, NUMBER_BITS, numbers.len().next_power_of_two()).is_some()
            );
        }
    }
}
