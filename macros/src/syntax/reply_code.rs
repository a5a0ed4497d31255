//! `#[derive(ReplyCode)]`: the interface of a generated `Code` for an enum written by hand.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Lit, LitStr, Path, Result, Variant,
};

use super::list;
use crate::expand;
use crate::table::{Row, Settings, source};

/// What `#[reply_code(…)]` says.
#[derive(Default)]
struct Options {
    table: Option<LitStr>,
    exhaustive: Option<Span>,
    /// The path of the runtime crate, if it is renamed.
    runtime: Option<Path>,
}

impl Parse for Options {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut options = Self::default();
        list::read(input, &mut |name, input| {
            match name.text.as_str() {
                "table" => options.table = Some(list::value(input)?),
                "crate" => options.runtime = Some(list::value(input)?),
                "exhaustive" => options.exhaustive = Some(name.span),
                _ => {
                    let message = "expected `table = \"…\"`, `exhaustive` or `crate = path`";
                    return Err(name.error(message));
                }
            }
            Ok(())
        })?;
        match &options {
            Self { exhaustive: Some(span), table: None, .. } => {
                Err(Error::new(*span, "`exhaustive` needs a `table = \"…\"` to check against"))
            }
            _ => Ok(options),
        }
    }
}

/// The table that the enum is checked against.
struct Listed {
    file: LitStr,
    rows: Vec<Row>,
    /// `false` if the file has problems of its own: a row that is missing may be one of them.
    is_sound: bool,
    tracking: Option<TokenStream>,
}

impl Listed {
    fn read(file: LitStr, errors: &mut Vec<Error>) -> Self {
        let source = source::read(&file.value());
        let tracking = source.found.then(|| expand::tracking(&file));
        let (table, problems) = source.table(&Settings::default());
        errors.extend(problems.iter().map(|problem| expand::error(&file, problem)));
        Self { file, rows: table.codes, is_sound: problems.is_empty(), tracking }
    }

    fn row(&self, number: u16) -> Option<&Row> {
        self.rows.iter().find(|row| row.number == number)
    }
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
    let Options { table, exhaustive, runtime } = options(&input.attrs)?;
    let variants = fieldless_variants(input)?;
    let listed = table.map(|file| Listed::read(file, errors));
    let mut codes = Vec::new();
    for variant in variants {
        match row(variant, listed.as_ref()) {
            Ok(row) => codes.push((row, variant.ident.clone())),
            Err(error) => errors.push(error),
        }
    }
    codes.sort_by_key(|(row, _)| row.number);
    // A number that is repeated is rustc's to report.
    codes.dedup_by_key(|(row, _)| row.number);
    let (rows, variants): (Vec<_>, Vec<_>) = codes.into_iter().unzip();
    if let (Some(span), Some(listed)) = (exhaustive, &listed) {
        errors.extend(without_variant(span, listed, &rows));
    }
    if rows.is_empty() {
        return Ok(TokenStream::new());
    }
    let runtime = runtime.map_or_else(|| quote!(::reply_codes), |path| quote!(#path));
    let tracking = listed.and_then(|listed| listed.tracking);
    let implementation = expand::Codes::new(&runtime, input.ident.clone(), &rows, variants)
        .implementation_in_a_block();
    Ok(quote!(#implementation #tracking))
}

fn options(attributes: &[Attribute]) -> Result<Options> {
    let attribute = list::attribute(attributes, "reply_code")?;
    attribute.map_or_else(|| Ok(Options::default()), Attribute::parse_args)
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
    match data.variants.iter().find(|variant| !matches!(variant.fields, Fields::Unit)) {
        Some(variant) => Err(Error::new(variant.fields.span(), "a reply code has no fields")),
        None => Ok(data.variants.iter()),
    }
}

/// The row that a variant stands for.
fn row(variant: &Variant, listed: Option<&Listed>) -> Result<Row> {
    let (number, span) = number(variant)?;
    let own = Row { number, name: variant.ident.unraw().to_string(), ..Row::default() };
    let Some(listed) = listed else {
        return Ok(Row { description: first_line(variant)?, ..own });
    };
    match listed.row(number) {
        Some(Row { description, reference, .. }) => {
            Ok(Row { description: description.clone(), reference: reference.clone(), ..own })
        }
        None if listed.is_sound => {
            Err(Error::new(span, format_args!("{} has no code {number:03}", listed.file.value())))
        }
        None => Ok(own),
    }
}

/// The number of a variant, and its place.
fn number(variant: &Variant) -> Result<(u16, Span)> {
    let Some((_, discriminant)) = &variant.discriminant else {
        let message =
            format!("give the code of `{}`, three digits, as its discriminant", variant.ident);
        return Err(Error::new(variant.ident.span(), message));
    };
    let number = match discriminant {
        Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => literal.base10_parse::<u16>().ok(),
        _ => None,
    };
    match number {
        Some(number @ 0..=999) => Ok((number, discriminant.span())),
        _ => Err(Error::new(
            discriminant.span(),
            "a reply code is a number of three digits, 000 to 999",
        )),
    }
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
            Error::new(variant.ident.span(), message)
        })
}

fn without_variant(span: Span, listed: &Listed, rows: &[Row]) -> Option<Error> {
    let missing: Vec<_> = listed
        .rows
        .iter()
        .filter(|listed| rows.iter().all(|row| row.number != listed.number))
        .map(|listed| format!("{:03}", listed.number))
        .collect();
    let message =
        format!("codes of {} without a variant: {}", listed.file.value(), missing.join(", "));
    (listed.is_sound && !missing.is_empty()).then(|| Error::new(span, message))
}
