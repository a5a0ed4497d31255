//! `#[derive(ReplyCode)]`: an enum of reply codes that is written by hand.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Ident, Lit, LitStr, Path, Result,
    Variant,
};

use super::list;

/// The enum, and what its attribute says.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) options: Options,
    pub(crate) codes: Vec<Code>,
    /// What is wrong with single variants. The enum is implemented without them, so that the code
    /// which uses the others has no errors of its own.
    pub(crate) errors: Vec<Error>,
}

/// What `#[reply_code(…)]` says.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) table: Option<LitStr>,
    pub(crate) exhaustive: Option<Span>,
    /// The path of the runtime crate, if it is renamed.
    pub(crate) runtime: Option<Path>,
}

/// A variant with its number.
pub(crate) struct Code {
    pub(crate) ident: Ident,
    pub(crate) number: u16,
    /// Where the number stands.
    pub(crate) span: Span,
    /// The first line of its documentation; empty if it has none.
    pub(crate) first_line: String,
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let options = list::attribute(&attrs, "reply_code")?
            .map_or_else(|| Ok(Options::default()), Attribute::parse_args)?;
        let Data::Enum(data) = &data else {
            return Err(Error::new(ident.span(), "reply codes are the variants of an enum"));
        };
        if !generics.params.is_empty() {
            return Err(Error::new(generics.span(), "an enum of reply codes has no generics"));
        }
        if data.variants.is_empty() {
            let message = "an enum of reply codes has at least one variant";
            return Err(Error::new(ident.span(), message));
        }
        let mut fields = data.variants.iter().map(|variant| &variant.fields);
        if let Some(fields) = fields.find(|fields| !matches!(fields, Fields::Unit)) {
            return Err(Error::new(fields.span(), "a reply code has no fields"));
        }
        let (mut codes, mut errors) = (Vec::new(), Vec::new());
        for variant in &data.variants {
            match code(variant) {
                Ok(code) => codes.push(code),
                Err(error) => errors.push(error),
            }
        }
        Ok(Self { ident, options, codes, errors })
    }
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

fn code(variant: &Variant) -> Result<Code> {
    let (number, span) = number(variant)?;
    Ok(Code { ident: variant.ident.clone(), number, span, first_line: first_line(&variant.attrs) })
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

/// The first line of the documentation, or nothing.
fn first_line(attributes: &[Attribute]) -> String {
    let documentation = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    for attribute in documentation {
        if let Ok(pair) = attribute.meta.require_name_value()
            && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value
            && let Some(line) = text.value().lines().map(str::trim).find(|line| !line.is_empty())
        {
            return line.to_owned();
        }
    }
    String::new()
}
