//! Settings that are unknown, repeated or out of range, or that name what the table does not have.

reply_codes::reply_codes! {
    pub mod codes = "ui/two.csv" { code = "Value", reference = "Where" }
}

reply_codes::reply_codes! {
    pub mod colour = "ui/two.csv" { colour = "red" }
}

reply_codes::reply_codes! {
    pub mod twice = "ui/two.csv" { skip = ["Wait"], skip = [] }
}

reply_codes::reply_codes! {
    pub mod elsewhere = "ui/two.csv" { path = proto::elsewhere }
}

reply_codes::reply_codes! {
    pub mod class_of_two_digits = "ui/two.csv" { classes = { Preliminary = 10 } }
}

reply_codes::reply_codes! {
    pub mod class_twice = "ui/two.csv" { classes = { Preliminary = 1, Other = 1 } }
}

reply_codes::reply_codes! {
    pub mod group_twice = "ui/two.csv" { groups = { Marks = 1, Marks = 2 } }
}

reply_codes::reply_codes! {
    pub mod row_twice = "ui/two.csv" { rows = { 110 = "Marker", 0110 = "Restart" } }
}

reply_codes::reply_codes! {
    pub mod large_row = "ui/two.csv" { rows = { 1100 = "Marker" } }
}

reply_codes::reply_codes! {
    pub mod empty_row = "ui/two.csv" { rows = { 110 = " " } }
}

reply_codes::reply_codes! {
    pub mod named_row = "ui/two.csv" { rows = { Marker = "Restart marker" } }
}

fn main() {}
