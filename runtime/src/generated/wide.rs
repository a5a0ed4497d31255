//! Tables for machines with plenty of memory: by number, so that one load finds a code.

/// The code with a number, found by the function `$find`.
#[doc(hidden)]
#[macro_export]
macro_rules! __lookup {
    ($find:ident($number:ident) -> $code:ident) => {{
        static CODES: [Option<$code>; $crate::generated::ENTRIES] = {
            let mut __codes = [None; $crate::generated::ENTRIES];
            let mut __index = 0;
            while __index < $code::COUNT {
                let __number = $code::as_u16($code::ALL[__index]);
                __codes[__number as usize] = $find(__number);
                __index += 1;
            }
            __codes
        };
        CODES[$crate::generated::entry($number)]
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
            static INDICES: [u16; $crate::generated::ENTRIES] = $crate::generated::indices(NUMBERS);
            INDICES[$crate::generated::entry(__number)] as usize
        }
    };
}

/// The text of a code, given by the function `$text`; empty for a code that is not listed.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($text:ident($self:ident) of $code:ident) => {{
        static TEXTS: [&str; $code::COUNT] = $crate::__by_index!(
            $code, "", __code => $text(__code)
        );
        $crate::generated::nth(&TEXTS, $code::index($self))
    }};
}

/// How many entries a table by number has: one for each number of three digits, and one for all above.
pub const ENTRIES: usize = 1001;

/// The entry of a number.
///
/// The last one is a load in place of a branch, which a processor would mispredict on every other
/// number of a stranger.
#[inline]
pub const fn entry(number: u16) -> usize {
    if number < 1000 { number as usize } else { 1000 }
}

/// A table by number, with the index of each of these numbers and their count for all others.
#[expect(clippy::cast_possible_truncation, reason = "there are at most 1,000 codes")]
pub const fn indices<const COUNT: usize>(numbers: &[u16; COUNT]) -> [u16; ENTRIES] {
    let mut table = [COUNT as u16; ENTRIES];
    let mut index = 0;
    while index < COUNT {
        table[numbers[index] as usize] = index as u16;
        index += 1;
    }
    table
}
