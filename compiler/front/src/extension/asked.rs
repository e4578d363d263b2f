//! Of which classes objects may be, by the attributes that a function asks its parameters for.

use super::hint::Hint;
use super::shape::Shape;
use crate::walk;
use rustpython_parser::ast::{self, Expr, Stmt};
use std::collections::{BTreeMap, BTreeSet};

/// So many classes that have all of it are looked at.
const MOST: usize = 2;

/// Lists of what parameters may be, the likeliest first; none where nothing is asked of any of them.
pub fn by_attributes(args: &[&ast::ArgWithDefault], body: &[Stmt], shapes: &BTreeMap<String, Shape>) -> Vec<Vec<Option<Hint>>> {
    let of = |arg: &&ast::ArgWithDefault| if arg.def.annotation.is_none() { candidates(body, &arg.def.arg, shapes) } else { Vec::new() };
    let all: Vec<Vec<String>> = args.iter().map(of).collect();
    let most = all.iter().map(Vec::len).max().unwrap_or(0);
    let ranked = |rank: usize| all.iter().map(|classes| classes.get(rank).or(classes.last()).cloned().map(Hint::Object)).collect();
    (0..most).map(ranked).collect()
}

/// The classes with all attributes that a name is asked for; of a class and those that derive from it the first.
fn candidates(body: &[Stmt], name: &str, shapes: &BTreeMap<String, Shape>) -> Vec<String> {
    let mut asked = BTreeSet::new();
    add_asked(body, name, &mut asked);
    if asked.is_empty() {
        return Vec::new();
    }
    let has_all = |shape: &Shape| asked.iter().all(|name| shape.has(name) || shape.attributes.iter().any(|attribute| attribute.name == *name));
    let fitting: Vec<&String> = shapes.iter().filter(|(_, shape)| has_all(shape)).map(|(class, _)| class).collect();
    let is_first = |class: &&&String| !shapes[**class].lineage.iter().skip(1).any(|(base, _)| fitting.contains(&base));
    let first: Vec<String> = fitting.iter().filter(is_first).map(|class| (*class).clone()).collect();
    if first.len() > MOST { Vec::new() } else { first }
}

fn add_asked(body: &[Stmt], name: &str, asked: &mut BTreeSet<String>) {
    for statement in body {
        walk::statement_expressions(statement, &mut |expr| add_asked_in(expr, name, asked));
        walk::suites(statement).into_iter().for_each(|suite| add_asked(suite, name, asked));
    }
}

fn add_asked_in(expr: &Expr, name: &str, asked: &mut BTreeSet<String>) {
    if let Expr::Attribute(e) = expr {
        asked.extend(matches!(&*e.value, Expr::Name(value) if value.id.as_str() == name).then(|| e.attr.to_string()));
    }
    walk::children(expr, &mut |child| add_asked_in(child, name, asked));
}
