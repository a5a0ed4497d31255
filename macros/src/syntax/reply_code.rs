//! `#[derive(ReplyCode)]`: an enum of reply codes that is written by hand.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, ExprLit, Fields, Ident, Lit, LitBool, LitStr, Path,
    Result, Variant,
};

use super::list;
use crate::table::names;

/// The enum, and what its attributes say.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) options: Options,
    pub(crate) codes: Vec<Code>,
    /// The variant that keeps unlisted codes.
    pub(crate) unlisted: Option<Ident>,
    /// What is wrong. The enum is implemented without it, so that the code which uses the enum has no
    /// errors of its own.
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
    /// `"codes.csv"`
    File(LitStr),
    /// `ftp::Code`
    Enum(Path),
}

/// A variant with its number.
pub(crate) struct Code {
    pub(crate) ident: Ident,
    pub(crate) number: u16,
    /// Where the number stands.
    pub(crate) span: Span,
    /// The first line of its documentation; empty if it has none.
    pub(crate) first_line: String,
    /// Whether the table does not have it, on purpose.
    pub(crate) is_extra: bool,
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let Data::Enum(data) = data else {
            return Err(Error::new(ident.span(), "reply codes are the variants of an enum"));
        };
        if !generics.params.is_empty() {
            return Err(Error::new(generics.span(), "an enum of reply codes has no generics"));
        }
        let mut errors = Vec::new();
        let options = options(&attrs, &mut errors);
        let mut variants = Variants::default();
        for variant in &data.variants {
            if let Err(error) = variants.read(variant) {
                errors.push(error);
            }
        }
        errors.extend(variants.number_taken());
        let extra = variants.codes.iter().find(|code| code.is_extra && options.table.is_none());
        if let (Some(code), true) = (extra, errors.is_empty()) {
            let message = "`extra` needs a `table = …` that does not have this code";
            errors.push(Error::new(code.ident.span(), message));
        }
        let Variants { codes, unlisted, .. } = variants;
        if codes.is_empty() && errors.is_empty() {
            let message = "an enum of reply codes lists at least one code";
            return Err(Error::new(ident.span(), message));
        }
        let unlisted = unlisted.map(|(ident, _)| ident);
        Ok(Self { ident, options, codes, unlisted, errors })
    }
}

/// What the attribute of the enum says, as far as it is right.
fn options(attributes: &[Attribute], errors: &mut Vec<Error>) -> Options {
    let mut options = Options { table: None, exhaustive: None, display: true, runtime: None };
    let read = list::attribute(attributes, "reply_code").and_then(|attribute| {
        let Some(attribute) = attribute else { return Ok(()) };
        attribute.parse_args_with(|input: ParseStream| {
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
            })
        })
    });
    errors.extend(read.err());
    if let Options { exhaustive: Some(span), table: None, .. } = options
        && errors.is_empty()
    {
        errors.push(Error::new(span, "`exhaustive` needs a `table = …` to check against"));
    }
    options
}

impl Parse for Table {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(Self::File);
        }
        let message = "expected a file, as in `\"codes.csv\"`, or the path of an enum";
        let path = input.call(Path::parse_mod_style);
        path.map(Self::Enum).map_err(|error| Error::new(error.span(), message))
    }
}

/// The variants of an enum, as they are read in the order in which they are written.
#[derive(Default)]
struct Variants {
    codes: Vec<Code>,
    /// With the number that rustc gives it, if it can be read here.
    unlisted: Option<(Ident, Option<u16>)>,
    /// The number that rustc gives to the next variant, if it has none of its own.
    next: Option<u16>,
}

impl Variants {
    fn read(&mut self, variant: &Variant) -> Result<()> {
        let own = variant.discriminant.as_ref().map(|(_, value)| value);
        let number = own.map_or(self.next, value_of);
        self.next = number.and_then(|number| number.checked_add(1));
        for field in &variant.fields {
            if let Some(attribute) = list::attribute(&field.attrs, "reply_code")? {
                let message = "an attribute of the variant, not of its field";
                return Err(Error::new_spanned(attribute, message));
            }
        }
        let (mut is_other, mut is_extra) = (None, false);
        if let Some(attribute) = list::attribute(&variant.attrs, "reply_code")? {
            let word: Ident = attribute.parse_args_with(Ident::parse_any)?;
            match word.to_string().as_str() {
                "other" => is_other = Some(word.span()),
                "extra" => is_extra = true,
                _ => return Err(Error::new(word.span(), "expected `other` or `extra`")),
            }
        }
        match is_other {
            Some(span) => self.read_other(variant, number, span),
            None => self.read_code(variant, is_extra),
        }
    }

    fn read_other(&mut self, variant: &Variant, number: Option<u16>, span: Span) -> Result<()> {
        let ident = &variant.ident;
        if self.unlisted.is_some() {
            return Err(list::repeated("other", span));
        }
        self.unlisted = Some((ident.clone(), number));
        match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Ok(()),
            _ => {
                let message =
                    format!("the variant for other codes has one field: `{ident}(UnlistedCode)`");
                Err(Error::new(ident.span(), message))
            }
        }
    }

    fn read_code(&mut self, variant: &Variant, is_extra: bool) -> Result<()> {
        let ident = variant.ident.clone();
        if !variant.fields.is_empty() {
            let message = "a reply code has no fields; mark the variant that keeps unlisted \
                           codes: `#[reply_code(other)]`";
            return Err(Error::new(variant.fields.span(), message));
        }
        if let Some(problem) = names::problem(&ident.unraw().to_string()) {
            let message = format!("`{ident}` cannot name a code: {problem}");
            return Err(Error::new(ident.span(), message));
        }
        let (number, span) = number(variant)?;
        let first_line = first_line(&variant.attrs);
        self.codes.push(Code { ident, number, span, first_line, is_extra });
        Ok(())
    }

    /// An error if rustc gives the number of a code to the variant for other codes.
    fn number_taken(&self) -> Option<Error> {
        let (ident, number) = self.unlisted.as_ref()?;
        let code = self.codes.iter().find(|code| Some(code.number) == *number)?;
        let message = format!(
            "rustc gives `{ident}` the number after the variant before it, {:03}, which is that of \
             `{}`: put `{ident}` last, or write `= 1000` after it",
            code.number, code.ident
        );
        Some(Error::new(ident.span(), message))
    }
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
