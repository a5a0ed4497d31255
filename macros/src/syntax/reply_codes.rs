//! Macro input (tokens) to what the caller asked for.

use proc_macro2::TokenStream;
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
    /// Documentation, conditions, deprecation and lint levels, which go to the module.
    pub(crate) attributes: Vec<Attribute>,
    /// All others, which go to `Code`.
    pub(crate) code_attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) file: LitStr,
    pub(crate) settings: Settings,
    /// The path of the module in its crate, which begins with `crate`, if the caller says so.
    pub(crate) path: Option<Path>,
    /// What is wrong with attributes and settings. The module is generated without them, so that the
    /// code which uses the table has no errors of its own.
    pub(crate) errors: Vec<Error>,
}

impl TableItem {
    /// What holds for all that the table becomes: conditions, deprecation and what hides it.
    pub(crate) fn shared_attributes(&self) -> impl Iterator<Item = &Attribute> {
        let is_shared = |meta: &Meta| match meta {
            Meta::List(list) if list.path.is_ident("doc") => list.tokens.to_string() == "hidden",
            _ => ["cfg", "deprecated"].iter().any(|name| meta.path().is_ident(name)),
        };
        self.attributes.iter().filter(move |attribute| all_parts(&attribute.meta, is_shared))
    }
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let runtime;
        parenthesized!(runtime in input);
        let runtime = runtime.parse()?;
        let mut tables = vec![input.parse()?];
        while !input.is_empty() {
            tables.push(input.parse()?);
        }
        Ok(Self { runtime, tables })
    }
}

impl Parse for TableItem {
    fn parse(input: ParseStream) -> Result<Self> {
        let (mut code_attributes, mut attributes) = (Vec::new(), Vec::new());
        let mut errors = Vec::new();
        for attribute in Attribute::parse_outer(input)? {
            if all_parts(&attribute.meta, is_of_module) {
                attributes.push(attribute);
            } else if all_parts(&attribute.meta, |part| !is_of_module(part)) {
                code_attributes.push(attribute);
            } else {
                let message = "one part is for the module, another for its `Code`: write a \
                               `cfg_attr` for each";
                errors.push(Error::new_spanned(attribute, message));
            }
        }
        let visibility = input.parse()?;
        input.parse::<Token![mod]>()?;
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        let file = input.parse()?;
        let (mut settings, mut path) = (Settings::default(), None);
        if input.peek(Brace) {
            let block;
            braced!(block in input);
            let read = list::read(&block, &mut |name, input| {
                if name.to_string() == "path" {
                    path = Some(path_from_the_root(input)?);
                    return Ok(());
                }
                settings::read(name, input, &mut settings)
            });
            errors.extend(read.err());
        } else {
            input.parse::<Token![;]>()?;
        }
        Ok(Self { attributes, code_attributes, visibility, name, file, settings, path, errors })
    }
}

/// Whether something holds for an attribute or, if it is a `cfg_attr`, for each attribute in it.
fn all_parts(meta: &Meta, holds: fn(&Meta) -> bool) -> bool {
    match meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
            // What cannot be read is rustc's to report.
            parts.is_ok_and(|parts| parts.iter().skip(1).all(|part| all_parts(part, holds)))
        }
        _ => holds(meta),
    }
}

/// Whether an attribute says something of the module: all others are for `Code`.
fn is_of_module(meta: &Meta) -> bool {
    ["doc", "cfg", "deprecated", "allow", "expect", "warn", "deny", "forbid"]
        .iter()
        .any(|name| meta.path().is_ident(name))
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
    use super::{Input, TableItem};

    fn table(attributes: &str) -> TableItem {
        let input = format!("(crate) {attributes} mod replies = \"t.csv\";");
        let mut input: Input = syn::parse_str(&input).unwrap();
        input.tables.remove(0)
    }

    #[test]
    fn what_describes_or_restricts_goes_to_the_module_and_all_else_to_the_code() {
        let item = table(
            "/// Replies.\n #[derive(Zeroize)] #[cfg(unix)] #[non_exhaustive] #[deprecated] \
             #[serde(into = \"RawCode\")] #[expect(missing_docs)]",
        );
        assert_eq!((item.code_attributes.len(), item.attributes.len()), (3, 4));
        assert_eq!(item.shared_attributes().count(), 2);
    }

    #[test]
    fn a_condition_on_attributes_goes_where_they_go() {
        let item = table(
            "#[cfg_attr(unix, derive(Zeroize), non_exhaustive)] #[cfg_attr(unix, doc(hidden))] \
             #[cfg_attr(unix, cfg_attr(windows, deprecated))]",
        );
        assert_eq!((item.code_attributes.len(), item.attributes.len()), (1, 2));
        assert_eq!(item.shared_attributes().count(), 2);
        assert!(item.errors.is_empty());
    }

    #[test]
    fn a_condition_on_attributes_of_both_is_an_error() {
        let item = table("#[cfg_attr(unix, derive(Zeroize), deprecated)]");
        assert_eq!((item.code_attributes.len(), item.attributes.len()), (0, 0));
        let [error] = &*item.errors else { panic!("one error") };
        assert!(error.to_string().ends_with("write a `cfg_attr` for each"));
    }
}
