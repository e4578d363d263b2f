//! What in a function's body keeps it interpreted whatever the names in it mean: statements that reach outside, and what shows
//! the identity or the insides of objects, which are other objects in native code.

use crate::walk;
use rustpython_parser::ast::{self, CmpOp, Constant, Expr, Stmt};

/// The first obstacle in a body.
pub fn obstacle(body: &[Stmt]) -> Option<String> {
    body.iter().find_map(|statement| {
        let own = in_statement(statement);
        let inner = || walk::suites(statement).into_iter().find_map(obstacle);
        own.map(str::to_owned).or_else(|| in_expressions(statement)).or_else(inner)
    })
}

fn in_statement(statement: &Stmt) -> Option<&'static str> {
    match statement {
        Stmt::ClassDef(_) => Some("it defines a class"),
        Stmt::Import(_) | Stmt::ImportFrom(_) => Some("it imports"),
        Stmt::AsyncFunctionDef(_) | Stmt::AsyncFor(_) | Stmt::AsyncWith(_) => Some("it is asynchronous"),
        Stmt::Try(ast::StmtTry { handlers, .. }) | Stmt::TryStar(ast::StmtTryStar { handlers, .. }) if catches_all(handlers) => {
            Some("it catches every exception")
        }
        Stmt::Global(_) => Some("it assigns to variables of the module"),
        _ => None,
    }
}

/// Also those of the border.
fn catches_all(handlers: &[ast::ExceptHandler]) -> bool {
    handlers.iter().any(|ast::ExceptHandler::ExceptHandler(handler)| handler.type_.is_none())
}

fn in_expressions(statement: &Stmt) -> Option<String> {
    let mut found = None;
    walk::statement_expressions(statement, &mut |expr| {
        if found.is_none() {
            found = in_expression(expr);
        }
    });
    found
}

fn in_expression(expr: &Expr) -> Option<String> {
    let own = match expr {
        Expr::Await(_) => Some("it is asynchronous".to_owned()),
        Expr::Attribute(e) if e.attr.starts_with("__") => Some(format!("it uses `{}`", e.attr)),
        Expr::Compare(e) if compares_identity(e) => Some("it compares the identity of objects".to_owned()),
        _ => None,
    };
    let mut found = own;
    walk::children(expr, &mut |child| {
        if found.is_none() {
            found = in_expression(child);
        }
    });
    found
}

/// `a is b`, where neither side is a singleton.
fn compares_identity(compare: &ast::ExprCompare) -> bool {
    let mut left = &*compare.left;
    compare.ops.iter().zip(&compare.comparators).any(|(op, right)| {
        let left = std::mem::replace(&mut left, right);
        matches!(op, CmpOp::Is | CmpOp::IsNot) && !is_singleton(left) && !is_singleton(right)
    })
}

fn is_singleton(expr: &Expr) -> bool {
    let Expr::Constant(ast::ExprConstant { value, .. }) = expr else { return false };
    matches!(value, Constant::None | Constant::Bool(_) | Constant::Ellipsis)
}

/// Whether an expression is a literal of an immutable type.
pub fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(_) => true,
        Expr::UnaryOp(e) => matches!(e.op, ast::UnaryOp::USub | ast::UnaryOp::UAdd) && is_number(&e.operand),
        Expr::Tuple(e) => e.elts.iter().all(is_literal),
        _ => false,
    }
}

fn is_number(expr: &Expr) -> bool {
    let Expr::Constant(ast::ExprConstant { value, .. }) = expr else { return false };
    matches!(value, Constant::Int(_) | Constant::Float(_) | Constant::Complex { .. })
}
