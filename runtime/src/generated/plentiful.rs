//! Tables for machines with plenty of memory: by number, so that one load finds a code.

/// The code with a number, found by the function `$find`.
#[doc(hidden)]
#[macro_export]
macro_rules! __lookup {
    ($find:ident($number:ident) -> $code:ident) => {{
        const NUMBERS: &[u16; $code::COUNT] = $crate::__numbers!($code);
        static CODES: [Option<$code>; $crate::generated::entries(NUMBERS)] =
            $crate::generated::by_number(
                NUMBERS,
            $crate::__by_index!($code, None, __code =>
                    $find($code::as_u16(__code))),
                None,
            );
        CODES[$crate::generated::entry($number, CODES.len())]
    }};
}

/// `index_of`, which gives the index of a number, or `COUNT` for a number that is not listed.
#[doc(hidden)]
#[macro_export]
macro_rules! __index_of {
    ($code:ident) => {
        #[inline]
        const fn index_of(__number: u16) -> usize {
            const NUMBERS: &[u16; $code::COUNT] = $crate::__numbers!($code);
            static INDICES: [u16; $crate::generated::entries(NUMBERS)] =
                $crate::generated::indices(NUMBERS);
            INDICES[$crate::generated::entry(__number, INDICES.len())] as usize
        }
    };
}

/// The text of a code, given by the function `$text`; empty for a code that is not listed.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($text:ident($self:ident) of $code:ident) => {{
        static TEXTS: [&str; $code::COUNT] =
        $crate::__by_index!($code, "", __code => $text(__code));
        $crate::generated::nth(&TEXTS, $code::index($self))
    }};
}

/// How many entries a table by number has: one for each number up to the highest, which is the last of
/// these, and one for all numbers above.
#[must_use]
pub const fn entries(numbers: &[u16]) -> usize {
    match numbers {
        [.., highest] => *highest as usize + 2,
        [] => 1,
    }
}

/// The entry of a number in a table by number.
///
/// The entry for numbers above the highest is a load in place of a branch, which a processor would
/// mispredict on every other number of a stranger.
#[inline]
#[must_use]
pub const fn entry(number: u16, entries: usize) -> usize {
    if (number as usize) < entries { number as usize } else { entries - 1 }
}

/// A table by number, with a value for each of these numbers and another one for all others.
#[must_use]
pub const fn by_number<T: Copy, const COUNT: usize, const ENTRIES: usize>(
    numbers: &[u16; COUNT],
    values: [T; COUNT],
    other: T,
) -> [T; ENTRIES] {
    let mut table = [other; ENTRIES];
    let mut index = 0;
    while index < COUNT {
        table[numbers[index] as usize] = values[index];
        index += 1;
    }
    table
}

/// A table by number, with the index of each of these numbers and their count for all others.
#[expect(clippy::cast_possible_truncation, reason = "there are at most 1,000 codes")]
#[must_use]
pub const fn indices<const COUNT: usize, const ENTRIES: usize>(
    numbers: &[u16; COUNT],
) -> [u16; ENTRIES] {
    let mut table = [COUNT as u16; ENTRIES];
    let mut index = 0;
    while index < COUNT {
        table[numbers[index] as usize] = index as u16;
        index += 1;
    }
    table
}
