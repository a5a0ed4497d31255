//! Writes what `size` includes: the enum by hand that `sizes.py` compares the crate with, and enums with
//! every code of the table. Says where the memory of the machine is.

use std::path::PathBuf;
use std::{env, fs};

use oracle::{Row, Table, by_hand};

const TABLE: &str = "../../codes.csv";
const MEMORIES: &str = "memory";
const SIZE: &str = "size.x";

fn main() {
    for file in ["build.rs", TABLE, MEMORIES, SIZE] {
        println!("cargo::rerun-if-changed={file}");
    }
    let table = Table::read(&fs::read_to_string(TABLE).expect("the table can be read"));
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR"));
    let write = |name: &str, text: String| {
        fs::write(output.join(name), text).expect("OUT_DIR can be written to");
    };
    write("by_hand.rs", by_hand::source(&table));
    write("enums.rs", variants(&table));

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
    if machine == "riscv32" {
        println!("cargo::rustc-link-arg-bin=every_function=-Tmemory.x");
    }
    println!("cargo::rustc-link-arg-bin=every_function=-Tlink.x");
}

/// The source of every code as a variant with its number, for enums that are not generated.
fn variants(table: &Table) -> String {
    let variant = |row: &Row| format!("{} = {},\n", row.name, row.number);
    format!("enums! {{\n{}}}\n", table.codes.values().map(variant).collect::<String>())
}
