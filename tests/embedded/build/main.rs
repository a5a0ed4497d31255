//! Reads the tables and the transcripts once more, with nothing of the crate, and writes what the
//! firmware includes: what to check against, and the enum to compare sizes with.

mod by_hand;
mod replies;
mod rows;
mod table;

use std::path::PathBuf;
use std::{env, fs};

use table::Table;

const TABLE: &str = "../../codes.csv";
const STAGES: &str = "stages.csv";
const TRANSCRIPTS: &str = "../transcripts";
const MEMORY: &str = "memory.x";
const SIZE: &str = "size.x";

fn main() {
    for file in ["build", TABLE, STAGES, TRANSCRIPTS, MEMORY, SIZE] {
        println!("cargo::rerun-if-changed={file}");
    }
    let table = Table::read(TABLE);
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    let write = |name: &str, text: String| {
        fs::write(output.join(name), text).expect("OUT_DIR can be written to");
    };
    let faulty = env::var_os("CARGO_FEATURE_FAULTS").is_some();
    write("rows.rs", rows::source(&table, faulty));
    let stages = Table::read(STAGES);
    write("stages.rs", rows::plain_source(&stages, "stages::Code", faulty));
    write("replies.rs", replies::source(TRANSCRIPTS, faulty));
    write("by_hand.rs", by_hand::source(&table));

    // cortex-m-rt's linker script, link.x, includes memory.x and finds it by the search path.
    for script in [MEMORY, SIZE] {
        fs::copy(script, output.join(script)).expect("OUT_DIR can be written to");
    }
    println!("cargo::rustc-link-search={}", output.display());
    for (program, script) in [
        ("every_number", "link.x"),
        ("every_table", "link.x"),
        ("every_reply", "link.x"),
        ("every_function", "link.x"),
        ("size", SIZE),
    ] {
        println!("cargo::rustc-link-arg-bin={program}=-T{script}");
    }
}
