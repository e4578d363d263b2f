//! Functions of every kind: parameters, defaults, captures, and the body in a `Lower` of its own.

use super::*;
use crate::scopes::{FreeVariable, ScopeKind};
use rustpython_parser::ast::{Arguments, Expr, Ranged, Stmt};

/// What is lowered as a function.
pub(super) struct Source<'a> {
    pub scope: ScopeId,
    pub name: &'a str,
    pub params: Vec<Param>,
    pub kind: FunctionKind,
    pub span: Span,
}

/// The parameters of a function and the values that it keeps for their defaults.
struct Params {
    params: Vec<Param>,
    defaults: Vec<ValueId>,
}

impl<'a> Lower<'_, 'a> {
    pub(super) fn function_definition(&mut self, s: &'a ast::StmtFunctionDef) {
        let decorators = self.decorators(&s.decorator_list);
        self.set_range(s.range);
        let function = self.define(s);
        let value = self.decorate(function, decorators);
        self.set_range(s.range);
        self.store_name(&s.name, value);
    }

    /// Evaluates decorators that are no marks.
    pub(super) fn decorators(&mut self, decorators: &'a [Expr]) -> Vec<(ValueId, TextRange)> {
        let mut values = Vec::new();
        for decorator in decorators {
            let is_mark = self.is_library && marks::mark(decorator).is_some();
            if !is_mark && !crate::transform::source::is_shown_name(decorator) {
                values.push((self.expr(decorator), decorator.range()));
            }
        }
        values
    }

    pub(super) fn decorate(&mut self, mut value: ValueId, decorators: Vec<(ValueId, TextRange)>) -> ValueId {
        for (decorator, range) in decorators.into_iter().rev() {
            self.set_range(range);
            value = self.call_plain(decorator, vec![value]);
        }
        value
    }

    fn define(&mut self, s: &'a ast::StmtFunctionDef) -> ValueId {
        let scope = self.table.of_node(s);
        let is_stub = self.is_library && marks::is_stub(&s.body);
        let kind = match (is_stub, self.table.scopes[scope].has_yield) {
            (true, _) => FunctionKind::Stub,
            (false, true) => FunctionKind::Generator,
            (false, false) => FunctionKind::Plain,
        };
        let is_generator = kind == FunctionKind::Generator;
        let Params { params, mut defaults } = self.params(&s.args);
        if defaults.is_empty() && self.table.scopes[scope].free.is_empty() && self.has_identity(&s.name) {
            defaults.push(self.none());
        }
        let annotations = self.function_annotations(s);
        let span = self.header(s.range, &s.body);
        let source = Source { scope, name: &s.name, params, kind, span };
        let returns = s.returns.as_deref().filter(|_| self.is_library);
        let coerced = returns.filter(|_| !is_generator).and_then(marks::coercion);
        let args = &s.args;
        let (func, captures) = self.function(source, defaults.len(), coerced, |this| {
            if this.is_library {
                this.coerce_params(args);
            }
            this.suite(&s.body);
            this.return_none();
        });
        let function = &mut self.cx.program.functions[func];
        function.doc = crate::walk::docstring(&s.body).map(str::to_owned);
        function.returns = returns.map(marks::type_expr);
        if self.is_library {
            function.marks = s.decorator_list.iter().filter_map(marks::mark).collect();
        }
        self.set_range(s.range);
        let value = self.make_function(func, captures, defaults);
        if let Some(annotations) = annotations {
            self.emit_void(InstKind::SetAttr { object: value, name: Symbol::new("__annotations__"), value: annotations });
        }
        value
    }

    fn make_function(&mut self, func: FuncId, mut captures: Vec<ValueId>, defaults: Vec<ValueId>) -> ValueId {
        captures.extend(defaults);
        self.emit(InstKind::MakeFunction { func, captures })
    }

    /// From `def` to the end of its line.
    pub(super) fn header(&self, range: TextRange, body: &[Stmt]) -> Span {
        let whole = self.span(range);
        let end = body.first().map_or(whole.end, |first| u32::from(first.start()));
        Span { end: end.max(whole.start), ..whole }
    }

    pub(super) fn lambda(&mut self, e: &'a ast::ExprLambda) -> ValueId {
        let scope = self.table.of_node(e);
        let kind = if self.table.scopes[scope].has_yield { FunctionKind::Generator } else { FunctionKind::Plain };
        let Params { params, defaults } = self.params(&e.args);
        self.set_range(e.range);
        let source = Source { scope, name: "<lambda>", params, kind, span: self.span(e.range) };
        let (func, captures) = self.function(source, defaults.len(), None, |this| {
            let value = this.expr(&e.body);
            this.set_range(e.body.range());
            this.terminate(Terminator::Return(value));
        });
        self.set_range(e.range);
        self.make_function(func, captures, defaults)
    }

    /// The function of a generator expression; its parameter is the first iterator.
    pub(super) fn generator_function(&mut self, e: &'a ast::ExprGeneratorExp) -> ValueId {
        let scope = self.table.of_node(e);
        let span = self.span(e.range);
        let name = Symbol::new(".0");
        let param = Param { name, kind: ParamKind::PositionalOnly, default: None, ty: None, span };
        let source = Source { scope, name: "<genexpr>", params: vec![param], kind: FunctionKind::Generator, span };
        let (func, captures) = self.function(source, 0, None, |this| {
            let iterator = this.ssa_variable((scope, name));
            let iterator = this.builder.read(iterator);
            this.generators(&e.generators, iterator, e.range, &mut |this| {
                let value = this.expr(&e.elt);
                this.set_range(e.elt.range());
                this.emit(InstKind::Yield(value));
            });
            this.return_none();
        });
        self.set_range(e.range);
        self.make_function(func, captures, Vec::new())
    }

    /// Parameters in order, with the defaults that are no literals evaluated.
    fn params(&mut self, args: &'a Arguments) -> Params {
        let mut out = Params { params: Vec::new(), defaults: Vec::new() };
        for arg in &args.posonlyargs {
            self.param(&arg.def, arg.default.as_deref(), ParamKind::PositionalOnly, &mut out);
        }
        for arg in &args.args {
            self.param(&arg.def, arg.default.as_deref(), ParamKind::Standard, &mut out);
        }
        if let Some(arg) = &args.vararg {
            self.param(arg, None, ParamKind::Star, &mut out);
        }
        for arg in &args.kwonlyargs {
            self.param(&arg.def, arg.default.as_deref(), ParamKind::KeywordOnly, &mut out);
        }
        if let Some(arg) = &args.kwarg {
            self.param(arg, None, ParamKind::DoubleStar, &mut out);
        }
        out
    }

    fn param(&mut self, arg: &'a ast::Arg, default: Option<&'a Expr>, kind: ParamKind, out: &mut Params) {
        let default = default.map(|default| match expr::constant_expr(default) {
            Some(constant) => Default_::Const(constant),
            None => {
                out.defaults.push(self.expr(default));
                Default_::Capture(out.defaults.len() - 1)
            }
        });
        let ty = arg.annotation.as_deref().filter(|_| self.is_library).map(marks::type_expr);
        out.params.push(Param { name: self.attribute(&arg.arg), kind, default, ty, span: self.span(arg.range) });
    }

    fn coerce_params(&mut self, args: &'a Arguments) {
        for arg in args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs) {
            let Some(annotation) = &arg.def.annotation else { continue };
            if let Some(ty) = marks::coercion(annotation) {
                self.set_range(arg.def.range);
                let value = self.load_name(&arg.def.arg);
                let value = self.emit(InstKind::Coerce(value, ty));
                self.store_name(&arg.def.arg, value);
            }
        }
    }

    /// Lowers a function's body. Gives the function and the values of its captured variables; the
    /// captures for `defaults` hidden values come after those.
    pub(super) fn function(
        &mut self,
        source: Source<'a>,
        defaults: usize,
        returns: Option<TypeExpr>,
        body: impl FnOnce(&mut Lower<'_, 'a>),
    ) -> (FuncId, Vec<ValueId>) {
        let qualname = format!("{}{}", self.qualifier(source.name), source.name);
        let name = Symbol::new(source.name);
        let func = self.cx.reserve_function(name, Symbol::new(&qualname), self.module_id(), source.span);
        let table = self.table;
        let free = &table.scopes[source.scope].free;
        let values = free.iter().map(|variable| self.capture(variable)).collect();
        let mut captures: Vec<Capture> = free
            .iter()
            .map(|variable| Capture { name: variable.name, by_reference: table.needs_cell(variable.owner, variable.name) })
            .collect();
        captures.extend((0..defaults).map(|n| Capture { name: Symbol::new(&format!(".default{n}")), by_reference: false }));
        let own = |name: &&Symbol| table.resolution(source.scope, **name) == scopes::Resolution::Variable(source.scope);
        let shared = |name: &&Symbol| table.scopes[source.scope].shared.contains_key(*name);
        let order = &table.scopes[source.scope].order;
        let locals = order.iter().filter(|_| !self.is_library).filter(|name| own(name) && !shared(name)).copied().collect();
        let mut params = source.params;
        for param in &mut params {
            if let Some(Default_::Capture(n)) = &mut param.default {
                *n += free.len();
            }
        }
        let class = self.class;
        let entry = &mut self.cx.program.functions[func];
        (entry.kind, entry.captures, entry.params) = (source.kind.clone(), captures, params);
        entry.locals = locals;
        entry.class = class.filter(|_| table.scopes[source.scope].parent.is_some_and(|p| table.scopes[p].kind == ScopeKind::Class));
        if source.kind != FunctionKind::Stub {
            let prefix = format!("{qualname}.{}", if matches!(source.kind, FunctionKind::ClassBody(_)) { "" } else { "<locals>." });
            let mut inner = self.inner(source.scope, source.span, prefix, returns);
            inner.enter(func);
            body(&mut inner);
            let builder = std::mem::replace(&mut inner.builder, Builder::new(source.span));
            let (blocks, values) = builder.finish();
            let (blocks, values) = cleanup::clean(blocks, values);
            let function = &mut self.cx.program.functions[func];
            (function.blocks, function.values) = (blocks, values);
        }
        (func, values)
    }

    /// What stands before the name in `__qualname__`; nothing for a name declared `global`.
    pub(super) fn qualifier(&self, name: &str) -> &str {
        let is_global = self.scope != scopes::MODULE
            && self.table.resolution(self.scope, self.table.mangle(self.scope, name)) == scopes::Resolution::Global
            && !name.starts_with('<');
        if is_global { "" } else { &self.prefix }
    }

    fn inner(&mut self, scope: ScopeId, span: Span, prefix: String, returns: Option<TypeExpr>) -> Lower<'_, 'a> {
        let source = self.cx.graph.modules[self.module].source;
        Lower {
            cx: &mut *self.cx,
            table: self.table,
            module: self.module,
            source,
            is_library: self.is_library,
            builder: Builder::new(span),
            scope,
            function: scope,
            variables: HashMap::default(),
            cells: HashMap::default(),
            captured: HashMap::default(),
            frames: Vec::new(),
            slots: Default::default(),
            prefix,
            class: None,
            class_assigned: HashSet::default(),
            class_maybe: HashSet::default(),
            nesting: 0,
            first_param: None,
            returns,
        }
    }

    /// The value that a function captures for a variable.
    fn capture(&mut self, variable: &FreeVariable) -> ValueId {
        let key = (variable.owner, variable.name);
        if let Some(&value) = self.cells.get(&key).or_else(|| self.captured.get(&key)) {
            return value;
        }
        let var = self.ssa_variable(key);
        self.builder.read(var)
    }

    /// Makes the entry block's parameters and the cells of own variables.
    fn enter(&mut self, func: FuncId) {
        let table = self.table;
        let entry = BlockId(0);
        let span = self.builder.span();
        let function = &self.cx.program.functions[func];
        let (captures, params, kind) = (function.captures.clone(), function.params.clone(), function.kind.clone());
        let free = &table.scopes[self.function].free;
        for (n, capture) in captures.iter().enumerate() {
            let value = self.builder.explicit_param(entry, Some(capture.name), span);
            if let Some(variable) = free.get(n) {
                let map = if capture.by_reference { &mut self.cells } else { &mut self.captured };
                map.insert((variable.owner, variable.name), value);
            }
        }
        for param in &params {
            let value = self.builder.explicit_param(entry, Some(param.name), param.span);
            let var = self.ssa_variable((self.function, param.name));
            self.builder.write(var, value);
            if !table.needs_cell(self.function, param.name) {
                self.bind(var, Some(value));
            }
        }
        let positional = |param: &&Param| !matches!(param.kind, ParamKind::KeywordOnly | ParamKind::DoubleStar | ParamKind::Star);
        self.first_param = params.first().filter(positional).map(|param| param.name);
        if let FunctionKind::ClassBody(class) = kind {
            self.class = Some(class);
        }
        self.make_cells();
    }

    fn make_cells(&mut self) {
        let table = self.table;
        for &name in &table.scopes[self.function].order {
            if table.needs_cell(self.function, name) {
                let var = self.ssa_variable((self.function, name));
                let value = self.builder.read(var);
                let cell = self.emit(InstKind::CellNew(value));
                self.bind(var, Some(cell));
                self.cells.insert((self.function, name), cell);
            }
        }
    }
}
