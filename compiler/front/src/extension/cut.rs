//! Ends native code at statements that it can't execute: what they evaluate becomes the name [`END`]. What they bind stays bound, so
//! that names mean what they meant.

use super::effects::end;
use crate::walk;
use rustpython_parser::ast::{self, Expr, ExprContext, Identifier, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;

/// A name that no program has; native code ends where it is read.
pub const END: &str = "<end>";

/// Cuts the statements of a body.
pub fn cut(body: &mut [Stmt]) {
    for statement in body {
        if end(statement).is_some() {
            put(statement, END);
        }
        walk::suites_mut(statement).into_iter().for_each(|suite| cut(suite));
    }
}

/// Puts a name in the place of what a statement evaluates.
pub fn put(statement: &mut Stmt, id: &str) {
    let range = statement.range();
    let value = || Box::new(name(id, range, ExprContext::Load));
    match statement {
        Stmt::Return(s) => s.value = Some(value()),
        Stmt::Expr(s) => s.value = value(),
        Stmt::Assign(s) => s.value = value(),
        Stmt::AugAssign(s) => s.value = value(),
        Stmt::AnnAssign(s) => s.value = Some(value()),
        Stmt::For(s) => s.iter = value(),
        Stmt::While(s) => s.test = value(),
        Stmt::If(s) => s.test = value(),
        Stmt::Match(s) => s.subject = value(),
        Stmt::With(s) => s.items.iter_mut().for_each(|item| item.context_expr = *value()),
        Stmt::Assert(s) => (s.test, s.msg) = (value(), None),
        Stmt::Raise(s) => (s.exc, s.cause) = (Some(value()), None),
        Stmt::FunctionDef(s) => s.decorator_list = vec![*value()],
        other => *other = replaced(other, *value()),
    }
}

/// What takes the place of a statement that is replaced as a whole.
fn replaced(statement: &Stmt, value: Expr) -> Stmt {
    let range = statement.range();
    let target = |bound: &Identifier| name(bound, range, ExprContext::Store);
    let targets: Vec<Expr> = match statement {
        Stmt::Import(s) => s.names.iter().map(|alias| target(&top(alias))).collect(),
        Stmt::ImportFrom(s) => s.names.iter().map(|alias| target(alias.asname.as_ref().unwrap_or(&alias.name))).collect(),
        Stmt::ClassDef(s) => vec![target(&s.name)],
        Stmt::AsyncFunctionDef(s) => vec![target(&s.name)],
        _ => Vec::new(),
    };
    let value = Box::new(value);
    match targets.is_empty() {
        true => Stmt::Expr(ast::StmtExpr { range, value }),
        false => Stmt::Assign(ast::StmtAssign { range, targets, value, type_comment: None }),
    }
}

/// The name that an import binds.
fn top(alias: &ast::Alias) -> Identifier {
    alias.asname.clone().unwrap_or_else(|| Identifier::new(alias.name.split('.').next().unwrap_or_default()))
}

fn name(id: &str, range: TextRange, ctx: ExprContext) -> Expr {
    Expr::Name(ast::ExprName { range, id: Identifier::new(id), ctx })
}
