//! `#[derive(ReplyCode)]`: the interface of a generated `Code` for an enum written by hand.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Error, LitStr, Path, Result};

use super::codes::{Codes, number, spelled};
use super::{file, implementation};
use crate::syntax::reply_code::{Code, Input, Table};
use crate::table::{self, Row};

/// The errors, and the implementation for the variants that have none. There are rows if the table is
/// a file.
pub(crate) fn implementation(input: Input, rows: Option<table::Table>) -> TokenStream {
    let Input { ident, options, mut codes, unlisted, mut errors } = input;
    codes.sort_by_key(|code| code.number);
    // A number that is repeated is rustc's to report.
    codes.dedup_by_key(|code| code.number);
    let runtime = options.runtime.map_or_else(|| quote!(::reply_codes), |path| quote!(#path));

    let (mut file, mut texts_of, mut checks) = (None, None, TokenStream::new());
    match options.table {
        None => {}
        Some(Table::File(path, _)) => {
            file = rows.map(|rows| File::new(path, rows, &mut errors));
        }
        Some(Table::Enum(path)) => {
            checks = checks_against(&runtime, &path, &codes, options.exhaustive);
            texts_of = Some(path);
        }
    }
    if let (Some(span), Some(file)) = (options.exhaustive, &file) {
        errors.extend(file.without_variant(span, &codes));
    }
    let has_texts = texts_of.is_some();
    let (mut rows, mut variants) = (Vec::new(), Vec::new());
    for code in codes {
        match row(&code, file.as_ref(), has_texts) {
            Ok(row) => {
                rows.push(row);
                variants.push(code.ident);
            }
            Err(error) => errors.push(error),
        }
    }
    let errors = errors.into_iter().map(Error::into_compile_error);
    if rows.is_empty() {
        return quote!(#(#errors)*);
    }
    let codes = Codes { texts_of, unlisted, ..Codes::new(&runtime, ident, &rows, variants) };
    let display = options.display.then(|| implementation::display(&codes));
    let implementation = implementation::methods(&codes, &[]);
    let tracking = file.and_then(|file| file.tracking);
    // In a block, so that it neither uses nor disturbs the names of the caller's scope.
    quote! {
        #(#errors)*
        const _: () = {
            use ::core::option::Option::{self, None, Some};
            use ::core::primitive::{str, u16, usize};
            #implementation
            #display
        };
        #checks
        #tracking
    }
}

/// The row that a variant stands for.
fn row(code: &Code, file: Option<&File>, has_texts: bool) -> Result<Row> {
    let Code { ident, number, first_line, .. } = code;
    let own = Row { number: *number, name: ident.unraw().to_string(), ..Row::default() };
    if let Some(file) = file {
        let texts = file.texts(code)?;
        return Ok(Row { description: texts.0, reference: texts.1, ..own });
    }
    if first_line.is_empty() && !has_texts {
        let message =
            format!("describe `{ident}` in a doc comment: its first line is the description");
        return Err(Error::new(ident.span(), message));
    }
    Ok(Row { description: first_line.clone(), ..own })
}

/// A file that the enum is checked against.
struct File {
    path: LitStr,
    rows: Vec<Row>,
    /// `false` if the file has problems of its own: a row that is missing may be one of them.
    is_sound: bool,
    tracking: Option<TokenStream>,
}

impl File {
    fn new(path: LitStr, table: table::Table, errors: &mut Vec<Error>) -> Self {
        let tracking = (!table.codes.is_empty()).then(|| file::tracking(&path));
        errors.extend(table.problems.iter().map(|problem| file::error(&path, problem)));
        Self { path, rows: table.codes, is_sound: table.problems.is_empty(), tracking }
    }

    /// The description and the reference of a code.
    fn texts(&self, code: &Code) -> Result<(String, String)> {
        match self.rows.iter().find(|row| row.number == code.number) {
            Some(row) => Ok((row.description.clone(), row.reference.clone())),
            None if self.is_sound => {
                Err(Error::new(code.span, no_code(&self.path.value(), code.number)))
            }
            None => Ok(<(String, String)>::default()),
        }
    }

    fn without_variant(&self, span: Span, codes: &[Code]) -> Option<Error> {
        let has_variant = |row: &&Row| codes.iter().any(|code| code.number == row.number);
        let missing = self.rows.iter().filter(|row| !has_variant(row));
        let missing: Vec<_> = missing.map(|row| format!("{:03}", row.number)).collect();
        let message = without_variant(&self.path.value()) + &missing.join(", ");
        (self.is_sound && !missing.is_empty()).then(|| Error::new(span, message))
    }
}

/// What rustc checks, if the table is another enum: only the compiler knows that.
fn checks_against(
    runtime: &TokenStream,
    table: &Path,
    codes: &[Code],
    exhaustive: Option<Span>,
) -> TokenStream {
    let generated = quote!(#runtime::generated);
    let numbers = codes.iter().map(|code| Literal::u16_unsuffixed(code.number));
    let count = number(codes.len());
    let listed = codes.iter().map(|code| {
        let number = Literal::u16_unsuffixed(code.number);
        let message = no_code(&spelled(table), code.number);
        quote_spanned! {code.span=>
            const _: () = if !#generated::lists(&TABLE, #number) { ::core::panic!(#message) };
        }
    });
    let all_listed = exhaustive.map(|span| {
        let prefix = without_variant(&spelled(table));
        let bytes = number(prefix.len());
        quote_spanned! {span=>
            const MISSING: #generated::Missing<{ #bytes + 5 * TABLE.len() }> =
                #generated::Missing::new(#prefix, &TABLE, &VARIANTS);
            const _: () = if let ::core::option::Option::Some(message) = MISSING.message() {
                ::core::panic!("{}", message)
            };
        }
    });
    let table_numbers = quote_spanned!(table.span()=> #generated::numbers!(#table));
    let variants = exhaustive
        .map(|_| quote!(const VARIANTS: [::core::primitive::u16; #count] = [#(#numbers),*];));
    quote! {
        const _: () = {
            const TABLE: [::core::primitive::u16; <#table>::COUNT] = #table_numbers;
            #(#listed)*
            #variants
            #all_listed
        };
    }
}

fn no_code(table: &str, number: u16) -> String {
    format!("{table} has no code {number:03}")
}

/// The beginning of a message that goes on with numbers.
fn without_variant(table: &str) -> String {
    format!("codes of {table} without a variant: ")
}
