//! Tables for machines with plenty of memory: a text is found by one load of a reference.

/// Whether a faster table may be larger.
pub const PLENTIFUL: bool = true;

/// The text of a slot.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_of_slot {
    ($arms:ident, $slot:expr) => {{
        static TEXTS: [&::core::primitive::str; SLOTS] =
        $crate::__by_slot!($arms, "", arm => $arms[arm].1);
        TEXTS[$slot]
    }};
}

/// The three digits of a slot as text.
#[doc(hidden)]
#[macro_export]
macro_rules! __digits_of_slot {
    ($digits:ident, $slot:expr) => {{
        static TEXTS: [&::core::primitive::str; SLOTS] = $crate::generated::three_digits(&$digits);
        TEXTS[$slot]
    }};
}

/// Each three digits as text.
#[must_use]
pub const fn three_digits<const SLOTS: usize>(
    digits: &'static [[u8; 3]; SLOTS],
) -> [&'static str; SLOTS] {
    let mut texts = [""; SLOTS];
    let mut slot = 0;
    if let Ok(mut rest) = str::from_utf8(digits.as_flattened()) {
        while let Some((text, after)) = rest.split_at_checked(3) {
            texts[slot] = text;
            rest = after;
            slot += 1;
        }
    }
    texts
}
