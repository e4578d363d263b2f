//! Class transformers, before scopes are known: `@dataclass`, `NamedTuple`, `namedtuple`, `Enum`,
//! `@total_ordering`, `@cached_property`. Each writes the methods that CPython's library would make at run time as Python
//! text, and puts their trees into the class. A transformer is recognised by what a decorator or base
//! certainly is (`@lang("dataclass")` in the library), not by its spelling.

mod cached_property;
mod dataclass;
mod dataclass_fields;
mod dataclass_methods;
mod dispatch;
mod enumeration;
pub mod named_tuple;
mod ordering;
pub mod source;

use crate::definitions::Definitions;
use crate::loader::Graph;
use crate::walk;
use pyc2n_base::{Diagnostic, SourceId, Span};
use rustpython_parser::ast::{self, Constant, Expr, Stmt};
use rustpython_parser::text_size::TextRange;

/// Rewrites all modules.
pub fn apply(graph: &mut Graph) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut rewritten = Vec::new();
    let definitions = Definitions::new(graph);
    for index in 0..graph.modules.len() {
        let source = graph.modules[index].source;
        let mut transformer = Transformer { definitions: &definitions, module: index, source, diagnostics: &mut diagnostics };
        if let Some(suite) = transformer.suite(&graph.modules[index].suite) {
            rewritten.push((index, suite));
        }
    }
    for (index, suite) in rewritten {
        graph.modules[index].suite = suite;
    }
    diagnostics
}

/// The transformer of one module.
struct Transformer<'t, 'a> {
    definitions: &'t Definitions<'a>,
    module: usize,
    source: SourceId,
    diagnostics: &'t mut Vec<Diagnostic>,
}

impl Transformer<'_, '_> {
    fn unsupported(&mut self, range: TextRange, message: &str) {
        let span = Span { source: self.source, start: range.start().into(), end: range.end().into() };
        self.diagnostics.push(Diagnostic::unsupported("unsupported-class-transform", span, message));
    }

    fn role(&self, expr: &Expr) -> Option<&str> {
        self.definitions.role_of_expr(self.module, expr)
    }

    /// The suite after rewriting; `None` if nothing in it changes.
    fn suite(&mut self, suite: &[Stmt]) -> Option<Vec<Stmt>> {
        let mut changed: Option<Vec<Stmt>> = None;
        for (n, statement) in suite.iter().enumerate() {
            match (self.statement(statement), &mut changed) {
                (Some(new), Some(out)) => out.extend(new),
                (Some(new), None) => {
                    let mut out = suite[..n].to_vec();
                    out.extend(new);
                    changed = Some(out);
                }
                (None, Some(out)) => out.push(statement.clone()),
                (None, None) => {}
            }
        }
        changed
    }

    /// What takes a statement's place; `None` for the statement itself.
    fn statement(&mut self, statement: &Stmt) -> Option<Vec<Stmt>> {
        let inner = self.inside(statement);
        let current = inner.as_ref().unwrap_or(statement);
        let own = match current {
            Stmt::ClassDef(class) => self.class(class),
            Stmt::Assign(assign) => self.assignment(assign),
            Stmt::FunctionDef(function) => self.registration(function).map(|statement| vec![statement]),
            _ => None,
        };
        let own = own.or_else(|| self.hoist_from(current));
        own.or_else(|| inner.map(|statement| vec![statement]))
    }

    /// The statement with rewritten suites, if any changed.
    fn inside(&mut self, statement: &Stmt) -> Option<Stmt> {
        let suites: Vec<_> = walk::suites(statement).into_iter().map(|suite| self.suite(suite)).collect();
        if suites.iter().all(Option::is_none) {
            return None;
        }
        let mut statement = statement.clone();
        for (target, new) in walk::suites_mut(&mut statement).into_iter().zip(suites) {
            if let Some(new) = new {
                *target = new;
            }
        }
        Some(statement)
    }

    fn class(&mut self, class: &ast::StmtClassDef) -> Option<Vec<Stmt>> {
        let cached = self.cached_properties(class);
        let methods = self.registered_methods(cached.as_ref().unwrap_or(class));
        match methods.or(cached) {
            Some(class) => self.decorated_class(&class).or(Some(vec![Stmt::ClassDef(class)])),
            None => self.decorated_class(class),
        }
    }

    fn decorated_class(&mut self, class: &ast::StmtClassDef) -> Option<Vec<Stmt>> {
        let mut statements: Option<Vec<Stmt>> = None;
        let current = |statements: &Option<Vec<Stmt>>| match statements.as_deref() {
            Some([.., Stmt::ClassDef(class)]) => class.clone(),
            _ => class.clone(),
        };
        if let Some((base, call)) = self.named_tuple_base(class) {
            statements = Some(self.hoist_named_tuple(class, base, &call)?);
        }
        for (n, decorator) in class.decorator_list.iter().enumerate().rev() {
            let callee = match decorator {
                Expr::Call(call) => &call.func,
                other => other,
            };
            let new = match self.role(callee) {
                Some("dataclass") => self.dataclass(&current(&statements), n),
                Some("total_ordering") => self.total_ordering(&current(&statements), n),
                _ => continue,
            };
            let keep = statements.take().map(|mut s| { s.pop(); s }).unwrap_or_default();
            statements = Some(keep.into_iter().chain([Stmt::ClassDef(new)]).collect());
        }
        if class.bases.iter().any(|base| self.role(base) == Some("NamedTuple")) {
            return Some(vec![Stmt::ClassDef(self.typed_named_tuple(class))]);
        }
        if self.is_enum(class) {
            return Some(self.enumeration(&current(&statements)));
        }
        statements
    }

    /// `X = namedtuple("X", …)` and `X = Enum("X", …)`.
    fn assignment(&mut self, assign: &ast::StmtAssign) -> Option<Vec<Stmt>> {
        let ([Expr::Name(target)], Expr::Call(call)) = (&assign.targets[..], &*assign.value) else { return None };
        match self.role(&call.func) {
            Some("namedtuple") => Some(vec![Stmt::ClassDef(self.named_tuple_call(&target.id, call)?)]),
            Some("Enum" | "IntEnum" | "StrEnum" | "Flag" | "IntFlag") => self.functional_enum(&target.id, call),
            _ => None,
        }
    }
}

/// The text of a string literal.
fn literal_text(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(text),
        _ => None,
    }
}

/// Field names as `namedtuple` and `Enum` take them: one string, or a list or tuple of strings.
fn literal_names(expr: &Expr) -> Option<Vec<String>> {
    if let Some(text) = literal_text(expr) {
        return Some(text.replace(',', " ").split_whitespace().map(str::to_owned).collect());
    }
    let elements = match expr {
        Expr::List(e) => &e.elts,
        Expr::Tuple(e) => &e.elts,
        _ => return None,
    };
    elements.iter().map(|element| literal_text(element).map(str::to_owned)).collect()
}

/// A tuple of string literals as Python text.
fn names_tuple<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let quoted: String = names.into_iter().map(|name| format!("'{name}', ")).collect();
    format!("({quoted})")
}
