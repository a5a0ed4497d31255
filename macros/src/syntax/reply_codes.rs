//! Macro input (tokens) to what the caller asked for.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::token::Brace;
use syn::{
    Attribute, Error, Ident, LitStr, Meta, Path, Result, Token, Visibility, braced, parenthesized,
};

use super::{list, settings};
use crate::table::Settings;

/// What is in `reply_codes! { … }`.
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
    /// The path of the module in its crate; `None` at the root.
    pub(crate) path: Option<Path>,
    /// What cannot be derived for `Code`. The module is generated without it, so that the code which
    /// uses the table has no errors of its own.
    pub(crate) error: Option<Error>,
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
        let (mut code_attributes, mut module_attributes) = (Vec::new(), Vec::new());
        let mut error = None;
        for mut attribute in Attribute::parse_outer(input)? {
            if attribute.path().is_ident("derive") {
                error = error.or(remove_default(&mut attribute)?);
                code_attributes.push(attribute);
            } else if attribute.path().is_ident("non_exhaustive") {
                code_attributes.push(attribute);
            } else {
                module_attributes.push(attribute);
            }
        }
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
                    return Ok(());
                }
                settings::read(name, input, &mut settings, ", path")
            })?;
        } else {
            return Err(input.error("expected `;` or a block of settings"));
        }
        Ok(Self {
            module_attributes,
            code_attributes,
            visibility,
            name,
            file,
            settings,
            path,
            error,
        })
    }
}

/// Removes `Default` from a `#[derive]`: a table cannot mark a variant as the default one, and what
/// rustc says of that does not help.
fn remove_default(derive: &mut Attribute) -> Result<Option<Error>> {
    let traits = derive.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)?;
    let (default, others): (Vec<_>, Vec<_>) = traits
        .iter()
        .partition(|path| path.segments.last().is_some_and(|last| last.ident == "Default"));
    if let Meta::List(list) = &mut derive.meta {
        list.tokens = quote!(#(#others),*);
    }
    Ok(default.first().map(|path| {
        let message = "no code of a table is the default: implement `Default` for `Code` by hand";
        Error::new_spanned(path, message)
    }))
}

fn path_from_the_root(input: ParseStream) -> Result<Path> {
    input.parse::<Token![=]>()?;
    let path = input.call(Path::parse_mod_style)?;
    match path.segments.first() {
        Some(first) if first.ident == "crate" && path.leading_colon.is_none() => Ok(path),
        _ => Err(Error::new(path.span(), "the path of the module begins with `crate`")),
    }
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::Input;

    fn input(table: &str) -> Input {
        syn::parse_str(&format!("(crate) {table}")).unwrap()
    }

    #[test]
    fn derives_go_to_the_code_and_documentation_to_the_module() {
        let input = input(
            "/// Replies.\n #[derive(Zeroize)] #[cfg(unix)] #[non_exhaustive] mod replies = \"t.csv\";",
        );
        let item = &input.tables[0];
        assert_eq!((item.code_attributes.len(), item.module_attributes.len()), (2, 2));
        assert_eq!(item.conditions().count(), 1);
        assert!(item.error.is_none());
    }

    #[test]
    fn default_is_the_only_trait_that_is_not_derived() {
        let input =
            input("#[derive(Zeroize, core::default::Default, Arbitrary)] mod a = \"t.csv\";");
        let item = &input.tables[0];
        let derive = item.code_attributes[0].to_token_stream().to_string();
        assert_eq!(derive.replace(' ', ""), "#[derive(Zeroize,Arbitrary)]");
        assert!(item.error.is_some());
    }
}
