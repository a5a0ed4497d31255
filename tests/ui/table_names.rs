//! Names that cannot be used, and settings that name codes.

reply_codes::reply_codes! {
    pub mod unnamed = "names.csv";
}

reply_codes::reply_codes! {
    pub mod named = "names.csv" {
        names = { Marker = 110, Ready = 120, NotAcceptableAnywhere = 606, Rejected = 608 },
    }
}

reply_codes::reply_codes! {
    pub mod lacking = "names.csv" {
        names = {
            Marker = 110, Ready = 120, NotAcceptableAnywhere = 606, Unwanted = 607, Rejected = 608,
        },
    }
}

reply_codes::reply_codes! {
    pub mod twice = "names.csv" { names = { Marker = 110, Ready = 110 } }
}

reply_codes::reply_codes! {
    pub mod large = "names.csv" { names = { Marker = 1110 } }
}

fn main() {
    assert_eq!(named::Code::NotAcceptableAnywhere.as_u16(), 606);
}
