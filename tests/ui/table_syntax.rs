//! What is not a table item.

reply_codes::reply_codes! {}

reply_codes::reply_codes! {
    mod replies = tests;
}

reply_codes::reply_codes! {
    mod replies = "two.csv"
}

fn main() {}
