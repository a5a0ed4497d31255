//! Every number and every text that could be a code.

use std::str::FromStr;

use reply_codes::ftp::Code;
use reply_codes::{InvalidCode, RawCode};

use crate::rows;

/// Whether codes.csv lists each of the 1,000 numbers.
fn listed() -> [bool; 1000] {
    let mut listed = [false; 1000];
    for number in rows().codes.into_keys() {
        listed[usize::from(number)] = true;
    }
    listed
}

/// The number that three bytes spell, by the standard library alone.
fn spelled(bytes: [u8; 3]) -> Option<u16> {
    let all_digits = bytes.iter().all(u8::is_ascii_digit);
    all_digits.then(|| bytes.iter().fold(0, |number, byte| number * 10 + u16::from(byte - b'0')))
}

fn three_bytes() -> impl Iterator<Item = [u8; 3]> {
    (0..1_u32 << 24).map(|number| {
        let [_, a, b, c] = number.to_be_bytes();
        [a, b, c]
    })
}

#[test]
fn of_all_numbers_exactly_the_listed_ones_are_codes() {
    let listed = listed();
    for number in 0..=u16::MAX {
        let expected = listed.get(usize::from(number)) == Some(&true);
        assert_eq!(Code::from_u16(number).map(Code::as_u16), expected.then_some(number));
    }
}

#[test]
fn of_all_numbers_exactly_those_below_1000_are_raw_codes() {
    for number in 0..=u16::MAX {
        assert_eq!(
            RawCode::from_u16(number).map(RawCode::as_u16),
            (number < 1000).then_some(number)
        );
        let expected =
            if number < 1000 { Ok(number) } else { Err(InvalidCode::OutOfRange(number)) };
        assert_eq!(RawCode::try_from(number).map(u16::from), expected);
    }
}

#[test]
fn every_number_that_is_not_a_code_is_kept_in_the_error() {
    let listed = listed();
    for number in 0..=u16::MAX {
        let expected = match RawCode::from_u16(number) {
            None => Err(InvalidCode::OutOfRange(number)),
            Some(raw) if !listed[usize::from(number)] => Err(InvalidCode::Unknown(raw)),
            Some(_) => Ok(number),
        };
        assert_eq!(Code::try_from(number).map(Code::as_u16), expected);
        if let (Some(raw), Err(error)) = (RawCode::from_u16(number), expected) {
            assert_eq!(Code::try_from(raw), Err(error));
            assert_eq!(error.raw(), Some(raw));
        }
    }
}

#[test]
fn of_all_three_bytes_exactly_three_digits_are_raw_codes() {
    for bytes in three_bytes() {
        assert_eq!(RawCode::from_ascii(bytes).map(RawCode::as_u16), spelled(bytes));
    }
}

#[test]
fn of_all_three_bytes_exactly_the_listed_digits_are_codes() {
    let listed = listed();
    for bytes in three_bytes() {
        let expected = spelled(bytes).filter(|number| listed[usize::from(*number)]);
        assert_eq!(Code::from_ascii(bytes).map(Code::as_u16), expected);
    }
}

#[test]
fn of_all_slices_of_three_bytes_exactly_the_listed_digits_are_codes() {
    let listed = listed();
    for bytes in three_bytes() {
        let expected = match spelled(bytes) {
            None => Err(InvalidCode::Malformed),
            Some(number) if listed[usize::from(number)] => Ok(number),
            Some(number) => Err(InvalidCode::Unknown(RawCode::from_u16(number).unwrap())),
        };
        assert_eq!(Code::try_from(&bytes[..]).map(Code::as_u16), expected);
    }
}

#[test]
fn no_slice_of_another_length_is_a_code() {
    let malformed = Err(InvalidCode::Malformed);
    assert_eq!(Code::try_from(&b""[..]), malformed);
    for bytes in three_bytes() {
        let [a, b, c] = bytes;
        if a == b'2' {
            assert_eq!(Code::try_from(&[b, c][..]), malformed);
            assert_eq!(Code::try_from(&[b][..]), malformed);
        }
        assert_eq!(Code::try_from(&[a, b, c, b'0'][..]), malformed);
        assert_eq!(Code::try_from(&[b'2', a, b, c][..]), malformed);
    }
}

#[test]
fn texts_that_str_parse_takes_for_a_number_are_refused() {
    for text in ["+20", "-20", "0226", "22", "22 ", " 22", "2 2", "22\n", "٢٢٦", "226 ", "1e2", ""]
    {
        assert_eq!(Code::try_from(text), Err(InvalidCode::Malformed), "{text:?}");
        assert_eq!(Code::from_str(text), Err(InvalidCode::Malformed), "{text:?}");
        assert_eq!(RawCode::from_str(text), Err(InvalidCode::Malformed), "{text:?}");
    }
}

#[test]
fn every_three_digits_come_back_as_they_were_written() {
    for number in 0..1000_u16 {
        let text = format!("{number:03}");
        let raw: RawCode = text.parse().unwrap();
        assert_eq!(raw.as_u16(), number);
        assert_eq!(raw.to_string(), text);
        assert_eq!(raw.to_ascii(), text.as_bytes());
        assert_eq!(format!("{raw:?}"), format!("RawCode({number})"));
        assert_eq!(raw.digits().map(|digit| digit + b'0'), raw.to_ascii());
        assert_eq!(
            text.parse::<Code>().map(Code::as_str).ok(),
            listed()[usize::from(number)].then_some(&*text)
        );
    }
}

#[test]
fn a_code_equals_the_raw_code_of_its_number_and_no_other_in_both_directions() {
    for code in Code::ALL {
        for number in 0..1000 {
            let raw = RawCode::from_u16(number).unwrap();
            let expected = code.as_u16() == number;
            assert_eq!([raw == code, code == raw], [expected; 2], "{raw} {code}");
            assert_eq!(raw == code.as_u16(), expected, "{raw} {code}");
        }
    }
}

#[test]
fn the_type_that_a_u16_is_compared_with_stays_its_own() {
    let port: u16 = 21;
    assert!(port == "21".parse().unwrap());
    assert!(port == 21_u8.into());
    assert!(port == [20, 1].into_iter().sum());
}

#[test]
fn every_raw_code_becomes_a_number_of_16_or_32_bits() {
    for number in 0..1000 {
        let raw = RawCode::from_u16(number).unwrap();
        assert_eq!((u16::from(raw), u32::from(raw)), (number, number.into()));
    }
}

#[test]
fn a_code_of_a_reply_is_asserted_in_either_order() {
    let code = Code::ClosingDataConnection;
    let raw = RawCode::from_u16(226).unwrap();
    assert_eq!(raw, code);
    assert_eq!(code, raw);
    assert_eq!(raw, 226);
    assert_ne!(raw, Code::FileActionCompleted);
}

#[test]
fn an_error_says_what_was_wrong_with_the_number() {
    for (error, message) in [
        (InvalidCode::Malformed, "a reply code is exactly three ASCII digits"),
        (InvalidCode::OutOfRange(1000), "1000 is above 999, the highest code"),
        (
            InvalidCode::Unknown(RawCode::from_u16(42).unwrap()),
            "reply code 042 is not in the table",
        ),
    ] {
        assert_eq!(error.to_string(), message);
        let error: &dyn core::error::Error = &error;
        assert!(error.source().is_none());
    }
}
