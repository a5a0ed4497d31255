//! One error for each file that gives no rows, and no module.

reply_codes::reply_codes! {
    pub mod missing = "missing.csv";
    pub mod folder = ".";
    pub mod absolute = "/etc/replies.csv";
    pub mod empty = "";
    pub mod torn = "miss\ning.csv";
}

fn main() {}
