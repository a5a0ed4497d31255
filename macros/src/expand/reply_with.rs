//! `#[derive(ReplyWith)]`: which code an error is answered with.

use std::iter;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Error, GenericArgument, PathArguments, PathSegment, Type};

use super::methods::{listed, located, spelled};
use crate::syntax::reply_with::{Answer, Case, Input, Source};

/// The errors, and the trait.
pub(crate) fn implementation(input: &Input) -> TokenStream {
    let Input { ident: error, generics, code, runtime, cases, errors, .. } = input;
    let (parameters, arguments, _) = generics.split_for_impl();
    let bounds = bounds(input);
    let arms = cases.iter().map(|case| arm(input, case));
    let is_number = |case: &Case| matches!(case.answer.source, Source::Number(_));
    let listed = cases.iter().any(is_number).then(|| quote!(#runtime::generated::listed!(#code);));
    // It never runs, since the errors stop the build.
    let others = (!errors.is_empty()).then(|| quote!(_ => ::core::unreachable!(),));
    let errors = errors.iter().map(Error::to_compile_error);
    quote! {
        #(#errors)*
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters #runtime::ReplyWith<#code> for #error #arguments where #bounds {
            fn reply_code(&self) -> #code {
                #listed
                match *self {
                    #(#arms)*
                    #others
                }
            }
        }
    }
}

/// The bounds of the type itself, and one for each generic field that a code is delegated to.
fn bounds(input: &Input) -> TokenStream {
    let Input { ident, generics, code, runtime, cases, .. } = input;
    let written = generics.where_clause.iter().flat_map(|bounds| &bounds.predicates);
    let delegates = cases.iter().filter(|case| matches!(case.answer.source, Source::Transparent));
    let delegates = delegates.filter_map(|case| case.field.as_ref()).map(|(_, ty)| pointee(ty).0);
    // A bound on the error itself would need itself.
    let is_bound = |ty: &&Type| {
        let mentions = |name| mentions(quote!(#ty), name);
        generics.type_params().any(|parameter| mentions(&parameter.ident)) && !mentions(ident)
    };
    let delegates = delegates.filter(is_bound);
    quote!(#(#written,)* #(#delegates: #runtime::ReplyWith<#code>,)*)
}

fn arm(input: &Input, Case { name, answer: Answer { source, span }, field }: &Case) -> TokenStream {
    let Input { code, runtime, is_enum, .. } = input;
    let pattern = if *is_enum { quote!(Self::#name) } else { quote!(Self) };
    if let Source::Number(number) = source {
        // Evaluated at compile time whether or not the arm is ever taken.
        let listed = listed(*number, &spelled(code), *span);
        return quote!(#pattern { .. } => { const CODE: #code = #listed.code; CODE });
    }
    // The syntax has a field for each answer that asks one.
    let arms = field.iter().map(|(member, ty)| {
        // What rustc says stands at the type, or at the function.
        let field = Ident::new("__field", located(ty.span()));
        let answer = if let Source::With(path) = source {
            let call = quote_spanned!(located(*span)=> #path(#field));
            quote!({ let __code: #code = #call; __code })
        } else {
            // A pointer delegates to what it points to, which needs no implementation of the trait for
            // `Box`: only a crate with an allocator could have one.
            let (target, pointers) = pointee(ty);
            let stars = iter::repeat_n(quote!(*), pointers);
            quote_spanned! {located(ty.span())=>
                <#target as #runtime::ReplyWith<#code>>::reply_code(&#(#stars)* *#field)
            }
        };
        quote!(#pattern { #member: ref #field, .. } => #answer,)
    });
    arms.collect()
}

/// What a type points to if it is a reference or a standard pointer, and through how many of them;
/// any other type itself.
///
/// Decided by the name, as nothing else is known of a type here. Dereferencing whatever can be would
/// take the error away from the type that lacks the trait, and the bound from a generic one.
fn pointee(ty: &Type) -> (&Type, usize) {
    let target = match ty {
        // What a macro passes on is in a group that nobody sees.
        Type::Group(group) => return pointee(&group.elem),
        Type::Paren(paren) => return pointee(&paren.elem),
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

/// Whether a name is anywhere in a type.
fn mentions(ty: TokenStream, name: &Ident) -> bool {
    ty.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident.unraw() == name.unraw(),
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
