//! Settings that are unknown, repeated or out of range, or that name what the table does not have.

reply_codes::reply_codes! {
    pub mod codes = "two.csv" { code = "Value", reference = "Where" }
}

reply_codes::reply_codes! {
    pub mod colour = "two.csv" { colour = "red" }
}

reply_codes::reply_codes! {
    pub mod twice = "two.csv" { skip = ["Wait"], skip = [] }
}

reply_codes::reply_codes! {
    pub mod elsewhere = "two.csv" { path = proto::elsewhere }
}

reply_codes::reply_codes! {
    pub mod class_of_two_digits = "two.csv" { classes = { Preliminary = 10 } }
}

reply_codes::reply_codes! {
    pub mod class_twice = "two.csv" { classes = { Preliminary = 1, Other = 1 } }
}

reply_codes::reply_codes! {
    pub mod group_twice = "two.csv" { groups = { Marks = 1, Marks = 2 } }
}

reply_codes::reply_codes! {
    pub mod row_twice = "two.csv" { rows = { 110 = "Marker", 0110 = "Restart" } }
}

reply_codes::reply_codes! {
    pub mod large_row = "two.csv" { rows = { 1100 = "Marker" } }
}

reply_codes::reply_codes! {
    pub mod empty_row = "two.csv" { rows = { 110 = " " } }
}

reply_codes::reply_codes! {
    pub mod named_row = "two.csv" { rows = { Marker = "Restart marker" } }
}

macro_rules! path_of_this_crate {
    ($name:ident) => {
        reply_codes::reply_codes! {
            pub mod $name = "two.csv" { path = $crate::$name }
        }
    };
}

path_of_this_crate! { by_a_macro }

fn main() {}
