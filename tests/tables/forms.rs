//! The form that the tables take: that of the machine, or with `--cfg reply_codes_narrow` that of a
//! machine with little memory.

use reply_codes::generated::Form;
use tables::{letters, long_first, long_second, long_third, nine_hundred};

/// A table of codes that are close together.
fn form() -> Form {
    Form::of(100, 999, 128)
}

#[cfg(any(reply_codes_narrow, not(target_pointer_width = "64")))]
#[test]
fn tables_take_the_forms_for_little_memory() {
    assert_eq!(form(), Form::BySlot);
}

#[cfg(not(any(reply_codes_narrow, not(target_pointer_width = "64"))))]
#[test]
fn tables_take_the_forms_for_plenty_of_memory() {
    assert_eq!(form(), Form::ByNumber);
}

/// What `generic` checks of these tables counts only as long as their texts are at the limits.
#[test]
fn the_texts_at_the_limits_have_the_lengths_that_are_the_limits() {
    let joined: usize = nine_hundred::Code::ALL.map(|code| code.description().len()).iter().sum();
    assert!(joined > 0xFFFF, "{joined}");
    assert_eq!(letters::Code::Longest.description().len(), 0xFF);
    let long = [
        long_first::Code::First.description(),
        long_second::Code::Second.description(),
        long_third::Code::Third.description(),
    ];
    assert_eq!(long.map(str::len), [0x100; 3]);
    assert_eq!(letters::Code::Longest.reference(), "");
}
