//! Which locals of a function certainly have a value at a statement, and which of them are read after it: what it takes to go on from there. Both are
//! the textbook analyses (definite assignment forward, liveness backward) over statements. A `match`, and what is nested in loops too deeply, counts as
//! a whole.

use crate::walk;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};
use rustpython_parser::text_size::TextSize;
use std::collections::{BTreeMap, BTreeSet};

pub type Names = BTreeSet<String>;

/// The locals at statements, by where these start.
pub struct Locals {
    /// Those that have a value before it.
    pub assigned: BTreeMap<TextSize, Names>,
    /// Those that are read after it.
    pub live: BTreeMap<TextSize, Names>,
}

/// The locals of a function, of which none is deleted.
pub struct Variables {
    /// All that are looked at.
    pub all: Names,
    /// Those that have values from the start.
    pub given: Names,
    /// Those that inner functions may read at any time.
    pub shared: Names,
}

/// Looks at the body of a function.
pub fn locals(body: &[Stmt], variables: &Variables) -> Locals {
    let mut search = Search { names: &variables.all, depth: 0, assigned: BTreeMap::new(), live: BTreeMap::new() };
    search.assign(body, variables.given.clone());
    search.live(body, Names::new(), &Around { always: variables.shared.clone(), ..Around::default() });
    Locals { assigned: search.assigned, live: search.live }
}

/// What statements read before they bind it, if this is read after them.
pub fn read_first(body: &[Stmt], names: &Names, after: Names) -> Names {
    Search { names, depth: 0, assigned: BTreeMap::new(), live: BTreeMap::new() }.live(body, after, &Around::default())
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

/// What is read where a loop that is left goes on, where its next turn begins, and wherever an exception leads.
#[derive(Default, Clone)]
struct Around {
    after: Names,
    next: Names,
    always: Names,
}

impl Around {
    /// The same where an exception may lead to what reads these.
    fn with(&self, names: &Names) -> Around {
        Around { always: self.always.union(names).cloned().collect(), ..self.clone() }
    }
}

/// Loops nested more deeply are looked at as a whole: each level takes twice as long.
const DEEPEST: usize = 6;

struct Search<'a> {
    names: &'a Names,
    depth: usize,
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
        self.assigned.insert(statement.range().start(), names.clone());
        match statement {
            Stmt::Assign(s) => s.targets.iter().for_each(|target| bound(target, &mut names)),
            Stmt::AnnAssign(s) if s.value.is_some() => bound(&s.target, &mut names),
            Stmt::If(s) => {
                let branches = [&s.body, &s.orelse].map(|suite| self.assign(suite, names.clone()));
                return branches.into_iter().flatten().reduce(|one, other| one.intersection(&other).cloned().collect());
            }
            Stmt::Try(s) => return self.assign_in_try(s, names),
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

    fn assign_in_try(&mut self, s: &ast::StmtTry, names: Names) -> Option<Names> {
        let done = self.assign(&s.body, names.clone()).and_then(|names| self.assign(&s.orelse, names));
        let mut ends: Vec<Option<Names>> = vec![done];
        for ast::ExceptHandler::ExceptHandler(handler) in &s.handlers {
            let own = handler.name.as_ref().map(ToString::to_string);
            let mut ended = self.assign(&handler.body, names.iter().cloned().chain(own.clone()).collect());
            ended.iter_mut().for_each(|names| names.retain(|name| own.as_ref() != Some(name)));
            ends.push(ended);
        }
        let last = self.assign(&s.finalbody, names)?;
        let any = ends.into_iter().flatten().reduce(|one, other| one.intersection(&other).cloned().collect());
        any.map(|names| names.union(&last).cloned().collect())
    }

    /// What is read after a point before a suite.
    fn live(&mut self, body: &[Stmt], after: Names, around: &Around) -> Names {
        body.iter().rev().fold(after, |mut after, statement| {
            after.extend(around.always.iter().cloned());
            self.live.entry(statement.range().start()).or_default().extend(after.iter().cloned());
            let mut before = self.live_before(statement, after, around);
            before.extend(around.always.iter().cloned());
            before
        })
    }

    fn live_before(&mut self, statement: &Stmt, mut after: Names, around: &Around) -> Names {
        match statement {
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
            Stmt::For(s) if self.depth < DEEPEST => {
                let mut targets = Names::new();
                bound(&s.target, &mut targets);
                let mut before = self.live_in_loop(&s.body, &s.orelse, after, around, &mut |search, head| {
                    head.retain(|name| !targets.contains(name));
                    search.reads(&s.target, head);
                });
                self.reads(&s.iter, &mut before);
                before
            }
            Stmt::While(s) if self.depth < DEEPEST => self.live_in_loop(&s.body, &s.orelse, after, around, &mut |search, head| search.reads(&s.test, head)),
            // It may swallow what leaves its body.
            Stmt::With(s) => {
                let inner = around.with(&after);
                let mut before = self.live(&s.body, after, &inner);
                walk::statement_expressions(statement, &mut |expr| self.reads(expr, &mut before));
                before
            }
            Stmt::Try(s) => self.live_in_try(s, after, around),
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
        self.depth += 1;
        for _ in 0..2 {
            let mut turn = self.live(body, next.clone(), &Around { after: after.clone(), next: next.clone(), always: around.always.clone() });
            head(self, &mut turn);
            next.extend(turn);
        }
        self.depth -= 1;
        next
    }

    /// The same for a `try`, of whose body any part may be the last.
    fn live_in_try(&mut self, s: &ast::StmtTry, mut after: Names, around: &Around) -> Names {
        // What leaves it by other ways comes through `finally`, too.
        after.extend(around.after.iter().chain(&around.next).cloned());
        let last = self.live(&s.finalbody, after, around);
        let after_handler = around.with(&last);
        let mut handled = last.clone();
        for ast::ExceptHandler::ExceptHandler(handler) in &s.handlers {
            handled.extend(self.live(&handler.body, last.clone(), &after_handler));
            handler.type_.iter().for_each(|class| self.reads(class, &mut handled));
        }
        let done = self.live(&s.orelse, last, &after_handler);
        self.live(&s.body, done, &around.with(&handled))
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
