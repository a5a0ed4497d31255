//! A slot for each code: where the compiler puts it in the tables that it makes of the generated code.
//!
//! This is row displacement. The low bits of a number choose a bucket, the other bits are its column.
//! Each bucket is moved by a displacement of its own, so that its numbers fall on free slots of one
//! short table. The slot of a number is then one load and one addition away, and no two codes share
//! one, so that a lookup needs one comparison.

use std::cmp::Reverse;

/// How far each bucket is moved.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    displacements: Vec<usize>,
    slots: usize,
}

/// The bits of the largest number, 999.
const NUMBER_BITS: u32 = 10;

/// How often a search may take a step back. FTP's table takes a few to fit half the buckets.
const STEPS_BACK: usize = 50;

impl Layout {
    /// The smallest layout of these numbers, which are distinct and below 1,000.
    pub(crate) fn of(numbers: &[u16]) -> Self {
        let fewest = (numbers.len() + 1).next_power_of_two();
        let mut shapes = Vec::new();
        for slots in [fewest, 2 * fewest] {
            for bucket_bits in 0..=NUMBER_BITS {
                shapes.push((bytes(bucket_bits, slots), bucket_bits, slots));
            }
        }
        shapes.sort_unstable();
        // With as many buckets as there can be numbers, each holds one at most, and all fit.
        shapes
            .into_iter()
            .find_map(|(_, bucket_bits, slots)| Search::new(numbers, bucket_bits, slots).run())
            .unwrap_or_default()
    }

    /// The displacement of each bucket; a power of two of them.
    pub(crate) fn displacements(&self) -> &[usize] {
        &self.displacements
    }

    /// How many slots there are: a power of two. At least one is free.
    pub(crate) fn slots(&self) -> usize {
        self.slots
    }
}

/// A search for displacements, the fullest bucket first.
struct Search {
    buckets: Vec<Bucket>,
    is_taken: Vec<bool>,
    steps_back: usize,
}

/// The numbers that have their low bits in common.
struct Bucket {
    /// These bits.
    at: usize,
    /// The other bits of each.
    columns: Vec<usize>,
    displacement: usize,
}

impl Search {
    fn new(numbers: &[u16], bucket_bits: u32, slots: usize) -> Self {
        let bucket = |at| Bucket { at, columns: Vec::new(), displacement: 0 };
        let mut buckets: Vec<_> = (0..1 << bucket_bits).map(bucket).collect();
        for number in numbers {
            let number = usize::from(*number);
            if let Some(bucket) = buckets.get_mut(number & ((1 << bucket_bits) - 1)) {
                bucket.columns.push(number >> bucket_bits);
            }
        }
        buckets.sort_unstable_by_key(|bucket| (Reverse(bucket.columns.len()), bucket.at));
        Self { buckets, is_taken: vec![false; slots], steps_back: STEPS_BACK }
    }

    fn run(mut self) -> Option<Layout> {
        let slots = self.is_taken.len();
        if self.buckets.iter().any(|bucket| bucket.collides_with_itself(slots)) || !self.place(0) {
            return None;
        }
        self.buckets.sort_unstable_by_key(|bucket| bucket.at);
        let displacements = self.buckets.iter().map(|bucket| bucket.displacement).collect();
        Some(Layout { displacements, slots })
    }

    /// Places this bucket and those after it. If one of them fits nowhere, this one is moved on.
    fn place(&mut self, index: usize) -> bool {
        for displacement in 0..self.is_taken.len() {
            let Some(bucket) = self.buckets.get_mut(index) else { return true };
            bucket.displacement = displacement;
            if !self.is_free(index) {
                continue;
            }
            self.mark(index, true);
            if self.place(index + 1) {
                return true;
            }
            self.mark(index, false);
            if self.steps_back == 0 {
                return false;
            }
            self.steps_back -= 1;
        }
        false
    }

    fn is_free(&self, index: usize) -> bool {
        let slots = self.is_taken.len();
        let is_free = |slot| self.is_taken.get(slot) == Some(&false);
        self.buckets.get(index).is_some_and(|bucket| bucket.slots(slots).all(is_free))
    }

    fn mark(&mut self, index: usize, taken: bool) {
        let slots = self.is_taken.len();
        for slot in self.buckets.get(index).into_iter().flat_map(|bucket| bucket.slots(slots)) {
            if let Some(is_taken) = self.is_taken.get_mut(slot) {
                *is_taken = taken;
            }
        }
    }
}

impl Bucket {
    /// The slots of its numbers, in a table of `slots` slots.
    fn slots(&self, slots: usize) -> impl Iterator<Item = usize> {
        self.columns.iter().map(move |column| (column + self.displacement) % slots)
    }

    /// Whether two of its numbers fall on one slot, which they do however far it is moved.
    fn collides_with_itself(&self, slots: usize) -> bool {
        let mut own: Vec<_> = self.slots(slots).collect();
        own.sort_unstable();
        own.dedup();
        own.len() < self.columns.len()
    }
}

/// Bytes of tables: a displacement for each bucket, and for each slot a code and two lengths.
fn bytes(bucket_bits: u32, slots: usize) -> usize {
    let displacement = if slots <= 256 { 1 } else { 2 };
    (displacement << bucket_bits) + 4 * slots
}

#[cfg(test)]
mod tests {
    use super::{Layout, NUMBER_BITS, Search};

    /// The slot of each number, as generated code finds it.
    fn slots(layout: &Layout, numbers: &[u16]) -> Vec<usize> {
        let buckets = layout.displacements().len();
        let slot = |number: &u16| {
            let number = usize::from(*number);
            (layout.displacements()[number % buckets] + number / buckets) % layout.slots()
        };
        numbers.iter().map(slot).collect()
    }

    fn assert_exact(numbers: &[u16]) -> Layout {
        let layout = Layout::of(numbers);
        assert!(layout.slots().is_power_of_two() && layout.displacements().len().is_power_of_two());
        assert!(layout.slots() > numbers.len(), "a slot is free");
        let mut slots = slots(&layout, numbers);
        slots.sort_unstable();
        slots.dedup();
        assert_eq!(slots.len(), numbers.len(), "no two of {numbers:?} share a slot");
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
    fn no_two_numbers_of_random_tables_share_a_slot() {
        for seed in 1..=100 {
            assert_exact(&numbers_of_a_random_table(seed));
        }
    }

    #[test]
    fn tables_of_one_number_and_of_all_numbers_have_the_fewest_slots() {
        for number in [0, 1, 99, 100, 512, 999] {
            assert_eq!(assert_exact(&[number]).slots(), 2);
        }
        assert_eq!(assert_exact(&(0..1000).collect::<Vec<_>>()).slots(), 1024);
    }

    #[test]
    fn a_bucket_for_each_number_fits_whatever_the_numbers_are() {
        for seed in 1..=20 {
            let numbers = numbers_of_a_random_table(seed);
            let slots = (numbers.len() + 1).next_power_of_two();
            assert!(Search::new(&numbers, NUMBER_BITS, slots).run().is_some());
        }
    }
}
