//! Tables for narrow addresses: the codes in order, for a binary search, and all texts of a
//! column in one string.

/// The most codes for which a plain `match` takes no more flash than a table.
pub const MATCH_LIMIT: usize = 8;

/// The code with a number, found by the function `$find`.
///
/// The `match` stays if the codes are few, or if they are of an enum that keeps unlisted codes: a table
/// would have four bytes for each.
#[doc(hidden)]
#[macro_export]
macro_rules! __lookup {
    ($find:ident($number:ident) -> $code:ident) => {{
        // Not a static, so that it is one with the numbers of `index_of`: the bytes are the same.
        const CODES: &[Option<$code>; $code::COUNT] = &$crate::__table!(
            $code, [None; $code::COUNT], (__index, __number) => [__index] = $find(__number)
        );
        if $code::COUNT <= $crate::generated::MATCH_LIMIT
            || ::core::mem::size_of::<$code>() > ::core::mem::size_of::<u16>()
        {
            $find($number)
        } else {
            let __index = index_of($number);
            if __index < $code::COUNT { CODES[__index] } else { None }
        }
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
            $crate::generated::search(NUMBERS, __number)
        }
    };
}

/// The text of a code, given by the function `$text`; empty for a code that is not listed.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($text:ident($self:ident) of $code:ident) => {{
        const TEXTS: &[&str; $code::COUNT] = &$crate::__table!(
            $code, [""; $code::COUNT], (__index, __number) => [__index] = $text($code::ALL[__index])
        );
        const BYTES: usize = $crate::generated::bytes(TEXTS);
        const IS_JOINED: bool = BYTES <= $crate::generated::MOST_JOINED;
        const JOINED: &str = $crate::generated::utf8(&$crate::generated::joined::<
            { if IS_JOINED { BYTES } else { 0 } },
        >(TEXTS));
        const STARTS: &[u16; $code::COUNT + 1] = &$crate::generated::starts(TEXTS);
        if $code::COUNT <= $crate::generated::MATCH_LIMIT {
            $text($self)
        } else if IS_JOINED {
            $crate::generated::text_at(JOINED, STARTS, $code::index($self))
        } else {
            $crate::generated::nth(TEXTS, $code::index($self))
        }
    }};
}

/// The index of a number among these, which are in order; their count if it is not there.
///
/// Never inlined, so that a program holds it once for all tables.
#[inline(never)]
pub const fn search(numbers: &[u16], number: u16) -> usize {
    let (mut low, mut high) = (0, numbers.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if middle >= numbers.len() {
            break;
        }
        if number == numbers[middle] {
            return middle;
        }
        if number < numbers[middle] {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    numbers.len()
}

/// The text at an index, where each starts in one string and ends where the next one starts; empty if
/// no text has the index.
///
/// Never inlined, as above.
#[inline(never)]
pub const fn text_at(joined: &'static str, starts: &[u16], index: usize) -> &'static str {
    match starts.split_at_checked(index) {
        Some((_, [from, to, ..])) => crate::generated::part(joined, *from as usize, *to as usize),
        _ => "",
    }
}

/// The most bytes of texts that are joined: each start takes 16 bits.
pub const MOST_JOINED: usize = 0xFFFF;

/// The bytes of all texts.
pub const fn bytes(texts: &[&str]) -> usize {
    let mut bytes = 0;
    let mut index = 0;
    while index < texts.len() {
        bytes += texts[index].len();
        index += 1;
    }
    bytes
}

/// The bytes of the texts, one after the other.
pub const fn joined<const BYTES: usize>(texts: &[&str]) -> [u8; BYTES] {
    let mut joined = [0; BYTES];
    let (mut index, mut place) = (0, 0);
    while index < texts.len() {
        let mut rest = texts[index].as_bytes();
        while let ([byte, after @ ..], true) = (rest, place < BYTES) {
            joined[place] = *byte;
            rest = after;
            place += 1;
        }
        index += 1;
    }
    joined
}

/// Where each text starts in the joined ones, and where the last one ends.
#[expect(clippy::cast_possible_truncation, reason = "not used if the texts are too long")]
pub const fn starts<const PLACES: usize>(texts: &[&str]) -> [u16; PLACES] {
    let mut starts = [0_u16; PLACES];
    let mut index = 0;
    while index < texts.len() {
        starts[index + 1] = starts[index].wrapping_add(texts[index].len() as u16);
        index += 1;
    }
    starts
}
