//! `@f.register` over a function with an annotated first parameter: the annotation becomes the argument, because functions
//! do not keep their annotations.

use super::Transformer;
use crate::definitions::Definition;
use rustpython_parser::ast::{self, Expr, Stmt};

impl Transformer<'_, '_> {
    /// The function with the class in the decorator, if it is registered by annotation.
    pub(super) fn registration(&self, function: &ast::StmtFunctionDef) -> Option<Stmt> {
        let annotation = first_annotation(&function.args)?;
        let at = function.decorator_list.iter().position(|decorator| self.is_register(decorator))?;
        let mut function = function.clone();
        let register = function.decorator_list[at].clone();
        function.decorator_list[at] = ast::ExprCall {
            func: Box::new(register),
            args: vec![annotation.clone()],
            keywords: Vec::new(),
            range: function.range,
        }
        .into();
        Some(Stmt::FunctionDef(function))
    }

    fn is_register(&self, decorator: &Expr) -> bool {
        let Expr::Attribute(attribute) = decorator else { return false };
        if attribute.attr.as_str() != "register" {
            return false;
        }
        match self.definitions.of_expr(self.module, &attribute.value) {
            Some(Definition::Function(module, generic)) => {
                let is_dispatch = |e: &Expr| self.definitions.role_of_expr(module, e) == Some("singledispatch");
                generic.decorator_list.iter().any(is_dispatch)
            }
            _ => false,
        }
    }
}

fn first_annotation(args: &ast::Arguments) -> Option<&Expr> {
    let first = args.posonlyargs.first().or(args.args.first())?;
    first.def.annotation.as_deref()
}
