//! One error for each file that gives no rows, and no module.

reply_codes::reply_codes! {
    pub mod missing = "tests/ui/missing.csv";
    pub mod folder = "tests";
}

fn main() {}
