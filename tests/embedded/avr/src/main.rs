//! Checks FTP's table on an `ATmega2560`: every number, every text of three digits, and by a hash all
//! that each code says of itself.
//!
//! The last line on the serial port is the verdict; the machine has no other way to give one.

#![no_std]
#![no_main]

mod hash;

use core::fmt::{self, Write};
use core::panic::PanicInfo;

use avr_device::atmega2560::{Peripherals, USART0};
use reply_codes::ftp::Code;

/// The number and the hash of each row, in code order.
#[allow(clippy::unreadable_literal, reason = "a hash is not for reading")]
const ROWS: &[(u16, u32)] = &include!(concat!(env!("OUT_DIR"), "/rows.rs"));

#[avr_device::entry]
fn main() -> ! {
    if let Some(peripherals) = Peripherals::take() {
        peripherals.USART0.ucsr0b().write(|register| register.txen0().set_bit());
        let mut serial = Serial(peripherals.USART0);
        let (made, failed) = check();
        // There is nobody to tell of an error, and a serial port has none.
        let _ = writeln!(serial, "{made} checks, {failed} failed");
    }
    wait()
}

/// How many checks were made, and how many of them failed.
fn check() -> (u32, u32) {
    let mut made = 0;
    let mut failed = 0;
    let mut that = |holds: bool| {
        made += 1;
        failed += u32::from(!holds);
    };
    for number in 0..=u16::MAX {
        let row = ROWS.iter().find(|(listed, _)| *listed == number);
        that(Code::from_u16(number).map(said_of) == row.copied());
    }
    for number in 0..1000 {
        let digits = [number / 100, number / 10 % 10, number % 10];
        let text = digits.map(|digit| u8::try_from(digit).map_or(0, |digit| b'0' + digit));
        that(Code::from_ascii(text) == Code::from_u16(number));
        let [first, second, third] = text;
        // Each differs from a digit by one bit.
        for other in [[first ^ 0x10, second, third], [first, second ^ 0x40, third]] {
            that(Code::from_ascii(other).is_none());
        }
    }
    that(Code::ALL.iter().map(|&code| said_of(code)).eq(ROWS.iter().copied()));
    (made, failed)
}

fn said_of(code: Code) -> (u16, u32) {
    let texts = [
        code.as_str(),
        code.name(),
        code.description(),
        code.reference(),
        code.class().name(),
        code.group().name(),
    ];
    (code.as_u16(), hash::hash(texts))
}

struct Serial(USART0);

impl Write for Serial {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            while self.0.ucsr0a().read().udre0().bit_is_clear() {}
            self.0.udr0().write(|register| register.set(byte));
        }
        Ok(())
    }
}

/// No verdict is a failure as well.
#[panic_handler]
fn panicked(_: &PanicInfo) -> ! {
    wait()
}

fn wait() -> ! {
    loop {
        avr_device::asm::sleep();
    }
}
