//! A slot for each code: where the compiler puts it in the tables that it makes of the generated code.
//!
//! This is row displacement. The low bits of a number choose a bucket, the other bits are its column.
//! Each bucket is moved by a displacement of its own, so that its numbers fall on free slots of one
//! short table. The slot of a number is then one load and one addition away, and no two codes share
//! one, so that a lookup needs one comparison.

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
    /// The layout of these numbers, which are distinct and below 1,000, with the fewest slots, and
    /// with the fewest buckets that a search finds for them.
    pub(crate) fn of(numbers: &[u16]) -> Self {
        let slots = (numbers.len() + 1).next_power_of_two();
        // With as many buckets as there can be numbers, each holds one at most, and all fit.
        (0..=NUMBER_BITS)
            .find_map(|bucket_bits| Search::new(numbers, bucket_bits, slots).run())
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
    /// The places of the buckets in the order in which they are moved.
    order: Vec<usize>,
    is_taken: Vec<bool>,
    steps_back: usize,
}

/// The numbers that have their low bits in common.
#[derive(Clone, Default)]
struct Bucket {
    /// The other bits of each.
    columns: Vec<usize>,
    displacement: usize,
}

impl Search {
    fn new(numbers: &[u16], bucket_bits: u32, slots: usize) -> Self {
        let mut buckets = vec![Bucket::default(); 1 << bucket_bits];
        for number in numbers {
            let number = usize::from(*number);
            if let Some(bucket) = buckets.get_mut(number & ((1 << bucket_bits) - 1)) {
                bucket.columns.push(number >> bucket_bits);
            }
        }
        let mut order = Vec::new();
        for length in (1..=numbers.len()).rev() {
            for (at, bucket) in buckets.iter().enumerate() {
                if bucket.columns.len() == length {
                    order.push(at);
                }
            }
        }
        Self { buckets, order, is_taken: vec![false; slots], steps_back: STEPS_BACK }
    }

    fn run(mut self) -> Option<Layout> {
        if !self.place(0) {
            return None;
        }
        let displacements = self.buckets.iter().map(|bucket| bucket.displacement).collect();
        Some(Layout { displacements, slots: self.is_taken.len() })
    }

    /// Places this bucket and those after it. If one of them fits nowhere, this one is moved on.
    fn place(&mut self, index: usize) -> bool {
        let Some(at) = self.order.get(index).copied() else { return true };
        for displacement in 0..self.is_taken.len() {
            if !self.take(at, displacement) {
                continue;
            }
            if self.place(index + 1) {
                return true;
            }
            self.free(at, usize::MAX);
            if self.steps_back == 0 {
                return false;
            }
            self.steps_back -= 1;
        }
        false
    }

    /// Takes the slots that a bucket has at this displacement. If one of them is taken already, it
    /// takes none: two numbers of the bucket that fall on one slot do so wherever it is.
    fn take(&mut self, at: usize, displacement: usize) -> bool {
        let Some(bucket) = self.buckets.get_mut(at) else { return false };
        bucket.displacement = displacement;
        let slots = self.is_taken.len();
        for (taken, column) in bucket.columns.iter().enumerate() {
            match self.is_taken.get_mut((column + displacement) % slots) {
                Some(is_taken) if !*is_taken => *is_taken = true,
                _ => {
                    self.free(at, taken);
                    return false;
                }
            }
        }
        true
    }

    /// Frees the slots of the first numbers of a bucket.
    fn free(&mut self, at: usize, count: usize) {
        let Some(bucket) = self.buckets.get(at) else { return };
        let slots = self.is_taken.len();
        for column in bucket.columns.iter().take(count) {
            if let Some(is_taken) = self.is_taken.get_mut((column + bucket.displacement) % slots) {
                *is_taken = false;
            }
        }
    }
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

    #[test]
    fn no_search_finds_fewer_buckets() {
        for seed in 1..=20 {
            let numbers = numbers_of_a_random_table(seed);
            let layout = assert_exact(&numbers);
            assert_eq!(layout.slots(), (numbers.len() + 1).next_power_of_two());
            for bucket_bits in 0..layout.displacements().len().trailing_zeros() {
                assert!(Search::new(&numbers, bucket_bits, layout.slots()).run().is_none());
            }
        }
    }

    #[test]
    fn the_search_steps_back_until_ftps_table_fits_sixteen_buckets() {
        let numbers: Vec<u16> = include_str!("../../expansion/codes.csv")
            .lines()
            .filter_map(|line| line.split(',').next()?.parse().ok())
            .collect();
        assert_eq!(numbers.len(), 61);
        let layout = assert_exact(&numbers);
        assert_eq!((layout.displacements().len(), layout.slots()), (16, 64));
    }
}
