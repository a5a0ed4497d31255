//! What the programs share: they count their checks, and fail by a panic as well.

#![no_std]

use core::panic::PanicInfo;

/// Marks the function that the machine starts with.
#[cfg(target_arch = "arm")]
pub use cortex_m_rt::entry;
#[cfg(target_arch = "riscv32")]
pub use riscv_rt::entry;
use semihosting::{println, process};

/// What has been checked so far.
#[derive(Default)]
pub struct Checks {
    made: u32,
    failed: u32,
}

impl Checks {
    /// At most this many are printed, as one fault can fail thousands of checks.
    const PRINTED: u32 = 20;

    pub fn section(&mut self, name: &str, checks: impl FnOnce(&mut Self)) {
        let before = self.made;
        checks(self);
        println!("{name}: {} checks", self.made - before);
    }

    pub fn that(&mut self, holds: bool, what: &str, of: u16) {
        self.made += 1;
        if !holds {
            self.failed += 1;
            if self.failed <= Self::PRINTED {
                println!("wrong: {what} of {of}");
            }
        }
    }

    /// Ends the program: with 0 if no check failed, else with 1.
    pub fn finish(self) -> ! {
        println!("{} checks, {} failed", self.made, self.failed);
        process::exit(i32::from(self.failed > 0))
    }
}

#[panic_handler]
fn panicked(information: &PanicInfo) -> ! {
    println!("{information}");
    process::exit(1)
}
