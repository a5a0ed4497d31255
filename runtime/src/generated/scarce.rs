//! Tables for machines with little memory: the texts of a column are joined to one string, which is
//! cut by three bytes for every two texts, less than a fifth of what references take.

/// Whether a faster table may be larger.
pub const PLENTIFUL: bool = false;

/// The text of a slot.
///
/// The texts are in the order of the slots. If codes share them they are in that of the arms, and a
/// number for each slot says which it has.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_of_slot {
    ($arms:ident, $slot:expr) => {{
        // A free slot has one past the last.
        const ARM_OF_SLOT: [::core::primitive::usize; SLOTS] =
        $crate::__by_slot!($arms, $arms.len(), arm => arm);
        const SHARED: ::core::primitive::bool = $crate::generated::is_shared($arms);
        const PLACES: ::core::primitive::usize = if SHARED { $arms.len() } else { SLOTS };
        const TEXTS: [&::core::primitive::str; PLACES] =
            $crate::generated::texts($arms, &$crate::generated::arm_of_place(SHARED, &ARM_OF_SLOT));
        const PACKS: ::core::primitive::bool = $crate::generated::packs(&TEXTS);
        static JOINED: [::core::primitive::u8; $crate::generated::joined_length(&TEXTS)] =
            $crate::generated::joined(&TEXTS);
        static PACKED: $crate::generated::Packed<
            [$crate::generated::Pair; PLACES.div_ceil(2) + 1],
        > = $crate::generated::Packed::new(&JOINED, $crate::generated::pairs(&TEXTS));
        #[allow(clippy::cast_possible_truncation, reason = "the type is chosen to hold each place")]
        static PLACE_OF_SLOT: [$crate::__smallest!(PLACES); SLOTS] = {
            let mut place_of_slot = [0; SLOTS];
            let mut slot = 0;
            while slot < SLOTS {
                let arm = ARM_OF_SLOT[slot];
                // A free slot has a place, too.
                let place = if arm < PLACES { arm } else { 0 };
                place_of_slot[slot] = place as $crate::__smallest!(PLACES);
                slot += 1;
            }
            place_of_slot
        };
        let slot = $slot;
        let place = if SHARED { PLACE_OF_SLOT[slot] as ::core::primitive::usize } else { slot };
        let packed: &$crate::generated::Packed = &PACKED;
        if PACKS { packed.get(place) } else { $crate::generated::nth(&TEXTS, place) }
    }};
}

/// The texts of the arms that are named; empty for one past the last.
#[must_use]
pub const fn texts<C, const COUNT: usize>(
    arms: &[(&[C], &'static str)],
    named: &[usize; COUNT],
) -> [&'static str; COUNT] {
    let mut texts = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        if named[index] < arms.len() {
            (_, texts[index]) = arms[named[index]];
        }
        index += 1;
    }
    texts
}

/// Whether an arm has several codes.
#[must_use]
pub const fn is_shared<C>(arms: &[(&[C], &str)]) -> bool {
    let mut arm = 0;
    while arm < arms.len() {
        if arms[arm].0.len() > 1 {
            return true;
        }
        arm += 1;
    }
    false
}

/// The arm whose text is at each place.
#[must_use]
pub const fn arm_of_place<const PLACES: usize>(
    shared: bool,
    arm_of_slot: &[usize],
) -> [usize; PLACES] {
    let mut arm_of_place = [0; PLACES];
    let mut place = 0;
    while place < PLACES {
        arm_of_place[place] = if shared { place } else { arm_of_slot[place] };
        place += 1;
    }
    arm_of_place
}

/// The three digits of a slot as text: a part of one string, which needs no lengths.
#[doc(hidden)]
#[macro_export]
macro_rules! __digits_of_slot {
    ($digits:ident, $slot:expr) => {{
        static JOINED: &::core::primitive::str = $crate::generated::utf8($digits.as_flattened());
        let start = 3 * $slot;
        $crate::generated::part(JOINED, start, start + 3)
    }};
}

/// Where the first of two texts starts, little-endian, and its length; the second starts there
/// and ends where the next pair starts. Three bytes, where two positions would take four.
pub type Pair = [u8; 3];

/// Texts in one string.
#[derive(Debug)]
pub struct Packed<Pairs: ?Sized = [Pair]> {
    joined: &'static str,
    pairs: Pairs,
}

impl<const PAIRS: usize> Packed<[Pair; PAIRS]> {
    /// Texts as [`joined`] and [`pairs`] pack them.
    #[must_use]
    pub const fn new(joined: &'static [u8], pairs: [Pair; PAIRS]) -> Self {
        Self { joined: utf8(joined), pairs }
    }
}

impl Packed {
    /// The text at a place; empty if there is no such place.
    ///
    /// Never inlined, so that a program holds it once for all tables.
    #[inline(never)]
    #[must_use]
    pub const fn get(&self, place: usize) -> &'static str {
        let pair = place / 2;
        if pair + 1 >= self.pairs.len() {
            return "";
        }
        let [low, high, length] = self.pairs[pair];
        let [next_low, next_high, _] = self.pairs[pair + 1];
        let start = u16::from_le_bytes([low, high]) as usize;
        let length = length as usize;
        let middle = start + length;
        let end = u16::from_le_bytes([next_low, next_high]) as usize;
        let (start, length) = if place.is_multiple_of(2) {
            (start, length)
        } else {
            (middle, end.wrapping_sub(middle))
        };
        if let Some((_, tail)) = self.joined.split_at_checked(start)
            && let Some((text, _)) = tail.split_at_checked(length)
        {
            text
        } else {
            ""
        }
    }
}

/// The text that bytes spell; empty if they are not UTF-8, as texts that are joined always are.
#[must_use]
pub const fn utf8(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// The part of a text between two positions; empty if there is no such part.
#[must_use]
pub const fn part(text: &'static str, start: usize, end: usize) -> &'static str {
    if let Some((head, _)) = text.split_at_checked(end)
        && let Some((_, part)) = head.split_at_checked(start)
    {
        part
    } else {
        ""
    }
}

/// The text at a place; empty if there is no such place.
#[must_use]
pub const fn nth(texts: &[&'static str], place: usize) -> &'static str {
    if place < texts.len() { texts[place] } else { "" }
}

/// Whether the texts fit into pairs.
#[must_use]
pub const fn packs(texts: &[&str]) -> bool {
    let mut index = 0;
    while index < texts.len() {
        if texts[index].len() > 0xFF {
            return false;
        }
        index += 2;
    }
    joined_length(texts) <= 0xFFFF
}

/// The bytes of all texts.
#[must_use]
pub const fn joined_length(texts: &[&str]) -> usize {
    let mut bytes = 0;
    let mut index = 0;
    while index < texts.len() {
        bytes += texts[index].len();
        index += 1;
    }
    bytes
}

/// All texts, one after the other.
#[must_use]
pub const fn joined<const BYTES: usize>(texts: &[&str]) -> [u8; BYTES] {
    let mut joined = [0; BYTES];
    let (mut at, mut index) = (0, 0);
    while index < texts.len() {
        let mut text = texts[index].as_bytes();
        while let [byte, rest @ ..] = text {
            joined[at] = *byte;
            at += 1;
            text = rest;
        }
        index += 1;
    }
    joined
}

/// The texts by pairs, and one pair more for where the last one ends.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "`packs` is asked first")]
pub const fn pairs<const PAIRS: usize>(texts: &[&str]) -> [Pair; PAIRS] {
    let mut pairs = [[0; 3]; PAIRS];
    let (mut position, mut pair) = (0, 0);
    while pair < PAIRS {
        let [low, high] = (position as u16).to_le_bytes();
        let (first, second) = (length(texts, 2 * pair), length(texts, 2 * pair + 1));
        pairs[pair] = [low, high, first as u8];
        position += first + second;
        pair += 1;
    }
    pairs
}

const fn length(texts: &[&str], index: usize) -> usize {
    if index < texts.len() { texts[index].len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{
        Packed, Pair, arm_of_place, is_shared, joined, joined_length, nth, packs, pairs, part,
        texts, utf8,
    };

    #[test]
    fn a_text_is_found_at_its_place_and_none_behind_the_last() {
        fn assert_found<const PAIRS: usize>(texts: &[&str], joined: &'static [u8]) {
            let packed: Packed<[Pair; PAIRS]> = Packed::new(joined, pairs(texts));
            let packed: &Packed = &packed;
            for place in 0..10 {
                assert_eq!(packed.get(place), texts.get(place).copied().unwrap_or_default());
            }
        }
        const ODD: [&str; 5] = ["Ready", "", "Größe", "?", "Bye"];
        const EVEN: [&str; 4] = ["", "Ready", "", "Bye"];
        static ODD_JOINED: [u8; joined_length(&ODD)] = joined(&ODD);
        static EVEN_JOINED: [u8; joined_length(&EVEN)] = joined(&EVEN);
        assert_found::<4>(&ODD, &ODD_JOINED);
        assert_found::<3>(&EVEN, &EVEN_JOINED);
    }

    #[test]
    fn texts_behind_the_first_256_bytes_are_found() {
        const LONG: [&str; 3] = [text::<255>(), text::<300>(), "Last"];
        static JOINED: [u8; joined_length(&LONG)] = joined(&LONG);
        static PACKED: Packed<[Pair; 3]> = Packed::new(&JOINED, pairs(&LONG));
        let packed: &Packed = &PACKED;
        assert_eq!([0, 1, 2].map(|place| packed.get(place)), LONG);
    }

    #[test]
    fn bytes_that_are_cut_wrongly_give_an_empty_text() {
        static PACKED: Packed<[Pair; 3]> =
            Packed::new("Größe".as_bytes(), [[0, 0, 3], [5, 0, 9], [7, 0, 0]]);
        let packed: &Packed = &PACKED;
        assert_eq!([0, 1, 2, 3].map(|place| packed.get(place)), [""; 4]);
    }

    /// A text of this many bytes.
    const fn text<const LENGTH: usize>() -> &'static str {
        utf8(&[b'x'; LENGTH])
    }

    #[test]
    fn texts_are_packed_if_every_other_length_fits_a_byte_and_every_position_two() {
        assert!(packs(&[text::<255>(), text::<256>(), text::<255>()]));
        assert!(!packs(&[text::<256>()]));
        assert!(!packs(&["", "", text::<256>()]));
        assert!(packs(&["", text::<65_535>()]));
        assert!(!packs(&["", text::<65_535>(), "x"]));
    }

    #[test]
    fn a_part_or_a_place_that_is_not_there_is_an_empty_text() {
        for (start, end, found) in
            [(0, 3, "220"), (3, 6, "550"), (6, 6, ""), (6, 7, ""), (4, 3, ""), (7, 7, "")]
        {
            assert_eq!(part("220550", start, end), found);
        }
        assert_eq!(part("ü", 0, 1), "");
        for (place, found) in [(0, "One"), (1, "Two"), (2, ""), (3, "")] {
            assert_eq!(nth(&["One", "Two"], place), found);
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_are_an_empty_text() {
        assert_eq!([utf8("Größe".as_bytes()), utf8(b"\xFF")], ["Größe", ""]);
    }

    #[test]
    fn texts_are_named_by_their_arms_and_one_past_the_last_is_empty() {
        let arms: &[(&[u16], &str)] = &[(&[220], "Ready"), (&[550, 551], "No")];
        assert_eq!(texts(arms, &[1, 2, 0, 3]), ["No", "", "Ready", ""]);
    }

    #[test]
    fn a_place_is_an_arm_if_codes_share_a_text_and_else_a_slot() {
        let (one, two): (&[u16], &[u16]) = (&[220], &[550, 551]);
        assert!(is_shared(&[(one, "Ready"), (two, "No")]) && is_shared(&[(two, "No")]));
        assert!(!is_shared(&[(one, "Ready"), (one, "No")]));
        assert_eq!(arm_of_place::<3>(true, &[2, 0, 1]), [0, 1, 2]);
        assert_eq!(arm_of_place::<3>(false, &[2, 0, 1]), [2, 0, 1]);
    }
}
