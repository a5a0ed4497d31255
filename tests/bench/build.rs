//! Writes the peers of the generated code, from the same table.

#[path = "src/generate.rs"]
#[expect(dead_code, reason = "the library uses the rest")]
mod generate;

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use oracle::{Table, by_hand};

const TABLE: &str = "../../codes.csv";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/generate.rs");
    println!("cargo::rerun-if-changed={TABLE}");
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    let table = Table::read(&fs::read_to_string(TABLE)?);
    fs::write(folder.join("by_hand.rs"), by_hand::source(&table))?;
    fs::write(folder.join("derived.rs"), generate::derived(&table.codes))?;
    fs::write(folder.join("hashed.rs"), generate::hashed(&table.codes))?;
    Ok(())
}
