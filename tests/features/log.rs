//! Each public type in a log: what a device sends is decoded as its host does it.
//!
//! defmt keeps the texts of a log in the executable and sends their addresses, so the linker has a part
//! in it. This is for those of Linux.

use std::sync::{LazyLock, Mutex};
use std::{env, fs};

use defmt_decoder::Table;
use reply_codes::wire::{BufferTooSmall, Finished, InvalidReply, Reply, ReplyReader};
use reply_codes::{InvalidCode, RawCode, ftp};

use crate::{Answer, Status, own};

/// What has been sent of the log.
static SENT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

#[defmt::global_logger]
struct Logger;

// SAFETY: each log is taken away before the next begins, by the lock of `logged`.
#[allow(unsafe_code, reason = "the trait is unsafe")]
unsafe impl defmt::Logger for Logger {
    fn acquire() {}

    unsafe fn flush() {}

    unsafe fn release() {}

    unsafe fn write(bytes: &[u8]) {
        SENT.lock().unwrap().extend_from_slice(bytes);
    }
}

/// The texts of the log, which the host finds in the executable.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let executable = fs::read(env::current_exe().unwrap()).unwrap();
    Table::parse(&executable).unwrap().expect("the executable has the texts of its log")
});

/// What the host shows of a value in the log.
fn logged(value: &dyn Fn()) -> String {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock();
    SENT.lock().unwrap().clear();
    value();
    let sent = SENT.lock().unwrap();
    let (frame, used) = TABLE.decode(&sent).expect("the bytes are a frame");
    assert_eq!(used, sent.len(), "one frame was sent");
    frame.display_message().to_string()
}

macro_rules! assert_logged {
    ($($value:expr => $text:expr,)+) => {
        $(assert_eq!(logged(&|| defmt::println!("{}", $value)), $text);)+
    };
}

fn raw(number: u16) -> RawCode {
    RawCode::from_u16(number).unwrap()
}

#[test]
fn a_code_is_its_number() {
    for code in ftp::Code::ALL {
        assert_logged! { code => code.as_str(), code.raw() => code.as_str(), }
    }
    assert_logged! { raw(599) => "599", }
}

#[test]
fn a_code_of_another_table_or_enum_is_what_its_derive_makes_it() {
    for code in own::Code::ALL {
        assert_logged! { code => code.name(), }
    }
    assert_logged! {
        Answer::Ready => "Ready",
        Status::Ready => "Ready",
        Status::from(raw(599)) => "Unlisted(599)",
    }
}

#[test]
fn an_unlisted_code_is_its_number() {
    let Status::Unlisted(code) = Status::from(raw(599)) else { panic!("599 has no variant") };
    assert_logged! { code => "599", }
}

#[test]
fn a_class_and_a_group_are_their_digits() {
    for class in ftp::Class::ALL {
        assert_logged! { class => class.digit().to_string(), }
    }
    for group in ftp::Group::ALL {
        assert_logged! { group => group.digit().to_string(), }
    }
}

#[test]
fn an_error_of_a_code_says_what_is_wrong_and_keeps_the_number() {
    assert_logged! {
        InvalidCode::Malformed => "Malformed",
        InvalidCode::OutOfRange(1000) => "OutOfRange(1000)",
        InvalidCode::Unknown(raw(599)) => "Unknown(599)",
    }
}

#[test]
fn what_is_read_shows_its_codes() {
    assert_logged! {
        ReplyReader::new().advance(b"220 Ready\r\n")
            => "Advance { used: 11, reply: Ok(Some(Finished { code: 220, last_code: 220, crlf_only: false })) }",
    }
    let finished: Option<Finished> = ReplyReader::new().advance(b"599\r\n").reply.unwrap();
    assert_logged! { finished => "Some(Finished { code: 599, last_code: 599, crlf_only: false })", }
}

#[test]
fn an_error_of_reading_says_what_is_wrong() {
    assert_logged! {
        InvalidReply::NoCode => "NoCode",
        InvalidReply::CutOff(raw(220)) => "CutOff(220)",
    }
}

#[test]
fn what_is_written_shows_its_code_and_its_text() {
    let reply = Reply::new(ftp::Code::ServiceReady, "Ready");
    let too_small: BufferTooSmall = reply.encode(&mut []).unwrap_err();
    assert_logged! {
        reply => "Reply(220 b\"Ready\")",
        too_small => "BufferTooSmall { needed: 11 }",
    }
}
