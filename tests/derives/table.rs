//! `#[derive(ReplyCode)]` on enums that are checked against a table.

use reply_codes::{RawCode, ReplyCode, ftp};

/// Eight of FTP's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "codes.csv")]
enum Firmware {
    Opening = 150,
    Okay = 200,
    Ready = 220,
    Closing = 226,
    LoggedIn = 230,
    Password = 331,
    NotLoggedIn = 530,
    Unavailable = 550,
}

#[test]
fn an_enum_checked_against_a_file_has_its_texts() {
    for code in Firmware::ALL {
        let listed = ftp::Code::from_raw(code.raw()).unwrap();
        assert_eq!(
            (code.description(), code.reference()),
            (listed.description(), listed.reference())
        );
    }
    assert_eq!(Firmware::Password.name(), "Password");
}

mod exhaustive {
    use reply_codes::ReplyCode;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = "ui/two.csv", exhaustive)]
    enum Both {
        First = 110,
        Second = 120,
    }

    #[test]
    fn an_exhaustive_enum_has_every_row() {
        assert_eq!(Both::ALL.map(Both::description), ["Restart marker", "Wait"]);
    }
}

/// The same codes under other names, checked against an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = reply_codes::ftp::Code)]
enum Client {
    Go = 150,
    Ok = 200,
    Hello = 220,
    Done = 226,
    In = 230,
    Pass = 331,
    Out = 530,
    No = 550,
}

#[test]
fn an_enum_checked_against_an_enum_has_its_texts_and_its_own_names() {
    for (code, of_file) in Client::ALL.into_iter().zip(Firmware::ALL) {
        assert_eq!(code.raw(), of_file);
        assert_eq!(code.description(), of_file.description());
        assert_eq!(code.reference(), of_file.reference());
    }
    assert_eq!(Client::Pass.name(), "Pass");
    assert_eq!(format!("{:#}", Client::Out), "530 Not logged in");
}

/// Checked against an enum that a derive made, and one that keeps other codes too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = crate::open::Status, exhaustive)]
enum OfOpen {
    Ready = 220,
    Password = 331,
    Not = 550,
}

#[test]
fn an_enum_may_be_checked_against_one_that_keeps_other_codes() {
    assert_eq!(OfOpen::Password.description(), ftp::Code::NeedPassword.description());
    assert_eq!(OfOpen::from_u16(599), None);
}

/// Every code of a registry's file, by the settings that read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(
    table = "ui/registry.csv" {
        code = "Value", description = "Description", reference = "Reference",
        skip = ["Unassigned", "(Unused)"],
        rows = { 104 = "Upload Resumption Supported" },
    },
    exhaustive,
)]
enum Registered {
    Continue = 100,
    Resuming = 104,
    Ok = 200,
}

#[test]
fn a_registrys_file_is_read_by_settings() {
    assert_eq!(
        Registered::ALL.map(Registered::description),
        ["Continue", "Upload Resumption Supported", "OK"]
    );
    assert_eq!(Registered::Ok.reference(), "[RFC9110, Section 15.3.1]");
    assert_eq!(Registered::try_from(RawCode::from(Registered::Ok)), Ok(Registered::Ok));
}
