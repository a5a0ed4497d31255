//! Macro input (tokens) to what the caller asked for.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseBuffer, ParseStream};
use syn::spanned::Spanned;
use syn::token::Brace;
use syn::{
    Attribute, Error, Ident, LitInt, LitStr, Meta, Path, Result, Token, Visibility, braced,
    bracketed, parenthesized,
};

use crate::table::{COLUMNS, Settings};

/// What stands in `reply_codes! { … }`.
pub(crate) struct Input {
    /// The path of the runtime crate at the call site.
    pub(crate) runtime: TokenStream,
    pub(crate) tables: Vec<TableItem>,
}

/// One `pub mod name = "table.csv";`, or with a block of settings for the semicolon.
pub(crate) struct TableItem {
    /// Documentation and the like, which go to the module.
    pub(crate) module_attributes: Vec<Attribute>,
    /// `#[derive]` and `#[non_exhaustive]`, which go to `Code`.
    pub(crate) code_attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) file: LitStr,
    pub(crate) settings: Settings,
    /// Where the module stands in its crate; `None` at the root.
    pub(crate) path: Option<Path>,
}

impl TableItem {
    /// The `#[cfg]` attributes, which hold for everything that the table becomes.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Attribute> {
        self.module_attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let runtime;
        parenthesized!(runtime in input);
        let runtime = runtime.parse()?;
        let mut tables = Vec::new();
        while !input.is_empty() {
            tables.push(input.parse()?);
        }
        if tables.is_empty() {
            return Err(input.error("expected a table: `pub mod name = \"table.csv\";`"));
        }
        Ok(Self { runtime, tables })
    }
}

impl Parse for TableItem {
    fn parse(input: ParseStream) -> Result<Self> {
        let (code_attributes, module_attributes) = Attribute::parse_outer(input)?
            .into_iter()
            .partition(|attribute| goes_to_code(&attribute.meta));
        let visibility = input.parse()?;
        input.parse::<Token![mod]>()?;
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        let file = input.parse()?;
        let (mut settings, mut path) = (Settings::default(), None);
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
        } else if !input.peek(Brace) {
            return Err(input.error("expected `;` or a block of settings"));
        } else {
            let block;
            braced!(block in input);
            while !block.is_empty() {
                setting(&block, &mut settings, &mut path)?;
            }
        }
        Ok(Self { module_attributes, code_attributes, visibility, name, file, settings, path })
    }
}

fn goes_to_code(meta: &Meta) -> bool {
    meta.path().is_ident("derive") || meta.path().is_ident("non_exhaustive")
}

/// Reads one `name = value`, with the comma after it.
fn setting(block: ParseStream, settings: &mut Settings, path: &mut Option<Path>) -> Result<()> {
    let name: Ident = block.parse()?;
    block.parse::<Token![=]>()?;
    let key = name.to_string();
    let is_new = match key.as_str() {
        "skip" => {
            let is_new = settings.skip.is_empty();
            settings.skip = texts(block)?;
            is_new
        }
        "names" => {
            let is_new = settings.names.is_empty();
            settings.names = names(block)?;
            is_new
        }
        "path" => path.replace(path_from_the_root(block)?).is_none(),
        column if COLUMNS.contains(&column) => {
            let value: LitStr = block.parse()?;
            settings.columns.insert(key.clone(), value.value()).is_none()
        }
        _ => {
            let message = format!(
                "unknown setting `{key}`; the settings are {}, names, skip, path",
                COLUMNS.join(", ")
            );
            return Err(Error::new(name.span(), message));
        }
    };
    if !is_new {
        return Err(Error::new(name.span(), format_args!("the setting `{key}` stands twice")));
    }
    if !block.is_empty() {
        block.parse::<Token![,]>()?;
    }
    Ok(())
}

fn path_from_the_root(input: ParseStream) -> Result<Path> {
    let path = input.call(Path::parse_mod_style)?;
    match path.segments.first() {
        Some(first) if first.ident == "crate" && path.leading_colon.is_none() => Ok(path),
        _ => Err(Error::new(path.span(), "the path of the module begins with `crate`")),
    }
}

fn texts(input: ParseStream) -> Result<Vec<String>> {
    let list;
    bracketed!(list in input);
    let texts = list.parse_terminated(ParseBuffer::parse::<LitStr>, Token![,])?;
    Ok(texts.iter().map(LitStr::value).collect())
}

/// Variants as they stand in the enum, `{ TryAgain = 450 }`: names by numbers.
fn names(input: ParseStream) -> Result<BTreeMap<u16, String>> {
    let list;
    braced!(list in input);
    let mut names = BTreeMap::new();
    while !list.is_empty() {
        let name: Ident = list.parse()?;
        list.parse::<Token![=]>()?;
        let number: LitInt = list.parse()?;
        match number.base10_parse() {
            Ok(code @ 0..=999) => {
                if names.insert(code, name.to_string()).is_some() {
                    return Err(Error::new(number.span(), "this code has two names"));
                }
            }
            _ => return Err(Error::new(number.span(), "a code is a number of three digits")),
        }
        if !list.is_empty() {
            list.parse::<Token![,]>()?;
        }
    }
    Ok(names)
}
