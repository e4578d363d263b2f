//! What in a function's body native code can't do whatever the names in it mean: statements that reach outside, and what shows the
//! insides of objects, which are other objects there. Either the whole function stays interpreted, or native code
//! ends at the statement (see [`super::cut`]).

use super::{identity, own_class};
use crate::walk;
use rustpython_parser::ast::{self, Constant, Expr, Stmt};

/// Why a body as a whole stays interpreted.
pub fn obstacle(body: &[Stmt]) -> Option<&'static str> {
    body.iter().find_map(|statement| {
        let own = in_whole(statement).or_else(|| in_cut(statement));
        own.or_else(|| walk::suites(statement).into_iter().find_map(obstacle))
    })
}

fn in_whole(statement: &Stmt) -> Option<&'static str> {
    match statement {
        Stmt::AsyncFor(_) | Stmt::AsyncWith(_) => Some("it is asynchronous"),
        Stmt::Try(ast::StmtTry { handlers, .. }) | Stmt::TryStar(ast::StmtTryStar { handlers, .. }) if catches_all(handlers) => {
            Some("it catches every exception")
        }
        Stmt::Try(ast::StmtTry { finalbody, .. }) | Stmt::TryStar(ast::StmtTryStar { finalbody, .. }) if leaves(finalbody) => {
            Some("it catches every exception")
        }
        _ => None,
    }
}

/// Whether `finally` may end an exception.
fn leaves(body: &[Stmt]) -> bool {
    body.iter().any(|statement| match statement {
        Stmt::Return(_) | Stmt::Break(_) | Stmt::Continue(_) => true,
        Stmt::FunctionDef(_) | Stmt::ClassDef(_) => false,
        other => walk::suites(other).into_iter().any(leaves),
    })
}

/// Also those of the border.
fn catches_all(handlers: &[ast::ExceptHandler]) -> bool {
    handlers.iter().any(|ast::ExceptHandler::ExceptHandler(handler)| handler.type_.as_deref().is_none_or(|class| any(class, &is_base_exception)))
}

fn is_base_exception(class: &Expr) -> bool {
    match class {
        Expr::Name(name) => name.id.as_str() == "BaseException",
        Expr::Attribute(e) => e.attr.as_str() == "BaseException",
        _ => false,
    }
}

/// Whether a body handles exceptions.
pub fn has_handlers(body: &[Stmt]) -> bool {
    body.iter().any(|statement| {
        let own = matches!(statement, Stmt::Try(s) if !s.handlers.is_empty()) || matches!(statement, Stmt::TryStar(_) | Stmt::With(_));
        own || walk::suites(statement).into_iter().any(has_handlers)
    })
}

/// Whether `yield` stands where an exception that it raises, or the end of the generator, is noticed.
pub fn yields_in_try(body: &[Stmt]) -> bool {
    body.iter().any(|statement| {
        let suites = walk::suites(statement);
        let notices = matches!(statement, Stmt::Try(_) | Stmt::TryStar(_) | Stmt::With(_));
        notices && suites.iter().any(|suite| yields(suite)) || suites.into_iter().any(yields_in_try)
    })
}

fn yields(body: &[Stmt]) -> bool {
    body.iter().any(|statement| {
        let mut found = false;
        walk::statement_expressions(statement, &mut |expr| {
            found = found || any(expr, &|expr| matches!(expr, Expr::Yield(_) | Expr::YieldFrom(_)));
        });
        found || walk::suites(statement).into_iter().any(yields)
    })
}

/// Why native code can't end at a statement where it would have to.
fn in_cut(statement: &Stmt) -> Option<&'static str> {
    end(statement)?;
    let in_handlers = matches!(statement, Stmt::Try(_) | Stmt::TryStar(_));
    let mut found = in_handlers.then_some("of the exceptions that it catches");
    walk::statement_expressions(statement, &mut |expr| {
        if any(expr, &|expr| matches!(expr, Expr::NamedExpr(_) | Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Await(_))) {
            found = Some("of what it does in one expression");
        }
    });
    found
}

/// All statements at which native code ends, in words.
pub fn ends(body: &[Stmt], found: &mut Vec<String>) {
    for statement in body {
        let own = end(statement).filter(|own| !found.contains(own));
        found.extend(own);
        walk::suites(statement).into_iter().for_each(|suite| ends(suite, found));
    }
}

/// What keeps native code from executing a statement itself, suites in it aside.
pub fn end(statement: &Stmt) -> Option<String> {
    match statement {
        Stmt::ClassDef(_) => return Some("a class of its own".to_owned()),
        Stmt::Import(_) | Stmt::ImportFrom(_) => return Some("an import".to_owned()),
        Stmt::AsyncFunctionDef(_) => return Some("a coroutine".to_owned()),
        _ => {}
    }
    let mut found = None;
    walk::statement_expressions(statement, &mut |expr| {
        if found.is_none() {
            found = in_expression(expr);
        }
    });
    found
}

fn in_expression(expr: &Expr) -> Option<String> {
    if let Some((_, call)) = own_class::asked(expr).filter(|(_, call)| matches!(&*call.func, Expr::Attribute(_))) {
        return call.args.iter().chain(call.keywords.iter().map(|keyword| &keyword.value)).find_map(in_expression);
    }
    if let Some((object, call)) = special_call(expr) {
        let args = call.args.iter().chain(call.keywords.iter().map(|keyword| &keyword.value));
        return std::iter::once(object).chain(args).find_map(in_expression);
    }
    let own = match expr {
        Expr::Await(_) => Some("`await`".to_owned()),
        Expr::Attribute(e) if e.attr.starts_with("__") => Some(format!("`{}`", e.attr)),
        Expr::Compare(e) if identity::is_in_chain(e) => Some("the identity of objects".to_owned()),
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

/// Special methods that are methods like any other where they are called by name: the builtin types have the same ones natively, and they show
/// nothing of the insides of objects.
const PLAIN: &str = "init int index float complex trunc len contains getitem setitem delitem iter next abs neg pos invert add sub mul truediv \
                     floordiv mod pow and or xor lshift rshift";

/// `object.__len__()` and the like.
fn special_call(expr: &Expr) -> Option<(&Expr, &ast::ExprCall)> {
    let Expr::Call(call) = expr else { return None };
    let Expr::Attribute(method) = &*call.func else { return None };
    let name = method.attr.strip_prefix("__")?.strip_suffix("__")?;
    PLAIN.split_whitespace().any(|plain| plain == name).then_some((&*method.value, call))
}

/// Whether something holds for an expression or one inside of it.
fn any(expr: &Expr, holds: &dyn Fn(&Expr) -> bool) -> bool {
    let mut found = holds(expr);
    walk::children(expr, &mut |child| found = found || any(child, holds));
    found
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
