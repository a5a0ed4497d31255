//! Reads the tables and the transcripts without the crate, and writes what the firmware includes: what
//! it checks the crate against, and the enum that `sizes.py` compares it with.

mod replies;
mod rows;

use std::path::PathBuf;
use std::{env, fs};

use oracle::{Table, by_hand};

const TABLE: &str = "../../codes.csv";
const STAGES: &str = "stages.csv";
const TRANSCRIPTS: &str = "../transcripts";
const MEMORIES: &str = "memory";
const SIZE: &str = "size.x";

fn main() {
    for file in ["build", TABLE, STAGES, TRANSCRIPTS, MEMORIES, SIZE] {
        println!("cargo::rerun-if-changed={file}");
    }
    let read = |path| Table::read(&fs::read_to_string(path).expect("the table can be read"));
    let table = read(TABLE);
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    let write = |name: &str, text: String| {
        fs::write(output.join(name), text).expect("OUT_DIR can be written to");
    };
    let faulty = env::var_os("CARGO_FEATURE_FAULTS").is_some();
    write("rows.rs", rows::source(&table, faulty));
    let stages = read(STAGES);
    write("stages.rs", rows::plain_source(&stages, "stages::Code", faulty));
    write("replies.rs", replies::source(TRANSCRIPTS, faulty));
    write("by_hand.rs", by_hand::source(&table));
    write("enums.rs", rows::variants(&table));

    // The linker finds both by the search path. cortex-m-rt's script, link.x, includes memory.x by
    // itself; riscv-rt's must be given it.
    let machine = env::var("CARGO_CFG_TARGET_ARCH").expect("Cargo names the machine");
    for (script, name) in [(&*format!("{MEMORIES}/{machine}.x"), "memory.x"), (SIZE, SIZE)] {
        fs::copy(script, output.join(name)).expect("OUT_DIR can be written to");
    }
    println!("cargo::rustc-link-search={}", output.display());
    for program in ["size", "client"] {
        println!("cargo::rustc-link-arg-bin={program}=-T{SIZE}");
    }
    for program in ["every_number", "every_table", "every_reply", "every_function"] {
        if machine == "riscv32" {
            println!("cargo::rustc-link-arg-bin={program}=-Tmemory.x");
        }
        println!("cargo::rustc-link-arg-bin={program}=-Tlink.x");
    }
}
