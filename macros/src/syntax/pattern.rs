//! `ftp!(2xx)`: the codes of a table, and the patterns that a caller asks for.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitInt, LitStr, Result, Token, bracketed, parenthesized};

use crate::table::key::Pattern;

/// What the macro of a table hands over.
pub(crate) struct Input {
    /// The enum, by a path that is right at the caller's.
    pub(crate) code: TokenStream,
    /// The table's file, for messages.
    pub(crate) file: String,
    /// The number and the variant of each code.
    pub(crate) codes: Vec<(u16, Ident)>,
    pub(crate) alternatives: Vec<Alternative>,
}

/// `2xx`, `x3x`, `55x` or `550`.
pub(crate) struct Alternative {
    pub(crate) pattern: Pattern,
    /// As it was written.
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let (code, list);
        parenthesized!(code in input);
        let code = code.parse()?;
        let file = input.parse::<LitStr>()?.value();
        bracketed!(list in input);
        let mut codes = Vec::new();
        while !list.is_empty() {
            codes.push((list.parse::<LitInt>()?.base10_parse()?, list.parse()?));
        }
        input.parse::<Option<Token![|]>>()?;
        let mut alternatives = vec![input.parse()?];
        while !input.is_empty() {
            input.parse::<Token![|]>()?;
            alternatives.push(input.parse()?);
        }
        Ok(Self { code, file, codes, alternatives })
    }
}

impl Parse for Alternative {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.is_empty() {
            return Err(input.error(format_args!("expected {}", Pattern::FORMS)));
        }
        // The lexer reads `2xx` as a number with a suffix, `x3x` as an identifier. It refuses `0xx`,
        // which begins like a hexadecimal number, so the class 0 is written in quotes.
        let token: TokenTree = input.parse()?;
        let (text, span) = (token.to_string().trim_matches('"').to_owned(), token.span());
        if let Some(pattern) = Pattern::parse(&text) {
            return Ok(Self { pattern, text, span });
        }
        let quotes = if text.starts_with("0x") { "; class 0 is `\"0xx\"`, in quotes" } else { "" };
        let message = format!("expected {}; found `{text}`{quotes}", Pattern::FORMS);
        Err(Error::new(span, message))
    }
}
