//! The settings by which a file is read.

use proc_macro2::Span;
use syn::parse::{Parse, ParseBuffer, ParseStream};
use syn::{Error, LitInt, LitStr, Result, Token, braced, bracketed};

use super::list::{self, Name};
use crate::table::{COLUMNS, Settings};

/// Reads the value of a setting. `others` are the names of those that the caller reads itself, for
/// the message that there is no setting of this name.
pub(crate) fn read(
    name: &Name,
    input: ParseStream,
    settings: &mut Settings,
    others: &str,
) -> Result<()> {
    let columns = COLUMNS.iter().zip(&mut settings.columns);
    for (column, place) in columns {
        if name.text == *column {
            *place = Some(list::value::<LitStr>(input)?.value());
            return Ok(());
        }
    }
    match name.text.as_str() {
        "skip" => settings.skip = list::value::<Texts>(input)?.0,
        "names" => settings.names = named(input, &CODE)?,
        "classes" => settings.classes = named(input, &DIGIT)?,
        "groups" => settings.groups = named(input, &DIGIT)?,
        "rows" => settings.rows = described(input)?,
        unknown => {
            return Err(name.error(format_args!(
                "unknown setting `{unknown}`; the settings are code, name, description, reference, \
                 notes, skip, names, classes, groups, rows{others}"
            )));
        }
    }
    Ok(())
}

/// `["Unassigned", "(Unused)"]`
struct Texts(Vec<String>);

impl Parse for Texts {
    fn parse(input: ParseStream) -> Result<Self> {
        let list;
        bracketed!(list in input);
        let texts = list.parse_terminated(ParseBuffer::parse::<LitStr>, Token![,])?;
        Ok(Self(texts.iter().map(LitStr::value).collect()))
    }
}

/// A number that a setting may hold.
struct Range {
    largest: u16,
    message: &'static str,
}

const CODE: Range = Range { largest: 999, message: "a code is a number of three digits" };
const DIGIT: Range = Range { largest: 9, message: "the number of a class or a group is one digit" };

/// `= { TryAgain = 450 }`: names as the enum has them.
fn named(input: ParseStream, range: &Range) -> Result<Vec<(u16, String)>> {
    let mut names = Vec::new();
    read_block(input, &mut |name, input| {
        let number: LitInt = list::value(input)?;
        push(&mut names, &number.to_string(), number.span(), range, name.text.clone())
    })?;
    Ok(names)
}

/// `= { 418 = "I'm a teapot" }`
fn described(input: ParseStream) -> Result<Vec<(u16, String)>> {
    let mut rows = Vec::new();
    read_block(input, &mut |number, input| {
        let description: LitStr = list::value(input)?;
        if description.value().trim().is_empty() {
            return Err(Error::new(description.span(), "the description is empty"));
        }
        push(&mut rows, &number.text, number.span, &CODE, description.value())
    })?;
    Ok(rows)
}

fn read_block(
    input: ParseStream,
    item: &mut dyn FnMut(&Name, ParseStream) -> Result<()>,
) -> Result<()> {
    let block;
    input.parse::<Token![=]>()?;
    braced!(block in input);
    list::read(&block, item)
}

fn push(
    texts: &mut Vec<(u16, String)>,
    digits: &str,
    span: Span,
    range: &Range,
    text: String,
) -> Result<()> {
    let number = match digits.parse() {
        Ok(number) if number <= range.largest => number,
        _ => return Err(Error::new(span, range.message)),
    };
    if texts.iter().any(|earlier| earlier.0 == number) {
        return Err(list::repeated(digits, span));
    }
    texts.push((number, text));
    Ok(())
}

#[cfg(test)]
mod tests {
    use syn::parse::{ParseStream, Parser};

    use super::{list, read};
    use crate::table::Settings;

    fn settings(tokens: &str) -> Result<Settings, String> {
        let mut settings = Settings::default();
        let block = |input: ParseStream| {
            list::read(input, &mut |name, input| read(name, input, &mut settings, ", others"))
        };
        block.parse_str(tokens).map_err(|error| error.to_string())?;
        Ok(settings)
    }

    fn numbered(texts: &[(u16, &str)]) -> Vec<(u16, String)> {
        texts.iter().map(|(number, text)| (*number, (*text).to_owned())).collect()
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
        assert_eq!(read.columns, [column("Value"), None, None, None, column("More")]);
        assert_eq!(read.skip, ["Unassigned", "(Unused)"]);
        assert_eq!(read.names, numbered(&[(450, "TryAgain"), (0, "First"), (999, "Last")]));
        assert_eq!(read.classes, numbered(&[(0, "Zero"), (9, "Nine")]));
        assert_eq!(read.groups, numbered(&[(0, "Syntax")]));
        assert_eq!(read.rows, numbered(&[(104, "Upload"), (999, "Last"), (7, "Low")]));
    }

    #[test]
    fn a_number_is_a_code_or_a_digit_as_the_setting_needs() {
        let code = "a code is a number of three digits";
        let digit = "the number of a class or a group is one digit";
        for (tokens, message) in [
            ("names = { Large = 1000 }", code),
            ("rows = { 1000 = \"Large\" }", code),
            ("rows = { Word = \"Large\" }", code),
            ("classes = { Ten = 10 }", digit),
            ("groups = { Large = 99999 }", digit),
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

    #[test]
    fn a_description_is_not_empty() {
        let message = settings("rows = { 104 = \" \" }").err();
        assert_eq!(message.as_deref(), Some("the description is empty"));
    }
}
