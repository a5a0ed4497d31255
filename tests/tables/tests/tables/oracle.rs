//! A table as the tests read it, with no help from the generator.

use std::collections::BTreeMap;
use std::path::Path;

/// A row with a code; texts that the file lacks are empty.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) reference: String,
}

/// The rows of a file whose first column is the code, by number, with the descriptions that settings
/// give. Classes, groups and what nobody has been assigned are not codes.
pub(crate) fn read(file: &str, reworded: &[(u16, &str)]) -> BTreeMap<u16, Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let column = |name| headers.iter().position(|header| header.eq_ignore_ascii_case(name));
    let [name, description, reference] = ["name", "description", "reference"].map(column);
    let mut rows = BTreeMap::new();
    for record in reader.records().map(Result::unwrap) {
        let cell = |column: Option<usize>| column.map_or("", |column| &record[column]).to_owned();
        if record[0].len() != 3 || record[0].contains('x') {
            continue;
        }
        let number = record[0].parse().unwrap();
        let [name, description, reference] = [name, description, reference].map(cell);
        let setting = reworded.iter().find(|row| row.0 == number);
        let description = setting.map_or(description, |row| row.1.to_owned());
        if !["Unassigned", "(Unused)"].contains(&&*description) {
            rows.insert(number, Row { name, description, reference });
        }
    }
    rows
}
