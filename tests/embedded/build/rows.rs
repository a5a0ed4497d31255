//! The rows that `every_number` and `every_table` check the generated code against.

use crate::table::{Row, Table};

/// The source of a tuple of three arrays: the codes, the classes, the groups.
///
/// The names of variants are written as names, too: that `Code::from_u16(226)` is the variant that
/// the table names cannot be seen from its number alone.
pub(crate) fn source(table: &Table, faulty: bool) -> String {
    let codes: Vec<_> = table
        .codes
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let Row { code, name, description, reference } = row;
            // The fault, where one is wanted, is a single letter of a single row.
            let description = match (faulty, index) {
                (true, 0) => description.to_lowercase(),
                _ => description.clone(),
            };
            let number = row.number();
            let digits: Vec<_> = code.chars().map(String::from).collect();
            let digits = digits.join(", ");
            let class = &table.class(row).name;
            let group = &table.group(row).name;
            format!(
                "Row {{ code: Code::{name}, number: {number}, digits: [{digits}], text: {code:?}, \
                 name: {name:?}, description: {description:?}, reference: {reference:?}, \
                 class: Class::{class}, group: Group::{group} }}"
            )
        })
        .collect();
    let classes = categories(&table.classes, "Class", 0);
    let groups = categories(&table.groups, "Group", 1);
    format!("(&[{}], &[{classes}], &[{groups}])", codes.join(",\n"))
}

/// The source of every code as a variant with its number, for enums that are not generated.
pub(crate) fn variants(table: &Table) -> String {
    let variant = |row: &Row| format!("{} = {},\n", row.name, row.number());
    format!("enums! {{\n{}}}\n", table.codes.iter().map(variant).collect::<String>())
}

fn categories(rows: &[Row], category: &str, place: usize) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let Row { code, name, description, .. } = row;
            let digit = &code[place..=place];
            format!(
                "Category {{ is: {category}::{name}, digit: {digit}, name: {name:?}, \
                 description: {description:?} }}"
            )
        })
        .collect();
    rows.join(",\n")
}

/// The source of an array of codes, for a table without classes and groups.
pub(crate) fn plain_source(table: &Table, code_enum: &str, faulty: bool) -> String {
    assert!(table.classes.is_empty() && table.groups.is_empty(), "a table of codes alone");
    let mut codes: Vec<_> = table
        .codes
        .iter()
        .map(|row| {
            let Row { code, name, description, reference } = row;
            let number = row.number();
            format!(
                "Row {{ code: {code_enum}::{name}, number: {number}, text: {code:?}, \
                 name: {name:?}, description: {description:?}, reference: {reference:?} }}"
            )
        })
        .collect();
    // The fault, where one is wanted, is a code that the table lists and the rows do not.
    if faulty {
        codes.pop();
    }
    format!("&[{}]", codes.join(",\n"))
}
