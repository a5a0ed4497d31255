//! What the table says beyond the descriptions: the crate has it in its documentation only.

/// The table from which `ftp` is generated.
const TABLE: &str = include_str!("../../codes.csv");

/// The notes of a row such as `530`, `5xx` or `x3x`; empty if it has none.
pub(crate) fn of(key: &str) -> String {
    let mut table = csv::Reader::from_reader(TABLE.as_bytes());
    let columns = table.headers().cloned().unwrap_or_default();
    let place = |name| columns.iter().position(|column| column == name);
    let (Some(code), Some(notes)) = (place("code"), place("notes")) else { return String::new() };
    let row = table.records().flatten().find(|row| row.get(code) == Some(key));
    row.and_then(|row| row.get(notes).map(str::to_owned)).unwrap_or_default()
}
