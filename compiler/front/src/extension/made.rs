//! New objects of a class that native code has made, and that Python is given: which attributes `__init__` has set, in which order, for that can be
//! seen in their dicts. Only what is so whatever happens counts. An object that has others as well is not given.

use super::classes::{Class, Kind, Member};
use super::dataclass::Dataclass;
use crate::walk;
use rustpython_parser::ast::{self, Expr, ExprContext, Stmt};

/// The attributes that objects of a class have as soon as they are made, in order; none if that is not known. First is the class, then those that it derives from.
pub fn order(lineage: &[&Class], is_stored_elsewhere: &dyn Fn(&str, usize) -> bool) -> Option<Vec<String>> {
    let mut init = Init { lineage, stores: Vec::new(), is_stored_elsewhere, state: State::default(), is_clear: true };
    init.call(0);
    init.is_clear.then_some(init.state.set)
}

/// A method of a class.
fn method<'a>(class: &Class<'a>, name: &str) -> Option<&'a ast::StmtFunctionDef> {
    match class.member(name)? {
        Member::Function(defs, Kind::Instance) => defs.first().copied(),
        _ => None,
    }
}

/// The names of attributes that statements set, one for each time.
fn stored_in(suite: &[Stmt], found: &mut Vec<String>) {
    fn stored(expr: &Expr, found: &mut Vec<String>) {
        if let Expr::Attribute(e) = expr {
            found.extend((e.ctx != ExprContext::Load).then(|| e.attr.to_string()));
        }
        walk::children(expr, &mut |child| stored(child, found));
    }
    for statement in suite {
        walk::statement_expressions(statement, &mut |expr| stored(expr, found));
        walk::suites(statement).into_iter().for_each(|suite| stored_in(suite, found));
    }
}

/// What has happened to the object up to some statement.
#[derive(Default, Clone, PartialEq)]
struct State {
    /// The attributes that it has for certain, in order.
    set: Vec<String>,
    /// Those that it may have.
    strays: Vec<String>,
    /// Others may have the object, and set attributes.
    is_known: bool,
    /// It may be done already.
    may_be_done: bool,
}

struct Init<'s, 'a> {
    lineage: &'s [&'s Class<'a>],
    /// What the `__init__`s set that were gone through.
    stores: Vec<String>,
    is_stored_elsewhere: &'s dyn Fn(&str, usize) -> bool,
    state: State,
    is_clear: bool,
}

impl Init<'_, '_> {
    /// The first `__init__` from a class of the lineage on.
    fn call(&mut self, from: usize) {
        let found = self.lineage.iter().enumerate().skip(from).find(|(_, class)| class.member("__init__").is_some());
        let Some((place, class)) = found else { return };
        match class.dataclass.as_ref().filter(|known| known.generates("__init__")) {
            Some(known) => self.generated(known),
            None => self.method("__init__", class, place),
        }
    }

    /// The `__init__` that `@dataclass` makes.
    fn generated(&mut self, known: &Dataclass) {
        known.assigned().for_each(|name| self.set(name));
        let found = self.lineage.iter().enumerate().find(|(_, class)| class.member("__post_init__").is_some());
        match found.filter(|_| known.has_post_init) {
            Some((place, class)) => self.method("__post_init__", class, place),
            None => self.is_clear &= !known.has_post_init,
        }
    }

    /// A method that a class of the lineage has.
    fn method(&mut self, name: &str, class: &Class, place: usize) {
        match method(class, name).map(|def| (def, def.args.posonlyargs.iter().chain(&def.args.args).next())) {
            Some((def, Some(object))) if !binds(&def.body, &object.def.arg) => {
                stored_in(&def.body, &mut self.stores);
                self.suite(&def.body, place, &object.def.arg);
            }
            _ => self.is_clear = false,
        }
    }

    /// Goes through statements; false if they don't end.
    fn suite(&mut self, suite: &[Stmt], place: usize, object: &str) -> bool {
        suite.iter().all(|statement| self.statement(statement, place, object))
    }

    fn statement(&mut self, statement: &Stmt, place: usize, object: &str) -> bool {
        match statement {
            Stmt::Raise(_) => return false,
            Stmt::Return(_) => {
                self.state.may_be_done = true;
                return false;
            }
            Stmt::Expr(s) if self.is_init_of_base(&s.value, object) => self.call(place + 1),
            Stmt::If(s) => {
                self.look(&s.test, object);
                return self.branches(&s.body, &s.orelse, place, object);
            }
            Stmt::AnnAssign(s) if s.value.is_none() => {}
            Stmt::Assign(_) | Stmt::AnnAssign(_) | Stmt::AugAssign(_) | Stmt::Expr(_) | Stmt::Assert(_) | Stmt::Pass(_) => {
                walk::statement_expressions(statement, &mut |expr| self.look(expr, object));
                targets(statement).into_iter().for_each(|target| self.store(target, object));
            }
            other => self.strays_of(other, object),
        }
        true
    }

    /// `super().__init__(…)`
    fn is_init_of_base(&self, expr: &Expr, object: &str) -> bool {
        let Expr::Call(call) = expr else { return false };
        let Expr::Attribute(method) = &*call.func else { return false };
        let is_super = matches!(&*method.value, Expr::Call(e) if e.args.is_empty() && matches!(&*e.func, Expr::Name(name) if name.id.as_str() == "super"));
        let mut state = State::default();
        call.args.iter().chain(call.keywords.iter().map(|keyword| &keyword.value)).for_each(|arg| state.look(self.lineage, arg, object));
        is_super && method.attr.as_str() == "__init__" && !state.is_known
    }

    fn look(&mut self, expr: &Expr, object: &str) {
        self.state.look(self.lineage, expr, object);
    }

    /// What both branches do in the same order is done.
    fn branches(&mut self, body: &[Stmt], otherwise: &[Stmt], place: usize, object: &str) -> bool {
        let before = self.state.clone();
        let first_ends = self.suite(body, place, object);
        let first = std::mem::replace(&mut self.state, before);
        let second_ends = self.suite(otherwise, place, object);
        let may_be_done = first.may_be_done || self.state.may_be_done;
        if !second_ends {
            self.state = first;
        } else if first_ends {
            self.state.meet(first);
        }
        self.state.may_be_done = may_be_done;
        first_ends || second_ends
    }

    /// Attributes that are set under conditions, or several times.
    fn strays_of(&mut self, statement: &Stmt, object: &str) {
        let mut found = Vec::new();
        stored_in(std::slice::from_ref(statement), &mut found);
        let known = |name: &String| self.state.set.contains(name);
        found.retain(|name| !known(name));
        self.state.strays.extend(found);
        // Functions in it may do more, and at another time.
        self.state.is_known |= mentions(statement, object);
    }

    /// The attributes of the object that a target sets.
    fn store(&mut self, target: &Expr, object: &str) {
        match target {
            Expr::Attribute(e) if is_name(&e.value, object) => self.set(&e.attr),
            Expr::Tuple(e) => e.elts.iter().for_each(|element| self.store(element, object)),
            Expr::List(e) => e.elts.iter().for_each(|element| self.store(element, object)),
            Expr::Starred(e) => self.store(&e.value, object),
            _ => {}
        }
    }

    fn set(&mut self, name: &str) {
        let member = self.lineage.iter().find_map(|class| class.member(name));
        match member {
            None | Some(Member::Variable(_)) => {}
            // It is a call.
            Some(Member::Function(_, Kind::Property)) => return self.state.is_known = true,
            Some(_) => self.is_clear = false,
        }
        self.is_clear &= !name.starts_with("__");
        let count = self.stores.iter().filter(|stored| *stored == name).count();
        let State { set, strays, is_known, may_be_done } = &mut self.state;
        if set.iter().chain(&*strays).any(|known| known == name) {
            return;
        }
        let is_stray = *may_be_done || *is_known && (self.is_stored_elsewhere)(name, count);
        if is_stray { strays.push(name.to_owned()) } else { set.push(name.to_owned()) }
    }
}

impl State {
    /// After one of two ways.
    fn meet(&mut self, other: State) {
        let same = self.set.iter().zip(&other.set).take_while(|(a, b)| a == b).count();
        self.strays.extend(self.set.drain(same..));
        self.strays.extend(other.set.into_iter().skip(same).chain(other.strays));
        self.is_known |= other.is_known;
    }

    /// Notes whether an expression hands the object on.
    fn look(&mut self, lineage: &[&Class], expr: &Expr, object: &str) {
        match expr {
            Expr::Attribute(e) if is_name(&e.value, object) => {
                let is_plain = |class: &&Class| matches!(class.member(&e.attr), None | Some(Member::Variable(_)));
                self.is_known |= !lineage.iter().all(is_plain);
            }
            Expr::Name(name) => self.is_known |= name.id.as_str() == object,
            Expr::Call(e) if matches!(&*e.func, Expr::Name(name) if name.id.as_str() == "super") => self.is_known = true,
            other => walk::children(other, &mut |child| self.look(lineage, child, object)),
        }
    }
}

/// The targets of an assignment, in order.
fn targets(statement: &Stmt) -> Vec<&Expr> {
    match statement {
        Stmt::Assign(s) => s.targets.iter().collect(),
        Stmt::AnnAssign(s) => vec![&*s.target],
        Stmt::AugAssign(s) => vec![&*s.target],
        _ => Vec::new(),
    }
}

/// Whether statements bind a name, or set attributes within an expression.
fn binds(suite: &[Stmt], name: &str) -> bool {
    fn any(expr: &Expr, name: &str, is_target: bool) -> bool {
        let own = match expr {
            Expr::Name(e) => e.ctx != ExprContext::Load && e.id.as_str() == name,
            Expr::Attribute(e) => e.ctx != ExprContext::Load && !is_target,
            _ => false,
        };
        let is_target = is_target && matches!(expr, Expr::Tuple(_) | Expr::List(_) | Expr::Starred(_));
        let mut found = own;
        walk::children(expr, &mut |child| found = found || any(child, name, is_target));
        found
    }
    suite.iter().any(|statement| {
        let mut found = false;
        let is_simple = !targets(statement).is_empty();
        walk::statement_expressions(statement, &mut |expr| {
            let is_target = !is_simple || targets(statement).iter().any(|target| std::ptr::eq(*target, expr));
            found = found || any(expr, name, is_target);
        });
        found || walk::suites(statement).into_iter().any(|suite| binds(suite, name))
    })
}

fn is_name(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Name(e) if e.id.as_str() == name)
}

fn mentions(statement: &Stmt, name: &str) -> bool {
    fn any(expr: &Expr, name: &str) -> bool {
        let mut found = is_name(expr, name);
        walk::children(expr, &mut |child| found = found || any(child, name));
        found
    }
    let mut found = matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_) | Stmt::AsyncFunctionDef(_));
    walk::statement_expressions(statement, &mut |expr| found = found || any(expr, name));
    found || walk::suites(statement).into_iter().flatten().any(|inner| mentions(inner, name))
}
