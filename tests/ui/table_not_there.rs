//! One error for each file that gives no rows, and no module.

reply_codes::reply_codes! {
    pub mod missing = "missing.csv";
    pub mod folder = ".";
    pub mod absolute = "/etc/hosts";
}

fn main() {}
