//! `name = value, …`: the lists in the block of a table and in the attributes of both derives.

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, Error, Ident, LitInt, Result, Token};

/// What is before the `=`: a word, or a number.
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Name {
    pub(crate) fn error(&self, message: impl std::fmt::Display) -> Error {
        Error::new(self.span, message)
    }
}

impl Parse for Name {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(LitInt) {
            let number: LitInt = input.parse()?;
            return Ok(Self { text: number.to_string(), span: number.span() });
        }
        let word = input.call(Ident::parse_any)?;
        Ok(Self { text: word.to_string(), span: word.span() })
    }
}

/// Reads a list to its end; `item` reads what follows a name. An item that is wrong is left out, and the
/// first error is given at the end. A name that is repeated is an error.
pub(crate) fn read(
    input: ParseStream,
    item: &mut dyn FnMut(&Name, ParseStream) -> Result<()>,
) -> Result<()> {
    let mut names = Vec::new();
    let mut first_error = None;
    while !input.is_empty() {
        if let Err(error) = read_item(input, &mut names, item) {
            first_error.get_or_insert(error);
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<TokenTree>()?;
            }
            input.parse::<Option<Token![,]>>()?;
        }
    }
    first_error.map_or(Ok(()), Err)
}

fn read_item(
    input: ParseStream,
    names: &mut Vec<String>,
    item: &mut dyn FnMut(&Name, ParseStream) -> Result<()>,
) -> Result<()> {
    let name: Name = input.parse()?;
    if names.contains(&name.text) {
        return Err(repeated(&name.text, name.span));
    }
    item(&name, input)?;
    names.push(name.text);
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(())
}

/// Reads the `= value` that follows a name.
pub(crate) fn value<T: Parse>(input: ParseStream) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// The only attribute of this name.
pub(crate) fn attribute<'a>(
    attributes: &'a [Attribute],
    name: &str,
) -> Result<Option<&'a Attribute>> {
    let mut found = None;
    for attribute in attributes {
        if attribute.path().is_ident(name) && found.replace(attribute).is_some() {
            return Err(repeated(name, attribute.path().span()));
        }
    }
    Ok(found)
}

pub(crate) fn repeated(name: &str, span: Span) -> Error {
    Error::new(span, format_args!("`{name}` is repeated"))
}

/// Those that are right; the errors of the others are added to what is known to be wrong.
pub(crate) fn right<T>(
    results: impl IntoIterator<Item = Result<T>>,
    errors: &mut Vec<Error>,
) -> Vec<T> {
    let results = results.into_iter();
    results.filter_map(|result| result.map_err(|error| errors.push(error)).ok()).collect()
}
