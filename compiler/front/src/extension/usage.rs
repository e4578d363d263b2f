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
    /// Something goes through it, or looks into it, which arrays are less often made for.
    pub is_iterated: bool,
    /// It says how many of these.
    pub is_limit: bool,
    /// Nothing is asked of it but which object it is: it is given back, or put somewhere.
    pub is_handed_on: bool,
}

impl Usage {
    /// Whether a list is likely.
    pub fn has_elements(&self) -> bool {
        self.is_container || self.is_iterated
    }
}

/// Functions whose arguments are counts.
const COUNTING: [&str; 5] = ["range", "zeros", "empty", "ones", "full"];
/// Functions whose arguments have elements.
const ITERATING: [&str; 13] = ["len", "sum", "max", "min", "sorted", "list", "tuple", "enumerate", "zip", "any", "all", "reversed", "iter"];
/// Functions whose first argument something goes through, while the others count.
const LIMITING: [&str; 5] = ["islice", "tee", "combinations", "permutations", "batched"];
/// Functions that go through their first argument, or through all but the first.
const FIRST: [&str; 12] = ["set", "frozenset", "dict", "deque", "Counter", "join", "extend", "cycle", "accumulate", "pairwise", "groupby", "from_iterable"];
const OTHERS: [&str; 8] = ["map", "filter", "reduce", "starmap", "takewhile", "dropwhile", "filterfalse", "compress"];
/// Attributes of arrays.
const OF_ARRAYS: [&str; 4] = ["shape", "ndim", "size", "copy"];

/// Looks at a body.
pub fn usage(body: &[Stmt], name: &str) -> Usage {
    let mut usage = Usage { is_handed_on: is_handed_on(body, name), ..Usage::default() };
    suite(body, name, &mut usage);
    usage
}

/// Whether wherever a name stands only its identity counts.
fn is_handed_on(body: &[Stmt], name: &str) -> bool {
    body.iter().all(|statement| {
        let mut is_fine = true;
        match statement {
            Stmt::Return(s) => is_fine &= s.value.iter().all(|value| hands_on(value, name)),
            Stmt::Assign(s) => {
                let stores = s.targets.iter().all(|target| matches!(target, Expr::Attribute(_) | Expr::Subscript(_)));
                is_fine &= s.targets.iter().all(|target| !mentions(target, name)) && (stores && hands_on(&s.value, name) || !mentions(&s.value, name));
            }
            other => walk::statement_expressions(other, &mut |expr| is_fine &= leaves_alone(expr, name)),
        }
        is_fine && walk::suites(statement).into_iter().all(|suite| is_handed_on(suite, name))
    })
}

/// The same for a value that goes somewhere.
fn hands_on(value: &Expr, name: &str) -> bool {
    match value {
        Expr::Tuple(e) => e.elts.iter().all(|element| hands_on(element, name)),
        Expr::List(e) => e.elts.iter().all(|element| hands_on(element, name)),
        Expr::IfExp(e) => leaves_alone(&e.test, name) && hands_on(&e.body, name) && hands_on(&e.orelse, name),
        other => is(other, name) || leaves_alone(other, name),
    }
}

/// The same for any other expression.
fn leaves_alone(expr: &Expr, name: &str) -> bool {
    match expr {
        Expr::Compare(e) if e.ops.iter().all(|op| matches!(op, ast::CmpOp::Is | ast::CmpOp::IsNot)) => {
            std::iter::once(&*e.left).chain(&e.comparators).all(|side| is(side, name) || leaves_alone(side, name))
        }
        Expr::Call(e) if is_append(&e.func) => leaves_alone(&e.func, name) && e.args.iter().all(|arg| hands_on(arg, name)) && e.keywords.is_empty(),
        Expr::Name(_) => !is(expr, name),
        other => {
            let mut is_fine = true;
            walk::children(other, &mut |child| is_fine &= leaves_alone(child, name));
            is_fine
        }
    }
}

/// Whether a call puts its argument into a container as it is.
fn is_append(callee: &Expr) -> bool {
    matches!(callee, Expr::Attribute(e) if ["append", "appendleft"].contains(&e.attr.as_str()))
}

fn mentions(expr: &Expr, name: &str) -> bool {
    let mut found = is(expr, name);
    walk::children(expr, &mut |child| found |= mentions(child, name));
    found
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
        Expr::Call(e) => {
            call(e, name, usage);
            iterating_call(e, name, usage);
        }
        Expr::Starred(e) => usage.is_iterated |= is(&e.value, name),
        Expr::YieldFrom(e) => usage.is_iterated |= is(&e.value, name),
        Expr::Compare(e) => {
            let looks = e.ops.iter().zip(&e.comparators).any(|(op, right)| matches!(op, ast::CmpOp::In | ast::CmpOp::NotIn) && is(right, name));
            usage.is_iterated |= looks;
        }
        Expr::Slice(e) => usage.is_limit |= [&e.lower, &e.upper, &e.step].into_iter().flatten().any(|bound| holds(bound, name)),
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

fn iterating_call(call: &ast::ExprCall, name: &str, usage: &mut Usage) {
    let callee = match &*call.func {
        Expr::Name(callee) => callee.id.as_str(),
        Expr::Attribute(callee) => callee.attr.as_str(),
        _ => return,
    };
    let Some((first, others)) = call.args.split_first() else { return };
    let is_first = LIMITING.contains(&callee) || FIRST.contains(&callee);
    usage.is_iterated |= is_first && is(first, name) || (OTHERS.contains(&callee) && others.iter().any(|arg| is(arg, name)));
    usage.is_iterated |= callee == "chain" && call.args.iter().any(|arg| is(arg, name));
    usage.is_limit |= LIMITING.contains(&callee) && others.iter().any(|arg| holds(arg, name));
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
