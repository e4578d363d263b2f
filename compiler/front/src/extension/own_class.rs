//! `type(self)(…)` and `self.__class__(…)`: an object of the class of another. Classes are no values natively, as views have others than the objects
//! that they stand for; but each class of the program has a method that gives it, for just that.

use super::fresh;
use crate::walk;
use rustpython_parser::ast::{self, Expr, Fold, Stmt};
use rustpython_parser::text_size::TextRange;
use std::convert::Infallible;

/// The name of that method.
pub const METHOD: &str = "_class_of_it";

/// What an expression asks for an object of its class, and with which call.
pub fn asked(expr: &Expr) -> Option<(&ast::ExprName, &ast::ExprCall)> {
    let Expr::Call(call) = expr else { return None };
    Some((asked_by(call)?, call))
}

fn asked_by(call: &ast::ExprCall) -> Option<&ast::ExprName> {
    let object = match &*call.func {
        Expr::Attribute(e) if e.attr.as_str() == "__class__" => &*e.value,
        Expr::Call(inner) if is_type(&inner.func) && inner.keywords.is_empty() => match &inner.args[..] {
            [object] => object,
            _ => return None,
        },
        _ => return None,
    };
    if let Expr::Name(name) = object { Some(name) } else { None }
}

fn is_type(expr: &Expr) -> bool {
    matches!(expr, Expr::Name(name) if name.id.as_str() == "type")
}

/// Whether a body uses `type` for nothing else, and it is the builtin if that is what the name means outside.
pub fn uses_type_for_it(body: &[Stmt]) -> bool {
    body.iter().all(|statement| {
        let mut is_fine = !matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_));
        walk::statement_expressions(statement, &mut |expr| is_fine &= asks_only(expr));
        is_fine && walk::suites(statement).into_iter().all(uses_type_for_it)
    })
}

fn asks_only(expr: &Expr) -> bool {
    if let Some((_, call)) = asked(expr) {
        return call.args.iter().chain(call.keywords.iter().map(|keyword| &keyword.value)).all(asks_only);
    }
    let mut is_fine = !is_type(expr) && !matches!(expr, Expr::Lambda(_));
    walk::children(expr, &mut |child| is_fine &= asks_only(child));
    is_fine
}

/// Rewrites a module; says whether there was anything. `is_builtin` says of functions, by where they start, whether `type` is the builtin there.
pub fn rewrite(module: Vec<Stmt>, is_builtin: &dyn Fn(u32) -> bool) -> (Vec<Stmt>, bool) {
    let mut rewriter = Rewriter { is_builtin, has_type: false, has_found: false };
    let rewritten = module.into_iter().map(|statement| match rewriter.fold_stmt(statement) {
        Ok(statement) => statement,
        Err(never) => match never {},
    });
    (rewritten.collect(), rewriter.has_found)
}

struct Rewriter<'r> {
    is_builtin: &'r dyn Fn(u32) -> bool,
    has_type: bool,
    has_found: bool,
}

impl Fold<TextRange> for Rewriter<'_> {
    type TargetU = TextRange;
    type Error = Infallible;
    type UserContext = ();

    fn will_map_user(&mut self, _: &TextRange) {}

    fn map_user(&mut self, range: TextRange, (): ()) -> Result<TextRange, Infallible> {
        Ok(range)
    }

    fn fold_stmt_function_def(&mut self, node: ast::StmtFunctionDef) -> Result<ast::StmtFunctionDef, Infallible> {
        let outer = std::mem::replace(&mut self.has_type, (self.is_builtin)(node.range.start().into()));
        let folded = ast::fold::fold_stmt_function_def(self, node);
        self.has_type = outer;
        folded
    }

    fn fold_expr_call(&mut self, node: ast::ExprCall) -> Result<ast::ExprCall, Infallible> {
        let is_known = self.has_type || matches!(&*node.func, Expr::Attribute(_));
        let Some(object) = asked_by(&node).filter(|_| is_known).cloned() else { return ast::fold::fold_expr_call(self, node) };
        self.has_found = true;
        let range = node.range;
        let func = Expr::Call(ast::ExprCall { range, func: Box::new(fresh::own("class_of_it", range)), args: vec![Expr::Name(object)], keywords: Vec::new() });
        let mut folded = ast::fold::fold_expr_call(self, ast::ExprCall { func: Box::new(func.clone()), ..node })?;
        folded.func = Box::new(func);
        Ok(folded)
    }
}
