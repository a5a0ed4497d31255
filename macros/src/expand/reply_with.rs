//! `#[derive(ReplyWith)]`: which reply an error sends.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Error, Field, Fields, Generics, Path, Result, Type, Variant};

use crate::syntax::reply_with::{Input, Reply, Target};

/// Both conversions, from the error and from a reference to it, or what is wrong with the enum.
pub(crate) fn implementation(input: &Input) -> Result<TokenStream> {
    let mut errors = None::<Error>;
    let mut arms = Vec::new();
    let mut asked = Vec::new();
    for (variant, reply) in &input.variants {
        match arm(input, variant, reply, &mut asked) {
            Ok(arm) => arms.push(arm),
            Err(error) => match &mut errors {
                Some(errors) => errors.combine(error),
                None => errors = Some(error),
            },
        }
    }
    errors.map_or_else(|| Ok(implementations(input, &arms, &asked)), Err)
}

fn arm<'a>(
    input: &Input,
    variant: &'a Variant,
    own: &Result<Option<Reply>>,
    asked: &mut Vec<&'a Type>,
) -> Result<TokenStream> {
    let Input { ident: error, generics, target, .. } = input;
    let own = own.as_ref().map_err(Error::clone)?;
    let reply = own.as_ref().or(target.default.as_ref()).ok_or_else(|| {
        let message =
            format!("say what `{}` replies with, such as `#[reply_with(550)]`", variant.ident);
        Error::new(variant.ident.span(), message)
    })?;
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

fn implementations(input: &Input, arms: &[TokenStream], asked: &[&Type]) -> TokenStream {
    let Input { ident: error, generics, target, .. } = input;
    let Target { code, runtime, .. } = target;
    let (parameters, arguments, bounds) = generics.split_for_impl();
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
