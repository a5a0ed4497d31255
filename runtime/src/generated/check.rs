//! What an enum written by hand is checked against at compile time, if its table is another enum.

/// The numbers that an enum lists.
#[doc(hidden)]
#[macro_export]
macro_rules! __numbers {
    ($table:ty) => {{
        let mut numbers = [0; <$table>::COUNT];
        let mut index = 0;
        while index < numbers.len() {
            numbers[index] = <$table>::ALL[index].as_u16();
            index += 1;
        }
        numbers
    }};
}

/// The description or the reference that an enum gives to a number; empty if it does not list it.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_of {
    ($text:ident of $number:literal in $table:ty) => {
        match <$table>::from_u16($number) {
            ::core::option::Option::Some(code) => code.$text(),
            ::core::option::Option::None => "",
        }
    };
}

/// Whether a number is among these.
#[must_use]
pub const fn lists(numbers: &[u16], number: u16) -> bool {
    let mut rest = numbers;
    while let [first, others @ ..] = rest {
        if *first == number {
            return true;
        }
        rest = others;
    }
    false
}

/// A message that names the numbers of a table that have no variant.
#[derive(Debug)]
pub struct Missing<const BYTES: usize> {
    message: [u8; BYTES],
    length: usize,
}

impl<const BYTES: usize> Missing<BYTES> {
    /// The message begins with the prefix; each number takes five bytes at most.
    #[must_use]
    pub const fn new(prefix: &str, table: &[u16], variants: &[u16]) -> Self {
        let start = Self { message: [0; BYTES], length: 0 };
        let mut missing = start.with(prefix.as_bytes());
        let prefix_length = missing.length;
        let mut rest = table;
        while let [number, others @ ..] = rest {
            if !lists(variants, *number) {
                if missing.length > prefix_length {
                    missing = missing.with(b", ");
                }
                missing = missing.with(&super::raw(*number).to_ascii());
            }
            rest = others;
        }
        if missing.length == prefix_length {
            missing.length = 0;
        }
        missing
    }

    /// `None` if every number has a variant.
    #[must_use]
    pub const fn message(&self) -> Option<&str> {
        match self.message.split_at_checked(self.length) {
            Some((message @ [_, ..], _)) => match str::from_utf8(message) {
                Ok(message) => Some(message),
                Err(_) => None,
            },
            _ => None,
        }
    }

    const fn with(mut self, bytes: &[u8]) -> Self {
        let mut rest = bytes;
        while let [byte, others @ ..] = rest {
            self.message[self.length] = *byte;
            self.length += 1;
            rest = others;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{Missing, lists};

    #[test]
    fn a_number_is_listed_wherever_it_is_in_the_list() {
        for number in 0..=999 {
            assert_eq!(lists(&[220, 7, 550], number), [220, 7, 550].contains(&number));
        }
        assert!(!lists(&[], 0));
    }

    #[test]
    fn every_number_without_a_variant_is_named_with_three_digits() {
        let checked = |variants: &[u16]| Missing::<24>::new("without: ", &[7, 220, 550], variants);
        assert_eq!(checked(&[220]).message(), Some("without: 007, 550"));
        assert_eq!(checked(&[]).message(), Some("without: 007, 220, 550"));
        assert_eq!(checked(&[550, 220, 7]).message(), None);
    }
}
