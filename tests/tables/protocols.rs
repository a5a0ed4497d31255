//! The tables of other protocols, checked against their standards.

use reply_codes::{RawCode, ReplyCode};
use tables::{either, high, http, low, nntp, sip, smtp};

fn numbers<C: ReplyCode>() -> Vec<u16> {
    C::ALL.iter().map(|code| code.raw().as_u16()).collect()
}

fn raw(number: u16) -> RawCode {
    RawCode::from_u16(number).unwrap()
}

#[test]
fn smtp_has_the_replies_of_rfc_5321_and_of_its_extensions() {
    let rfc_5321 = [
        211, 214, 220, 221, 250, 251, 252, 354, 421, 450, 451, 452, 455, 500, 501, 502, 503, 504,
        550, 551, 552, 553, 554, 555,
    ];
    let authentication = [235, 334, 432, 454, 530, 534, 535];
    let others = [521, 556, 253, 458, 459, 453];
    let mut expected = [&rfc_5321[..], &authentication, &others].concat();
    expected.sort_unstable();
    assert_eq!(numbers::<smtp::Code>(), expected);
}

#[test]
fn the_first_digit_gives_the_class_of_an_smtp_reply_that_is_not_listed() {
    assert_eq!(smtp::Code::from_u16(599), None);
    assert_eq!(smtp::Class::of(raw(599)), Some(smtp::Class::PermanentNegativeCompletion));
    assert_eq!(smtp::Class::of(raw(199)), None);
    assert!(smtp::Code::StartMailInput.is_positive_intermediate());
}

#[test]
fn nntp_has_groups_8_and_9_and_no_6_and_7() {
    let digits = nntp::Group::ALL.map(nntp::Group::digit);
    assert_eq!(digits, [0, 1, 2, 3, 4, 8, 9]);
    assert_eq!(nntp::Code::AuthenticationNeeded.group(), nntp::Group::AuthenticationAndPrivacy);
    assert_eq!(nntp::Group::of(raw(290)), Some(nntp::Group::PrivateUse));
    assert_eq!(nntp::Group::of(raw(260)), None);
}

#[test]
fn http_has_every_code_that_is_assigned_and_none_that_is_not() {
    assert_eq!(http::Code::COUNT, 63);
    for unassigned in [105, 199, 209, 306, 309, 419, 427, 430, 509, 512, 599] {
        assert_eq!(http::Code::from_u16(unassigned), None, "{unassigned}");
    }
    assert_eq!(http::Code::from_u16(510), Some(http::Code::NotExtended));
    assert_eq!(http::Code::UriTooLong.reference(), "[RFC9110, Section 15.5.15]");
}

#[test]
fn sip_has_two_codes_that_are_not_acceptable() {
    assert_eq!(sip::Code::COUNT, 75);
    let [here, anywhere] = [sip::Code::NotAcceptable, sip::Code::NotAcceptableAnywhere];
    assert_eq!((here.as_u16(), anywhere.as_u16()), (406, 606));
    assert_eq!(here.description(), anywhere.description());
    assert_eq!(sip::Code::Accepted.description(), "Accepted (Deprecated)");
    assert_eq!(sip::Code::CallTransactionDoesNotExist.as_u16(), 481);
}

#[test]
fn codes_below_100_are_written_with_their_zeros() {
    assert_eq!(low::Code::NothingYet.as_str(), "000");
    assert_eq!(low::Code::from_ascii(*b"010"), Some(low::Code::Ten));
    assert_eq!(low::Code::try_from("99").ok(), None);
    assert_eq!(low::Class::ALL, [low::Class::Hello]);
    assert!(low::Code::ALL.into_iter().all(low::Code::is_hello));
    assert_eq!(low::Code::Last.group(), low::Group::End);
}

#[test]
fn classes_may_be_7_to_9() {
    assert_eq!(high::Class::ALL.map(high::Class::digit), [7, 8, 9]);
    assert_eq!(high::Code::NoIdea.class(), high::Class::Unknown);
    assert_eq!(high::Class::of(raw(699)), None);
}

#[test]
fn a_table_may_depend_on_a_condition() {
    let expected: &[u16] = if cfg!(debug_assertions) { &[250] } else { &[0, 1, 10, 19, 99] };
    assert_eq!(numbers::<either::Code>(), expected);
}
