//! Locals that hold a new object of a class of the module, where they are used last: `state = State(); …; states.append(state)`. Nothing else has the object then,
//! unless a reference to it is counted.

use crate::walk;
use pyc2n_base::collections::HashSet;
use rustpython_parser::ast::{self, Expr, ExprContext, Stmt};
use rustpython_parser::text_size::{TextRange, TextSize};

/// Where in a suite names stand that are put into something there and used last.
pub fn last_uses(suite: &[Stmt], classes: &[String]) -> HashSet<TextSize> {
    let mut found = HashSet::default();
    functions(suite, &mut |function| {
        let mut search = Search { function: &function.body, classes, found: &mut found };
        search.suite(&function.body, &mut Vec::new());
    });
    found
}

fn functions<'a>(suite: &'a [Stmt], f: &mut dyn FnMut(&'a ast::StmtFunctionDef)) {
    for statement in suite {
        if let Stmt::FunctionDef(function) = statement {
            f(function);
        }
        walk::suites(statement).into_iter().for_each(|suite| functions(suite, f));
    }
}

/// The last uses in a function.
struct Search<'s> {
    function: &'s [Stmt],
    classes: &'s [String],
    found: &'s mut HashSet<TextSize>,
}

impl<'s> Search<'s> {
    /// Goes through a suite. Around it are others, up to the nearest loop, with the place in each.
    fn suite(&mut self, suite: &'s [Stmt], around: &mut Vec<(&'s [Stmt], usize)>) {
        for (i, statement) in suite.iter().enumerate() {
            around.push((suite, i));
            if let Some(name) = put(statement).filter(|name| self.is_last(&name.id, around)) {
                self.found.insert(name.range.start());
            }
            match statement {
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
                Stmt::If(_) => walk::suites(statement).into_iter().for_each(|suite| self.suite(suite, around)),
                _ => walk::suites(statement).into_iter().for_each(|suite| self.suite(suite, &mut Vec::new())),
            }
            around.pop();
        }
    }

    /// Whether who comes here has come along where the object is made, since the last time, and does nothing with it afterwards.
    fn is_last(&self, name: &str, around: &[(&[Stmt], usize)]) -> bool {
        for &(suite, i) in around.iter().rev() {
            if let Some(made) = suite[..i].iter().rposition(|earlier| is_made(earlier, name, self.classes)) {
                return is_all(&suite[made..=i], self.function, name);
            }
            let mut after = Uses::new(name);
            after.suite(&suite[i + 1..]);
            if after.bare + after.set + after.bound != 0 || !after.is_clear {
                return false;
            }
        }
        false
    }
}

/// The name that a statement puts into something.
fn put(statement: &Stmt) -> Option<&ast::ExprName> {
    let value = match statement {
        Stmt::Assign(s) if matches!(&s.targets[..], [Expr::Subscript(_) | Expr::Attribute(_)]) => &*s.value,
        Stmt::Expr(s) => match &*s.value {
            Expr::Call(call) => match (&*call.func, &call.args[..]) {
                (Expr::Attribute(method), [value]) if method.attr.as_str() == "append" => value,
                _ => return None,
            },
            _ => return None,
        },
        _ => return None,
    };
    if let Expr::Name(name) = value { Some(name) } else { None }
}

/// `name = Class(…)`
fn is_made(statement: &Stmt, name: &str, classes: &[String]) -> bool {
    let Stmt::Assign(s) = statement else { return false };
    let is_target = matches!(&s.targets[..], [Expr::Name(target)] if target.id.as_str() == name);
    let is_class = |callee: &Expr| matches!(callee, Expr::Name(callee) if classes.iter().any(|class| class == callee.id.as_str()));
    is_target && matches!(&*s.value, Expr::Call(call) if is_class(&call.func))
}

/// Whether statements have everything that a function does with a name, and this leads to no other name for what it stands for.
fn is_all(statements: &[Stmt], function: &[Stmt], name: &str) -> bool {
    let (mut here, mut everywhere) = (Uses::new(name), Uses::new(name));
    here.suite(statements);
    everywhere.suite(function);
    let is_put_once = here.bare == 1;
    is_put_once && here.bound == 1 && here.is_clear && everywhere.is_clear && (here.bare, here.set, here.bound) == (everywhere.bare, everywhere.set, everywhere.bound)
}

/// How often a name is used, and for what.
struct Uses<'n> {
    name: &'n str,
    /// To set attributes. (A function, or a property, may give the object itself, which then has another name.)
    set: usize,
    bare: usize,
    bound: usize,
    /// Nothing keeps it for later.
    is_clear: bool,
}

impl Uses<'_> {
    fn new(name: &str) -> Uses<'_> {
        Uses { name, set: 0, bare: 0, bound: 0, is_clear: true }
    }

    fn suite(&mut self, suite: &[Stmt]) {
        for statement in suite {
            self.is_clear &= !matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_) | Stmt::AsyncFunctionDef(_) | Stmt::Match(_));
            let put = put(statement).filter(|put| put.id.as_str() == self.name).map(|put| put.range);
            walk::statement_expressions(statement, &mut |expr| self.expr(expr, put));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite));
        }
    }

    fn expr(&mut self, expr: &Expr, put: Option<TextRange>) {
        match expr {
            Expr::Name(name) if name.id.as_str() == self.name => match name.ctx {
                ExprContext::Load if put == Some(name.range) => self.bare += 1,
                ExprContext::Load => self.is_clear = false,
                _ => self.bound += 1,
            },
            Expr::Attribute(e) if e.ctx == ExprContext::Store && self.is_name(&e.value) => self.set += 1,
            Expr::Lambda(_) | Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::GeneratorExp(_) => {
                let mut inner = Uses::new(self.name);
                walk::children(expr, &mut |child| inner.expr(child, None));
                self.is_clear &= inner.is_clear && inner.set + inner.bare + inner.bound == 0;
            }
            other => walk::children(other, &mut |child| self.expr(child, put)),
        }
    }

    fn is_name(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Name(name) if name.id.as_str() == self.name && name.ctx == ExprContext::Load)
    }
}
