//! Feature `defmt`: a code, a class or a group is its number.

use defmt::{Format, Formatter};

use crate::{RawCode, UnlistedCode};

macro_rules! format_as {
    ($number:ident: $($type:ty),*) => {$(
        impl Format for $type {
            fn format(&self, formatter: Formatter<'_>) {
                self.$number().format(formatter);
            }
        }
    )*};
}

format_as!(as_u16: RawCode, UnlistedCode);
#[cfg(feature = "macros")]
format_as!(as_u16: crate::ftp::Code);
#[cfg(feature = "macros")]
format_as!(digit: crate::ftp::Class, crate::ftp::Group);
