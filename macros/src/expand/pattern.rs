//! The macro of a table, which has the name of the module: `ftp!(2xx)`.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Error, Path, Result, Visibility};

use super::codes::Codes;
use crate::syntax::pattern::Input;
use crate::syntax::reply_codes::TableItem;
use crate::table::text::visible;

/// The codes that a pattern covers, as a pattern or an expression, or an error at the first
/// alternative that covers none.
pub(crate) fn covered(input: &Input) -> Result<TokenStream> {
    let mut covered = Vec::new();
    for alternative in &input.alternatives {
        let before = covered.len();
        let codes = input.codes.iter().filter(|code| alternative.pattern.covers(code.0));
        covered.extend(codes.map(|code| &code.1));
        if covered.len() == before {
            let message = format!("{} has no code `{}`", visible(&input.file), alternative.text);
            return Err(Error::new(alternative.span, message));
        }
    }
    let code = &input.code;
    // The tokens that this crate makes around the path are what keeps rustc from calling a class
    // unreachable if one of its codes was matched before.
    Ok(quote!(#(<#code>::#covered)|*))
}

pub(super) fn macro_rules(codes: &Codes, item: &TableItem) -> TokenStream {
    let TableItem { visibility, name, file, .. } = item;
    let module = module(item);
    let hidden = hidden_name(item);
    let runtime = at_call_site(codes.runtime.clone());
    let numbers = codes.rows.iter().map(|row| Literal::u16_unsuffixed(row.number));
    let variants = &codes.variants;
    // rustdoc does not know `mod@r#type`.
    let unraw = name.unraw();
    let documentation = [
        format!(" The codes of the module [`{unraw}`](mod@{unraw}) that a pattern covers, for a `match`."),
        String::new(),
        " `2xx` is a class, `x3x` a function group, `55x` both, `550` a code; `|` joins several. Rust reads".to_owned(),
        " `0xx` as a number in base 16, so that class is written in quotes, `\"0xx\"`. A single code is an".to_owned(),
        " expression as well.".to_owned(),
    ];
    let example = codes.example(&[
        "fn is_final(code: ftp::Code) -> bool {",
        "    match code {",
        "        ftp!(1xx | 3xx) => false,",
        "        ftp!(2xx | 4xx | 5xx | 6xx) => true,",
        "    }",
        "}",
        "assert!(is_final(ftp!(530)));",
    ]);
    let export = matches!(visibility, Visibility::Public(_)).then(|| quote!(#[macro_export]));
    let conditions: Vec<_> = item.conditions().collect();
    quote! {
        #(#conditions)*
        #(#[doc = #documentation])*
        #example
        #export
        #[doc(hidden)]
        #[allow(unused_macros, reason = "a table may be used without its patterns")]
        macro_rules! #hidden {
            ($($pattern:tt)*) => {
                #runtime::generated::pattern! {
                    (#module::Code) #file [#(#numbers #variants)*] $($pattern)*
                }
            };
        }
        #(#conditions)*
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
        path.segments.iter().skip(1).map(|segment| segment.ident.unraw().to_string()).collect()
    };
    let at_the_root = || vec![item.name.unraw().to_string()];
    let segments: Vec<_> = item.path.as_ref().map_or_else(at_the_root, segments);
    format_ident!("__reply_codes_{}", segments.join("__"))
}

/// `$crate` for a leading `crate`: a macro may be called from another crate.
fn at_call_site(path: TokenStream) -> TokenStream {
    let mut tokens = path.into_iter().peekable();
    let is_local = matches!(tokens.peek(), Some(TokenTree::Ident(first)) if first == "crate");
    let dollar = is_local.then(|| quote!($));
    quote!(#dollar #(#tokens)*)
}

#[cfg(test)]
mod tests {
    use super::hidden_name;
    use crate::syntax::reply_codes::Input;

    fn hidden_names(tables: &str) -> Vec<String> {
        let input: Input = syn::parse_str(&format!("(crate) {tables}")).unwrap();
        input.tables.iter().map(|item| hidden_name(item).to_string()).collect()
    }

    #[test]
    fn the_hidden_name_is_that_of_the_module_with_its_path() {
        assert_eq!(
            hidden_names("mod a = \"t.csv\"; mod b = \"t.csv\" { path = crate::proto::b }"),
            ["__reply_codes_a", "__reply_codes_proto__b"]
        );
    }

    #[test]
    fn a_module_may_have_the_name_of_a_keyword() {
        assert_eq!(
            hidden_names(
                "mod r#match = \"t.csv\"; mod r#do = \"t.csv\" { path = crate::r#in::r#do }"
            ),
            ["__reply_codes_match", "__reply_codes_in__do"]
        );
    }
}
