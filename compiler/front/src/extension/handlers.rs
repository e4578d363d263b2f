//! Handlers of exceptions, and `with`, in native code: what it can't do with an object of which nothing was known it may say in another way than the
//! interpreter, so such an exception must not be caught. Where one may be, a function of `runtime/lib/_ext_modules/pyc2n_fresh.py` ends native code.

use super::fresh;
use crate::walk;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;

/// Exceptions that say nothing of types.
const OTHERS: [&str; 8] = ["StopIteration", "KeyError", "IndexError", "LookupError", "ValueError", "ZeroDivisionError", "OverflowError", "ArithmeticError"];

/// Rewrites some statements; says whether there was anything.
pub fn rewrite(body: &mut [Stmt]) -> bool {
    let mut found = false;
    for statement in body {
        found |= walk::suites_mut(statement).into_iter().fold(false, |found, suite| rewrite(suite) || found);
        found |= match statement {
            Stmt::Try(ast::StmtTry { handlers, .. }) | Stmt::TryStar(ast::StmtTryStar { handlers, .. }) => {
                handlers.iter_mut().fold(false, |found, ast::ExceptHandler::ExceptHandler(handler)| check(handler) || found)
            }
            Stmt::With(s) => {
                s.body = vec![watched(std::mem::take(&mut s.body), s.range)];
                true
            }
            _ => false,
        };
    }
    found
}

fn check(handler: &mut ast::ExceptHandlerExceptHandler) -> bool {
    let is_needed = handler.type_.as_deref().is_some_and(may_be_of_types);
    if is_needed {
        handler.body.insert(0, caught(handler.range));
    }
    is_needed
}

fn may_be_of_types(class: &Expr) -> bool {
    match class {
        Expr::Tuple(e) => e.elts.iter().any(may_be_of_types),
        Expr::Name(name) => !OTHERS.contains(&name.id.as_str()),
        _ => true,
    }
}

fn caught(range: TextRange) -> Stmt {
    let value = Expr::Call(ast::ExprCall { range, func: Box::new(fresh::own("caught", range)), args: Vec::new(), keywords: Vec::new() });
    Stmt::Expr(ast::StmtExpr { range, value: Box::new(value) })
}

/// What leaves it as an exception is looked at first.
fn watched(body: Vec<Stmt>, range: TextRange) -> Stmt {
    let range = body.first().map_or(range, Ranged::range);
    let again = Stmt::Raise(ast::StmtRaise { range, exc: None, cause: None });
    let handler = ast::ExceptHandlerExceptHandler { range, type_: None, name: None, body: vec![caught(range), again] };
    let handlers = vec![ast::ExceptHandler::ExceptHandler(handler)];
    Stmt::Try(ast::StmtTry { range, body, handlers, orelse: Vec::new(), finalbody: Vec::new() })
}
