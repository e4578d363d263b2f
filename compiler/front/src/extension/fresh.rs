//! Containers that are put into others where they are made: `d[k] = []`, `a.append([x, y])`, `d.setdefault(k, set())`, `self.a = {}`. Nothing else has
//! them then, so they can become Python's at once if what they are put into is. Such statements become calls of functions in
//! `runtime/lib/_ext_modules/pyc2n_fresh.py`, which do the same.

use crate::walk;
use rustpython_parser::ast::{self, Expr, ExprContext, Identifier, Stmt};
use rustpython_parser::text_size::TextRange;

/// The module of these functions.
const MODULE: &str = "pyc2n_fresh";
/// Their names in it. In the program they have names that no program has.
const NAMES: [&str; 8] = ["append", "seal", "setdefault", "setitem", "opaque", "property", "staticmethod", "classmethod"];

/// Rewrites the statements of a module; true if there were any.
pub fn rewrite(module: &mut [Stmt]) -> bool {
    rewrite_body(module, true)
}

fn rewrite_body(body: &mut [Stmt], seals: bool) -> bool {
    let mut found = false;
    for statement in body {
        found |= rewrite_statement(statement, seals);
        // What makes objects natively should not look as if it handed them on.
        let is_init = matches!(statement, Stmt::FunctionDef(def) if def.name.as_str() == "__init__");
        for suite in walk::suites_mut(statement) {
            found |= rewrite_body(suite, seals && !is_init);
        }
    }
    found
}

/// The import of the functions.
pub fn import() -> Stmt {
    let range = TextRange::default();
    let alias = |name: &&str| ast::Alias { range, name: Identifier::new(*name), asname: Some(Identifier::new(own_name(name))) };
    let names = NAMES.iter().map(alias).collect();
    Stmt::ImportFrom(ast::StmtImportFrom { range, module: Some(Identifier::new(MODULE)), names, level: None })
}

/// What native code has for something of a class of which only the interpreter knows what it is.
pub fn opaque(range: TextRange) -> Expr {
    own("opaque", range)
}

/// One of the names of the module, as the program knows it.
pub fn own(name: &str, range: TextRange) -> Expr {
    self::name(&own_name(name), range)
}

/// A name that is read.
pub fn name(name: &str, range: TextRange) -> Expr {
    Expr::Name(ast::ExprName { range, id: Identifier::new(name), ctx: ExprContext::Load })
}

fn own_name(name: &str) -> String {
    format!("<{name}>")
}

fn rewrite_statement(statement: &mut Stmt, seals: bool) -> bool {
    match statement {
        Stmt::Assign(s) => match assignment(s) {
            Some(call) => {
                *statement = Stmt::Expr(ast::StmtExpr { range: s.range, value: Box::new(call) });
                true
            }
            None => seals && seal(s) || rewrite_expression(&mut s.value),
        },
        Stmt::Expr(s) => rewrite_expression(&mut s.value),
        Stmt::AugAssign(s) => rewrite_expression(&mut s.value),
        Stmt::AnnAssign(s) => s.value.as_mut().is_some_and(|value| rewrite_expression(value)),
        Stmt::Return(s) => s.value.as_mut().is_some_and(|value| rewrite_expression(value)),
        _ => false,
    }
}

/// The call for `target[key] = fresh`.
fn assignment(s: &ast::StmtAssign) -> Option<Expr> {
    let [Expr::Subscript(target)] = &s.targets[..] else { return None };
    let fits = is_fresh(&s.value) && !matches!(&*target.slice, Expr::Slice(_) | Expr::Tuple(_));
    // In the order in which they are evaluated.
    fits.then(|| call("setitem", s.range, [&*s.value, &*target.value, &*target.slice].map(Expr::clone).to_vec()))
}

/// `name.attribute = fresh`: what is assigned is told of which object it becomes an attribute.
fn seal(s: &mut ast::StmtAssign) -> bool {
    let [Expr::Attribute(target)] = &s.targets[..] else { return false };
    let fits = is_fresh(&s.value) && matches!(&*target.value, Expr::Name(_));
    if fits {
        let object = Expr::clone(&target.value);
        let value = Expr::clone(&s.value);
        s.value = Box::new(call("seal", s.range, vec![value, object]));
    }
    fits
}

/// Rewrites calls from the outside in.
fn rewrite_expression(expr: &mut Expr) -> bool {
    match expr {
        Expr::Attribute(e) => rewrite_expression(&mut e.value),
        Expr::Subscript(e) => rewrite_expression(&mut e.value),
        Expr::Call(e) => {
            let found = rewrite_expression(&mut e.func);
            match method_call(e) {
                Some(new) => {
                    *expr = new;
                    true
                }
                None => found,
            }
        }
        _ => false,
    }
}

/// The call for a method call with a fresh container.
fn method_call(e: &ast::ExprCall) -> Option<Expr> {
    let Expr::Attribute(method) = &*e.func else { return None };
    let fits = match (method.attr.as_str(), &e.args[..]) {
        ("append", [value]) => is_fresh(value),
        ("setdefault", [_, value]) => is_fresh(value),
        _ => false,
    };
    let args = || std::iter::once(Expr::clone(&method.value)).chain(e.args.iter().cloned()).collect();
    (fits && e.keywords.is_empty()).then(|| call(method.attr.as_str(), e.range, args()))
}

fn call(name: &str, range: TextRange, args: Vec<Expr>) -> Expr {
    let func = own(name, range);
    Expr::Call(ast::ExprCall { range, func: Box::new(func), args, keywords: Vec::new() })
}

/// Whether an expression makes a container that nothing else has.
fn is_fresh(expr: &Expr) -> bool {
    match expr {
        Expr::List(_) | Expr::ListComp(_) | Expr::Dict(_) | Expr::DictComp(_) | Expr::Set(_) | Expr::SetComp(_) => true,
        Expr::Call(e) => {
            let is_class = matches!(&*e.func, Expr::Name(name) if ["list", "dict", "set"].contains(&name.id.as_str()));
            is_class && e.args.is_empty() && e.keywords.is_empty()
        }
        _ => false,
    }
}
