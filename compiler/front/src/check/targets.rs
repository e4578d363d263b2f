//! What may be assigned to, deleted or annotated, and CPython's names for what may not.

use super::Checker;
use rustpython_parser::ast::{Constant, Expr, Ranged};

impl Checker {
    /// A target of `=`. A single wrong one may be meant as a comparison.
    pub(super) fn assignment_target(&mut self, target: &Expr, single: bool) {
        if let Expr::Starred(e) = target {
            return self.error(e.range, "starred assignment target must be in a list or tuple");
        }
        if single && may_mean_comparison(target) {
            let name = kind(target);
            return self.error(target.range(), format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"));
        }
        self.target(target);
    }

    /// A target of any assignment.
    pub(super) fn target(&mut self, target: &Expr) {
        match target {
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {}
            Expr::Starred(e) => self.target(&e.value),
            Expr::Tuple(e) => self.targets(&e.elts),
            Expr::List(e) => self.targets(&e.elts),
            _ => self.error(target.range(), format!("cannot assign to {}", kind(target))),
        }
    }

    fn targets(&mut self, targets: &[Expr]) {
        let mut stars = targets.iter().filter(|target| matches!(target, Expr::Starred(_)));
        if let (Some(_), Some(second)) = (stars.next(), stars.next()) {
            self.error(second.range(), "multiple starred expressions in assignment");
        }
        targets.iter().for_each(|target| self.target(target));
    }

    pub(super) fn augmented_target(&mut self, target: &Expr) {
        if !matches!(target, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)) {
            let message = format!("'{}' is an illegal expression for augmented assignment", kind(target));
            self.error(target.range(), message);
        }
    }

    pub(super) fn annotated_target(&mut self, target: &Expr) {
        match target {
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {}
            Expr::Tuple(e) => self.error(e.range, "only single target (not tuple) can be annotated"),
            Expr::List(e) => self.error(e.range, "only single target (not list) can be annotated"),
            _ => self.error(target.range(), "illegal target for annotation"),
        }
    }

    pub(super) fn deletion_target(&mut self, target: &Expr) {
        match target {
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {}
            Expr::Tuple(e) => e.elts.iter().for_each(|target| self.deletion_target(target)),
            Expr::List(e) => e.elts.iter().for_each(|target| self.deletion_target(target)),
            _ => self.error(target.range(), format!("cannot delete {}", kind(target))),
        }
    }
}

fn may_mean_comparison(target: &Expr) -> bool {
    match target {
        Expr::Constant(e) => !matches!(e.value, Constant::None | Constant::Bool(_)),
        Expr::Call(_) | Expr::BinOp(_) | Expr::UnaryOp(_) | Expr::Dict(_) | Expr::Set(_) | Expr::JoinedStr(_) => true,
        Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Await(_) => true,
        _ => false,
    }
}

/// CPython's name for a kind of expression.
pub(super) fn kind(expr: &Expr) -> &'static str {
    match expr {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) | Expr::Slice(_) => "expression",
        Expr::GeneratorExp(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::JoinedStr(_) | Expr::FormattedValue(_) => "f-string expression",
        Expr::Compare(_) => "comparison",
        Expr::IfExp(_) => "conditional expression",
        Expr::NamedExpr(_) => "named expression",
        Expr::Constant(e) => match e.value {
            Constant::None => "None",
            Constant::Bool(true) => "True",
            Constant::Bool(false) => "False",
            Constant::Ellipsis => "ellipsis",
            _ => "literal",
        },
    }
}
