//! `#[derive(ReplyWith)]`: which reply an error sends.

use std::iter;

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericArgument, Generics, PathArguments, PathSegment, Type};

use super::codes::spelled;
use crate::syntax::reply_with::{Asked, Case, Code, Input};

/// The trait, and the conversions from the error and from a reference to it.
pub(crate) fn implementation(input: &Input) -> TokenStream {
    let Input { ident: error, generics, code, runtime, cases } = input;
    let (parameters, arguments, _) = generics.split_for_impl();
    let bounds = bounds(input);
    let arms = cases.iter().map(|case| code_arm(input, case));
    let text = text(input);
    quote! {
        #[automatically_derived]
        impl #parameters #runtime::ReplyWith<#code> for #error #arguments #bounds {
            fn reply_code(&self) -> #code {
                match *self {
                    #(#arms)*
                }
            }

            #text
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

/// The bounds of the type itself, and one for each field that is asked and is of a generic type.
fn bounds(input: &Input) -> TokenStream {
    let Input { generics, code, runtime, cases, .. } = input;
    let own = generics.where_clause.iter().flat_map(|bounds| &bounds.predicates);
    let asked = cases.iter().filter_map(|case| match &case.code {
        Code::Transparent(asked) => Some(pointee(&asked.ty).0),
        Code::Number(..) | Code::Path(_) | Code::With(..) => None,
    });
    let asked = asked.filter(|ty| mentions_a_parameter(ty, generics));
    quote!(where #(#own,)* #(#asked: #runtime::ReplyWith<#code>,)*)
}

fn code_arm(input: &Input, case: &Case) -> TokenStream {
    let code = &input.code;
    let pattern = pattern(case);
    match &case.code {
        Code::Number(number, span) => {
            let message = format!("{number} is not a code of {}", spelled(code));
            let number = Literal::u16_unsuffixed(*number);
            // Evaluated at compile time whether or not the arm is ever taken.
            let listed = quote_spanned! {*span=>
                match <#code>::from_u16(#number) {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => ::core::panic!(#message),
                }
            };
            quote! {
                #pattern { .. } => {
                    const REPLY: #code = #listed;
                    REPLY
                }
            }
        }
        Code::Path(path) => quote!(#pattern { .. } => #path,),
        Code::With(path, asked) => asking(&pattern, asked, |field| {
            // The errors of rustc stand at the path.
            quote_spanned!(path.span()=> { let code: #code = #path(#field); code })
        }),
        Code::Transparent(asked) => ask(input, &pattern, asked, "reply_code"),
    }
}

/// `reply_text`, if any case has a text of its own.
fn text(input: &Input) -> Option<TokenStream> {
    let Input { code, runtime, cases, .. } = input;
    let arms = cases.iter().filter_map(|case| {
        let pattern = pattern(case);
        match (&case.text, &case.code) {
            (Some(text), _) => Some(quote!(#pattern { .. } => #text,)),
            (None, Code::Transparent(asked)) => Some(ask(input, &pattern, asked, "reply_text")),
            (None, _) => None,
        }
    });
    let arms: Vec<_> = arms.collect();
    let others = (arms.len() < cases.len()).then(|| {
        quote! {
            _ => #runtime::ReplyCode::description(
                #runtime::ReplyWith::<#code>::reply_code(self),
            ),
        }
    });
    (!arms.is_empty()).then(|| {
        quote! {
            fn reply_text(&self) -> &::core::primitive::str {
                match *self {
                    #(#arms)*
                    #others
                }
            }
        }
    })
}

fn pattern(case: &Case) -> TokenStream {
    case.variant.as_ref().map_or_else(|| quote!(Self), |variant| quote!(Self::#variant))
}

/// The arm that asks a field by a method of the trait.
///
/// A pointer is asked for what it points to, which needs no implementation of the trait for `Box`:
/// only a crate with an allocator could have one.
fn ask(input: &Input, pattern: &TokenStream, asked: &Asked, method: &str) -> TokenStream {
    let Input { code, runtime, .. } = input;
    let (target, pointers) = pointee(&asked.ty);
    let span = asked.ty.span();
    let method = Ident::new(method, span);
    asking(pattern, asked, |field| {
        let stars = iter::repeat_n(quote!(*), pointers);
        quote_spanned!(span=>
            <#target as #runtime::ReplyWith<#code>>::#method(&#(#stars)* *#field)
        )
    })
}

/// An arm that depends on a field. The errors of rustc stand at the field's type.
fn asking(
    pattern: &TokenStream,
    Asked { member, ty }: &Asked,
    answer: impl FnOnce(&Ident) -> TokenStream,
) -> TokenStream {
    let field = Ident::new("field", ty.span());
    let answer = answer(&field);
    quote!(#pattern { #member: ref #field, .. } => #answer,)
}

/// What a type points to if it is a reference or a standard pointer, and through how many of them;
/// any other type itself.
///
/// Decided by the name, as nothing else is known of a type here. Dereferencing whatever can be would
/// take the error away from the type that lacks the trait, and the bound from a generic one.
fn pointee(ty: &Type) -> (&Type, usize) {
    let target = match ty {
        Type::Reference(reference) => Some(&*reference.elem),
        Type::Path(path) => path.path.segments.last().and_then(target_of_pointer),
        _ => None,
    };
    target.map_or((ty, 0), |target| {
        let (target, pointers) = pointee(target);
        (target, pointers + 1)
    })
}

fn target_of_pointer(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    let is_pointer = ["Box", "Rc", "Arc"].iter().any(|pointer| segment.ident == pointer);
    arguments.args.iter().filter(|_| is_pointer).find_map(|argument| match argument {
        GenericArgument::Type(target) => Some(target),
        _ => None,
    })
}

/// Whether the type depends on a parameter of the error, so that what it can do has to be a bound.
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
