//! The macro of a table, which has the name of the module: `ftp!(2xx)`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Error, Path, Result, Visibility, parse_quote_spanned};

use super::enumeration::ident;
use super::methods::located;
use crate::syntax::pattern::{Alternative, Input};
use crate::syntax::reply_codes::TableItem;
use crate::table::Table;
use crate::table::key::Kind;

/// The codes that a pattern covers, as a pattern or an expression, or an error at the first
/// alternative that covers none.
pub(crate) fn covered(input: &Input) -> Result<TokenStream> {
    let mut covered = Vec::new();
    for Alternative { key, span: at } in &input.alternatives {
        // A single code has the caller's span, so that rustc warns if an arm before it hides it. The
        // codes of a class have not: one of them may be matched before.
        let span = if key.kind == Kind::Code { *at } else { Span::call_site() };
        let before = covered.len();
        for (_, variant) in input.codes.iter().filter(|(number, _)| key.covers(*number)) {
            let (code, mut variant) = (&input.code, variant.clone());
            variant.set_span(span);
            covered.push(quote_spanned!(span=> <#code>::#variant));
        }
        if covered.len() == before {
            let message = format!("`{}` has no code `{key}`", input.table);
            return Err(Error::new(*at, message));
        }
    }
    Ok(quote!(#(#covered)|*))
}

pub(super) fn macro_rules(runtime: &TokenStream, table: &Table, item: &TableItem) -> TokenStream {
    let TableItem { visibility, name, .. } = item;
    // With the caller's span: `$crate` has to mean the caller's crate.
    let default = parse_quote_spanned!(name.span()=> crate::#name);
    let path = item.path.as_ref().unwrap_or(&default);
    let hidden = hidden_name(path, item.path.is_some());
    // `$crate` for `crate`: the macro may be called from another crate.
    let dollar = (runtime.to_string() == "crate").then(|| quote!($));
    let codes = table.codes.iter().map(|row| {
        let (number, variant) = (Literal::u16_unsuffixed(row.key.number), ident(&row.name));
        quote!(#number #variant)
    });
    // rustdoc does not know `mod@r#type`.
    let unraw = name.unraw().to_string();
    let documentation = format!(
        " The codes of the module [`{unraw}`](mod@{unraw}) that a pattern covers, for a `match`."
    );
    let export = matches!(visibility, Visibility::Public(_)).then(|| quote!(#[macro_export]));
    let attributes: Vec<_> = item.shared_attributes().collect();
    // A path that is wrong is an error where it stands, not at each pattern.
    let check = item.path.as_ref().map(|path| {
        let code = Ident::new("__code", located(path.span()));
        quote! {
            #(#attributes)*
            #[allow(deprecated)]
            const _: fn(#name::Code) -> #path::Code = |#code| #code;
        }
    });
    quote! {
        #(#attributes)*
        #[doc = #documentation]
        ///
        /// `2xx` is a class, `x3x` a function group, `55x` class and group together, `550` a code; `|`
        /// joins several. A single code is an expression, too. Rust reads `0xx` as a hexadecimal number,
        /// so write that class in quotes, `"0xx"`.
        ///
        /// With FTP's table:
        ///
        /// ```text
        /// match code {
        ///     ftp!(331) => "send PASS",
        ///     ftp!(1xx | 2xx | 3xx) => "go on",
        ///     ftp!(4xx | 5xx | 6xx) => "give up",
        /// }
        /// ```
        #export
        #[doc(hidden)]
        #[allow(unused_macros, reason = "a table may be used without its patterns")]
        macro_rules! #hidden {
            ($($pattern:tt)*) => {
                #dollar #runtime::generated::pattern! {
                    ($#path::Code) #unraw [#(#codes)*] $($pattern)*
                }
            };
        }
        #(#attributes)*
        #[doc(inline)]
        #[allow(deprecated, unused_imports, reason = "a table may be used without its patterns")]
        #visibility use #hidden as #name;
        #check
    }
}

/// Macros share one namespace in a crate, so the name has the whole path of the module in it. Two modules
/// without a path may have the same: what rustc says of it names the way out.
fn hidden_name(path: &Path, is_given: bool) -> Ident {
    let segments = path.segments.iter().skip(1).map(|segment| segment.ident.unraw().to_string());
    let name = segments.collect::<Vec<_>>().join("__");
    format_ident!("__reply_codes_{name}{}", if is_given { "" } else { "_give_it_a_path" })
}

#[cfg(test)]
mod tests {
    use super::hidden_name;

    #[test]
    fn the_hidden_name_is_that_of_the_module_with_its_path() {
        for (path, is_given, name) in [
            ("crate::a", false, "__reply_codes_a_give_it_a_path"),
            ("crate::proto::b", true, "__reply_codes_proto__b"),
            ("crate::r#in::r#do", true, "__reply_codes_in__do"),
        ] {
            assert_eq!(hidden_name(&syn::parse_str(path).unwrap(), is_given), name);
        }
    }
}
