//! `name = value, …`: the lists in the block of a table and in the attributes of both derives.

use proc_macro2::{Span, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, Error, Result, Token};

/// What is before the `=`: a word, or a number.
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Parse for Name {
    fn parse(input: ParseStream) -> Result<Self> {
        let token: TokenTree = input.parse()?;
        Ok(Self { text: token.to_string(), span: token.span() })
    }
}

/// Reads what follows a name.
pub(crate) type Item<'a> = &'a mut dyn FnMut(&Name, ParseStream) -> Result<()>;

/// Reads a list to its end. An item that is wrong or repeated is left out, and the first error is given
/// at the end.
pub(crate) fn read(input: ParseStream, item: Item) -> Result<()> {
    let (mut names, mut first_error) = (Vec::new(), None);
    while !input.is_empty() {
        let name: Name = input.parse()?;
        let read = if names.contains(&name.text) {
            Err(repeated(&name.text, name.span))
        } else {
            item(&name, input)
        };
        names.push(name.text);
        let read = read.and_then(|()| if input.is_empty() { Ok(()) } else { comma(input) });
        if let Err(error) = read {
            first_error.get_or_insert(error);
            while !input.is_empty() && comma(input).is_err() {
                input.parse::<TokenTree>()?;
            }
        }
    }
    first_error.map_or(Ok(()), Err)
}

fn comma(input: ParseStream) -> Result<()> {
    input.parse::<Token![,]>().map(|_| ())
}

/// Reads the `= value` that follows a name.
pub(crate) fn value<T: Parse>(input: ParseStream) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// The attributes of this name.
pub(crate) fn attributes<'a>(
    attributes: &'a [Attribute],
    name: &str,
) -> impl Iterator<Item = &'a Attribute> {
    attributes.iter().filter(move |attribute| attribute.path().is_ident(name))
}

/// The only attribute of this name.
pub(crate) fn attribute<'a>(all: &'a [Attribute], name: &str) -> Result<Option<&'a Attribute>> {
    let mut found = attributes(all, name);
    let first = found.next();
    found.next().map_or(Ok(first), |second| Err(repeated(name, second.path().span())))
}

pub(crate) fn repeated(name: &str, span: Span) -> Error {
    Error::new(span, format_args!("`{name}` is repeated"))
}
