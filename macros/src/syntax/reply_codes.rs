//! Macro input (tokens) to what the caller asked for.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::token::Brace;
use syn::{
    Attribute, Error, Ident, LitStr, Meta, Path, Result, Token, Visibility, braced, parenthesized,
};

use super::{list, settings};
use crate::table::Settings;

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
        } else if input.peek(Brace) {
            let block;
            braced!(block in input);
            list::read(&block, &mut |name, input| {
                if name.text == "path" {
                    path = Some(path_from_the_root(input)?);
                } else if !settings::read(name, input, &mut settings)? {
                    let (name_text, known) = (&name.text, settings::NAMES);
                    return Err(name.error(format_args!(
                        "unknown setting `{name_text}`; the settings are {known}, path"
                    )));
                }
                Ok(())
            })?;
        } else {
            return Err(input.error("expected `;` or a block of settings"));
        }
        Ok(Self { module_attributes, code_attributes, visibility, name, file, settings, path })
    }
}

fn goes_to_code(meta: &Meta) -> bool {
    meta.path().is_ident("derive") || meta.path().is_ident("non_exhaustive")
}

fn path_from_the_root(input: ParseStream) -> Result<Path> {
    input.parse::<Token![=]>()?;
    let path = input.call(Path::parse_mod_style)?;
    match path.segments.first() {
        Some(first) if first.ident == "crate" && path.leading_colon.is_none() => Ok(path),
        _ => Err(Error::new(path.span(), "the path of the module begins with `crate`")),
    }
}
