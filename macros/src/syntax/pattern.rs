//! `ftp!(2xx)`: the codes of a table, and the patterns that a caller asks for.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitInt, LitStr, Result, Token, bracketed, parenthesized};

use crate::table::key::Key;

/// What the macro of a table hands over.
pub(crate) struct Input {
    /// The enum, by a path that is right at the caller's.
    pub(crate) code: TokenStream,
    /// The name of the table's module, for messages.
    pub(crate) table: String,
    /// The number and the variant of each code.
    pub(crate) codes: Vec<(u16, Ident)>,
    pub(crate) alternatives: Vec<Alternative>,
}

/// `2xx`, `x3x`, `55x` or `550`.
pub(crate) struct Alternative {
    pub(crate) key: Key,
    pub(crate) span: Span,
}

impl Parse for Input {
    fn parse(input: ParseStream) -> Result<Self> {
        let (code, list);
        parenthesized!(code in input);
        let code = code.parse()?;
        let table = input.parse::<LitStr>()?.value();
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
        Ok(Self { code, table, codes, alternatives })
    }
}

impl Parse for Alternative {
    fn parse(input: ParseStream) -> Result<Self> {
        // The lexer reads `2xx` as a number with a suffix, `x3x` as an identifier. It reports `0xx` as a
        // number in base 16 without digits, and passes it on.
        let token: TokenTree = input.parse().map_err(|error| Error::new(error.span(), PATTERNS))?;
        let (text, span) = (token.to_string(), token.span());
        let key = Key::parse(text.trim_matches('"')).filter(|_| text != "0xx");
        key.map(|key| Self { key, span }).ok_or_else(|| Error::new(span, PATTERNS))
    }
}

const PATTERNS: &str = "expected a class such as `2xx`, a group such as `x3x`, both as in `55x`, or a code such as \
                     `550`; class 0 is `\"0xx\"`, in quotes";

#[cfg(test)]
mod tests {
    use super::Input;

    fn message(patterns: &str) -> String {
        let input = format!("(Code) \"ftp\" [110 RestartMarker] {patterns}");
        syn::parse_str::<Input>(&input).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_is_not_a_pattern_is_told_the_forms_that_are() {
        for patterns in ["", "2yx", "1xx | 2yx", "| 2yx | 1xx", "\"2yx\"", "1xx |", "0x5"] {
            assert_eq!(message(patterns), super::PATTERNS, "{patterns}");
        }
        assert_eq!(message("\"0xx\" | 110"), "");
    }
}
