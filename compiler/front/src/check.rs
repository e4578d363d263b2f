//! Syntax errors.

use pyc2n_base::{Diagnostic, SourceId};
use rustpython_parser::ast::Stmt;

/// placeholder
pub fn check(_suite: &[Stmt], _source: SourceId) -> Vec<Diagnostic> {
    Vec::new()
}
