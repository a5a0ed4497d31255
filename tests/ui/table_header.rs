//! Mistakes in a header, and in what only an editor shows.

reply_codes::reply_codes! {
    pub mod capital = "header.csv";
    pub mod accents = "accents.csv";
    pub mod twice = "twice.csv" { code = "code" }
}

reply_codes::reply_codes! {
    pub mod turned = "two.csv" { rows = { 150 = "Half\u{202E}way" } }
}

fn main() {}
