//! `#[derive(ReplyCode)]`: an enum of reply codes that is written by hand.

use proc_macro2::Span;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DataEnum, DeriveInput, Error, Fields, Ident, Lit, LitBool, LitInt, LitStr,
    Path, Result, Variant,
};

use super::list;
use crate::table::names;

/// The enum, and what its attributes say.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) options: Options,
    pub(crate) codes: Vec<Code>,
    /// The variant that keeps unlisted codes, and the number that rustc gives it.
    pub(crate) unlisted: Option<(Ident, u16)>,
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
        let DeriveInput { ident, attrs, data, .. } = input.parse()?;
        let Data::Enum(data) = data else {
            return Err(Error::new(ident.span(), "reply codes are the variants of an enum"));
        };
        let (mut options, mut errors) = (Options::default(), Vec::new());
        errors.extend(options.read(&attrs).err());
        let mut input = Self { ident, options, codes: Vec::new(), unlisted: None, errors };
        if let Err(error) = input.read_variants(&data, largest(&attrs)) {
            // What the attribute names is used all the same.
            input.codes.clear();
            input.errors.push(error);
        } else if input.errors.is_empty() {
            input.check();
        }
        Ok(input)
    }
}

impl Input {
    /// Reads every variant. An error means that the enum cannot be implemented.
    fn read_variants(&mut self, data: &DataEnum, largest: u16) -> Result<()> {
        data.variants.iter().try_for_each(|variant| self.read(variant, largest))?;
        let Some((other, number)) = &self.unlisted else { return Ok(()) };
        let taken = self.codes.iter().find(|code| code.number == *number);
        taken.map_or(Ok(()), |Code { ident, .. }| {
            let message = format!(
                "rustc gives `{other}` the number of `{ident}`: put `{other}` last, or give it 1000"
            );
            Err(Error::new(other.span(), message))
        })
    }

    /// Reads a variant. An error means that the enum cannot be implemented.
    fn read(&mut self, variant: &Variant, largest: u16) -> Result<()> {
        let Variant { ident, attrs, fields, .. } = variant;
        if names::CONSTANTS.iter().any(|constant| ident == constant) {
            let message = "every enum of codes has a constant of this name";
            return Err(Error::new(ident.span(), message));
        }
        let attribute = list::attribute(attrs, "reply_code")?;
        let word = attribute.and_then(|attribute| attribute.parse_args::<Ident>().ok());
        let says = |expected| word.as_ref().is_some_and(|word| word == expected);
        let is_misplaced = fields.iter().any(|field| has_attribute(&field.attrs));
        match fields {
            Fields::Unit if attribute.is_some() && !says("extra") => {
                let message = "expected `extra`; `other` marks a variant such as \
                               `Unlisted(UnlistedCode)`";
                self.errors.push(Error::new_spanned(attribute, message));
            }
            Fields::Unit => self.read_code(variant, largest),
            Fields::Unnamed(_)
                if fields.len() == 1
                    && self.unlisted.is_none()
                    && (attribute.is_some() || is_misplaced) =>
            {
                if is_misplaced || !says("other") {
                    let message = "expected `#[reply_code(other)]` before the variant";
                    self.errors.push(Error::new(fields.span(), message));
                }
                // Known by its name, as nothing else is known of a type here.
                let types = fields.iter().map(|field| field.ty.to_token_stream().to_string());
                if !types.collect::<String>().ends_with("UnlistedCode") {
                    let message = "the field of this variant is an `UnlistedCode`";
                    return Err(Error::new(fields.span(), message));
                }
                // Without a number of its own, it has the one after that of the variant before it.
                let next = self.codes.last().map_or(0, |code| code.number + 1);
                let number = value_of(variant).unwrap_or(next);
                self.unlisted = Some((ident.clone(), number));
            }
            _ => {
                let message = "a code has no fields; the one variant that keeps unlisted codes is \
                               `#[reply_code(other)] Unlisted(UnlistedCode)`";
                return Err(Error::new(ident.span(), message));
            }
        }
        Ok(())
    }

    fn read_code(&mut self, variant: &Variant, largest: u16) {
        let Variant { ident, attrs, discriminant, .. } = variant;
        let value = discriminant.as_ref().map(|(_, value)| value.to_token_stream());
        let span = value.as_ref().map_or(ident.span(), Spanned::span);
        let Some(number) = value_of(variant).filter(|number| *number <= largest) else {
            let is_constant = value.is_some_and(|value| syn::parse2::<Lit>(value).is_err());
            let hint = if is_constant { ": write the number itself" } else { "" };
            let message =
                format!("give `{ident}` a number of three digits, 000 to {largest}{hint}");
            return self.errors.push(Error::new(span, message));
        };
        let (ident, first_line) = (ident.clone(), first_line(attrs));
        let is_extra = has_attribute(attrs);
        self.codes.push(Code { ident, number, span, first_line, is_extra });
    }

    /// Adds what is wrong with codes and options that are right in themselves.
    fn check(&mut self) {
        let has_table = self.options.table.is_some();
        let mut report = |span, message: &str| self.errors.push(Error::new(span, message));
        if self.codes.is_empty() {
            report(self.ident.span(), "an enum of reply codes lists at least one code");
        }
        let extra = self.codes.iter().find(|code| code.is_extra).map(|code| code.span);
        if let Some(span) = self.options.exhaustive.or(extra).filter(|_| !has_table) {
            report(span, "this needs a `table = …` to check against");
        }
        let needs_words =
            |code: &&Code| code.first_line.is_empty() && (code.is_extra || !has_table);
        for code in self.codes.iter().filter(needs_words) {
            let message = "describe this in a doc comment: its first line is the description";
            report(code.ident.span(), message);
        }
    }
}

impl Options {
    /// Reads the attribute of the enum, as far as it is right.
    fn read(&mut self, attributes: &[Attribute]) -> Result<()> {
        let Some(attribute) = list::attribute(attributes, "reply_code")? else { return Ok(()) };
        attribute.parse_args_with(|input: ParseStream| {
            list::read(input, &mut |name, input| {
                match name.to_string().as_str() {
                    "table" => self.table = Some(list::value(input)?),
                    "exhaustive" => self.exhaustive = Some(name.span()),
                    "display" => {
                        // Beside a value that is wrong, too, there is another implementation.
                        self.display = Some(false);
                        self.display = Some(list::value::<LitBool>(input)?.value);
                    }
                    "crate" => self.runtime = Some(list::value(input)?),
                    _ => return Err(Error::new(name.span(), OPTIONS)),
                }
                Ok(())
            })
        })
    }
}

const OPTIONS: &str = "expected `table = …`, `exhaustive`, `display = false` or `crate = path`";

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

fn has_attribute(attributes: &[Attribute]) -> bool {
    list::attributes(attributes, "reply_code").next().is_some()
}

/// The largest number of a code that fits the representation of the enum.
fn largest(attributes: &[Attribute]) -> u16 {
    let mut words = list::attributes(attributes, "repr").map(Attribute::parse_args::<Ident>);
    match words.find_map(Result::ok) {
        Some(word) if word == "u8" => 255,
        Some(word) if word == "i8" => 127,
        _ => 999,
    }
}

/// The number of a variant that has one of its own.
fn value_of(variant: &Variant) -> Option<u16> {
    let (_, value) = variant.discriminant.as_ref()?;
    syn::parse2::<LitInt>(value.to_token_stream()).ok()?.base10_parse().ok()
}

/// The first line of the documentation, or nothing.
fn first_line(attributes: &[Attribute]) -> String {
    let lines = list::attributes(attributes, "doc");
    let lines = lines.filter_map(|attribute| attribute.meta.require_name_value().ok());
    let lines = lines.filter_map(|pair| syn::parse2(pair.value.to_token_stream()).ok());
    let text: String = lines.map(|line: LitStr| line.value() + "\n").collect();
    let mut lines = text.lines().map(str::trim);
    lines.find(|line| !line.is_empty()).unwrap_or_default().to_owned()
}
