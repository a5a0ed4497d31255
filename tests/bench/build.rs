//! Writes the peers of the generated code from the table it comes from.

#[path = "src/generate.rs"]
#[expect(dead_code, reason = "the library uses the rest")]
mod generate;

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

const TABLE: &str = "../../codes.csv";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/generate.rs");
    println!("cargo::rerun-if-changed={TABLE}");
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    let table = generate::Table::parse(&fs::read_to_string(TABLE)?)?;
    fs::write(folder.join("by_hand.rs"), table.by_hand())?;
    fs::write(folder.join("derived.rs"), table.derived())?;
    fs::write(folder.join("hashed.rs"), table.hashed())?;
    Ok(())
}
