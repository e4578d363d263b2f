//! Text to syntax tree. The grammar is `rustpython-parser`'s; around it: decoding, limits on
//! nesting, f-strings by PEP 701, and errors as diagnostics. No input makes it panic.

pub mod decode;
mod errors;
mod fstring;
pub mod literal;
mod scan;

use pyc2n_base::{Diagnostic, SourceId, Span};
use rustpython_parser::{ast, Parse};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Parses a file's text.
pub fn parse(text: &str, source: SourceId) -> Result<ast::Suite, Diagnostic> {
    let failure = |message: String, offset: usize| syntax_error(text, source, message, offset);
    let scanned = scan::scan(text).map_err(|error| failure(error.message, error.offset))?;
    let parsed = catch_unwind(AssertUnwindSafe(|| ast::Suite::parse(&scanned.masked, "")));
    let suite = match parsed {
        Ok(Ok(suite)) => suite,
        Ok(Err(error)) if scanned.unclosed.is_some_and(|(_, offset)| offset < usize::from(error.offset)) => {
            let (bracket, offset) = scanned.unclosed.unwrap_or(('(', 0));
            return Err(failure(format!("'{bracket}' was never closed"), offset));
        }
        Ok(Err(error)) => return Err(failure(errors::wording(&error.error), error.offset.into())),
        Err(_) => return Err(failure("invalid syntax".to_owned(), 0)),
    };
    fstring::restore(suite, text, &scanned.literals).map_err(|error| failure(error.message, error.offset))
}

/// A `syntax-error` at the token that starts at `offset`.
fn syntax_error(text: &str, source: SourceId, message: String, offset: usize) -> Diagnostic {
    let mut start = offset.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let rest = &text[start..];
    let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let width = if word > 0 { word } else { rest.chars().next().map_or(0, char::len_utf8) };
    let span = Span { source, start: start as u32, end: (start + width) as u32 };
    Diagnostic::error("syntax-error", span, message)
}

/// The text with f-strings replaced by plain literals of the same length, if its literals end.
pub fn mask(text: &str) -> Option<String> {
    scan::scan(text).ok().map(|scanned| scanned.masked)
}
