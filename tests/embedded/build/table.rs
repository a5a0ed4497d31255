//! The table as the csv crate reads it.

/// One line of the table.
pub(crate) struct Row {
    /// `226`, or `2xx` for a class, or `x2x` for a group.
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) reference: String,
}

impl Row {
    /// The number of a code.
    pub(crate) fn number(&self) -> u16 {
        self.code.parse().expect("a code is three digits")
    }
}

/// The lines of the table by what they are, each kind in code order.
pub(crate) struct Table {
    pub(crate) classes: Vec<Row>,
    pub(crate) groups: Vec<Row>,
    pub(crate) codes: Vec<Row>,
}

impl Table {
    /// Panics where the file is not what this crate is written for: a build script's way to fail.
    pub(crate) fn read(path: &str) -> Self {
        let mut reader = csv::Reader::from_path(path).expect("the table can be read");
        let headers = reader.headers().expect("the table has a header");
        assert_eq!(headers, vec!["code", "name", "description", "reference", "notes"]);
        let mut table = Self { classes: Vec::new(), groups: Vec::new(), codes: Vec::new() };
        for record in reader.records() {
            let record = record.expect("each line has the cells of the header");
            let row = Row {
                code: record[0].to_owned(),
                name: record[1].to_owned(),
                description: record[2].to_owned(),
                reference: record[3].to_owned(),
            };
            assert!(!row.name.is_empty(), "{} has no name", row.code);
            let kind = match row.code.as_bytes() {
                [_, b'x', b'x'] => &mut table.classes,
                [b'x', _, b'x'] => &mut table.groups,
                _ => &mut table.codes,
            };
            kind.push(row);
        }
        for rows in [&mut table.classes, &mut table.groups, &mut table.codes] {
            rows.sort_by(|one, other| one.code.cmp(&other.code));
        }
        table
    }

    /// The class of a code.
    pub(crate) fn class(&self, code: &Row) -> &Row {
        with_digit(&self.classes, 0, code)
    }

    /// The group of a code.
    pub(crate) fn group(&self, code: &Row) -> &Row {
        with_digit(&self.groups, 1, code)
    }
}

fn with_digit<'a>(rows: &'a [Row], place: usize, code: &Row) -> &'a Row {
    let digit = code.code.as_bytes()[place];
    rows.iter()
        .find(|row| row.code.as_bytes()[place] == digit)
        .expect("the table declares the class and the group of each code")
}
