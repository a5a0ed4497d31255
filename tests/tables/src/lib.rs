//! Tables that nobody wrote for the generator: those of other protocols, and the edges of what a
//! table can be.
//!
//! The documentation tests of a crate use its tables, and find its files as well:
//!
//! ```
//! use tables::smtp;
//!
//! let code = smtp::Code::try_from("354")?;
//! assert_eq!(code.class(), smtp::Class::PositiveIntermediate);
//! assert!(matches!(code, smtp!(3xx)));
//! # Ok::<(), reply_codes::InvalidCode>(())
//! ```
//!
//! ```
//! reply_codes::reply_codes! {
//!     mod own = "smtp.csv";
//! }
//!
//! fn main() {
//!     assert_eq!(own::Code::ALL.len(), tables::smtp::Code::COUNT);
//! }
//! ```
//!
//! A table without class rows has no classes, a table without group rows no groups:
//!
//! ```compile_fail,E0432
//! use tables::http::Class;
//! ```
//!
//! ```compile_fail,E0432
//! use tables::high::Group;
//! ```
//!
//! ```compile_fail,E0599
//! tables::groups::Code::Help.class();
//! ```

#![no_std]

use reply_codes::reply_codes;

// Several tables in one invocation.
reply_codes! {
    /// SMTP: RFC 5321 and the extensions that add replies.
    pub mod smtp = "smtp.csv";

    /// NNTP: RFC 3977.
    pub mod nntp = "nntp.csv";

    /// HTTP, as the registry is published.
    pub mod http = "http-status-codes-1.csv" {
        code = "Value", description = "Description", reference = "Reference",
        skip = ["Unassigned", "(Unused)"],
    }

    /// SIP, as the registry is published. Two of its codes are "Not Acceptable".
    pub mod sip = "sip-parameters-7.csv" {
        code = "Response Code", description = "Description", reference = "Reference",
        names = { NotAcceptableAnywhere = 606 },
    }
}

reply_codes! {
    /// One code.
    pub mod one = "edges/one.csv";

    /// Every code that there can be, each described by its number.
    pub mod thousand = "edges/thousand.csv";

    /// Codes below 100.
    pub mod low = "edges/low.csv";

    /// The classes 7 to 9, and no groups.
    pub mod high = "edges/high.csv";

    /// Groups, and no classes.
    pub mod groups = "edges/groups.csv";

    /// A table in a folder of a folder, by a path that is not the shortest.
    pub mod nested = "./edges/nested/../nested/deeper/table.csv";

    /// A path with a space, an ampersand and letters that are not ASCII.
    pub mod measure = "edges/Größe & Maß/tabelle eins.csv";

    /// One of two tables, by how the crate is built.
    #[cfg(debug_assertions)]
    pub mod either = "edges/one.csv";

    /// One of two tables, by how the crate is built.
    #[cfg(not(debug_assertions))]
    pub mod either = "edges/low.csv";

    /// No file at all, which is no mistake where the table is left out.
    #[cfg(any())]
    pub mod neither = "edges/none.csv";

    /// A table that stands in this crate twice, under the name of a keyword.
    pub mod r#yield = "edges/one.csv";
}

/// Tables that are not at the root of the crate.
pub mod protocols {
    /// Mail.
    pub mod mail {
        reply_codes::reply_codes! {
            /// A table that the root has as well, and under the same name.
            pub mod smtp = "smtp.csv" { path = crate::protocols::mail::smtp }
        }
    }

    reply_codes::reply_codes! {
        /// For this crate alone.
        pub(crate) mod news = "nntp.csv" { path = crate::protocols::news }
    }

    /// Whether a number is of the replies about authentication and privacy.
    #[must_use]
    pub const fn is_about_privacy(number: u16) -> bool {
        matches!(news::Code::from_u16(number), Some(news!(x8x)))
    }
}
