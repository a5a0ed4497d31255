//! The optional features, for the table that ships, and what other tables and enums have by their own
//! derives.

#[cfg(target_os = "linux")]
mod log;

use std::collections::BTreeMap;

use reply_codes::{RawCode, ReplyCode, UnlistedCode, ftp, reply_codes};
use serde_core::de::value::{Error, F64Deserializer};
use serde_core::de::{DeserializeOwned, IntoDeserializer};
use serde_core::ser::Serialize;

reply_codes! {
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(into = "reply_codes::RawCode", try_from = "reply_codes::RawCode")]
    #[cfg_attr(all(), derive(defmt::Format))]
    mod own = "../codes.csv";
}

/// In the words of the derives themselves.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    ReplyCode,
    serde::Serialize,
    serde::Deserialize,
    defmt::Format,
)]
enum Answer {
    /// Ready.
    Ready = 220,
}

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    ReplyCode,
    serde::Serialize,
    serde::Deserialize,
    defmt::Format,
)]
#[serde(into = "RawCode", from = "RawCode")]
#[reply_code(table = ftp::Code)]
#[repr(u16)]
enum Status {
    Ready = 220,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

fn assert_round_trip<T: Copy + PartialEq + std::fmt::Debug + Serialize + DeserializeOwned>(
    value: T,
    json: &str,
) {
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    assert_eq!(serde_json::from_str::<T>(json).unwrap(), value);
    let bytes = postcard::to_allocvec(&value).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&bytes).unwrap(), value);
}

#[test]
fn every_code_is_its_number_in_text_and_in_binary() {
    for code in ftp::Code::ALL {
        assert_round_trip(code, code.as_str());
        assert_round_trip(code.raw(), code.as_str());
    }
    assert_eq!(serde_json::to_string(&ftp::Code::from_u16(226)).unwrap(), "226");
}

#[test]
fn every_code_of_another_table_is_what_its_derives_make_it() {
    for code in own::Code::ALL {
        assert_round_trip(code, code.as_str());
    }
    let error = serde_json::from_str::<own::Code>("599").unwrap_err().to_string();
    assert!(error.starts_with("reply code 599 is not in the table"), "{error}");
}

#[test]
fn a_feature_adds_no_implementation_to_an_enum_of_the_callers() {
    assert_round_trip(Answer::Ready, "\"Ready\"");
}

#[test]
fn an_enum_that_keeps_other_codes_is_any_number() {
    for number in 0..1000 {
        let status = Status::from_u16(number).unwrap();
        assert_round_trip(status, &number.to_string());
        if let Status::Unlisted(code) = status {
            assert_eq!(serde_json::to_string(&code).unwrap(), number.to_string());
        }
        assert_eq!(serde_json::from_str::<Status>(&format!("\"{number:03}\"")).unwrap(), status);
    }
    assert!(serde_json::from_str::<Status>("1000").is_err());
}

#[test]
fn every_class_and_group_is_its_digit() {
    for class in ftp::Class::ALL {
        assert_round_trip(class, &class.digit().to_string());
    }
    for group in ftp::Group::ALL {
        assert_round_trip(group, &group.digit().to_string());
    }
}

#[test]
fn three_digits_in_a_string_are_a_code() {
    assert_eq!(
        serde_json::from_str::<ftp::Code>("\"226\"").unwrap(),
        ftp::Code::ClosingDataConnection
    );
    assert_eq!(serde_json::from_str::<RawCode>("\"042\"").unwrap(), 42);
    for text in ["\"+22\"", "\"07\"", "\"x\"", "\"\"", "226.0"] {
        assert!(serde_json::from_str::<RawCode>(text).is_err(), "{text}");
    }
}

#[test]
fn every_number_is_a_key_of_a_map_in_json() {
    let numbers = (0..1000).filter_map(RawCode::from_u16);
    let map: BTreeMap<RawCode, u16> = numbers.map(|code| (code, code.as_u16())).collect();
    let json = serde_json::to_string(&map).unwrap();
    assert_eq!(serde_json::from_str::<BTreeMap<RawCode, u16>>(&json).unwrap(), map);
}

#[test]
fn an_unlisted_number_is_an_error_that_names_it() {
    for text in ["599", "\"599\""] {
        let error = serde_json::from_str::<ftp::Code>(text).unwrap_err().to_string();
        assert!(error.contains("reply code 599 is not in the table"), "{error}");
    }
    let bytes = postcard::to_allocvec(&599_u16).unwrap();
    assert!(postcard::from_bytes::<ftp::Code>(&bytes).is_err());
    let error = serde_json::from_str::<ftp::Class>("7").unwrap_err().to_string();
    assert!(error.contains("no row declares the digit 7"), "{error}");
}

/// The message, without the place that `serde_json` adds.
fn message<T: DeserializeOwned + std::fmt::Debug>(json: &str) -> String {
    let error = serde_json::from_str::<T>(json).unwrap_err().to_string();
    error.split(" at line").next().unwrap().to_owned()
}

#[test]
fn the_error_says_what_was_found_and_that_a_code_is_expected() {
    for (json, found) in [
        ("1000", "invalid value: integer `1000`"),
        ("70000", "invalid value: integer `70000`"),
        ("-226", "invalid value: integer `-226`"),
        ("true", "invalid type: boolean `true`"),
        ("\"0226\"", "invalid value: string \"0226\""),
        ("[]", "invalid type: sequence"),
    ] {
        let expected = format!("{found}, expected a three-digit reply code");
        assert_eq!(message::<RawCode>(json), expected);
        assert_eq!(message::<ftp::Code>(json), expected);
    }
}

#[test]
fn a_code_is_not_a_floating_point_number() {
    fn message<T: DeserializeOwned + std::fmt::Debug>() -> String {
        let number: F64Deserializer<Error> = 226.5.into_deserializer();
        T::deserialize(number).unwrap_err().to_string()
    }
    let expected = "invalid type: floating point `226.5`, expected a three-digit reply code";
    assert_eq!(message::<RawCode>(), expected);
    assert_eq!(message::<ftp::Code>(), expected);
}

#[test]
fn an_enum_of_the_callers_can_be_logged_by_its_own_derive() {
    fn logs<T: defmt::Format>() {}
    logs::<(own::Code, Answer, Status)>();
}
