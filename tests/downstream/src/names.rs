//! Tables, enums and errors where every name that generated code uses means something else.

#![allow(non_camel_case_types, unused_macros)]

/// Not the standard library's.
pub mod std {}
/// Not the standard library's.
pub mod alloc {}
/// Not the standard library's.
pub mod core {}

macro_rules! types {
    ($($name:ident)*) => {
        $(
            /// Not the one of this name.
            pub type $name = ();
        )*
    };
}

types! {
    bool char str u8 u16 u32 usize Self_ Option Some None Result Ok Err Clone Copy Debug Default Display Eq
    From FromStr Formatter Hash Into InvalidCode Iterator Ord PartialEq PartialOrd RawCode ReplyCode ReplyWith
    Sized TryFrom TryInto UnlistedCode
}

macro_rules! macros {
    ($($name:ident)*) => { $(macro_rules! $name { () => {}; })* };
}

macros! {
    assert code compile_error concat display env include_bytes index_of listed lookup matches table_impls panic
    pattern text unreachable
}

macro_rules! methods {
    ($($name:ident)*) => {
        /// A method of every name that generated code calls, of every type.
        #[allow(dead_code, clippy::wrong_self_convention)]
        trait Methods: ::core::marker::Sized {
            $(fn $name(self) {})*
        }
    };
}

methods! {
    as_bytes as_flattened as_u16 description digits first_digit from_raw from_u16 index is_some len name raw
    reference reply_code to_ascii write_str
}

impl<T> Methods for T {}

::codes::reply_codes! {
    /// The same table as another protocol's.
    pub mod table = "smtp.csv" { path = crate::names::table }
}

/// Every code of the table.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::codes::ReplyCode,
)]
#[reply_code(table = table::Code, exhaustive, crate = ::codes)]
pub enum Form {
    /// The name of a variant.
    Some = 220,
    /// The name of a variant.
    None = 250,
    /// The name of a variant.
    Ok = 354,
    /// The name of a variant.
    Err = 450,
    /// The name of a type.
    Code = 550,
    /// The name of a type.
    #[reply_code(extra)]
    Form = 599,
}

/// Any code.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::codes::ReplyCode,
)]
#[reply_code(table = "smtp.csv", crate = ::codes)]
#[repr(u16)]
pub enum Code {
    /// The name of a variant.
    Some = 220,
    /// The name of a variant.
    #[reply_code(other)]
    None(::codes::UnlistedCode),
}

/// An error of every kind.
#[derive(::codes::ReplyWith)]
#[reply_with(table::Code, crate = ::codes, default = 450)]
pub enum Error<T> {
    /// The name of a variant.
    #[reply_with(550)]
    Some,
    /// The name of a variant.
    #[reply_with(transparent)]
    Ok(T),
    /// The name of a variant.
    #[reply_with(with = answer)]
    Err(&'static ::core::primitive::str),
    /// The name of a variant.
    None,
}

const fn answer(_: &::core::primitive::str) -> table::Code {
    table!(354)
}
