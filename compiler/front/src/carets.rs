//! The line of carets that CPython 3.11 prints under a traceback's source line: `^^^^` under the
//! failing part, `~~^~~` where that is a binary operation or a subscript, nothing if it is all of the line.

use crate::parse;
use pyc2n_base::{SourceFile, Span};
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::Parse;

/// The stripped source line at a span's start, and the carets below it (indented like the
/// stripped line, without trailing newline; empty if there are none).
pub fn traceback_carets(source: &SourceFile, span: Span) -> (String, String) {
    let number = source.line(span.start);
    let line = source.line_text(number);
    let shown = line.trim_start_matches([' ', '\t', '\u{c}']);
    let stripped = line.len() - shown.len();
    let line_start = (span.start as usize).saturating_sub(byte_column(source, number, span.start));
    let start = (span.start as usize - line_start).clamp(stripped, line.len());
    let on_one_line = source.line(span.end.max(span.start)) == number;
    let end = if on_one_line { (span.end as usize - line_start).clamp(start, line.len()) } else { line.trim_end().len() };
    let shown = shown.to_owned();
    let Some(segment) = line.get(start..end) else { return (shown, String::new()) };
    let anchors = if on_one_line { anchors(segment) } else { None };
    if anchors.is_none() && end - start >= shown.len() {
        return (shown, String::new());
    }
    let mut carets = " ".repeat(crate::wide::width(&line[stripped..start]));
    let width = crate::wide::width(segment);
    match anchors {
        Some((left, right)) => {
            let count = |to: usize| segment.get(..to).map_or(width, crate::wide::width);
            let (left, right) = (count(left), count(right));
            carets.push_str(&"~".repeat(left));
            carets.push_str(&"^".repeat(right.saturating_sub(left)));
            carets.push_str(&"~".repeat(width.saturating_sub(right)));
        }
        None => carets.push_str(&"^".repeat(width)),
    }
    (shown, carets)
}

/// The offset in bytes from the start of its line.
fn byte_column(source: &SourceFile, line: u32, offset: u32) -> usize {
    let text = &source.text[..(offset as usize).min(source.text.len())];
    debug_assert!(line > 0);
    text.len() - text.rfind('\n').map_or(0, |n| n + 1)
}

/// The part of an expression that gets `^`, in bytes: an operator, or what is in brackets.
fn anchors(segment: &str) -> Option<(usize, usize)> {
    let masked = parse::mask(segment)?;
    let suite = ast::Suite::parse(&masked, "").ok()?;
    let [Stmt::Expr(statement)] = &suite[..] else { return None };
    match &*statement.value {
        Expr::BinOp(e) => operator(segment, e.left.end().into(), e.right.start().into()),
        Expr::Subscript(e) => brackets(segment, e.value.end().into(), e.slice.end().into()),
        _ => None,
    }
}

fn operator(segment: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let bytes = segment.as_bytes();
    let start = (from..to).find(|&n| !bytes[n].is_ascii_whitespace() && bytes[n] != b')')?;
    let is_double = start + 1 < to && !bytes[start + 1].is_ascii_whitespace();
    Some((start, start + 1 + usize::from(is_double)))
}

fn brackets(segment: &str, value_end: usize, index_end: usize) -> Option<(usize, usize)> {
    let bytes = segment.as_bytes();
    let open = (value_end..bytes.len()).find(|&n| bytes[n] == b'[')?;
    let close = (index_end..bytes.len()).find(|&n| bytes[n] == b']')?;
    Some((open, close + 1))
}
