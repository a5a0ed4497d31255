//! A derive that a table cannot have: one error, at its token, and the module without it.

reply_codes::reply_codes! {
    #[derive(Default)]
    pub mod broken = "two.csv";
}

reply_codes::reply_codes! {
    #[derive(::core::default::Default)]
    pub mod replies = "two.csv";
}

fn main() {
    assert_eq!(replies::Code::Wait.as_u16(), 120);
}
