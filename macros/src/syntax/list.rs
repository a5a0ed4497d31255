//! `name = value, …`: the lists in the block of a table and in the attributes of both derives.

use proc_macro2::Span;
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

/// Reads a list to its end; `item` reads what follows a name. A name that is repeated is an error.
pub(crate) fn read(
    input: ParseStream,
    item: &mut dyn FnMut(&Name, ParseStream) -> Result<()>,
) -> Result<()> {
    let mut names: Vec<String> = Vec::new();
    while !input.is_empty() {
        let name: Name = input.parse()?;
        if names.contains(&name.text) {
            return Err(repeated(&name.text, name.span));
        }
        item(&name, input)?;
        names.push(name.text);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
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
