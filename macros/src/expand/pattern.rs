//! The macro of a table, which has the name of the module: `ftp!(2xx)`.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Path, Visibility};

use super::Codes;
use crate::input::TableItem;

pub(super) fn macro_rules(codes: &Codes, item: &TableItem) -> TokenStream {
    let TableItem { visibility, name, file, .. } = item;
    let module = module(item);
    let hidden = hidden_name(item);
    let runtime = at_call_site(codes.runtime.clone());
    let numbers = codes.rows.iter().map(|row| Literal::u16_unsuffixed(row.number));
    let variants = &codes.variants;
    let documentation = format!(
        " The codes of [`{name}`](mod@{name}) that a class (`2xx`), a group (`x3x`), both (`55x`) or a number (`550`) covers,\n\
         as a pattern; several with `|`. A single number is an expression as well.",
    );
    let example = codes.example(&format!(
        "use {{module}};\nassert!(matches!(Code::{{name}}, {name}!({{first}}xx)));"
    ));
    let export = matches!(visibility, Visibility::Public(_)).then(|| quote!(#[macro_export]));
    quote! {
        #[doc = #documentation]
        #example
        #export
        #[doc(hidden)]
        #[allow(unused_macros, reason = "a table may be used without its patterns")]
        macro_rules! #hidden {
            ($($pattern:tt)*) => {
                #runtime::__private::pattern! {
                    (#module::Code) #file [#(#numbers #variants)*] $($pattern)*
                }
            };
        }
        #[doc(inline)]
        #[allow(unused_imports, reason = "a table may be used without its patterns")]
        #visibility use #hidden as #name;
    }
}

/// The path of the module, from wherever the macro is called.
fn module(item: &TableItem) -> TokenStream {
    // With the caller's span: `$crate` has to mean the caller's crate.
    let at_the_root = || {
        let name = &item.name;
        quote_spanned!(name.span()=> crate::#name)
    };
    at_call_site(item.path.as_ref().map_or_else(at_the_root, ToTokens::to_token_stream))
}

/// Macros share one namespace in a crate, so the name has the whole path of the module in it.
fn hidden_name(item: &TableItem) -> Ident {
    let segments = |path: &Path| {
        path.segments.iter().skip(1).map(|segment| segment.ident.to_string()).collect()
    };
    let segments: Vec<_> = item.path.as_ref().map_or_else(|| vec![item.name.to_string()], segments);
    format_ident!("__reply_codes_{}", segments.join("_"))
}

/// `$crate` for a leading `crate`: a macro may be called from another crate.
fn at_call_site(path: TokenStream) -> TokenStream {
    let mut tokens = path.into_iter().peekable();
    let is_local = matches!(tokens.peek(), Some(TokenTree::Ident(first)) if first == "crate");
    let dollar = is_local.then(|| quote!($));
    quote!(#dollar #(#tokens)*)
}
