//! One error for each file, and none where its module is used.

reply_codes::reply_codes! {
    pub mod missing = "missing.csv";
    pub mod folder = ".";
    pub mod absolute = "/etc/replies.csv";
    pub mod outside = "../replies.csv";
    pub mod empty = "";
    pub mod torn = "miss\ning.csv";
}

fn class(code: missing::Code) -> missing::Class {
    code.class()
}

fn main() {
    assert!(folder::Code::from_u16(226).is_none());
    assert!(class(missing::Code::ALL[0]).digit() < 9);
}
