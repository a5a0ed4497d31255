//! A `path` at which the module is not, and a module below the root without one.

mod proto {
    reply_codes::reply_codes! {
        pub mod elsewhere = "two.csv" { path = crate::protocol::elsewhere }
        pub mod below = "two.csv";
    }
}

fn main() {
    use proto::{below, elsewhere};
    assert!(matches!(elsewhere::Code::Wait, elsewhere!(120)));
    assert!(matches!(below::Code::Wait, below!(120)));
}
