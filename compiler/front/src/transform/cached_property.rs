//! `@cached_property`: the method under another name, and a property that keeps its value in a field of the object.

use super::{source, Transformer};
use rustpython_parser::ast::{self, Stmt};

impl Transformer<'_, '_> {
    /// The class with its cached properties written out, if it has some.
    pub(super) fn cached_properties(&mut self, class: &ast::StmtClassDef) -> Option<ast::StmtClassDef> {
        if !class.body.iter().any(|statement| self.cached(statement).is_some()) {
            return None;
        }
        let mut class = class.clone();
        for statement in std::mem::take(&mut class.body) {
            match self.cached(&statement) {
                Some(decorator) => class.body.extend(written_out(statement, decorator)),
                None => class.body.push(statement),
            }
        }
        Some(class)
    }

    /// Which decorator of a method is `cached_property`.
    fn cached(&self, statement: &Stmt) -> Option<usize> {
        let Stmt::FunctionDef(method) = statement else { return None };
        method.decorator_list.iter().position(|decorator| self.role(decorator) == Some("cached_property"))
    }
}

fn written_out(statement: Stmt, decorator: usize) -> Vec<Stmt> {
    let Stmt::FunctionDef(mut method) = statement else { return vec![statement] };
    let name = method.name.to_string();
    let range = method.range;
    method.decorator_list.remove(decorator);
    method.name = format!("_compute_{name}").into();
    let mut text = format!("@__builtin_property\ndef {name}(self):\n");
    text.push_str(&format!("    value = __core_own_get(self, '{name}')\n    if __core_is_done(value):\n"));
    text.push_str(&format!("        value = self._compute_{name}()\n        __core_own_set(self, '{name}', value)\n    return value\n"));
    text.push_str(&format!("@{name}.setter\ndef {name}(self, value):\n    __core_own_set(self, '{name}', value)\n"));
    text.push_str(&format!("@{name}.deleter\ndef {name}(self):\n    if __core_is_done(__core_own_get(self, '{name}')):\n"));
    text.push_str(&format!("        raise __builtin_AttributeError('{name}')\n    __core_own_delete(self, '{name}')\n"));
    let mut out = vec![Stmt::FunctionDef(method)];
    out.extend(source::statements(&text, range, &[]));
    out
}
