//! One error for each mistake, and none where the other rows are used.

use reply_codes::reply_codes;

reply_codes! {
    pub mod replies = "mistakes.csv";
}

fn main() {
    let code = replies::Code::from_u16(200);
    assert_eq!(code, Some(replies::Code::Okay));
    assert!(matches!(code, Some(replies!(2xx))));
    assert!(replies::Code::Okay.is_positive());
}
