//! The codes of an enum, from which each part of its implementation is made.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::Path;

use crate::syntax::reply_code::Unlisted;
use crate::table::Row;

/// An enum of reply codes, written out by a table or by hand: what every part of its
/// implementation is made from.
pub(super) struct Codes<'a> {
    /// The path of the runtime crate.
    pub(super) runtime: &'a TokenStream,
    /// The path of the module with what all tables have in common.
    pub(super) generated: TokenStream,
    /// The name of the enum.
    pub(super) ident: Ident,
    pub(super) rows: &'a [Row],
    /// The variant of each row.
    pub(super) variants: Vec<Ident>,
    /// The enum that the texts are taken from, if no row has them.
    pub(super) texts_of: Option<Path>,
    /// The variant that keeps unlisted codes.
    pub(super) unlisted: Option<Unlisted>,
    /// Whether the documentation has examples: those of the table that comes with the runtime crate.
    pub(super) has_examples: bool,
}

impl<'a> Codes<'a> {
    pub(super) fn new(
        runtime: &'a TokenStream,
        ident: Ident,
        rows: &'a [Row],
        variants: Vec<Ident>,
    ) -> Self {
        let generated = quote!(#runtime::generated);
        let has_examples = runtime.to_string() == "crate";
        Self {
            runtime,
            generated,
            ident,
            rows,
            variants,
            texts_of: None,
            unlisted: None,
            has_examples,
        }
    }

    /// An example for the documentation of an item.
    pub(super) fn example(&self, lines: &[&str]) -> TokenStream {
        let generated = &self.generated;
        if self.has_examples {
            quote!(#[doc = #generated::example!(#(#lines)*)])
        } else {
            TokenStream::new()
        }
    }

    /// ` with examples`, for the macros that document what they make.
    pub(super) fn with_examples(&self) -> TokenStream {
        if self.has_examples { quote!(with examples) } else { TokenStream::new() }
    }
}

/// A path as its writer has it, for messages.
pub(super) fn spelled(path: &Path) -> String {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::")
}

/// A number as it is written in source code, without the type.
pub(super) fn number(value: usize) -> Literal {
    Literal::usize_unsuffixed(value)
}
