//! The SyntaxErrors that CPython's compiler reports after its parser, and those of its parser that
//! the grammar used here does not find. Names are checked by `scopes`.

mod patterns;
mod targets;

use crate::walk;
use pyc2n_base::{Diagnostic, SourceId, Span};
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;

/// Checks a module.
pub fn check(suite: &[Stmt], source: SourceId) -> Vec<Diagnostic> {
    let mut checker = Checker { source, diagnostics: Vec::new(), place: Place::in_function(Function::None) };
    checker.futures(suite);
    checker.suite(suite);
    checker.diagnostics
}

#[derive(Clone, Copy, PartialEq)]
enum Function {
    None,
    Plain,
    Async,
}

/// What surrounds a statement.
#[derive(Clone, Copy)]
struct Place {
    function: Function,
    in_loop: bool,
    /// In a block of `except*`.
    in_star: bool,
    /// In a block of `except*`, and in no loop inside of it.
    star_is_nearest: bool,
}

impl Place {
    fn in_function(function: Function) -> Place {
        Place { function, in_loop: false, in_star: false, star_is_nearest: false }
    }
}

struct Checker {
    source: SourceId,
    diagnostics: Vec<Diagnostic>,
    place: Place,
}

impl Checker {
    fn error(&mut self, range: TextRange, message: impl Into<String>) {
        let span = Span { source: self.source, start: range.start().into(), end: range.end().into() };
        self.diagnostics.push(Diagnostic::error("syntax-error", span, message));
    }

    fn within(&mut self, place: Place, body: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.place, place);
        body(self);
        self.place = outer;
    }

    fn suite(&mut self, suite: &[Stmt]) {
        suite.iter().for_each(|statement| self.statement(statement));
    }

    fn statement(&mut self, statement: &Stmt) {
        self.simple(statement);
        walk::statement_expressions(statement, &mut |expr| self.expr(expr));
        let inside = match statement {
            Stmt::FunctionDef(_) => Place::in_function(Function::Plain),
            Stmt::AsyncFunctionDef(_) => Place::in_function(Function::Async),
            Stmt::ClassDef(_) => Place::in_function(Function::None),
            Stmt::For(s) => return self.loop_suites(&s.body, &s.orelse),
            Stmt::AsyncFor(s) => return self.loop_suites(&s.body, &s.orelse),
            Stmt::While(s) => return self.loop_suites(&s.body, &s.orelse),
            Stmt::TryStar(s) => return self.star_suites(s),
            _ => self.place,
        };
        self.within(inside, |this| walk::suites(statement).into_iter().for_each(|suite| this.suite(suite)));
    }

    fn loop_suites(&mut self, body: &[Stmt], orelse: &[Stmt]) {
        self.within(Place { in_loop: true, star_is_nearest: false, ..self.place }, |this| this.suite(body));
        self.suite(orelse);
    }

    fn star_suites(&mut self, s: &ast::StmtTryStar) {
        self.suite(&s.body);
        self.within(Place { in_star: true, star_is_nearest: true, ..self.place }, |this| {
            s.handlers.iter().for_each(|ast::ExceptHandler::ExceptHandler(handler)| this.suite(&handler.body));
        });
        self.suite(&s.orelse);
        self.suite(&s.finalbody);
    }

    /// `break`, `continue` and `return` can't leave a block of `except*`.
    fn leaves(&mut self, range: TextRange, forbidden: bool) {
        if forbidden {
            self.error(range, "'break', 'continue' and 'return' cannot appear in an except* block");
        }
    }

    fn simple(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Return(s) => {
                if self.place.function == Function::None {
                    self.error(s.range, "'return' outside function");
                }
                self.leaves(s.range, self.place.in_star);
                s.value.iter().for_each(|value| self.not_starred(value));
            }
            Stmt::Break(s) if !self.place.in_loop => self.error(s.range, "'break' outside loop"),
            Stmt::Continue(s) if !self.place.in_loop => self.error(s.range, "'continue' not properly in loop"),
            Stmt::Break(ast::StmtBreak { range }) | Stmt::Continue(ast::StmtContinue { range }) => {
                self.leaves(*range, self.place.star_is_nearest);
            }
            Stmt::AsyncFor(s) if self.place.function != Function::Async => {
                self.error(s.range, "'async for' outside async function");
            }
            Stmt::AsyncWith(s) if self.place.function != Function::Async => {
                self.error(s.range, "'async with' outside async function");
            }
            Stmt::Assign(s) => {
                let single = s.targets.len() == 1;
                s.targets.iter().for_each(|target| self.assignment_target(target, single));
                self.not_starred(&s.value);
            }
            Stmt::AugAssign(s) => {
                self.augmented_target(&s.target);
                self.not_starred(&s.value);
            }
            Stmt::AnnAssign(s) => self.annotated_target(&s.target),
            Stmt::For(s) => self.for_parts(&s.target, &s.iter),
            Stmt::AsyncFor(s) => self.for_parts(&s.target, &s.iter),
            Stmt::With(s) => s.items.iter().filter_map(|item| item.optional_vars.as_deref()).for_each(|t| self.target(t)),
            Stmt::Delete(s) => s.targets.iter().for_each(|target| self.deletion_target(target)),
            Stmt::Expr(s) => self.not_starred(&s.value),
            Stmt::Try(s) => self.handlers(&s.handlers),
            Stmt::Match(s) => self.match_statement(s),
            _ => {}
        }
    }

    fn for_parts(&mut self, target: &Expr, iter: &Expr) {
        self.target(target);
        self.not_starred(iter);
    }

    fn handlers(&mut self, handlers: &[ast::ExceptHandler]) {
        let Some((_, init)) = handlers.split_last() else { return };
        for ast::ExceptHandler::ExceptHandler(handler) in init {
            if handler.type_.is_none() {
                self.error(handler.range, "default 'except:' must be last");
            }
        }
    }

    fn not_starred(&mut self, expr: &Expr) {
        if let Expr::Starred(starred) = expr {
            self.error(starred.range, "can't use starred expression here");
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Lambda(e) => {
                walk::defaults(&e.args).for_each(|default| self.expr(default));
                self.within(Place::in_function(Function::Plain), |this| this.expr(&e.body));
                return;
            }
            Expr::Await(e) if self.place.function != Function::Async => {
                let kind = if self.place.function == Function::None { "function" } else { "async function" };
                self.error(e.range, format!("'await' outside {kind}"));
            }
            Expr::ListComp(e) => self.comprehension(&e.generators),
            Expr::SetComp(e) => self.comprehension(&e.generators),
            Expr::DictComp(e) => self.comprehension(&e.generators),
            Expr::GeneratorExp(e) => self.comprehension(&e.generators),
            Expr::Starred(e) => self.not_starred(&e.value),
            _ => {}
        }
        if !matches!(expr, Expr::Call(_) | Expr::List(_) | Expr::Tuple(_) | Expr::Set(_) | Expr::Subscript(_)) {
            walk::children(expr, &mut |child| self.not_starred(child));
        }
        walk::children(expr, &mut |child| self.expr(child));
    }

    fn comprehension(&mut self, generators: &[ast::Comprehension]) {
        for generator in generators {
            self.target(&generator.target);
            if generator.is_async && self.place.function != Function::Async {
                self.error(generator.iter.range(), "asynchronous comprehension outside of an asynchronous function");
            }
        }
    }

    /// `from __future__ import` must come first and name a known feature.
    fn futures(&mut self, suite: &[Stmt]) {
        const FEATURES: [&str; 10] = [
            "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
            "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
        ];
        let mut at_start = true;
        for (n, statement) in suite.iter().enumerate() {
            let future = match statement {
                Stmt::ImportFrom(s) if s.module.as_ref().is_some_and(|m| m.as_str() == "__future__") => s,
                Stmt::Expr(s) if n == 0 && matches!(&*s.value, Expr::Constant(_)) => continue,
                _ => {
                    at_start = false;
                    continue;
                }
            };
            if !at_start {
                self.error(future.range, "from __future__ imports must occur at the beginning of the file");
            }
            for alias in &future.names {
                match alias.name.as_str() {
                    "braces" => self.error(future.range, "not a chance"),
                    name if !FEATURES.contains(&name) => {
                        self.error(future.range, format!("future feature {name} is not defined"));
                    }
                    _ => {}
                }
            }
        }
    }
}
