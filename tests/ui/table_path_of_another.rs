//! A `path` that is that of another table, and two tables of one name without one.

reply_codes::reply_codes! {
    pub mod first = "two.csv";
}

mod proto {
    reply_codes::reply_codes! {
        pub mod second = "two.csv" { path = crate::first }
    }
}

mod one {
    reply_codes::reply_codes! {
        pub mod status = "two.csv";
    }
}

mod two {
    reply_codes::reply_codes! {
        pub mod status = "two.csv";
    }
}

fn main() {}
