//! The settings by which a file is read.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenTree;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{Error, LitStr, Result, Token, braced, bracketed};

use super::list;
use crate::table::key::{Key, Kind};
use crate::table::{COLUMNS, Settings};

type Texts = BTreeMap<Key, String>;

/// Reads the value of a setting.
pub(crate) fn read(name: &TokenTree, input: ParseStream, settings: &mut Settings) -> Result<()> {
    let text = name.to_string();
    let mut columns = COLUMNS.iter().zip(&mut settings.columns);
    if let Some((_, column)) = columns.find(|(usual, _)| **usual == text) {
        *column = Some(list::value::<LitStr>(input)?.value());
        return Ok(());
    }
    match text.as_str() {
        "skip" => settings.skip = texts(input)?,
        "names" => named(input, Kind::Code, &mut settings.names)?,
        "classes" => named(input, Kind::Class, &mut settings.declared)?,
        "groups" => named(input, Kind::Group, &mut settings.declared)?,
        "rows" => described(input, &mut settings.rows)?,
        _ => {
            let columns = COLUMNS.join(", ");
            let others = "path, skip, names, classes, groups and rows";
            let message = format!("unknown setting; the settings are {columns}, {others}");
            return Err(Error::new(name.span(), message));
        }
    }
    Ok(())
}

/// `= ["Unassigned", "(Unused)"]`
fn texts(input: ParseStream) -> Result<BTreeSet<String>> {
    let list;
    input.parse::<Token![=]>()?;
    bracketed!(list in input);
    let texts = list.parse_terminated(ParseBuffer::parse::<LitStr>, Token![,])?;
    Ok(texts.iter().map(LitStr::value).collect())
}

/// `= { TryAgain = 450 }`: names as the enum has them.
fn named(input: ParseStream, kind: Kind, names: &mut Texts) -> Result<()> {
    let read = &mut |name: &TokenTree, input: ParseStream| {
        insert(names, kind, &list::value(input)?, name.to_string())
    };
    read_block(input, read)
}

/// `= { 418 = "I'm a teapot" }`
fn described(input: ParseStream, rows: &mut Texts) -> Result<()> {
    let read = &mut |number: &TokenTree, input: ParseStream| {
        insert(rows, Kind::Code, number, list::value::<LitStr>(input)?.value().trim().to_owned())
    };
    read_block(input, read)
}

fn read_block(input: ParseStream, item: list::Item) -> Result<()> {
    let block;
    input.parse::<Token![=]>()?;
    braced!(block in input);
    list::read(&block, item)
}

fn insert(texts: &mut Texts, kind: Kind, number: &TokenTree, text: String) -> Result<()> {
    let largest = if kind == Kind::Code { 999 } else { 9 };
    let parsed = number.to_string().parse().ok().filter(|number| *number <= largest);
    let message = format!("expected a number, 0 to {largest}");
    let key = Key { kind, number: parsed.ok_or_else(|| Error::new(number.span(), message))? };
    let earlier = texts.insert(key, text);
    earlier.map_or(Ok(()), |_| Err(list::repeated(number)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use syn::parse::{ParseStream, Parser};

    use super::{Key, Settings, list, read};

    fn settings(tokens: &str) -> Result<Settings, String> {
        let mut settings = Settings::default();
        let block = |input: ParseStream| {
            list::read(input, &mut |name, input| read(name, input, &mut settings))
        };
        block.parse_str(tokens).map_err(|error| error.to_string())?;
        Ok(settings)
    }

    fn texts(texts: &[(&str, &str)]) -> BTreeMap<Key, String> {
        let keyed = |(key, text): &(&str, &str)| (Key::parse(key).unwrap(), (*text).to_owned());
        texts.iter().map(keyed).collect()
    }

    #[test]
    fn each_setting_is_read_into_its_field() {
        let read = settings(
            "code = \"Value\", notes = \"More\", skip = [\"Unassigned\", \"(Unused)\"], \
             names = { TryAgain = 450, First = 000, Last = 999 }, classes = { Zero = 0, Nine = 9 }, \
             groups = { Syntax = 0 }, rows = { 104 = \"Upload\", 999 = \"Last\", 007 = \"Low\" }",
        );
        let read = read.unwrap();
        let column = |name: &str| Some(name.to_owned());
        assert_eq!((&read.columns[0], &read.columns[4]), (&column("Value"), &column("More")));
        assert!(read.skip.iter().eq(["(Unused)", "Unassigned"]));
        assert_eq!(read.names, texts(&[("450", "TryAgain"), ("000", "First"), ("999", "Last")]));
        let declared = [("0xx", "Zero"), ("9xx", "Nine"), ("x0x", "Syntax")];
        assert_eq!(read.declared, texts(&declared));
        assert_eq!(read.rows, texts(&[("104", "Upload"), ("999", "Last"), ("007", "Low")]));
    }

    #[test]
    fn a_number_is_a_code_or_a_digit_as_the_setting_needs() {
        let code = "expected a number, 0 to 999";
        for (tokens, message) in [
            ("names = { Large = 1000 }", code),
            ("rows = { 1000 = \"Large\" }", code),
            ("rows = { Word = \"Large\" }", code),
            ("classes = { Ten = 10 }", "expected a number, 0 to 9"),
            ("groups = { Large = 99999 }", "expected a number, 0 to 9"),
        ] {
            assert_eq!(settings(tokens).err().as_deref(), Some(message), "{tokens}");
        }
    }

    #[test]
    fn a_number_is_given_once_however_it_is_written() {
        for tokens in ["names = { One = 45, Two = 045 }", "rows = { 45 = \"One\", 045 = \"Two\" }"]
        {
            assert_eq!(settings(tokens).err().as_deref(), Some("`045` is repeated"), "{tokens}");
        }
    }
}
