//! Statements: dispatch and the simple ones. Code after a `return`, `raise`, `break` or `continue`
//! is not lowered.

use super::*;
use rustpython_parser::ast::{Expr, Ranged, Stmt};

impl<'a> Lower<'_, 'a> {
    pub(super) fn suite(&mut self, suite: &'a [Stmt]) {
        for statement in suite {
            if self.builder.is_unreachable() {
                return;
            }
            self.set_range(statement.range());
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(s) => self.function_definition(s),
            Stmt::ClassDef(s) => self.class_definition(s),
            Stmt::Return(s) => self.return_statement(s),
            Stmt::Delete(s) => s.targets.iter().for_each(|target| self.delete(target)),
            Stmt::Assign(s) => self.assignment(s),
            Stmt::AugAssign(s) => self.augmented_assignment(s),
            Stmt::AnnAssign(s) => self.annotated_assignment(s),
            Stmt::For(s) => self.for_statement(s),
            Stmt::While(s) => self.while_statement(s),
            Stmt::If(s) => self.if_statement(s),
            Stmt::With(s) => self.with_items(&s.items, &s.body, s.range),
            Stmt::Match(s) => self.match_statement(s),
            Stmt::Raise(s) => self.raise(s),
            Stmt::Try(s) => self.try_statement(s),
            Stmt::Assert(s) => self.assert(s),
            Stmt::Import(s) => self.import(s),
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::Expr(s) => {
                // A docstring or another literal does nothing.
                if !matches!(&*s.value, Expr::Constant(_)) {
                    self.expr(&s.value);
                }
            }
            Stmt::Break(_) => self.leave_loop(true),
            Stmt::Continue(_) => self.leave_loop(false),
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) | Stmt::TypeAlias(_) => {}
            Stmt::TryStar(s) => self.try_star_statement(s),
            Stmt::AsyncFunctionDef(s) => {
                self.unsupported("unsupported-async", s.range, "`async def` is not supported yet");
            }
            Stmt::AsyncFor(s) => self.unsupported("unsupported-async", s.range, "`async for` is not supported yet"),
            Stmt::AsyncWith(s) => self.unsupported("unsupported-async", s.range, "`async with` is not supported yet"),
        }
    }

    fn return_statement(&mut self, s: &'a ast::StmtReturn) {
        let mut value = match &s.value {
            Some(value) => self.expr(value),
            None => self.none(),
        };
        self.set_range(s.range);
        if let Some(ty) = self.returns.clone() {
            value = self.emit(InstKind::Coerce(value, ty));
        }
        self.leave_frames(0);
        self.terminate(Terminator::Return(value));
    }

    /// Falls off the end of a function.
    pub(super) fn return_none(&mut self) {
        if !self.builder.is_unreachable() {
            let none = self.none();
            self.terminate(Terminator::Return(none));
        }
    }

    fn if_statement(&mut self, s: &'a ast::StmtIf) {
        let [then, otherwise, end] = std::array::from_fn(|_| self.builder.new_block());
        self.condition(&s.test, then, otherwise);
        for (block, suite) in [(then, &s.body), (otherwise, &s.orelse)] {
            self.builder.start_sealed(block);
            self.nested(|this| this.suite(suite));
            self.builder.jump(end);
        }
        self.builder.start_sealed(end);
    }

    fn assert(&mut self, s: &'a ast::StmtAssert) {
        let [holds, fails] = std::array::from_fn(|_| self.builder.new_block());
        self.condition(&s.test, holds, fails);
        self.builder.start_sealed(fails);
        if !self.builder.is_unreachable() {
            self.set_range(s.range);
            let class = self.load_builtin("AssertionError");
            let args = match &s.msg {
                Some(message) => vec![self.expr(message)],
                None => Vec::new(),
            };
            self.set_range(last_comparison(&s.test).unwrap_or(s.range));
            let exception = self.call_plain(class, args);
            self.terminate(Terminator::Raise { exception, cause: None });
        }
        self.builder.start_sealed(holds);
    }

    fn raise(&mut self, s: &'a ast::StmtRaise) {
        let Some(exception) = &s.exc else { return self.bare_raise(s.range) };
        let exception = self.expr(exception);
        let cause = s.cause.as_ref().map(|cause| self.expr(cause));
        self.set_range(s.range);
        self.terminate(Terminator::Raise { exception, cause });
    }
}

/// The comparison in a condition that CPython's compiler meets last; a failing `assert` is said to stand there.
fn last_comparison(test: &Expr) -> Option<TextRange> {
    match test {
        Expr::Compare(e) => Some(e.range),
        Expr::UnaryOp(e) if e.op == ast::UnaryOp::Not => last_comparison(&e.operand),
        Expr::BoolOp(e) => e.values.iter().rev().find_map(last_comparison),
        Expr::IfExp(e) => [&e.orelse, &e.body, &e.test].into_iter().find_map(|e| last_comparison(e)),
        _ => None,
    }
}
