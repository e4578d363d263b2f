//! Which locals of a generator have a value at a `yield`, and which of them are read after it: what it takes to go on from there. Both are the
//! textbook analyses (definite assignment forward, liveness backward) over statements; one without `yield` in it counts as a whole.

use crate::walk;
use rustpython_parser::ast::{self, Expr, Stmt};
use rustpython_parser::text_size::TextSize;
use std::collections::{BTreeMap, BTreeSet};

pub type Names = BTreeSet<String>;

/// The locals at each `yield`, by where the statement starts.
pub struct Locals {
    pub assigned: BTreeMap<TextSize, Names>,
    pub live: BTreeMap<TextSize, Names>,
}

/// Looks at the body of a function whose locals have these names, of which the parameters have values from the start.
pub fn locals(body: &[Stmt], names: &Names, parameters: &Names) -> Locals {
    let mut search = Search { names, assigned: BTreeMap::new(), live: BTreeMap::new() };
    search.assign(body, parameters.clone());
    search.live(body, Names::new(), &Around::default());
    Locals { assigned: search.assigned, live: search.live }
}

/// Whether there is a `yield` in a statement.
pub fn yields(statement: &Stmt) -> bool {
    let mut found = false;
    walk::statement_expressions(statement, &mut |expr| found |= has_yield(expr));
    found || walk::suites(statement).into_iter().flatten().any(yields)
}

pub fn has_yield(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Yield(_) | Expr::YieldFrom(_));
    walk::children(expr, &mut |child| found |= has_yield(child));
    found
}

/// The names that an assignment to a target binds.
pub fn bound(target: &Expr, names: &mut Names) {
    match target {
        Expr::Name(name) => _ = names.insert(name.id.to_string()),
        Expr::Starred(starred) => bound(&starred.value, names),
        Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => elts.iter().for_each(|target| bound(target, names)),
        _ => {}
    }
}

/// What is read where a loop that is left goes on, and where its next turn begins.
#[derive(Default)]
struct Around {
    after: Names,
    next: Names,
}

struct Search<'a> {
    names: &'a Names,
    assigned: BTreeMap<TextSize, Names>,
    live: BTreeMap<TextSize, Names>,
}

impl Search<'_> {
    /// What certainly has a value after a suite; none if nothing comes after it.
    fn assign(&mut self, body: &[Stmt], mut names: Names) -> Option<Names> {
        for statement in body {
            names = self.assign_in(statement, names)?;
        }
        Some(names)
    }

    fn assign_in(&mut self, statement: &Stmt, mut names: Names) -> Option<Names> {
        match statement {
            Stmt::Expr(s) if has_yield(&s.value) => _ = self.assigned.insert(s.range.start(), names.clone()),
            Stmt::Assign(s) => s.targets.iter().for_each(|target| bound(target, &mut names)),
            Stmt::AnnAssign(s) if s.value.is_some() => bound(&s.target, &mut names),
            Stmt::If(s) => {
                let branches = [&s.body, &s.orelse].map(|suite| self.assign(suite, names.clone()));
                return match branches {
                    [Some(one), Some(other)] => Some(one.intersection(&other).cloned().collect()),
                    [one, other] => one.or(other),
                };
            }
            Stmt::For(s) => {
                let mut inside = names.clone();
                bound(&s.target, &mut inside);
                self.assign(&s.body, inside);
                self.assign(&s.orelse, names.clone());
            }
            Stmt::While(s) => {
                self.assign(&s.body, names.clone());
                self.assign(&s.orelse, names.clone());
            }
            // It may swallow what leaves its body.
            Stmt::With(s) => return self.assign(&s.body, names.clone()).or(Some(names)),
            Stmt::Return(_) | Stmt::Raise(_) | Stmt::Break(_) | Stmt::Continue(_) => return None,
            _ => {}
        }
        Some(names)
    }

    /// What is read after a point before a suite.
    fn live(&mut self, body: &[Stmt], after: Names, around: &Around) -> Names {
        body.iter().rev().fold(after, |after, statement| self.live_before(statement, after, around))
    }

    fn live_before(&mut self, statement: &Stmt, mut after: Names, around: &Around) -> Names {
        match statement {
            Stmt::Expr(s) if has_yield(&s.value) => {
                self.live.entry(s.range.start()).or_default().extend(after.iter().cloned());
                self.reads(&s.value, &mut after);
                after
            }
            Stmt::Return(_) | Stmt::Raise(_) => self.all_reads(statement, Names::new()),
            Stmt::Break(_) => around.after.clone(),
            Stmt::Continue(_) => around.next.clone(),
            Stmt::Assign(s) => {
                let mut ended = Names::new();
                s.targets.iter().for_each(|target| bound(target, &mut ended));
                after.retain(|name| !ended.contains(name));
                s.targets.iter().chain([&*s.value]).for_each(|expr| self.reads(expr, &mut after));
                after
            }
            Stmt::If(s) => {
                let mut before = self.live(&s.body, after.clone(), around);
                before.extend(self.live(&s.orelse, after, around));
                self.reads(&s.test, &mut before);
                before
            }
            Stmt::For(s) if yields(statement) => {
                let mut targets = Names::new();
                bound(&s.target, &mut targets);
                let mut before = self.live_in_loop(&s.body, &s.orelse, after, around, &mut |search, head| {
                    head.retain(|name| !targets.contains(name));
                    search.reads(&s.target, head);
                });
                self.reads(&s.iter, &mut before);
                before
            }
            Stmt::While(s) if yields(statement) => self.live_in_loop(&s.body, &s.orelse, after, around, &mut |search, head| search.reads(&s.test, head)),
            _ => {
                after.extend(around.after.iter().chain(&around.next).cloned());
                self.all_reads(statement, after)
            }
        }
    }

    /// The same for a loop; `head` does what its head does, backwards. Twice is enough: the second turn begins with all that the first has read.
    fn live_in_loop(&mut self, body: &[Stmt], orelse: &[Stmt], after: Names, around: &Around, head: &mut dyn FnMut(&Self, &mut Names)) -> Names {
        let ended = self.live(orelse, after.clone(), around);
        let mut next = ended.clone();
        for _ in 0..2 {
            let mut turn = self.live(body, next.clone(), &Around { after: after.clone(), next: next.clone() });
            head(self, &mut turn);
            next.extend(turn);
        }
        next
    }

    fn all_reads(&self, statement: &Stmt, mut names: Names) -> Names {
        walk::statement_expressions(statement, &mut |expr| self.reads(expr, &mut names));
        if let Stmt::AugAssign(s) = statement {
            bound(&s.target, &mut names);
            names.retain(|name| self.names.contains(name));
        }
        walk::suites(statement).into_iter().flatten().fold(names, |names, inner| self.all_reads(inner, names))
    }

    /// Adds the locals that an expression mentions; those that it only binds, too, unless they are targets themselves.
    fn reads(&self, expr: &Expr, names: &mut Names) {
        match expr {
            Expr::Name(name) if name.ctx == ast::ExprContext::Store => {}
            Expr::Name(name) => names.extend(self.names.get(name.id.as_str()).cloned()),
            _ => walk::children(expr, &mut |child| self.reads(child, names)),
        }
    }
}
