//! A whole client, for `sizes.py` to measure: it logs in, gets a file and quits.
//!
//! `side` chooses how it reads replies and decides by them: `by_hand`, or by `ReplyReader` with either
//! the table (`by_table`) or the number of the code (`by_number`).

#![no_std]
#![no_main]

mod network;
#[cfg(any(side = "by_table", side = "by_number"))]
mod replies;
mod session;
mod step;

#[cfg(side = "by_table")]
#[path = "decide_by_table.rs"]
mod decide;
#[cfg(side = "by_number")]
#[path = "decide_by_number.rs"]
mod decide;
#[cfg(not(any(side = "by_table", side = "by_number")))]
#[path = "decide_by_hand.rs"]
mod decide;
#[cfg(not(any(side = "by_table", side = "by_number")))]
#[path = "replies_by_hand.rs"]
mod replies;

use core::hint::{black_box, spin_loop};
use core::panic::PanicInfo;
use core::pin::{Pin, pin};
use core::task::{Context, Poll, Waker};

use cortex_m_rt::entry;

#[entry]
fn main() -> ! {
    // Most firmware has this function anyway, so each side has it, and not only one by chance.
    black_box([0; 3]).get_mut(..black_box(3)).unwrap_or_default().fill(0_u8);
    let future = pin!(session::run("anonymous", "guest", "firmware.bin"));
    let mut context = Context::from_waker(Waker::noop());
    call(poll, future, &mut context);
    loop {
        spin_loop();
    }
}

fn poll<F: Future>(future: Pin<&mut F>, context: &mut Context<'_>) -> Poll<F::Output> {
    future.poll(context)
}

/// A call that the optimizer can neither inline nor foresee, and that counts as a part of `main`.
#[expect(clippy::inline_always, reason = "or it would count as a part of what it calls")]
#[inline(always)]
fn call<'f, 'c, 'w, F, O>(
    function: fn(Pin<&'f mut F>, &'c mut Context<'w>) -> O,
    future: Pin<&'f mut F>,
    context: &'c mut Context<'w>,
) {
    black_box(black_box(function)(black_box(future), black_box(context)));
}

#[panic_handler]
fn panicked(_: &PanicInfo) -> ! {
    loop {}
}
