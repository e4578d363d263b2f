//! The fields of a dataclass: its own, in order, merged into those of its bases.

use super::Transformer;
use crate::definitions::Definition;
use rustpython_parser::ast::{self, Constant, Expr, Stmt};

/// What a dataclass knows of a field.
#[derive(Clone)]
pub struct Field {
    pub name: String,
    pub default: Default,
    pub init: bool,
    pub repr: bool,
    pub compare: bool,
    /// `None` follows `compare`.
    pub hash: Option<bool>,
    pub kw_only: bool,
    /// `InitVar`: only passed to `__post_init__`.
    pub init_only: bool,
    /// The annotation says that values can't contain the object itself.
    pub is_scalar: bool,
    /// Declared in the class itself and not in a base.
    pub own: bool,
}

/// A field's default.
#[derive(Clone)]
pub enum Default {
    None,
    /// A literal.
    Literal(Expr),
    /// Anything else; it is the class's attribute.
    Attribute,
    /// `default_factory=` with a builtin class.
    BuiltinFactory(String),
    /// Any other factory; it is kept as an attribute of the class.
    Factory,
}

/// `dataclass(…)`'s options.
pub struct Options {
    pub init: bool,
    pub repr: bool,
    pub eq: bool,
    pub order: bool,
    pub unsafe_hash: bool,
    pub frozen: bool,
    pub match_args: bool,
    pub kw_only: bool,
    pub slots: bool,
}

impl Transformer<'_, '_> {
    /// The options in a decorator; those that are no literals are refused.
    pub(super) fn options(&mut self, decorator: &Expr) -> Options {
        let mut options = Options {
            init: true,
            repr: true,
            eq: true,
            order: false,
            unsafe_hash: false,
            frozen: false,
            match_args: true,
            kw_only: false,
            slots: false,
        };
        let Expr::Call(call) = decorator else { return options };
        for keyword in &call.keywords {
            let option = match keyword.arg.as_ref().map(|arg| arg.as_str()) {
                Some("init") => &mut options.init,
                Some("repr") => &mut options.repr,
                Some("eq") => &mut options.eq,
                Some("order") => &mut options.order,
                Some("unsafe_hash") => &mut options.unsafe_hash,
                Some("frozen") => &mut options.frozen,
                Some("match_args") => &mut options.match_args,
                Some("kw_only") => &mut options.kw_only,
                Some("slots") => &mut options.slots,
                Some("weakref_slot") => continue,
                _ => {
                    self.unsupported(keyword.range, "this option of `dataclass` is not supported");
                    continue;
                }
            };
            match literal_bool(&keyword.value) {
                Some(value) => *option = value,
                None => self.unsupported(keyword.range, "options of `dataclass` must be `True` or `False`"),
            }
        }
        options
    }

    /// All fields of a class: those of bases first, replaced where the class declares them anew.
    pub(super) fn all_fields(&mut self, class: &ast::StmtClassDef, kw_only: bool) -> Vec<Field> {
        let mut fields = Vec::new();
        for base in class.bases.iter().rev() {
            let inherited = self.base_fields(base, 0);
            merge(&mut fields, inherited);
        }
        fields.iter_mut().for_each(|field: &mut Field| field.own = false);
        let own = self.own_fields(class, kw_only);
        merge(&mut fields, own);
        fields
    }

    fn base_fields(&mut self, base: &Expr, depth: usize) -> Vec<Field> {
        let Some(Definition::Class(module, class)) = self.definitions.of_expr(self.module, base) else { return Vec::new() };
        if depth > 64 {
            return Vec::new();
        }
        // What the base's names mean is decided by its own module.
        let outer = std::mem::replace(&mut self.module, module);
        let mut fields = Vec::new();
        for base in class.bases.iter().rev() {
            let inherited = self.base_fields(base, depth + 1);
            merge(&mut fields, inherited);
        }
        if let Some(kw_only) = self.is_dataclass(class) {
            let own = self.own_fields(class, kw_only);
            merge(&mut fields, own);
        }
        self.module = outer;
        fields
    }

    /// Whether a class statement has the decorator, and if so whether it says `kw_only=True`.
    fn is_dataclass(&self, class: &ast::StmtClassDef) -> Option<bool> {
        class.decorator_list.iter().find_map(|decorator| match decorator {
            Expr::Call(call) if self.role(&call.func) == Some("dataclass") => {
                let is_set = |k: &ast::Keyword| {
                    k.arg.as_ref().is_some_and(|arg| arg.as_str() == "kw_only") && literal_bool(&k.value) == Some(true)
                };
                Some(call.keywords.iter().any(is_set))
            }
            other if self.role(other) == Some("dataclass") => Some(false),
            _ => None,
        })
    }

    fn own_fields(&mut self, class: &ast::StmtClassDef, mut kw_only: bool) -> Vec<Field> {
        let mut fields = Vec::new();
        for statement in &class.body {
            let Stmt::AnnAssign(s) = statement else { continue };
            let Expr::Name(name) = &*s.target else { continue };
            if self.names_type(&s.annotation, "KW_ONLY") {
                kw_only = true;
            } else if !self.names_type(&s.annotation, "ClassVar") {
                fields.push(self.field(&name.id, s, kw_only));
            }
        }
        fields
    }

    /// Whether an annotation is `typing.ClassVar[…]` or the like.
    pub(super) fn names_type(&self, annotation: &Expr, what: &str) -> bool {
        let base = match annotation {
            Expr::Subscript(e) => &e.value,
            Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => {
                let head = text.split('[').next().unwrap_or("");
                return head.rsplit('.').next() == Some(what);
            }
            other => other,
        };
        let spelled = match base {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return false,
        };
        match self.role(base) {
            Some(role) => role == what,
            None => spelled == what,
        }
    }

    fn field(&mut self, name: &str, s: &ast::StmtAnnAssign, kw_only: bool) -> Field {
        let mut field = Field {
            name: name.to_owned(),
            default: Default::None,
            init: true,
            repr: true,
            compare: true,
            hash: None,
            kw_only,
            init_only: self.names_type(&s.annotation, "InitVar"),
            is_scalar: is_scalar(&s.annotation),
            own: true,
        };
        let Some(value) = &s.value else { return field };
        match self.field_call(value).cloned() {
            Some(call) => call.keywords.iter().for_each(|keyword| self.field_option(&mut field, keyword)),
            None => field.default = plain_default(value),
        }
        field
    }

    /// The call if an expression is `field(…)`.
    pub(super) fn field_call<'e>(&self, value: &'e Expr) -> Option<&'e ast::ExprCall> {
        match value {
            Expr::Call(call) if self.role(&call.func) == Some("dataclass_field") => Some(call),
            _ => None,
        }
    }

    fn field_option(&mut self, field: &mut Field, keyword: &ast::Keyword) {
        let flag = literal_bool(&keyword.value);
        match (keyword.arg.as_ref().map(|arg| arg.as_str()), flag) {
            (Some("default"), _) => field.default = plain_default(&keyword.value),
            (Some("default_factory"), _) => field.default = self.factory(&keyword.value),
            (Some("init"), Some(value)) => field.init = value,
            (Some("repr"), Some(value)) => field.repr = value,
            (Some("compare"), Some(value)) => field.compare = value,
            (Some("hash"), value) => field.hash = value,
            (Some("kw_only"), Some(value)) => field.kw_only = value,
            (Some("metadata"), _) => {}
            _ => self.unsupported(keyword.range, "options of `field` must be `True` or `False`"),
        }
    }

    fn factory(&self, factory: &Expr) -> Default {
        match factory {
            Expr::Name(name) if matches!(name.id.as_str(), "list" | "dict" | "set" | "tuple") => {
                match self.definitions.of_expr(self.module, factory) {
                    Some(Definition::Class(module, _)) if self.definitions.is_builtin(module) => {
                        Default::BuiltinFactory(name.id.to_string())
                    }
                    _ => Default::Factory,
                }
            }
            _ => Default::Factory,
        }
    }
}

fn merge(fields: &mut Vec<Field>, new: Vec<Field>) {
    for field in new {
        match fields.iter_mut().find(|known| known.name == field.name) {
            Some(known) => *known = field,
            None => fields.push(field),
        }
    }
}

fn plain_default(value: &Expr) -> Default {
    let is_literal = match value {
        Expr::Constant(_) => true,
        Expr::UnaryOp(e) => matches!(&*e.operand, Expr::Constant(_)),
        _ => false,
    };
    if is_literal { Default::Literal(value.clone()) } else { Default::Attribute }
}

pub(super) fn literal_bool(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Bool(value), .. }) => Some(*value),
        _ => None,
    }
}

fn is_scalar(annotation: &Expr) -> bool {
    matches!(annotation, Expr::Name(name) if matches!(name.id.as_str(), "int" | "float" | "bool" | "str" | "bytes" | "complex"))
}
