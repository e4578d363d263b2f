//! Attributes that are numbers by what is done with them: operands of arithmetic, compared by their order, bounds of slices; also where a local stands for them.
//! What is done with other things, too, such as to look for elements or attributes of theirs, makes them something else.

use crate::walk;
use pyc2n_base::collections::HashSet;
use rustpython_parser::ast::{CmpOp, Expr, Stmt, UnaryOp};

/// Functions of numbers.
const OF_NUMBERS: [&str; 17] = ["range", "abs", "round", "sqrt", "exp", "log", "log2", "log10", "sin", "cos", "tan", "atan2", "hypot", "floor", "ceil", "pow", "divmod"];

/// The names of such attributes in a module.
pub fn counted(suite: &[Stmt]) -> HashSet<String> {
    let (mut counted, mut others) = (HashSet::default(), HashSet::default());
    let mut found = Found::default();
    found.suite(suite, &mut |found| found.settle(&mut counted, &mut others));
    found.settle(&mut counted, &mut others);
    counted.retain(|name| !others.contains(name));
    counted
}

/// Names of attributes and of locals.
#[derive(Default)]
struct Names {
    attributes: HashSet<String>,
    locals: HashSet<String>,
}

impl Names {
    fn add(&mut self, expr: &Expr) {
        match expr {
            Expr::Attribute(e) => _ = self.attributes.insert(e.attr.to_string()),
            Expr::Name(e) => _ = self.locals.insert(e.id.to_string()),
            _ => {}
        }
    }
}

/// In one function.
#[derive(Default)]
struct Found {
    /// What is counted with, and what is something else.
    numbers: Names,
    others: Names,
    /// Locals and the attributes that they are set to.
    aliases: Vec<(String, String)>,
}

impl Found {
    fn settle(self, counted: &mut HashSet<String>, others: &mut HashSet<String>) {
        for (names, all) in [(self.numbers, counted), (self.others, others)] {
            all.extend(self.aliases.iter().filter(|(local, _)| names.locals.contains(local)).map(|(_, attribute)| attribute.clone()));
            all.extend(names.attributes);
        }
    }

    fn suite(&mut self, suite: &[Stmt], settle: &mut dyn FnMut(Found)) {
        for statement in suite {
            if let Stmt::FunctionDef(def) = statement {
                let mut inner = Found::default();
                inner.suite(&def.body, settle);
                settle(inner);
                continue;
            }
            match statement {
                Stmt::AugAssign(s) => [&s.target, &s.value].into_iter().for_each(|operand| self.count(operand)),
                Stmt::Assign(s) => s.targets.iter().for_each(|target| self.alias(target, &s.value)),
                Stmt::For(s) => self.others.add(&s.iter),
                _ => {}
            }
            walk::statement_expressions(statement, &mut |expr| self.expr(expr));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite, settle));
        }
    }

    fn alias(&mut self, target: &Expr, value: &Expr) {
        match (target, value) {
            (Expr::Name(local), Expr::Attribute(e)) => self.aliases.push((local.id.to_string(), e.attr.to_string())),
            (Expr::Tuple(targets), Expr::Tuple(values)) => targets.elts.iter().zip(&values.elts).for_each(|(target, value)| self.alias(target, value)),
            _ => {}
        }
    }

    fn count(&mut self, operand: &Expr) {
        self.numbers.add(operand);
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::BinOp(e) => [&e.left, &e.right].into_iter().for_each(|operand| self.count(operand)),
            Expr::UnaryOp(e) if e.op == UnaryOp::USub => self.count(&e.operand),
            Expr::Compare(e) if e.ops.iter().all(is_order) => std::iter::once(&*e.left).chain(&e.comparators).for_each(|operand| self.count(operand)),
            Expr::Call(e) if super::hint::last_name(&e.func).is_some_and(|name| OF_NUMBERS.contains(&name)) => e.args.iter().for_each(|arg| self.count(arg)),
            Expr::Subscript(e) => self.others.add(&e.value),
            Expr::Attribute(e) => self.others.add(&e.value),
            Expr::Compare(e) if e.ops.iter().all(is_membership) => e.comparators.iter().for_each(|operand| self.others.add(operand)),
            Expr::Call(e) if super::hint::last_name(&e.func) == Some("len") => e.args.iter().for_each(|arg| self.others.add(arg)),
            Expr::Slice(e) => [&e.lower, &e.upper, &e.step].into_iter().flatten().for_each(|bound| self.count(bound)),
            _ => {}
        }
        walk::children(expr, &mut |child| self.expr(child));
    }
}

fn is_order(op: &CmpOp) -> bool {
    matches!(op, CmpOp::Lt | CmpOp::LtE | CmpOp::Gt | CmpOp::GtE)
}

fn is_membership(op: &CmpOp) -> bool {
    matches!(op, CmpOp::In | CmpOp::NotIn)
}
