use core::net::{Ipv4Addr, SocketAddrV4};

use super::number::{decimal, split_digits};
use super::word::trim_start;

/// The address and port in the text of a 227, which answers PASV (RFC 959 §4.1.2).
#[doc(alias = "227")]
#[doc(alias = "PASV")]
#[must_use]
pub fn passive(text: &[u8]) -> Option<SocketAddrV4> {
    let mut rest = text;
    loop {
        let start = rest.iter().position(u8::is_ascii_digit)?;
        let (numbers, after) = numbers(rest.get(start..)?);
        if let Some([a, b, c, d, high, low]) = numbers {
            let port = u16::from_be_bytes([high, low]);
            return Some(SocketAddrV4::new(Ipv4Addr::new(a, b, c, d), port));
        }
        rest = after;
    }
}

/// The numbers at the beginning, if they are six and each fits a byte, and what follows them.
fn numbers(text: &[u8]) -> (Option<[u8; 6]>, &[u8]) {
    let mut numbers = [0; 6];
    let mut places = numbers.iter_mut();
    let mut all_fit = true;
    let mut rest = text;
    loop {
        let (digits, after) = split_digits(rest);
        let number = decimal(digits).and_then(|number| u8::try_from(number).ok());
        match (places.next(), number) {
            (Some(place), Some(number)) => *place = number,
            _ => all_fit = false,
        }
        match after {
            [b',', next @ ..] if trim_start(next).first().is_some_and(u8::is_ascii_digit) => {
                rest = trim_start(next);
            }
            _ => {
                let are_six = places.next().is_none();
                return ((all_fit && are_six).then_some(numbers), after);
            }
        }
    }
}
