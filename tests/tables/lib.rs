//! Tables that were not written for the generator, those of other protocols, and tables at the limits
//! of what a table can be.
//!
//! The documentation tests of a crate can use its tables and its files:
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
//!     mod own = "../../examples/smtp.csv";
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
//! use tables::sip::Class;
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

/// Where the files of the tables are.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tables");

// Several tables in one invocation.
reply_codes! {
    /// SMTP: RFC 5321 and the extensions that add replies.
    pub mod smtp = "../../examples/smtp.csv";

    /// NNTP: RFC 3977.
    pub mod nntp = "../../examples/nntp.csv";

    /// HTTP: the registry's file as it is published, with what it lacks given by settings.
    ///
    /// # Coming from `http::StatusCode`
    ///
    /// | `http` | here |
    /// | --- | --- |
    /// | `StatusCode`, any number from 100 to 999 | [`Code`](http::Code), the registered ones, for a `match`; [`RawCode`](reply_codes::RawCode), any number from 000 to 999 |
    /// | `StatusCode::from_u16(404)?` | `http::Code::try_from(404)?`, `http::Code::from_u16(404)` |
    /// | `StatusCode::from_bytes(b"404")?` | `http::Code::try_from(&b"404"[..])?` |
    /// | `status.as_u16()`, `status.as_str()` | the same |
    /// | `status.is_success()` | `code.is_success()`; for any number `http::Class::of(raw) == Some(http::Class::Success)` |
    /// | `status.canonical_reason()` | `code.description()`, in the registry's present words: `Content Too Large`, not `Payload Too Large` |
    /// | `{status}` is `404 Not Found`, `{status:?}` is `404` | `{code:#}` is `404 Not Found`, `{code}` is `404`, `{code:?}` is `NotFound` |
    /// | `StatusCode::default()` is 200 | `impl Default for http::Code`, by hand |
    ///
    /// ```
    /// use tables::http;
    ///
    /// fn is_worth_another_try(code: http::Code) -> bool {
    ///     match code {
    ///         http!(408 | 425 | 429 | 503 | 504) => true,
    ///         http!(1xx | 2xx | 3xx | 4xx | 5xx) => false,
    ///     }
    /// }
    ///
    /// assert!(is_worth_another_try(http::Code::TooManyRequests));
    /// assert_eq!(http::Code::default(), http::Code::Ok);
    /// ```
    pub mod http = "../tables/http-status-codes-1.csv" {
        code = "Value", description = "Description", reference = "Reference",
        skip = ["Unassigned", "(Unused)"],
        classes = {
            Informational = 1, Success = 2, Redirection = 3, ClientError = 4, ServerError = 5,
        },
        rows = {
            // The registry's description ends with the dates of its registration.
            104 = "Upload Resumption Supported",
            // The registry has it as unused.
            418 = "I'm a teapot",
        },
    }

    /// SIP, as the registry is published. Two of its codes are "Not Acceptable".
    pub mod sip = "../tables/sip-parameters-7.csv" {
        code = "Response Code", description = "Description", reference = "Reference",
        names = { NotAcceptableAnywhere = 606 },
    }
}

reply_codes! {
    /// One code.
    pub mod one = "../tables/edges/one.csv";

    /// The lowest and the highest code.
    pub mod two = "../tables/edges/two.csv";

    /// The three lowest codes.
    pub mod lowest = "../tables/edges/lowest.csv";

    /// As many codes as a small machine looks up by a plain `match`.
    pub mod eight = "../tables/edges/eight.csv";

    /// One code more.
    pub mod nine = "../tables/edges/nine.csv";

    /// Descriptions of more than 65,535 bytes in all.
    pub mod nine_hundred = "../tables/edges/nine-hundred.csv";

    /// Texts that are empty, that begin and end with characters of one to four bytes, or that are long.
    pub mod letters = "../tables/edges/letters.csv";

    /// Every possible code, each described by its number.
    pub mod thousand = "../tables/edges/thousand.csv";

    /// Codes below 100.
    pub mod low = "../tables/edges/low.csv";

    /// The classes 7 to 9, and no groups.
    pub mod high = "../tables/edges/high.csv";

    /// Groups, and no classes.
    pub mod groups = "../tables/edges/groups.csv";

    /// A table in a folder of a folder, by a path that is not the shortest.
    pub mod nested = "../tables/./edges/nested/../nested/deeper/table.csv";

    /// A path with a space, an ampersand and letters that are not ASCII.
    pub mod measure = "../tables/edges/Größe & Maß/tabelle eins.csv";

    /// One of two tables, by how the crate is built.
    #[cfg(debug_assertions)]
    pub mod either = "../tables/edges/one.csv";

    /// One of two tables, by how the crate is built.
    #[cfg(not(debug_assertions))]
    pub mod either = "../tables/edges/low.csv";

    /// A file that does not exist, which is not a mistake if the table is left out.
    #[cfg(any())]
    pub mod neither = "../tables/edges/none.csv";

    /// A table that this crate has already, under the name of a keyword.
    pub mod r#yield = "../tables/edges/one.csv";
}

impl Default for http::Code {
    fn default() -> Self {
        Self::Ok
    }
}

/// Tables that are not at the root of the crate.
pub mod protocols {
    /// Mail.
    pub mod mail {
        reply_codes::reply_codes! {
            /// A table that the root has, too, and under the same name.
            pub mod smtp = "../../examples/smtp.csv" { path = crate::protocols::mail::smtp }
        }
    }

    reply_codes::reply_codes! {
        /// For this crate alone.
        pub(crate) mod news = "../../examples/nntp.csv" { path = crate::protocols::news }
    }

    /// Whether a number is of the replies about authentication and privacy.
    #[must_use]
    pub const fn is_about_privacy(number: u16) -> bool {
        matches!(news::Code::from_u16(number), Some(news!(x8x)))
    }
}
