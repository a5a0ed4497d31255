//! Settings that are unknown, stand twice, or name a column that is not there.

reply_codes::reply_codes! {
    pub mod codes = "tests/ui/two.csv" { code = "Value", reference = "Where" }
}

reply_codes::reply_codes! {
    pub mod colour = "tests/ui/two.csv" { colour = "red" }
}

reply_codes::reply_codes! {
    pub mod twice = "tests/ui/two.csv" { skip = ["Wait"], skip = [] }
}

reply_codes::reply_codes! {
    pub mod elsewhere = "tests/ui/two.csv" { path = proto::elsewhere }
}

fn main() {}
