//! A program around one function, or around the six that a client needs, for `sizes.py` to measure.
//!
//! `side` chooses whose functions of a code are called: the generated ones, or those of the enum
//! written by hand; for an enum with the derive, whether it is `closed` or `open` to other codes.
//! The functions that read and write replies have one side only.

#![no_std]
#![no_main]

mod enums;

use core::hint::{black_box, spin_loop};
use core::panic::PanicInfo;

use cortex_m_rt::entry;
#[cfg(not(side = "open"))]
use enums::all::Closed as Derived;
#[cfg(side = "open")]
use enums::all::Open as Derived;
#[cfg(not(side = "by_hand"))]
use enums::eight::{Closed as Eight, Open as EightOrOther};
#[cfg(side = "by_hand")]
use enums::eight::{ClosedByHand as Eight, OpenByHand as EightOrOther};

#[cfg(side = "by_hand")]
use by_hand::Code;
use reply_codes::RawCode;
#[cfg(not(side = "by_hand"))]
use reply_codes::ftp::Code;
use reply_codes::text;
use reply_codes::wire::{Finished, InvalidReply, Reply, ReplyReader};

#[cfg(side = "by_hand")]
#[allow(dead_code, unreachable_pub, reason = "one function of it is measured")]
mod by_hand {
    include!(concat!(env!("OUT_DIR"), "/by_hand.rs"));
}

#[entry]
fn main() -> ! {
    let code = Code::ClosingDataConnection;
    if cfg!(function = "together") {
        call(together, (226, *b"226", code));
    }
    if cfg!(any(function = "from_u16", function = "six")) {
        call(Code::from_u16, 226);
    }
    if cfg!(any(function = "from_ascii", function = "six")) {
        call(Code::from_ascii, *b"226");
    }
    if cfg!(any(function = "description", function = "six")) {
        call(Code::description, code);
    }
    if cfg!(any(function = "name", function = "six")) {
        call(Code::name, code);
    }
    if cfg!(any(function = "class", function = "six")) {
        call(Code::class, code);
    }
    if cfg!(any(function = "group", function = "six")) {
        call(Code::group, code);
    }
    if cfg!(function = "index") {
        call(Code::index, code);
    }
    if cfg!(function = "as_str") {
        call(Code::as_str, code);
    }
    if cfg!(function = "eight") {
        call(Eight::from_u16, 226);
    }
    if cfg!(function = "eight_or_other") {
        call(EightOrOther::from_raw, Derived::ServiceReady.raw());
    }
    if cfg!(function = "eight_or_other_as_u16") {
        call(EightOrOther::as_u16, EightOrOther::Ready);
    }
    if cfg!(function = "derived_from_raw") {
        call(Derived::from_raw, Derived::ServiceReady.raw());
    }
    if cfg!(function = "derived_as_u16") {
        call(Derived::as_u16, Derived::ServiceReady);
    }
    if cfg!(function = "derived_description") {
        call(Derived::description, Derived::ServiceReady);
    }
    if cfg!(function = "derived_name") {
        call(Derived::name, Derived::ServiceReady);
    }
    if cfg!(function = "derived_index") {
        call(Derived::index, Derived::ServiceReady);
    }
    if cfg!(function = "advance") {
        let mut reader = ReplyReader::new();
        call_with_two(ReplyReader::advance, &mut reader, &[][..]);
    }
    if cfg!(function = "lines")
        && let Ok(Some(reply)) = black_box(Ok::<Option<Finished>, InvalidReply>(None))
    {
        call_with_two(last_line, reply, &[][..]);
    }
    if cfg!(function = "encode")
        && let Some(code) = RawCode::from_u16(226)
    {
        call_with_two(Reply::encode, &Reply::new(code, ""), &mut [][..]);
    }
    if cfg!(function = "passive") {
        call(text::passive, &[][..]);
    }
    if cfg!(function = "extended_passive") {
        call(text::extended_passive, &[][..]);
    }
    if cfg!(function = "pathname") {
        call(text::pathname, &[][..]);
    }
    if cfg!(function = "size") {
        call(text::size, &[][..]);
    }
    if cfg!(function = "time") {
        call(text::time, &[][..]);
    }
    loop {
        spin_loop();
    }
}

/// Calls the six functions itself, so that they can be inlined.
fn together((number, digits, code): (u16, [u8; 3], Code)) {
    black_box(Code::from_u16(black_box(number)));
    black_box(Code::from_ascii(black_box(digits)));
    black_box(black_box(code).description());
    black_box(black_box(code).name());
    black_box(black_box(code).class());
    black_box(black_box(code).group());
}

/// The text of the last line of a reply.
fn last_line(reply: Finished, bytes: &[u8]) -> Option<&[u8]> {
    reply.lines(bytes).last()
}

/// A call that the optimizer can neither inline nor foresee, and that counts as a part of `main`.
#[expect(clippy::inline_always, reason = "or it would count as a part of what it calls")]
#[inline(always)]
fn call<I, O>(function: fn(I) -> O, input: I) {
    black_box(black_box(function)(black_box(input)));
}

#[expect(clippy::inline_always, reason = "as above")]
#[inline(always)]
fn call_with_two<I, J, O>(function: fn(I, J) -> O, one: I, other: J) {
    black_box(black_box(function)(black_box(one), black_box(other)));
}

#[panic_handler]
fn panicked(_: &PanicInfo) -> ! {
    loop {}
}
