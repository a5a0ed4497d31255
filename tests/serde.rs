//! What the error says if a value is not a code.

use reply_codes::{RawCode, ftp};
use serde_core::de::value::{Error, F64Deserializer};
use serde_core::de::{DeserializeOwned, IntoDeserializer};

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
