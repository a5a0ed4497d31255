//! A crate with a table of its own, whose names and lints generated code has to cope with.

#![no_std]
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, clippy::pedantic, clippy::nursery)]

/// Not the standard library's.
pub mod core {}

/// Not the primitive type.
#[allow(non_camel_case_types)]
pub type u8 = ();

pub mod names;

/// A protocol of this crate, in a module of its own.
mod proto {
    ::codes::reply_codes! {
        /// SMTP, by a path that is good in this crate alone.
        pub mod smtp = "smtp.csv" { path = crate::proto::smtp }

        /// SMTP, by the path that other crates know it by.
        pub mod delivery = "smtp.csv" { path = crate::replies::delivery }
    }
}

/// What other crates see of the module above.
pub mod replies {
    #[doc(inline)]
    pub use crate::proto::delivery;

    /// Its path is private, so other crates cannot use its patterns.
    pub use crate::proto::smtp;
}

/// A public module, whose path is that of its table.
pub mod news {
    ::codes::reply_codes! {
        /// The same table as another protocol's.
        pub mod nntp = "smtp.csv" { path = crate::news::nntp }
    }
}

::codes::reply_codes! {
    /// The same table, at the root and public.
    pub mod mail = "smtp.csv";

    /// The same table, which nobody should use any more.
    #[deprecated = "use `mail`"]
    pub mod old = "smtp.csv";

    /// The same table, which rustdoc does not show.
    #[doc(hidden)]
    pub mod hidden = "smtp.csv";

    /// The same table, to which codes may be added.
    #[cfg_attr(all(), non_exhaustive)]
    pub mod growing = "smtp.csv";

    /// The same table, for this crate alone.
    mod private = "smtp.csv";

    // The same table, with no documentation but what is generated.
    pub mod r#do = "smtp.csv";
}

/// A table of four codes, written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ::codes::ReplyCode)]
#[reply_code(crate = ::codes)]
pub enum Answer {
    /// Go ahead.
    Ready = 220,
    /// Done.
    Done = 250,
    /// Later.
    Busy = 450,
    /// Never.
    Refused = 550,
}

/// Codes that are errors, where the trait of errors has a method `description`, too.
pub mod refusal {
    use ::core::error::Error;

    /// Why a mail is not taken.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, ::codes::ReplyCode)]
    #[reply_code(crate = ::codes)]
    pub enum Refusal {
        /// No such mailbox.
        Unknown = 550,
    }

    impl Error for Refusal {}
}

/// Codes of a table of this crate, and any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ::codes::ReplyCode)]
#[reply_code(table = mail::Code, exhaustive, crate = ::codes)]
#[repr(u16)]
pub enum Status {
    /// Here.
    Here = 220,
    /// Sent.
    Sent = 250,
    /// Go on.
    GoOn = 354,
    /// Later.
    Later = 450,
    /// Never.
    Never = 550,
    /// Of another protocol.
    #[reply_code(other)]
    Other(::codes::UnlistedCode),
}

/// Codes of a table of this crate, and one that only its servers send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ::codes::ReplyCode)]
#[reply_code(table = "smtp.csv", crate = ::codes)]
pub enum Sent {
    /// Sent.
    Sent = 250,
    /// Sent to somebody else.
    #[reply_code(extra)]
    SentOn = 251,
}

/// What can go wrong with a mail.
#[derive(::codes::ReplyWith)]
#[reply_with(mail::Code, crate = ::codes, default = 550)]
pub enum MailError {
    /// Someone else has the mailbox.
    #[reply_with(450)]
    Locked,
    /// There is no such mailbox.
    Missing,
}

/// The mailbox belongs to someone else.
#[derive(::codes::ReplyWith)]
#[reply_with(mail::Code, 550, crate = ::codes)]
pub struct NotYours;

/// What can go wrong with a mailbox, whatever else may.
#[derive(::codes::ReplyWith)]
#[reply_with(mail::Code, crate = ::codes)]
pub enum MailboxError<'a, E> {
    /// An error with its own reply.
    #[reply_with(transparent)]
    Owner(&'a NotYours),
    /// An error of the caller.
    #[reply_with(transparent)]
    Caller(E),
    /// A mailbox of this name.
    #[reply_with(with = by_name)]
    Name(&'a ::core::primitive::str),
}

const fn by_name(name: &::core::primitive::str) -> mail::Code {
    if name.is_empty() { mail!(550) } else { mail!(450) }
}

/// Whether the mail is on its way, and whether it makes sense to try again.
#[must_use]
pub const fn outcome(code: mail::Code) -> (bool, bool) {
    match code {
        mail!(250) => (true, false),
        mail!(2xx | 3xx | 4xx) => (false, true),
        mail!(5xx) => (false, false),
    }
}

/// The same decision about the table of a nested module.
#[must_use]
pub const fn accepts(number: u16) -> bool {
    use proto::{delivery, smtp};
    ::core::matches!(smtp::Code::from_u16(number), ::core::option::Option::Some(smtp!(2xx)))
        && ::core::matches!(
            delivery::Code::from_u16(number),
            ::core::option::Option::Some(delivery!(2xx))
        )
        && private::Code::from_u16(number).is_some()
}
