//! Tables for machines with plenty of memory: by number, so that one load finds a code.

/// The code with a number, found by the function `$find`.
#[doc(hidden)]
#[macro_export]
macro_rules! __lookup {
    ($find:ident($number:ident) -> $code:ident) => {{
        static CODES: [Option<$code>; $crate::generated::ENTRIES] = $crate::__table!(
            $code, [None; $crate::generated::ENTRIES], (__index, __number) =>
                [__number as usize] = $find(__number)
        );
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
            #[allow(clippy::cast_possible_truncation, reason = "there are at most 1,000 codes")]
            static INDICES: [u16; $crate::generated::ENTRIES] = $crate::__table!(
                $code, [$code::COUNT as u16; $crate::generated::ENTRIES], (__index, __number) =>
                    [__number as usize] = __index as u16
            );
            INDICES[$crate::generated::entry(__number)] as usize
        }
    };
}

/// The text of a code, given by the function `$text`; empty for a code that is not listed.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($text:ident($self:ident) of $code:ident) => {{
        static TEXTS: [&str; $code::COUNT] = $crate::__table!(
            $code, [""; $code::COUNT], (__index, __number) => [__index] = $text($code::ALL[__index])
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
