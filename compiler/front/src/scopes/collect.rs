//! First pass over the tree: opens the scopes and notes where each name is bound and used.

use super::*;
use crate::walk;
use rustpython_parser::ast::{self, Expr, Pattern, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;

pub fn collect(suite: &[Stmt], source: SourceId) -> (ScopeTable, Vec<Diagnostic>) {
    let mut table = ScopeTable { scopes: IndexVec::new(), regions: IndexVec::new(), by_node: HashMap::default() };
    let region = table.regions.push(Region { parent: None, is_loop: false });
    table.scopes.push(new_scope(ScopeKind::Module, None, MODULE, None, None, (0, region)));
    let mut collector = Collector { table, scope: MODULE, region, order: 0, source, diagnostics: Vec::new() };
    collector.suite(suite);
    (collector.table, collector.diagnostics)
}

fn new_scope(
    kind: ScopeKind,
    parent: Option<ScopeId>,
    function: ScopeId,
    class: Option<ScopeId>,
    private: Option<Symbol>,
    created: (u32, RegionId),
) -> Scope {
    Scope {
        kind,
        parent,
        function,
        class,
        private,
        names: HashMap::default(),
        order: Vec::new(),
        has_yield: false,
        free: Vec::new(),
        shared: HashMap::default(),
        created,
    }
}

struct Collector {
    table: ScopeTable,
    scope: ScopeId,
    region: RegionId,
    order: u32,
    source: SourceId,
    diagnostics: Vec<Diagnostic>,
}

impl Collector {
    fn span(&self, range: TextRange) -> Span {
        Span { source: self.source, start: range.start().into(), end: range.end().into() }
    }

    fn error(&mut self, range: TextRange, message: String) {
        let span = self.span(range);
        self.diagnostics.push(Diagnostic::error("syntax-error", span, message));
    }

    fn name_entry(&mut self, scope: ScopeId, name: Symbol) -> &mut Name {
        let scope = &mut self.table.scopes[scope];
        if !scope.names.contains_key(&name) {
            scope.order.push(name);
        }
        scope.names.entry(name).or_default()
    }

    fn mangle(&self, name: &str) -> Symbol {
        self.table.mangle(self.scope, name)
    }

    fn bind(&mut self, name: &str, kind: BindingKind, range: TextRange) {
        self.bind_in(self.scope, name, kind, range);
    }

    fn bind_in(&mut self, scope: ScopeId, name: &str, kind: BindingKind, range: TextRange) {
        if name == "__debug__" {
            self.error(range, "cannot assign to __debug__".to_owned());
        }
        self.order += 1;
        let binding = Binding { kind, order: self.order, region: self.region, span: self.span(range) };
        let name = self.mangle(name);
        self.name_entry(scope, name).bindings.push(binding);
    }

    fn use_name(&mut self, name: &str, range: TextRange) {
        let span = self.span(range);
        let name = self.mangle(name);
        self.name_entry(self.scope, name).used.get_or_insert(span);
    }

    fn in_region(&mut self, is_loop: bool, body: impl FnOnce(&mut Self)) {
        let outer = self.region;
        self.region = self.table.regions.push(Region { parent: Some(outer), is_loop });
        body(self);
        self.region = outer;
    }

    /// Opens a scope for a node, runs `body` in it and closes it.
    fn in_scope<T>(&mut self, node: &T, kind: ScopeKind, class_name: Option<&str>, body: impl FnOnce(&mut Self)) {
        let outer = self.scope;
        self.order += 1;
        let created = (self.order, self.region);
        let id = self.table.scopes.next_index();
        let parent = &self.table.scopes[outer];
        let function = if kind == ScopeKind::Comprehension { parent.function } else { id };
        let class = if kind == ScopeKind::Class { Some(id) } else { parent.class };
        let private = match class_name.map(|name| name.trim_start_matches('_')) {
            Some("") => None,
            Some(name) => Some(Symbol::new(name)),
            None => parent.private,
        };
        self.table.scopes.push(new_scope(kind, Some(outer), function, class, private, created));
        self.table.by_node.insert(address(node), id);
        self.scope = id;
        let region = self.region;
        if kind != ScopeKind::Comprehension {
            self.region = self.table.regions.push(Region { parent: None, is_loop: false });
        }
        body(self);
        self.region = region;
        self.scope = outer;
    }

    fn suite(&mut self, suite: &[Stmt]) {
        suite.iter().for_each(|statement| self.statement(statement));
    }

    fn branch(&mut self, suite: &[Stmt]) {
        self.in_region(false, |this| this.suite(suite));
    }

    fn expressions(&mut self, statement: &Stmt) {
        walk::statement_expressions(statement, &mut |expr| self.expr(expr));
    }

    fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::FunctionDef(s) => {
                self.expressions(statement);
                self.function(s, &s.name, &s.args, &s.body);
                self.bind(&s.name, BindingKind::Function, s.range);
            }
            Stmt::AsyncFunctionDef(s) => {
                self.expressions(statement);
                self.function(s, &s.name, &s.args, &s.body);
                self.bind(&s.name, BindingKind::Function, s.range);
            }
            Stmt::ClassDef(s) => {
                self.expressions(statement);
                self.in_scope(s, ScopeKind::Class, Some(&s.name), |this| this.suite(&s.body));
                self.bind(&s.name, BindingKind::Class, s.range);
            }
            Stmt::AnnAssign(s) => self.annotated(s),
            Stmt::If(s) => {
                self.expr(&s.test);
                self.branch(&s.body);
                self.branch(&s.orelse);
            }
            Stmt::While(s) => {
                self.in_region(true, |this| {
                    this.expr(&s.test);
                    this.suite(&s.body);
                });
                self.branch(&s.orelse);
            }
            Stmt::For(s) => self.for_loop(&s.iter, &s.target, &s.body, &s.orelse),
            Stmt::AsyncFor(s) => self.for_loop(&s.iter, &s.target, &s.body, &s.orelse),
            Stmt::Try(s) => self.try_statement(&s.body, &s.handlers, &s.orelse, &s.finalbody),
            Stmt::TryStar(s) => self.try_statement(&s.body, &s.handlers, &s.orelse, &s.finalbody),
            Stmt::With(_) | Stmt::AsyncWith(_) => {
                self.in_region(false, |this| {
                    this.expressions(statement);
                    walk::suites(statement).into_iter().for_each(|suite| this.suite(suite));
                });
            }
            Stmt::Match(s) => self.match_statement(s),
            Stmt::Import(s) => {
                for alias in &s.names {
                    let name = alias.asname.as_deref().unwrap_or_else(|| alias.name.split('.').next().unwrap_or(""));
                    self.bind(name, BindingKind::Import, alias.range);
                }
            }
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::Global(s) => s.names.iter().for_each(|name| self.declare(name, s.range, true)),
            Stmt::Nonlocal(s) => s.names.iter().for_each(|name| self.declare(name, s.range, false)),
            _ => self.expressions(statement),
        }
    }

    fn import_from(&mut self, s: &ast::StmtImportFrom) {
        for alias in &s.names {
            if alias.name.as_str() != "*" {
                self.bind(alias.asname.as_ref().unwrap_or(&alias.name), BindingKind::Import, alias.range);
            } else if self.scope != MODULE {
                self.error(s.range, "import * only allowed at module level".to_owned());
            }
        }
    }

    fn annotated(&mut self, s: &ast::StmtAnnAssign) {
        if let Some(value) = &s.value {
            self.expr(value);
        }
        match &*s.target {
            Expr::Name(name) if s.value.is_none() => self.bind(&name.id, BindingKind::Declare, name.range),
            target => self.expr(target),
        }
    }

    fn declare(&mut self, name: &str, range: TextRange, global: bool) {
        let keyword = if global { "global" } else { "nonlocal" };
        let symbol = self.mangle(name);
        if self.scope == MODULE {
            if !global {
                self.error(range, "nonlocal declaration not allowed at module level".to_owned());
            }
            return;
        }
        let entry = self.name_entry(self.scope, symbol);
        let message = if entry.bindings.iter().any(|b| b.kind == BindingKind::Param) {
            Some(format!("name '{name}' is parameter and {keyword}"))
        } else if global && entry.is_nonlocal || !global && entry.is_global {
            Some(format!("name '{name}' is nonlocal and global"))
        } else if entry.bindings.iter().any(|b| b.kind == BindingKind::Declare) {
            Some(format!("annotated name '{name}' can't be {keyword}"))
        } else if entry.used.is_some() && !(entry.is_global || entry.is_nonlocal) {
            Some(format!("name '{name}' is used prior to {keyword} declaration"))
        } else if !entry.bindings.is_empty() && !(entry.is_global || entry.is_nonlocal) {
            Some(format!("name '{name}' is assigned to before {keyword} declaration"))
        } else {
            None
        };
        entry.is_global |= global;
        entry.is_nonlocal |= !global;
        if let Some(message) = message {
            self.error(range, message);
        }
    }

    fn function<T>(&mut self, node: &T, _name: &str, args: &ast::Arguments, body: &[Stmt]) {
        self.in_scope(node, ScopeKind::Function, None, |this| {
            this.params(args);
            this.suite(body);
        });
    }

    fn params(&mut self, args: &ast::Arguments) {
        let named = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).map(|arg| &arg.def);
        let starred = args.vararg.iter().chain(&args.kwarg).map(|arg| &**arg);
        for arg in named.chain(starred) {
            self.bind(&arg.arg, BindingKind::Param, arg.range);
        }
    }

    fn for_loop(&mut self, iter: &Expr, target: &Expr, body: &[Stmt], orelse: &[Stmt]) {
        self.expr(iter);
        self.in_region(true, |this| {
            this.expr(target);
            this.suite(body);
        });
        self.branch(orelse);
    }

    fn try_statement(&mut self, body: &[Stmt], handlers: &[ast::ExceptHandler], orelse: &[Stmt], finalbody: &[Stmt]) {
        self.branch(body);
        for ast::ExceptHandler::ExceptHandler(handler) in handlers {
            self.in_region(false, |this| {
                handler.type_.iter().for_each(|e| this.expr(e));
                if let Some(name) = &handler.name {
                    this.bind(name, BindingKind::Assign, handler.range);
                    this.bind(name, BindingKind::Delete, handler.range);
                }
                this.suite(&handler.body);
            });
        }
        self.branch(orelse);
        // The end of a `finally` is lowered more than once, so nothing in it counts as done once.
        self.in_region(true, |this| this.suite(finalbody));
    }

    fn match_statement(&mut self, s: &ast::StmtMatch) {
        self.expr(&s.subject);
        for case in &s.cases {
            self.in_region(false, |this| {
                this.pattern(&case.pattern);
                case.guard.iter().for_each(|e| this.expr(e));
                this.suite(&case.body);
            });
        }
    }

    fn pattern(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchValue(p) => self.expr(&p.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
            Pattern::MatchMapping(p) => {
                p.keys.iter().for_each(|e| self.expr(e));
                p.patterns.iter().for_each(|p| self.pattern(p));
                p.rest.iter().for_each(|name| self.bind(name, BindingKind::Assign, p.range));
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls);
                p.patterns.iter().chain(&p.kwd_patterns).for_each(|p| self.pattern(p));
            }
            Pattern::MatchStar(p) => p.name.iter().for_each(|name| self.bind(name, BindingKind::Assign, p.range)),
            Pattern::MatchAs(p) => {
                p.pattern.iter().for_each(|p| self.pattern(p));
                p.name.iter().for_each(|name| self.bind(name, BindingKind::Assign, p.range));
            }
            Pattern::MatchOr(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(name) => self.name(name),
            Expr::NamedExpr(e) => self.walrus(e),
            Expr::Lambda(e) => {
                walk::defaults(&e.args).for_each(|default| self.expr(default));
                self.in_scope(e, ScopeKind::Lambda, None, |this| {
                    this.params(&e.args);
                    this.expr(&e.body);
                });
            }
            Expr::ListComp(e) => self.comprehension(e, ScopeKind::Comprehension, &e.generators, &[&e.elt]),
            Expr::SetComp(e) => self.comprehension(e, ScopeKind::Comprehension, &e.generators, &[&e.elt]),
            Expr::DictComp(e) => self.comprehension(e, ScopeKind::Comprehension, &e.generators, &[&e.key, &e.value]),
            Expr::GeneratorExp(e) => self.comprehension(e, ScopeKind::Generator, &e.generators, &[&e.elt]),
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.yield_expr(expr.range());
                walk::children(expr, &mut |child| self.expr(child));
            }
            Expr::BoolOp(e) => {
                if let Some((first, rest)) = e.values.split_first() {
                    self.expr(first);
                    rest.iter().for_each(|value| self.in_region(false, |this| this.expr(value)));
                }
            }
            Expr::IfExp(e) => {
                self.expr(&e.test);
                self.in_region(false, |this| this.expr(&e.body));
                self.in_region(false, |this| this.expr(&e.orelse));
            }
            Expr::Compare(e) => {
                self.expr(&e.left);
                for (n, comparator) in e.comparators.iter().enumerate() {
                    match n {
                        0 => self.expr(comparator),
                        _ => self.in_region(false, |this| this.expr(comparator)),
                    }
                }
            }
            _ => walk::children(expr, &mut |child| self.expr(child)),
        }
    }

    fn name(&mut self, name: &ast::ExprName) {
        match name.ctx {
            ast::ExprContext::Load => self.use_name(&name.id, name.range),
            ast::ExprContext::Store => self.bind(&name.id, BindingKind::Assign, name.range),
            ast::ExprContext::Del => self.bind(&name.id, BindingKind::Delete, name.range),
        }
    }

    fn yield_expr(&mut self, range: TextRange) {
        let scope = &mut self.table.scopes[self.scope];
        match scope.kind {
            ScopeKind::Function | ScopeKind::Lambda => scope.has_yield = true,
            ScopeKind::Module | ScopeKind::Class => self.error(range, "'yield' outside function".to_owned()),
            ScopeKind::Generator => self.error(range, "'yield' inside generator expression".to_owned()),
            ScopeKind::Comprehension => self.error(range, "'yield' inside list comprehension".to_owned()),
        }
    }

    /// `name := value`: binds in the nearest scope that is no comprehension.
    fn walrus(&mut self, e: &ast::ExprNamedExpr) {
        self.expr(&e.value);
        let Expr::Name(name) = &*e.target else { return self.expr(&e.target) };
        let symbol = self.mangle(&name.id);
        let mut scope = self.scope;
        while matches!(self.table.scopes[scope].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            let is_target = |b: &Binding| b.kind != BindingKind::Declare;
            if self.table.scopes[scope].names.get(&symbol).is_some_and(|n| n.bindings.iter().any(is_target)) {
                let message = format!("assignment expression cannot rebind comprehension iteration variable '{}'", name.id);
                self.error(e.range, message);
                return;
            }
            scope = self.table.scopes[scope].parent.unwrap_or(MODULE);
        }
        if scope == self.scope {
            return self.bind(&name.id, BindingKind::Assign, name.range);
        }
        if self.table.scopes[scope].kind == ScopeKind::Class {
            let message = "assignment expression within a comprehension cannot be used in a class body";
            return self.error(e.range, message.to_owned());
        }
        self.bind_in(scope, &name.id, BindingKind::Assign, name.range);
        // A generator expression assigns the variable of the function around it.
        self.use_name(&name.id, name.range);
        if self.table.scopes[self.scope].function != self.table.scopes[scope].function {
            self.name_entry(scope, symbol).assigned_elsewhere = true;
        }
    }

    fn comprehension<T>(&mut self, node: &T, kind: ScopeKind, generators: &[ast::Comprehension], elements: &[&Expr]) {
        let Some((first, rest)) = generators.split_first() else { return };
        // The first iterable belongs to the scope around.
        self.expr(&first.iter);
        self.in_scope(node, kind, None, |this| {
            this.in_region(true, |this| {
                this.expr(&first.target);
                first.ifs.iter().for_each(|test| this.expr(test));
                for generator in rest {
                    this.expr(&generator.iter);
                    this.expr(&generator.target);
                    generator.ifs.iter().for_each(|test| this.expr(test));
                }
                elements.iter().for_each(|element| this.expr(element));
            });
        });
    }
}
