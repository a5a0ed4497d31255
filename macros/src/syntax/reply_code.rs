//! `#[derive(ReplyCode)]`: an enum of reply codes that is written by hand.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream, Parser};
use syn::spanned::Spanned;
use syn::token::Brace;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Ident, Lit, LitBool, LitStr, Path,
    Result, Variant, braced,
};

use super::{list, settings};
use crate::table::Settings;

/// The enum, and what its attribute says.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) options: Options,
    pub(crate) codes: Vec<Code>,
    pub(crate) unlisted: Option<Unlisted>,
    /// What is wrong with single variants. The enum is implemented without them, so that the code
    /// which uses the others has no errors of its own.
    pub(crate) errors: Vec<Error>,
}

/// What `#[reply_code(…)]` says.
pub(crate) struct Options {
    pub(crate) table: Option<Table>,
    pub(crate) exhaustive: Option<Span>,
    /// Whether `Display` is implemented, too.
    pub(crate) display: bool,
    /// The path of the runtime crate, if it is renamed.
    pub(crate) runtime: Option<Path>,
}

/// What an enum is checked against.
pub(crate) enum Table {
    /// `"codes.csv"`, or with a block of settings after it.
    File(LitStr, Settings),
    /// `ftp::Code`
    Enum(Path),
}

/// The variant that keeps unlisted codes.
pub(crate) struct Unlisted {
    pub(crate) ident: Ident,
    /// The place of the type of its field.
    pub(crate) span: Span,
    /// The discriminant that rustc gives it, as far as it can be read here.
    pub(crate) discriminant: u16,
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

impl Options {
    /// The file to read.
    pub(crate) fn file(&self) -> Option<(&LitStr, &Settings)> {
        match &self.table {
            Some(Table::File(file, settings)) => Some((file, settings)),
            Some(Table::Enum(_)) | None => None,
        }
    }
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let options = list::attribute(&attrs, "reply_code")?
            .map_or_else(|| Options::parse.parse_str(""), Attribute::parse_args)?;
        let Data::Enum(data) = &data else {
            return Err(Error::new(ident.span(), "reply codes are the variants of an enum"));
        };
        if !generics.params.is_empty() {
            return Err(Error::new(generics.span(), "an enum of reply codes has no generics"));
        }
        let (mut unlisted, mut listed) = (None, Vec::new());
        let mut discriminant = 0;
        for variant in &data.variants {
            if let Some(explicit) =
                variant.discriminant.as_ref().and_then(|(_, value)| value_of(value))
            {
                discriminant = explicit;
            }
            if let Some(attribute) = list::attribute(&variant.attrs, "reply_code")? {
                let other: Other = attribute.parse_args()?;
                if unlisted.replace(self::unlisted(variant, discriminant)?).is_some() {
                    return Err(list::repeated("other", other.span));
                }
            } else if matches!(variant.fields, Fields::Unit) {
                listed.push(variant);
            } else {
                let message = "a reply code has no fields; mark the variant that keeps unlisted \
                               codes: `#[reply_code(other)]`";
                return Err(Error::new(variant.fields.span(), message));
            }
            discriminant = discriminant.wrapping_add(1);
        }
        if listed.is_empty() {
            let message = "an enum of reply codes lists at least one code";
            return Err(Error::new(ident.span(), message));
        }
        let (mut codes, mut errors) = (Vec::new(), Vec::new());
        for variant in listed {
            match code(variant) {
                Ok(code) => codes.push(code),
                Err(error) => errors.push(error),
            }
        }
        Ok(Self { ident, options, codes, unlisted, errors })
    }
}

impl Parse for Options {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut options = Self { table: None, exhaustive: None, display: true, runtime: None };
        list::read(input, &mut |name, input| {
            match name.text.as_str() {
                "table" => options.table = Some(list::value(input)?),
                "exhaustive" => options.exhaustive = Some(name.span),
                "display" => options.display = list::value::<LitBool>(input)?.value,
                "crate" => options.runtime = Some(list::value(input)?),
                _ => {
                    let message = "expected `table = …`, `exhaustive`, `display = false` or \
                                   `crate = path`";
                    return Err(name.error(message));
                }
            }
            Ok(())
        })?;
        match &options {
            Self { exhaustive: Some(span), table: None, .. } => {
                Err(Error::new(*span, "`exhaustive` needs a `table = …` to check against"))
            }
            _ => Ok(options),
        }
    }
}

impl Parse for Table {
    fn parse(input: ParseStream) -> Result<Self> {
        if !input.peek(LitStr) {
            return input.call(Path::parse_mod_style).map(Self::Enum).map_err(|error| {
                Error::new(
                    error.span(),
                    "expected a file, as in `\"codes.csv\"`, or the path of an enum",
                )
            });
        }
        let (file, mut settings) = (input.parse()?, Settings::default());
        if input.peek(Brace) {
            let block;
            braced!(block in input);
            list::read(&block, &mut |name, input| settings::read(name, input, &mut settings, ""))?;
        }
        Ok(Self::File(file, settings))
    }
}

/// `other`, in the attribute of a variant.
struct Other {
    span: Span,
}

impl Parse for Other {
    fn parse(input: ParseStream) -> Result<Self> {
        match input.parse::<Ident>() {
            Ok(word) if word == "other" => Ok(Self { span: word.span() }),
            Ok(word) => Err(Error::new(word.span(), "expected `other`")),
            Err(error) => Err(Error::new(error.span(), "expected `other`")),
        }
    }
}

fn unlisted(variant: &Variant, discriminant: u16) -> Result<Unlisted> {
    let ident = &variant.ident;
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            Ok(Unlisted { ident: ident.clone(), span: fields.unnamed.span(), discriminant })
        }
        _ => {
            let message =
                format!("the variant for other codes has one field: `{ident}(UnlistedCode)`");
            Err(Error::new(ident.span(), message))
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
    match value_of(discriminant) {
        Some(number @ 0..=999) => Ok((number, discriminant.span())),
        _ => Err(Error::new(
            discriminant.span(),
            "a reply code is a number of three digits, 000 to 999",
        )),
    }
}

/// The value of a literal.
fn value_of(discriminant: &Expr) -> Option<u16> {
    match without_groups(discriminant) {
        Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => literal.base10_parse().ok(),
        _ => None,
    }
}

/// An expression as it was written: a macro that passes it on puts it into a group that nobody sees.
fn without_groups(expression: &Expr) -> &Expr {
    match expression {
        Expr::Group(group) => without_groups(&group.expr),
        other => other,
    }
}

/// The first line of the documentation, or nothing.
fn first_line(attributes: &[Attribute]) -> String {
    let documentation = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    for attribute in documentation {
        if let Ok(pair) = attribute.meta.require_name_value()
            && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = without_groups(&pair.value)
            && let Some(line) = text.value().lines().map(str::trim).find(|line| !line.is_empty())
        {
            return line.to_owned();
        }
    }
    String::new()
}
