//! `#[derive(ReplyWith)]`: errors, and the code that each of them is answered with.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Generics, Ident, Member, Path, Result, Token,
    Type, Variant, parse_quote,
};

use super::list::{self, Name};

/// A struct or an enum of errors, and what its attributes say.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The enum of codes.
    pub(crate) code: Path,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
    pub(crate) is_enum: bool,
    /// Every variant, or the struct, but for those that are wrong.
    pub(crate) cases: Vec<Case>,
    /// What is wrong. The trait is implemented all the same, so that the code which uses it has no
    /// errors of its own.
    pub(crate) errors: Vec<Error>,
}

/// A variant, or a struct, and its code.
pub(crate) struct Case {
    pub(crate) name: Ident,
    pub(crate) answer: Answer,
    /// Where an attribute says so.
    pub(crate) span: Span,
    /// The field that an answer asks; there is one if it does.
    pub(crate) field: Option<Field>,
}

/// Where a code comes from.
pub(crate) enum Answer {
    /// `550`
    Number(u16),
    /// `transparent`: the code of the field.
    Transparent,
    /// `with = path`: what a function of the field returns.
    With(Path),
}

/// A field that says which code it is.
pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let attribute = list::attribute(&attrs, "reply_with")?.ok_or_else(|| {
            Error::new(ident.span(), "name the enum of codes: `#[reply_with(ftp::Code)]`")
        })?;
        let Target { code, runtime, said, default, mut errors } = attribute.parse_args()?;
        let is_enum = matches!(data, Data::Enum(_));
        let (misplaced, message) = if is_enum {
            (
                said.as_ref().map(|said| said.1),
                "each variant says its own code; `default = …` is for the others",
            )
        } else {
            (default.map(|default| default.1), "a struct has one code: leave out `default =`")
        };
        errors.extend(misplaced.map(|span| Error::new(span, message)));
        // A code that is missing may be what is wrong in the attribute of the type.
        let is_sound = errors.is_empty();
        let cases = match data {
            Data::Enum(data) => {
                let variants = data.variants.into_iter();
                variants.map(|variant| of_variant(variant, default, is_sound)).collect()
            }
            Data::Struct(data) => vec![case(ident.clone(), said, None, data.fields, is_sound)],
            Data::Union(_) => {
                return Err(Error::new(ident.span(), "`ReplyWith` is for a struct or an enum"));
            }
        };
        let cases = list::right(cases, &mut errors).into_iter().flatten().collect();
        let runtime = runtime.unwrap_or_else(|| parse_quote!(::reply_codes));
        Ok(Self { ident, generics, code, runtime, is_enum, cases, errors })
    }
}

/// `#[reply_with(ftp::Code, …)]` of a struct or an enum.
struct Target {
    code: Path,
    runtime: Option<Path>,
    /// The code of a struct.
    said: Option<(Answer, Span)>,
    /// `default = 451`: the code of those variants of an enum that say none.
    default: Option<(u16, Span)>,
    errors: Vec<Error>,
}

impl Parse for Target {
    fn parse(input: ParseStream) -> Result<Self> {
        let code = input.call(Path::parse_mod_style).map_err(|error| {
            Error::new(error.span(), "expected the enum of codes first, such as `ftp::Code`")
        })?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        let (mut runtime, mut said, mut default) = (None, None, None);
        let read = list::read(input, &mut |name, input| {
            match name.text.as_str() {
                "crate" => runtime = Some(list::value(input)?),
                "default" => default = Some(number(&list::value(input)?, "")?),
                _ => {
                    let others = ", `with = path`, `default = 451` or `crate = path`";
                    said = Some(answer(name, input, others)?);
                }
            }
            Ok(())
        });
        Ok(Self { code, runtime, said, default, errors: read.err().into_iter().collect() })
    }
}

fn answer(name: &Name, input: ParseStream, others: &str) -> Result<(Answer, Span)> {
    let answer = match name.text.as_str() {
        "transparent" => Answer::Transparent,
        "with" => Answer::With(list::value(input)?),
        _ => Answer::Number(number(name, others)?.0),
    };
    Ok((answer, name.span))
}

fn number(name: &Name, others: &str) -> Result<(u16, Span)> {
    let number = name.text.parse().ok().filter(|number| *number <= 999);
    let message = format!("expected a code such as `550`{others}");
    Ok((number.ok_or_else(|| Error::new(name.span, message))?, name.span))
}

/// What the attribute of a variant or of a field says.
fn said(attributes: &[Attribute]) -> Result<Option<(Answer, Span)>> {
    let Some(attribute) = list::attribute(attributes, "reply_with")? else { return Ok(None) };
    attribute.parse_args_with(|input: ParseStream| {
        let answer = answer(&input.parse()?, input, ", `transparent` or `with = path`")?;
        if input.is_empty() {
            Ok(Some(answer))
        } else {
            Err(input.error("expected the code alone"))
        }
    })
}

fn of_variant(
    variant: Variant,
    default: Option<(u16, Span)>,
    is_sound: bool,
) -> Result<Option<Case>> {
    case(variant.ident, said(&variant.attrs)?, default, variant.fields, is_sound)
}

/// A variant or a struct, with its own code, that of the field which is marked, or the default. To have
/// none of them is an error if the attribute of the type is sound.
fn case(
    name: Ident,
    own: Option<(Answer, Span)>,
    default: Option<(u16, Span)>,
    fields: Fields,
    is_sound: bool,
) -> Result<Option<Case>> {
    let (field, mark) = asked(fields)?;
    let marked = mark.map(|span| (Answer::Transparent, span));
    let default = default.map(|(number, span)| (Answer::Number(number), span));
    let Some((answer, span)) = own.or(marked).or(default) else {
        let message = format!("say the code of `{name}`, such as 550, in `#[reply_with(…)]`");
        return if is_sound { Err(Error::new(name.span(), message)) } else { Ok(None) };
    };
    match (&answer, &field, mark) {
        (Answer::Number(_), _, Some(mark)) => {
            Err(Error::new(mark, format!("`{name}` has a code of its own, so no field is asked")))
        }
        (Answer::Transparent | Answer::With(_), None, _) => {
            let message =
                "this asks the only field, or the one marked `#[reply_with(transparent)]`";
            Err(Error::new(span, message))
        }
        _ => Ok(Some(Case { name, answer, span, field })),
    }
}

/// The field to ask, which is the only one or the one that is marked `#[reply_with(transparent)]`, and
/// the place of the mark.
fn asked(fields: Fields) -> Result<(Option<Field>, Option<Span>)> {
    let (is_only, members) = (fields.len() == 1, fields.members().collect::<Vec<_>>());
    let (mut asked, mut mark) = (None, None);
    for (member, field) in members.into_iter().zip(fields) {
        match said(&field.attrs)? {
            None if !is_only => continue,
            None => {}
            Some((Answer::Transparent, span)) if mark.is_none() => mark = Some(span),
            Some((_, span)) => {
                return Err(Error::new(span, "one field is marked, and by `transparent` alone"));
            }
        }
        asked = Some(Field { member, ty: field.ty });
    }
    Ok((asked, mark))
}
