//! The rows that `every_number` and `every_table` check the generated code against.

use std::collections::BTreeMap;

use oracle::{Row, Table};

/// The source of a tuple of three arrays: the codes, the classes, the groups.
///
/// A variant is written by its name, too: a number alone does not show that `Code::from_u16(226)` is
/// the variant that the table names.
pub(crate) fn source(table: &Table, faulty: bool) -> String {
    let codes: Vec<_> = table
        .codes
        .values()
        .enumerate()
        .map(|(index, row)| {
            let Row { number, name, description, reference } = row;
            // The fault, if one is asked for, is a single letter of a single row.
            let description = match (faulty, index) {
                (true, 0) => description.to_lowercase(),
                _ => description.clone(),
            };
            let [first, second, third] = [number / 100, number / 10 % 10, number % 10];
            let class = &table.class(row).name;
            let group = &table.group(row).name;
            format!(
                "Row {{ code: Code::{name}, number: {number}, digits: [{first}, {second}, {third}], \
                 text: \"{number:03}\", name: {name:?}, description: {description:?}, reference: {reference:?}, \
                 class: Class::{class}, group: Group::{group} }}"
            )
        })
        .collect();
    let classes = categories(&table.classes, "Class");
    let groups = categories(&table.groups, "Group");
    format!("(&[{}], &[{classes}], &[{groups}])", codes.join(",\n"))
}

/// The source of every code as a variant with its number, for enums that are not generated.
pub(crate) fn variants(table: &Table) -> String {
    let variant = |row: &Row| format!("{} = {},\n", row.name, row.number);
    format!("enums! {{\n{}}}\n", table.codes.values().map(variant).collect::<String>())
}

fn categories(rows: &BTreeMap<u16, Row>, category: &str) -> String {
    let rows: Vec<_> = rows
        .values()
        .map(|Row { number, name, description, .. }| {
            format!(
                "Category {{ is: {category}::{name}, digit: {number}, name: {name:?}, \
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
        .values()
        .map(|Row { number, name, description, reference }| {
            format!(
                "Row {{ code: {code_enum}::{name}, number: {number}, text: \"{number:03}\", \
                 name: {name:?}, description: {description:?}, reference: {reference:?} }}"
            )
        })
        .collect();
    // The fault, if one is asked for, is a code that the table lists and the rows do not.
    if faulty {
        codes.pop();
    }
    format!("&[{}]", codes.join(",\n"))
}
