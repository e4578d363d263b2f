//! Containers and objects that are put into others where they are made: `d[k] = []`, `a.append(Point(x, y))`, `d.setdefault(k, set())`, `self.a = {}`. Nothing else has
//! them then, so they can become Python's at once if what they are put into is. Such statements become calls of functions in
//! `runtime/lib/_ext_modules/pyc2n_fresh.py`, which do the same.

use super::last_use::last_uses;
use crate::walk;
use pyc2n_base::collections::HashSet;
use rustpython_parser::ast::{self, Expr, ExprContext, Identifier, Stmt};
use rustpython_parser::text_size::{TextRange, TextSize};
use std::collections::BTreeSet;

/// The module of these functions.
const MODULE: &str = "pyc2n_fresh";
/// Their names in it. In the program they have names that no program has.
const NAMES: [&str; 12] = ["append", "caught", "class_of_it", "comparable", "same_object", "seal", "setdefault", "setitem", "opaque", "property", "staticmethod", "classmethod"];

/// Rewrites the statements of a module; true if there were any.
pub fn rewrite(module: &mut [Stmt]) -> bool {
    let class = |statement: &Stmt| match statement {
        Stmt::ClassDef(class) => Some(class.name.to_string()),
        _ => None,
    };
    let classes: Vec<String> = module.iter().filter_map(class).collect();
    let last_uses = last_uses(module, &classes);
    Rewriter { classes, last_uses }.body(module, true)
}

struct Rewriter {
    /// The classes of the module whose objects native code makes.
    classes: Vec<String>,
    /// Where locals that hold such an object are used last.
    last_uses: HashSet<TextSize>,
}

impl Rewriter {
    fn body(&self, body: &mut [Stmt], seals: bool) -> bool {
        let mut found = false;
        for statement in body {
            found |= self.statement(statement, seals);
            // What makes objects natively should not look as if it handed them on.
            let is_init = matches!(statement, Stmt::FunctionDef(def) if ["__init__", "__post_init__"].contains(&def.name.as_str()));
            for suite in walk::suites_mut(statement) {
                found |= self.body(suite, seals && !is_init);
            }
        }
        found
    }

    fn statement(&self, statement: &mut Stmt, seals: bool) -> bool {
        match statement {
            Stmt::Assign(s) => match self.assignment(s) {
                Some(call) => {
                    *statement = Stmt::Expr(ast::StmtExpr { range: s.range, value: Box::new(call) });
                    true
                }
                None => seals && self.seal(s) || self.expression(&mut s.value),
            },
            Stmt::Expr(s) => self.expression(&mut s.value),
            Stmt::AugAssign(s) => self.expression(&mut s.value),
            Stmt::AnnAssign(s) => s.value.as_mut().is_some_and(|value| self.expression(value)),
            Stmt::Return(s) => s.value.as_mut().is_some_and(|value| self.expression(value)),
            _ => false,
        }
    }

    /// The call for `target[key] = fresh`.
    fn assignment(&self, s: &ast::StmtAssign) -> Option<Expr> {
        let [Expr::Subscript(target)] = &s.targets[..] else { return None };
        let fits = self.is_fresh(&s.value) && !matches!(&*target.slice, Expr::Slice(_) | Expr::Tuple(_));
        // In the order in which they are evaluated.
        fits.then(|| call("setitem", s.range, [&*s.value, &*target.value, &*target.slice].map(Expr::clone).to_vec()))
    }

    /// `name.attribute = fresh`: what is assigned is told of which object it becomes an attribute.
    fn seal(&self, s: &mut ast::StmtAssign) -> bool {
        let [Expr::Attribute(target)] = &s.targets[..] else { return false };
        let fits = self.is_fresh(&s.value) && matches!(&*target.value, Expr::Name(_));
        if fits {
            let object = Expr::clone(&target.value);
            let value = Expr::clone(&s.value);
            s.value = Box::new(call("seal", s.range, vec![value, object]));
        }
        fits
    }

    /// Rewrites calls from the outside in.
    fn expression(&self, expr: &mut Expr) -> bool {
        match expr {
            Expr::Attribute(e) => self.expression(&mut e.value),
            Expr::Subscript(e) => self.expression(&mut e.value),
            Expr::Call(e) => {
                let found = self.expression(&mut e.func);
                match self.method_call(e) {
                    Some(new) => {
                        *expr = new;
                        true
                    }
                    None => found,
                }
            }
            _ => false,
        }
    }

    /// The call for a method call with a fresh container.
    fn method_call(&self, e: &ast::ExprCall) -> Option<Expr> {
        let Expr::Attribute(method) = &*e.func else { return None };
        let fits = match (method.attr.as_str(), &e.args[..]) {
            ("append", [value]) => self.is_fresh(value),
            ("setdefault", [_, value]) => self.is_fresh(value),
            _ => false,
        };
        let args = || std::iter::once(Expr::clone(&method.value)).chain(e.args.iter().cloned()).collect();
        (fits && e.keywords.is_empty()).then(|| call(method.attr.as_str(), e.range, args()))
    }

    /// Whether an expression makes a container, or an object, that nothing else has. (Objects whose `__init__` shows them to others are found out at run time.)
    fn is_fresh(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Name(e) => self.last_uses.contains(&e.range.start()),
            Expr::List(_) | Expr::ListComp(_) | Expr::Dict(_) | Expr::DictComp(_) | Expr::Set(_) | Expr::SetComp(_) => true,
            Expr::Call(e) => {
                let Expr::Name(class) = &*e.func else { return false };
                let is_empty = e.args.is_empty() && e.keywords.is_empty();
                is_empty && ["list", "dict", "set"].contains(&class.id.as_str()) || self.classes.iter().any(|own| own == class.id.as_str())
            }
            _ => false,
        }
    }
}

/// The import of the functions.
pub fn import() -> Stmt {
    import_from(MODULE, &NAMES)
}

/// The import of names from a module of the library by names that no program has.
pub fn import_from(module: &str, names: &[&str]) -> Stmt {
    let range = TextRange::default();
    let alias = |name: &&str| ast::Alias { range, name: Identifier::new(*name), asname: Some(Identifier::new(own_name(name))) };
    let names = names.iter().map(alias).collect();
    Stmt::ImportFrom(ast::StmtImportFrom { range, module: Some(Identifier::new(module)), names, level: None })
}

/// The same by their own names.
pub fn import_as_they_are(module: &str, names: &BTreeSet<String>) -> Stmt {
    let range = TextRange::default();
    let names = names.iter().map(|name| ast::Alias { range, name: Identifier::new(name.as_str()), asname: None }).collect();
    Stmt::ImportFrom(ast::StmtImportFrom { range, module: Some(Identifier::new(module)), names, level: None })
}

/// What native code has for something of a class of which only the interpreter knows what it is.
pub fn opaque(range: TextRange) -> Expr {
    own("opaque", range)
}

/// One of the names of the module, as the program knows it.
pub fn own(name: &str, range: TextRange) -> Expr {
    self::name(&own_name(name), range)
}

/// A name that is read.
pub fn name(name: &str, range: TextRange) -> Expr {
    Expr::Name(ast::ExprName { range, id: Identifier::new(name), ctx: ExprContext::Load })
}

fn own_name(name: &str) -> String {
    format!("<{name}>")
}

fn call(name: &str, range: TextRange, args: Vec<Expr>) -> Expr {
    let func = own(name, range);
    Expr::Call(ast::ExprCall { range, func: Box::new(func), args, keywords: Vec::new() })
}
