//! What the value of an expression probably is, by what is written about names, functions and methods. It is a guess like any other.

use super::aliases::Aliases;
use super::guess::default_hint;
use super::hint::{dict_of, frozenset_of, hint, last_name, list_of, set_of, union_of, Hint};
use crate::walk;
use pyc2n_base::collections::HashMap;
use rustpython_parser::ast::{self, Expr, Operator, Stmt};

/// What is known of the names of a module.
pub struct Values<'a> {
    aliases: &'a Aliases,
    /// Variables of the module.
    variables: HashMap<String, Hint>,
    /// What functions and methods give, by name; of several methods of one name what the first gives.
    results: HashMap<String, Hint>,
    classes: Vec<String>,
    /// Attributes of objects of classes, and the names of their bases.
    attributes: HashMap<String, HashMap<String, Hint>>,
    bases: HashMap<String, Vec<String>>,
}

/// What an expression is in.
#[derive(Clone, Copy, Default)]
pub struct Scope<'e> {
    /// Parameters of the function.
    parameters: Option<&'e ast::Arguments>,
    /// The innermost variable of a comprehension.
    variable: Option<&'e Bound<'e>>,
}

/// A variable of a comprehension.
struct Bound<'e> {
    name: &'e str,
    hint: Hint,
    outer: Option<&'e Bound<'e>>,
}

impl<'e> Scope<'e> {
    /// A function with these parameters.
    pub fn of(parameters: &'e ast::Arguments) -> Scope<'e> {
        Scope { parameters: Some(parameters), variable: None }
    }

    fn variable(&self, name: &str) -> Option<&'e Hint> {
        std::iter::successors(self.variable, |bound| bound.outer).find(|bound| bound.name == name).map(|bound| &bound.hint)
    }
}

impl<'a> Values<'a> {
    /// Looks at a module.
    pub fn new(suite: &[Stmt], aliases: &'a Aliases) -> Values<'a> {
        let mut found = Values { aliases, variables: HashMap::default(), results: HashMap::default(), classes: Vec::new(), attributes: HashMap::default(), bases: HashMap::default() };
        for statement in suite {
            match statement {
                Stmt::FunctionDef(def) => found.result(def),
                Stmt::ClassDef(class) => {
                    found.classes.push(class.name.to_string());
                    class.body.iter().for_each(|statement| if let Stmt::FunctionDef(def) = statement { found.result(def) });
                }
                _ => {}
            }
        }
        suite.iter().for_each(|statement| found.variable(statement));
        suite.iter().for_each(|statement| if let Stmt::ClassDef(class) = statement { found.attributes_of(class) });
        found
    }

    /// What a class declares, and otherwise what its methods assign.
    fn attributes_of(&mut self, class: &ast::StmtClassDef) {
        let base = |base: &Expr| if let Expr::Name(name) = base { Some(name.id.to_string()) } else { None };
        self.bases.insert(class.name.to_string(), class.bases.iter().filter_map(base).collect());
        let declared = class.body.iter().filter_map(|statement| match statement {
            Stmt::AnnAssign(s) => match &*s.target {
                Expr::Name(name) => Some((name.id.to_string(), self.annotated(&s.annotation)?)),
                _ => None,
            },
            _ => None,
        });
        let mut attributes: HashMap<String, Hint> = declared.collect();
        let mut assigned = HashMap::default();
        for statement in &class.body {
            if let Stmt::FunctionDef(method) = statement {
                if let Some(object) = method.args.posonlyargs.iter().chain(&method.args.args).next() {
                    self.assigned(&method.body, &object.def.arg, &method.args, &mut assigned);
                }
            }
        }
        for (name, hints) in assigned.into_iter().filter(|(_, hints)| hints.iter().any(|hint| *hint != Hint::None)) {
            if let Some(hint) = union_of(hints) {
                attributes.entry(name).or_insert(hint);
            }
        }
        self.attributes.insert(class.name.to_string(), attributes);
    }

    /// The attributes of an object that statements assign.
    fn assigned(&self, suite: &[Stmt], object: &str, args: &ast::Arguments, found: &mut HashMap<String, Vec<Hint>>) {
        for statement in suite {
            let (target, hint) = match statement {
                Stmt::Assign(s) => (s.targets.first(), self.of(&s.value, Scope::of(args))),
                Stmt::AnnAssign(s) => (Some(&*s.target), self.annotated(&s.annotation)),
                _ => (None, None),
            };
            if let (Some(Expr::Attribute(e)), Some(hint)) = (target, hint) {
                if matches!(&*e.value, Expr::Name(name) if name.id.as_str() == object) {
                    found.entry(e.attr.to_string()).or_default().push(hint);
                }
            }
            walk::suites(statement).into_iter().for_each(|suite| self.assigned(suite, object, args, found));
        }
    }

    /// What an attribute of objects of a class is.
    fn attribute(&self, class: &str, name: &str) -> Option<Hint> {
        let mut classes = vec![class];
        for n in 0.. {
            let class = *classes.get(n)?;
            if let Some(hint) = self.attributes.get(class).and_then(|attributes| attributes.get(name)) {
                return Some(hint.clone());
            }
            let bases = self.bases.get(class).into_iter().flatten().map(String::as_str);
            let new: Vec<&str> = bases.filter(|base| !classes.contains(base)).collect();
            classes.extend(new);
        }
        None
    }

    fn result(&mut self, def: &ast::StmtFunctionDef) {
        if let Some(hint) = def.returns.as_deref().and_then(|returns| self.annotated(returns)) {
            self.results.entry(def.name.to_string()).or_insert(hint);
        }
    }

    fn variable(&mut self, statement: &Stmt) {
        let found = match statement {
            // `Final` alone leaves the type to the value.
            Stmt::AnnAssign(s) if last_name(&s.annotation) == Some("Final") => vec![(&*s.target, s.value.as_deref().and_then(|value| self.of(value, Scope::default())))],
            Stmt::AnnAssign(s) => vec![(&*s.target, self.annotated(&s.annotation))],
            Stmt::Assign(s) => {
                let value = self.of(&s.value, Scope::default());
                s.targets.iter().flat_map(|target| parts(target, value.clone())).collect()
            }
            _ => return,
        };
        for (target, hint) in found {
            if let (Expr::Name(name), Some(hint)) = (target, hint) {
                self.variables.entry(name.id.to_string()).or_insert(hint);
            }
        }
    }

    /// What a variable of the module is.
    pub fn of_variable(&self, name: &str) -> Option<&Hint> {
        self.variables.get(name)
    }

    /// What an annotation says.
    pub fn annotated(&self, annotation: &Expr) -> Option<Hint> {
        hint(&self.aliases.resolved(annotation))
    }

    /// What the value of an expression is.
    pub fn of(&self, value: &Expr, scope: Scope) -> Option<Hint> {
        let of = |expr: &Expr| self.of(expr, scope);
        match value {
            Expr::Name(name) => self.of_name(&name.id, scope),
            Expr::Call(call) => self.of_call(call, scope),
            Expr::Attribute(e) if is_math(&e.value) && ["pi", "e", "tau", "inf", "nan"].contains(&e.attr.as_str()) => Some(Hint::Float),
            Expr::Attribute(e) => match of(&e.value)? {
                Hint::Object(class) => self.attribute(&class, &e.attr),
                _ => None,
            },
            Expr::BinOp(e) if is_of_bits(e.op) && [of(&e.left), of(&e.right)].contains(&Some(Hint::Int)) => Some(Hint::Int),
            Expr::BinOp(e) => arithmetic(e.op, of(&e.left), of(&e.right)),
            Expr::UnaryOp(e) if e.op == ast::UnaryOp::Not => Some(Hint::Bool),
            Expr::UnaryOp(e) => of(&e.operand),
            Expr::Compare(_) => Some(Hint::Bool),
            Expr::JoinedStr(_) => Some(Hint::Str),
            Expr::IfExp(e) => union_of([of(&e.body)?, of(&e.orelse)?]),
            Expr::BoolOp(e) => union_of(e.values.iter().map(of).collect::<Option<Vec<_>>>()?),
            Expr::List(e) => list_of(self.common(&e.elts, scope)?),
            Expr::Set(e) => set_of(self.common(&e.elts, scope)?),
            Expr::Dict(e) => {
                let keys: Vec<Expr> = e.keys.iter().cloned().collect::<Option<Vec<Expr>>>()?;
                dict_of(self.common(&keys, scope)?, self.common(&e.values, scope)?)
            }
            Expr::ListComp(e) => list_of(self.made(&e.elt, &e.generators, scope)?),
            Expr::SetComp(e) => set_of(self.made(&e.elt, &e.generators, scope)?),
            Expr::DictComp(e) => dict_of(self.made(&e.key, &e.generators, scope)?, self.made(&e.value, &e.generators, scope)?),
            Expr::Tuple(e) => Some(Hint::Tuple(e.elts.iter().map(of).collect::<Option<Vec<_>>>()?)),
            Expr::Subscript(e) => match of(&e.value)? {
                Hint::List(item) => Some(if matches!(&*e.slice, Expr::Slice(_)) { Hint::List(item) } else { *item }),
                Hint::Dict(_, value) => Some(*value),
                Hint::Str => Some(Hint::Str),
                _ => None,
            },
            other => default_hint(other),
        }
    }

    /// What an element of a comprehension is.
    fn made(&self, element: &Expr, generators: &[ast::Comprehension], scope: Scope) -> Option<Hint> {
        let Some((first, rest)) = generators.split_first() else { return self.of(element, scope) };
        match (&first.target, self.element(&first.iter, scope)) {
            (Expr::Name(name), Some(hint)) => {
                let variable = Bound { name: &name.id, hint, outer: scope.variable };
                self.made(element, rest, Scope { variable: Some(&variable), ..scope })
            }
            _ => self.made(element, rest, scope),
        }
    }

    /// What all of some elements are; some may be None.
    fn common(&self, elements: &[Expr], scope: Scope) -> Option<Hint> {
        let hints: Vec<Hint> = elements.iter().map(|element| self.of(element, scope)).collect::<Option<_>>()?;
        let mut others = hints.iter().filter(|hint| **hint != Hint::None);
        let first = others.next().or(hints.first())?;
        others.all(|other| other == first).then(|| union_of(hints.iter().cloned()))?
    }

    fn of_name(&self, name: &str, scope: Scope) -> Option<Hint> {
        if let Some(hint) = scope.variable(name) {
            return Some(hint.clone());
        }
        let args = scope.parameters.into_iter().flat_map(|args| args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs));
        let mut parameter = args.filter(|arg| arg.def.arg.as_str() == name);
        if let Some(arg) = parameter.next() {
            let said = arg.def.annotation.as_deref().and_then(|annotation| self.annotated(annotation));
            return said.or_else(|| arg.default.as_deref().and_then(default_hint));
        }
        self.variables.get(name).cloned()
    }

    fn of_call(&self, call: &ast::ExprCall, scope: Scope) -> Option<Hint> {
        let name = match &*call.func {
            Expr::Name(callee) => callee.id.as_str(),
            Expr::Attribute(callee) => return self.of_method(callee, scope),
            _ => return None,
        };
        if self.classes.iter().any(|class| class == name) {
            return Some(Hint::Object(name.to_owned()));
        }
        match name {
            "float" => Some(Hint::Float),
            "int" | "len" | "ord" | "hash" => Some(Hint::Int),
            "str" | "repr" | "chr" | "hex" | "bin" => Some(Hint::Str),
            "bool" | "isinstance" | "all" | "any" => Some(Hint::Bool),
            "bytes" => Some(Hint::Bytes),
            other if gives_float(other) => Some(Hint::Float),
            "list" | "sorted" => match call.args.first()? {
                other if is_range(other) => list_of(Hint::Int),
                other => self.of(other, scope).filter(|hint| matches!(hint, Hint::List(_))),
            },
            "set" => set_of(self.element(call.args.first()?, scope)?),
            "frozenset" => frozenset_of(self.element(call.args.first()?, scope)?),
            other => self.results.get(other).cloned(),
        }
    }

    /// What the elements of the value of an expression are.
    fn element(&self, value: &Expr, scope: Scope) -> Option<Hint> {
        if let Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. }) = value {
            return self.common(elts, scope);
        }
        if let Expr::GeneratorExp(e) = value {
            return self.made(&e.elt, &e.generators, scope);
        }
        if is_range(value) {
            return Some(Hint::Int);
        }
        match self.of(value, scope)? {
            Hint::Str => Some(Hint::Str),
            Hint::Bytes => Some(Hint::Int),
            Hint::List(item) | Hint::Elements(item) | Hint::Set(item) | Hint::FrozenSet(item) | Hint::Dict(item, _) => Some(*item),
            _ => None,
        }
    }

    fn of_method(&self, callee: &ast::ExprAttribute, scope: Scope) -> Option<Hint> {
        if is_math(&callee.value) && gives_float(&callee.attr) {
            return Some(Hint::Float);
        }
        let text = self.of(&callee.value, scope) == Some(Hint::Str);
        match callee.attr.as_str() {
            "join" | "strip" | "lower" | "upper" | "replace" | "format" if text => Some(Hint::Str),
            "split" | "splitlines" if text => list_of(Hint::Str),
            other => self.results.get(other).cloned(),
        }
    }
}

/// The names that an assignment binds, and what they are.
fn parts(target: &Expr, hint: Option<Hint>) -> Vec<(&Expr, Option<Hint>)> {
    match target {
        Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
            let element = |i: usize| match &hint {
                Some(Hint::List(item) | Hint::Elements(item)) => Some((**item).clone()),
                Some(Hint::Tuple(items)) => items.get(i).cloned(),
                _ => None,
            };
            elts.iter().enumerate().map(|(i, target)| (target, element(i))).collect()
        }
        other => vec![(other, hint)],
    }
}

/// Whether a function of that name mostly is one of `math` that gives a float.
fn gives_float(name: &str) -> bool {
    ["sqrt", "exp", "log", "log2", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "hypot", "fabs", "radians", "degrees"].contains(&name)
}

fn is_range(expr: &Expr) -> bool {
    matches!(expr, Expr::Call(call) if matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "range"))
}

fn is_math(expr: &Expr) -> bool {
    matches!(expr, Expr::Name(name) if ["math", "_math"].contains(&name.id.as_str()))
}

/// Whether an operation is one of ints.
fn is_of_bits(op: Operator) -> bool {
    matches!(op, Operator::LShift | Operator::RShift | Operator::BitAnd | Operator::BitOr | Operator::BitXor)
}

fn arithmetic(op: Operator, left: Option<Hint>, right: Option<Hint>) -> Option<Hint> {
    let is_number = |hint: &Hint| matches!(hint, Hint::Int | Hint::Bool | Hint::Float);
    match (op, left?, right?) {
        (Operator::Mod, text @ (Hint::Str | Hint::Bytes), _) => Some(text),
        (Operator::Div, left, right) if is_number(&left) && is_number(&right) => Some(Hint::Float),
        (_, Hint::Bool, Hint::Bool) if matches!(op, Operator::BitAnd | Operator::BitOr | Operator::BitXor) => Some(Hint::Bool),
        (_, left, right) if is_number(&left) && is_number(&right) => {
            Some(if [left, right].contains(&Hint::Float) { Hint::Float } else { Hint::Int })
        }
        (Operator::Add, left, right) if left == right => Some(left),
        (Operator::BitOr | Operator::BitAnd | Operator::BitXor | Operator::Sub, left @ (Hint::Set(_) | Hint::FrozenSet(_)), right) if left == right => Some(left),
        (Operator::Mult, sequence @ (Hint::Str | Hint::List(_)), Hint::Int) | (Operator::Mult, Hint::Int, sequence @ (Hint::Str | Hint::List(_))) => Some(sequence),
        _ => None,
    }
}
