//! Enums that are not generated from a table: eight of FTP's codes and all of them, with the derive
//! and, to compare, with plain matches; each with and without a variant for other codes.

macro_rules! enums {
    ($($name:ident = $number:literal,)+) => {
        use reply_codes::{RawCode, ReplyCode, UnlistedCode, ftp};

        #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
        #[reply_code(table = ftp::Code)]
        pub enum Closed { $($name = $number,)+ }

        #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
        #[reply_code(table = ftp::Code)]
        #[repr(u16)]
        pub enum Open {
            $($name = $number,)+
            #[reply_code(other)]
            Unlisted(UnlistedCode) = 1000,
        }

        #[derive(Clone, Copy)]
        pub enum ClosedByHand { $($name = $number,)+ }

        impl ClosedByHand {
            pub const fn from_u16(number: u16) -> Option<Self> {
                match number {
                    $($number => Some(Self::$name),)+
                    _ => None,
                }
            }
        }

        #[derive(Clone, Copy)]
        #[repr(u16)]
        pub enum OpenByHand { $($name = $number,)+ Unlisted(RawCode) = 1000 }

        impl OpenByHand {
            pub const fn from_raw(raw: RawCode) -> Self {
                match raw.as_u16() {
                    $($number => Self::$name,)+
                    _ => Self::Unlisted(raw),
                }
            }

            pub const fn as_u16(self) -> u16 {
                match self {
                    $(Self::$name => $number,)+
                    Self::Unlisted(raw) => raw.as_u16(),
                }
            }
        }
    };
}

#[allow(dead_code, unreachable_pub, reason = "one function of one enum is measured")]
pub(crate) mod eight {
    enums! {
        Opening = 150, Okay = 200, Ready = 220, Closing = 226, LoggedIn = 230, NeedPassword = 331,
        NotLoggedIn = 530, Unavailable = 550,
    }
}

#[allow(dead_code, unreachable_pub, reason = "as above")]
pub(crate) mod all {
    include!(concat!(env!("OUT_DIR"), "/enums.rs"));
}
