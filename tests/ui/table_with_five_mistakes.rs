//! One error for each mistake, and none where the module is used.

use reply_codes::reply_codes;

reply_codes! {
    pub mod replies = "mistakes.csv";
}

fn main() {
    let code = replies::Code::from_u16(200);
    assert_eq!(code, Some(replies::Code::Okay));
    assert!(matches!(code, Some(replies!(2xx))));
    assert!(replies::Code::Status.is_positive());
    // Rows whose code is wrong or taken.
    assert!([replies::Code::Short, replies::Code::Again].map(replies::Code::is_positive)[0]);
}
