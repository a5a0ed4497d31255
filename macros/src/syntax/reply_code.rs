//! `#[derive(ReplyCode)]`: an enum of reply codes that is written by hand.

use proc_macro2::Span;
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
    /// The variant that keeps unlisted codes, and where the type of its field stands.
    pub(crate) unlisted: Option<(Ident, Span)>,
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
        let mut variants = Variants::new(&attrs);
        errors.extend(data.variants.iter().filter_map(|variant| variants.read(variant).err()));
        errors.extend(variants.remove_taken());
        let Variants { mut codes, unlisted, is_broken, .. } = variants;
        if options.table.is_none() && errors.is_empty() {
            let extra = codes.iter().find(|code| code.is_extra).map(|code| code.span);
            let misplaced = options.exhaustive.or(extra).into_iter();
            let message = "this needs a `table = …` to check against";
            errors.extend(misplaced.map(|span| Error::new(span, message)));
        }
        if codes.is_empty() && errors.is_empty() {
            errors.push(Error::new(ident.span(), "an enum of reply codes lists at least one code"));
        }
        if is_broken {
            codes.clear();
        }
        let unlisted = unlisted.map(|(ident, span, _)| (ident, span));
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
    unlisted: Option<(Ident, Span, Option<u16>)>,
    /// The number that rustc gives to the next variant, if it has none of its own.
    next: Option<u16>,
    /// The largest number of a code that fits the enum.
    largest: u16,
    /// Whether a variant is such that nothing can be implemented.
    is_broken: bool,
}

impl Variants {
    fn new(attributes: &[Attribute]) -> Self {
        let mut representations = attributes.iter().filter(|found| found.path().is_ident("repr"));
        let representation = representations.find_map(|found| found.parse_args::<Ident>().ok());
        let is_byte = representation.is_some_and(|representation| representation == "u8");
        let largest = if is_byte { u16::from(u8::MAX) } else { 999 };
        Self { codes: Vec::new(), unlisted: None, next: Some(0), largest, is_broken: false }
    }

    fn read(&mut self, variant: &Variant) -> Result<()> {
        let Variant { ident, attrs, fields, discriminant } = variant;
        let number = discriminant.as_ref().map_or(self.next, |(_, value)| value_of(value));
        self.next = number.and_then(|number| number.checked_add(1));
        let word = list::attribute(attrs, "reply_code")?.map(Attribute::parse_args::<Ident>);
        let is_other = matches!(&word, Some(Ok(word)) if word == "other");
        if is_other || !matches!(fields, Fields::Unit) {
            self.read_other(ident, fields, number)?;
            return match word.transpose()? {
                Some(_) if is_other => Ok(()),
                Some(word) => Err(unknown(&word)),
                None => {
                    self.is_broken = true;
                    let message = "a reply code has no fields; mark the variant that keeps unlisted \
                                   codes: `#[reply_code(other)]`";
                    Err(Error::new(fields.span(), message))
                }
            };
        }
        let is_extra = match word.transpose()? {
            Some(word) if word != "extra" => return Err(unknown(&word)),
            word => word.is_some(),
        };
        self.read_code(variant, number.filter(|_| discriminant.is_some()), is_extra)
    }

    /// Reads the variant that keeps unlisted codes.
    fn read_other(&mut self, ident: &Ident, fields: &Fields, number: Option<u16>) -> Result<()> {
        let (Fields::Unnamed(_), 1) = (fields, fields.len()) else {
            self.is_broken = true;
            let message = format!("write `{ident}(UnlistedCode)`, with one field");
            return Err(Error::new(ident.span(), message));
        };
        if self.unlisted.is_some() {
            return Err(list::repeated("other", ident.span()));
        }
        self.unlisted = Some((ident.clone(), fields.span(), number));
        for field in fields {
            if let Some(attribute) = list::attribute(&field.attrs, "reply_code")? {
                let message = "an attribute of the variant, not of its field";
                return Err(Error::new_spanned(attribute, message));
            }
        }
        Ok(())
    }

    fn read_code(&mut self, variant: &Variant, number: Option<u16>, is_extra: bool) -> Result<()> {
        let Variant { ident, attrs, discriminant, .. } = variant;
        if let Some(problem) = names::taken(&ident.to_string()) {
            self.is_broken = true;
            let message = format!("`{ident}` cannot name a code: {problem}");
            return Err(Error::new(ident.span(), message));
        }
        let span = discriminant.as_ref().map_or_else(|| ident.span(), |(_, value)| value.span());
        let largest = self.largest;
        let number = number.filter(|number| *number <= largest).ok_or_else(|| {
            Error::new(span, format!("give `{ident}` a number of three digits, 000 to {largest}"))
        })?;
        let first_line = first_line(attrs);
        self.codes.push(Code { ident: ident.clone(), number, span, first_line, is_extra });
        Ok(())
    }

    /// Removes a code whose number rustc gives to the variant for other codes, which is an error.
    fn remove_taken(&mut self) -> Option<Error> {
        let (other, _, number) = self.unlisted.as_ref()?;
        let index = self.codes.iter().position(|code| Some(code.number) == *number)?;
        let Code { ident, number, .. } = self.codes.remove(index);
        let message = format!(
            "rustc gives `{other}` the number after the variant before it, {number:03}, which is that of \
             `{ident}`: put `{other}` last, or write `= 1000` after it"
        );
        Some(Error::new(other.span(), message))
    }
}

fn unknown(word: &Ident) -> Error {
    Error::new(word.span(), "expected `other` or `extra`")
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
