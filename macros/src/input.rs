//! Macro input (tokens) to what the caller asked for.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitStr, Meta, Result, Token, Visibility, parenthesized};

/// What stands in `reply_codes! { … }`.
pub(crate) struct Input {
    /// The path of the runtime crate at the call site.
    pub(crate) runtime: TokenStream,
    pub(crate) tables: Vec<TableItem>,
}

/// One `pub mod name = "table.csv";`.
pub(crate) struct TableItem {
    /// Documentation and `#[cfg]`-like attributes of the module.
    pub(crate) module_attributes: Vec<Attribute>,
    /// `#[derive]` and `#[non_exhaustive]`, which go to `Code`.
    pub(crate) code_attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) file: LitStr,
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
        input.parse::<Token![;]>()?;
        Ok(Self {
            module_attributes,
            code_attributes,
            visibility,
            name,
            file,
        })
    }
}

fn goes_to_code(meta: &Meta) -> bool {
    meta.path().is_ident("derive") || meta.path().is_ident("non_exhaustive")
}
