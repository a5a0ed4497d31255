//! `#[derive(ReplyWith)]`: errors, and the code that each of them is answered with.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Generics, Ident, LitInt, Member, Path, Result,
    Token, Type, Variant, parse_quote,
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
    /// The field that an answer asks; there is one if it does.
    pub(crate) field: Option<Asked>,
}

/// Where a code comes from.
#[derive(Clone)]
pub(crate) enum Answer {
    /// `550`
    Number(u16, Span),
    /// `ftp::Code::FileUnavailable`
    Path(TokenStream),
    /// `transparent`: the code of the field.
    Transparent(Span),
    /// `with = path`: what a function of the field returns.
    With(TokenStream),
}

/// A field that says which code it is.
pub(crate) struct Asked {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    /// The place of its attribute, if it is marked.
    mark: Option<Span>,
}

/// `#[reply_with(ftp::Code, …)]` of a struct or an enum.
struct Target {
    code: Path,
    runtime: Option<Path>,
    /// The code of a struct.
    answer: Option<Answer>,
    /// `default = 451`: the code of those variants of an enum that say none.
    default: Option<Answer>,
    errors: Vec<Error>,
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let attribute = list::attribute(&attrs, "reply_with")?.ok_or_else(|| {
            Error::new(ident.span(), "name the enum of codes: `#[reply_with(ftp::Code)]`")
        })?;
        let target: Target = attribute.parse_args()?;
        let Target { code, runtime, answer, default, mut errors } = target;
        let is_enum = matches!(data, Data::Enum(_));
        let (misplaced, message) = if is_enum {
            (&answer, "each variant says its own code; `default = …` is for the others")
        } else {
            (&default, "a struct has one code: leave out `default =`")
        };
        errors.extend(misplaced.as_ref().map(|answer| Error::new(answer.span(), message)));
        let found = match data {
            Data::Enum(data) => {
                let variants = data.variants.into_iter();
                variants.map(|variant| of_variant(variant, default.as_ref())).collect()
            }
            // A code that is missing may be what is wrong in the attribute.
            Data::Struct(_) if answer.is_none() && !errors.is_empty() => Vec::new(),
            Data::Struct(data) => {
                vec![case(ident.clone(), answer, None, data.fields, "ftp::Code, 550")]
            }
            Data::Union(_) => {
                return Err(Error::new(ident.span(), "`ReplyWith` is for a struct or an enum"));
            }
        };
        let cases = list::right(found, &mut errors);
        let runtime = runtime.unwrap_or_else(|| parse_quote!(::reply_codes));
        Ok(Self { ident, generics, code, runtime, is_enum, cases, errors })
    }
}

impl Parse for Target {
    fn parse(input: ParseStream) -> Result<Self> {
        let code = input.call(Path::parse_mod_style).map_err(|error| {
            Error::new(error.span(), "expected the enum of codes first, such as `ftp::Code`")
        })?;
        let (mut runtime, mut answer, mut default) = (None, None, None);
        input.parse::<Option<Token![,]>>()?;
        if is_named("with", input) || !input.is_empty() && !input.peek2(Token![=]) {
            answer = Some(input.parse()?);
            input.parse::<Option<Token![,]>>()?;
        }
        let read = list::read(input, &mut |name, input| {
            match name.text.as_str() {
                "crate" => runtime = Some(list::value(input)?),
                "default" => default = Some(list::value::<Answer>(input)?.without_field()?),
                _ => {
                    let message = "expected a code, `default = …` or `crate = path`";
                    return Err(Error::new(name.span, message));
                }
            }
            Ok(())
        });
        Ok(Self { code, runtime, answer, default, errors: read.err().into_iter().collect() })
    }
}

impl Parse for Answer {
    fn parse(input: ParseStream) -> Result<Self> {
        let expected = "expected a number such as `550`, the path of a code, `transparent` or \
                        `with = path`";
        if input.peek(LitInt) || input.peek(Token![-]) {
            let literal: LitInt = input.parse()?;
            let number = literal.base10_parse().ok().filter(|_| literal.suffix().is_empty());
            return match number {
                Some(number @ 0..=999) => Ok(Self::Number(number, literal.span())),
                _ => Err(Error::new(literal.span(), expected)),
            };
        }
        if is_named("with", input) {
            input.call(Ident::parse_any)?;
            return Ok(Self::With(list::value::<Path>(input)?.into_token_stream()));
        }
        let path = input.call(Path::parse_mod_style);
        let path = path.map_err(|error| Error::new(error.span(), expected))?;
        if path.is_ident("transparent") {
            Ok(Self::Transparent(path.span()))
        } else {
            Ok(Self::Path(path.into_token_stream()))
        }
    }
}

/// Whether `name =` is next.
fn is_named(name: &str, input: ParseStream) -> bool {
    input.peek2(Token![=]) && input.fork().call(Ident::parse_any).is_ok_and(|next| next == name)
}

impl Answer {
    fn span(&self) -> Span {
        match self {
            Self::Number(_, span) | Self::Transparent(span) => *span,
            Self::Path(path) | Self::With(path) => path.span(),
        }
    }

    fn asks_a_field(&self) -> bool {
        matches!(self, Self::Transparent(_) | Self::With(_))
    }

    fn without_field(self) -> Result<Self> {
        if self.asks_a_field() {
            return Err(Error::new(self.span(), "the default is a number or a path"));
        }
        Ok(self)
    }
}

fn of_variant(variant: Variant, default: Option<&Answer>) -> Result<Case> {
    let own = list::attribute(&variant.attrs, "reply_with")?;
    let own = own.map(Attribute::parse_args).transpose()?;
    case(variant.ident, own, default, variant.fields, "550")
}

/// A variant or a struct, with its own code, that of the field which is marked, or the default. The
/// example is of its attribute.
fn case(
    name: Ident,
    own: Option<Answer>,
    default: Option<&Answer>,
    fields: Fields,
    example: &str,
) -> Result<Case> {
    let field = asked(fields)?;
    let mark = field.as_ref().and_then(|field| field.mark);
    let answer = own.or(mark.map(Answer::Transparent)).or_else(|| default.cloned());
    let answer = answer.ok_or_else(|| {
        let message =
            format!("say what `{name}` is answered with, such as `#[reply_with({example})]`");
        Error::new(name.span(), message)
    })?;
    match mark {
        Some(mark) if !answer.asks_a_field() => {
            Err(Error::new(mark, format!("`{name}` has a code of its own, so no field is asked")))
        }
        None if answer.asks_a_field() && field.is_none() => {
            let message =
                "it asks the only field, or the one that is marked `#[reply_with(transparent)]`";
            Err(Error::new(answer.span(), message))
        }
        _ => Ok(Case { name, answer, field }),
    }
}

/// The field to ask: the one that is marked `#[reply_with(transparent)]`, or the only one.
fn asked(fields: Fields) -> Result<Option<Asked>> {
    let (is_only, members) = (fields.len() == 1, fields.members().collect::<Vec<_>>());
    let mut asked = None;
    for (member, field) in members.into_iter().zip(fields) {
        let mark = match list::attribute(&field.attrs, "reply_with")? {
            None => None,
            Some(attribute) => match attribute.parse_args() {
                Ok(Answer::Transparent(span)) => Some(span),
                _ => {
                    let message = "a field is marked by `transparent` alone";
                    return Err(Error::new(attribute.span(), message));
                }
            },
        };
        let is_asked = is_only || mark.is_some();
        if is_asked && asked.replace(Asked { member, ty: field.ty, mark }).is_some() {
            return Err(list::repeated("transparent", mark.unwrap_or_else(Span::call_site)));
        }
    }
    Ok(asked)
}
