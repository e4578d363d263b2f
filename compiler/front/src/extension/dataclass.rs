//! Classes under `@dataclass`: what the decorator makes of them, so that native code can make and compare their objects. The methods that it
//! generates are written here once more; [`Dataclass::expected`] says what they have to be like, and `runtime/src/ext/bootstrap.py` holds that against
//! what the class has. Of `repr`, and of what frozen objects refuse, native code knows only that it ends there.

use super::classes::{is_special, Class, Member};
use super::effects::is_literal;
use super::fresh;
use super::keep::Generated;
use crate::walk;
use pyc2n_base::collections::HashMap;
use rustpython_parser::ast::{self, Constant, Expr, Ranged, Stmt};
use std::fmt::Write;

/// What the decorator knows of a class.
#[derive(Debug, Clone)]
pub struct Dataclass<'a> {
    /// The fields, those of bases first.
    pub fields: Vec<Field<'a>>,
    /// The special names that it binds.
    pub generated: Vec<&'static str>,
    /// Objects refuse changes.
    pub is_frozen: bool,
    /// The class has `__slots__` for its fields.
    pub has_slots: bool,
    /// `__init__` calls `__post_init__`.
    pub has_post_init: bool,
    /// Objects have hashes by their fields.
    pub has_hash: bool,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    default: Default<'a>,
    is_in_init: bool,
    /// Its parameter is given by name only.
    is_keyword: bool,
    /// It is a parameter that `__post_init__` is given, and no attribute.
    is_init_only: bool,
    is_compared: bool,
    is_hashed: bool,
    /// It is declared in the class itself.
    is_own: bool,
}

#[derive(Debug, Clone)]
enum Default<'a> {
    None,
    Literal(&'a Expr),
    /// A builtin class that makes it.
    Class(&'a str),
    /// Something else that does.
    Factory,
    /// A value that only the interpreter knows.
    Other,
}

/// What names of a module mean here.
pub struct Names<'n> {
    /// The name in a module that an expression stands for.
    pub original: &'n dyn Fn(&str, &Expr) -> Option<String>,
    /// Whether a name is one of the module's own, and no builtin.
    pub is_own: &'n dyn Fn(&str) -> bool,
}

impl Names<'_> {
    fn of_dataclasses(&self, expr: &Expr) -> Option<String> {
        (self.original)("dataclasses", expr)
    }
}

const COMPARISONS: [(&str, &str); 4] = [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")];
/// Builtin classes that make a default value.
const MAKERS: [&str; 3] = ["list", "dict", "set"];

/// The options of the decorator.
struct Options(HashMap<String, bool>);

impl Options {
    /// The options, if this is the only decorator, and all of them are known.
    fn new(class: &ast::StmtClassDef, names: &Names) -> Option<Options> {
        let known = ["init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "slots", "weakref_slot", "kw_only"];
        let [decorator] = &class.decorator_list[..] else { return None };
        let (callee, keywords) = match decorator {
            Expr::Call(call) if call.args.is_empty() => (&*call.func, &call.keywords[..]),
            other => (other, &[][..]),
        };
        let option = |keyword: &ast::Keyword| {
            let name = keyword.arg.as_ref().filter(|name| known.contains(&name.as_str()))?;
            Some((name.to_string(), truth(&keyword.value)?))
        };
        let options = keywords.iter().map(option).collect::<Option<HashMap<String, bool>>>()?;
        (names.of_dataclasses(callee).as_deref() == Some("dataclass") && !(names.is_own)("NotImplemented")).then_some(Options(options))
    }

    fn has(&self, name: &str) -> bool {
        self.0.get(name).copied().unwrap_or(["init", "repr", "eq", "match_args"].contains(&name))
    }
}

impl<'a> Dataclass<'a> {
    /// What the decorator makes of a class; none if it has no such decorator, or one of which only the interpreter knows what it does. First of the lineage is
    /// the class's base.
    pub fn new(class: &'a ast::StmtClassDef, members: &[(String, Member<'a>)], lineage: &[&Class<'a>], names: &Names) -> Option<Dataclass<'a>> {
        let options = Options::new(class, names)?;
        let of_bases = lineage.iter().find_map(|base| base.dataclass.as_ref()).map_or(Vec::new(), |base| base.fields.clone());
        let mut fields: Vec<Field> = of_bases.into_iter().map(|field| Field { is_own: false, ..field }).collect();
        for field in own_fields(class, members, lineage, names, options.has("kw_only"))? {
            match fields.iter_mut().find(|known| known.name == field.name) {
                Some(known) => *known = field,
                None => fields.push(field),
            }
        }
        let has = |name: &str| members.iter().any(|(own, _)| own == name);
        let has_post_init = has("__post_init__") || lineage.iter().any(|class| class.member("__post_init__").is_some());
        let mut generated = Vec::new();
        let mut add = |name: &'static str, holds: bool| generated.extend((holds && !has(name)).then_some(name));
        add("__init__", options.has("init"));
        add("__repr__", options.has("repr"));
        add("__eq__", options.has("eq"));
        COMPARISONS.iter().for_each(|(name, _)| add(name, options.has("order")));
        add("__setattr__", options.has("frozen"));
        add("__delattr__", options.has("frozen"));
        let has_hash = (options.has("unsafe_hash") || options.has("eq") && options.has("frozen")) && !has("__hash__") && !(names.is_own)("hash");
        add("__hash__", options.has("unsafe_hash") || options.has("eq"));
        add("__match_args__", options.has("match_args"));
        Some(Dataclass { fields, generated, is_frozen: options.has("frozen"), has_slots: options.has("slots"), has_post_init, has_hash })
    }

    /// Whether it binds a special name.
    pub fn generates(&self, name: &str) -> bool {
        self.generated.contains(&name)
    }

    /// The names of the attributes that `__init__` sets itself, in order.
    pub fn assigned(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.fields.iter().filter(|field| self.is_assigned(field)).map(|field| field.name)
    }

    fn is_assigned(&self, field: &Field) -> bool {
        let is_set = match field.default {
            Default::None => false,
            Default::Literal(_) | Default::Other => self.has_slots,
            Default::Class(_) | Default::Factory => true,
        };
        !field.is_init_only && (field.is_in_init || is_set)
    }

    /// The fields that `__init__` is given, in order; those by name only are last.
    fn parameters(&self) -> impl Iterator<Item = &Field<'a>> {
        let of = |is_keyword: bool| self.fields.iter().filter(move |field| field.is_in_init && field.is_keyword == is_keyword);
        of(false).chain(of(true))
    }

    /// What the class itself has under the name of a field; the outer `None` for other names.
    #[allow(clippy::option_option)]
    pub fn class_value(&self, name: &str) -> Option<Option<&'a Expr>> {
        let field = self.fields.iter().find(|field| field.is_own && field.name == name)?;
        Some(match field.default {
            Default::Literal(value) if !self.has_slots => Some(value),
            _ => None,
        })
    }

    /// The methods, for native code. Objects that are values refuse changes there, too.
    pub fn native(&self, lineage: &[&Class], is_value: bool) -> Generated {
        let is_fixed = self.is_frozen || is_value;
        let mut writer = Writer { text: String::new(), expressions: Vec::new(), comparable: String::new() };
        writer.comparable = writer.expression(fresh::own("comparable", rustpython_parser::text_size::TextRange::default()));
        for field in self.fields.iter().filter(|field| field.is_own) {
            if let Some(Some(value)) = self.class_value(field.name) {
                let value = writer.expression(value.clone());
                writer.line(&format!("{} = {value}", field.name));
            }
        }
        if self.has_slots {
            let of_bases = |name: &str| lineage.iter().any(|base| base.dataclass.as_ref().is_some_and(|base| base.has_slots && base.fields.iter().any(|field| field.name == name)));
            let names: String = self.fields.iter().filter(|field| !field.is_init_only && !of_bases(field.name)).map(|field| format!("'{}', ", field.name)).collect();
            writer.line(&format!("__slots__ = ({names})"));
        }
        for name in &self.generated {
            self.write(name, is_fixed, &mut writer);
        }
        if is_value {
            // What an object becomes when it is put into what is Python's.
            writer.line("_adopted = 0");
        }
        if is_value && !self.is_frozen {
            writer.refuse("__setattr__");
            writer.refuse("__delattr__");
        }
        writer.line(&format!("_compares_fields = {}", if self.generates("__eq__") { "True" } else { "False" }));
        let names = self.fields.iter().filter(|field| field.is_own).map(|field| field.name.to_owned()).collect();
        Generated { names, has_slots: self.has_slots, text: writer.text, expressions: writer.expressions }
    }

    fn write(&self, name: &str, is_fixed: bool, writer: &mut Writer) {
        match name {
            "__init__" => self.write_init(is_fixed, writer),
            "__match_args__" => {
                let names: String = self.fields.iter().filter(|field| field.is_in_init && !field.is_keyword).map(|field| format!("'{}', ", field.name)).collect();
                writer.line(&format!("__match_args__ = ({names})"));
            }
            "__eq__" => self.write_comparison(name, "==", writer),
            "__hash__" if self.has_hash => {
                let hashed: String = self.hashed().map(|name| format!("self.{name}, ")).collect();
                writer.line(&format!("def __hash__(self):\n    return __builtin_hash({}(({hashed})))", writer.comparable.clone()));
            }
            other => match COMPARISONS.iter().find(|(known, _)| *known == other) {
                Some((name, operator)) => self.write_comparison(name, operator, writer),
                None => writer.refuse(other),
            },
        }
    }

    fn write_init(&self, is_fixed: bool, writer: &mut Writer) {
        let mut parameters = "self".to_owned();
        let mut is_keyword = false;
        for field in self.parameters() {
            let default = match field.default {
                Default::None => String::new(),
                Default::Literal(value) => format!("={}", writer.expression(value.clone())),
                Default::Class(_) | Default::Factory | Default::Other => "=__lang_misfit".to_owned(),
            };
            let mark = if field.is_keyword && !is_keyword { ", *" } else { "" };
            is_keyword = field.is_keyword;
            let _ = write!(parameters, "{mark}, {}{default}", field.name);
        }
        writer.line(&format!("def __init__({parameters}):"));
        for field in self.fields.iter().filter(|field| self.is_assigned(field)) {
            let name = field.name;
            let made = match field.default {
                Default::None => name.to_owned(),
                Default::Literal(_) if field.is_in_init => name.to_owned(),
                Default::Literal(value) => writer.expression(value.clone()),
                Default::Class(class) => format!("__builtin_{class}()"),
                Default::Factory | Default::Other => "__lang_misfit()".to_owned(),
            };
            let has_factory = matches!(field.default, Default::Class(_) | Default::Factory | Default::Other);
            let value = if has_factory && field.is_in_init { format!("{made} if {name} is __lang_misfit else {name}") } else { made };
            writer.line(&match is_fixed {
                true => format!("    __builtin_object.__setattr__(self, '{name}', {value})"),
                false => format!("    self.{name} = {value}"),
            });
        }
        let given = self.init_only().map(|field| match field.default {
            Default::Class(_) | Default::Factory | Default::Other => format!("__lang_misfit() if {0} is __lang_misfit else {0}", field.name),
            Default::None | Default::Literal(_) => field.name.to_owned(),
        });
        let given: Vec<String> = given.collect();
        writer.line(&if self.has_post_init { format!("    self.__post_init__({})", given.join(", ")) } else { "    return None".to_owned() });
    }

    fn write_comparison(&self, name: &str, operator: &str, writer: &mut Writer) {
        let of = |object: &str| self.compared().map(|name| format!("{object}.{name}, ")).collect::<String>();
        let (comparable, own, other) = (&writer.comparable, of("self"), of("other"));
        let text = format!(
            "def {name}(self, other):\n    if __core_has_attr(other, '_kind_of_class'):\n        if other._kind_of_class == self._kind_of_class:\n            \
             return {comparable}(({own})) {operator} {comparable}(({other}))\n    return NotImplemented"
        );
        writer.line(&text);
    }

    fn compared(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.fields.iter().filter(|field| field.is_compared && !field.is_init_only).map(|field| field.name)
    }

    fn hashed(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.fields.iter().filter(|field| field.is_hashed && !field.is_init_only).map(|field| field.name)
    }

    fn init_only(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(|field| field.is_init_only)
    }

    /// What the methods have to be like, as a Python expression; `text` is the module's.
    pub fn expected(&self, text: &str) -> String {
        let literal = |value: &Expr| text.get(value.range().start().to_usize()..value.range().end().to_usize()).unwrap_or("...").to_owned();
        let truth = |holds: bool| if holds { "True" } else { "False" };
        let field = |field: &Field| {
            let (kind, value) = match field.default {
                Default::None => ("", "None".to_owned()),
                Default::Literal(value) => ("default", literal(value)),
                Default::Class(class) => ("factory", format!("'{class}'")),
                Default::Factory => ("factory", "None".to_owned()),
                Default::Other => ("other", "None".to_owned()),
            };
            let mark = if field.is_keyword { "keyword" } else { "" };
            format!("('{}', {}, {}, '{mark}', '{kind}', ({value}\n)), ", field.name, truth(field.is_in_init), truth(self.is_assigned(field)))
        };
        let fields: String = self.fields.iter().map(field).collect();
        let names = |names: &mut dyn Iterator<Item = &str>| names.map(|name| format!("'{name}', ")).collect::<String>();
        let hashed = if self.has_hash && self.generates("__hash__") { format!("({})", names(&mut self.hashed())) } else { "None".to_owned() };
        let given = names(&mut self.init_only().map(|field| field.name));
        let compared: String = self.compared().map(|name| format!("'{name}', ")).collect();
        let operators: String = [("__eq__", "==")].iter().chain(&COMPARISONS).filter(|(name, _)| self.generates(name)).map(|(name, operator)| format!("'{name}': '{operator}', ")).collect();
        format!(
            "{{'fields': ({fields}), 'makes': {}, 'is_frozen': {}, 'has_post_init': {}, 'given': ({given}), 'compared': ({compared}), 'hashed': {hashed}, 'operators': {{{operators}}}}}",
            truth(self.generates("__init__")), truth(self.is_frozen), truth(self.has_post_init)
        )
    }
}

struct Writer {
    text: String,
    expressions: Vec<Expr>,
    /// The function that ends native code where a comparison could show more than values.
    comparable: String,
}

impl Writer {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A method at which native code ends.
    fn refuse(&mut self, name: &str) {
        self.line(&format!("def {name}(self, *args):\n    return __lang_misfit()"));
    }

    /// The name of an expression in the text.
    fn expression(&mut self, expr: Expr) -> String {
        self.expressions.push(expr);
        format!("__expr_{}", self.expressions.len() - 1)
    }
}

/// The fields that a class declares; none if one is not understood.
fn own_fields<'a>(class: &'a ast::StmtClassDef, members: &[(String, Member<'a>)], lineage: &[&Class<'a>], names: &Names, is_keyword: bool) -> Option<Vec<Field<'a>>> {
    let mut found: Vec<Field> = Vec::new();
    let mut is_keyword = is_keyword;
    for statement in &class.body {
        let Stmt::AnnAssign(s) = statement else { continue };
        let Expr::Name(target) = &*s.target else { return None };
        let name = target.id.as_str();
        let mut is_init_only = false;
        match mark(&s.annotation) {
            None => {}
            Some("ClassVar") => continue,
            Some("KW_ONLY") if names.of_dataclasses(&s.annotation).as_deref() == Some("KW_ONLY") && s.value.is_none() => {
                is_keyword = true;
                continue;
            }
            Some("InitVar") if names.of_dataclasses(outer(&s.annotation)).as_deref() == Some("InitVar") => is_init_only = true,
            Some(_) => return None,
        }
        // Its default is what a base has.
        let is_inherited = s.value.is_none() && lineage.iter().any(|base| base.member(name).is_some() || base.is_field(name));
        let is_bound_otherwise = s.value.is_none() && members.iter().any(|(own, _)| own == name);
        let is_doubtful = is_inherited || is_bound_otherwise || name == "self" || is_special(name) || name.starts_with("__") || found.iter().any(|known| known.name == name);
        if is_doubtful || bindings(class, name) > 1 {
            return None;
        }
        let known = field(name, s.value.as_deref(), is_keyword, names)?;
        if is_init_only && (!known.is_in_init || matches!(known.default, Default::Class(_) | Default::Factory)) {
            return None;
        }
        found.push(Field { is_init_only, ..known });
    }
    let has_default = |field: &&Field| !matches!(field.default, Default::None);
    let in_init: Vec<&Field> = found.iter().filter(|field| field.is_in_init && !field.is_keyword).collect();
    in_init.iter().skip_while(|field| !has_default(field)).all(|field| has_default(field)).then_some(found)
}

/// How often a class binds a name at its top.
fn bindings(class: &ast::StmtClassDef, name: &str) -> usize {
    let is_bound = |statement: &&Stmt| match statement {
        Stmt::AnnAssign(s) => matches!(&*s.target, Expr::Name(target) if target.id.as_str() == name),
        Stmt::FunctionDef(def) => def.name.as_str() == name,
        Stmt::Assign(s) => s.targets.iter().any(|target| matches!(target, Expr::Name(target) if target.id.as_str() == name)),
        _ => false,
    };
    class.body.iter().filter(is_bound).count()
}

fn field<'a>(name: &'a str, value: Option<&'a Expr>, is_keyword: bool, names: &Names) -> Option<Field<'a>> {
    let mut field = Field { name, default: Default::None, is_in_init: true, is_keyword, is_init_only: false, is_compared: true, is_hashed: true, is_own: true };
    let call = match value {
        None => return Some(field),
        Some(value) if is_literal(value) => return Some(Field { default: Default::Literal(value), ..field }),
        Some(Expr::Call(call)) if names.of_dataclasses(&call.func).as_deref() == Some("field") && call.args.is_empty() => call,
        // What a call gives may be a field, made in another way.
        Some(Expr::Call(_)) => return None,
        Some(_) => return Some(Field { default: Default::Other, ..field }),
    };
    let mut is_hashed = None;
    for keyword in &call.keywords {
        match (keyword.arg.as_ref()?.as_str(), &keyword.value) {
            ("default", value) if is_literal(value) => field.default = Default::Literal(value),
            ("default_factory", Expr::Name(maker)) if MAKERS.contains(&maker.id.as_str()) && !(names.is_own)(&maker.id) => field.default = Default::Class(maker.id.as_str()),
            ("default_factory", _) => field.default = Default::Factory,
            ("default", _) => field.default = Default::Other,
            ("kw_only", value) => field.is_keyword = truth(value)?,
            ("hash", Expr::Constant(constant)) if constant.value.is_none() => {}
            ("hash", value) => is_hashed = Some(truth(value)?),
            ("init", value) => field.is_in_init = truth(value)?,
            ("compare", value) => field.is_compared = truth(value)?,
            ("repr" | "metadata", _) => {}
            _ => return None,
        }
    }
    field.is_hashed = is_hashed.unwrap_or(field.is_compared);
    Some(field)
}

/// `InitVar` of `InitVar[int]`.
fn outer(annotation: &Expr) -> &Expr {
    if let Expr::Subscript(e) = annotation { &e.value } else { annotation }
}

/// What makes of a declaration something else than a field.
fn mark(annotation: &Expr) -> Option<&'static str> {
    const MARKS: [&str; 3] = ["ClassVar", "InitVar", "KW_ONLY"];
    match annotation {
        Expr::Name(name) => MARKS.into_iter().find(|mark| name.id.as_str() == *mark),
        Expr::Attribute(e) => MARKS.into_iter().find(|mark| e.attr.as_str() == *mark),
        Expr::Subscript(e) => mark(&e.value),
        // Whether a string means that is up to the interpreter.
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => MARKS.into_iter().find(|mark| text.contains(mark)).map(|_| "KW_ONLY"),
        other => {
            let mut found = None;
            walk::children(other, &mut |child| found = found.or_else(|| mark(child)));
            found
        }
    }
}

fn truth(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Bool(value), .. }) => Some(*value),
        _ => None,
    }
}

/// The names in a literal `__slots__`; none if native code can't know what it means.
pub fn slots(value: &Expr) -> Option<Vec<&str>> {
    let name = |expr| match expr {
        &Expr::Constant(ast::ExprConstant { value: Constant::Str(ref text), .. }) => Some(text.as_str()),
        _ => None,
    };
    let names = match value {
        Expr::Tuple(e) => e.elts.iter().map(name).collect::<Option<Vec<&str>>>()?,
        Expr::List(e) => e.elts.iter().map(name).collect::<Option<Vec<&str>>>()?,
        // What stands beside the names is for readers.
        Expr::Dict(e) if e.values.iter().all(is_literal) => e.keys.iter().map(|key| name(key.as_ref()?)).collect::<Option<Vec<&str>>>()?,
        other => vec![name(other)?],
    };
    names.iter().all(|name| !name.starts_with("__") || *name == "__weakref__").then_some(names)
}
