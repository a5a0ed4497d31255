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
        $crate::__text_of_slot!(ARMS, slot($self.as_u16()))
    }};
}

/// A value for each slot, made from the number of its arm; `$free` for a slot without a code.
#[doc(hidden)]
#[macro_export]
macro_rules! __by_slot {
    ($arms:ident, $free:expr, $arm:ident => $value:expr) => {{
        let mut by_slot = [$free; SLOTS];
        let mut $arm = 0;
        while $arm < $arms.len() {
            let (codes, _) = $arms[$arm];
            let mut index = 0;
            while index < codes.len() {
                by_slot[slot(codes[index].as_u16())] = $value;
                index += 1;
            }
            $arm += 1;
        }
        by_slot
    }};
}
