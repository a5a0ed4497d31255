//! `#[derive(ReplyCode)]`: the interface of a generated `Code` for an enum written by hand.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Ident, Lit, LitStr, Path, Result,
    Token, Variant,
};

use crate::columns::Settings;
use crate::expand;
use crate::source;
use crate::table::Row;

/// What `#[reply_code(…)]` says.
#[derive(Default)]
struct Options {
    table: Option<LitStr>,
    exhaustive: Option<Ident>,
    /// The path of the runtime crate, where it is renamed.
    runtime: Option<Path>,
}

impl Parse for Options {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut options = Self::default();
        while !input.is_empty() {
            let name = input.call(Ident::parse_any)?;
            let is_new = match name.to_string().as_str() {
                "table" => options.table.replace(value(input)?).is_none(),
                "crate" => options.runtime.replace(value(input)?).is_none(),
                "exhaustive" => options.exhaustive.replace(name.clone()).is_none(),
                _ => {
                    let message = "expected `table = \"…\"`, `exhaustive` or `crate = path`";
                    return Err(Error::new(name.span(), message));
                }
            };
            if !is_new {
                return Err(Error::new(name.span(), format_args!("`{name}` stands twice")));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        match &options {
            Self { exhaustive: Some(word), table: None, .. } => Err(Error::new(
                word.span(),
                "`exhaustive` needs a `table = \"…\"` to be held against",
            )),
            _ => Ok(options),
        }
    }
}

fn value<T: Parse>(input: ParseStream) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// The errors, and the implementation for the variants that have none.
pub(crate) fn expand(input: &DeriveInput) -> TokenStream {
    let mut errors = Vec::new();
    let implementation = implementation(input, &mut errors).unwrap_or_else(|error| {
        errors.push(error);
        TokenStream::new()
    });
    let errors = errors.into_iter().map(Error::into_compile_error);
    quote!(#(#errors)* #implementation)
}

fn implementation(input: &DeriveInput, errors: &mut Vec<Error>) -> Result<TokenStream> {
    let options = options(&input.attrs)?;
    let table = options.table.as_ref().map(|file| table_rows(file, errors));
    let mut rows = Vec::new();
    let mut variants = Vec::new();
    for variant in fieldless_variants(input)? {
        match row(variant, options.table.as_ref().zip(table.as_deref())) {
            // A number that stands twice is rustc's to report.
            Ok(row) if rows.iter().any(|before: &Row| before.number == row.number) => {}
            Ok(row) => {
                rows.push(row);
                variants.push(variant.ident.clone());
            }
            Err(error) => errors.push(error),
        }
    }
    if let (Some(word), Some(file), Some(table)) = (&options.exhaustive, &options.table, &table) {
        errors.extend(without_variant(word, file, table, &rows));
    }
    if rows.is_empty() {
        return Ok(TokenStream::new());
    }
    let mut pairs: Vec<_> = rows.into_iter().zip(variants).collect();
    pairs.sort_by_key(|(row, _)| row.number);
    let (rows, variants): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();

    let runtime = options.runtime.map_or_else(|| quote!(::reply_codes), |path| quote!(#path));
    let tracking = options
        .table
        .as_ref()
        .filter(|file| source::read(&file.value()).found)
        .map(expand::tracking);
    let implementation =
        expand::Codes::new(&runtime, input.ident.clone(), &rows, variants).implementation();
    Ok(quote!(#implementation #tracking))
}

fn options(attributes: &[Attribute]) -> Result<Options> {
    match attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("reply_code"))
        .collect::<Vec<_>>()[..]
    {
        [] => Ok(Options::default()),
        [attribute] => attribute.parse_args(),
        [_, second, ..] => {
            Err(Error::new(second.span(), "`reply_code` stands twice; put all options in one"))
        }
    }
}

fn table_rows(file: &LitStr, errors: &mut Vec<Error>) -> Vec<Row> {
    let (table, problems) = source::read(&file.value()).table(&Settings::default());
    errors.extend(problems.iter().map(|problem| expand::error(file, problem)));
    table.codes
}

fn fieldless_variants(input: &DeriveInput) -> Result<impl Iterator<Item = &Variant>> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new(input.ident.span(), "reply codes are the variants of an enum"));
    };
    if !input.generics.params.is_empty() {
        return Err(Error::new(input.generics.span(), "an enum of reply codes has no generics"));
    }
    if data.variants.is_empty() {
        return Err(Error::new(
            input.ident.span(),
            "an enum of reply codes has at least one variant",
        ));
    }
    Ok(data.variants.iter())
}

/// The row that a variant stands for.
fn row(variant: &Variant, table: Option<(&LitStr, &[Row])>) -> Result<Row> {
    if !matches!(variant.fields, Fields::Unit) {
        return Err(Error::new(variant.fields.span(), "a reply code has no fields"));
    }
    let number = number(variant)?;
    let name = variant.ident.unraw().to_string();
    match table {
        Some((file, rows)) => {
            let row = rows.iter().find(|row| row.number == number).ok_or_else(|| {
                let message = format!("{} has no code {number:03}", file.value());
                Error::new(
                    variant
                        .discriminant
                        .as_ref()
                        .map_or(variant.span(), |(_, number)| number.span()),
                    message,
                )
            })?;
            Ok(Row {
                number,
                name,
                description: row.description.clone(),
                reference: row.reference.clone(),
                ..Row::default()
            })
        }
        None => Ok(Row { number, name, description: first_line(variant)?, ..Row::default() }),
    }
}

fn number(variant: &Variant) -> Result<u16> {
    let Some((_, discriminant)) = &variant.discriminant else {
        let message =
            format!("give the code of `{}`, three digits, as its discriminant", variant.ident);
        return Err(Error::new(variant.span(), message));
    };
    let digits = match discriminant {
        Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => literal.base10_parse::<u16>().ok(),
        _ => None,
    };
    digits.filter(|number| *number <= 999).ok_or_else(|| {
        Error::new(discriminant.span(), "a reply code is a number of three digits, 000 to 999")
    })
}

/// The first line of the documentation, which is the description.
fn first_line(variant: &Variant) -> Result<String> {
    let lines =
        variant.attrs.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(
            |attribute| match &attribute.meta.require_name_value().ok()?.value {
                Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) => Some(line.value()),
                _ => None,
            },
        );
    lines
        .flat_map(|line| line.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>())
        .find(|line| !line.is_empty())
        .ok_or_else(|| {
            let message = format!(
                "describe `{}` in a doc comment: its first line is the description",
                variant.ident
            );
            Error::new(variant.span(), message)
        })
}

fn without_variant(word: &Ident, file: &LitStr, table: &[Row], rows: &[Row]) -> Option<Error> {
    let missing: Vec<_> = table
        .iter()
        .filter(|listed| !rows.iter().any(|row| row.number == listed.number))
        .map(|listed| format!("{:03}", listed.number))
        .collect();
    let message = format!("codes of {} without a variant: {}", file.value(), missing.join(", "));
    (!missing.is_empty()).then(|| Error::new(word.span(), message))
}
