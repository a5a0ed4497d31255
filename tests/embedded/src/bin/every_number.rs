//! Checks the generated FTP module on the microcontroller: every number, every text of three bytes,
//! and every accessor of each code, against the rows that the build script read from codes.csv.
//!
//! Exits with 0 if no check fails, else with 1.

#![no_std]
#![no_main]

use core::fmt::{self, Write};
use core::str;

use reply_codes::ftp::{Class, Code, Group};
use reply_codes::{InvalidCode, RawCode, ftp};
use reply_codes_embedded::{Checks, entry};

/// The row of a code.
struct Row {
    code: Code,
    number: u16,
    digits: [u8; 3],
    text: &'static str,
    name: &'static str,
    description: &'static str,
    reference: &'static str,
    class: Class,
    group: Group,
}

/// The row of a class or a group.
struct Category<T> {
    is: T,
    digit: u8,
    name: &'static str,
    description: &'static str,
}

type Table = (&'static [Row], &'static [Category<Class>], &'static [Category<Group>]);

const TABLE: Table = include!(concat!(env!("OUT_DIR"), "/rows.rs"));
const ROWS: &[Row] = TABLE.0;
const CLASSES: &[Category<Class>] = TABLE.1;
const GROUPS: &[Category<Group>] = TABLE.2;

#[entry]
fn main() -> ! {
    let mut checks = Checks::default();
    checks.section("numbers", numbers);
    checks.section("prefixes", prefixes);
    checks.section("texts of three bytes", texts_of_three_bytes);
    checks.section("texts of other lengths", texts_of_other_lengths);
    checks.section("codes", codes);
    checks.section("classes and groups", categories);
    checks.finish()
}

/// All 65,536 of them.
fn numbers(checks: &mut Checks) {
    for number in 0..=u16::MAX {
        let code = row_of(number).map(|row| row.code);
        checks.that(Code::from_u16(number) == code, "Code::from_u16", number);
        let expected = code.ok_or(match RawCode::from_u16(number) {
            Some(raw) => InvalidCode::Unknown(raw),
            None => InvalidCode::OutOfRange(number),
        });
        checks.that(Code::try_from(number) == expected, "Code::try_from", number);
        checks.that(
            expected == Err(InvalidCode::OutOfRange(number)) || number < 1000,
            "InvalidCode::OutOfRange",
            number,
        );
        match RawCode::from_u16(number) {
            Some(raw) => {
                checks.that(number < 1000, "RawCode::from_u16", number);
                raw_code(checks, raw, number);
            }
            None => checks.that(number >= 1000, "RawCode::from_u16", number),
        }
    }
}

fn raw_code(checks: &mut Checks, raw: RawCode, number: u16) {
    let digits = digits_of(number);
    let [first, second, third] = digits;
    let ascii = digits.map(|digit| b'0' + digit);
    let mut text = Buffer::default();
    for (holds, what) in [
        (raw.as_u16() == number, "RawCode::as_u16"),
        (raw.digits() == digits, "RawCode::digits"),
        (raw.first_digit() == first, "RawCode::first_digit"),
        (raw.second_digit() == second, "RawCode::second_digit"),
        (raw.third_digit() == third, "RawCode::third_digit"),
        (raw.to_ascii() == ascii, "RawCode::to_ascii"),
        (text.of(format_args!("{raw}")) == Ok(&ascii), "RawCode: Display"),
        (Code::from_raw(raw) == row_of(number).map(|row| row.code), "Code::from_raw"),
        (Class::of(raw) == variant_of(CLASSES, first), "Class::of"),
        (Group::of(raw) == variant_of(GROUPS, second), "Group::of"),
    ] {
        checks.that(holds, what, number);
    }
}

/// Every code with every prefix of three digits, and with some that are longer.
fn prefixes(checks: &mut Checks) {
    for number in 0..1000 {
        let digits = digits_of(number);
        for prefix in (0..1100).chain([u16::MAX]) {
            let starts = starts_with(digits, prefix);
            let raw = RawCode::from_u16(number);
            let code = Code::from_u16(number);
            let holds = raw.is_some_and(|raw| raw.starts_with(prefix) == starts)
                && code.is_none_or(|code| code.starts_with(prefix) == starts);
            checks.that(holds, "starts_with", number);
        }
    }
}

/// A prefix has no leading zero, so a code that begins with 0 has only that one.
fn starts_with([first, second, third]: [u8; 3], prefix: u16) -> bool {
    let [first, second, third] = [first, second, third].map(u16::from);
    let two = first * 10 + second;
    prefix == first || first > 0 && (prefix == two || prefix == two * 10 + third)
}

/// All 16,777,216 of them. A thousand of them are three digits.
fn texts_of_three_bytes(checks: &mut Checks) {
    let mut listed = 0;
    for first in 0..=u8::MAX {
        for second in 0..=u8::MAX {
            for third in 0..=u8::MAX {
                let text = [first, second, third];
                let number = number_of(text);
                let row = number.and_then(row_of);
                listed += usize::from(row.is_some());
                let raw = number.and_then(RawCode::from_u16);
                let holds = Code::from_ascii(text) == row.map(|row| row.code)
                    && RawCode::from_ascii(text) == raw;
                checks.that(holds, "from_ascii", u16::from_be_bytes([first, second]));
            }
        }
    }
    checks.that(listed == ROWS.len(), "listed texts", 0);
}

/// What is not exactly three digits is refused, even if a lenient parser would take it for a number.
fn texts_of_other_lengths(checks: &mut Checks) {
    let malformed = [
        "",
        "2",
        "22",
        "0226",
        "2260",
        "226 ",
        " 226",
        "22 ",
        "+22",
        "-22",
        "2.6",
        "226\n",
        "２２６",
        "2xx",
        "x2x",
        "226-",
        "1000",
        "65535",
    ];
    for (place, text) in (0..).zip(malformed) {
        let holds = text.parse::<Code>() == Err(InvalidCode::Malformed)
            && Code::try_from(text) == Err(InvalidCode::Malformed)
            && Code::try_from(text.as_bytes()) == Err(InvalidCode::Malformed)
            && text.parse::<RawCode>() == Err(InvalidCode::Malformed)
            && RawCode::try_from(text) == Err(InvalidCode::Malformed)
            && RawCode::from_bytes(text.as_bytes()) == Err(InvalidCode::Malformed);
        checks.that(holds, "malformed text", place);
    }
    // Any text is UTF-8, but bytes need not be. These are not.
    for bytes in [&b"22\xFF"[..], b"\x80\x80\x80", b"\xC3\xA9\xC3"] {
        let holds = Code::try_from(bytes) == Err(InvalidCode::Malformed);
        checks.that(holds, "malformed bytes", 0);
    }
}

/// Every accessor of each code, and every way back to the code.
fn codes(checks: &mut Checks) {
    checks.that(Code::COUNT == ROWS.len(), "Code::COUNT", 0);
    checks.that(Code::ALL.iter().eq(ROWS.iter().map(|row| &row.code)), "Code::ALL", 0);
    for (index, row) in ROWS.iter().enumerate() {
        accessors(checks, index, row);
        conversions(checks, row);
        formatting(checks, row);
    }
}

fn accessors(checks: &mut Checks, index: usize, row: &Row) {
    let code = row.code;
    let [first, second, third] = row.digits;
    for (holds, what) in [
        (code.as_u16() == row.number, "Code::as_u16"),
        (code.raw().as_u16() == row.number, "Code::raw"),
        (code.digits() == row.digits, "Code::digits"),
        (code.first_digit() == first, "Code::first_digit"),
        (code.second_digit() == second, "Code::second_digit"),
        (code.third_digit() == third, "Code::third_digit"),
        (code.class() == row.class, "Code::class"),
        (code.group() == row.group, "Code::group"),
        (code.as_str() == row.text, "Code::as_str"),
        (code.description() == row.description, "Code::description"),
        (code.name() == row.name, "Code::name"),
        (code.reference() == row.reference, "Code::reference"),
        (code.index() == index, "Code::index"),
        (code.is_positive_preliminary() == (first == 1), "1xx"),
        (code.is_positive_completion() == (first == 2), "2xx"),
        (code.is_positive_intermediate() == (first == 3), "3xx"),
        (code.is_transient_negative_completion() == (first == 4), "4xx"),
        (code.is_permanent_negative_completion() == (first == 5), "5xx"),
        (code.is_protected() == (first == 6), "6xx"),
        (matches!(code, ftp!(1xx)) == (first == 1), "ftp!(1xx)"),
        (matches!(code, ftp!(2xx)) == (first == 2), "ftp!(2xx)"),
        (matches!(code, ftp!(3xx | 4xx)) == matches!(first, 3 | 4), "ftp!(3xx | 4xx)"),
        (matches!(code, ftp!(5xx)) == (first == 5), "ftp!(5xx)"),
        (matches!(code, ftp!(6xx)) == (first == 6), "ftp!(6xx)"),
        (matches!(code, ftp!(x3x)) == (second == 3), "ftp!(x3x)"),
        (matches!(code, ftp!(55x)) == (first == 5 && second == 5), "ftp!(55x)"),
        (matches!(code, ftp!(550)) == (row.number == 550), "ftp!(550)"),
    ] {
        checks.that(holds, what, row.number);
    }
}

fn conversions(checks: &mut Checks, row: &Row) {
    let code = row.code;
    let raw = code.raw();
    for (holds, what) in [
        (u16::from(code) == row.number, "u16::from"),
        (RawCode::from(code) == raw, "RawCode::from"),
        (code == row.number, "Code == u16"),
        (code == raw, "Code == RawCode"),
        (row.text.parse() == Ok(code), "Code::from_str"),
        (Code::try_from(row.text) == Ok(code), "Code::try_from(&str)"),
        (Code::try_from(row.text.as_bytes()) == Ok(code), "Code::try_from(&[u8])"),
        (Code::try_from(raw.to_ascii()) == Ok(code), "Code::try_from([u8; 3])"),
        (Code::try_from(raw) == Ok(code), "Code::try_from(RawCode)"),
    ] {
        checks.that(holds, what, row.number);
    }
}

fn formatting(checks: &mut Checks, row: &Row) {
    let code = row.code;
    let (text, name) = (row.text.as_bytes(), row.name.as_bytes());
    let mut buffer = Buffer::default();
    checks.that(buffer.of(format_args!("{code}")) == Ok(text), "{}", row.number);
    checks.that(buffer.of(format_args!("{code:?}")) == Ok(name), "{:?}", row.number);
    let padded = buffer.of(format_args!("{code:>5}"));
    checks.that(
        padded.is_ok_and(|padded| padded.strip_prefix(b"  ") == Some(text)),
        "{:>5}",
        row.number,
    );
    let long = buffer.of(format_args!("{code:#}"));
    let description = long.ok().and_then(|long| long.strip_prefix(text)?.strip_prefix(b" "));
    checks.that(description == Some(row.description.as_bytes()), "{:#}", row.number);
}

fn categories(checks: &mut Checks) {
    checks.that(Class::COUNT == CLASSES.len(), "Class::COUNT", 0);
    checks.that(Group::COUNT == GROUPS.len(), "Group::COUNT", 0);
    let all = Class::ALL.iter().eq(CLASSES.iter().map(|class| &class.is));
    checks.that(all, "Class::ALL", 0);
    let all = Group::ALL.iter().eq(GROUPS.iter().map(|group| &group.is));
    checks.that(all, "Group::ALL", 0);
    for digit in 0..=u8::MAX {
        let class = variant_of(CLASSES, digit);
        let group = variant_of(GROUPS, digit);
        checks.that(Class::from_digit(digit) == class, "Class::from_digit", digit.into());
        checks.that(Group::from_digit(digit) == group, "Group::from_digit", digit.into());
    }
    let mut buffer = Buffer::default();
    for class in CLASSES {
        let Category { is, digit, name, description } = class;
        let holds = is.digit() == *digit
            && is.name() == *name
            && is.description() == *description
            && buffer.of(format_args!("{is:?}")) == Ok(name.as_bytes());
        checks.that(holds, name, (*digit).into());
    }
    for group in GROUPS {
        let Category { is, digit, name, description } = group;
        let holds = is.digit() == *digit
            && is.name() == *name
            && is.description() == *description
            && buffer.of(format_args!("{is:?}")) == Ok(name.as_bytes());
        checks.that(holds, name, (*digit).into());
    }
}

fn row_of(number: u16) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.number == number)
}

fn variant_of<T: Copy>(categories: &[Category<T>], digit: u8) -> Option<T> {
    let found = categories.iter().find(|category| category.digit == digit);
    found.map(|category| category.is)
}

/// The digits by counting, without the divisions that are checked here.
fn digits_of(number: u16) -> [u8; 3] {
    let mut digits = [0; 3];
    for _ in 0..number {
        for digit in digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                break;
            }
            *digit = 0;
        }
    }
    digits
}

/// The number that three digits spell, by the standard library's parser, without its leniency.
fn number_of(text: [u8; 3]) -> Option<u16> {
    if !text.iter().all(u8::is_ascii_digit) {
        return None;
    }
    str::from_utf8(&text).ok()?.parse().ok()
}

/// Formatted text, without an allocator.
struct Buffer {
    bytes: [u8; 256],
    length: usize,
}

impl Default for Buffer {
    fn default() -> Self {
        Self { bytes: [0; 256], length: 0 }
    }
}

impl Buffer {
    /// The bytes that the arguments give.
    fn of(&mut self, arguments: fmt::Arguments<'_>) -> Result<&[u8], fmt::Error> {
        self.length = 0;
        self.write_fmt(arguments)?;
        Ok(&self.bytes[..self.length])
    }
}

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let free = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        free.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}
