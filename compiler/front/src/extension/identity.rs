//! `a is b` where neither side is a singleton. Native code has copies of numbers, strs and tuples, so such a comparison becomes a call of a function of
//! `runtime/lib/_ext_modules/pyc2n_fresh.py`, which compares what has an identity there and ends native code where only the interpreter knows.

use super::fresh;
use crate::walk;
use pyc2n_base::collections::HashSet;
use rustpython_parser::ast::{self, CmpOp, Constant, Expr, Fold, Stmt, UnaryOp};
use rustpython_parser::text_size::TextRange;
use std::convert::Infallible;

/// The operands of such a comparison, and whether it is `is not`.
fn compared(expr: &Expr) -> Option<(&Expr, &Expr, bool)> {
    let Expr::Compare(compare) = expr else { return None };
    let ([op @ (CmpOp::Is | CmpOp::IsNot)], [right]) = (&compare.ops[..], &compare.comparators[..]) else { return None };
    let left = &*compare.left;
    (![left, right].into_iter().any(|side| is_singleton(side) || is_native(side))).then_some((left, right, *op == CmpOp::IsNot))
}

/// Whether comparisons of identity in a chain are no more than the interpreter's.
pub fn is_in_chain(compare: &ast::ExprCompare) -> bool {
    let mut left = &*compare.left;
    compare.ops.len() > 1
        && compare.ops.iter().zip(&compare.comparators).any(|(op, right)| {
            let left = std::mem::replace(&mut left, right);
            matches!(op, CmpOp::Is | CmpOp::IsNot) && !is_singleton(left) && !is_singleton(right)
        })
}

fn is_singleton(expr: &Expr) -> bool {
    let Expr::Constant(ast::ExprConstant { value, .. }) = expr else { return false };
    matches!(value, Constant::None | Constant::Bool(_) | Constant::Ellipsis)
}

/// Whether a name is of native code's own.
fn is_native(expr: &Expr) -> bool {
    matches!(expr, Expr::Name(name) if name.id.starts_with(['@', '<']))
}

/// The names that some statements compare so: what they are bound to has an identity that matters.
pub fn names(suite: &[Stmt], found: &mut HashSet<String>) {
    for statement in suite {
        walk::statement_expressions(statement, &mut |expr| names_in(expr, found));
        walk::suites(statement).into_iter().for_each(|suite| names(suite, found));
    }
}

fn names_in(expr: &Expr, found: &mut HashSet<String>) {
    if let Some((left, right, _)) = compared(expr) {
        found.extend([left, right].into_iter().filter_map(|side| if let Expr::Name(name) = side { Some(name.id.to_string()) } else { None }));
    }
    walk::children(expr, &mut |child| names_in(child, found));
}

/// Rewrites a module; says whether there was anything.
pub fn rewrite(module: Vec<Stmt>) -> (Vec<Stmt>, bool) {
    let mut rewriter = Rewriter { has_found: false };
    let rewritten = module.into_iter().map(|statement| match rewriter.fold_stmt(statement) {
        Ok(statement) => statement,
        Err(never) => match never {},
    });
    (rewritten.collect(), rewriter.has_found)
}

struct Rewriter {
    has_found: bool,
}

impl Fold<TextRange> for Rewriter {
    type TargetU = TextRange;
    type Error = Infallible;
    type UserContext = ();

    fn will_map_user(&mut self, _: &TextRange) {}

    fn map_user(&mut self, range: TextRange, (): ()) -> Result<TextRange, Infallible> {
        Ok(range)
    }

    fn fold_expr(&mut self, node: Expr) -> Result<Expr, Infallible> {
        let Some((left, right, is_not)) = compared(&node) else { return ast::fold::fold_expr(self, node) };
        let range = ast::Ranged::range(&node);
        let args = vec![left.clone(), right.clone()];
        self.has_found = true;
        let args = args.into_iter().map(|arg| self.fold_expr(arg)).collect::<Result<Vec<Expr>, Infallible>>()?;
        let same = Expr::Call(ast::ExprCall { range, func: Box::new(fresh::own("same_object", range)), args, keywords: Vec::new() });
        Ok(if is_not { Expr::UnaryOp(ast::ExprUnaryOp { range, op: UnaryOp::Not, operand: Box::new(same) }) } else { same })
    }
}
