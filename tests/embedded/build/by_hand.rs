//! The enum that a person would write for the same table: a plain `match` for each question.

use crate::table::{Row, Table};

pub(crate) fn source(table: &Table) -> String {
    let codes = &table.codes;
    let variants = lines(codes, |_, row| format!("    {} = {},\n", row.name, row.number()));
    let numbers = lines(codes, |_, row| {
        format!("            {} => Some(Self::{}),\n", row.number(), row.name)
    });
    let arm = |name: &str, value: &str| format!("            Self::{name} => {value},\n");
    let digits = lines(codes, |_, row| arm(&row.name, &format!("{:?}", row.code)));
    let descriptions = lines(codes, |_, row| arm(&row.name, &format!("{:?}", row.description)));
    let names = lines(codes, |_, row| arm(&row.name, &format!("{:?}", row.name)));
    let indices = lines(codes, |index, row| arm(&row.name, &index.to_string()));
    let class = category(&table.classes, "Class", 0);
    let group = category(&table.groups, "Group", 1);
    let class_arms = category_arms(&table.classes, "Class", 0);
    let group_arms = category_arms(&table.groups, "Group", 1);
    format!(
        "\
#[derive(Clone, Copy)]
#[repr(u16)]
pub enum Code {{
{variants}}}

{class}
{group}
impl Code {{
    pub const fn from_u16(number: u16) -> Option<Self> {{
        match number {{
{numbers}            _ => None,
        }}
    }}

    pub const fn from_ascii(digits: [u8; 3]) -> Option<Self> {{
        let [a, b, c] = digits;
        if a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit() {{
            let [a, b, c] = [a - b'0', b - b'0', c - b'0'];
            Self::from_u16(a as u16 * 100 + b as u16 * 10 + c as u16)
        }} else {{
            None
        }}
    }}

    pub const fn as_str(self) -> &'static str {{
        match self {{
{digits}        }}
    }}

    pub const fn description(self) -> &'static str {{
        match self {{
{descriptions}        }}
    }}

    pub const fn name(self) -> &'static str {{
        match self {{
{names}        }}
    }}

    pub const fn index(self) -> usize {{
        match self {{
{indices}        }}
    }}

    pub const fn class(self) -> Class {{
        match self as u16 / 100 {{
{class_arms}        }}
    }}

    pub const fn group(self) -> Group {{
        match self as u16 / 10 % 10 {{
{group_arms}        }}
    }}
}}
"
    )
}

/// A line for each row.
fn lines(rows: &[Row], line: impl Fn(usize, &Row) -> String) -> String {
    let rows = rows.iter().enumerate();
    rows.map(|(index, row)| line(index, row)).collect()
}

fn category(rows: &[Row], name: &str, place: usize) -> String {
    let digit = |row: &Row| row.code[place..=place].to_owned();
    let variants = lines(rows, |_, row| format!("    {} = {},\n", row.name, digit(row)));
    format!("#[derive(Clone, Copy)]\n#[repr(u8)]\npub enum {name} {{\n{variants}}}\n")
}

/// By the digit, which takes less code than a `match` on 61 variants; the last arm takes the rest,
/// so that neither side pays for a panic.
fn category_arms(rows: &[Row], category: &str, place: usize) -> String {
    lines(rows, |index, row| {
        let is_last = index + 1 == rows.len();
        let pattern = if is_last { "_" } else { &row.code[place..=place] };
        format!("            {pattern} => {category}::{},\n", row.name)
    })
}
