//! The source of the peers, from a table: what people write when there is no macro for it.

use std::fmt::Write as _;

/// A class or a code.
struct Row {
    number: String,
    name: String,
    description: String,
}

/// The rows of a table of reply codes.
pub struct Table {
    classes: Vec<Row>,
    codes: Vec<Row>,
}

impl Table {
    /// The classes and the codes of a table in CSV with the columns `code`, `name` and
    /// `description` in front.
    ///
    /// # Errors
    ///
    /// What the csv crate says.
    pub fn parse(text: &str) -> Result<Self, csv::Error> {
        let mut table = Self { classes: Vec::new(), codes: Vec::new() };
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            let record = record?;
            let cell = |column| record.get(column).unwrap_or_default().to_owned();
            let row = Row { number: cell(0), name: cell(1), description: cell(2) };
            if row.number.ends_with("xx") {
                table.classes.push(Row { number: row.number.replace('x', ""), ..row });
            } else if !row.number.contains('x') {
                table.codes.push(row);
            }
        }
        Ok(table)
    }

    /// The codes alone, for a macro that cannot leave out the other rows.
    ///
    /// # Errors
    ///
    /// What the csv crate says.
    pub fn codes_alone(&self) -> Result<String, Box<dyn std::error::Error>> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["code", "name", "description"])?;
        for Row { number, name, description } in &self.codes {
            writer.write_record([number, name, description])?;
        }
        Ok(String::from_utf8(writer.into_inner()?)?)
    }

    /// An enum with a `match` for every question about it.
    #[must_use]
    pub fn by_hand(&self) -> String {
        let variants = for_each(&self.codes, |row| format!("{} = {},", row.name, value(row)));
        let from_number =
            for_each(&self.codes, |row| format!("{} => Some(Self::{}),", value(row), row.name));
        let descriptions =
            for_each(&self.codes, |row| format!("Self::{} => {:?},", row.name, row.description));
        let classes = for_each(&self.classes, |row| format!("{} = {},", row.name, row.number));
        let class_from_digit =
            for_each(&self.classes, |row| format!("{} => Some(Self::{}),", row.number, row.name));
        let class_of_number = for_each(&self.classes, |row| {
            let digit = &row.number;
            format!("{digit}00..={digit}99 => Class::{},", row.name)
        });
        format!(
            r#"
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Code {{ {variants} }}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Class {{ {classes} }}

impl Code {{
    #[inline]
    pub const fn from_u16(number: u16) -> Option<Self> {{
        match number {{ {from_number} _ => None }}
    }}

    #[inline]
    pub fn from_ascii(digits: [u8; 3]) -> Option<Self> {{
        let text = core::str::from_utf8(&digits).ok()?;
        Self::from_u16(text.parse().ok()?)
    }}

    pub const fn description(self) -> &'static str {{
        match self {{ {descriptions} }}
    }}

    #[inline]
    pub const fn class(self) -> Class {{
        match self as u16 {{ {class_of_number} _ => unreachable!() }}
    }}
}}

impl Class {{
    #[inline]
    pub const fn from_digit(digit: u8) -> Option<Self> {{
        match digit {{ {class_from_digit} _ => None }}
    }}
}}

impl core::fmt::Display for Code {{
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {{
        let number = *self as u16;
        if formatter.alternate() {{
            write!(formatter, "{{number}} {{}}", self.description())
        }} else {{
            write!(formatter, "{{number}}")
        }}
    }}
}}
"#
        )
    }

    /// An enum with the derives of `num_enum` and `strum`.
    #[must_use]
    pub fn derived(&self) -> String {
        let variants = for_each(&self.codes, |row| {
            format!(
                "#[strum(serialize = \"{}\", message = {:?})] {} = {},",
                row.number,
                row.description,
                row.name,
                value(row)
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

    /// Maps made with phf.
    fn map(&self, key: impl Fn(&Row) -> String, content: impl Fn(&Row) -> String) -> String {
        let entries = for_each(&self.codes, |row| format!("{} => {},", key(row), content(row)));
        format!("phf::phf_map! {{ {entries} }};")
    }

    /// The lookups as maps of phf.
    #[must_use]
    pub fn hashed(&self) -> String {
        let number = |row: &Row| format!("{}_u16", value(row));
        let digits = |row: &Row| format!("b\"{}\"", row.number);
        let variant = |row: &Row| format!("Code::{}", row.name);
        let description = |row: &Row| format!("{:?}", row.description);
        format!(
            "
use crate::by_hand::Code;

pub static FROM_NUMBER: phf::Map<u16, Code> = {}
pub static FROM_ASCII: phf::Map<&'static [u8], Code> = {}
pub static DESCRIPTIONS: phf::Map<u16, &'static str> = {}
",
            self.map(number, variant),
            self.map(digits, variant),
            self.map(number, description),
        )
    }
}

/// A line for each row.
fn for_each(rows: &[Row], line: impl Fn(&Row) -> String) -> String {
    rows.iter().fold(String::new(), |mut lines, row| {
        // Writing to a string does not fail.
        let _ = writeln!(lines, "{}", line(row));
        lines
    })
}

/// The number of a code without leading zeros, which clippy takes for an octal number.
fn value(row: &Row) -> &str {
    match row.number.trim_start_matches('0') {
        "" => "0",
        number => number,
    }
}
