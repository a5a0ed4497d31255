//! Two tables of one name without a path, and a `path` that is that of another table.

reply_codes::reply_codes! {
    pub mod status = "two.csv";
}

mod proto {
    reply_codes::reply_codes! {
        pub mod status = "two.csv";
        pub mod other = "two.csv" { path = crate::status }
    }
}

fn main() {}
