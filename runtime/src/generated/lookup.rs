//! From a number to its slot and to its code.

/// Gives each code a slot of its own, its place in the tables below: `SLOTS` is how many there are,
/// `slot` finds the one of a number.
///
/// The low bits of a number choose a displacement, by which its other bits are moved. The generator
/// has found displacements that bring no two codes to one slot, and that leave a slot free.
#[doc(hidden)]
#[macro_export]
macro_rules! __hash {
    (SLOTS = $slots:literal, DISPLACEMENTS: [_; $rows:literal] = $displacements:expr) => {
        /// How many slots there are: a power of two, at least one more than there are codes.
        const SLOTS: ::core::primitive::usize = $slots;

        /// The slot of a number: no two codes share one.
        #[inline]
        const fn slot(number: ::core::primitive::u16) -> ::core::primitive::usize {
            static DISPLACEMENTS: [$crate::__smallest!($slots); $rows] = $displacements;
            let row = number as ::core::primitive::usize % DISPLACEMENTS.len();
            let column = number as ::core::primitive::usize / DISPLACEMENTS.len();
            (DISPLACEMENTS[row] as ::core::primitive::usize + column) % SLOTS
        }
    };
}

/// Looks a number up by the function `$find`, in the form that fits the table and the machine.
///
/// Both tables give `None` for an unlisted number by a load, not by a branch, which a processor would
/// mispredict on every other number of a stranger.
#[doc(hidden)]
#[macro_export]
macro_rules! __lookup {
    ($find:ident($number:ident) -> $code:ident) => {{
        use $crate::generated::Form;

        const HIGHEST: ::core::primitive::u16 = $code::ALL[$code::COUNT - 1].as_u16();
        const FORM: Form = Form::of($code::COUNT, HIGHEST, SLOTS);
        static CODES: [::core::option::Option<$code>; FORM.entries(HIGHEST, SLOTS)] = {
            let mut codes = [::core::option::Option::None; FORM.entries(HIGHEST, SLOTS)];
            let mut index = 0;
            while index < $code::COUNT {
                let number = $code::ALL[index].as_u16();
                codes[FORM.entry(number, slot(number))] = $find(number);
                index += 1;
            }
            codes
        };
        match FORM {
            Form::Match => $find($number),
            Form::ByNumber => {
                let entry = $number as ::core::primitive::usize;
                CODES[if entry < CODES.len() - 1 { entry } else { CODES.len() - 1 }]
            }
            Form::BySlot => {
                const FREE: ::core::primitive::usize = $crate::generated::free_entry(&CODES);
                let slot = slot($number);
                let code = CODES[slot];
                let listed = match code {
                    ::core::option::Option::Some(code) => code.as_u16(),
                    // rustc stores `None` as the number below the first code, so this `match` takes
                    // no instruction. It was checked in the assembly.
                    ::core::option::Option::None => $code::ALL[0].as_u16().wrapping_sub(1),
                };
                if $crate::generated::PLENTIFUL {
                    // A second load: on x86-64, LLVM would make a branch of a choice between answers.
                    CODES[if listed == $number { slot } else { FREE }]
                } else if listed == $number {
                    code
                } else {
                    ::core::option::Option::None
                }
            }
        }
    }};
}

/// The first entry without a code. The generator leaves one free.
#[must_use]
pub const fn free_entry<C: Copy>(codes: &[Option<C>]) -> usize {
    let mut rest = codes;
    while let [Some(_), others @ ..] = rest {
        rest = others;
    }
    codes.len() - rest.len()
}

/// The smaller of `u8` and `u16` that holds every number below `$limit`.
#[doc(hidden)]
#[macro_export]
macro_rules! __smallest {
    ($limit:expr) => {
        <$crate::generated::Fits<{ $limit <= 256 }> as $crate::generated::Unsigned>::Type
    };
}

/// Whether numbers fit a byte, for [`Unsigned`].
#[derive(Debug)]
pub struct Fits<const A_BYTE: bool>;

/// A type for unsigned numbers.
pub trait Unsigned {
    /// `u8` if they fit it, else `u16`.
    type Type;
}

impl Unsigned for Fits<true> {
    type Type = u8;
}

impl Unsigned for Fits<false> {
    type Type = u16;
}

#[cfg(test)]
mod tests {
    use super::free_entry;

    #[test]
    fn the_free_entry_is_the_first_without_a_code() {
        assert_eq!(free_entry(&[Some(220), Some(550), None, Some(7), None]), 2);
        assert_eq!(free_entry(&[None, Some(220)]), 0);
    }
}
