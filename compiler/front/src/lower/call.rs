//! Calls, method calls and `super()`.

use super::*;
use rustpython_parser::ast::Expr;

impl<'a> Lower<'_, 'a> {
    pub(super) fn call(&mut self, e: &'a ast::ExprCall) -> ValueId {
        if let Some(value) = self.bare_super(e) {
            return value;
        }
        if let Some(value) = self.bare_locals(e) {
            return value;
        }
        if let Some(class) = self.class_call(e) {
            return class;
        }
        match &*e.func {
            Expr::Attribute(method) => {
                if let Some(callee) = self.asked_for_attribute(method) {
                    let args = self.args(e);
                    return self.emit(InstKind::Call { callee, args });
                }
                let receiver = self.expr(&method.value);
                self.set_attribute_range(method.range, method);
                let name = self.attribute(&method.attr);
                let loaded = evaluates(e).then(|| self.emit(InstKind::LoadMethod(receiver, name)));
                let args = self.args(e);
                self.set_attribute_range(e.range, method);
                let result = self.emit(InstKind::CallMethod { receiver, name, loaded, args });
                let lookup = self.span(method.range);
                self.builder.set_value_span(result, lookup);
                result
            }
            callee => {
                let callee = self.expr(callee);
                let args = self.args(e);
                self.set_range(e.range);
                self.emit(InstKind::Call { callee, args })
            }
        }
    }

    fn args(&mut self, e: &'a ast::ExprCall) -> Vec<Arg> {
        let mut args = Vec::new();
        for arg in &e.args {
            let kind = if matches!(arg, Expr::Starred(_)) { ArgKind::Star } else { ArgKind::Positional };
            args.push(Arg { value: self.expr(arg), kind });
        }
        args.extend(self.keyword_args(&e.keywords));
        args
    }

    pub(super) fn keyword_args(&mut self, keywords: &'a [ast::Keyword]) -> Vec<Arg> {
        let one = |keyword: &'a ast::Keyword| {
            let kind = match &keyword.arg {
                Some(name) => ArgKind::Keyword(Symbol::new(name)),
                None => ArgKind::DoubleStar,
            };
            Arg { value: self.expr(&keyword.value), kind }
        };
        keywords.iter().map(one).collect()
    }

    /// `super()` without arguments in a method.
    fn bare_super(&mut self, e: &ast::ExprCall) -> Option<ValueId> {
        let Expr::Name(name) = &*e.func else { return None };
        let is_bare = name.id.as_str() == "super" && e.args.is_empty() && e.keywords.is_empty();
        if !is_bare || !self.means_builtin("super") || self.cx.graph.asked_for(self.module, "super").is_some() {
            return None;
        }
        let class = self.enclosing_class()?;
        let first = self.first_param?;
        let scope = std::mem::replace(&mut self.scope, self.function);
        let object = self.load_name(first.as_str());
        self.scope = scope;
        self.set_range(e.range);
        Some(self.emit(InstKind::Super { class, object }))
    }

    /// A call with positional arguments only.
    pub(super) fn call_plain(&mut self, callee: ValueId, args: Vec<ValueId>) -> ValueId {
        let args = args.into_iter().map(|value| Arg { value, kind: ArgKind::Positional }).collect();
        self.emit(InstKind::Call { callee, args })
    }

    /// A method call with positional arguments only.
    pub(super) fn call_method(&mut self, receiver: ValueId, name: &str, args: Vec<ValueId>) -> ValueId {
        let args = args.into_iter().map(|value| Arg { value, kind: ArgKind::Positional }).collect();
        self.emit(InstKind::CallMethod { receiver, name: name.into(), loaded: None, args })
    }
}

/// Whether evaluating the arguments of a call may do something that can be seen.
fn evaluates(e: &ast::ExprCall) -> bool {
    let quiet = |e: &Expr| matches!(e, Expr::Constant(_) | Expr::Lambda(_));
    !e.args.iter().all(quiet) || !e.keywords.iter().all(|keyword| quiet(&keyword.value))
}
