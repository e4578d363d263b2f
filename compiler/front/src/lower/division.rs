//! Long top levels of modules in parts. What runs once is not worth much, but the loops in it are, and one function of thousands
//! of lines takes long to compile. So statements without loops are together in parts of their own, and no part is long. Syntax only.

use crate::walk;
use rustpython_parser::ast::{Expr, Stmt};

/// Statements of this weight without a loop are worth a part: about ten lines.
const STRAIGHT: usize = 120;
/// No part with loops gets another statement beyond this weight.
const LOOPING: usize = 1500;
/// No other part does.
const LONG: usize = 5000;

/// The parts of a top level, in order; one if that is not worth dividing.
pub(super) fn divide(suite: &[Stmt]) -> Vec<&[Stmt]> {
    let weights: Vec<Weight> = suite.iter().map(Weight::of).collect();
    let mut parts = Vec::new();
    for run in runs(&weights) {
        let mut start = run.start;
        while start < run.end {
            let end = start + until(&weights[start..run.end], if run.loops { LOOPING } else { LONG });
            parts.push(&suite[start..end]);
            start = end;
        }
    }
    parts
}

/// How many statements there are before the limit.
fn until(weights: &[Weight], limit: usize) -> usize {
    let mut sum = 0;
    let more = weights.iter().take_while(|weight| {
        let fits = sum < limit;
        sum += weight.nodes;
        fits
    });
    more.count()
}

/// Statements that belong together.
struct Run {
    start: usize,
    end: usize,
    nodes: usize,
    loops: bool,
}

/// Statements with loops and without, in turns; short runs without are part of their neighbours.
fn runs(weights: &[Weight]) -> Vec<Run> {
    let mut alike: Vec<Run> = Vec::new();
    for (n, weight) in weights.iter().enumerate() {
        match alike.last_mut().filter(|run| run.loops == weight.loops) {
            Some(run) => (run.end, run.nodes) = (n + 1, run.nodes + weight.nodes),
            None => alike.push(Run { start: n, end: n + 1, nodes: weight.nodes, loops: weight.loops }),
        }
    }
    let mut runs: Vec<Run> = Vec::new();
    for mut run in alike {
        run.loops |= run.nodes < STRAIGHT;
        match runs.last_mut().filter(|before| before.loops && run.loops) {
            Some(before) => (before.end, before.nodes) = (run.end, before.nodes + run.nodes),
            None => runs.push(run),
        }
    }
    runs
}

/// How much code of a module's own a statement is.
struct Weight {
    nodes: usize,
    loops: bool,
}

impl Weight {
    fn of(statement: &Stmt) -> Weight {
        let mut weight = Weight { nodes: 0, loops: false };
        weight.statement(statement);
        weight
    }

    fn statement(&mut self, statement: &Stmt) {
        self.nodes += 1;
        self.loops |= matches!(statement, Stmt::For(_) | Stmt::While(_));
        walk::statement_expressions(statement, &mut |expr| self.expr(expr));
        if !matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            walk::suites(statement).into_iter().flatten().for_each(|inner| self.statement(inner));
        }
    }

    fn expr(&mut self, expr: &Expr) {
        self.nodes += 1;
        self.loops |= matches!(expr, Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::GeneratorExp(_));
        if !matches!(expr, Expr::Lambda(_)) {
            walk::children(expr, &mut |child| self.expr(child));
        }
    }
}
