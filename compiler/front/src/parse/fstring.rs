//! F-strings by PEP 701's grammar. The scan left a plain literal in each one's place; this pass
//! over the tree replaces that by the `JoinedStr` that the source means, and restores
//! surrogates in plain literals. Ranges stay those of the source.

use super::literal;
use super::scan::{scan, Literal, ScanError};
use rustpython_parser::ast::{self, Constant, ConversionFlag, Expr, Fold, Ranged};
use rustpython_parser::text_size::{TextRange, TextSize};
use rustpython_parser::Parse;
use std::collections::BTreeMap;

/// Replaces all masked f-strings in the statements.
pub fn restore(suite: ast::Suite, text: &str, literals: &BTreeMap<usize, Literal>) -> Result<ast::Suite, ScanError> {
    let mut restorer = Restorer { text, base: 0, literals };
    suite.into_iter().map(|statement| restorer.fold_stmt(statement)).collect()
}

struct Restorer<'a> {
    /// The text that was scanned.
    text: &'a str,
    /// Where that text stands in the file.
    base: usize,
    literals: &'a BTreeMap<usize, Literal>,
}

impl Fold<TextRange> for Restorer<'_> {
    type TargetU = TextRange;
    type Error = ScanError;
    type UserContext = ();

    fn will_map_user(&mut self, _: &TextRange) {}

    fn map_user(&mut self, range: TextRange, (): ()) -> Result<TextRange, ScanError> {
        Ok(range)
    }

    fn fold_expr(&mut self, node: Expr) -> Result<Expr, ScanError> {
        match node {
            Expr::Constant(constant) => self.constant(constant),
            other => ast::fold::fold_expr(self, other),
        }
    }
}

impl Restorer<'_> {
    fn constant(&self, constant: ast::ExprConstant) -> Result<Expr, ScanError> {
        let Constant::Str(value) = &constant.value else { return Ok(constant.into()) };
        let range = constant.range;
        let start = usize::from(range.start()).saturating_sub(self.base);
        let end = usize::from(range.end()).saturating_sub(self.base);
        let pieces: Vec<Literal> = self.literals.range(start..end).map(|(_, literal)| *literal).collect();
        if pieces.iter().any(|piece| piece.formatted) {
            return self.joined(&pieces, range);
        }
        if !value.contains('\u{fffd}') {
            return Ok(constant.into());
        }
        let mut points = Vec::new();
        for piece in &pieces {
            literal::decode_piece(&self.text[piece.body..piece.body_end], piece.raw, self.base + piece.body, &mut points)?;
        }
        Ok(literal::constant(points, range))
    }

    fn joined(&self, pieces: &[Literal], range: TextRange) -> Result<Expr, ScanError> {
        let mut parts = Parts { values: Vec::new(), pending: Vec::new(), range };
        for piece in pieces {
            let inside = &self.text[piece.body..piece.body_end];
            if piece.formatted {
                let mut parser = FieldParser { text: inside, base: self.base + piece.body, at: 0, raw: piece.raw };
                parser.pieces(&mut parts, false)?;
            } else {
                literal::decode_piece(inside, piece.raw, self.base + piece.body, &mut parts.pending)?;
            }
        }
        Ok(ast::ExprJoinedStr { values: parts.finish(), range }.into())
    }
}

/// The values of a `JoinedStr` under construction; neighbouring text is one constant.
struct Parts {
    values: Vec<Expr>,
    pending: Vec<u32>,
    range: TextRange,
}

impl Parts {
    fn flush(&mut self) {
        if !self.pending.is_empty() {
            let points = std::mem::take(&mut self.pending);
            self.values.push(literal::constant(points, self.range));
        }
    }

    fn finish(mut self) -> Vec<Expr> {
        self.flush();
        self.values
    }
}

/// Parses the inside of one f-string.
struct FieldParser<'a> {
    text: &'a str,
    /// Where the text stands in the file.
    base: usize,
    at: usize,
    raw: bool,
}

impl FieldParser<'_> {
    fn error<T>(&self, message: &str, at: usize) -> Result<T, ScanError> {
        Err(ScanError { message: format!("f-string: {message}"), offset: self.base + at })
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Text and fields up to the end, or to the `}` that closes a format specification.
    fn pieces(&mut self, parts: &mut Parts, in_spec: bool) -> Result<(), ScanError> {
        loop {
            let start = self.at;
            self.skip_text();
            literal::decode_piece(&self.text[start..self.at], self.raw, self.base + start, &mut parts.pending)?;
            match (self.byte(self.at), self.byte(self.at + 1)) {
                (None, _) => return Ok(()),
                (Some(b'{'), Some(b'{')) if !in_spec => self.brace(parts),
                (Some(b'}'), Some(b'}')) if !in_spec => self.brace(parts),
                (Some(b'{'), _) => self.field(parts)?,
                (Some(_), _) if in_spec => return Ok(()),
                (Some(_), _) => return self.error("single '}' is not allowed", self.at),
            }
        }
    }

    fn brace(&mut self, parts: &mut Parts) {
        parts.pending.push(self.text.as_bytes()[self.at].into());
        self.at += 2;
    }

    /// Moves to the next brace that is not part of `\N{…}`.
    fn skip_text(&mut self) {
        while let Some(byte) = self.byte(self.at) {
            match byte {
                b'{' | b'}' => return,
                b'\\' if !self.raw && self.text[self.at..].starts_with("\\N{") => {
                    self.at += self.text[self.at..].find('}').map_or(2, |n| n + 1);
                }
                b'\\' if matches!(self.byte(self.at + 1), Some(b'{' | b'}')) => self.at += 1,
                b'\\' => {
                    self.at += 1;
                    self.at += self.text[self.at..].chars().next().map_or(0, char::len_utf8);
                }
                _ => self.at += 1,
            }
        }
    }

    fn field(&mut self, parts: &mut Parts) -> Result<(), ScanError> {
        let start = self.at + 1;
        let end = self.expression_end(start)?;
        let mut debug = false;
        self.at = end;
        if self.byte(end) == Some(b'=') {
            debug = true;
            self.at += 1;
            while self.byte(self.at).is_some_and(|b| b.is_ascii_whitespace()) {
                self.at += 1;
            }
            parts.pending.extend(self.text[start..self.at].chars().map(u32::from));
        }
        let value = self.expression(start, end)?;
        let conversion = self.conversion()?;
        let format_spec = self.format_spec(parts.range)?;
        if self.byte(self.at) != Some(b'}') {
            return self.error("expecting '}'", self.at);
        }
        self.at += 1;
        parts.flush();
        let conversion = match conversion {
            ConversionFlag::None if debug && format_spec.is_none() => ConversionFlag::Repr,
            other => other,
        };
        // Like CPython, a field is said to stand where the whole string does.
        let range = parts.range;
        parts.values.push(ast::ExprFormattedValue { value: Box::new(value), conversion, format_spec, range }.into());
        Ok(())
    }

    /// The end of the expression that starts at `from`: `}`, `:`, `!` or a debugging `=` outside of brackets.
    fn expression_end(&self, from: usize) -> Result<usize, ScanError> {
        let inner = scan_prefix(&self.text[from..]);
        let mut at = from;
        let mut depth = 0usize;
        while let Some(byte) = self.byte(at) {
            if let Some(literal) = inner.get(&(at - from)) {
                at = from + literal;
                continue;
            }
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b'}' | b':' if depth == 0 => return Ok(at),
                b')' | b']' | b'}' => depth = depth.saturating_sub(1),
                b'#' => at += self.text[at..].find('\n').unwrap_or(self.text.len() - at - 1),
                b'!' | b'=' | b'<' | b'>' if self.byte(at + 1) == Some(b'=') => at += 1,
                b'!' | b'=' if depth == 0 => return Ok(at),
                _ => {}
            }
            at += 1;
        }
        self.error("expecting '}'", at)
    }

    fn expression(&self, start: usize, end: usize) -> Result<Expr, ScanError> {
        let text = &self.text[start..end];
        if text.trim().is_empty() {
            return self.error("empty expression not allowed", start);
        }
        let base = self.base + start;
        let shift = |error: ScanError| ScanError { offset: error.offset + base, ..error };
        let scanned = scan(text).map_err(shift)?;
        // A comment may end the text, so the closing parenthesis needs a line of its own.
        let source = format!("({}\n)", scanned.masked);
        let offset = TextSize::try_from(base.saturating_sub(1)).unwrap_or_default();
        let parsed = Expr::parse_starts_at(&source, "", offset).map_err(|error| {
            let offset = usize::from(error.offset).clamp(base, base + text.len());
            ScanError { message: format!("f-string: {}", super::errors::wording(&error.error)), offset }
        })?;
        if let Expr::Starred(starred) = &parsed {
            let offset = starred.start().into();
            return Err(ScanError { message: "f-string: cannot use starred expression here".to_owned(), offset });
        }
        Restorer { text, base, literals: &scanned.literals }.fold_expr(parsed)
    }

    fn conversion(&mut self) -> Result<ConversionFlag, ScanError> {
        if self.byte(self.at) != Some(b'!') {
            return Ok(ConversionFlag::None);
        }
        let flag = match self.byte(self.at + 1) {
            Some(b's') => ConversionFlag::Str,
            Some(b'r') => ConversionFlag::Repr,
            Some(b'a') => ConversionFlag::Ascii,
            _ => return self.error("invalid conversion character: expected 's', 'r', or 'a'", self.at),
        };
        self.at += 2;
        match self.byte(self.at) {
            Some(b':' | b'}') => Ok(flag),
            _ => self.error("expecting '}'", self.at),
        }
    }

    fn format_spec(&mut self, range: TextRange) -> Result<Option<Box<Expr>>, ScanError> {
        if self.byte(self.at) != Some(b':') {
            return Ok(None);
        }
        self.at += 1;
        let mut parts = Parts { values: Vec::new(), pending: Vec::new(), range };
        self.pieces(&mut parts, true)?;
        Ok(Some(Box::new(ast::ExprJoinedStr { values: parts.finish(), range }.into())))
    }
}

/// Ends of the string literals in an expression, by their starts. The text goes on after the expression, so a
/// failing scan only means that what follows is no Python.
fn scan_prefix(text: &str) -> BTreeMap<usize, usize> {
    let mut ends = BTreeMap::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['"', '\'']) {
        let quote_at = at + found;
        let Some(literal) = super::scan::literal_before(text, at, quote_at) else { break };
        at = literal.end;
        ends.insert(literal.start, literal.end);
    }
    ends
}
