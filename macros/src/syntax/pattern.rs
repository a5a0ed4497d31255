//! `ftp!(2xx)`: the codes of a table that a pattern covers, as a pattern or an expression.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitInt, LitStr, Result, Token, bracketed, parenthesized};

/// What the macro of a table hands over.
pub(crate) struct Input {
    /// The enum, by a path that holds where the pattern stands.
    code: TokenStream,
    /// The table's file, for messages.
    file: String,
    codes: Vec<(String, Ident)>,
    alternatives: Vec<Alternative>,
}

/// `2xx`, `x3x`, `55x` or `550`, as it was written.
struct Alternative {
    text: String,
    span: Span,
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
            let number: LitInt = list.parse()?;
            codes.push((format!("{:0>3}", number.base10_digits()), list.parse()?));
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
        // The lexer reads `2xx` as a number with a suffix, `x3x` as an identifier; it refuses `0xx`
        // for a hexadecimal number, so the class 0 has to stand in quotes.
        if input.is_empty() {
            return Err(input.error(format_args!("expected {FORMS}")));
        }
        let token: TokenTree = input.parse()?;
        Ok(Self { text: token.to_string().trim_matches('"').to_owned(), span: token.span() })
    }
}

const FORMS: &str =
    "a class such as `2xx`, a group such as `x3x`, both as in `55x`, or a code such as `550`";

/// Each code that is covered, or an error at the first alternative that covers none.
pub(crate) fn expand(input: &Input) -> Result<TokenStream> {
    let code = &input.code;
    let mut covered = Vec::new();
    for alternative in &input.alternatives {
        covered.extend(alternative.covered(input)?);
    }
    // The tokens that this crate makes around the path are what keeps rustc from calling a class
    // unreachable where one of its codes was matched before.
    Ok(quote!(#(<#code>::#covered)|*))
}

impl Alternative {
    fn covered<'a>(&self, input: &'a Input) -> Result<Vec<&'a Ident>> {
        let Self { text, span } = self;
        let digit = |byte: &u8| byte.is_ascii_digit();
        let is_form = match text.as_bytes() {
            [first, b'x', b'x'] => digit(first),
            [b'x', second, b'x'] => digit(second),
            [first, second, b'x'] => digit(first) && digit(second),
            [first, second, third] => [first, second, third].into_iter().all(digit),
            _ => false,
        };
        if !is_form {
            return Err(Error::new(*span, format_args!("expected {FORMS}; found `{text}`")));
        }
        let covers = |digits: &str| {
            text.chars().zip(digits.chars()).all(|(form, digit)| form == 'x' || form == digit)
        };
        let covered: Vec<_> =
            input.codes.iter().filter(|(digits, _)| covers(digits)).map(|(_, name)| name).collect();
        if covered.is_empty() {
            return Err(Error::new(*span, format_args!("{} has no code `{text}`", input.file)));
        }
        Ok(covered)
    }
}
