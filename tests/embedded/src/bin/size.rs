//! A program around one function, or around the six that a client needs, for `sizes` to measure.
//!
//! `side` chooses what is called: the generated code, or the enum written by hand.

#![no_std]
#![no_main]

use core::hint::{black_box, spin_loop};
use core::panic::PanicInfo;

use cortex_m_rt::entry;

#[cfg(side = "by_hand")]
use by_hand::Code;
#[cfg(not(side = "by_hand"))]
use reply_codes::ftp::Code;

#[cfg(side = "by_hand")]
#[allow(dead_code, unreachable_pub, reason = "one function of it is measured")]
mod by_hand {
    include!(concat!(env!("OUT_DIR"), "/by_hand.rs"));
}

#[entry]
fn main() -> ! {
    let code = Code::ClosingDataConnection;
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
    loop {
        spin_loop();
    }
}

/// A call that the optimizer can neither inline nor foresee, and that is counted to `main`.
#[expect(clippy::inline_always, reason = "or it would be counted to what it calls")]
#[inline(always)]
fn call<I, O>(function: fn(I) -> O, input: I) {
    black_box(black_box(function)(black_box(input)));
}

#[panic_handler]
fn panicked(_: &PanicInfo) -> ! {
    loop {}
}
