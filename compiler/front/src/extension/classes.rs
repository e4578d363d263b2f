//! What of a class can be compiled: methods, properties, and variables that are literals. Everything else that the class has is *opaque*: native code
//! ends where it is used. A class about which only the interpreter knows all (it derives from classes of other modules, it has a metaclass, or other
//! decorators than `@dataclass`) is *open*: native code makes no objects of it and does not use its name, but runs its methods on objects of Python's.

use super::dataclass::{self, Dataclass, Names};
use super::effects::is_literal;
use super::survey::Node;
use super::Accessor;
use crate::walk;
use pyc2n_base::collections::HashMap;
use rustpython_parser::ast::{self, Expr, ExprContext, Stmt};

/// How functions of a class are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Instance,
    Static,
    Class,
    Property,
}

/// What a name in a class is.
#[derive(Debug, Clone)]
pub enum Member<'a> {
    /// A method, or the functions of a property.
    Function(Vec<&'a ast::StmtFunctionDef>, Kind),
    /// A literal.
    Variable(&'a Expr),
    /// Another name of a method: `__radd__ = __add__`.
    Alias(&'a str),
    /// A method that `@dataclass` makes.
    Generated,
    /// Only the interpreter knows.
    Opaque,
}

/// A class of a module.
#[derive(Debug, Clone)]
pub struct Class<'a> {
    /// The statement.
    pub statement: &'a ast::StmtClassDef,
    /// What it has, by name.
    pub members: Vec<(String, Member<'a>)>,
    /// The class of the module that it derives from.
    pub base: Option<&'a str>,
    /// Whether it is open.
    pub is_open: bool,
    /// Why it is not compiled.
    pub refused: Option<String>,
    /// What `@dataclass` makes of it.
    pub dataclass: Option<Dataclass<'a>>,
    /// The value of `__slots__`.
    pub slots: Option<&'a Expr>,
    /// It derives from `NamedTuple`, and has no more than fields and functions.
    pub is_named: bool,
    /// It is an `Enum`. Native code names it, and has its members from the interpreter.
    pub is_enumeration: bool,
    /// Names that the module assigns later: `Class.name = …`.
    pub added: Vec<&'a str>,
}

impl<'a> Class<'a> {
    fn new(statement: &'a ast::StmtClassDef, bases: Bases<'a>, lineage: &[&Class<'a>], names: &Names) -> Class<'a> {
        let mut members = members(&statement.body);
        let slots = slots(statement, &members);
        // What is no function is not for native code to look at.
        let is_known = |name: &str, member: &Member| matches!(member, Member::Function(..) | Member::Alias(_)) || name == "__hash__" && is_none(member);
        let is_setting = |name: &str, member: &Member| is_special(name) && !is_known(name, member) && !has_function(&statement.body, name);
        let makes = has_function(&statement.body, "__new__") || lineage.first().is_some_and(|base| base.is_open);
        let has_settings = members.iter().any(|(name, member)| is_setting(name, member) && !(slots.is_some() && name == "__slots__"));
        let is_enumeration = bases.is_enumeration || lineage.first().is_some_and(|base| base.is_enumeration);
        let mut is_open = makes || bases.are_foreign || is_enumeration || !statement.keywords.is_empty() || has_settings;
        members.retain(|(name, member)| !is_setting(name, member));
        if is_enumeration {
            members.iter_mut().for_each(|(_, member)| make_opaque(member));
        }
        let dataclass = if is_open { None } else { Dataclass::new(statement, &members, lineage, names) };
        is_open |= !statement.decorator_list.is_empty() && dataclass.is_none();
        if let Some(dataclass) = &dataclass {
            members = with_generated(members, dataclass);
        }
        let is_named = bases.is_named;
        let refused = bases.refused.or_else(|| refusal(statement)).or_else(|| (is_named && !is_plain_named(statement)).then(|| "it is a named tuple with more than fields and functions".to_owned()));
        Class { is_named, is_enumeration, statement, members, base: bases.own, is_open, refused, dataclass, slots, added: Vec::new() }
    }

    /// What a function of a property does.
    pub fn accessor(&self, def: &ast::StmtFunctionDef) -> Option<Accessor> {
        self.kind(def).filter(|kind| *kind == Kind::Property)?;
        Some(match def.decorator_list.first() {
            Some(Expr::Attribute(e)) if e.attr.as_str() == "setter" => Accessor::Set,
            Some(Expr::Attribute(e)) if e.attr.as_str() == "deleter" => Accessor::Delete,
            _ => Accessor::Get,
        })
    }

    /// Whether a decorator may make an attribute of a variable that is declared in it.
    pub fn is_field(&self, name: &str) -> bool {
        let declares = |statement: &Stmt| matches!(statement, Stmt::AnnAssign(s) if matches!(&*s.target, Expr::Name(target) if target.id.as_str() == name));
        !self.statement.decorator_list.is_empty() && self.statement.body.iter().any(declares)
    }

    /// What a name in it is.
    pub fn member(&self, name: &str) -> Option<&Member<'a>> {
        self.members.iter().find(|(own, _)| own == name).map(|(_, member)| member)
    }

    /// How one of its functions is called; none if it is opaque.
    pub fn kind(&self, def: &ast::StmtFunctionDef) -> Option<Kind> {
        match self.member(&def.name)? {
            Member::Function(defs, kind) => defs.iter().any(|own| own.range == def.range).then_some(*kind),
            _ => None,
        }
    }
}

/// So many fields of a named tuple can be taken.
const MOST_FIELDS: usize = 16;

/// Functions that named tuples have otherwise than other classes: `NamedTuple` puts what the body has into a class that is made already.
const OWN_OF_NAMED: [&str; 10] = ["__eq__", "__hash__", "__getnewargs__", "__class_getitem__", "__init_subclass__", "_make", "_replace", "_asdict", "count", "index"];

/// Whether a named tuple has nothing but fields with literals as default values, and functions.
fn is_plain_named(class: &ast::StmtClassDef) -> bool {
    let is_plain = |statement: &Stmt| match statement {
        Stmt::AnnAssign(s) => matches!(&*s.target, Expr::Name(_)) && s.value.as_deref().is_none_or(is_literal),
        Stmt::FunctionDef(def) => !OWN_OF_NAMED.contains(&def.name.as_str()),
        Stmt::Pass(_) => true,
        other => walk::docstring(std::slice::from_ref(other)).is_some(),
    };
    let fields = fields(class);
    let are_distinct = fields.iter().enumerate().all(|(i, (name, _))| !fields[..i].iter().any(|(other, _)| other == name));
    class.decorator_list.is_empty() && class.keywords.is_empty() && are_distinct && fields.len() <= MOST_FIELDS && class.body.iter().all(is_plain)
}

/// The fields that are declared in a class, in order, with their annotations.
pub fn fields(class: &ast::StmtClassDef) -> Vec<(&str, &Expr)> {
    let field = |statement| match statement {
        &Stmt::AnnAssign(ref s) => match &*s.target {
            Expr::Name(name) => Some((name.id.as_str(), &*s.annotation)),
            _ => None,
        },
        _ => None,
    };
    class.body.iter().filter_map(field).collect()
}

/// The operands of binary operations are mostly of one class.
const BINARY: &str = "eq ne lt le gt ge add radd iadd sub rsub isub mul rmul imul matmul rmatmul imatmul truediv rtruediv itruediv floordiv rfloordiv ifloordiv \
    mod rmod imod divmod rdivmod and rand iand or ror ior xor rxor ixor";

/// Whether a method is given another operand.
pub fn is_binary(name: &str) -> bool {
    name.strip_prefix("__").and_then(|name| name.strip_suffix("__")).is_some_and(|name| BINARY.split_whitespace().any(|known| known == name))
}

/// What an enumeration has under a name that the body gives a value is made of the value.
pub fn make_opaque(member: &mut Member) {
    if !matches!(member, Member::Function(..)) {
        *member = Member::Opaque;
    }
}

/// Whether it is the literal None.
pub fn is_none(member: &Member) -> bool {
    matches!(member, Member::Variable(Expr::Constant(constant)) if constant.value.is_none())
}

/// The functions in the body of a class.
pub fn methods(class: &ast::StmtClassDef) -> impl Iterator<Item = &ast::StmtFunctionDef> {
    class.body.iter().filter_map(|statement| match statement {
        Stmt::FunctionDef(method) => Some(method),
        _ => None,
    })
}

/// Whether Python gives a name a meaning.
pub fn is_special(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// Whether a class has a function of that name.
pub fn has_function(body: &[Stmt], name: &str) -> bool {
    body.iter().any(|statement| matches!(statement, Stmt::FunctionDef(def) if def.name.as_str() == name))
}

fn refusal(class: &ast::StmtClassDef) -> Option<String> {
    if !class.type_params.is_empty() {
        return Some("it has type parameters".to_owned());
    }
    if class.body.iter().any(|statement| matches!(statement, Stmt::Match(_))) {
        return Some("it has more than methods".to_owned());
    }
    let hook = ["__init_subclass__", "__class__", "__getattribute__"].into_iter().find(|hook| has_function(&class.body, hook))?;
    Some(format!("it has `{hook}`"))
}

#[derive(Default)]
struct Bases<'a> {
    own: Option<&'a str>,
    are_foreign: bool,
    is_named: bool,
    is_enumeration: bool,
    refused: Option<String>,
}

/// The literal `__slots__` of a class.
fn slots<'a>(class: &'a ast::StmtClassDef, members: &[(String, Member<'a>)]) -> Option<&'a Expr> {
    let is_bound_once = members.iter().any(|(name, _)| name == "__slots__");
    let value = |statement: &'a Stmt| match statement {
        Stmt::Assign(s) if matches!(&s.targets[..], [Expr::Name(name)] if name.id.as_str() == "__slots__") => Some(&*s.value),
        _ => None,
    };
    let mut values = class.body.iter().filter_map(value).filter(|_| is_bound_once);
    let only = values.next().filter(|_| values.next().is_none())?;
    dataclass::slots(only).map(|_| only)
}

/// What a class has after its decorator.
fn with_generated<'a>(members: Vec<(String, Member<'a>)>, dataclass: &Dataclass<'a>) -> Vec<(String, Member<'a>)> {
    let is_kept = |name: &str| dataclass.class_value(name).is_none();
    let values = dataclass.fields.iter().filter_map(|field| Some((field.name.to_owned(), Member::Variable(dataclass.class_value(field.name)??))));
    // That objects refuse changes is not for those who look for methods.
    let methods = dataclass.generated.iter().filter(|name| !["__setattr__", "__delattr__"].contains(name)).map(|name| ((*name).to_owned(), Member::Generated));
    members.into_iter().filter(|(name, _)| is_kept(name)).chain(values).chain(methods).collect()
}

/// The classes of a module by name, as far as native code may have them.
pub fn classes<'a>(nodes: &[Node<'a>], is_known: &dyn Fn(&str) -> bool, names: &Names) -> HashMap<String, Class<'a>> {
    let mut found: HashMap<String, Class> = HashMap::default();
    for node in nodes {
        let &Node::Class(class) = node else { continue };
        if is_known(&class.name) && !found.contains_key(class.name.as_str()) {
            let bases = bases(class, &found, names);
            let lineage = lineage(bases.own, &found);
            let made = Class::new(class, bases, &lineage, names);
            found.insert(class.name.to_string(), made);
        }
    }
    found
}

/// The attributes of classes that statements at the top level assign, by class and name. Only names that Python gives no meaning count.
pub fn added(suite: &[Stmt]) -> Vec<(&str, &str)> {
    let targets = suite.iter().filter_map(|statement| match statement {
        Stmt::Assign(s) => Some(&s.targets[..]),
        _ => None,
    });
    let name = |target| match target {
        &Expr::Attribute(ref e) if !is_special(&e.attr) => match &*e.value {
            Expr::Name(class) => Some((class.id.as_str(), e.attr.as_str())),
            _ => None,
        },
        _ => None,
    };
    targets.flatten().filter_map(name).collect()
}

/// A class and those that it derives from.
pub fn lineage<'c, 'a>(class: Option<&str>, found: &'c HashMap<String, Class<'a>>) -> Vec<&'c Class<'a>> {
    let mut lineage: Vec<&Class> = class.and_then(|class| found.get(class)).into_iter().collect();
    while let Some(base) = lineage.last().and_then(|class| found.get(class.base?)) {
        lineage.push(base);
    }
    lineage
}

fn bases<'a>(class: &'a ast::StmtClassDef, found: &HashMap<String, Class>, names: &Names) -> Bases<'a> {
    let mut bases = Bases::default();
    let is_original = |base: &Expr, module: &str, name: &str| (names.original)(module, base).as_deref() == Some(name);
    bases.is_named = matches!(&class.bases[..], [base] if is_original(base, "typing", "NamedTuple") || is_original(base, "collections", "namedtuple"));
    bases.is_enumeration = matches!(&class.bases[..], [base] if is_original(base, "enum", "Enum"));
    if bases.is_named || bases.is_enumeration {
        return bases;
    }
    if class.bases.iter().any(|base| (names.original)("enum", base).is_some()) {
        bases.refused = Some("it is an enumeration of builtin values".to_owned());
    }
    for base in &class.bases {
        let Expr::Name(name) = base else {
            bases.are_foreign = true;
            continue;
        };
        match found.get(name.id.as_str()) {
            Some(known) if known.refused.is_some() => {
                bases.refused = Some(format!("its base `{}` is interpreted", name.id));
            }
            Some(known) if known.is_named => bases.refused = Some("it derives from a named tuple".to_owned()),
            Some(_) => {
                // What is in front of it might have the same methods.
                if bases.own.is_some() || bases.are_foreign {
                    bases.refused = Some("it has several bases".to_owned());
                }
                bases.own = Some(name.id.as_str());
            }
            None if name.id.as_str() == "object" && !(names.is_own)("object") => {}
            None if (names.is_own)(&name.id) => bases.are_foreign = true,
            None => bases.refused = Some(format!("it derives from `{}`", name.id)),
        }
    }
    bases
}

/// What the names that a class body binds are.
pub fn members(body: &[Stmt]) -> Vec<(String, Member<'_>)> {
    let mut found: Vec<(String, Member)> = Vec::new();
    for statement in body {
        let mut names = Vec::new();
        bound(statement, &mut names);
        for name in names {
            let known = found.iter_mut().find(|(known, _)| *known == name);
            match known {
                Some((_, Member::Function(defs, Kind::Property))) if accessor(statement, &name).is_some() => defs.extend(accessor(statement, &name)),
                Some((_, member)) => *member = Member::Opaque,
                None => found.push((name, member(statement))),
            }
        }
    }
    let methods: Vec<String> = found.iter().filter(|(_, member)| matches!(member, Member::Function(_, Kind::Instance))).map(|(name, _)| name.clone()).collect();
    for (_, member) in &mut found {
        if matches!(member, Member::Alias(name) if !methods.iter().any(|method| method == name)) {
            *member = Member::Opaque;
        }
    }
    found
}

fn member(statement: &Stmt) -> Member<'_> {
    match statement {
        Stmt::FunctionDef(def) => match &def.decorator_list[..] {
            [] => Member::Function(vec![def], implied_kind(&def.name)),
            [Expr::Name(decorator)] => match decorator.id.as_str() {
                "property" => Member::Function(vec![def], Kind::Property),
                "staticmethod" => Member::Function(vec![def], Kind::Static),
                "classmethod" => Member::Function(vec![def], Kind::Class),
                _ => Member::Opaque,
            },
            _ => Member::Opaque,
        },
        Stmt::Assign(s) if is_literal(&s.value) && matches!(&s.targets[..], [Expr::Name(_)]) => Member::Variable(&s.value),
        Stmt::Assign(s) if matches!(&s.targets[..], [Expr::Name(_)]) => match &*s.value {
            Expr::Name(name) => Member::Alias(&name.id),
            _ => Member::Opaque,
        },
        Stmt::AnnAssign(s) => match &s.value {
            Some(value) if is_literal(value) => Member::Variable(value),
            _ => Member::Opaque,
        },
        _ => Member::Opaque,
    }
}

fn implied_kind(name: &str) -> Kind {
    match name {
        "__new__" => Kind::Static,
        "__init_subclass__" | "__class_getitem__" => Kind::Class,
        _ => Kind::Instance,
    }
}

/// `@name.setter def name`
fn accessor<'a>(statement: &'a Stmt, name: &str) -> Option<&'a ast::StmtFunctionDef> {
    let Stmt::FunctionDef(def) = statement else { return None };
    let [Expr::Attribute(decorator)] = &def.decorator_list[..] else { return None };
    let is_it = matches!(&*decorator.value, Expr::Name(property) if property.id.as_str() == name);
    (is_it && ["setter", "getter", "deleter"].contains(&decorator.attr.as_str())).then_some(def)
}

/// The names that a statement binds, or unbinds.
fn bound(statement: &Stmt, found: &mut Vec<String>) {
    match statement {
        Stmt::FunctionDef(s) => return found.push(s.name.to_string()),
        Stmt::AsyncFunctionDef(s) => return found.push(s.name.to_string()),
        Stmt::ClassDef(s) => return found.push(s.name.to_string()),
        Stmt::AnnAssign(s) if s.value.is_none() => return,
        Stmt::TypeAlias(s) => stored(&s.name, found),
        Stmt::Import(s) => found.extend(s.names.iter().map(|alias| imported(alias))),
        Stmt::ImportFrom(s) => found.extend(s.names.iter().map(|alias| imported(alias))),
        _ => {}
    }
    walk::statement_expressions(statement, &mut |expr| stored(expr, found));
    walk::suites(statement).into_iter().flatten().for_each(|inner| bound(inner, found));
}

fn imported(alias: &ast::Alias) -> String {
    let name = alias.asname.as_ref().unwrap_or(&alias.name);
    name.split('.').next().unwrap_or_default().to_owned()
}

fn stored(expr: &Expr, found: &mut Vec<String>) {
    match expr {
        Expr::Name(name) if name.ctx != ExprContext::Load => found.push(name.id.to_string()),
        other => walk::children(other, &mut |child| stored(child, found)),
    }
}
