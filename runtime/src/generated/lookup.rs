//! From a number to its slot and to its code.

use crate::RawCode;

/// Gives each code a slot of its own: `SLOTS`, how many there are, and the function `slot`.
///
/// The low bits of a number choose a displacement, by which its other bits are moved. The generator
/// has found displacements that bring no two codes to the same slot, and that leave one slot free.
#[doc(hidden)]
#[macro_export]
macro_rules! __hash {
    ($slots:literal slots, displacements [$($displacement:literal),+ $(,)?]) => {
        /// How many slots there are: a power of two, at least one more than there are codes.
        const SLOTS: ::core::primitive::usize = $slots;

        /// The slot of a number: no two codes share one.
        #[inline]
        const fn slot(number: ::core::primitive::u16) -> ::core::primitive::usize {
            type Displacement =
                <$crate::generated::Fits<{ $slots <= 256 }> as $crate::generated::Unsigned>::Type;
            static DISPLACEMENTS: [Displacement; [$($displacement),+].len()] = [$($displacement),+];
            let row = number as ::core::primitive::usize & (DISPLACEMENTS.len() - 1);
            let column = number >> DISPLACEMENTS.len().trailing_zeros();
            (DISPLACEMENTS[row] as ::core::primitive::usize + column as ::core::primitive::usize)
                & (SLOTS - 1)
        }
    };
}

/// Looks a number up by the function `$find`, in the form that fits the table and the machine.
///
/// Both tables give `None` for an unlisted number by a load, not by a branch, which a processor
/// would mispredict on every other number of a stranger.
#[doc(hidden)]
#[macro_export]
macro_rules! __lookup {
    ($find:ident($number:ident) -> $code:ident) => {{
        const HIGHEST: ::core::primitive::u16 = $code::ALL[$code::COUNT - 1].as_u16();
        const FORM: $crate::generated::Form =
            $crate::generated::Form::of($code::COUNT, HIGHEST, SLOTS);
        static CODES: [::core::option::Option<$code>; FORM.entries(HIGHEST, SLOTS)] = {
            let mut codes = [::core::option::Option::None; FORM.entries(HIGHEST, SLOTS)];
            let mut index = 0;
            while index < $code::COUNT {
                let number = $code::ALL[index].as_u16();
                let place = match FORM {
                    $crate::generated::Form::ByNumber => number as ::core::primitive::usize,
                    _ => slot(number),
                };
                codes[place] = $find(number);
                index += 1;
            }
            codes
        };
        match FORM {
            $crate::generated::Form::Match => $find($number),
            $crate::generated::Form::ByNumber => {
                let number = $number as ::core::primitive::usize;
                CODES[if number < CODES.len() - 1 { number } else { CODES.len() - 1 }]
            }
            $crate::generated::Form::BySlot => {
                let code = CODES[slot($number)];
                let number = match code {
                    ::core::option::Option::Some(code) => code.as_u16(),
                    // rustc stores `None` as the number below the first code, so that this `match`
                    // is no instruction at all. It was checked in the assembly.
                    ::core::option::Option::None => $code::ALL[0].as_u16().wrapping_sub(1),
                };
                if number == $number { code } else { ::core::option::Option::None }
            }
        }
    }};
}

/// The number of a listed code, which the generator has checked to be below 1,000.
#[inline]
#[must_use]
pub const fn listed(number: u16) -> RawCode {
    match RawCode::new(number) {
        Some(raw) => raw,
        None => RawCode::HIGHEST,
    }
}

/// Chooses the smallest type for numbers that fit a byte or do not: see [`Unsigned`].
#[derive(Debug)]
pub struct Fits<const A_BYTE: bool>;

/// The type that [`Fits`] chooses.
pub trait Unsigned {
    /// `u8` or `u16`.
    type Type;
}

impl Unsigned for Fits<true> {
    type Type = u8;
}

impl Unsigned for Fits<false> {
    type Type = u16;
}
