//! Writes what the program checks against: the number and the hash of each row of codes.csv, as the
//! csv crate reads it.

mod hash;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

const TABLE: &str = "../../../codes.csv";

fn main() {
    for file in ["src", TABLE] {
        println!("cargo::rerun-if-changed={file}");
    }
    let rows: Vec<_> = csv::Reader::from_path(TABLE)
        .expect("the table can be read")
        .records()
        .map(|row| row.expect("each line has the cells of the header"))
        .collect();
    let name_of = |key: &str| {
        let row = rows.iter().find(|row| &row[0] == key);
        &row.expect("the table declares each class and group")[1]
    };
    let mut source = String::from("[");
    for row in rows.iter().filter(|row| !row[0].contains('x')) {
        let code = &row[0];
        let class = name_of(&format!("{}xx", &code[..1]));
        let group = name_of(&format!("x{}x", &code[1..2]));
        let hash = hash::hash([code, &row[1], &row[2], &row[3], class, group]);
        write!(source, "({code}, {hash}), ").expect("a String takes any text");
    }
    source.push(']');
    let output = env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR");
    fs::write(Path::new(&output).join("rows.rs"), source).expect("OUT_DIR can be written to");
}
