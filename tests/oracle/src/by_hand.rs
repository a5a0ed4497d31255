//! The enum that a person would write for a table: a plain `match` for each question.

use std::collections::BTreeMap;

use crate::{Row, Table};

/// The source of the enums `Code`, `Class` and `Group`, for a table that has all three.
#[must_use]
pub fn source(table: &Table) -> String {
    let codes = &table.codes;
    let variants = lines(codes, |row| format!("{} = {}", row.name, row.number));
    let numbers = lines(codes, |row| format!("{} => Some(Self::{})", row.number, row.name));
    let arms = |text: fn(&Row) -> String| {
        lines(codes, |row| format!("Self::{} => {:?}", row.name, text(row)))
    };
    let digits = arms(|row| format!("{:03}", row.number));
    let descriptions = arms(|row| row.description.clone());
    let names = arms(|row| row.name.clone());
    let mut places = 0..;
    let indices =
        lines(codes, |row| format!("Self::{} => {}", row.name, places.next().unwrap_or_default()));
    let class = category(&table.classes, "Class");
    let group = category(&table.groups, "Group");
    let class_arms = category_arms(&table.classes, "Class");
    let group_arms = category_arms(&table.groups, "Group");
    format!(
        "\
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Code {{ {variants} }}

{class}
{group}
impl Code {{
    #[inline]
    pub const fn from_u16(number: u16) -> Option<Self> {{
        match number {{ {numbers} _ => None }}
    }}

    #[inline]
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
        match self {{ {digits} }}
    }}

    pub const fn description(self) -> &'static str {{
        match self {{ {descriptions} }}
    }}

    pub const fn name(self) -> &'static str {{
        match self {{ {names} }}
    }}

    pub const fn index(self) -> usize {{
        match self {{ {indices} }}
    }}

    #[inline]
    pub const fn class(self) -> Class {{
        match self as u16 / 100 {{ {class_arms} }}
    }}

    #[inline]
    pub const fn group(self) -> Group {{
        match self as u16 / 10 % 10 {{ {group_arms} }}
    }}
}}

impl core::fmt::Display for Code {{
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {{
        let number = *self as u16;
        if formatter.alternate() {{
            write!(formatter, \"{{number}} {{}}\", self.description())
        }} else {{
            write!(formatter, \"{{number}}\")
        }}
    }}
}}
"
    )
}

/// A line for each row.
fn lines(rows: &BTreeMap<u16, Row>, line: impl FnMut(&Row) -> String) -> String {
    rows.values().map(line).map(|line| line + ",\n").collect()
}

fn category(rows: &BTreeMap<u16, Row>, name: &str) -> String {
    let variants = lines(rows, |row| format!("{} = {}", row.name, row.number));
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum {name} {{ {variants} }}\n"
    )
}

/// By the digit, which takes less code than a `match` on all variants; the last arm takes the rest,
/// so that neither side pays for a panic.
fn category_arms(rows: &BTreeMap<u16, Row>, category: &str) -> String {
    let last = rows.keys().last();
    lines(rows, |row| {
        let digit = row.number.to_string();
        let pattern = if last == Some(&row.number) { "_" } else { &digit };
        format!("{pattern} => {category}::{}", row.name)
    })
}
