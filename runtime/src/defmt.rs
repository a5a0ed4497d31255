//! Feature `defmt`: a code, a class or a group is its number.

use defmt::{Format, Formatter};

use crate::{RawCode, UnlistedCode, ftp};

macro_rules! as_number {
    ($type:ty, $number:ident) => {
        impl Format for $type {
            fn format(&self, formatter: Formatter<'_>) {
                self.$number().format(formatter);
            }
        }
    };
}

as_number!(RawCode, as_u16);
as_number!(UnlistedCode, as_u16);
as_number!(ftp::Code, as_u16);
as_number!(ftp::Class, digit);
as_number!(ftp::Group, digit);
