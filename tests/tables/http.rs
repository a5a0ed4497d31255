//! HTTP's table compared with the `http` crate: what that crate tests of a status, and how the two
//! differ.

use std::collections::HashSet;

use http::StatusCode;
use reply_codes::{InvalidCode, RawCode};
use tables::http as table;
use tables::http::{Class, Code};

/// Every code of the table with its status in `http`.
fn both() -> impl Iterator<Item = (Code, StatusCode)> {
    Code::ALL.into_iter().map(|code| (code, StatusCode::from_u16(code.as_u16()).unwrap()))
}

#[test]
fn every_status_that_has_a_name_in_http_is_a_code() {
    for number in 100..1000 {
        let status = StatusCode::from_u16(number).unwrap();
        let is_listed = Code::from_u16(number).is_some();
        assert!(is_listed || status.canonical_reason().is_none(), "{status}");
    }
    let without_a_name: Vec<_> =
        both().filter(|(_, status)| status.canonical_reason().is_none()).collect();
    let without_a_name: Vec<_> = without_a_name.iter().map(|(code, _)| code.as_u16()).collect();
    assert_eq!(without_a_name, [104]);
}

#[test]
fn descriptions_are_the_reasons_except_for_four_that_the_registry_words_differently() {
    let reworded: Vec<_> = both()
        .filter_map(|(code, status)| Some((code, status.canonical_reason()?)))
        .filter(|(code, reason)| !code.description().eq_ignore_ascii_case(reason))
        .map(|(code, reason)| (code.as_u16(), reason, code.description()))
        .collect();
    assert_eq!(
        reworded,
        [
            (203, "Non Authoritative Information", "Non-Authoritative Information"),
            (413, "Payload Too Large", "Content Too Large"),
            (422, "Unprocessable Entity", "Unprocessable Content"),
            (510, "Not Extended", "Not Extended (OBSOLETED)"),
        ]
    );
    assert_eq!(Code::NotExtended.name(), "NotExtended");
}

#[test]
fn three_digits_are_read_and_written_alike() {
    for (code, status) in both() {
        assert_eq!(code.as_u16(), status.as_u16());
        assert_eq!(code.as_str(), status.as_str());
        assert_eq!(Code::try_from(status.as_str().as_bytes()), Ok(code));
        assert_eq!(status.as_str().parse(), Ok(code));
        assert_eq!(Code::try_from(status.as_u16()), Ok(code));
        assert_eq!(u16::from(code), u16::from(status));
        assert_eq!(code.to_string(), format!("{status:?}"));
    }
    for text in ["", "1", "20", "2000", "2 0", "+20", "-20", "20x", "xxx"] {
        assert!(StatusCode::from_bytes(text.as_bytes()).is_err(), "{text}");
        assert_eq!(Code::try_from(text.as_bytes()), Err(InvalidCode::Malformed), "{text}");
    }
}

#[test]
fn the_alternate_form_is_the_line_that_http_displays() {
    for (code, status) in both() {
        if status.canonical_reason() == Some(code.description()) {
            assert_eq!(format!("{code:#}"), status.to_string());
        }
    }
    assert_eq!(format!("{:#}", Code::ImATeapot), "418 I'm a teapot");
    assert_eq!(format!("{:?}", Code::ImATeapot), "ImATeapot");
}

#[test]
fn a_number_that_is_not_a_code_is_kept_and_has_its_class() {
    for number in 100..1000 {
        let status = StatusCode::from_u16(number).unwrap();
        let raw = RawCode::from_ascii(*status.as_str().as_bytes().first_chunk().unwrap()).unwrap();
        let class = Class::of(raw);
        assert_eq!(class == Some(Class::Informational), status.is_informational());
        assert_eq!(class == Some(Class::Success), status.is_success());
        assert_eq!(class == Some(Class::Redirection), status.is_redirection());
        assert_eq!(class == Some(Class::ClientError), status.is_client_error());
        assert_eq!(class == Some(Class::ServerError), status.is_server_error());
        if let Err(error) = Code::try_from(number) {
            assert_eq!((error, error.raw()), (InvalidCode::Unknown(raw), Some(raw)));
        }
    }
}

#[test]
fn every_code_has_the_class_of_its_status() {
    for (code, status) in both() {
        assert_eq!(code.is_informational(), status.is_informational(), "{code}");
        assert_eq!(code.is_success(), status.is_success(), "{code}");
        assert_eq!(code.is_redirection(), status.is_redirection(), "{code}");
        assert_eq!(code.is_client_error(), status.is_client_error(), "{code}");
        assert_eq!(code.is_server_error(), status.is_server_error(), "{code}");
    }
    assert_eq!(Class::ClientError.description(), "client error");
    assert!(matches!(Code::NotFound, table!(4xx)));
}

#[test]
fn codes_sort_and_hash_as_statuses_do() {
    let sorted: Vec<_> = both().collect();
    assert!(sorted.is_sorted_by_key(|(_, status)| *status));
    let hashed: HashSet<_> = both().map(|(code, _)| code).collect();
    assert_eq!(hashed.len(), Code::COUNT);
    assert_eq!(Code::default().as_u16(), StatusCode::default().as_u16());
    assert_eq!(size_of::<Option<Code>>(), size_of::<Option<StatusCode>>());
}

#[test]
fn the_registrys_file_is_not_edited_and_its_reference_is_kept() {
    assert_eq!(Code::from_u16(418), Some(Code::ImATeapot));
    assert_eq!(Code::ImATeapot.reference(), "[RFC9110, Section 15.5.19]");
    let resumption = Code::UploadResumptionSupported;
    assert_eq!(
        (resumption.as_u16(), resumption.description()),
        (104, "Upload Resumption Supported")
    );
    let file = include_str!("http-status-codes-1.csv");
    assert!(file.contains("\n418,(Unused),") && file.contains("expires 2026-11-13"));
    assert_eq!(Code::from_u16(306), None);
}
