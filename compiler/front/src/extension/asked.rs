//! What parameters may be by what a function asks of them: of which classes objects, or those in a list, are by the attributes, which functions of the module
//! by how they are called.

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
        let asked = Asked::new(body, &|value| is_name(value, &arg.def.arg));
        let functions = || asked.functions(functions);
        match &arg.def.annotation {
            Some(_) => functions(),
            None => [asked.classes(shapes), functions(), lists(&arg.def.arg, body, shapes)].into_iter().find(|hints| !hints.is_empty()).unwrap_or_default(),
        }
    };
    let all: Vec<Vec<Hint>> = args.iter().map(of).collect();
    let most = all.iter().map(Vec::len).max().unwrap_or(0);
    let ranked = |rank: usize| all.iter().map(|hints| hints.get(rank).or(hints.last()).cloned()).collect();
    (0..most).map(ranked).collect()
}

/// What is asked of some expressions.
#[derive(Default)]
struct Asked {
    attributes: BTreeSet<String>,
    /// Numbers of positional arguments; none where there are others.
    calls: BTreeSet<Option<usize>>,
}

impl Asked {
    fn new(body: &[Stmt], is_it: &dyn Fn(&Expr) -> bool) -> Asked {
        let mut asked = Asked::default();
        expressions(body, &mut |expr| asked.expression(expr, is_it));
        asked
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

    fn expression(&mut self, expr: &Expr, is_it: &dyn Fn(&Expr) -> bool) {
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
    }
}

/// The lists that a name may be, by what is asked of their elements: `name[i].x`, and `item.x` after `for item in name`.
fn lists(name: &str, body: &[Stmt], shapes: &BTreeMap<String, Shape>) -> Vec<Hint> {
    let mut variables = Vec::new();
    statements(body, &mut |statement| variables.extend(element_of_statement(statement, name)));
    expressions(body, &mut |expr| {
        let generators = comprehension(expr).iter();
        variables.extend(generators.filter_map(|generator| element(&generator.target, &generator.iter, name)));
    });
    let is_element = |value: &Expr| is_item(value, name) || variables.iter().any(|variable| is_name(value, variable));
    Asked::new(body, &is_element).classes(shapes).into_iter().map(|class| Hint::List(Box::new(class))).collect()
}

/// The variable that a statement binds to elements of what has a name.
fn element_of_statement(statement: &Stmt, name: &str) -> Option<String> {
    match statement {
        Stmt::For(s) => element(&s.target, &s.iter, name),
        Stmt::Assign(s) if is_item(&s.value, name) => match &s.targets[..] {
            [Expr::Name(target)] => Some(target.id.to_string()),
            _ => None,
        },
        _ => None,
    }
}

/// The same of a loop over something.
fn element(target: &Expr, iterated: &Expr, name: &str) -> Option<String> {
    match (target, iterated) {
        (Expr::Tuple(target), Expr::Call(call)) if is_name(&call.func, "enumerate") => match (&target.elts[..], &call.args[..]) {
            ([_, target], [iterated, ..]) => element(target, iterated, name),
            _ => None,
        },
        (Expr::Name(_), Expr::Call(call)) if ["reversed", "sorted", "list", "iter"].iter().any(|function| is_name(&call.func, function)) => {
            element(target, call.args.first()?, name)
        }
        (Expr::Name(_), Expr::Subscript(part)) if matches!(&*part.slice, Expr::Slice(_)) => element(target, &part.value, name),
        (Expr::Name(target), iterated) => is_name(iterated, name).then(|| target.id.to_string()),
        _ => None,
    }
}

/// Whether an expression is an element of what has a name.
fn is_item(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Subscript(e) if is_name(&e.value, name) && !matches!(&*e.slice, Expr::Slice(_) | Expr::Tuple(_)))
}

fn is_name(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Name(found) if found.id.as_str() == name)
}

fn comprehension(expr: &Expr) -> &[ast::Comprehension] {
    match expr {
        Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. })
        | Expr::GeneratorExp(ast::ExprGeneratorExp { generators, .. }) => generators,
        _ => &[],
    }
}

fn statements(body: &[Stmt], visit: &mut dyn FnMut(&Stmt)) {
    for statement in body {
        visit(statement);
        walk::suites(statement).into_iter().for_each(|suite| statements(suite, visit));
    }
}

/// All expressions, also those in others.
fn expressions(body: &[Stmt], visit: &mut dyn FnMut(&Expr)) {
    statements(body, &mut |statement| walk::statement_expressions(statement, &mut |expr| inner(expr, visit)));
}

fn inner(expr: &Expr, visit: &mut dyn FnMut(&Expr)) {
    visit(expr);
    walk::children(expr, &mut |child| inner(child, visit));
}
