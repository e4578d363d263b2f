//! Assignments to variables of the module, where native code reads these, too: `X = value` becomes a call of a function of the entries, which puts the value
//! where the interpreter has it. Only statements that assign to nothing else do.

use super::fresh;
use crate::walk;
use pyc2n_base::collections::HashSet;
use rustpython_parser::ast::{self, Expr, ExprContext, Identifier, Stmt};

/// The name, which no program has, of the function that assigns to a variable.
pub fn assigner(name: &str) -> String {
    format!("<assign {name}>")
}

/// How many statements of a function, inner ones aside, assign to a name alone.
pub fn count(body: &[Stmt], name: &str) -> usize {
    let own = |statement: &Stmt| usize::from(target(statement).is_some_and(|target| target == name));
    let inner = |statement| walk::suites(statement).into_iter().map(|suite| count(suite, name)).sum::<usize>();
    body.iter().filter(|statement| !is_scope(statement)).map(|statement| own(statement) + inner(statement)).sum()
}

fn is_scope(statement: &Stmt) -> bool {
    matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_) | Stmt::AsyncFunctionDef(_))
}

/// The one name that a statement assigns to.
fn target(statement: &Stmt) -> Option<&str> {
    let target = match statement {
        Stmt::Assign(s) => match &s.targets[..] {
            [target] => target,
            _ => return None,
        },
        Stmt::AugAssign(s) => &s.target,
        _ => return None,
    };
    if let Expr::Name(name) = target { Some(&name.id) } else { None }
}

/// Rewrites the functions among statements, and those of classes, that declare some of these names as global.
pub fn rewrite(suite: &mut [Stmt], names: &HashSet<String>) {
    for statement in suite {
        match statement {
            Stmt::FunctionDef(def) => {
                let mut declared = HashSet::default();
                add_declared(&def.body, names, &mut declared);
                put(&mut def.body, &declared);
            }
            Stmt::ClassDef(class) => rewrite(&mut class.body, names),
            _ => {}
        }
    }
}

fn add_declared(body: &[Stmt], names: &HashSet<String>, declared: &mut HashSet<String>) {
    for statement in body.iter().filter(|statement| !is_scope(statement)) {
        if let Stmt::Global(s) = statement {
            declared.extend(s.names.iter().map(ToString::to_string).filter(|name| names.contains(name)));
        }
        walk::suites(statement).into_iter().for_each(|suite| add_declared(suite, names, declared));
    }
}

fn put(body: &mut [Stmt], names: &HashSet<String>) {
    for statement in body.iter_mut().filter(|statement| !is_scope(statement)) {
        if let Some(name) = target(statement).filter(|name| names.contains(*name)).map(str::to_owned) {
            *statement = call(&name, statement);
        }
        walk::suites_mut(statement).into_iter().for_each(|suite| put(suite, names));
    }
}

fn call(name: &str, statement: &Stmt) -> Stmt {
    let (range, value) = match statement {
        Stmt::AugAssign(s) => {
            let left = Box::new(Expr::Name(ast::ExprName { range: s.range, id: Identifier::new(name), ctx: ExprContext::Load }));
            (s.range, Expr::BinOp(ast::ExprBinOp { range: s.range, left, op: s.op, right: s.value.clone() }))
        }
        Stmt::Assign(s) => (s.range, Expr::clone(&s.value)),
        other => return other.clone(),
    };
    let call = Expr::Call(ast::ExprCall { range, func: Box::new(fresh::name(&assigner(name), range)), args: vec![value], keywords: Vec::new() });
    Stmt::Expr(ast::StmtExpr { range, value: Box::new(call) })
}
