//! The source of the peers that use other crates, from a table.

use std::collections::BTreeMap;
use std::error::Error;

use oracle::Row;

/// The rows of a table, by number.
type Rows = BTreeMap<u16, Row>;

/// A table of the codes alone, for a macro that cannot skip the other rows.
///
/// # Errors
///
/// If the csv crate cannot write it.
pub fn codes_alone(codes: &Rows) -> Result<String, Box<dyn Error>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["code", "name", "description"])?;
    for Row { number, name, description, .. } in codes.values() {
        writer.write_record([&format!("{number:03}"), name, description])?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// An enum with the derives of `num_enum` and `strum`.
#[must_use]
pub fn derived(codes: &Rows) -> String {
    let variants = lines(codes, |Row { number, name, description, .. }| {
        format!(
            "#[strum(serialize = \"{number:03}\", message = {description:?})] {name} = {number},"
        )
    });
    format!(
        "
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, num_enum::IntoPrimitive, num_enum::TryFromPrimitive,
    strum::Display, strum::EnumMessage, strum::EnumString, strum::FromRepr,
)]
#[repr(u16)]
pub enum Code {{ {variants} }}
"
    )
}

/// The lookups as maps of phf.
#[must_use]
pub fn hashed(codes: &Rows) -> String {
    let map = |entry: fn(&Row) -> String| {
        let entries = lines(codes, entry);
        format!("phf::phf_map! {{ {entries} }};")
    };
    format!(
        "
use crate::by_hand::Code;

pub static FROM_NUMBER: phf::Map<u16, Code> = {}
pub static FROM_ASCII: phf::Map<&'static [u8], Code> = {}
pub static DESCRIPTIONS: phf::Map<u16, &'static str> = {}
",
        map(|row| format!("{}_u16 => Code::{},", row.number, row.name)),
        map(|row| format!("b\"{:03}\" => Code::{},", row.number, row.name)),
        map(|row| format!("{}_u16 => {:?},", row.number, row.description)),
    )
}

/// A line for each row.
fn lines(rows: &Rows, line: impl Fn(&Row) -> String) -> String {
    rows.values().map(line).map(|line| line + "\n").collect()
}
