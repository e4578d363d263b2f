//! What objects of a class are like: their attributes, by what the class says and does. Native code looks at the attributes of Python's
//! objects through this; entries and views check it at run time.

use super::effects::is_literal;
use super::guess::default_hint;
use super::aliases::Aliases;
use super::hint::{hint, union_of, Hint};
use crate::walk;
use std::collections::BTreeMap;
use rustpython_parser::ast::{self, Expr, ExprContext, Stmt};

/// The attributes and methods of a class.
#[derive(Debug, Clone, Default)]
pub struct Shape {
    /// Attributes of objects that the module mentions, and what they probably are.
    pub attributes: Vec<(String, Hint)>,
    /// The names of the methods.
    pub methods: Vec<String>,
}

/// Methods that change what access to attributes means, or what becomes of objects.
const HOOKS: [&str; 9] =
    ["__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__new__", "__del__", "__get__", "__set__", "__slots__"];

/// The shape of a class of a module; none if native code can't look at its objects.
fn shape(class: &ast::StmtClassDef, module: &[Stmt], aliases: &Aliases) -> Option<Shape> {
    let methods: Vec<String> = methods(class).map(|method| method.name.to_string()).collect();
    if methods.iter().any(|name| HOOKS.contains(&name.as_str())) {
        return None;
    }
    let mut mentioned = Mentioned::default();
    mentioned.suite(module);
    if mentioned.has_patterns || mentioned.stored.iter().any(|name| methods.contains(name)) {
        return None;
    }
    let names = mentioned.names.into_iter().filter(|name| !methods.contains(name) && !name.starts_with("__"));
    let attributes = names.map(|name| {
        let hint = attribute_hint(class, &name, aliases);
        (name, hint)
    });
    Some(Shape { attributes: attributes.collect(), methods })
}

/// The shapes of some classes of a module, by name.
pub fn shapes<'a>(classes: impl Iterator<Item = &'a ast::StmtClassDef>, module: &[Stmt], aliases: &Aliases) -> BTreeMap<String, Shape> {
    let mut found: BTreeMap<String, Shape> = classes.filter_map(|class| Some((class.name.to_string(), shape(class, module, aliases)?))).collect();
    let names: Vec<String> = found.keys().cloned().collect();
    for (_, hint) in found.values_mut().flat_map(|shape| &mut shape.attributes) {
        let usable = hint.clone().limited_to(&|name| names.iter().any(|known| known == name));
        *hint = usable.unwrap_or_else(|| Hint::Union(vec![Hint::Float, Hint::Int]));
    }
    found
}

/// The classes of the objects that a hint leads to, also through attributes.
pub fn classes_of(hint: &Hint, shapes: &BTreeMap<String, Shape>, found: &mut Vec<String>) {
    match hint {
        Hint::Object(class) if !found.contains(class) => {
            found.push(class.clone());
            let attributes = shapes.get(class).into_iter().flat_map(|shape| &shape.attributes);
            attributes.for_each(|(_, hint)| classes_of(hint, shapes, found));
        }
        Hint::Tuple(hints) | Hint::Union(hints) => hints.iter().for_each(|hint| classes_of(hint, shapes, found)),
        Hint::List(item) | Hint::Set(item) => classes_of(item, shapes, found),
        Hint::Dict(_, value) => classes_of(value, shapes, found),
        _ => {}
    }
}

/// The methods of a class.
pub fn methods(class: &ast::StmtClassDef) -> impl Iterator<Item = &ast::StmtFunctionDef> {
    class.body.iter().filter_map(|statement| match statement {
        Stmt::FunctionDef(method) => Some(method),
        _ => None,
    })
}

/// The names of attributes in a module.
#[derive(Default)]
struct Mentioned {
    names: Vec<String>,
    stored: Vec<String>,
    /// Patterns look at attributes, too.
    has_patterns: bool,
}

impl Mentioned {
    fn suite(&mut self, suite: &[Stmt]) {
        for statement in suite {
            self.has_patterns |= matches!(statement, Stmt::Match(_));
            walk::statement_expressions(statement, &mut |expr| self.expr(expr));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite));
        }
    }

    fn expr(&mut self, expr: &Expr) {
        if let Expr::Attribute(e) = expr {
            let name = e.attr.to_string();
            if e.ctx != ExprContext::Load && !self.stored.contains(&name) {
                self.stored.push(name.clone());
            }
            if !self.names.contains(&name) {
                self.names.push(name);
            }
        }
        walk::children(expr, &mut |child| self.expr(child));
    }
}

/// What an attribute probably is: what is declared, or what methods assign; a number where nothing is known.
fn attribute_hint(class: &ast::StmtClassDef, name: &str, aliases: &Aliases) -> Hint {
    let mut found = Assigned { name, aliases, declared: None, hints: Vec::new() };
    for statement in &class.body {
        match statement {
            Stmt::AnnAssign(s) if matches!(&*s.target, Expr::Name(target) if target.id.as_str() == name) => found.declared = found.hint(&s.annotation),
            Stmt::FunctionDef(method) => found.suite(&method.body, &method.args),
            _ => {}
        }
    }
    let number = || vec![Hint::Float, Hint::Int];
    let assigned = if found.hints.iter().all(|hint| *hint == Hint::None) { [found.hints, number()].concat() } else { found.hints };
    found.declared.or_else(|| union_of(assigned)).unwrap_or(Hint::Float)
}

struct Assigned<'n> {
    name: &'n str,
    aliases: &'n Aliases,
    declared: Option<Hint>,
    hints: Vec<Hint>,
}

impl Assigned<'_> {
    fn suite(&mut self, suite: &[Stmt], args: &ast::Arguments) {
        for statement in suite {
            match statement {
                Stmt::Assign(s) if s.targets.iter().any(|target| self.is(target)) => self.hints.extend(self.value_hint(&s.value, args)),
                Stmt::AnnAssign(s) if self.is(&s.target) => self.declared = self.hint(&s.annotation).or(self.declared.take()),
                _ => {}
            }
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite, args));
        }
    }

    fn is(&self, target: &Expr) -> bool {
        matches!(target, Expr::Attribute(e) if e.attr.as_str() == self.name)
    }

    fn hint(&self, annotation: &Expr) -> Option<Hint> {
        hint(&self.aliases.resolved(annotation))
    }

    /// The type of a value that says it.
    fn value_hint(&self, value: &Expr, args: &ast::Arguments) -> Option<Hint> {
        match value {
            Expr::Name(name) => {
                let arg = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).find(|arg| arg.def.arg == name.id)?;
                arg.def.annotation.as_deref().and_then(|annotation| self.hint(annotation)).or_else(|| arg.default.as_deref().and_then(default_hint))
            }
            Expr::Call(call) => match &*call.func {
                Expr::Name(callee) => match callee.id.as_str() {
                    "float" => Some(Hint::Float),
                    "int" | "len" => Some(Hint::Int),
                    "str" => Some(Hint::Str),
                    _ => None,
                },
                _ => None,
            },
            other if is_literal(other) => default_hint(other),
            _ => None,
        }
    }
}
