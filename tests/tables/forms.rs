//! The form that the tables take: that of the machine, or with `--cfg reply_codes_narrow` that of a
//! machine with little memory.

use tables::{nine_hundred, thousand};

#[cfg(any(reply_codes_narrow, not(target_pointer_width = "64")))]
#[test]
fn a_code_is_searched_where_addresses_are_narrow() {
    assert_eq!(
        [110, 125, 900].map(|number| reply_codes::generated::search(&[110, 125], number)),
        [0, 1, 2]
    );
}

#[cfg(not(any(reply_codes_narrow, not(target_pointer_width = "64"))))]
#[test]
fn a_code_is_loaded_by_its_number_where_memory_is_plentiful() {
    assert_eq!(
        [0, 110, 999, 1000, u16::MAX].map(reply_codes::generated::entry),
        [0, 110, 999, 1000, 1000]
    );
}

/// What `generic` checks of these tables counts only as long as one has texts that can be joined, and
/// the other has not.
#[test]
fn one_table_has_more_text_than_can_be_joined() {
    let bytes = |texts: &[&str]| texts.iter().map(|text| text.len()).sum::<usize>();
    let too_long = bytes(&nine_hundred::Code::ALL.map(nine_hundred::Code::description));
    assert!(too_long > 0xFFFF, "{too_long}");
    let joined = bytes(&thousand::Code::ALL.map(thousand::Code::description));
    assert!((1..=0xFFFF).contains(&joined), "{joined}");
}
