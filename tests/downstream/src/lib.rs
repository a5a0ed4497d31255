//! A crate with a table of its own, in surroundings that generated code has to survive.

#![no_std]
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, clippy::pedantic, clippy::nursery)]

/// Not the standard library's.
pub mod core {}

/// Not the primitive type.
#[allow(non_camel_case_types)]
pub type u8 = ();

mod proto {
    ::codes::reply_codes! {
        /// SMTP, the short form.
        pub(crate) mod smtp = "smtp.csv" { path = crate::proto::smtp }
    }
}

::codes::reply_codes! {
    /// The same table, at the root and for all to see.
    pub mod mail = "smtp.csv";

    /// Once more, with an attribute for `Code`.
    #[non_exhaustive]
    mod private = "smtp.csv";
}


/// Whether the client may go on, by class and exact code.
#[must_use]
pub const fn proceeds(code: mail::Code) -> bool {
    match code {
        mail!(250) | mail!(220) => true,
        mail!(2xx | 3xx) => true,
        mail!(4xx) => false,
        mail!(5xx) => false,
    }
}
