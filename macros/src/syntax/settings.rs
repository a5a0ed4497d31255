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
        push(&mut names, number.base10_digits(), number.span(), range, name.text.clone())
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
