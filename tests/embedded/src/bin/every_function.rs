//! Calls every public function of the crate, trait implementations included, with inputs that the
//! optimizer cannot see. `run.sh` fails if a panic path is linked into the program, so nothing here may
//! hold one either: no index, no `unwrap`, no division.

#![no_std]
#![no_main]

use core::error::Error;
use core::fmt::{self, Write};
use core::hash::{Hash, Hasher};
use core::hint::black_box;
use core::panic::PanicInfo;
use core::str::FromStr;

#[cfg(target_arch = "arm")]
use cortex_m_rt::entry;
use reply_codes::ftp::{Class, Code, Group};
use reply_codes::text;
use reply_codes::wire::{Reply, ReplyReader};
use reply_codes::{InvalidCode, RawCode, ReplyCode, ReplyWith, UnlistedCode, ftp};
#[cfg(target_arch = "riscv32")]
use riscv_rt::entry;
use semihosting::process;

/// Evaluates each expression and pretends to use what it gives.
macro_rules! use_each {
    ($($expression:expr,)*) => {
        $(let _ = black_box($expression);)*
    };
}

/// The functions of every type of three digits.
macro_rules! use_each_of_three_digits {
    ($type:ident, $value:ident, $number:ident, $digits:ident, $text:ident, $bytes:ident) => {
        use_each! {
            $type::from_u16($number),
            $type::from_ascii($digits),
            $type::from_bytes($bytes),
            $value.as_u16(),
            $value.digits(),
            $value.first_digit(),
            $value.second_digit(),
            $value.third_digit(),
            $type::try_from($number),
            $type::try_from($digits),
            $type::try_from($bytes),
            $type::try_from($text),
            $type::from_str($text),
            u16::from($value),
        }
    };
}

/// The functions of every enum of codes, whether a table or a derive makes it.
macro_rules! use_each_of_an_enum {
    ($type:ident, $code:expr, $($input:ident),*) => {
        let code = black_box($code);
        let raw = code.raw();
        use_each_of_three_digits!($type, code, $($input),*);
        use_each! {
            $type::COUNT,
            $type::ALL,
            $type::from_raw(raw),
            code.raw(),
            code.description(),
            code.name(),
            code.reference(),
            code.index(),
            $type::try_from(raw),
            RawCode::from(code),
        }
        any_reply_code(code);
        formatting(&code);
        comparing(&code, &black_box(code));
    };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ReplyCode)]
enum Answer {
    /// Ready for the next command.
    Ready = 220,
    /// Busy; try again.
    Busy = 450,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ReplyCode)]
#[reply_code(table = Code)]
#[repr(u16)]
enum Status {
    Ready = 220,
    Busy = 450,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

#[derive(Clone, Copy, ReplyWith)]
#[reply_with(Code)]
enum TransferError {
    #[reply_with(426)]
    Broken,
    #[reply_with(transparent)]
    Storage(StorageError),
}

#[derive(Clone, Copy, ReplyWith)]
#[reply_with(Code, default = 550)]
enum StorageError {
    #[reply_with(452)]
    Full,
    Other,
}

#[entry]
fn main() -> ! {
    let number = black_box(226);
    let digits = black_box(*b"226");
    let text = black_box("226");
    let bytes = black_box(&b"226"[..]);
    let digit = black_box(2);
    let code = black_box(Code::RestartMarker);
    let class = black_box(Class::Protected);
    let group = black_box(Group::Syntax);
    let raw = code.raw();
    let invalid = black_box(InvalidCode::Unknown(raw));

    use_each_of_three_digits!(RawCode, raw, number, digits, text, bytes);
    use_each! { raw.to_ascii(), raw == number, u32::from(raw), }
    invalid_codes(invalid);
    codes(code, number, digits, text, bytes);
    use_each! {
        Class::COUNT, Class::ALL, Class::from_digit(digit), Class::of(raw),
        class.digit(), class.name(), class.description(),
        Group::COUNT, Group::ALL, Group::from_digit(digit), Group::of(raw),
        group.digit(), group.name(), group.description(),
    }
    any_reply_code(code);
    derived(raw, number, digits, text, bytes);
    errors_with_codes(black_box([
        TransferError::Broken,
        TransferError::Storage(StorageError::Full),
        TransferError::Storage(StorageError::Other),
    ]));
    reading(bytes);
    writing(raw, text);
    texts(bytes);

    formatting(&raw);
    formatting(&code);
    formatting(&invalid);
    debug_formatting(&class);
    debug_formatting(&group);

    comparing(&raw, &black_box(raw));
    comparing(&code, &black_box(code));
    comparing(&class, &black_box(class));
    comparing(&group, &black_box(group));
    cloning_and_hashing(&invalid, &black_box(invalid));

    #[cfg(feature = "faults")]
    use_each! { Code::from_u16(number).unwrap(), }

    process::exit(0)
}

fn invalid_codes(invalid: InvalidCode) {
    use_each! {
        invalid.raw(),
        invalid.source().is_some(),
    }
}

fn codes(code: Code, number: u16, digits: [u8; 3], text: &str, bytes: &[u8]) {
    use_each_of_an_enum!(Code, code, number, digits, text, bytes);
    use_each! {
        code.as_str(),
        code == code.raw(),
        code.raw() == code,
        code.class(),
        code.group(),
        code.is_positive_preliminary(),
        code.is_positive_completion(),
        code.is_positive_intermediate(),
        code.is_transient_negative_completion(),
        code.is_permanent_negative_completion(),
        code.is_protected(),
        matches!(code, ftp!(2xx)),
        matches!(code, ftp!(x3x)),
        matches!(code, ftp!(55x | 450 | 1xx)),
    }
}

fn derived(raw: RawCode, number: u16, digits: [u8; 3], text: &str, bytes: &[u8]) {
    use_each_of_an_enum!(Answer, Answer::Busy, number, digits, text, bytes);
    use_each_of_an_enum!(Status, Status::Busy, number, digits, text, bytes);
    if let Status::Unlisted(code) = black_box(Status::from(raw)) {
        use_each! { Answer::Ready.as_str(), code.raw(), code.as_u16(), RawCode::from(code), }
        formatting(&code);
        comparing(&code, &black_box(code));
    }
}

fn errors_with_codes(errors: [TransferError; 3]) {
    for error in errors {
        use_each! {
            error.reply_code(),
        }
    }
}

fn reading(bytes: &[u8]) {
    let mut reader = black_box(ReplyReader::new()).allow_mismatched_end().limit(black_box(99));
    let step = black_box(reader.advance(bytes));
    use_each! {
        step.used,
        reader.finish(),
        reader.unfinished(),
        ReplyReader::smtp().clone().unfinished(),
        ReplyReader::default().unfinished(),
    }
    debug_formatting(&step);
    cloning_and_hashing(&step, &black_box(step));
    match step.reply {
        Ok(Some(reply)) => {
            use_each! { reply.code, reply.last_code, reply.lines(bytes).clone().count(), }
            debug_formatting(&reply);
            cloning_and_hashing(&reply, &black_box(reply));
        }
        Ok(None) => {}
        Err(reason) => {
            use_each! { reason.source().is_some(), }
            formatting(&reason);
            cloning_and_hashing(&reason, &black_box(reason));
        }
    }
    debug_formatting(&reader);
    reader.reset();
    use_each! { reader, }
}

fn writing(raw: RawCode, text: &str) {
    let reply = Reply::new(raw, text);
    use_each! {
        reply.code(),
        reply.text(),
        reply.into_text(),
        Reply::from_raw(raw, text).with_code_on_every_line().in_one_line().encoded_len(),
        Reply::new(Answer::Ready, text).bytes().clone().count(),
    }
    debug_formatting(&reply);
    cloning_and_hashing(&reply, &black_box(reply));

    let reply = Reply::new(Code::PathnameCreated, text.as_bytes());
    let mut buffer = black_box([0; 8]);
    match black_box(reply.encode(&mut buffer)) {
        Ok(bytes) => {
            black_box(bytes);
        }
        Err(error) => {
            use_each! {
                error.needed(),
                error.source().is_some(),
            }
            formatting(&error);
            cloning_and_hashing(&error, &black_box(error));
        }
    }
}

fn texts(text: &[u8]) {
    use_each! {
        text::passive(text),
        text::extended_passive(text),
        text::pathname(text).map(Iterator::count),
        text::quoted(text).clone().count(),
        text::size(text),
        text::feature(text),
        text::extension(text),
    }
    if let Some(name) = text::pathname(text) {
        debug_formatting(&name);
        use_each! { name.clone() == name, }
    }
    if let Some(time) = text::time(text) {
        debug_formatting(&time);
        comparing(&time, &black_box(time));
    }
    if let Some(entry) = text::entry(text) {
        use_each! { entry.name(), entry.facts().clone().count(), entry.fact("size"), }
        debug_formatting(&entry);
        cloning_and_hashing(&entry, &black_box(entry));
    }
    if let Some((status, rest)) = text::enhanced_status(text) {
        formatting(&status);
        comparing(&status, &black_box(status));
        use_each! { rest, }
    }
}

fn any_reply_code<C: ReplyCode + ReplyWith<C>>(code: C) {
    use_each! {
        C::ALL,
        C::from_raw(code.raw()),
        code.raw(),
        code.description(),
        code.name(),
        code.reference(),
        code.index(),
        C::try_from(code.raw()).is_ok(),
        code.reply_code(),
    }
}

fn formatting(value: &(impl fmt::Display + fmt::Debug)) {
    use_each! {
        write!(Output, "{value}"),
        write!(Output, "{value:#}"),
        write!(Output, "{value:>8}"),
        write!(Output, "{value:*<8}"),
        write!(Output, "{value:.2}"),
    }
    debug_formatting(value);
}

fn debug_formatting(value: &impl fmt::Debug) {
    use_each! {
        write!(Output, "{value:?}"),
        write!(Output, "{value:#?}"),
        write!(Output, "{value:8?}"),
    }
}

fn comparing<T: Copy + Ord + Hash>(one: &T, other: &T) {
    use_each! {
        one < other,
        one.cmp(other) as i8,
        one.partial_cmp(other).map(|order| order as i8),
    }
    cloning_and_hashing(one, other);
}

#[expect(clippy::clone_on_copy, reason = "the implementation is what is called here")]
fn cloning_and_hashing<T: Copy + Eq + Hash>(one: &T, other: &T) {
    one.hash(&mut Output);
    use_each! {
        one == other,
        one.clone() == *other,
    }
}

/// Where texts and hashes go.
struct Output;

impl Write for Output {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        black_box(text);
        Ok(())
    }
}

impl Hasher for Output {
    fn write(&mut self, bytes: &[u8]) {
        black_box(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

/// Linked only if something can panic.
#[panic_handler]
fn panicked(_: &PanicInfo) -> ! {
    loop {}
}
