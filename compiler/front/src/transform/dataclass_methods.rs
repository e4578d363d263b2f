//! The text of a dataclass's methods.

use super::dataclass_fields::{Default, Field};
use super::names_tuple;
use rustpython_parser::ast::Expr;
use std::fmt::Write;

/// Collects the text, and the default expressions that it mentions as `__expr_n`.
pub struct Writer<'f> {
    fields: &'f [Field],
    text: String,
    expressions: Vec<Expr>,
}

impl<'f> Writer<'f> {
    pub fn new(fields: &'f [Field]) -> Writer<'f> {
        Writer { fields, text: String::new(), expressions: Vec::new() }
    }

    pub fn finish(self) -> (String, Vec<Expr>) {
        (self.text, self.expressions)
    }

    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Fields that instances have.
    fn stored(&self) -> impl Iterator<Item = &'f Field> {
        self.fields.iter().filter(|field| !field.init_only)
    }

    /// `self`, unless a field is called so.
    fn receiver(&self) -> &'static str {
        if self.fields.iter().any(|field| field.name == "self") { "__dataclass_self__" } else { "self" }
    }

    pub fn slots(&mut self) {
        let names = names_tuple(self.stored().filter(|field| field.own).map(|field| field.name.as_str()));
        self.line(&format!("__slots__ = {names}"));
    }

    pub fn match_args(&mut self) {
        let positional = self.fields.iter().filter(|field| field.init && !field.kw_only);
        let names = names_tuple(positional.map(|field| field.name.as_str()));
        self.line(&format!("__match_args__ = {names}"));
    }

    pub fn init(&mut self, frozen: bool, has_post_init: bool) {
        let this = self.receiver();
        let mut params = vec![this.to_owned()];
        let (keyword_only, positional): (Vec<_>, Vec<_>) =
            self.fields.iter().filter(|field| field.init).partition(|field| field.kw_only);
        for field in positional {
            params.push(self.param(field));
        }
        if !keyword_only.is_empty() {
            params.push("*".to_owned());
        }
        for field in keyword_only {
            params.push(self.param(field));
        }
        self.line(&format!("def __init__({}):", params.join(", ")));
        for field in self.stored() {
            if let Some(value) = self.initial(field) {
                let name = &field.name;
                if frozen {
                    self.line(&format!("    __builtin_object.__setattr__({this}, '{name}', {value})"));
                } else {
                    self.line(&format!("    {this}.{name} = {value}"));
                }
            }
        }
        if has_post_init {
            let passed: Vec<_> = self.fields.iter().filter(|field| field.init_only).map(|field| field.name.as_str()).collect();
            self.line(&format!("    {this}.__post_init__({})", passed.join(", ")));
        }
        self.line("    return None");
    }

    fn param(&mut self, field: &Field) -> String {
        let name = &field.name;
        match &field.default {
            Default::None => name.clone(),
            Default::Literal(value) => {
                self.expressions.push(value.clone());
                format!("{name}=__expr_{}", self.expressions.len() - 1)
            }
            // In the class body the name is the attribute; an inherited one is found when it is needed.
            Default::Attribute if field.own => format!("{name}={name}"),
            _ => format!("{name}=__lang_dataclass_missing"),
        }
    }

    /// What `__init__` stores in a field, if anything.
    fn initial(&self, field: &Field) -> Option<String> {
        let name = &field.name;
        let fresh = match &field.default {
            Default::BuiltinFactory(class) => format!("__builtin_{class}()"),
            Default::Factory => format!("__class__._dataclass_factory_{name}()"),
            Default::Attribute if !field.own => format!("__class__.{name}"),
            _ => return field.init.then(|| name.clone()),
        };
        if !field.init {
            return (!matches!(field.default, Default::Attribute)).then_some(fresh);
        }
        Some(format!("{fresh} if {name} is __lang_dataclass_missing else {name}"))
    }

    pub fn repr(&mut self) {
        let shown: Vec<_> = self.stored().filter(|field| field.repr).collect();
        let parts: Vec<String> = shown.iter().map(|field| format!("{0}={{self.{0}!r}}", field.name)).collect();
        let value = format!("__core_type_qualname(self) + f'({})'", parts.join(", "));
        self.line("def __repr__(self):");
        // Only an object that may contain itself can be met again.
        if shown.iter().all(|field| field.is_scalar) {
            return self.line(&format!("    return {}", value));
        }
        self.line("    if not __guard_enter(__core_address(self)):");
        self.line("        return '...'");
        self.line("    try:");
        self.line(&format!("        return {}", value));
        self.line("    finally:");
        self.line("        __guard_leave()");
    }

    fn compared(&self, object: &str) -> String {
        let values: String = self.stored().filter(|field| field.compare).map(|field| format!("{object}.{}, ", field.name)).collect();
        format!("({values})")
    }

    pub fn comparison(&mut self, name: &str, operator: &str) {
        let (own, other) = (self.compared("self"), self.compared("other"));
        self.line(&format!("def {name}(self, other):"));
        self.line("    if __builtin_isinstance(other, __class__) and __builtin_type(other) is __builtin_type(self):");
        self.line(&format!("        return {own} {operator} {other}"));
        self.line("    return NotImplemented");
    }

    pub fn hash(&mut self) {
        let hashed = self.stored().filter(|field| field.hash.unwrap_or(field.compare));
        let values: String = hashed.map(|field| format!("self.{}, ", field.name)).collect();
        self.line("def __hash__(self):");
        self.line(&format!("    return __builtin_hash(({values}))"));
    }

    pub fn frozen(&mut self) {
        let names = names_tuple(self.stored().map(|field| field.name.as_str()));
        for (method, params, verb) in [("__setattr__", "name, value", "assign to"), ("__delattr__", "name", "delete")] {
            self.line(&format!("def {method}(self, {params}):"));
            self.line(&format!("    if __builtin_type(self) is __class__ or name in {names}:"));
            let message = format!("'cannot {verb} field ' + __builtin_repr(name)");
            self.line(&format!("        raise __lang_FrozenInstanceError({message})"));
            self.line(&format!("    __builtin_object.{method}(self, {params})"));
        }
    }

    /// What `fields`, `asdict`, `astuple` and `replace` build on.
    pub fn support(&mut self, with_records: bool) {
        let names = names_tuple(self.stored().map(|field| field.name.as_str()));
        self.line(&format!("__dataclass_names__ = {names}"));
        let values: String = self.stored().map(|field| format!("self.{}, ", field.name)).collect();
        self.line("def __dataclass_values__(self):");
        self.line(&format!("    return ({values})"));
        self.replace();
        if with_records {
            let records: String = self.stored().map(record).collect();
            self.line(&format!("__dataclass_fields__ = ({records})"));
        } else {
            self.line(&format!("__dataclass_fields__ = {names}"));
        }
    }

    fn replace(&mut self) {
        let changeable: Vec<_> = self.fields.iter().filter(|field| field.init).collect();
        let mut params = String::new();
        let mut args = String::new();
        for field in &changeable {
            let name = &field.name;
            let _ = write!(params, ", {name}=__lang_dataclass_missing");
            let kept = match (field.init_only, &field.default) {
                (false, _) => format!("self.{name}"),
                (true, Default::Literal(_) | Default::Attribute) => format!("__class__.{name}"),
                (true, _) => {
                    format!("__lang_dataclass_init_only('{name}')")
                }
            };
            let _ = write!(args, "{name}={kept} if {name} is __lang_dataclass_missing else {name}, ");
        }
        let star = if changeable.is_empty() { "" } else { ", *" };
        let this = if changeable.iter().any(|field| field.name == "self") { "__dataclass_self__" } else { "self" };
        self.line(&format!("def __dataclass_replace__({this}{star}{params}):"));
        let args = if this == "self" { args } else { args.replace("self.", "__dataclass_self__.") };
        self.line(&format!("    return __builtin_type({this})({args})"));
    }
}

fn record(field: &Field) -> String {
    let python = |value: bool| if value { "True" } else { "False" };
    let default = match &field.default {
        Default::Literal(_) | Default::Attribute if field.own => field.name.clone(),
        _ => "__lang_dataclass_missing".to_owned(),
    };
    let hash = field.hash.map_or("None", python);
    format!(
        "__lang_dataclass_field_record('{}', {default}, {}, {}, {hash}, {}, {}), ",
        field.name,
        python(field.init),
        python(field.repr),
        python(field.compare),
        python(field.kw_only)
    )
}
