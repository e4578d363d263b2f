//! How long variables hold their values. CPython keeps what a local variable holds until the variable is assigned again or deleted, or
//! the function ends; the compiled program lets a value go after its last use. That makes a difference where code runs
//! when an object dies. So in programs that contain such code, and only there, `Bind` instructions say which variable holds
//! what from where on; inference drops those of values whose end nobody can notice.

use super::*;
use crate::walk;
use rustpython_parser::ast::{Expr, Stmt};

/// Whether the program has finalizers, or generators in which code runs when they are closed.
pub(super) fn can_be_noticed(graph: &Graph) -> bool {
    graph.modules.iter().filter(|module| !module.is_library).any(|module| has_finalizer(&module.suite))
}

fn has_finalizer(suite: &[Stmt]) -> bool {
    suite.iter().any(|statement| {
        let named = matches!(statement, Stmt::FunctionDef(function) if function.name.as_str() == "__del__");
        let protects = matches!(statement, Stmt::Try(_) | Stmt::TryStar(_) | Stmt::With(_));
        named || (protects && yields(statement)) || walk::suites(statement).into_iter().any(has_finalizer)
    })
}

/// Whether a statement suspends the function that it stands in.
fn yields(statement: &Stmt) -> bool {
    if matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
        return false;
    }
    let mut found = false;
    walk::statement_expressions(statement, &mut |expr| found |= contains_yield(expr));
    found || walk::suites(statement).into_iter().flatten().any(yields)
}

fn contains_yield(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Yield(_) | Expr::YieldFrom(_));
    walk::children(expr, &mut |child| found |= contains_yield(child));
    found
}

/// The slots of a function's variables.
#[derive(Default)]
pub(super) struct Slots {
    variables: HashMap<Var, u32>,
    next: u32,
    /// Those of the iterators of `for` loops.
    loops: Vec<u32>,
}

impl Slots {
    fn fresh(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }
}

impl Lower<'_, '_> {
    fn notices_lifetimes(&self) -> bool {
        self.cx.notices_lifetimes && !self.is_library
    }

    /// A variable of the function holds this from here on. (Those of comprehensions live in a frame of their own.)
    pub(super) fn bind(&mut self, var: Var, value: Option<ValueId>) {
        if !self.notices_lifetimes() || self.scope != self.function {
            return;
        }
        let slots = &mut self.slots;
        let slot = match slots.variables.get(&var) {
            Some(&slot) => slot,
            None => {
                let slot = slots.fresh();
                slots.variables.insert(var, slot);
                slot
            }
        };
        self.emit_void(InstKind::Bind { slot, value });
    }

    /// The iterator of a `for` loop lives until the loop is left.
    pub(super) fn bind_iterator(&mut self, iterator: ValueId) -> Option<u32> {
        if !self.notices_lifetimes() {
            return None;
        }
        let slot = self.slots.fresh();
        self.slots.loops.push(slot);
        self.emit_void(InstKind::Bind { slot, value: Some(iterator) });
        Some(slot)
    }

    /// The loop is left.
    pub(super) fn unbind_iterator(&mut self, slot: Option<u32>) {
        if let (Some(slot), false) = (slot, self.builder.is_unreachable()) {
            self.emit_void(InstKind::Bind { slot, value: None });
        }
    }

    /// How many loops were entered so far; for `unbind_iterators`.
    pub(super) fn loops_so_far(&self) -> usize {
        self.slots.loops.len()
    }

    /// An exception has left the loops that began since.
    pub(super) fn unbind_iterators(&mut self, since: usize) {
        for slot in self.slots.loops[since..].to_vec() {
            self.unbind_iterator(Some(slot));
        }
    }
}
