//! `#[derive(ReplyWith)]`: which reply an error sends.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Field, Fields, Generics, Ident, LitInt, Path, Result,
    Token, Type, Variant, parse_str,
};

use super::list;

/// `#[reply_with(ftp::Code, default = 451)]` of the enum.
struct Target {
    code: Path,
    default: Option<Reply>,
    /// The path of the runtime crate.
    runtime: Path,
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

/// `#[reply_with(…)]` of a variant.
enum Reply {
    /// `550`
    Number(LitInt),
    /// `ftp::Code::FileUnavailable`
    Path(Path),
    /// `inner`: what the only field says.
    Inner(Span),
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

/// Both conversions, from the error and from a reference to it, or what is wrong with the enum.
pub(crate) fn expand(input: &DeriveInput) -> TokenStream {
    try_expand(input).unwrap_or_else(Error::into_compile_error)
}

fn try_expand(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new(input.ident.span(), "`ReplyWith` is for an enum of errors"));
    };
    let target: Target = list::attribute(&input.attrs, "reply_with")?
        .map(Attribute::parse_args)
        .transpose()?
        .ok_or_else(|| {
            Error::new(input.ident.span(), "name the enum of codes: `#[reply_with(ftp::Code)]`")
        })?;
    let mut errors = Vec::new();
    let mut arms = Vec::new();
    let mut asked = Vec::new();
    for variant in &data.variants {
        match arm(input, variant, &target, &mut asked) {
            Ok(arm) => arms.push(arm),
            Err(error) => errors.push(error),
        }
    }
    let errors = errors.into_iter().reduce(|mut all, error| {
        all.combine(error);
        all
    });
    errors.map_or_else(|| Ok(implementations(input, &target, &arms, &asked)), Err)
}

fn arm<'a>(
    input: &DeriveInput,
    variant: &'a Variant,
    target: &Target,
    asked: &mut Vec<&'a Type>,
) -> Result<TokenStream> {
    let own: Option<Reply> =
        list::attribute(&variant.attrs, "reply_with")?.map(Attribute::parse_args).transpose()?;
    let reply = own.as_ref().or(target.default.as_ref()).ok_or_else(|| {
        let message =
            format!("say what `{}` replies with, such as `#[reply_with(550)]`", variant.ident);
        Error::new(variant.ident.span(), message)
    })?;
    let DeriveInput { ident: error, generics, .. } = input;
    let code = &target.code;
    let name = &variant.ident;
    Ok(match reply {
        Reply::Number(number) => {
            let value = number.base10_parse::<u16>()?;
            let message = format!("{value} is not a code of {}", spelled(code));
            // Evaluated at compile time whether or not the arm is ever taken.
            let listed = quote_spanned! {number.span()=>
                match <#code>::from_u16(#value) {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => ::core::panic!(#message),
                }
            };
            quote! {
                #error::#name { .. } => {
                    const REPLY: #code = #listed;
                    REPLY
                }
            }
        }
        Reply::Path(path) => quote!(#error::#name { .. } => #path,),
        Reply::Inner(span) => {
            let field = only_field(variant, *span)?;
            let member = field.ident.as_ref().map_or_else(|| quote!(0), ToTokens::to_token_stream);
            let inner = &field.ty;
            if mentions_a_parameter(inner, generics) {
                asked.push(inner);
                let runtime = &target.runtime;
                return Ok(
                    quote!(#error::#name { #member: ref inner } => #runtime::ReplyWith::reply_code(inner),),
                );
            }
            quote!(#error::#name { #member: ref inner } => <#code as ::core::convert::From<&#inner>>::from(inner),)
        }
    })
}

fn only_field(variant: &Variant, span: Span) -> Result<&Field> {
    let mut fields = match &variant.fields {
        Fields::Named(fields) => fields.named.iter(),
        Fields::Unnamed(fields) => fields.unnamed.iter(),
        Fields::Unit => {
            return Err(Error::new(span, "`inner` asks the field, and this variant has none"));
        }
    };
    match (fields.next(), fields.next()) {
        (Some(field), None) => Ok(field),
        _ => {
            Err(Error::new(span, "`inner` asks the only field; give a variant of several a number"))
        }
    }
}

fn spelled(path: &Path) -> String {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::")
}

fn implementations(
    input: &DeriveInput,
    target: &Target,
    arms: &[TokenStream],
    asked: &[&Type],
) -> TokenStream {
    let Target { code, runtime, .. } = target;
    let error = &input.ident;
    let (parameters, arguments, bounds) = input.generics.split_for_impl();
    let bounds = bounds.map(|bounds| &bounds.predicates).into_iter().flatten();
    let bounds = quote!(where #(#bounds,)* #(#asked: #runtime::ReplyWith<#code>,)*);
    quote! {
        #[automatically_derived]
        impl #parameters #runtime::ReplyWith<#code> for #error #arguments #bounds {
            fn reply_code(&self) -> #code {
                match *self {
                    #(#arms)*
                }
            }
        }

        #[automatically_derived]
        impl #parameters ::core::convert::From<&#error #arguments> for #code #bounds {
            fn from(error: &#error #arguments) -> Self {
                #runtime::ReplyWith::<Self>::reply_code(error)
            }
        }

        #[automatically_derived]
        impl #parameters ::core::convert::From<#error #arguments> for #code #bounds {
            fn from(error: #error #arguments) -> Self {
                #runtime::ReplyWith::<Self>::reply_code(&error)
            }
        }
    }
}

/// Whether the type depends on a parameter of the enum, so that what it can do has to be a bound.
fn mentions_a_parameter(ty: &Type, generics: &Generics) -> bool {
    fn mentions(tokens: TokenStream, parameter: &Ident) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == *parameter,
            TokenTree::Group(group) => mentions(group.stream(), parameter),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    generics.type_params().any(|parameter| mentions(ty.to_token_stream(), &parameter.ident))
}
