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
    let field = format!("_cached_{name}");
    let mut text = format!("@__builtin_property\ndef {name}(self):\n");
    text.push_str(&format!("    try:\n        return self.{field}\n    except __builtin_AttributeError:\n        pass\n"));
    text.push_str(&format!("    value = self._compute_{name}()\n    self.{field} = value\n    return value\n"));
    text.push_str(&format!("@{name}.setter\ndef {name}(self, value):\n    self.{field} = value\n"));
    text.push_str(&format!("@{name}.deleter\ndef {name}(self):\n    try:\n        del self.{field}\n"));
    text.push_str(&format!("    except __builtin_AttributeError:\n        raise __builtin_AttributeError('{name}') from None\n"));
    let mut out = vec![Stmt::FunctionDef(method)];
    out.extend(source::statements(&text, range, &[]));
    out
}
