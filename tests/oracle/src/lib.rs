//! What the tests and the measurements compare the generated code with: a table as the csv crate reads
//! it. Nothing here comes from the generator.

pub mod by_hand;

use std::collections::BTreeMap;

/// A line of a table. Texts that the table has no column for are empty.
pub struct Row {
    /// Of a code; of a class or a group, its digit.
    pub number: u16,
    /// The name of the variant.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Where it is defined.
    pub reference: String,
}

/// The lines of a table by what they are, each by its number.
#[derive(Default)]
pub struct Table {
    /// `2xx`
    pub classes: BTreeMap<u16, Row>,
    /// `x2x`
    pub groups: BTreeMap<u16, Row>,
    /// `226`
    pub codes: BTreeMap<u16, Row>,
}

impl Table {
    /// Reads a table whose first column is the code. Ranges of numbers, which registries have, are
    /// skipped.
    ///
    /// # Panics
    ///
    /// If it is not such a table.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let columns = ["name", "description", "reference"]
            .map(|name| header.iter().position(|column| column.eq_ignore_ascii_case(name)));
        let mut table = Self::default();
        for record in reader.records() {
            let record = record.expect("as many cells as the header has");
            let [name, description, reference] =
                columns.map(|column| column.map_or("", |column| &record[column]).to_owned());
            let (rows, digits) = match record[0].as_bytes() {
                [_, b'x', b'x'] => (&mut table.classes, &record[0][..1]),
                [b'x', _, b'x'] => (&mut table.groups, &record[0][1..2]),
                range if range.contains(&b'-') => continue,
                _ => (&mut table.codes, &record[0]),
            };
            let number = digits.parse().expect("a number");
            rows.insert(number, Row { number, name, description, reference });
        }
        table
    }

    /// The class of a code.
    ///
    /// # Panics
    ///
    /// If the table does not declare it.
    #[must_use]
    pub fn class(&self, code: &Row) -> &Row {
        &self.classes[&(code.number / 100)]
    }

    /// The group of a code.
    ///
    /// # Panics
    ///
    /// If the table does not declare it.
    #[must_use]
    pub fn group(&self, code: &Row) -> &Row {
        &self.groups[&(code.number / 10 % 10)]
    }
}
