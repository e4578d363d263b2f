//! `type(name, bases, namespace)` and calls of metaclasses: with a literal name, a tuple of bases and a dict display they are a class
//! statement in another form.

use super::*;
use crate::definitions::Definition;
use rustpython_parser::ast::{Constant, Expr};

/// How far bases are followed to `type`.
const MAX_DEPTH: usize = 32;

impl<'a> Lower<'_, 'a> {
    /// The class that such a call makes.
    pub(super) fn class_call(&mut self, e: &'a ast::ExprCall) -> Option<ValueId> {
        let [name, Expr::Tuple(bases), Expr::Dict(namespace)] = &e.args[..] else { return None };
        let name = text(name)?;
        let keys: Vec<Symbol> = namespace.keys.iter().map(|key| key.as_ref().and_then(text)).collect::<Option<_>>()?;
        let is_plain = e.keywords.iter().all(|keyword| keyword.arg.is_some()) && !bases.elts.iter().any(|base| matches!(base, Expr::Starred(_)));
        let is_own_name = !self.is_library && is_plain;
        if !is_own_name || !self.is_metaclass(self.module, &e.func, 0) {
            return None;
        }
        let metaclass = self.expr(&e.func);
        let bases = bases.elts.iter().map(|base| self.expr(base)).collect();
        let captures: Vec<ValueId> = namespace.values.iter().map(|value| self.expr(value)).collect();
        let mut keywords = vec![(Symbol::new("metaclass"), metaclass)];
        for keyword in &e.keywords {
            if let Some(name) = &keyword.arg {
                keywords.push((Symbol::new(name), self.expr(&keyword.value)));
            }
        }
        self.set_range(e.range);
        let class = self.declare_made_class(name, &keys, self.span(e.range));
        Some(self.emit(InstKind::MakeClass { class, bases, captures, keywords }))
    }

    fn is_metaclass(&self, module: usize, expr: &Expr, depth: usize) -> bool {
        if let Some(Definition::Class(owner, class)) = self.cx.definitions.of_expr(module, expr) {
            let is_type = self.cx.definitions.is_builtin(owner) && class.name.as_str() == "type";
            return is_type || (depth < MAX_DEPTH && class.bases.iter().any(|base| self.is_metaclass(owner, base, depth + 1)));
        }
        false
    }

    /// A class whose body stores what it captures.
    fn declare_made_class(&mut self, name: Symbol, keys: &[Symbol], span: Span) -> ClassId {
        let module = self.module_id();
        let body = self.cx.reserve_function(name, name, module, span);
        let class = self.cx.program.classes.push(Class {
            name,
            qualname: name,
            module,
            span,
            body,
            self_attrs: Vec::new(),
            certain: keys.iter().copied().collect(),
            slots: None,
            type_params: Vec::new(),
            fields: Vec::new(),
            marks: Vec::new(),
        });
        let mut builder = Builder::new(span);
        for (index, &key) in keys.iter().enumerate() {
            let hidden = Symbol::new(&format!(".value{index}"));
            let value = builder.explicit_param(BlockId(0), Some(hidden), span);
            self.cx.program.functions[body].captures.push(Capture { name: hidden, by_reference: false });
            builder.emit_void(InstKind::ClassAttrStore(class, key, value), None);
        }
        let none = builder.emit(InstKind::Const(Const::None), None);
        builder.terminate(Terminator::Return(none), None);
        let (blocks, values) = builder.finish();
        let function = &mut self.cx.program.functions[body];
        function.kind = FunctionKind::ClassBody(class);
        (function.blocks, function.values) = cleanup::clean(blocks, values);
        class
    }
}

fn text(expr: &Expr) -> Option<Symbol> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(Symbol::new(text)),
        _ => None,
    }
}
