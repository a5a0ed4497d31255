//! Reads codes.csv once more, with nothing of the generator, and writes what the firmware includes:
//! the rows to check against, and the enum to compare sizes with.

mod by_hand;
mod rows;
mod table;

use std::path::PathBuf;
use std::{env, fs};

use table::Table;

const TABLE: &str = "../../codes.csv";
const MEMORY: &str = "memory.x";

fn main() {
    for file in ["build", TABLE, MEMORY] {
        println!("cargo::rerun-if-changed={file}");
    }
    let table = Table::read(TABLE);
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    let write = |name: &str, text: String| {
        fs::write(output.join(name), text).expect("OUT_DIR can be written to");
    };
    let faulty = env::var_os("CARGO_FEATURE_FAULTS").is_some();
    write("rows.rs", rows::source(&table, faulty));
    write("by_hand.rs", by_hand::source(&table));

    // The linker script of cortex-m-rt includes this file and finds it by the search path.
    fs::copy(MEMORY, output.join(MEMORY)).expect("OUT_DIR can be written to");
    println!("cargo::rustc-link-search={}", output.display());
}
