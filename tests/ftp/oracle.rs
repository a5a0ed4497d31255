//! The table as the tests read it, with no help from the generator.

use std::collections::BTreeMap;

const FILE: &[u8] = include_bytes!("../../codes.csv");

pub(crate) struct Row {
    pub(crate) number: u16,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) reference: String,
}

/// Classes by first digit, groups by second digit, codes by number.
pub(crate) struct Oracle {
    pub(crate) classes: BTreeMap<u8, Row>,
    pub(crate) groups: BTreeMap<u8, Row>,
    pub(crate) codes: BTreeMap<u16, Row>,
}

/// Reads codes.csv.
pub(crate) fn read() -> Oracle {
    let mut reader = csv::Reader::from_reader(FILE);
    let mut oracle =
        Oracle { classes: BTreeMap::new(), groups: BTreeMap::new(), codes: BTreeMap::new() };
    for record in reader.records().map(Result::unwrap) {
        let number = record[0].replace('x', "").parse().unwrap();
        let [name, description, reference] = [1, 2, 3].map(|column| record[column].to_owned());
        let row = Row { number, name, description, reference };
        if record[0].ends_with("xx") {
            oracle.classes.insert(u8::try_from(number).unwrap(), row);
        } else if record[0].starts_with('x') {
            oracle.groups.insert(u8::try_from(number).unwrap(), row);
        } else {
            oracle.codes.insert(number, row);
        }
    }
    oracle
}
