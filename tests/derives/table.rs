//! `#[derive(ReplyCode)]` on enums that are checked against a table.

use reply_codes::{RawCode, ReplyCode, UnlistedCode, ftp};

/// Eight of FTP's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "../../codes.csv")]
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
    #[reply_code(table = "../ui/two.csv", exhaustive)]
    enum Both {
        First = 110,
        Second = 120,
    }

    #[test]
    fn an_exhaustive_enum_has_every_row() {
        assert_eq!(Both::ALL.map(Both::description), ["Restart marker", "Wait"]);
    }

    /// Checked against another derived enum.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
    #[reply_code(table = Both, exhaustive)]
    enum Renamed {
        Mark = 110,
        Later = 120,
    }

    #[test]
    fn an_exhaustive_enum_has_every_code_of_an_enum() {
        assert_eq!(Renamed::ALL.map(Renamed::description), ["Restart marker", "Wait"]);
        assert_eq!(Renamed::Later.name(), "Later");
    }
}

/// The same codes under other names, checked against an enum, and one more, so that they are too many for a
/// plain `match` where addresses are narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = reply_codes::ftp::Code)]
#[repr(u16)]
pub(crate) enum Client {
    Go = 150,
    Ok = 200,
    Hello = 220,
    Done = 226,
    In = 230,
    Pass = 331,
    Out = 530,
    No = 550,
    Unknown = 551,
    #[reply_code(other)]
    Other(UnlistedCode),
}

#[test]
fn an_enum_checked_against_an_enum_has_its_texts_and_its_own_names() {
    for (code, of_file) in Client::ALL.into_iter().zip(Firmware::ALL) {
        assert_eq!(code.raw(), of_file.raw());
        assert_eq!(code.description(), of_file.description());
        assert_eq!(code.reference(), of_file.reference());
    }
    assert_eq!(Client::Pass.name(), "Pass");
    assert_eq!(format!("{:#}", Client::Out), "530 Not logged in");
}

/// Checked against an enum that a derive made, and one that keeps other codes too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = crate::open::Status)]
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

#[test]
fn a_file_is_read_by_any_path_of_the_crate() {
    use reply_codes as own;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, own::ReplyCode)]
    #[reply_code(table = "../ui/two.csv", crate = own)]
    enum Answer {
        Wait = 120,
    }
    assert_eq!(Answer::Wait.description(), "Wait");
}

mod registry {
    reply_codes::reply_codes! {
        pub(super) mod registered = "../ui/registry.csv" {
            path = crate::table::registry::registered,
            code = "Value", description = "Description", reference = "Reference",
            skip = ["Unassigned", "(Unused)"],
            rows = { 104 = "Upload Resumption Supported" },
        }
    }
}

/// Every code of a registry's file, which a module reads by its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = registry::registered::Code, exhaustive)]
enum Registered {
    Continue = 100,
    Resuming = 104,
    Ok = 200,
}

#[test]
fn a_registrys_file_is_read_by_a_module_with_settings() {
    assert_eq!(
        Registered::ALL.map(Registered::description),
        ["Continue", "Upload Resumption Supported", "OK"]
    );
    assert_eq!(Registered::Ok.reference(), "[RFC9110, Section 15.3.1]");
    assert_eq!(Registered::try_from(RawCode::from(Registered::Ok)), Ok(Registered::Ok));
}

/// Two codes of the table, and two that servers send although it does not have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = ftp::Code)]
enum WithExtras {
    LoggedIn = 230,
    /// User logged out.
    ///
    /// Not in any RFC.
    #[reply_code(extra)]
    LoggedOut = 231,
    NotLoggedIn = 530,
    /// No code at all.
    #[reply_code(extra)]
    Unknown = 0,
}

#[test]
fn an_extra_code_is_described_by_its_documentation() {
    let texts = |code: WithExtras| (code.name(), code.description(), code.reference());
    assert_eq!(texts(WithExtras::LoggedOut), ("LoggedOut", "User logged out.", ""));
    assert_eq!(texts(WithExtras::Unknown), ("Unknown", "No code at all.", ""));
    let listed = ftp::Code::LoggedIn;
    assert_eq!(texts(WithExtras::LoggedIn), ("LoggedIn", listed.description(), listed.reference()));
    assert_eq!(WithExtras::from_u16(0), Some(WithExtras::Unknown));
    assert_eq!("231".parse(), Ok(WithExtras::LoggedOut));
    assert_eq!(WithExtras::ALL.map(WithExtras::as_u16), [0, 230, 231, 530]);
}

/// Every code of the file, one more, and any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ReplyCode)]
#[reply_code(table = "../ui/two.csv", exhaustive)]
#[repr(u16)]
enum AllAndExtra {
    Restart = 110,
    Wait = 120,
    /// Nearly.
    #[reply_code(extra)]
    Nearly = 121,
    #[reply_code(other)]
    Unlisted(UnlistedCode),
}

#[test]
fn an_extra_code_does_not_count_as_one_of_the_table() {
    assert_eq!(
        AllAndExtra::ALL.map(AllAndExtra::description),
        ["Restart marker", "Wait", "Nearly."]
    );
    assert_eq!(AllAndExtra::from_u16(121), Some(AllAndExtra::Nearly));
    assert!(matches!(AllAndExtra::from_u16(122), Some(AllAndExtra::Unlisted(_))));
}
