//! Where each code stands in the generated tables, so that a lookup is two loads and one comparison.
//!
//! Row displacement: the low bits of a number choose a row, the other bits are its column. Each row
//! is shifted until its numbers fall on free slots of one short table; a number's slot is its column
//! plus the shift of its row. The slot holds the only code that the number can be.

use std::collections::BTreeMap;

/// A collision-free place for each number.
#[derive(Debug)]
pub(crate) struct Layout {
    /// How many low bits choose the row.
    row_bits: u32,
    /// The shift of each row.
    displacements: Vec<usize>,
    /// For each slot the index of the number that stands in it; a power of two of them.
    slots: Vec<Option<usize>>,
}

/// Numbers have ten bits at most, so a row of its own for each of them always works.
const NUMBER_BITS: u32 = 10;

impl Layout {
    /// The smallest layout of these numbers, which are distinct and below 1,000.
    pub(crate) fn of(numbers: &[u16]) -> Self {
        let fewest = numbers.len().next_power_of_two();
        let mut smallest = Self::one_number_in_each_row(numbers, fewest);
        for size in [fewest, 2 * fewest] {
            for row_bits in 0..NUMBER_BITS {
                if let Some(layout) = Self::fit(numbers, row_bits, size)
                    && layout.cost() < smallest.cost()
                {
                    smallest = layout;
                }
            }
        }
        smallest
    }

    fn one_number_in_each_row(numbers: &[u16], size: usize) -> Self {
        let mut displacements = vec![0; 1 << NUMBER_BITS];
        let mut slots = vec![None; size];
        for (index, number) in numbers.iter().enumerate() {
            if let (Some(displacement), Some(slot)) = (
                displacements.get_mut(usize::from(*number)),
                slots.get_mut(index),
            ) {
                (*displacement, *slot) = (index, Some(index));
            }
        }
        Self {
            row_bits: NUMBER_BITS,
            displacements,
            slots,
        }
    }

    /// First fit, the fullest row first; `None` where a row fits nowhere.
    fn fit(numbers: &[u16], row_bits: u32, size: usize) -> Option<Self> {
        let mut rows = BTreeMap::<usize, Vec<(usize, usize)>>::new();
        for (index, number) in numbers.iter().enumerate() {
            let (row, column) = split(*number, row_bits);
            rows.entry(row).or_default().push((column, index));
        }
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_by_key(|(_, cells)| std::cmp::Reverse(cells.len()));

        let mut displacements = vec![0; 1 << row_bits];
        let mut slots = vec![None; size];
        for (row, cells) in rows {
            let displacement =
                (0..size).find(|displacement| is_free(&slots, &cells, *displacement))?;
            for (column, index) in cells {
                *slots.get_mut((column + displacement) % size)? = Some(index);
            }
            *displacements.get_mut(row)? = displacement;
        }
        Some(Self {
            row_bits,
            displacements,
            slots,
        })
    }

    /// Bytes of tables: a displacement for each row, and for each slot a code and two text offsets.
    fn cost(&self) -> usize {
        self.displacements.len() * if self.slots.len() <= 256 { 1 } else { 2 }
            + self.slots.len() * 6
    }

    pub(crate) fn row_bits(&self) -> u32 {
        self.row_bits
    }

    pub(crate) fn displacements(&self) -> &[usize] {
        &self.displacements
    }

    pub(crate) fn slots(&self) -> &[Option<usize>] {
        &self.slots
    }
}

/// Row and column of a number.
fn split(number: u16, row_bits: u32) -> (usize, usize) {
    let number = usize::from(number);
    (number & ((1 << row_bits) - 1), number >> row_bits)
}

/// Whether every cell of a row, shifted, falls on a free slot of its own.
fn is_free(slots: &[Option<usize>], cells: &[(usize, usize)], displacement: usize) -> bool {
    let place = |column: usize| (column + displacement) % slots.len();
    cells.iter().enumerate().all(|(at, (column, _))| {
        slots.get(place(*column)) == Some(&None)
            && cells
                .iter()
                .take(at)
                .all(|(other, _)| place(*other) != place(*column))
    })
}

#[cfg(test)]
mod tests {
    use super::{Layout, split};

    /// What the generated code does.
    fn lookup(layout: &Layout, numbers: &[u16], number: u16) -> Option<usize> {
        let (row, column) = split(number, layout.row_bits());
        let slot = (layout.displacements()[row] + column) & (layout.slots().len() - 1);
        layout.slots()[slot].filter(|index| numbers[*index] == number)
    }

    fn assert_exact(numbers: &[u16]) -> Layout {
        let layout = Layout::of(numbers);
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
        for seed in 1..=60 {
            assert_exact(&numbers_of_a_random_table(seed));
        }
    }

    #[test]
    fn tables_of_one_row_and_of_all_numbers_are_exact() {
        for number in [0, 1, 99, 100, 512, 999] {
            assert_eq!(assert_exact(&[number]).slots().len(), 1);
        }
        assert_eq!(
            assert_exact(&(0..1000).collect::<Vec<_>>()).slots().len(),
            1024
        );
    }

    #[test]
    fn the_last_resort_is_exact_as_well() {
        let numbers = numbers_of_a_random_table(7);
        let layout = Layout::one_number_in_each_row(&numbers, numbers.len().next_power_of_two());
        for number in 0..1000 {
            assert_eq!(
                lookup(&layout, &numbers, number),
                numbers.binary_search(&number).ok()
            );
        }
    }
}
