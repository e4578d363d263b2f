//! Comprehensions, inline in the function around them with variables of their own and a frame of their own in
//! tracebacks, and generator expressions, which are functions.

use super::*;
use rustpython_parser::ast::Ranged;

impl<'a> Lower<'_, 'a> {
    pub(super) fn list_comprehension(&mut self, e: &'a ast::ExprListComp) -> ValueId {
        let frame = ("<listcomp>", self.table.of_node(e));
        self.comprehension(frame, &e.generators, e.range, InstKind::List(Vec::new()), &mut |this, list| {
            let value = this.expr(&e.elt);
            this.set_range(e.range);
            this.lang("list_append", vec![list, value]);
        })
    }

    pub(super) fn set_comprehension(&mut self, e: &'a ast::ExprSetComp) -> ValueId {
        let frame = ("<setcomp>", self.table.of_node(e));
        self.comprehension(frame, &e.generators, e.range, InstKind::Set(Vec::new()), &mut |this, set| {
            let value = this.expr(&e.elt);
            this.set_range(e.range);
            this.lang("set_add", vec![set, value]);
        })
    }

    pub(super) fn dict_comprehension(&mut self, e: &'a ast::ExprDictComp) -> ValueId {
        let frame = ("<dictcomp>", self.table.of_node(e));
        self.comprehension(frame, &e.generators, e.range, InstKind::Dict(Vec::new()), &mut |this, dict| {
            let index = this.expr(&e.key);
            let value = this.expr(&e.value);
            this.set_range(e.range);
            this.emit_void(InstKind::SetItem { object: dict, index, value });
        })
    }

    fn comprehension(
        &mut self,
        (name, scope): (&str, ScopeId),
        generators: &'a [ast::Comprehension],
        range: TextRange,
        empty: InstKind,
        element: &mut dyn FnMut(&mut Self, ValueId),
    ) -> ValueId {
        let Some(first) = generators.first() else { return self.none() };
        self.refuse_async(generators);
        let iterable = self.expr(&first.iter);
        self.set_range(range);
        let iterator = self.emit(InstKind::GetIter(iterable));
        let container = self.emit(empty);
        let outer = std::mem::replace(&mut self.scope, scope);
        let at = self.builder.span();
        let inlined = self.cx.sources.add_inlined(Symbol::new(name), at);
        let source = std::mem::replace(&mut self.source, inlined);
        self.declare_locals(scope);
        self.generators(generators, iterator, range, &mut |this| element(this, container));
        self.scope = outer;
        self.source = source;
        self.set_range(range);
        container
    }

    pub(super) fn refuse_async(&mut self, generators: &[ast::Comprehension]) {
        if let Some(generator) = generators.iter().find(|generator| generator.is_async) {
            self.unsupported("unsupported-async", generator.iter.range(), "asynchronous comprehensions are not supported yet");
        }
    }

    /// Fresh variables of a comprehension: cells where inner functions share them.
    fn declare_locals(&mut self, scope: ScopeId) {
        let table = self.table;
        for &name in &table.scopes[scope].order {
            if table.resolution(scope, name) != scopes::Resolution::Variable(scope) {
                continue;
            }
            let key = (scope, name);
            if table.needs_cell(scope, name) {
                let unbound = self.emit(InstKind::Unbound);
                let cell = self.emit(InstKind::CellNew(unbound));
                self.cells.insert(key, cell);
            } else {
                let var = self.ssa_variable(key);
                let unbound = self.builder.unbound(var);
                self.builder.write(var, unbound);
            }
        }
    }

    pub(super) fn generator_expression(&mut self, e: &'a ast::ExprGeneratorExp) -> ValueId {
        let Some(first) = e.generators.first() else { return self.none() };
        self.refuse_async(&e.generators);
        let iterable = self.expr(&first.iter);
        self.set_range(e.range);
        let iterator = self.emit(InstKind::GetIter(iterable));
        let function = self.generator_function(e);
        self.call_plain(function, vec![iterator])
    }
}
