//! `name = value, …`: the lists in the block of a table and in the attributes of both derives.

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Result, Token};

/// Reads what follows a name, which is a word or a number.
pub(crate) type Item<'a> = &'a mut dyn FnMut(&TokenTree, ParseStream) -> Result<()>;

/// Reads a list to its end. An item that is wrong or repeated is left out, and the first error is given
/// at the end.
pub(crate) fn read(input: ParseStream, item: Item) -> Result<()> {
    let (mut names, mut first_error) = (Vec::new(), None);
    while !input.is_empty() {
        let name: TokenTree = input.parse()?;
        let text = name.to_string();
        let read = if names.contains(&text) { Err(repeated(&name)) } else { item(&name, input) };
        names.push(text);
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
    found.next().map_or(Ok(first), |second| Err(repeated(second.path())))
}

pub(crate) fn repeated(name: &impl ToTokens) -> Error {
    Error::new_spanned(name, format_args!("`{}` is repeated", name.to_token_stream()))
}
