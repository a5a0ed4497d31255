//! `#[derive(ReplyWith)]`: errors, and the code that each of them is answered with.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Generics, Ident, Member, Path, Result, Token,
    Type, Variant, parse_quote,
};

use super::list;

/// A struct or an enum of errors, and what its attributes say.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The enum of codes.
    pub(crate) code: Path,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
    pub(crate) is_enum: bool,
    /// Every variant, or the struct, except those that are wrong.
    pub(crate) cases: Vec<Case>,
    /// What is wrong. The trait is implemented all the same, so that the code which uses it has no
    /// errors of its given.
    pub(crate) errors: Vec<Error>,
}

/// A variant, or a struct, and its code.
pub(crate) struct Case {
    pub(crate) name: Ident,
    pub(crate) answer: Answer,
    /// The field that an answer asks; there is one if it does.
    pub(crate) field: Option<(Member, Type)>,
}

/// Where a code comes from.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) source: Source,
    /// Where an attribute says so.
    pub(crate) span: Span,
}

#[derive(Clone)]
pub(crate) enum Source {
    /// `550`
    Number(u16),
    /// `transparent`: the code of the field.
    Transparent,
    /// `with = path`: what the function of this path returns for the field.
    With(TokenStream),
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let attribute = list::attribute(&attrs, "reply_with")?.ok_or_else(|| {
            Error::new(ident.span(), "name the enum of codes: `#[reply_with(ftp::Code)]`")
        })?;
        let Target { code, runtime, given, default, mut errors } = attribute.parse_args()?;
        let is_enum = matches!(data, Data::Enum(_));
        let misplaced = if is_enum { &given } else { &default };
        let message = "a struct has one code, such as `550`, an enum a `default = 451`";
        errors.extend(misplaced.as_ref().map(|answer| Error::new(answer.span, message)));
        let cases = match data {
            // What is wrong in this attribute may be the code that others lack.
            _ if !errors.is_empty() => Vec::new(),
            Data::Enum(data) => {
                let case = |Variant { ident, attrs, fields, .. }| {
                    case(ident, answer_in(&attrs)?, default.as_ref(), fields)
                };
                data.variants.into_iter().map(case).collect()
            }
            Data::Struct(data) => vec![case(ident.clone(), given, None, data.fields)],
            Data::Union(_) => vec![Err(Error::new(ident.span(), "neither a struct nor an enum"))],
        };
        let right = |case: Result<_>| case.map_err(|error| errors.push(error)).ok();
        let cases = cases.into_iter().filter_map(right).collect();
        let runtime = runtime.unwrap_or_else(|| parse_quote!(::reply_codes));
        Ok(Self { ident, generics, code, runtime, is_enum, cases, errors })
    }
}

/// `#[reply_with(ftp::Code, …)]` of a struct or an enum.
struct Target {
    code: Path,
    runtime: Option<Path>,
    /// The code of a struct.
    given: Option<Answer>,
    /// `default = 451`: the code of the variants without one.
    default: Option<Answer>,
    errors: Vec<Error>,
}

impl Parse for Target {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut code = input.call(Path::parse_mod_style).map_err(|error| {
            Error::new(error.span(), "expected the enum of codes first, such as `ftp::Code`")
        })?;
        let mut errors = Vec::new();
        // As the other derive has it.
        if code.is_ident("table") && input.peek(Token![=]) {
            let message = "write the enum of codes alone, as in `#[reply_with(ftp::Code)]`";
            errors.push(Error::new(code.span(), message));
            code = list::value(input)?;
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        let (mut runtime, mut given, mut default) = (None, None, None);
        let read = list::read(input, &mut |name, input| {
            match name.to_string().as_str() {
                "crate" => runtime = Some(list::value(input)?),
                "default" => default = Some(number(&list::value(input)?)?),
                _ => given = Some(answer(name, input)?),
            }
            Ok(())
        });
        errors.extend(read.err());
        Ok(Self { code, runtime, given, default, errors })
    }
}

fn answer(name: &TokenTree, input: ParseStream) -> Result<Answer> {
    let source = match name.to_string().as_str() {
        "transparent" => Source::Transparent,
        "with" => Source::With(list::value::<Path>(input)?.into_token_stream()),
        _ => return number(name),
    };
    Ok(Answer { source, span: name.span() })
}

fn number(name: &TokenTree) -> Result<Answer> {
    let number = name.to_string().parse().ok().filter(|number| *number <= 999);
    let message = "expected a code such as `550`, `transparent` or `with = path`, or of an enum \
                   `default = 451`";
    let number = number.ok_or_else(|| Error::new(name.span(), message))?;
    Ok(Answer { source: Source::Number(number), span: name.span() })
}

/// What the attribute of a variant or of a field says.
fn answer_in(attributes: &[Attribute]) -> Result<Option<Answer>> {
    let attribute = list::attribute(attributes, "reply_with")?;
    let parse = |input: ParseStream| answer(&input.parse()?, input);
    attribute.map(|attribute| attribute.parse_args_with(parse)).transpose()
}

/// A variant or a struct, with its own code, that of the marked field, or the default.
fn case(
    name: Ident,
    given: Option<Answer>,
    default: Option<&Answer>,
    fields: Fields,
) -> Result<Case> {
    let is_number = |answer: &Answer| matches!(answer.source, Source::Number(_));
    let (is_only, members) = (fields.len() == 1, fields.members().collect::<Vec<_>>());
    let (mut delegate, mut field_answer) = (None, None);
    for (member, field) in members.into_iter().zip(fields) {
        let marked = answer_in(&field.attrs)?;
        if let Some(marked) = &marked {
            let is_transparent = matches!(marked.source, Source::Transparent);
            if !is_transparent || field_answer.is_some() || given.as_ref().is_some_and(is_number) {
                let message =
                    "mark only one field, by `transparent`, where the variant has no number";
                return Err(Error::new(marked.span, message));
            }
        }
        if is_only || marked.is_some() {
            delegate = Some((member, field.ty));
        }
        field_answer = field_answer.or(marked);
    }
    let answer = given.or(field_answer).or(default.cloned()).ok_or_else(|| {
        let message = format!("give `{name}` a code, such as `#[reply_with(550)]`");
        Error::new(name.span(), message)
    })?;
    if delegate.is_none() && !is_number(&answer) {
        let message = "`transparent` and `with` need exactly one field, or a marked one";
        return Err(Error::new(answer.span, message));
    }
    Ok(Case { name, answer, field: delegate })
}
