//! The texts of the codes, each once and in code order.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::codes::Codes;
use super::lookup;
use crate::syntax::reply_code::Unlisted;

pub(super) fn methods(codes: &Codes) -> TokenStream {
    let (mut descriptions, mut names, mut references) = (Vec::new(), Vec::new(), Vec::new());
    for row in codes.rows {
        descriptions.push(row.description.as_str());
        names.push(row.name.as_str());
        references.push(row.reference.as_str());
    }
    let own = |texts| text(codes, texts);
    let (description, reference) = match &codes.texts_of {
        None => (own(&descriptions), own(&references)),
        Some(table) => (taken(codes, table, "description"), taken(codes, table, "reference")),
    };
    let unlisted = codes.unlisted.as_ref().map(|unlisted| unlisted.ident.unraw().to_string());
    let description = or_unlisted(codes, description, "");
    let name = or_unlisted(codes, own(&names), unlisted.as_deref().unwrap_or_default());
    let reference = or_unlisted(codes, reference, "");
    let description_example = codes.example(&[
        "let code = ftp::Code::NotLoggedIn;",
        "assert_eq!(code.description(), \"Not logged in\");",
    ]);
    let name_example =
        codes.example(&["assert_eq!(ftp::Code::NotLoggedIn.name(), \"NotLoggedIn\");"]);
    let reference_example =
        codes.example(&["assert_eq!(ftp::Code::NotLoggedIn.reference(), \"RFC 959 §4.2.2\");"]);
    quote! {
            /// The standard label of the code: for people and logs, not for the wire.
            ///
            /// It may be a pattern, as that of FTP's 227 is: do not send it as it stands.
            #description_example
            #[must_use]
            pub const fn description(self) -> &'static str {
                #description
            }

            /// The name of the variant.
            #name_example
            #[must_use]
            pub const fn name(self) -> &'static str {
                #name
            }

            /// Where the code is defined; empty if the table does not say.
            #reference_example
            #[must_use]
            pub const fn reference(self) -> &'static str {
                #reference
            }
    }
}

/// The body of an accessor: an arm for each code, or for all codes that share a text if that saves
/// more than the byte for each code that it costs on a small machine.
fn text(codes: &Codes, texts: &[&str]) -> TokenStream {
    let Codes { generated, ident, .. } = codes;
    let arms = arms(texts, &codes.variants);
    let saved: usize = arms.iter().map(|(text, codes)| (codes.len() - 1) * text.len()).sum();
    if saved > texts.len() {
        let arms = arms.iter().map(|(text, variants)| quote!(#(#ident::#variants)|* => #text));
        return quote!(#generated::text!(match self { #(#arms,)* }));
    }
    let variants = &codes.variants;
    quote!(#generated::text!(match self { #(#ident::#variants => #texts,)* }))
}

/// The body of an accessor that takes each text from another enum.
fn taken(codes: &Codes, table: &Path, accessor: &str) -> TokenStream {
    let Codes { generated, ident, variants, .. } = codes;
    let accessor = Ident::new(accessor, table.span());
    let texts = lookup::numbers(codes)
        .into_iter()
        .map(|number| quote!(#generated::text_of!(#accessor of #number in #table)));
    quote!(#generated::text!(match self { #(#ident::#variants => #texts,)* }))
}

/// The body of an accessor, with the text of a code that is not listed, if there can be one.
fn or_unlisted(codes: &Codes, listed: TokenStream, unlisted: &str) -> TokenStream {
    match &codes.unlisted {
        None => listed,
        Some(Unlisted { ident, .. }) => {
            quote!(if let Self::#ident(_) = self { #unlisted } else { #listed })
        }
    }
}

/// Each different text, in the order of the first code that has it, with the variants that have it.
fn arms<'a>(texts: &[&'a str], variants: &'a [Ident]) -> Vec<(&'a str, Vec<&'a Ident>)> {
    let mut arms: Vec<(&str, Vec<_>)> = Vec::new();
    for (text, variant) in texts.iter().zip(variants) {
        match arms.iter_mut().find(|(known, _)| known == text) {
            Some((_, variants)) => variants.push(variant),
            None => arms.push((text, vec![variant])),
        }
    }
    arms
}

#[cfg(test)]
mod tests {
    use quote::{format_ident, quote};

    use super::{Codes, text};

    #[test]
    fn codes_share_an_arm_if_their_texts_save_more_than_a_byte_for_each_code() {
        for (texts, shares) in [
            (vec!["text", "text", "a"], true),
            (vec!["two", "two", "a"], false),
            (vec!["a", "a", "a", "a", "a"], false),
            (vec!["aa", "aa", "aa", "aa", "aa"], true),
            (vec!["a long text of one code", "b", "b"], false),
        ] {
            let variants = (0..texts.len()).map(|index| format_ident!("Code{index}")).collect();
            let runtime = quote!(crate);
            let codes = Codes::new(&runtime, format_ident!("Code"), &[], variants);
            let arms = text(&codes, &texts).to_string();
            assert_eq!(arms.contains('|'), shares, "{arms}");
        }
    }
}
