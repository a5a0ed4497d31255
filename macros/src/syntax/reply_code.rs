//! `#[derive(ReplyCode)]`: an enum of reply codes that is written by hand.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Expr, Fields, Ident, Lit, LitBool, LitStr, Path, Result,
    Variant,
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
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) table: Option<Table>,
    pub(crate) exhaustive: Option<Span>,
    /// `display = false`: another derive writes the enum.
    pub(crate) display: Option<bool>,
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
        let (mut options, mut errors) = (Options::default(), Vec::new());
        errors.extend(options.read(&attrs).err());
        let mut variants = Variants { codes: Vec::new(), unlisted: None, next: Some(0) };
        errors.extend(data.variants.iter().filter_map(|variant| variants.read(variant).err()));
        errors.extend(variants.number_taken());
        let Variants { codes, unlisted, .. } = variants;
        if options.table.is_none() && errors.is_empty() {
            let extra = codes.iter().find(|code| code.is_extra).map(|code| code.span);
            let misplaced = options.exhaustive.or(extra).into_iter();
            let message = "this needs a `table = …` to check against";
            errors.extend(misplaced.map(|span| Error::new(span, message)));
        }
        if codes.is_empty() && errors.is_empty() {
            errors.push(Error::new(ident.span(), "an enum of reply codes lists at least one code"));
        }
        let unlisted = unlisted.map(|(ident, _)| ident);
        Ok(Self { ident, options, codes, unlisted, errors })
    }
}

impl Options {
    /// Reads the attribute of the enum, as far as it is right.
    fn read(&mut self, attributes: &[Attribute]) -> Result<()> {
        let Some(attribute) = list::attribute(attributes, "reply_code")? else { return Ok(()) };
        attribute.parse_args_with(|input: ParseStream| {
            list::read(input, &mut |name, input| {
                match name.text.as_str() {
                    "table" => self.table = Some(list::value(input)?),
                    "exhaustive" => self.exhaustive = Some(name.span),
                    "display" => self.display = Some(list::value::<LitBool>(input)?.value),
                    "crate" => self.runtime = Some(list::value(input)?),
                    _ => {
                        let message = "expected `table = …`, `exhaustive`, `display = false` or \
                                       `crate = path`";
                        return Err(Error::new(name.span, message));
                    }
                }
                Ok(())
            })
        })
    }
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
struct Variants {
    codes: Vec<Code>,
    /// With the number that rustc gives it, if it can be read here.
    unlisted: Option<(Ident, Option<u16>)>,
    /// The number that rustc gives to the next variant, if it has none of its own.
    next: Option<u16>,
}

impl Variants {
    fn read(&mut self, variant: &Variant) -> Result<()> {
        let Variant { ident, attrs, fields, discriminant } = variant;
        let number = discriminant.as_ref().map_or(self.next, |(_, value)| value_of(value));
        self.next = number.and_then(|number| number.checked_add(1));
        for field in fields {
            if let Some(attribute) = list::attribute(&field.attrs, "reply_code")? {
                let message = "an attribute of the variant, not of its field";
                return Err(Error::new_spanned(attribute, message));
            }
        }
        let word = list::attribute(attrs, "reply_code")?;
        let word: Option<Ident> = word.map(Attribute::parse_args).transpose()?;
        let is_extra = match word {
            Some(word) if word == "other" => {
                if self.unlisted.replace((ident.clone(), number)).is_some() {
                    return Err(list::repeated("other", word.span()));
                }
                return match fields {
                    Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Ok(()),
                    _ => {
                        let message = format!("write `{ident}(UnlistedCode)`, with one field");
                        Err(Error::new(ident.span(), message))
                    }
                };
            }
            Some(word) if word != "extra" => {
                return Err(Error::new(word.span(), "expected `other` or `extra`"));
            }
            word => word.is_some(),
        };
        self.codes.push(code(variant, number.filter(|_| discriminant.is_some()), is_extra)?);
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

fn code(variant: &Variant, number: Option<u16>, is_extra: bool) -> Result<Code> {
    let Variant { ident, attrs, fields, discriminant } = variant;
    if !fields.is_empty() {
        let message = "a reply code has no fields; mark the variant that keeps unlisted codes: \
                       `#[reply_code(other)]`";
        return Err(Error::new(fields.span(), message));
    }
    if let Some(problem) = names::problem(&ident.unraw().to_string()) {
        let message = format!("`{ident}` cannot name a code: {problem}");
        return Err(Error::new(ident.span(), message));
    }
    let span = discriminant.as_ref().map_or_else(|| ident.span(), |(_, value)| value.span());
    let number = number.filter(|number| *number <= 999).ok_or_else(|| {
        Error::new(span, format!("give `{ident}` a number of three digits, 000 to 999"))
    })?;
    Ok(Code { ident: ident.clone(), number, span, first_line: first_line(attrs), is_extra })
}

/// The number of a discriminant.
fn value_of(discriminant: &Expr) -> Option<u16> {
    match literal(discriminant)? {
        Lit::Int(number) => number.base10_parse().ok(),
        _ => None,
    }
}

/// The first line of the documentation, or nothing.
fn first_line(attributes: &[Attribute]) -> String {
    let texts = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    let texts = texts.filter_map(|attribute| attribute.meta.require_name_value().ok());
    let text = |literal: &Lit| match literal {
        Lit::Str(text) => text.value(),
        _ => String::new(),
    };
    let text: Vec<_> = texts.filter_map(|pair| literal(&pair.value).map(text)).collect();
    let mut lines = text.iter().flat_map(|text| text.lines()).map(str::trim);
    lines.find(|line| !line.is_empty()).unwrap_or_default().to_owned()
}

fn literal(expression: &Expr) -> Option<&Lit> {
    match expression {
        // What a macro passes on is in a group that nobody sees.
        Expr::Group(group) => literal(&group.expr),
        Expr::Lit(expression) => Some(&expression.lit),
        _ => None,
    }
}
