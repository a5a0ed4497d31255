//! From a code to its text in one column of the table.

/// A `match` from code to text, which the compiler turns into a table. Its arms are in code order;
/// codes that share a text may share an arm.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    (match $self:ident {
        $enum:ident::$first:ident $(| $same:ident::$alike:ident)* => $text:expr
        $(, $($code:ident::$variant:ident)|+ => $other:expr)* $(,)?
    }) => {{
        const ARMS: &[(&[$enum], &::core::primitive::str)] = &[
            (&[$enum::$first $(, $same::$alike)*], $text)
            $(, (&[$($code::$variant),+], $other))*
        ];
        // A free slot has one past the last.
        const ARM_OF_SLOT: [::core::primitive::usize; SLOTS] = {
            let mut arm_of_slot = [ARMS.len(); SLOTS];
            let mut arm = 0;
            while arm < ARMS.len() {
                let (codes, _) = ARMS[arm];
                let mut index = 0;
                while index < codes.len() {
                    arm_of_slot[slot(codes[index].as_u16())] = arm;
                    index += 1;
                }
                arm += 1;
            }
            arm_of_slot
        };
        $crate::__text_of_slot!(ARMS, ARM_OF_SLOT, slot($self.as_u16()))
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
