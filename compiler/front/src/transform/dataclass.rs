//! `@dataclass`: the class after the decorator has run.

use super::dataclass_fields::{Default, Field, Options};
use super::dataclass_methods::Writer;
use super::{source, Transformer};
use crate::definitions::Definition;
use rustpython_parser::ast::{self, Expr, Stmt};

impl Transformer<'_, '_> {
    /// The class without the decorator and with what that would have added.
    pub(super) fn dataclass(&mut self, class: &ast::StmtClassDef, decorator: usize) -> ast::StmtClassDef {
        let options = self.options(&class.decorator_list[decorator]);
        let fields = self.all_fields(class, options.kw_only);
        let mut class = class.clone();
        class.decorator_list.remove(decorator);
        let defined = defined_names(&class.body);
        let body = std::mem::take(&mut class.body);
        for statement in body {
            class.body.extend(self.field_statement(statement));
        }
        if let Some(failure) = failure(&class, &fields) {
            let text = format!("raise {failure}");
            class.body.extend(source::statements(&text, class.range, &[]));
            return class;
        }
        let mut writer = Writer::new(&fields);
        let has_post_init = self.has_method(&class, "__post_init__");
        self.write_methods(&mut writer, &options, &defined, has_post_init);
        let (text, expressions) = writer.finish();
        class.body.extend(source::statements(&text, class.range, &expressions));
        class
    }

    fn write_methods(&self, writer: &mut Writer, options: &Options, defined: &[String], has_post_init: bool) {
        let lacks = |name: &str| !defined.iter().any(|known| known == name);
        if options.slots {
            writer.slots();
        }
        if options.init && lacks("__init__") {
            writer.init(options.frozen, has_post_init);
        }
        if options.repr && lacks("__repr__") {
            writer.repr();
        }
        if options.eq && lacks("__eq__") {
            writer.comparison("__eq__", "==");
        }
        if options.order {
            for (name, operator) in [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")] {
                writer.comparison(name, operator);
            }
        }
        if options.frozen && lacks("__setattr__") {
            writer.frozen();
        }
        let explicit_hash = !lacks("__hash__");
        match (options.unsafe_hash, options.eq, options.frozen) {
            (true, ..) | (false, true, true) if !explicit_hash => writer.hash(),
            (false, true, false) if !explicit_hash => writer.line("__hash__ = None"),
            _ => {}
        }
        if options.match_args && lacks("__match_args__") {
            writer.match_args();
        }
        writer.support(self.definitions.has_role("dataclass_field_record"));
    }

    /// A statement of the body as the decorator leaves it: `field(…)` gives way to the default.
    fn field_statement(&self, statement: Stmt) -> Vec<Stmt> {
        let Stmt::AnnAssign(s) = &statement else { return vec![statement] };
        let (Expr::Name(name), Some(value)) = (&*s.target, &s.value) else { return vec![statement] };
        if self.names_type(&s.annotation, "ClassVar") {
            return vec![statement];
        }
        let Some(call) = self.field_call(value) else { return vec![statement] };
        let option = |wanted: &str| call.keywords.iter().find(|k| k.arg.as_ref().is_some_and(|arg| arg.as_str() == wanted));
        let mut out = vec![Stmt::AnnAssign(ast::StmtAnnAssign {
            value: option("default").map(|keyword| Box::new(keyword.value.clone())),
            ..s.clone()
        })];
        if let Some(factory) = option("default_factory") {
            let text = format!("_dataclass_factory_{} = __expr_0", name.id);
            out.extend(source::statements(&text, s.range, &[factory.value.clone()]));
        }
        out
    }

    /// Whether a class of this module or a base of it that is certainly known defines a method.
    pub(super) fn has_method(&self, class: &ast::StmtClassDef, name: &str) -> bool {
        self.has_method_in(self.module, class, name, 0)
    }

    fn has_method_in(&self, module: usize, class: &ast::StmtClassDef, name: &str, depth: usize) -> bool {
        if defined_names(&class.body).iter().any(|known| known == name) {
            return true;
        }
        depth < 64
            && class.bases.iter().any(|base| match self.definitions.of_expr(module, base) {
                Some(Definition::Class(module, base)) => self.has_method_in(module, base, name, depth + 1),
                _ => false,
            })
    }
}

/// Names that a class body defines at its top.
pub(super) fn defined_names(body: &[Stmt]) -> Vec<String> {
    let mut names = Vec::new();
    for statement in body {
        match statement {
            Stmt::FunctionDef(s) => names.push(s.name.to_string()),
            Stmt::ClassDef(s) => names.push(s.name.to_string()),
            Stmt::Assign(s) => names.extend(s.targets.iter().filter_map(|target| match target {
                Expr::Name(name) => Some(name.id.to_string()),
                _ => None,
            })),
            _ => {}
        }
    }
    names
}

/// The exception that the decorator would raise, as an expression.
fn failure(class: &ast::StmtClassDef, fields: &[Field]) -> Option<String> {
    for statement in &class.body {
        let Stmt::AnnAssign(s) = statement else { continue };
        let (Expr::Name(name), Some(value)) = (&*s.target, &s.value) else { continue };
        let kind = match &**value {
            Expr::List(_) | Expr::ListComp(_) => "list",
            Expr::Dict(_) | Expr::DictComp(_) => "dict",
            Expr::Set(_) | Expr::SetComp(_) => "set",
            _ => continue,
        };
        if fields.iter().any(|field| field.name == name.id.as_str()) {
            return Some(format!(
                "__builtin_ValueError(\"mutable default <class '{kind}'> for field {} is not allowed: use default_factory\")",
                name.id
            ));
        }
    }
    let mut has_default = false;
    for field in fields.iter().filter(|field| field.init && !field.kw_only) {
        match field.default {
            Default::None if has_default => {
                return Some(format!("__builtin_TypeError(\"non-default argument '{}' follows default argument\")", field.name));
            }
            Default::None => {}
            _ => has_default = true,
        }
    }
    None
}
