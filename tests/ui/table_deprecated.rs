//! A table that is deprecated: its module and its macro are, and nothing that is generated warns.

#![deny(warnings)]

reply_codes::reply_codes! {
    #[deprecated = "use `ftp`"]
    pub mod old = "two.csv";
}

fn main() {
    let code = old::Code::Wait;
    assert!(matches!(code, old!(120)));
}
