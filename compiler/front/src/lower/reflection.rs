//! What a program that looks at itself makes lowering keep: annotations, names for `locals()`, module variables that only other
//! modules set, functions that get attributes. Programs that do none of this pay nothing.

use super::*;
use crate::definitions::Definition;
use crate::walk;
use rustpython_parser::ast::{Constant, Expr, ExprContext, Ranged, Stmt};

/// What the modules outside of the library do.
#[derive(Default)]
pub(super) struct Reflection {
    /// Some code looks at `__annotations__`.
    pub annotations: bool,
    /// Names `f` for which some code says `f.attribute = …`.
    attributed: HashSet<Symbol>,
    /// Variables of modules that are set or deleted in other ways than by their name.
    pub module_variables: Vec<(usize, Symbol)>,
}

impl Reflection {
    /// Looks at all modules outside of the library.
    pub fn collect(graph: &Graph, definitions: &Definitions) -> Reflection {
        let mut found = Reflection::default();
        for (index, module) in graph.modules.iter().enumerate().filter(|(_, module)| !module.is_library) {
            found.suite(index, &module.suite, definitions);
        }
        found
    }

    fn suite(&mut self, module: usize, suite: &[Stmt], definitions: &Definitions) {
        for statement in suite {
            walk::statement_expressions(statement, &mut |expr| self.expr(module, expr, definitions));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(module, suite, definitions));
        }
    }

    fn expr(&mut self, module: usize, expr: &Expr, definitions: &Definitions) {
        match expr {
            Expr::Attribute(e) => self.attribute(module, e, definitions),
            Expr::Name(e) => self.annotations |= matches!(e.id.as_str(), "__annotations__" | "get_type_hints"),
            Expr::Subscript(e) if e.ctx != ExprContext::Load && is_call_of(&e.value, "globals") => {
                self.module_variables.extend(text(&e.slice).map(|name| (module, name)));
            }
            Expr::Call(e) if is_call_of(expr, "setattr") => {
                if let [object, name, ..] = &e.args[..] {
                    self.variable(definitions.of_expr(module, object), text(name), definitions);
                }
            }
            _ => {}
        }
        walk::children(expr, &mut |child| self.expr(module, child, definitions));
    }

    fn attribute(&mut self, module: usize, e: &ast::ExprAttribute, definitions: &Definitions) {
        self.annotations |= e.attr.as_str() == "__annotations__";
        if e.ctx == ExprContext::Load {
            return;
        }
        if let Expr::Name(name) = &*e.value {
            self.attributed.insert(Symbol::new(&name.id));
        }
        self.variable(definitions.of_expr(module, &e.value), Some(Symbol::new(&e.attr)), definitions);
    }

    fn variable(&mut self, object: Option<Definition>, name: Option<Symbol>, definitions: &Definitions) {
        if let (Some(Definition::Module(target)), Some(name)) = (object, name) {
            if !definitions.is_library(target) {
                self.module_variables.push((target, name));
            }
        }
    }
}

fn is_call_of(expr: &Expr, function: &str) -> bool {
    matches!(expr, Expr::Call(call) if matches!(&*call.func, Expr::Name(name) if name.id.as_str() == function))
}

fn text(expr: &Expr) -> Option<Symbol> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(Symbol::new(text)),
        _ => None,
    }
}

impl<'a> Lower<'_, 'a> {
    /// Whether a function must be an object of its own each time that it is made, although it carries nothing: it gets attributes.
    pub(super) fn has_identity(&self, name: &str) -> bool {
        let is_made_often = self.function != scopes::MODULE || self.nesting > 0;
        is_made_often && !self.is_library && self.cx.reflection.attributed.contains(&Symbol::new(name))
    }

    /// `locals()`, `vars()` and `dir()` in a function.
    pub(super) fn bare_locals(&mut self, e: &ast::ExprCall) -> Option<ValueId> {
        let Expr::Name(name) = &*e.func else { return None };
        let is_bare = matches!(name.id.as_str(), "locals" | "vars" | "dir") && e.args.is_empty() && e.keywords.is_empty();
        let in_function = self.function != scopes::MODULE && self.class.is_none();
        if !is_bare || !in_function || self.is_library || !self.means_builtin(&name.id) {
            return None;
        }
        self.set_range(e.range);
        let names = self.local_names();
        Some(if name.id.as_str() == "dir" { self.lang("sorted_names", vec![names]) } else { names })
    }

    /// A dict of the variables of the function that are assigned here.
    fn local_names(&mut self) -> ValueId {
        let table = self.table;
        let dict = self.emit(InstKind::Dict(Vec::new()));
        let own = table.scopes[self.function].order.iter().map(|&name| (self.function, name));
        let free = table.scopes[self.function].free.iter().map(|variable| (variable.owner, variable.name));
        let mut variables: Vec<(ScopeId, Symbol)> = own.chain(free).collect();
        variables.retain(|&(owner, name)| {
            table.resolution(self.function, name) == scopes::Resolution::Variable(owner) && !name.as_str().starts_with('.')
        });
        variables.sort_by_key(|&(owner, name)| table.needs_cell(owner, name));
        for (owner, name) in variables {
            let value = self.read_flagged(owner, name);
            let text = self.string(name.as_str());
            self.lang("local_set", vec![dict, text, value]);
        }
        dict
    }

    /// The annotations of a function, as a dict.
    pub(super) fn function_annotations(&mut self, s: &'a ast::StmtFunctionDef) -> Option<ValueId> {
        if self.is_library || !self.cx.reflection.annotations {
            return None;
        }
        let args = &s.args;
        let plain = args.posonlyargs.iter().chain(&args.args).map(|arg| &arg.def);
        let all = plain.chain(args.vararg.as_deref()).chain(args.kwonlyargs.iter().map(|arg| &arg.def)).chain(args.kwarg.as_deref());
        let mut items = Vec::new();
        for arg in all {
            if let Some(annotation) = &arg.annotation {
                let name = self.attribute(&arg.arg);
                items.push((self.string(name.as_str()), self.annotation(annotation)));
            }
        }
        if let Some(returns) = &s.returns {
            items.push((self.string("return"), self.annotation(returns)));
        }
        if items.is_empty() { None } else { Some(self.emit(InstKind::Dict(items))) }
    }

    /// Whether the annotated names at this point are kept in `__annotations__`.
    fn keeps_annotations(&self) -> bool {
        let own = &self.cx.program.modules[self.module_id()].names;
        !self.is_library
            && match self.class {
                Some(_) => self.cx.reflection.annotations,
                None => self.function == scopes::MODULE && own.contains_key(&Symbol::new("__annotations__")),
            }
    }

    /// An empty `__annotations__` for a class body that annotates names.
    pub(super) fn start_annotations(&mut self, body: &'a [Stmt]) {
        if self.keeps_annotations() && annotates(body) {
            let empty = self.emit(InstKind::Dict(Vec::new()));
            let name = Symbol::new("__annotations__");
            if let Some(class) = self.class {
                self.emit_void(InstKind::ClassAttrStore(class, name, empty));
                self.class_assigned.insert(name);
            }
        }
    }

    /// Adds an annotated name of a module or class to `__annotations__`.
    pub(super) fn keep_annotation(&mut self, s: &'a ast::StmtAnnAssign) {
        let Expr::Name(name) = &*s.target else { return };
        if !self.keeps_annotations() || !s.simple {
            return;
        }
        let annotations = match self.class {
            Some(class) => self.emit(InstKind::ClassAttrLoad(class, Symbol::new("__annotations__"))),
            None => self.load_name("__annotations__"),
        };
        let name = self.attribute(&name.id);
        let name = self.string(name.as_str());
        let value = self.annotation(&s.annotation);
        self.emit_void(InstKind::SetItem { object: annotations, index: name, value });
    }

    /// The value of an annotation; its text under `from __future__ import annotations`.
    fn annotation(&mut self, annotation: &'a Expr) -> ValueId {
        let graph = self.cx.graph;
        if !has_future_annotations(&graph.modules[self.module].suite) {
            return self.expr(annotation);
        }
        let span = self.span(annotation.range());
        let text = match annotation {
            Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => format!("'{text}'"),
            _ => self.cx.sources.text(span).to_owned(),
        };
        self.string(&text)
    }
}

fn annotates(body: &[Stmt]) -> bool {
    body.iter().any(|statement| match statement {
        Stmt::AnnAssign(s) => matches!(&*s.target, Expr::Name(_)),
        Stmt::FunctionDef(_) | Stmt::ClassDef(_) => false,
        _ => walk::suites(statement).into_iter().any(annotates),
    })
}

fn has_future_annotations(suite: &[Stmt]) -> bool {
    suite.iter().any(|statement| match statement {
        Stmt::ImportFrom(s) => {
            s.module.as_deref() == Some("__future__") && s.names.iter().any(|alias| alias.name.as_str() == "annotations")
        }
        _ => false,
    })
}
