//! CPython's wording for what the parser reports.

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::{ParseErrorType, Tok};

/// The message of a parser's error, as CPython would word it where that is known.
pub fn wording(error: &ParseErrorType) -> String {
    match error {
        ParseErrorType::Eof => "invalid syntax".to_owned(),
        ParseErrorType::ExtraToken(_) | ParseErrorType::InvalidToken => "invalid syntax".to_owned(),
        ParseErrorType::UnrecognizedToken(Tok::Indent, _) => "unexpected indent".to_owned(),
        ParseErrorType::UnrecognizedToken(_, Some(expected)) if expected == "Indent" => "expected an indented block".to_owned(),
        ParseErrorType::UnrecognizedToken(_, Some(expected)) if expected.len() == 3 && expected.starts_with('"') => {
            format!("expected '{}'", expected.trim_matches('"'))
        }
        ParseErrorType::UnrecognizedToken(..) => "invalid syntax".to_owned(),
        ParseErrorType::Lexical(error) => lexical(error),
    }
}

fn lexical(error: &LexicalErrorType) -> String {
    match error {
        LexicalErrorType::StringError => "unterminated string literal".to_owned(),
        LexicalErrorType::UnicodeError => "(unicode error) 'unicodeescape' codec can't decode bytes".to_owned(),
        LexicalErrorType::NestingError => "unmatched bracket".to_owned(),
        LexicalErrorType::IndentationError => "unindent does not match any outer indentation level".to_owned(),
        LexicalErrorType::TabError | LexicalErrorType::TabsAfterSpaces => {
            "inconsistent use of tabs and spaces in indentation".to_owned()
        }
        LexicalErrorType::DefaultArgumentError => "non-default argument follows default argument".to_owned(),
        LexicalErrorType::DuplicateArgumentError(name) => format!("duplicate argument '{name}' in function definition"),
        LexicalErrorType::PositionalArgumentError => "positional argument follows keyword argument".to_owned(),
        LexicalErrorType::UnpackedArgumentError => {
            "iterable argument unpacking follows keyword argument unpacking".to_owned()
        }
        LexicalErrorType::DuplicateKeywordArgumentError(name) => format!("keyword argument repeated: {name}"),
        LexicalErrorType::UnrecognizedToken { tok } if tok.is_ascii() => "invalid syntax".to_owned(),
        LexicalErrorType::UnrecognizedToken { tok } => format!("invalid character '{tok}' (U+{:04X})", *tok as u32),
        LexicalErrorType::LineContinuationError => "unexpected character after line continuation character".to_owned(),
        LexicalErrorType::Eof => "unexpected EOF while parsing".to_owned(),
        LexicalErrorType::OtherError(message) => message.clone(),
        other => other.to_string(),
    }
}
