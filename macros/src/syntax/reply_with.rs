//! `#[derive(ReplyWith)]`: errors, and the reply that each of them sends.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Generics, Ident, LitInt, Path, Result, Token, Variant,
    parse_str,
};

use super::list;

/// The enum of errors, and what its attributes say.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) target: Target,
    pub(crate) variants: Vec<(Variant, Result<Option<Reply>>)>,
}

/// `#[reply_with(ftp::Code, default = 451)]` of the enum.
pub(crate) struct Target {
    pub(crate) code: Path,
    pub(crate) default: Option<Reply>,
    /// The path of the runtime crate.
    pub(crate) runtime: Path,
}

/// `#[reply_with(…)]` of a variant.
pub(crate) enum Reply {
    /// `550`
    Number(LitInt),
    /// `ftp::Code::FileUnavailable`
    Path(Path),
    /// `inner`: what the only field says.
    Inner(Span),
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let DeriveInput { ident, attrs, generics, data, .. } = input.parse()?;
        let Data::Enum(data) = data else {
            return Err(Error::new(ident.span(), "`ReplyWith` is for an enum of errors"));
        };
        let target = of_attribute(&attrs)?.ok_or_else(|| {
            Error::new(ident.span(), "name the enum of codes: `#[reply_with(ftp::Code)]`")
        })?;
        let replies = data.variants.into_iter().map(|variant| {
            let reply = of_attribute(&variant.attrs);
            (variant, reply)
        });
        Ok(Self { ident, generics, target, variants: replies.collect() })
    }
}

fn of_attribute<T: Parse>(attributes: &[Attribute]) -> Result<Option<T>> {
    list::attribute(attributes, "reply_with")?.map(Attribute::parse_args).transpose()
}

impl Parse for Target {
    fn parse(input: ParseStream) -> Result<Self> {
        let code = input.call(Path::parse_mod_style)?;
        let (mut default, mut runtime) = (None, None);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        list::read(input, &mut |name, input| {
            match name.text.as_str() {
                "default" => default = Some(list::value(input)?),
                "crate" => runtime = Some(list::value(input)?),
                _ => return Err(name.error("expected `default = …` or `crate = path`")),
            }
            Ok(())
        })?;
        if let Some(Reply::Inner(span)) = default {
            return Err(Error::new(
                span,
                "the default is a number or a path: not every variant has a field",
            ));
        }
        let runtime = runtime.map_or_else(|| parse_str("::reply_codes"), Ok)?;
        Ok(Self { code, default, runtime })
    }
}

impl Parse for Reply {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(LitInt) {
            return input.parse().map(Self::Number);
        }
        if !input.peek(Ident::peek_any) && !input.peek(Token![::]) {
            return Err(
                input.error("expected a number such as `550`, the path of a code, or `inner`")
            );
        }
        let path = input.call(Path::parse_mod_style)?;
        Ok(if path.is_ident("inner") { Self::Inner(path.span()) } else { Self::Path(path) })
    }
}
