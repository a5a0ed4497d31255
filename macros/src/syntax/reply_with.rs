//! `#[derive(ReplyWith)]`: errors, and the reply that each of them sends.

use proc_macro2::{Literal, Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{
    Attribute, Data, DeriveInput, Error, Field, Fields, Generics, Ident, LitInt, LitStr, Member,
    Path, Result, Token, Type, parse_str,
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
    /// Every variant, or the struct.
    pub(crate) cases: Vec<Case>,
}

/// A variant, or a struct, and its reply.
pub(crate) struct Case {
    /// `None` for a struct.
    pub(crate) variant: Option<Ident>,
    pub(crate) code: Code,
    pub(crate) text: Option<Literal>,
}

/// Where the code of a reply comes from.
pub(crate) enum Code {
    /// `550`
    Number(u16, Span),
    /// `ftp::Code::FileUnavailable`
    Path(TokenStream),
    /// `transparent`: what the field replies with, code and text.
    Transparent(Asked),
    /// `with = path`: what a function of the field returns.
    With(TokenStream, Asked),
}

/// A field that says which code it is.
pub(crate) struct Asked {
    pub(crate) member: Member,
    pub(crate) ty: Type,
}

/// `#[reply_with(ftp::Code, …)]` of a struct or an enum.
struct Target {
    code: Path,
    runtime: Option<Path>,
    /// What a struct replies with.
    reply: Option<Reply>,
    /// `default = 451`: what those variants of an enum reply with that do not say.
    default: Option<Reply>,
}

/// `550, "No such file"`: the same for a variant, a struct and a default.
struct Reply {
    source: Source,
    text: Option<Literal>,
    span: Span,
}

enum Source {
    Number(u16),
    Path(TokenStream),
    Transparent,
    With(TokenStream),
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let target: Target = of_attribute(&attrs)?.ok_or_else(|| {
            Error::new(ident.span(), "name the enum of codes: `#[reply_with(ftp::Code)]`")
        })?;
        let cases = match data {
            Data::Enum(data) => {
                if let Some(Reply { span, .. }) = target.reply {
                    let message =
                        "each variant says its own reply; `default = …` is for the others";
                    return Err(Error::new(span, message));
                }
                let cases = data.variants.into_iter().map(|variant| {
                    let own: Option<Reply> = of_attribute(&variant.attrs)?;
                    let reply = own.as_ref().or(target.default.as_ref());
                    case(&variant.ident, variant.fields, reply, "550")
                        .map(|case| Case { variant: Some(variant.ident), ..case })
                });
                all(cases)?
            }
            Data::Struct(data) => {
                if let Some(Reply { span, .. }) = target.default {
                    return Err(Error::new(span, "a struct has one reply: leave out `default =`"));
                }
                vec![case(&ident, data.fields, target.reply.as_ref(), "ftp::Code, 550")?]
            }
            Data::Union(_) => {
                return Err(Error::new(ident.span(), "`ReplyWith` is for a struct or an enum"));
            }
        };
        let runtime = target.runtime.map_or_else(|| parse_str("::reply_codes"), Ok)?;
        Ok(Self { ident, generics, code: target.code, runtime, cases })
    }
}

impl Parse for Target {
    fn parse(input: ParseStream) -> Result<Self> {
        if !starts_a_path(input) {
            return Err(input.error("expected the enum of codes first, such as `ftp::Code`"));
        }
        let code = input.call(Path::parse_mod_style)?;
        let mut target = Self { code, runtime: None, reply: None, default: None };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let span = input.span();
            let (name, is_repeated) = if is_named("crate", input) {
                ("crate", target.runtime.replace(named(input)?).is_some())
            } else if is_named("default", input) {
                ("default", target.default.replace(default(input)?).is_some())
            } else if input.peek2(Token![=]) && !is_named("with", input) {
                return Err(input.error("expected a reply, `default = …` or `crate = path`"));
            } else {
                ("reply", target.reply.replace(input.parse()?).is_some())
            };
            if is_repeated {
                return Err(list::repeated(name, span));
            }
        }
        Ok(target)
    }
}

impl Parse for Reply {
    fn parse(input: ParseStream) -> Result<Self> {
        let span = input.span();
        let source = if input.peek(LitInt) {
            Source::Number(input.parse::<LitInt>()?.base10_parse()?)
        } else if is_named("with", input) {
            Source::With(named::<Path>(input)?.into_token_stream())
        } else if starts_a_path(input) {
            let path = input.call(Path::parse_mod_style)?;
            if path.is_ident("transparent") {
                Source::Transparent
            } else {
                Source::Path(path.into_token_stream())
            }
        } else {
            return Err(input.error(
                "expected a number such as `550`, the path of a code, `transparent` or `with = path`",
            ));
        };
        let text = text(input)?;
        match (&source, &text) {
            (Source::Transparent, Some(text)) => {
                Err(Error::new(text.span(), "`transparent` takes the text from the field, too"))
            }
            _ => Ok(Self { source, text, span }),
        }
    }
}

fn of_attribute<T: Parse>(attributes: &[Attribute]) -> Result<Option<T>> {
    list::attribute(attributes, "reply_with")?.map(Attribute::parse_args).transpose()
}

fn starts_a_path(input: ParseStream) -> bool {
    input.peek(Ident::peek_any) || input.peek(Token![::])
}

/// Whether `name =` is next.
fn is_named(name: &str, input: ParseStream) -> bool {
    input.peek2(Token![=]) && input.fork().call(Ident::parse_any).is_ok_and(|next| next == name)
}

/// Reads `name = value`.
fn named<T: Parse>(input: ParseStream) -> Result<T> {
    input.call(Ident::parse_any)?;
    list::value(input)
}

/// Reads the text that follows a code, if anything follows it but `name = value`.
fn text(input: ParseStream) -> Result<Option<Literal>> {
    let ahead = input.fork();
    if ahead.parse::<Token![,]>().is_err() || ahead.is_empty() || ahead.peek2(Token![=]) {
        return Ok(None);
    }
    input.parse::<Token![,]>()?;
    Ok(Some(input.parse::<LitStr>()?.token()))
}

fn default(input: ParseStream) -> Result<Reply> {
    let reply: Reply = named(input)?;
    match reply.source {
        Source::Transparent | Source::With(_) => Err(Error::new(
            reply.span,
            "the default is a number or a path: not every variant has a field",
        )),
        Source::Number(_) | Source::Path(_) => Ok(reply),
    }
}

/// What a variant or a struct replies with. The example is of its attribute.
fn case(name: &Ident, fields: Fields, reply: Option<&Reply>, example: &str) -> Result<Case> {
    let Reply { source, text, span } = reply.ok_or_else(|| {
        let message = format!("say what `{name}` replies with, such as `#[reply_with({example})]`");
        Error::new(name.span(), message)
    })?;
    let code = match source {
        Source::Number(number) => Code::Number(*number, *span),
        Source::Path(path) => Code::Path(path.clone()),
        Source::Transparent => Code::Transparent(asked(fields, "transparent", *span)?),
        Source::With(path) => Code::With(path.clone(), asked(fields, "with", *span)?),
    };
    Ok(Case { variant: None, code, text: text.clone() })
}

/// The field to ask: the only one, or the source of the error, as errors have it.
fn asked(fields: Fields, word: &str, span: Span) -> Result<Asked> {
    if fields.is_empty() {
        let message = format!("`{word}` asks a field, and there is none");
        return Err(Error::new(span, message));
    }
    let is_only = fields.len() == 1;
    let members: Vec<_> = fields.members().collect();
    let mut fields = members.into_iter().zip(fields);
    let source = fields.find(|(_, field)| is_only || is_source(field));
    source.map(|(member, field)| Asked { member, ty: field.ty }).ok_or_else(|| {
        let message = format!("`{word}` asks the only field, or the one named or marked `source`");
        Error::new(span, message)
    })
}

/// Whether the field is named `source`, or marked as one for another derive, as by `#[from]`.
fn is_source(field: &Field) -> bool {
    let is_marked = |attribute: &Attribute| {
        ["source", "from"].iter().any(|mark| attribute.path().is_ident(mark))
    };
    field.attrs.iter().any(is_marked) || field.ident.as_ref().is_some_and(|name| name == "source")
}

/// Every item, or every error.
fn all<T>(items: impl Iterator<Item = Result<T>>) -> Result<Vec<T>> {
    let (mut found, mut errors) = (Vec::new(), None::<Error>);
    for item in items {
        match (item, &mut errors) {
            (Ok(item), _) => found.push(item),
            (Err(error), Some(errors)) => errors.combine(error),
            (Err(error), None) => errors = Some(error),
        }
    }
    errors.map_or(Ok(found), Err)
}
