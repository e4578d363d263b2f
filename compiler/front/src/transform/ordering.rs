//! `@total_ordering`: the comparisons that a class lacks, from one that it has.

use super::{source, Transformer};
use rustpython_parser::ast;

/// For each root, in the order of preference: what the others return, from the root's result `r`.
const RULES: [(&str, [(&str, &str); 3]); 4] = [
    ("__lt__", [("__gt__", "not r and self != other"), ("__le__", "r or self == other"), ("__ge__", "not r")]),
    ("__le__", [("__ge__", "not r or self == other"), ("__lt__", "r and self != other"), ("__gt__", "not r")]),
    ("__gt__", [("__lt__", "not r and self != other"), ("__ge__", "r or self == other"), ("__le__", "not r")]),
    ("__ge__", [("__le__", "not r or self == other"), ("__gt__", "r and self != other"), ("__lt__", "not r")]),
];

impl Transformer<'_, '_> {
    /// The class without the decorator and with all comparisons.
    pub(super) fn total_ordering(&mut self, class: &ast::StmtClassDef, decorator: usize) -> ast::StmtClassDef {
        let mut class = class.clone();
        class.decorator_list.remove(decorator);
        let root = RULES.iter().find(|(root, _)| self.has_method(&class, root));
        let mut text = String::new();
        match root {
            Some((root, others)) => {
                for (name, result) in others.iter().filter(|(name, _)| !self.has_method(&class, name)) {
                    text.push_str(&format!("def {name}(self, other):\n    r = __builtin_type(self).{root}(self, other)\n"));
                    text.push_str(&format!("    if r is NotImplemented:\n        return r\n    return {result}\n"));
                }
            }
            None => text.push_str("raise __builtin_ValueError('must define at least one ordering operation: < > <= >=')\n"),
        }
        let range = class.range;
        class.body.extend(source::statements(&text, range, &[]));
        class
    }
}
