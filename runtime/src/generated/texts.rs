//! From a code to its text in one column of the table.
//!
//! If memory is plentiful, a text is found by one load of a reference. Else the texts of a column are
//! joined to one string, which is cut by three bytes for every two texts: less than a fifth of what
//! references take.

/// A `match` from code to text, which the compiler turns into a table. Its arms are in code order;
/// codes that share a text may share an arm.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    (match $self:ident {
        $enum:ident::$first:ident => $text:expr
        $(, $code:ident::$variant:ident => $other:expr)* $(,)?
    }) => {{
        const ARMS: &[(&[$enum], &::core::primitive::str)] =
            &[(&[$enum::$first], $text) $(, (&[$code::$variant], $other))*];
        const ARM_OF_SLOT: [::core::primitive::usize; SLOTS] = $crate::__arm_of_slot!(ARMS);
        const TEXTS: [&::core::primitive::str; SLOTS] =
            $crate::generated::by_slot(ARMS, &ARM_OF_SLOT);
        $crate::__text_at!(TEXTS, slot($self.as_u16()))
    }};
    (match $self:ident {
        $enum:ident::$first:ident $(| $same:ident::$alike:ident)* => $text:expr
        $(, $($code:ident::$variant:ident)|+ => $other:expr)* $(,)?
    }) => {{
        const ARMS: &[(&[$enum], &::core::primitive::str)] = &[
            (&[$enum::$first $(, $same::$alike)*], $text)
            $(, (&[$($code::$variant),+], $other))*
        ];
        const ARM_OF_SLOT: [::core::primitive::usize; SLOTS] = $crate::__arm_of_slot!(ARMS);
        $crate::__shared_text_at!(ARMS, ARM_OF_SLOT, slot($self.as_u16()))
    }};
}

/// Which arm each slot has; one past the last for a free slot.
#[doc(hidden)]
#[macro_export]
macro_rules! __arm_of_slot {
    ($arms:ident) => {{
        let mut arm_of_slot = [$arms.len(); SLOTS];
        let mut arm = 0;
        while arm < $arms.len() {
            let (codes, _) = $arms[arm];
            let mut index = 0;
            while index < codes.len() {
                arm_of_slot[slot(codes[index].as_u16())] = arm;
                index += 1;
            }
            arm += 1;
        }
        arm_of_slot
    }};
}

/// The codes that have a text, and the text.
type Arm<C> = (&'static [C], &'static str);

/// The text of each slot; empty for a free one.
#[must_use]
pub const fn by_slot<C, const SLOTS: usize>(
    arms: &[Arm<C>],
    arm_of_slot: &[usize; SLOTS],
) -> [&'static str; SLOTS] {
    let mut texts = [""; SLOTS];
    let mut slot = 0;
    while slot < SLOTS {
        if arm_of_slot[slot] < arms.len() {
            (_, texts[slot]) = arms[arm_of_slot[slot]];
        }
        slot += 1;
    }
    texts
}

pub use forms::*;

#[cfg(all(target_pointer_width = "64", not(reply_codes_narrow)))]
mod forms {
    /// One load of a reference.
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __text_at {
        ($texts:ident, $slot:expr) => {{
            static BY_SLOT: [&::core::primitive::str; SLOTS] = $texts;
            BY_SLOT[$slot]
        }};
    }

    /// A reference costs the same whether or not another slot has the text too.
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __shared_text_at {
        ($arms:ident, $arm_of_slot:ident, $slot:expr) => {{
            static BY_SLOT: [&::core::primitive::str; SLOTS] =
                $crate::generated::by_slot($arms, &$arm_of_slot);
            BY_SLOT[$slot]
        }};
    }

    /// One load of a reference, as for any other text.
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __digits_at {
        ($digits:ident, $slot:expr) => {{
            static BY_SLOT: [&::core::primitive::str; SLOTS] =
                $crate::generated::three_digits(&$digits);
            BY_SLOT[$slot]
        }};
    }

    /// Each three digits as text.
    #[must_use]
    pub const fn three_digits<const SLOTS: usize>(
        digits: &'static [[u8; 3]; SLOTS],
    ) -> [&'static str; SLOTS] {
        let mut texts = [""; SLOTS];
        let mut slot = 0;
        while slot < SLOTS {
            if let Ok(text) = str::from_utf8(&digits[slot]) {
                texts[slot] = text;
            }
            slot += 1;
        }
        texts
    }
}

#[cfg(not(all(target_pointer_width = "64", not(reply_codes_narrow))))]
mod forms {
    use super::Arm;

    /// A part of one string, in the order of the slots.
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __text_at {
        ($texts:ident, $place:expr) => {{
            const PACKS: ::core::primitive::bool = $crate::generated::packs(&$texts);
            static JOINED: [::core::primitive::u8; $crate::generated::joined_length(&$texts)] =
                $crate::generated::joined(&$texts);
            static PACKED: $crate::generated::Packed<
                [$crate::generated::Pair; $texts.len().div_ceil(2) + 1],
            > = $crate::generated::Packed::new(&JOINED, $crate::generated::pairs(&$texts));
            let packed: &$crate::generated::Packed = &PACKED;
            if PACKS { packed.get($place) } else { $crate::generated::nth(&$texts, $place) }
        }};
    }

    /// A part of one string, in the order of the arms, with a number for each slot that says which.
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __shared_text_at {
        ($arms:ident, $arm_of_slot:ident, $slot:expr) => {{
            const TEXTS: [&::core::primitive::str; $arms.len()] =
                $crate::generated::in_arm_order($arms);
            #[allow(
                clippy::cast_possible_truncation,
                reason = "the type is chosen to hold each place"
            )]
            static PLACE_OF_SLOT: [$crate::__smallest!($arms.len()); SLOTS] = {
                let mut place_of_slot = [0; SLOTS];
                let mut slot = 0;
                while slot < SLOTS {
                    // The remainder gives a free slot a place, too.
                    place_of_slot[slot] =
                        ($arm_of_slot[slot] % $arms.len()) as $crate::__smallest!($arms.len());
                    slot += 1;
                }
                place_of_slot
            };
            $crate::__text_at!(TEXTS, PLACE_OF_SLOT[$slot] as ::core::primitive::usize)
        }};
    }

    /// A part of one string: texts of three bytes need no lengths.
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __digits_at {
        ($digits:ident, $slot:expr) => {{
            static JOINED: &::core::primitive::str =
                $crate::generated::utf8($digits.as_flattened());
            let start = 3 * $slot;
            $crate::generated::part(JOINED, start, start + 3)
        }};
    }

    /// The text of each arm.
    #[must_use]
    pub const fn in_arm_order<C, const ARMS: usize>(arms: &[Arm<C>]) -> [&'static str; ARMS] {
        let mut texts = [""; ARMS];
        let mut arm = 0;
        while arm < ARMS {
            (_, texts[arm]) = arms[arm];
            arm += 1;
        }
        texts
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
}
