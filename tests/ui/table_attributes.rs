//! A mistake in one attribute or setting of a table is one error, and the module is there without it.

use reply_codes::reply_codes;

reply_codes! {
    #[cfg_attr(all(), derive(Hash), allow(missing_docs))]
    pub mod mixed = "two.csv";
}

reply_codes! {
    pub mod setting = "two.csv" { colour = "red" }
}

reply_codes! {
    pub mod not_there = "two.csv" { skip = ["Nothing of the file"] }
}

reply_codes! {
    pub mod elsewhere = "two.csv" { path = elsewhere }
}

reply_codes! {
    #[derive(Default)]
    pub mod default = "two.csv";
}

macro_rules! use_all {
    ($($table:ident)*) => {
        $(
            assert_eq!($table::Code::Wait.as_u16(), 120);
            assert!(matches!($table::Code::from_u16(110), Some($table!(1xx))));
        )*
    };
}

fn main() {
    use_all! { mixed setting not_there elsewhere default }
}
