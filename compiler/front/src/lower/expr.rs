//! Expressions: dispatch, literals, displays, operators.

use super::*;
use crate::parse::literal;
use num_bigint::BigInt;
use rustpython_parser::ast::{Constant, Expr, Ranged, UnaryOp};

impl<'a> Lower<'_, 'a> {
    /// Evaluates an expression.
    pub(super) fn expr(&mut self, expr: &'a Expr) -> ValueId {
        self.set_range(expr.range());
        match expr {
            Expr::BoolOp(e) => self.bool_op(e),
            Expr::NamedExpr(e) => {
                let value = self.expr(&e.value);
                self.set_range(e.range);
                self.assign(&e.target, value);
                value
            }
            Expr::BinOp(e) => {
                if let Some(value) = folding::int_of(expr) {
                    return self.constant(Const::Int(value));
                }
                let left = self.expr(&e.left);
                let right = self.expr(&e.right);
                self.set_range(e.range);
                self.emit(InstKind::Binary(super::ops::binary(&e.op, false), left, right))
            }
            Expr::UnaryOp(e) => self.unary(e),
            Expr::Lambda(e) => self.lambda(e),
            Expr::IfExp(e) => self.conditional(e),
            Expr::Dict(e) => self.dict(e),
            Expr::Set(e) => self.set(e),
            Expr::ListComp(e) => self.list_comprehension(e),
            Expr::SetComp(e) => self.set_comprehension(e),
            Expr::DictComp(e) => self.dict_comprehension(e),
            Expr::GeneratorExp(e) => self.generator_expression(e),
            Expr::Await(e) => {
                self.unsupported("unsupported-async", e.range, "`await` is not supported yet");
                self.expr(&e.value)
            }
            Expr::Yield(e) => self.yield_expr(e),
            Expr::YieldFrom(e) => self.yield_from(e),
            Expr::Compare(e) => self.comparison(e),
            Expr::Call(e) => self.call(e),
            Expr::FormattedValue(e) => self.formatted_value(e),
            Expr::JoinedStr(e) => self.joined_string(e),
            Expr::Constant(e) => self.literal(e),
            Expr::Attribute(e) => {
                if let Some(value) = self.asked_for_attribute(e) {
                    return value;
                }
                let object = self.expr(&e.value);
                self.set_attribute_range(e.range, e);
                let name = self.attribute(&e.attr);
                self.emit(InstKind::GetAttr(object, name))
            }
            Expr::Subscript(e) => {
                let object = self.expr(&e.value);
                let index = self.expr(&e.slice);
                self.set_range(e.range);
                self.emit(InstKind::GetItem(object, index))
            }
            // Misplaced stars were refused before.
            Expr::Starred(e) => self.expr(&e.value),
            Expr::Name(e) => self.load_name(&e.id),
            Expr::List(e) => self.list(&e.elts, e.range),
            Expr::Tuple(e) => self.tuple(&e.elts, e.range),
            Expr::Slice(e) => self.slice(e),
        }
    }

    fn yield_expr(&mut self, e: &'a ast::ExprYield) -> ValueId {
        let value = match &e.value {
            Some(value) => self.expr(value),
            None => self.none(),
        };
        self.set_range(e.range);
        self.emit(InstKind::Yield(value))
    }

    fn yield_from(&mut self, e: &'a ast::ExprYieldFrom) -> ValueId {
        let iterable = self.expr(&e.value);
        self.set_range(e.range);
        let iterator = self.emit(InstKind::GetIter(iterable));
        self.emit(InstKind::YieldFrom(iterator))
    }

    fn slice(&mut self, e: &'a ast::ExprSlice) -> ValueId {
        let parts = [&e.lower, &e.upper, &e.step].map(|part| match part {
            Some(part) => self.expr(part),
            None => self.none(),
        });
        self.set_range(e.range);
        self.emit(InstKind::Slice(parts[0], parts[1], parts[2]))
    }

    /// Evaluates expressions from left to right.
    pub(super) fn exprs(&mut self, exprs: &'a [Expr]) -> Vec<ValueId> {
        exprs.iter().map(|expr| self.expr(expr)).collect()
    }

    fn literal(&mut self, e: &ast::ExprConstant) -> ValueId {
        if let Constant::Complex { real, imag } = e.value {
            debug_assert_eq!(real, 0.0);
            return self.constant(Const::Imaginary(imag));
        }
        let constant = literal_constant(e).unwrap_or(Const::None);
        self.constant(constant)
    }

    fn unary(&mut self, e: &'a ast::ExprUnaryOp) -> ValueId {
        if let Some(constant) = constant_of(e) {
            return self.constant(constant);
        }
        let value = self.expr(&e.operand);
        self.set_range(e.range);
        let (method, symbol) = match e.op {
            UnaryOp::Not => {
                let truth = self.truth(value);
                return self.emit(InstKind::Not(truth));
            }
            UnaryOp::USub => ("__neg__", "-"),
            UnaryOp::UAdd => ("__pos__", "+"),
            UnaryOp::Invert => ("__invert__", "~"),
        };
        self.emit(InstKind::Unary { method: method.into(), symbol: symbol.into(), value })
    }

    fn has_star(elements: &[Expr]) -> bool {
        elements.iter().any(|element| matches!(element, Expr::Starred(_)))
    }

    fn list(&mut self, elements: &'a [Expr], range: TextRange) -> ValueId {
        if !Self::has_star(elements) {
            let values = self.exprs(elements);
            self.set_range(range);
            return self.emit(InstKind::List(values));
        }
        let plain = elements.iter().take_while(|element| !matches!(element, Expr::Starred(_))).count();
        let values = self.exprs(&elements[..plain]);
        self.set_range(range);
        let list = self.emit(InstKind::List(values));
        for element in &elements[plain..] {
            let role = if matches!(element, Expr::Starred(_)) { "list_extend" } else { "list_append" };
            let value = self.expr(element);
            self.set_range(range);
            self.lang(role, vec![list, value]);
        }
        list
    }

    fn tuple(&mut self, elements: &'a [Expr], range: TextRange) -> ValueId {
        if Self::has_star(elements) {
            let list = self.list(elements, range);
            return self.lang("tuple_from_list", vec![list]);
        }
        let values = self.exprs(elements);
        self.set_range(range);
        self.emit(InstKind::Tuple(values))
    }

    fn set(&mut self, e: &'a ast::ExprSet) -> ValueId {
        if !Self::has_star(&e.elts) {
            let values = self.exprs(&e.elts);
            self.set_range(e.range);
            // CPython makes a frozenset of many constants first, which shows in the order.
            if values.len() > 2 && e.elts.iter().all(|element| constant_expr(element).is_some()) {
                let constants = self.emit(InstKind::Tuple(values));
                return self.lang("set_of_constants", vec![constants]);
            }
            return self.emit(InstKind::Set(values));
        }
        let set = self.emit(InstKind::Set(Vec::new()));
        for element in &e.elts {
            let role = if matches!(element, Expr::Starred(_)) { "set_extend" } else { "set_add" };
            let value = self.expr(element);
            self.set_range(e.range);
            self.lang(role, vec![set, value]);
        }
        set
    }

    fn dict(&mut self, e: &'a ast::ExprDict) -> ValueId {
        let pairs = || e.keys.iter().zip(&e.values);
        let plain = pairs().take_while(|(key, _)| key.is_some()).count();
        let mut items = Vec::new();
        for (key, value) in pairs().take(plain) {
            let key = key.as_ref().map(|key| self.expr(key));
            let value = self.expr(value);
            items.extend(key.map(|key| (key, value)));
        }
        self.set_range(e.range);
        let dict = self.emit(InstKind::Dict(items));
        for (key, item) in pairs().skip(plain) {
            match key {
                Some(key) => {
                    let index = self.expr(key);
                    let value = self.expr(item);
                    self.set_range(e.range);
                    self.emit_void(InstKind::SetItem { object: dict, index, value });
                }
                None => {
                    let value = self.expr(item);
                    self.set_range(e.range);
                    self.lang("dict_extend", vec![dict, value]);
                }
            }
        }
        dict
    }
}

/// The constant that a literal is; `None` for an imaginary one.
fn literal_constant(e: &ast::ExprConstant) -> Option<Const> {
    Some(match &e.value {
        Constant::None => Const::None,
        Constant::Bool(value) => Const::Bool(*value),
        Constant::Str(_) => Const::Str(literal::code_points(e)?),
        Constant::Bytes(value) => Const::Bytes(value.clone()),
        Constant::Int(value) => Const::Int(value.clone()),
        Constant::Float(value) => Const::Float(*value),
        Constant::Ellipsis => Const::Ellipsis,
        Constant::Complex { .. } | Constant::Tuple(_) => return None,
    })
}

fn constant_of(e: &ast::ExprUnaryOp) -> Option<Const> {
    let Expr::Constant(operand) = &*e.operand else { return None };
    match (e.op, &operand.value) {
        (UnaryOp::USub, Constant::Int(value)) => Some(Const::Int(-value)),
        (UnaryOp::USub, Constant::Float(value)) => Some(Const::Float(-value)),
        (UnaryOp::UAdd, Constant::Int(value)) => Some(Const::Int(value.clone())),
        (UnaryOp::UAdd, Constant::Float(value)) => Some(Const::Float(*value)),
        (UnaryOp::Invert, Constant::Int(value)) => Some(Const::Int(-(value + BigInt::from(1)))),
        _ => None,
    }
}

/// The constant that an expression is, if it is a literal, with its sign.
pub(super) fn constant_expr(expr: &Expr) -> Option<Const> {
    match expr {
        Expr::Constant(e) => literal_constant(e),
        Expr::UnaryOp(e) => constant_of(e),
        _ => None,
    }
}
