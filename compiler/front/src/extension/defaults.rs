//! Default values that are names of literals: `def f(n=LIMIT)` after `LIMIT = 100`. The name has been read when the function was made, and the module, or
//! the class that the function is of, binds it once, so the value is the literal; what it really is the interpreter's side looks at once.

use super::effects::is_literal;
use super::roles::Role;
use super::survey::Node;
use crate::walk;
use pyc2n_base::collections::HashMap;
use pyc2n_base::Symbol;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

/// The literals, by where the names stand.
pub type Literals = HashMap<u32, Expr>;

/// Those of a module.
pub fn literals(suite: &[Stmt], nodes: &[Node], roles: &HashMap<Symbol, Role>) -> Literals {
    let mut found = Literals::default();
    for node in nodes {
        match node {
            Node::Function(def) => add(def, &|name| of_module(name, def, suite, roles), &mut found),
            Node::Class(class) => node.methods().into_iter().for_each(|method| {
                let Node::Method(_, def) = method else { return };
                add(def, &|name| if binds(class, name) { of_class(name, def, class) } else { of_module(name, def, suite, roles) }, &mut found);
            }),
            Node::Method(..) => {}
        }
    }
    found
}

/// Whether a class has a variable of that name, which its functions' default values would see.
fn binds(class: &ast::StmtClassDef, name: &str) -> bool {
    super::classes::members(&class.body).iter().any(|(own, _)| own == name)
}

fn add(def: &ast::StmtFunctionDef, value: &dyn Fn(&str) -> Option<Expr>, found: &mut Literals) {
    for default in walk::defaults(&def.args) {
        let Expr::Name(name) = default else { continue };
        found.extend(value(&name.id).map(|literal| (name.range.start().into(), literal)));
    }
}

/// The literal that a name of the module stands for before a function.
fn of_module(name: &str, def: &ast::StmtFunctionDef, suite: &[Stmt], roles: &HashMap<Symbol, Role>) -> Option<Expr> {
    let Some(Role::Constant(_, at)) = roles.get(&Symbol::new(name)) else { return None };
    if *at < u32::from(def.range.start()) { value(suite, *at) } else { None }
}

/// The same for a name of its class, which may bind it only there.
fn of_class(name: &str, def: &ast::StmtFunctionDef, class: &ast::StmtClassDef) -> Option<Expr> {
    let is_it = |target: &Expr| matches!(target, Expr::Name(target) if target.id.as_str() == name);
    let mut binding = class.body.iter().filter(|statement| !matches!(statement, Stmt::FunctionDef(_)) && walk::mentions(std::slice::from_ref(*statement), &|own| own == name));
    match (binding.next(), binding.next()) {
        (Some(Stmt::Assign(s)), None) if s.targets.iter().all(is_it) && is_literal(&s.value) && s.range.end() <= def.range.start() => Some(Expr::clone(&s.value)),
        _ => None,
    }
}

/// What the statement that starts there assigns.
fn value(suite: &[Stmt], at: u32) -> Option<Expr> {
    let statement = suite.iter().find(|statement| u32::from(statement.range().start()) == at)?;
    match statement {
        Stmt::Assign(s) => Some(Expr::clone(&s.value)),
        Stmt::AnnAssign(s) => s.value.as_deref().cloned(),
        _ => None,
    }
}

/// Puts the literals in the places of the names.
pub fn put(suite: &mut [Stmt], literals: &Literals) {
    for statement in suite {
        if let Stmt::FunctionDef(def) = statement {
            let args = &mut *def.args;
            let defaults = args.posonlyargs.iter_mut().chain(&mut args.args).chain(&mut args.kwonlyargs).filter_map(|arg| arg.default.as_mut());
            for default in defaults {
                if let Some(literal) = literals.get(&default.range().start().into()) {
                    **default = literal.clone();
                }
            }
            continue;
        }
        walk::suites_mut(statement).into_iter().for_each(|suite| put(suite, literals));
    }
}
