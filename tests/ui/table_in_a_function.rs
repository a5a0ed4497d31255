//! A table in a function has no path from the root, by which its patterns could find it.

fn main() {
    reply_codes::reply_codes! {
        mod replies = "two.csv";
    }
    // All else of it works.
    let code = replies::Code::Wait;
    assert!(matches!(code, replies!(120)));
}
