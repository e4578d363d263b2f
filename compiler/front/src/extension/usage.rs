//! How a body uses a parameter that nothing is said about: what its type could be.

use crate::walk;
use rustpython_parser::ast::{self, Expr, Stmt};

/// What is done with a parameter.
#[derive(Default, Clone)]
pub struct Usage {
    /// It has elements, or so many lengths.
    pub is_container: bool,
    /// How many indices lead to an element, at least.
    pub dimensions: usize,
    /// And no more.
    pub is_exact: bool,
    /// It counts something, or is an index.
    pub is_count: bool,
}

/// Functions whose arguments are counts.
const COUNTING: [&str; 5] = ["range", "zeros", "empty", "ones", "full"];
/// Functions whose arguments have elements.
const ITERATING: [&str; 13] = ["len", "sum", "max", "min", "sorted", "list", "tuple", "enumerate", "zip", "any", "all", "reversed", "iter"];
/// Attributes of arrays.
const OF_ARRAYS: [&str; 4] = ["shape", "ndim", "size", "copy"];

/// Looks at a body.
pub fn usage(body: &[Stmt], name: &str) -> Usage {
    let mut usage = Usage::default();
    suite(body, name, &mut usage);
    usage
}

fn suite(body: &[Stmt], name: &str, usage: &mut Usage) {
    for statement in body {
        match statement {
            Stmt::For(s) if is(&s.iter, name) => usage.is_container = true,
            Stmt::Assign(s) => unpacked(s, name, usage),
            _ => {}
        }
        walk::statement_expressions(statement, &mut |expr| expression(expr, name, usage));
        walk::suites(statement).into_iter().for_each(|inner| suite(inner, name, usage));
    }
}

/// `rows, columns = name.shape`
fn unpacked(assign: &ast::StmtAssign, name: &str, usage: &mut Usage) {
    if let (Expr::Attribute(e), [Expr::Tuple(targets)]) = (&*assign.value, &assign.targets[..]) {
        if is(&e.value, name) && e.attr.as_str() == "shape" {
            usage.dimensions = usage.dimensions.max(targets.elts.len());
            usage.is_exact = true;
        }
    }
}

fn expression(expr: &Expr, name: &str, usage: &mut Usage) {
    match expr {
        Expr::Subscript(e) => {
            if let Some(indices) = indices(expr, name) {
                usage.is_container = true;
                usage.dimensions = usage.dimensions.max(indices);
                usage.is_exact |= matches!(&*e.slice, Expr::Tuple(_));
            }
            usage.is_count |= holds(&e.slice, name);
        }
        Expr::Attribute(e) if is(&e.value, name) => usage.is_container |= OF_ARRAYS.contains(&e.attr.as_str()),
        Expr::Call(e) => call(e, name, usage),
        Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. })
        | Expr::GeneratorExp(ast::ExprGeneratorExp { generators, .. }) => {
            usage.is_container |= generators.iter().any(|generator| is(&generator.iter, name));
        }
        _ => {}
    }
    walk::children(expr, &mut |child| expression(child, name, usage));
}

fn call(call: &ast::ExprCall, name: &str, usage: &mut Usage) {
    let callee = match &*call.func {
        Expr::Name(callee) => callee.id.as_str(),
        Expr::Attribute(callee) => callee.attr.as_str(),
        _ => return,
    };
    // `max(a, b)` is of numbers.
    let is_iterated = ITERATING.contains(&callee) && (call.args.len() == 1 || callee == "zip");
    usage.is_container |= is_iterated && call.args.iter().any(|arg| is(arg, name));
    usage.is_count |= COUNTING.contains(&callee) && call.args.iter().any(|arg| holds(arg, name));
}

/// How many indices are after the name in `name[i, j][k]`.
fn indices(expr: &Expr, name: &str) -> Option<usize> {
    let Expr::Subscript(e) = expr else { return is(expr, name).then_some(0) };
    let own = if let Expr::Tuple(indices) = &*e.slice { indices.elts.len() } else { 1 };
    Some(indices(&e.value, name)? + own)
}

fn is(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Name(found) if found.id.as_str() == name)
}

/// Whether the name is an operand of an expression, outside of calls and subscripts in it.
fn holds(expr: &Expr, name: &str) -> bool {
    match expr {
        Expr::Tuple(e) => e.elts.iter().any(|element| holds(element, name)),
        Expr::BinOp(e) => holds(&e.left, name) || holds(&e.right, name),
        Expr::UnaryOp(e) => holds(&e.operand, name),
        other => is(other, name),
    }
}
