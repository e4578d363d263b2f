//! F-strings: `format_value` for each field, joined by `join_strings`.

use super::*;
use rustpython_parser::ast::{ConversionFlag, Expr};

impl<'a> Lower<'_, 'a> {
    pub(super) fn joined_string(&mut self, e: &'a ast::ExprJoinedStr) -> ValueId {
        let mut pieces: Vec<ValueId> = Vec::new();
        for value in &e.values {
            pieces.push(self.expr(value));
        }
        self.set_range(e.range);
        match pieces[..] {
            [] => self.string(""),
            [piece] => piece,
            _ => {
                let pieces = self.emit(InstKind::Tuple(pieces));
                self.lang("join_strings", vec![pieces])
            }
        }
    }

    pub(super) fn formatted_value(&mut self, e: &'a ast::ExprFormattedValue) -> ValueId {
        let mut value = self.expr(&e.value);
        self.set_range(e.range);
        let conversion = match e.conversion {
            ConversionFlag::None => None,
            ConversionFlag::Str => Some("str"),
            ConversionFlag::Repr => Some("repr"),
            ConversionFlag::Ascii => Some("ascii"),
        };
        if let Some(role) = conversion {
            value = self.lang(role, vec![value]);
        }
        let spec = match e.format_spec.as_deref() {
            // What a conversion gives is a str, which formats as itself.
            None if conversion.is_some() => return value,
            None => self.string(""),
            Some(Expr::JoinedStr(spec)) => self.joined_string(spec),
            Some(spec) => self.expr(spec),
        };
        self.set_range(e.range);
        self.lang("format_value", vec![value, spec])
    }
}
