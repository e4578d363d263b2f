//! Modules: their variables, which of those are constant, and their bodies.

use super::*;
use crate::loader::imports::{self, Import};
use crate::scopes::{Binding, BindingKind, Name, MODULE};
use rustpython_parser::ast::{Constant, Expr, Stmt};

/// Module variables that exist without an assignment.
const HIDDEN: [&str; 3] = ["__name__", "__file__", "__doc__"];

/// Makes all modules and their variables, before any function is lowered.
pub(super) fn declare<'a>(cx: &mut Context<'a>, tables: &'a [ScopeTable]) {
    for (index, table) in tables.iter().enumerate() {
        declare_module(cx, index, table);
    }
    declare_submodules(cx);
    declare_outside_variables(cx);
    declare_stars(cx, tables);
    declare_roles(cx);
    cx.program.main = Some(ModuleId(0));
}

fn declare_module(cx: &mut Context, index: usize, table: &ScopeTable) {
    let module = &cx.graph.modules[index];
    let id = ModuleId(index as u32);
    let span = Span { source: module.source, start: 0, end: 0 };
    let name = Symbol::new(&module.dotted);
    let body = cx.reserve_function(Symbol::new("<module>"), Symbol::new("<module>"), id, span);
    let lacks = if module.is_library { module.suite.iter().filter_map(lacking).flatten().collect() } else { HashSet::default() };
    cx.program.modules.push(Module { name, body, names: HashMap::default(), is_library: module.is_library, lacks });
    for hidden in HIDDEN {
        add_global(cx, id, Symbol::new(hidden), span, false);
    }
    let scope = &table.scopes[MODULE];
    let mentions_annotations =
        table.scopes.iter().any(|scope| scope.names.contains_key(&Symbol::new("__annotations__")));
    if mentions_annotations {
        add_global(cx, id, Symbol::new("__annotations__"), span, false);
    }
    for &name in &scope.order {
        let entry = &scope.names[&name];
        if entry.bindings.is_empty() && !entry.assigned_elsewhere {
            continue;
        }
        let span = entry.bindings.first().map_or(span, |binding| binding.span);
        add_global(cx, id, name, span, is_constant(entry, table));
    }
}

fn add_global(cx: &mut Context, module: ModuleId, name: Symbol, span: Span, constant: bool) -> GlobalId {
    if let Some(&known) = cx.program.modules[module].names.get(&name) {
        return known;
    }
    let global = cx.program.globals.push(Global { module, name, span, constant });
    cx.program.modules[module].names.insert(name, global);
    global
}

/// See [`Global::constant`].
fn is_constant(entry: &Name, table: &ScopeTable) -> bool {
    let is_definition = |binding: &Binding| {
        matches!(binding.kind, BindingKind::Function | BindingKind::Class | BindingKind::Import)
            && table.regions[binding.region].parent.is_none()
    };
    match &entry.bindings[..] {
        [binding] => is_definition(binding) && !entry.assigned_elsewhere,
        _ => false,
    }
}

/// Notes every `@lang("role")` at the top level of a library module.
fn declare_roles(cx: &mut Context) {
    let graph = cx.graph;
    for (index, module) in graph.modules.iter().enumerate().filter(|(_, module)| module.is_library) {
        for statement in &module.suite {
            let (name, decorators) = match statement {
                Stmt::FunctionDef(s) => (&s.name, &s.decorator_list),
                Stmt::ClassDef(s) => (&s.name, &s.decorator_list),
                _ => continue,
            };
            let marks = decorators.iter().filter_map(marks::mark).filter(|mark| mark.name.as_str() == "lang");
            for role in marks.flat_map(|mark| mark.args) {
                let global = cx.program.modules[ModuleId(index as u32)].names.get(&Symbol::new(name)).copied();
                cx.program.lang_items.extend(global.map(|global| (role, global)));
            }
        }
    }
}

/// Gives packages a variable for each submodule that is imported somewhere.
fn declare_submodules(cx: &mut Context) {
    for index in 0..cx.graph.modules.len() {
        let module = &cx.graph.modules[index];
        let Some((package, name)) = module.dotted.rsplit_once('.') else { continue };
        let Some(package) = cx.graph.resolve(module.is_library, package) else { continue };
        let span = Span { source: module.source, start: 0, end: 0 };
        add_global(cx, ModuleId(package as u32), Symbol::new(name), span, true);
    }
}

/// Makes variables for what other modules set in a module, or what is set through `globals()`.
fn declare_outside_variables(cx: &mut Context) {
    for (module, name) in cx.reflection.module_variables.clone() {
        let span = Span { source: cx.graph.modules[module].source, start: 0, end: 0 };
        let global = add_global(cx, ModuleId(module as u32), name, span, false);
        cx.program.globals[global].constant = false;
    }
}

/// Finds what `from m import *` brings, until nothing new comes.
fn declare_stars<'a>(cx: &mut Context<'a>, tables: &'a [ScopeTable]) {
    let mut stars = Vec::new();
    for index in 0..cx.graph.modules.len() {
        for found in imports::collect(&cx.graph.modules[index].suite) {
            let Import::From(import) = found.import else { continue };
            if import.names.iter().any(|alias| alias.name.as_str() == "*") {
                if let Some(target) = import_target(cx.graph, index, import) {
                    stars.push((index, target, import));
                }
            }
        }
    }
    let mut changed = !stars.is_empty();
    while changed {
        changed = false;
        for &(index, target, import) in &stars {
            let names = public_names(cx, target, &tables[target]);
            let before = cx.program.globals.len();
            let source = cx.graph.modules[index].source;
            let span = Span { source, start: import.range.start().into(), end: import.range.end().into() };
            for &name in &names {
                add_global(cx, ModuleId(index as u32), name, span, true);
            }
            cx.stars.insert((index, target), names);
            changed |= before != cx.program.globals.len();
        }
    }
}

/// The module of a `from` import.
pub(super) fn import_target(graph: &Graph, importer: usize, import: &ast::StmtImportFrom) -> Option<usize> {
    let level = import.level.map_or(0, |level| level.to_u32());
    let dotted = graph.absolute(importer, level, import.module.as_deref())?;
    graph.resolve(graph.modules[importer].is_library, &dotted)
}

/// The names in `_lacks = "…"`, which says what a module of the library has not yet.
fn lacking(statement: &Stmt) -> Option<Vec<Symbol>> {
    let Stmt::Assign(s) = statement else { return None };
    let is_list = matches!(s.targets.first(), Some(Expr::Name(name)) if name.id.as_str() == "_lacks");
    match &*s.value {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) if is_list => Some(text.split_whitespace().map(Symbol::new).collect()),
        _ => None,
    }
}

/// `__all__` if it is a literal, else all names without a leading underscore; sorted.
fn public_names(cx: &Context, module: usize, table: &ScopeTable) -> Vec<Symbol> {
    if table.scopes[MODULE].names.contains_key(&Symbol::new("__all__")) {
        if let Some(names) = all_literal(&cx.graph.modules[module].suite) {
            return names;
        }
    }
    let names = cx.program.modules[ModuleId(module as u32)].names.keys().copied();
    let mut public: Vec<Symbol> = names.filter(|name| !name.as_str().starts_with('_')).collect();
    public.sort_by_key(|name| name.as_str());
    public
}

fn all_literal(suite: &[Stmt]) -> Option<Vec<Symbol>> {
    let mut names = None;
    for statement in suite {
        let (target, value) = match statement {
            Stmt::Assign(s) => (s.targets.first()?, &s.value),
            Stmt::AugAssign(s) => (&*s.target, &s.value),
            _ => continue,
        };
        if !matches!(target, Expr::Name(name) if name.id.as_str() == "__all__") {
            continue;
        }
        let elements = match &**value {
            Expr::List(e) => &e.elts,
            Expr::Tuple(e) => &e.elts,
            _ => return None,
        };
        let text = |element: &Expr| match element {
            Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(Symbol::new(text)),
            _ => None,
        };
        names.get_or_insert_with(Vec::new).extend(elements.iter().filter_map(text));
    }
    names
}

/// Lowers a module's top level and everything in it.
pub(super) fn lower_module<'a>(cx: &mut Context<'a>, table: &'a ScopeTable, index: usize) {
    let module = &cx.graph.modules[index];
    let body = cx.program.modules[ModuleId(index as u32)].body;
    let parts = if module.is_library { Vec::new() } else { division::divide(&module.suite) };
    if parts.len() < 2 {
        let run = |lower: &mut Lower<'_, 'a>| lower.suite(&module.suite);
        return lower_body(cx, table, index, body, FunctionKind::ModuleBody, |lower| lower.top_level(run));
    }
    let parts: Vec<FuncId> = parts.into_iter().map(|part| lower_part(cx, table, index, part)).collect();
    let run = |lower: &mut Lower<'_, 'a>| parts.into_iter().for_each(|part| lower.call_part(part));
    lower_body(cx, table, index, body, FunctionKind::ModuleParts, |lower| lower.top_level(run));
}

/// A part of a top level, as a function that looks like all of it.
fn lower_part<'a>(cx: &mut Context<'a>, table: &'a ScopeTable, index: usize, suite: &'a [Stmt]) -> FuncId {
    let whole = &cx.program.functions[cx.program.modules[ModuleId(index as u32)].body];
    let (name, qualname, span) = (whole.name, whole.qualname, whole.span);
    let part = cx.reserve_function(name, qualname, ModuleId(index as u32), span);
    lower_body(cx, table, index, part, FunctionKind::ModuleBody, |lower| lower.suite(suite));
    part
}

fn lower_body<'a>(
    cx: &mut Context<'a>,
    table: &'a ScopeTable,
    index: usize,
    func: FuncId,
    kind: FunctionKind,
    fill: impl FnOnce(&mut Lower<'_, 'a>),
) {
    let graph = cx.graph;
    let module = &graph.modules[index];
    let mut lower = Lower {
        cx,
        table,
        module: index,
        source: module.source,
        is_library: module.is_library,
        builder: Builder::new(Span { source: module.source, start: 0, end: 0 }),
        scope: MODULE,
        function: MODULE,
        variables: HashMap::default(),
        cells: HashMap::default(),
        captured: HashMap::default(),
        frames: Vec::new(),
        slots: Default::default(),
        prefix: String::new(),
        class: None,
        class_assigned: HashSet::default(),
        class_maybe: HashSet::default(),
        nesting: 0,
        first_param: None,
        returns: None,
    };
    fill(&mut lower);
    lower.return_none();
    let (blocks, values) = lower.builder.finish();
    let (blocks, values) = cleanup::clean(blocks, values);
    let function = &mut cx.program.functions[func];
    function.kind = kind;
    function.doc = crate::walk::docstring(&module.suite).map(str::to_owned);
    (function.blocks, function.values) = (blocks, values);
}

impl<'a> Lower<'_, 'a> {
    /// The statements of a module. One that fails may be imported again.
    fn top_level(&mut self, run: impl FnOnce(&mut Self)) {
        self.hidden_variables();
        if !self.cx.graph.may_run_again(self.module) {
            return run(self);
        }
        let module = self.module_id();
        self.try_except_all(run, |this| this.emit_void(InstKind::ImportFailed(module)));
    }

    fn call_part(&mut self, func: FuncId) {
        let callee = self.emit(InstKind::MakeFunction { func, captures: Vec::new() });
        self.emit(InstKind::Call { callee, args: Vec::new() });
    }

    fn hidden_variables(&mut self) {
        let graph = self.cx.graph;
        let module = &graph.modules[self.module];
        let doc = match crate::walk::docstring(&module.suite) {
            Some(doc) => self.string(doc),
            None => self.none(),
        };
        let name = self.string(&module.dotted);
        let file = self.string(&module.path.to_string_lossy());
        for (variable, value) in [("__name__", name), ("__file__", file), ("__doc__", doc)] {
            self.store_hidden(variable, value);
        }
        let names = &self.cx.program.modules[self.module_id()].names;
        if names.contains_key(&Symbol::new("__annotations__")) {
            let empty = self.emit(InstKind::Dict(Vec::new()));
            self.store_hidden("__annotations__", empty);
        }
    }

    fn store_hidden(&mut self, name: &str, value: ValueId) {
        let names = &self.cx.program.modules[self.module_id()].names;
        if let Some(&global) = names.get(&Symbol::new(name)) {
            self.emit_void(InstKind::GlobalStore(global, value));
        }
    }
}
