//! Names that modules give to types: `Square: TypeAlias = int`, `T = TypeVar("T", bound="Board")`, `Id = NewType("Id", int)`. In annotations what they
//! stand for takes their place.

use super::hint::last_name;
use super::modules::{Module, Modules};
use super::roles::Role;
use crate::walk;
use pyc2n_base::collections::HashMap;
use pyc2n_base::{SourceMap, Symbol};
use rustpython_parser::ast::{self, Constant, Expr, Stmt};
use rustpython_parser::Parse;

/// What names stand for, by the name or, for those of imported modules, the dotted name.
#[derive(Debug, Default, Clone)]
pub struct Aliases(HashMap<String, Expr>);

/// So deep are names that stand for names.
const DEEPEST: usize = 8;

impl Aliases {
    /// Those at the top level of a module.
    pub fn of_suite(suite: &[Stmt]) -> Aliases {
        Aliases(suite.iter().filter_map(alias).collect())
    }

    /// An annotation in which nothing stands for anything else.
    pub fn resolved(&self, annotation: &Expr) -> Expr {
        self.resolve(annotation, DEEPEST)
    }

    fn resolve(&self, annotation: &Expr, depth: usize) -> Expr {
        let stands_for = dotted(annotation).and_then(|name| self.0.get(&name)).filter(|_| depth > 0);
        if let Some(value) = stands_for {
            return self.resolve(value, depth - 1);
        }
        let inner = |expr: &Expr| Box::new(self.resolve(expr, depth));
        match annotation {
            Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => match Expr::parse(text, "") {
                Ok(parsed) if depth > 0 => self.resolve(&parsed, depth - 1),
                _ => annotation.clone(),
            },
            // What is in these are values.
            Expr::Subscript(e) if last_name(&e.value) == Some("Literal") => annotation.clone(),
            Expr::Subscript(e) => Expr::Subscript(ast::ExprSubscript { slice: inner(&e.slice), ..e.clone() }),
            Expr::BinOp(e) => Expr::BinOp(ast::ExprBinOp { left: inner(&e.left), right: inner(&e.right), ..e.clone() }),
            Expr::Tuple(e) => {
                let elts = e.elts.iter().map(|element| self.resolve(element, depth)).collect();
                Expr::Tuple(ast::ExprTuple { elts, ..e.clone() })
            }
            other => other.clone(),
        }
    }
}

/// `a.b` for a name and attributes of it.
fn dotted(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Attribute(e) => Some(format!("{}.{}", dotted(&e.value)?, e.attr)),
        _ => None,
    }
}

fn alias(statement: &Stmt) -> Option<(String, Expr)> {
    let (target, value) = match statement {
        Stmt::Assign(s) => (s.targets.first().filter(|_| s.targets.len() == 1)?, &*s.value),
        Stmt::AnnAssign(s) if last_name(&s.annotation) == Some("TypeAlias") => (&*s.target, s.value.as_deref()?),
        Stmt::TypeAlias(s) => (&*s.name, &*s.value),
        _ => return None,
    };
    let Expr::Name(name) = target else { return None };
    Some((name.id.to_string(), meaning(value)?))
}

/// The type that an expression gives, if it looks as if it gave one.
fn meaning(value: &Expr) -> Option<Expr> {
    match value {
        Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => Some(value.clone()),
        Expr::BinOp(e) if e.op == ast::Operator::BitOr => Some(value.clone()),
        Expr::Call(e) => match last_name(&e.func)? {
            "NewType" => e.args.get(1).cloned(),
            "TypeVar" => Some(bound(e)),
            _ => None,
        },
        _ => None,
    }
}

/// What a type variable may be.
fn bound(call: &ast::ExprCall) -> Expr {
    let any = || Expr::Name(ast::ExprName { range: call.range, id: ast::Identifier::new("Any"), ctx: ast::ExprContext::Load });
    let bound = call.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("bound")).map(|keyword| keyword.value.clone());
    let (range, op) = (call.range, ast::Operator::BitOr);
    let either = |left: Expr, right: &Expr| Expr::BinOp(ast::ExprBinOp { range, left: Box::new(left), op, right: Box::new(right.clone()) });
    let listed = call.args.get(1).map(|first| call.args.iter().skip(2).fold(first.clone(), either));
    bound.or(listed).unwrap_or_else(any)
}

/// The aliases that a module sees, its own and those of modules of its package that it imports.
pub fn visible(modules: &mut Modules, module: usize, sources: &mut SourceMap) -> Aliases {
    let module = modules.all[module].clone();
    let mut found = module.aliases.clone();
    for name in annotated_names(&module) {
        if let Some(value) = imported(modules, &module, &name, sources) {
            found.0.insert(name, value);
        }
    }
    found
}

/// What a name stands for that is of another module.
fn imported(modules: &mut Modules, module: &Module, name: &str, sources: &mut SourceMap) -> Option<Expr> {
    let (first, rest) = name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)));
    let (dotted, original) = match (module.roles.get(&Symbol::new(first)).or_else(|| module.conditional.get(&Symbol::new(first)))?, rest) {
        (Role::Foreign(dotted, original, _), None) => (dotted.clone(), original.clone()),
        (Role::Foreign(package, original, _), Some(rest)) => (format!("{package}.{original}"), rest.to_owned()),
        (Role::Own(dotted, _), Some(rest)) => (dotted.clone(), rest.to_owned()),
        _ => return None,
    };
    let number = modules.named(&dotted, sources)?;
    let other = &modules.all[number];
    let value = other.aliases.0.get(&original)?;
    Some(other.aliases.resolved(value))
}

/// The names, also dotted ones, in all annotations of functions and classes.
fn annotated_names(module: &Module) -> Vec<String> {
    let mut found = Vec::new();
    annotations(&module.suite, &mut |annotation| names(annotation, &mut found));
    found
}

fn annotations(suite: &[Stmt], visit: &mut dyn FnMut(&Expr)) {
    for statement in suite {
        match statement {
            Stmt::FunctionDef(def) => {
                let args = &*def.args;
                let all = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
                all.filter_map(|arg| arg.def.annotation.as_deref()).for_each(&mut *visit);
            }
            Stmt::AnnAssign(s) => visit(&s.annotation),
            _ => {}
        }
        walk::suites(statement).into_iter().for_each(|suite| annotations(suite, visit));
    }
}

fn names(annotation: &Expr, found: &mut Vec<String>) {
    if let Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) = annotation {
        if let Ok(parsed) = Expr::parse(text, "") {
            names(&parsed, found);
        }
    }
    match dotted(annotation) {
        Some(name) if !found.contains(&name) => found.push(name),
        Some(_) => {}
        None => walk::children(annotation, &mut |child| names(child, found)),
    }
}
