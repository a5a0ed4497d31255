//! `#[derive(ReplyCode)]`: the interface of a generated `Code` for an enum written by hand.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Error, LitStr, Path, Result, parse_quote};

use super::methods::{Codes, Prelude, Variant, located, spelled};
use super::{file, module};
use crate::syntax::list;
use crate::syntax::reply_code::{Code, Input, Options, Table};
use crate::table;

/// The errors, and the implementation for the variants that have none. `read` is for a table that is a
/// file.
pub(crate) fn implementation(
    input: Input,
    read: impl FnOnce(&LitStr) -> table::Table,
) -> TokenStream {
    let Input { ident, options, mut codes, unlisted, mut errors } = input;
    codes.sort_by_key(|code| code.number);
    // A number that is repeated is rustc's to report.
    codes.dedup_by_key(|code| code.number);
    let Options { table, exhaustive, display, runtime } = options;
    let runtime = runtime.map_or_else(|| quote!(::reply_codes), Path::into_token_stream);

    let mut module = TokenStream::new();
    let table = match table {
        None => None,
        Some(Table::Enum(path)) => Some(Checked { name: spelled(&path), path }),
        Some(Table::File(file)) => {
            let table = read(&file);
            errors.extend(file::errors(&file, &table));
            // A code that is missing may be in a row that is wrong.
            (table.problems.is_empty()).then(|| {
                let contents = module::contents(&runtime, &table, &file, &[]);
                module = quote!(mod __table { #contents });
                Checked { name: file.value(), path: parse_quote!(__table::Code) }
            })
        }
    };
    let variants = codes.iter().map(|code| match &table {
        Some(table) if !code.is_extra => Ok(table.variant(code)),
        // What describes it is wrong.
        None if !errors.is_empty() => Ok(variant(code, &code.first_line, "")),
        _ => described(code),
    });
    let variants = list::right(variants.collect::<Vec<_>>(), &mut errors);
    let checks = table.map(|table| table.checks(&codes, exhaustive, &runtime));

    let is_partial = !errors.is_empty();
    let errors = errors.iter().map(Error::to_compile_error);
    if variants.is_empty() {
        return quote!(#(#errors)*);
    }
    let prelude = Prelude::new(false);
    let codes = Codes { runtime, ident, variants, unlisted, is_partial, prelude };
    let (methods, rest, ident) = (codes.methods(), codes.rest(), &codes.ident);
    let display = display.unwrap_or(true).then(|| codes.display());
    // In a block, so that it does not disturb the names of the caller's scope. A constant of the
    // caller's with the name of a parameter would be a pattern, if no function hid it.
    quote! {
        #(#errors)*
        #[allow(dead_code, deprecated, unreachable_patterns)]
        const _: () = {
            const fn code() {}
            const fn digits() {}
            const fn number() {}
            const fn raw() {}
            const fn text() {}
            #module
            #checks
            impl #ident {
                #methods
            }
            #rest
            #display
        };
    }
}

/// A variant that no table describes.
fn described(code: &Code) -> Result<Variant> {
    let ident = &code.ident;
    if code.first_line.is_empty() {
        let message =
            format!("describe `{ident}` in a doc comment: its first line is the description");
        return Err(Error::new(ident.span(), message));
    }
    Ok(variant(code, &code.first_line, ""))
}

fn variant(code: &Code, description: impl ToTokens, reference: impl ToTokens) -> Variant {
    Variant {
        ident: code.ident.clone(),
        number: code.number,
        name: code.ident.unraw().to_string(),
        description: description.into_token_stream(),
        reference: reference.into_token_stream(),
    }
}

/// The enum of codes that an enum is checked against. What is in it only rustc knows.
struct Checked {
    /// For messages.
    name: String,
    path: Path,
}

impl Checked {
    /// A variant that the table describes. The texts are constants, so that a program holds no others
    /// of the table.
    fn variant(&self, code: &Code) -> Variant {
        let (path, listed) = (&self.path, constant(code));
        variant(
            code,
            quote!(const { <#path>::description(#listed) }),
            quote!(const { <#path>::reference(#listed) }),
        )
    }

    fn checks(
        &self,
        codes: &[Code],
        exhaustive: Option<Span>,
        runtime: &TokenStream,
    ) -> TokenStream {
        let mut checks: TokenStream = codes.iter().map(|code| self.check(code, runtime)).collect();
        let path = &self.path;
        let listed = codes.iter().filter(|code| !code.is_extra).map(constant);
        checks.extend(exhaustive.map(|span| {
            // rustc misses what has no variant.
            quote_spanned! {located(span)=>
                const _: fn(#path) = |__code| match __code {
                    #(#listed)|* => {}
                };
            }
        }));
        checks
    }

    /// The code of the table as a constant, or the check that it does not have an extra one. What is
    /// wrong stands at the number.
    fn check(&self, code: &Code, runtime: &TokenStream) -> TokenStream {
        let Self { name, path } = self;
        let number = Literal::u16_unsuffixed(code.number);
        let listed = quote!(#runtime::generated::listed!(#number in #path));
        if code.is_extra {
            let message = format!("{name} has the code {:03}: leave out `extra`", code.number);
            return quote_spanned! {located(code.span)=>
                const _: () = if #listed.is_some() {
                    ::core::panic!(#message)
                };
            };
        }
        let constant = constant(code);
        let message = format!("{name} has no code {:03}", code.number);
        quote_spanned! {located(code.span)=>
            const #constant: #path = match #listed {
                ::core::option::Option::Some(__code) => __code,
                ::core::option::Option::None => ::core::panic!(#message),
            };
        }
    }
}

fn constant(code: &Code) -> Ident {
    format_ident!("__{:03}", code.number)
}
