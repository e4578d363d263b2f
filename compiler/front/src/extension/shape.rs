//! What objects of a class are like: their attributes, by what the class says and does. Native code looks at the attributes of Python's
//! objects through this; entries and views check it at run time.

use super::aliases::Aliases;
use super::classes::{fields, is_special, lineage, Class, Kind, Member};
use super::counted::counted;
use super::hint::{union_of, Hint};
use super::made;
use super::modules::Module;
use super::sketch::Sketch;
use super::values::{Scope, Values};
use crate::walk;
use pyc2n_base::collections::{HashMap, HashSet};
use rustpython_parser::ast::{self, Expr, ExprContext, Ranged, Stmt};
use std::collections::BTreeMap;

/// An attribute of objects.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// What it probably is.
    pub hint: Hint,
    /// The literal that the class has for objects without it.
    pub default: Option<String>,
}

/// The attributes and methods of a class.
#[derive(Debug, Clone, Default)]
pub struct Shape {
    /// Attributes of objects that the class mentions.
    pub attributes: Vec<Attribute>,
    /// Names that only others mention: native code does not look for these.
    pub others: Vec<String>,
    /// The class and those that it derives from in the module, with the names that each binds.
    pub lineage: Vec<(String, Vec<String>)>,
    /// The fields, if it is a class of named tuples. Native code has such objects as its own.
    pub named: Option<Vec<Attribute>>,
    /// Methods whose names somebody assigns to, so that native code does not know what they are.
    pub doubtful: Vec<String>,
    /// Nobody in the module sets an attribute of such a name.
    pub is_only_read: bool,
    /// It derives from classes of which only the interpreter knows what they have.
    pub is_open: bool,
    /// It is an enumeration.
    pub is_enumeration: bool,
    /// What new objects have, if that is known.
    pub made: Option<Made>,
    /// Its objects compare by what they hold.
    pub is_compared: bool,
    /// Its objects do not change, and compare by what they hold: an equal one is as good, but for its identity.
    pub is_value: bool,
}

/// The attributes of a new object.
#[derive(Debug, Clone)]
pub struct Made {
    /// The places of those that it has, in the order of its dict.
    pub order: Vec<usize>,
    /// Names of which it must have none.
    pub strays: Vec<String>,
}

impl Shape {
    /// All attributes and fields.
    fn all_mut(&mut self) -> impl Iterator<Item = &mut Attribute> {
        self.attributes.iter_mut().chain(self.named.iter_mut().flatten())
    }

    /// Whether the class has something of its own, or from a class of the module.
    pub fn has(&self, name: &str) -> bool {
        self.lineage.iter().any(|(_, names)| names.iter().any(|own| own == name))
    }
}

/// Methods that change what access to attributes means, or what becomes of objects.
const HOOKS: [&str; 7] = ["__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__del__", "__get__", "__set__"];

/// The shapes of the classes of a module at whose objects native code can look, by name.
pub fn shapes(classes: &HashMap<String, Class>, module: &Module, aliases: &Aliases, sketch: &Sketch) -> BTreeMap<String, Shape> {
    let mut mentioned = Mentioned { counted: counted(&module.suite), ..Mentioned::default() };
    mentioned.suite(&module.suite);
    if mentioned.has_patterns {
        return BTreeMap::new();
    }
    let seen = Seen { classes, mentioned, sketch, values: Values::new(&module.suite, aliases), text: &module.text };
    let shaped = classes.values().filter(|class| class.refused.is_none()).filter_map(|class| Some((class.statement.name.to_string(), seen.shape(class)?)));
    let mut found: BTreeMap<String, Shape> = shaped.collect();
    let names: Vec<String> = found.keys().cloned().collect();
    for attribute in found.values_mut().flat_map(Shape::all_mut) {
        let usable = attribute.hint.clone().limited_to(&|name| names.iter().any(|known| known == name));
        attribute.hint = usable.unwrap_or(Hint::Any);
    }
    keep_values(&mut found);
    let known = found.clone();
    for attribute in found.values_mut().flat_map(Shape::all_mut) {
        attribute.hint = with_derived(attribute.hint.clone(), &known);
    }
    found
}

/// For so many derived classes what may be of a class is looked at as one of these, too.
const MOST_DERIVED: usize = 6;

/// A hint in which an object of a class may be one of the derived classes.
pub fn with_derived(hint: Hint, shapes: &BTreeMap<String, Shape>) -> Hint {
    let inner = |hint: Box<Hint>| Box::new(with_derived(*hint, shapes));
    match hint {
        Hint::Object(class) => {
            let derives = |shape: &Shape| shape.lineage.iter().skip(1).any(|(base, _)| *base == class);
            let derived: Vec<Hint> = shapes.iter().filter(|(_, shape)| derives(shape)).map(|(name, _)| Hint::Object(name.clone())).collect();
            let own = Hint::Object(class);
            if derived.len() > MOST_DERIVED { own } else { union_of(std::iter::once(own.clone()).chain(derived)).unwrap_or(own) }
        }
        Hint::List(item) => Hint::List(inner(item)),
        Hint::Elements(item) => Hint::Elements(inner(item)),
        Hint::Dict(key, value) => Hint::Dict(key, inner(value)),
        Hint::Tuple(hints) => Hint::Tuple(hints.into_iter().map(|hint| with_derived(hint, shapes)).collect()),
        Hint::Union(hints) => union_of(hints.into_iter().map(|hint| with_derived(hint, shapes))).unwrap_or(Hint::None),
        other => other,
    }
}

/// Values hold nothing but values.
fn keep_values(shapes: &mut BTreeMap<String, Shape>) {
    loop {
        let values: Vec<String> = shapes.iter().filter(|(_, shape)| shape.is_value).map(|(name, _)| name.clone()).collect();
        let is_value = |class: &str| values.iter().any(|value| value == class);
        shapes.values_mut().for_each(|shape| shape.is_value &= shape.attributes.iter().all(|attribute| attribute.hint.is_value(&is_value)));
        if shapes.values().filter(|shape| shape.is_value).count() == values.len() {
            return;
        }
    }
}

fn number() -> Hint {
    Hint::Union(vec![Hint::Float, Hint::Int])
}

/// The functions of the module, and the classes of the objects, that a hint leads to, also through attributes, and those that these derive from.
pub fn classes_of(hint: &Hint, shapes: &BTreeMap<String, Shape>, found: &mut Vec<String>) {
    match hint {
        Hint::Object(class) | Hint::Class(class) | Hint::Function(class) if !found.contains(class) => {
            found.push(class.clone());
            let shape = shapes.get(class);
            let attributes = shape.into_iter().flat_map(|shape| shape.attributes.iter().chain(shape.named.iter().flatten()));
            attributes.for_each(|attribute| classes_of(&attribute.hint, shapes, found));
        }
        Hint::Tuple(hints) | Hint::Union(hints) => hints.iter().for_each(|hint| classes_of(hint, shapes, found)),
        Hint::List(item) | Hint::Elements(item) => classes_of(item, shapes, found),
        Hint::Dict(_, value) => classes_of(value, shapes, found),
        _ => {}
    }
}

/// A module.
struct Seen<'a> {
    classes: &'a HashMap<String, Class<'a>>,
    mentioned: Mentioned,
    values: Values<'a>,
    sketch: &'a Sketch,
    text: &'a str,
}

impl Seen<'_> {
    /// The names of attributes that objects of a class may have: those in the module, and fields that nothing there mentions.
    fn names(&self, lineage: &[&Class]) -> Vec<String> {
        let mut names = self.mentioned.names.clone();
        let fields = lineage.iter().filter_map(|class| class.dataclass.as_ref()).flat_map(|dataclass| &dataclass.fields);
        fields.for_each(|field| if !names.iter().any(|known| known == field.name) { names.push(field.name.to_owned()) });
        names
    }

    /// The shape of a class; none if native code can't look at its objects.
    fn shape(&self, class: &Class) -> Option<Shape> {
        let lineage = lineage(Some(class.statement.name.as_str()), self.classes);
        let names = |class: &Class| class.members.iter().map(|(name, _)| name.clone()).collect::<Vec<String>>();
        let lineage_names: Vec<_> = lineage.iter().map(|class| (class.statement.name.to_string(), names(class))).collect();
        let mut shape = Shape { lineage: lineage_names, is_open: class.is_open, is_enumeration: class.is_enumeration, ..Shape::default() };
        if HOOKS.iter().any(|hook| shape.has(hook)) {
            return None;
        }
        if class.is_named {
            let field = |(name, _): &(&str, &Expr)| Attribute { name: (*name).to_owned(), hint: self.attribute_hint(&lineage, name, None), default: None };
            shape.named = Some(fields(class.statement).iter().map(field).collect());
            return Some(shape);
        }
        if class.is_enumeration {
            shape.attributes = self.of_members(class);
        }
        let own = own_names(&lineage);
        let is_of_members = |name: &str| class.is_enumeration && ["name", "value", "_name_", "_value_"].contains(&name);
        for name in self.names(&lineage).iter().filter(|name| !is_special(name) && !name.starts_with("__") && !is_of_members(name)) {
            let is_stored = self.mentioned.is_changed(name) || lineage.iter().any(|class| class.is_field(name));
            // What is in a class only later may also hide what objects have.
            let is_added = lineage.iter().any(|class| class.added.contains(&name.as_str()));
            if is_added || !shape.has(name) && !own.contains(&name.as_str()) {
                shape.others.push(name.clone());
                continue;
            }
            let default = match lineage.iter().find_map(|class| class.member(name)) {
                None => None,
                Some(Member::Function(_, Kind::Property) | Member::Generated) => continue,
                Some(_) if !is_stored => continue,
                Some(Member::Function(..) | Member::Alias(_)) => {
                    shape.doubtful.push(name.clone());
                    continue;
                }
                Some(Member::Opaque) => None,
                Some(Member::Variable(value)) => Some(value),
            };
            let hint = self.attribute_hint(&lineage, name, default.copied());
            let text = default.and_then(|value| self.text.get(value.range().start().to_usize()..value.range().end().to_usize()));
            shape.attributes.push(Attribute { name: name.clone(), hint, default: text.map(str::to_owned) });
        }
        let is_frozen = lineage.iter().any(|class| class.dataclass.as_ref().is_some_and(|known| known.is_frozen));
        shape.is_only_read = is_frozen || !shape.attributes.iter().any(|attribute| self.mentioned.is_changed(&attribute.name));
        shape.made = if class.is_open { None } else { self.made(&lineage, &shape) };
        shape.is_compared = lineage.iter().any(|class| class.dataclass.as_ref().is_some_and(|known| known.generates("__eq__")));
        shape.is_value = shape.made.is_some() && (is_frozen || shape.is_only_read && lineage.len() == 1 && !self.is_base(class)) && is_dataclass_only(class);
        Some(shape)
    }

    /// What members of an enumeration have from `Enum`.
    fn of_members(&self, class: &Class) -> Vec<Attribute> {
        let value = |statement: &Stmt| match statement {
            Stmt::Assign(s) => Some(if is_call_of(&s.value, "auto") { Hint::Int } else { self.values.of(&s.value, Scope::default()).unwrap_or(Hint::Any) }),
            _ => None,
        };
        let values = union_of(class.statement.body.iter().filter_map(value));
        let attribute = |name: &str, hint| Attribute { name: name.to_owned(), hint, default: None };
        vec![attribute("_name_", Hint::Str), attribute("_value_", values.unwrap_or(Hint::Any))]
    }

    fn is_base(&self, class: &Class) -> bool {
        self.classes.values().any(|other| other.base == Some(class.statement.name.as_str()))
    }

    /// What a new object of a class has.
    fn made(&self, lineage: &[&Class], shape: &Shape) -> Option<Made> {
        let count = |name: &str| self.mentioned.stored.iter().filter(|stored| *stored == name).count();
        let names = made::order(lineage, &|name, count_in_init| count(name) > count_in_init)?;
        let order: Vec<usize> = names.iter().filter_map(|name| shape.attributes.iter().position(|attribute| attribute.name == *name)).collect();
        let mut strays: Vec<String> = self.mentioned.stored.iter().filter(|name| !names.contains(name)).cloned().collect();
        strays.sort_unstable();
        strays.dedup();
        let member = |name: &String| lineage.iter().find_map(|class| class.member(name));
        // Native code can't set these.
        let is_frozen = lineage.iter().any(|class| class.dataclass.as_ref().is_some_and(|known| known.is_frozen));
        strays.retain(|name| !is_frozen && !matches!(member(name), Some(Member::Function(_, Kind::Property) | Member::Opaque)));
        // A value of the class can't be told from one of the object.
        let is_clear = strays.iter().all(|name| member(name).is_none()) && !names.iter().any(|name| self.mentioned.deleted.contains(name));
        (is_clear && order.len() == names.len()).then_some(Made { order, strays })
    }

    /// What an attribute probably is: what is declared, or what methods assign; where nothing is known a number if it is counted with.
    fn attribute_hint(&self, lineage: &[&Class], name: &str, default: Option<&Expr>) -> Hint {
        let mut found = Assigned { name, values: &self.values, declared: None, empty: None, hints: default.into_iter().filter_map(|value| self.values.of(value, Scope::default())).collect() };
        for class in lineage {
            for statement in &class.statement.body {
                match statement {
                    Stmt::AnnAssign(s) if matches!(&*s.target, Expr::Name(target) if target.id.as_str() == name) => found.declare(&s.annotation),
                    Stmt::FunctionDef(method) => found.suite(&method.body, &method.args),
                    _ => {}
                }
            }
        }
        let empty = || found.empty.clone().unwrap_or(Hint::Any);
        let unknown = || if self.mentioned.counted.contains(name) { number() } else { empty() };
        let assigned = if found.hints.iter().all(|hint| *hint == Hint::None) { [found.hints.clone(), vec![unknown()]].concat() } else { found.hints.clone() };
        let is_annotated = lineage.iter().any(|class| class.statement.body.iter().any(has_annotations));
        let sketched = || lineage.first().and_then(|class| self.sketch.attribute(&class.statement.name, name)).filter(|hint| **hint != Hint::None).cloned();
        let assigned = union_of(assigned);
        // What is annotated says more than the calls that this module makes, where it says something.
        let is_known = is_annotated && assigned.as_ref().is_some_and(|hint| !hint.is_vague());
        let sketched = if is_known { None } else { sketched() };
        found.declared.clone().or(sketched).or(assigned).unwrap_or_else(unknown)
    }
}

/// Whether parameters of a method are annotated.
fn has_annotations(statement: &Stmt) -> bool {
    let Stmt::FunctionDef(method) = statement else { return false };
    let args = method.args.posonlyargs.iter().chain(&method.args.args).chain(&method.args.kwonlyargs);
    args.into_iter().any(|arg| arg.def.annotation.is_some())
}

/// Whether a class has all of its making and comparing from `@dataclass`.
fn is_dataclass_only(class: &Class) -> bool {
    class.dataclass.as_ref().is_some_and(|known| known.generates("__init__") && known.generates("__eq__") && !known.has_post_init)
}

/// The attributes that classes declare, and those of the objects that their methods are given.
fn own_names<'c>(lineage: &[&'c Class]) -> Vec<&'c str> {
    let mut found = Vec::new();
    for statement in lineage.iter().flat_map(|class| &class.statement.body) {
        match statement {
            Stmt::AnnAssign(s) => found.extend(if let Expr::Name(name) = &*s.target { Some(name.id.as_str()) } else { None }),
            Stmt::FunctionDef(method) => {
                let first = method.args.posonlyargs.iter().chain(&method.args.args).next();
                first.into_iter().for_each(|object| attributes_of(&method.body, &object.def.arg, &mut found));
            }
            _ => {}
        }
    }
    found
}

fn attributes_of<'c>(suite: &'c [Stmt], object: &str, found: &mut Vec<&'c str>) {
    for statement in suite {
        walk::statement_expressions(statement, &mut |expr| attributes_in(expr, object, found));
        walk::suites(statement).into_iter().for_each(|suite| attributes_of(suite, object, found));
    }
}

fn attributes_in<'c>(expr: &'c Expr, object: &str, found: &mut Vec<&'c str>) {
    if let Expr::Attribute(e) = expr {
        if matches!(&*e.value, Expr::Name(name) if name.id.as_str() == object) && !found.contains(&e.attr.as_str()) {
            found.push(e.attr.as_str());
        }
    }
    walk::children(expr, &mut |child| attributes_in(child, object, found));
}

/// The names of attributes in a module.
#[derive(Default)]
struct Mentioned {
    names: Vec<String>,
    /// Those that are set, once for each time.
    stored: Vec<String>,
    deleted: Vec<String>,
    /// Those that are numbers by what is done with them.
    counted: HashSet<String>,
    /// Patterns of classes look at attributes, too.
    has_patterns: bool,
}

/// Whether a pattern, or one in it, is of a class.
fn is_of_class(pattern: &ast::Pattern) -> bool {
    match pattern {
        ast::Pattern::MatchClass(_) => true,
        ast::Pattern::MatchSequence(ast::PatternMatchSequence { patterns, .. }) | ast::Pattern::MatchMapping(ast::PatternMatchMapping { patterns, .. }) | ast::Pattern::MatchOr(ast::PatternMatchOr { patterns, .. }) => {
            patterns.iter().any(is_of_class)
        }
        ast::Pattern::MatchAs(p) => p.pattern.as_deref().is_some_and(is_of_class),
        ast::Pattern::MatchValue(_) | ast::Pattern::MatchSingleton(_) | ast::Pattern::MatchStar(_) => false,
    }
}

impl Mentioned {
    fn is_changed(&self, name: &String) -> bool {
        self.stored.contains(name) || self.deleted.contains(name)
    }

    fn suite(&mut self, suite: &[Stmt]) {
        for statement in suite {
            self.has_patterns |= matches!(statement, Stmt::Match(s) if s.cases.iter().any(|case| is_of_class(&case.pattern)));
            walk::statement_expressions(statement, &mut |expr| self.expr(expr));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite));
        }
    }

    fn expr(&mut self, expr: &Expr) {
        if let Expr::Attribute(e) = expr {
            let name = e.attr.to_string();
            match e.ctx {
                ExprContext::Load => {}
                ExprContext::Store => self.stored.push(name.clone()),
                ExprContext::Del => self.deleted.push(name.clone()),
            }
            if !self.names.contains(&name) {
                self.names.push(name);
            }
        }
        walk::children(expr, &mut |child| self.expr(child));
    }
}

fn is_empty_list(value: &Expr) -> bool {
    matches!(value, Expr::List(e) if e.elts.is_empty()) || is_call_of(value, "list")
}

/// Whether it calls something by a name, alone or of a module, without arguments.
fn is_call_of(value: &Expr, name: &str) -> bool {
    let Expr::Call(call) = value else { return false };
    let is_it = match &*call.func {
        Expr::Name(called) => called.id.as_str() == name,
        Expr::Attribute(called) => called.attr.as_str() == name,
        _ => false,
    };
    is_it && call.args.is_empty()
}

struct Assigned<'n> {
    name: &'n str,
    values: &'n Values<'n>,
    declared: Option<Hint>,
    hints: Vec<Hint>,
    /// The type of a container without elements, of which nothing else is known.
    empty: Option<Hint>,
}

impl Assigned<'_> {
    fn declare(&mut self, annotation: &Expr) {
        self.declared = self.declared.take().or_else(|| self.values.annotated(annotation));
    }

    fn suite(&mut self, suite: &[Stmt], args: &ast::Arguments) {
        for statement in suite {
            match statement {
                Stmt::Assign(s) if s.targets.iter().any(|target| self.is(target)) => {
                    self.hints.extend(self.values.of(&s.value, Scope::of(args)));
                    self.empty = self.empty.take().or_else(|| is_empty_list(&s.value).then(|| Hint::List(Box::new(Hint::Any))));
                }
                Stmt::AnnAssign(s) if self.is(&s.target) => self.declare(&s.annotation),
                _ => {}
            }
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite, args));
        }
    }

    fn is(&self, target: &Expr) -> bool {
        matches!(target, Expr::Attribute(e) if e.attr.as_str() == self.name)
    }
}
