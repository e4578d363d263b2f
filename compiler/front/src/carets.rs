//! Caret lines for tracebacks.

use pyc2n_base::{SourceFile, Span};

/// placeholder
pub fn traceback_carets(source: &SourceFile, span: Span) -> (String, String) {
    (source.line_text(source.line(span.start)).trim().to_owned(), String::new())
}
