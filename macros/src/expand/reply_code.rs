//! `#[derive(ReplyCode)]`: the interface of a generated `Code` for an enum written by hand.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::{Error, LitStr, Result};

use super::Codes;
use crate::syntax::reply_code::{Code, Input};
use crate::table::{Row, Settings, Source};

/// The errors, and the implementation for the variants that have none. There is a source if the enum
/// names a table.
pub(crate) fn implementation(input: Input, source: Option<Source>) -> TokenStream {
    let Input { ident, options, codes, mut errors } = input;
    let listed = options.table.as_ref().zip(source);
    let listed = listed.map(|(file, source)| Listed::new(file, source, &mut errors));
    let mut rows = Vec::new();
    for code in codes {
        match row(&code, listed.as_ref()) {
            Ok(row) => rows.push((row, code.ident)),
            Err(error) => errors.push(error),
        }
    }
    rows.sort_by_key(|(row, _)| row.number);
    // A number that is repeated is rustc's to report.
    rows.dedup_by_key(|(row, _)| row.number);
    let (rows, variants): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    if let (Some(span), Some(listed)) = (options.exhaustive, &listed) {
        errors.extend(without_variant(span, listed, &rows));
    }
    let errors = errors.into_iter().map(Error::into_compile_error);
    if rows.is_empty() {
        return quote!(#(#errors)*);
    }
    let runtime = options.runtime.map_or_else(|| quote!(::reply_codes), |path| quote!(#path));
    let tracking = listed.and_then(|listed| listed.tracking);
    let implementation = Codes::new(&runtime, ident, &rows, variants).implementation_in_a_block();
    quote!(#(#errors)* #implementation #tracking)
}

/// The table that the enum is checked against.
struct Listed<'a> {
    file: &'a LitStr,
    rows: Vec<Row>,
    /// `false` if the file has problems of its own: a row that is missing may be one of them.
    is_sound: bool,
    tracking: Option<TokenStream>,
}

impl<'a> Listed<'a> {
    fn new(file: &'a LitStr, source: Source, errors: &mut Vec<Error>) -> Self {
        let tracking = source.found.then(|| super::tracking(file));
        let (table, problems) = source.table(&Settings::default());
        errors.extend(problems.iter().map(|problem| super::error(file, problem)));
        Self { file, rows: table.codes, is_sound: problems.is_empty(), tracking }
    }

    fn row(&self, number: u16) -> Option<&Row> {
        self.rows.iter().find(|row| row.number == number)
    }
}

/// The row that a variant stands for.
fn row(code: &Code, listed: Option<&Listed>) -> Result<Row> {
    let Code { ident, number, span, first_line } = code;
    let own = Row { number: *number, name: ident.unraw().to_string(), ..Row::default() };
    let Some(listed) = listed else {
        if first_line.is_empty() {
            let message =
                format!("describe `{ident}` in a doc comment: its first line is the description");
            return Err(Error::new(ident.span(), message));
        }
        return Ok(Row { description: first_line.clone(), ..own });
    };
    match listed.row(*number) {
        Some(Row { description, reference, .. }) => {
            Ok(Row { description: description.clone(), reference: reference.clone(), ..own })
        }
        None if listed.is_sound => {
            Err(Error::new(*span, format_args!("{} has no code {number:03}", listed.file.value())))
        }
        None => Ok(own),
    }
}

fn without_variant(span: Span, listed: &Listed, rows: &[Row]) -> Option<Error> {
    let missing: Vec<_> = listed
        .rows
        .iter()
        .filter(|listed| rows.iter().all(|row| row.number != listed.number))
        .map(|listed| format!("{:03}", listed.number))
        .collect();
    let message =
        format!("codes of {} without a variant: {}", listed.file.value(), missing.join(", "));
    (listed.is_sound && !missing.is_empty()).then(|| Error::new(span, message))
}
