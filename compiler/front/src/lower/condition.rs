//! Conditions as control flow: short circuits jump, and each way out of a branch refines the
//! local variables that the test speaks of.

use super::*;
use rustpython_parser::ast::{BoolOp, CmpOp, Constant, Expr, Ranged, UnaryOp};

impl<'a> Lower<'_, 'a> {
    /// Goes to `on_true` or `on_false` by the truth of an expression. The blocks stay unsealed.
    pub(super) fn condition(&mut self, expr: &'a Expr, on_true: BlockId, on_false: BlockId) {
        match expr {
            Expr::BoolOp(e) => {
                let Some((last, init)) = e.values.split_last() else { return };
                for value in init {
                    let next = self.builder.new_block();
                    match e.op {
                        BoolOp::And => self.condition(value, next, on_false),
                        BoolOp::Or => self.condition(value, on_true, next),
                    }
                    self.builder.start_sealed(next);
                    if self.builder.is_unreachable() {
                        return;
                    }
                }
                self.condition(last, on_true, on_false);
            }
            Expr::UnaryOp(e) if e.op == UnaryOp::Not => self.condition(&e.operand, on_false, on_true),
            Expr::Compare(e) if e.ops.len() > 1 => self.chain_condition(e, on_true, on_false),
            _ => match constant_truth(expr) {
                Some(outcome) => self.builder.jump(if outcome { on_true } else { on_false }),
                None => {
                    let value = self.expr(expr);
                    self.set_range(expr.range());
                    let test = self.truth(value);
                    let narrowed = self.narrowable(expr);
                    self.branch_refined(test, &narrowed, on_true, on_false);
                }
            },
        }
    }

    /// `a < b < c` as control flow.
    fn chain_condition(&mut self, e: &'a ast::ExprCompare, on_true: BlockId, on_false: BlockId) {
        let mut left = self.expr(&e.left);
        for (n, (op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            let value = self.expr(right);
            self.set_range(e.range);
            let result = self.compare(op, left, value);
            let test = self.truth(result);
            let target = if n + 1 == e.ops.len() { on_true } else { self.builder.new_block() };
            self.builder.branch(test, target, on_false);
            if n + 1 < e.ops.len() {
                self.builder.start_sealed(target);
            }
            left = value;
        }
    }

    /// Branches on a bool, giving the variables new versions on both sides.
    pub(super) fn branch_refined(&mut self, test: ValueId, narrowed: &[Var], on_true: BlockId, on_false: BlockId) {
        if narrowed.is_empty() {
            return self.builder.branch(test, on_true, on_false);
        }
        let sides = [(self.builder.new_block(), on_true, true), (self.builder.new_block(), on_false, false)];
        self.builder.branch(test, sides[0].0, sides[1].0);
        for (block, target, outcome) in sides {
            self.builder.start_sealed(block);
            self.refine(test, narrowed, outcome);
            self.builder.jump(target);
        }
    }

    /// New versions of variables whose test came out in a way.
    pub(super) fn refine(&mut self, test: ValueId, narrowed: &[Var], outcome: bool) {
        for &var in narrowed {
            let value = self.builder.read(var);
            let refined = self.emit(InstKind::Refine { value, test, outcome });
            self.builder.write(var, refined);
        }
    }

    /// Local variables about which an atomic test says something.
    pub(super) fn narrowable(&mut self, expr: &Expr) -> Vec<Var> {
        let mut found = Vec::new();
        self.narrowable_into(expr, &mut found);
        found
    }

    fn narrowable_into(&mut self, expr: &Expr, found: &mut Vec<Var>) {
        match expr {
            Expr::Name(_) | Expr::NamedExpr(_) => self.narrowable_name(expr, found),
            Expr::Call(call) => {
                call.args.iter().for_each(|arg| self.narrowable_name(arg, found));
            }
            Expr::Compare(e) if e.ops.len() == 1 && narrows(&e.ops[0]) => {
                for side in std::iter::once(&*e.left).chain(&e.comparators) {
                    match side {
                        Expr::Call(call) => call.args.iter().for_each(|arg| self.narrowable_name(arg, found)),
                        _ => self.narrowable_name(side, found),
                    }
                }
            }
            Expr::UnaryOp(e) if e.op == UnaryOp::Not => self.narrowable_into(&e.operand, found),
            _ => {}
        }
    }

    fn narrowable_name(&mut self, expr: &Expr, found: &mut Vec<Var>) {
        let name = match expr {
            Expr::Name(name) => name,
            Expr::NamedExpr(e) => match &*e.target {
                Expr::Name(name) => name,
                _ => return,
            },
            _ => return,
        };
        if let Some(var) = self.local(&name.id) {
            if !found.contains(&var) {
                found.push(var);
            }
        }
    }

    /// `and` / `or` as a value.
    pub(super) fn bool_op(&mut self, e: &'a ast::ExprBoolOp) -> ValueId {
        let is_and = e.op == BoolOp::And;
        let result = self.temporary();
        let end = self.builder.new_block();
        let Some((last, init)) = e.values.split_last() else { return self.none() };
        for operand in init {
            let value = self.expr(operand);
            self.set_range(operand.range());
            let test = self.truth(value);
            let narrowed = self.narrowable(operand);
            let (short, next) = (self.builder.new_block(), self.builder.new_block());
            let (on_true, on_false) = if is_and { (next, short) } else { (short, next) };
            self.builder.branch(test, on_true, on_false);
            self.builder.start_sealed(short);
            self.refine(test, &narrowed, !is_and);
            let refined = match (operand, &narrowed[..]) {
                (Expr::Name(_), &[var]) => self.builder.read(var),
                _ if test == value => value,
                _ => self.emit(InstKind::Refine { value, test, outcome: !is_and }),
            };
            self.builder.write(result, refined);
            self.builder.jump(end);
            self.builder.start_sealed(next);
            self.refine(test, &narrowed, is_and);
        }
        let value = self.expr(last);
        self.builder.write(result, value);
        self.builder.jump(end);
        self.builder.start_sealed(end);
        self.builder.read(result)
    }

    /// `a if test else b`.
    pub(super) fn conditional(&mut self, e: &'a ast::ExprIfExp) -> ValueId {
        let result = self.temporary();
        let [then, otherwise, end] = std::array::from_fn(|_| self.builder.new_block());
        self.condition(&e.test, then, otherwise);
        for (block, branch) in [(then, &e.body), (otherwise, &e.orelse)] {
            self.builder.start_sealed(block);
            if !self.builder.is_unreachable() {
                let value = self.expr(branch);
                self.builder.write(result, value);
                self.builder.jump(end);
            }
        }
        self.builder.start_sealed(end);
        self.builder.read(result)
    }

    /// A comparison, chained or not, as a value.
    pub(super) fn comparison(&mut self, e: &'a ast::ExprCompare) -> ValueId {
        let mut left = self.expr(&e.left);
        if let ([op], [right]) = (&e.ops[..], &e.comparators[..]) {
            let right = self.expr(right);
            self.set_range(e.range);
            return self.compare(op, left, right);
        }
        let result = self.temporary();
        let end = self.builder.new_block();
        for (n, (op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            let value = self.expr(right);
            self.set_range(e.range);
            let outcome = self.compare(op, left, value);
            self.builder.write(result, outcome);
            if n + 1 < e.ops.len() {
                let test = self.truth(outcome);
                let next = self.builder.new_block();
                self.builder.branch(test, next, end);
                self.builder.start_sealed(next);
            }
            left = value;
        }
        self.builder.jump(end);
        self.builder.start_sealed(end);
        self.builder.read(result)
    }

    /// One comparison of two values.
    pub(super) fn compare(&mut self, op: &CmpOp, left: ValueId, right: ValueId) -> ValueId {
        let negated = matches!(op, CmpOp::IsNot | CmpOp::NotIn);
        let kind = match (super::ops::comparison(op), op) {
            (Some(op), _) => InstKind::Compare(op, left, right),
            (None, CmpOp::Is | CmpOp::IsNot) => InstKind::Is(left, right),
            (None, _) => InstKind::Contains { container: right, item: left },
        };
        let result = self.emit(kind);
        if negated { self.emit(InstKind::Not(result)) } else { result }
    }
}

fn narrows(op: &CmpOp) -> bool {
    matches!(op, CmpOp::Is | CmpOp::IsNot | CmpOp::Eq | CmpOp::NotEq | CmpOp::In | CmpOp::NotIn)
}

/// The truth of a literal condition, which CPython decides at compile time too.
pub(super) fn constant_truth(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Constant(constant) => match &constant.value {
            Constant::None => Some(false),
            Constant::Bool(value) => Some(*value),
            Constant::Int(value) => Some(value != &num_bigint::BigInt::ZERO),
            Constant::Str(value) => Some(!value.is_empty()),
            _ => None,
        },
        Expr::Name(name) if name.id.as_str() == "__debug__" => Some(true),
        _ if crate::walk::is_type_checking(expr) => Some(false),
        _ => None,
    }
}
