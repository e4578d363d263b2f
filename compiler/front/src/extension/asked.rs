//! What parameters may be by what a function asks of them: of which classes objects are by the attributes, which functions of the module by how they are called.

use super::hint::Hint;
use super::shape::Shape;
use crate::walk;
use rustpython_parser::ast::{self, Expr, Stmt};
use std::collections::{BTreeMap, BTreeSet};

/// So many classes that have all of it are looked at.
const MOST_CLASSES: usize = 2;

/// And so many functions.
const MOST_FUNCTIONS: usize = 4;

/// A function at the top level of the module.
pub struct Function {
    /// Its name.
    pub name: String,
    /// How many positional arguments it needs and takes.
    positional: std::ops::RangeInclusive<usize>,
}

impl Function {
    /// What a definition makes.
    pub fn of(def: &ast::StmtFunctionDef) -> Function {
        let args = &*def.args;
        let positional = args.posonlyargs.iter().chain(&args.args);
        let needed = positional.clone().filter(|arg| arg.default.is_none()).count();
        let is_nameless = args.kwonlyargs.iter().all(|arg| arg.default.is_some());
        let most = if args.vararg.is_some() { usize::MAX } else { positional.count() };
        // What needs names is never called by position alone.
        Function { name: def.name.to_string(), positional: if is_nameless { needed..=most } else { 1..=0 } }
    }
}

/// Lists of what parameters may be, the likeliest first; none where nothing is asked of any of them.
pub fn by_what_is_asked(args: &[&ast::ArgWithDefault], body: &[Stmt], shapes: &BTreeMap<String, Shape>, functions: &[Function]) -> Vec<Vec<Option<Hint>>> {
    let of = |arg: &&ast::ArgWithDefault| {
        let mut asked = Asked { name: &arg.def.arg, attributes: BTreeSet::new(), calls: BTreeSet::new() };
        asked.suite(body);
        if arg.def.annotation.is_some() { asked.functions(functions) } else { asked.candidates(shapes, functions) }
    };
    let all: Vec<Vec<Hint>> = args.iter().map(of).collect();
    let most = all.iter().map(Vec::len).max().unwrap_or(0);
    let ranked = |rank: usize| all.iter().map(|hints| hints.get(rank).or(hints.last()).cloned()).collect();
    (0..most).map(ranked).collect()
}

/// What is asked of a name.
struct Asked<'a> {
    name: &'a str,
    attributes: BTreeSet<String>,
    /// Numbers of positional arguments; none where there are others.
    calls: BTreeSet<Option<usize>>,
}

impl Asked<'_> {
    fn candidates(&self, shapes: &BTreeMap<String, Shape>, functions: &[Function]) -> Vec<Hint> {
        let classes = self.classes(shapes);
        if classes.is_empty() { self.functions(functions) } else { classes }
    }

    /// The classes with all attributes; of a class and those that derive from it the first.
    fn classes(&self, shapes: &BTreeMap<String, Shape>) -> Vec<Hint> {
        let has_all = |shape: &Shape| self.attributes.iter().all(|name| shape.has(name) || shape.attributes.iter().any(|attribute| attribute.name == *name));
        let fitting: Vec<&String> = shapes.iter().filter(|(_, shape)| !self.attributes.is_empty() && has_all(shape)).map(|(class, _)| class).collect();
        let is_first = |class: &&&String| !shapes[**class].lineage.iter().skip(1).any(|(base, _)| fitting.contains(&base));
        let first: Vec<Hint> = fitting.iter().filter(is_first).map(|class| Hint::Object((*class).clone())).collect();
        if first.len() > MOST_CLASSES { Vec::new() } else { first }
    }

    /// The functions that can be called so.
    fn functions(&self, functions: &[Function]) -> Vec<Hint> {
        let takes = |function: &&Function| self.calls.iter().all(|count| count.is_some_and(|count| function.positional.contains(&count)));
        let is_called_only = self.attributes.is_empty() && !self.calls.is_empty();
        let fitting: Vec<Hint> = functions.iter().filter(|_| is_called_only).filter(takes).map(|function| Hint::Function(function.name.clone())).collect();
        if fitting.len() > MOST_FUNCTIONS { Vec::new() } else { fitting }
    }

    fn suite(&mut self, body: &[Stmt]) {
        for statement in body {
            walk::statement_expressions(statement, &mut |expr| self.expression(expr));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite));
        }
    }

    fn expression(&mut self, expr: &Expr) {
        let is_it = |value: &Expr| matches!(value, Expr::Name(value) if value.id.as_str() == self.name);
        match expr {
            Expr::Attribute(e) if is_it(&e.value) => {
                self.attributes.insert(e.attr.to_string());
            }
            Expr::Call(e) if is_it(&e.func) => {
                let is_plain = e.keywords.is_empty() && !e.args.iter().any(|arg| matches!(arg, Expr::Starred(_)));
                self.calls.insert(is_plain.then_some(e.args.len()));
            }
            _ => {}
        }
        walk::children(expr, &mut |child| self.expression(child));
    }
}
