//! `@f.register` over a function with an annotated first parameter (a method's after `self`): the annotation becomes the argument,
//! because functions do not keep their annotations.

use super::Transformer;
use crate::definitions::Definition;
use rustpython_parser::ast::{self, Expr, Stmt};

impl Transformer<'_, '_> {
    /// The function with the class in the decorator, if it is registered by annotation.
    pub(super) fn registration(&self, function: &ast::StmtFunctionDef) -> Option<Stmt> {
        with_class(function, 0, |generic| match self.definitions.of_expr(self.module, generic) {
            Some(Definition::Function(module, generic)) => self.is_generic(module, generic, "singledispatch"),
            _ => false,
        })
    }

    /// The class with the same done to the methods that are registered with a generic one of its own.
    pub(super) fn registered_methods(&self, class: &ast::StmtClassDef) -> Option<ast::StmtClassDef> {
        let generic = class.body.iter().filter_map(|statement| match statement {
            Stmt::FunctionDef(function) if self.is_generic(self.module, function, "singledispatchmethod") => Some(function.name.as_str()),
            _ => None,
        });
        let generic: Vec<&str> = generic.collect();
        if generic.is_empty() {
            return None;
        }
        let own = |expr: &Expr| matches!(expr, Expr::Name(name) if generic.contains(&name.id.as_str()));
        let rewritten = |statement: &Stmt| match statement {
            Stmt::FunctionDef(function) => with_class(function, 1, own).unwrap_or_else(|| statement.clone()),
            _ => statement.clone(),
        };
        Some(ast::StmtClassDef { body: class.body.iter().map(rewritten).collect(), ..class.clone() })
    }

    fn is_generic(&self, module: usize, function: &ast::StmtFunctionDef, role: &str) -> bool {
        function.decorator_list.iter().any(|decorator| self.definitions.role_of_expr(module, decorator) == Some(role))
    }
}

/// `@generic.register` becomes `@generic.register(annotation of a parameter)`.
fn with_class(function: &ast::StmtFunctionDef, param: usize, is_generic: impl Fn(&Expr) -> bool) -> Option<Stmt> {
    let annotation = annotation(&function.args, param)?;
    let registers = |decorator: &Expr| match decorator {
        Expr::Attribute(attribute) => attribute.attr.as_str() == "register" && is_generic(&attribute.value),
        _ => false,
    };
    let at = function.decorator_list.iter().position(registers)?;
    let mut function = function.clone();
    let register = function.decorator_list[at].clone();
    let call = ast::ExprCall { func: Box::new(register), args: vec![annotation.clone()], keywords: Vec::new(), range: function.range };
    function.decorator_list[at] = call.into();
    Some(Stmt::FunctionDef(function))
}

fn annotation(args: &ast::Arguments, param: usize) -> Option<&Expr> {
    let param = args.posonlyargs.iter().chain(&args.args).nth(param)?;
    param.def.annotation.as_deref()
}
