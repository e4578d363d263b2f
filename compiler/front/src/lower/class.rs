//! Class statements: bases, the body as a function, and what is known of the class by its syntax.

use super::*;
use crate::scopes::{BindingKind, Resolution};
use crate::walk;
use rustpython_parser::ast::{Expr, Stmt, TypeParam};

/// What a protocol's body may bind without asking it of others.
const NOT_OF_PROTOCOLS: &[&str] = &["__init__", "__new__", "__slots__", "__doc__", "__module__", "__class_getitem__", "__subclasshook__"];

impl<'a> Lower<'_, 'a> {
    pub(super) fn class_definition(&mut self, s: &'a ast::StmtClassDef) {
        let decorators = self.decorators(&s.decorator_list);
        let class = self.make_class(s);
        let value = self.decorate(class, decorators);
        self.set_range(s.range);
        self.store_name(&s.name, value);
    }

    fn make_class(&mut self, s: &'a ast::StmtClassDef) -> ValueId {
        let mut type_params: Vec<Symbol> = s.type_params.iter().map(type_param).collect();
        let mut bases = Vec::new();
        for base in &s.bases {
            if let Expr::Starred(star) = base {
                self.unsupported("unsupported-starred-base", star.range, "starred bases are not supported yet");
            }
            bases.push(self.base(base, &mut type_params));
        }
        let mut keywords = Vec::new();
        for keyword in &s.keywords {
            match &keyword.arg {
                Some(name) => keywords.push((Symbol::new(name), self.expr(&keyword.value))),
                None => self.unsupported("unsupported-class-keywords", keyword.range, "`**` in a class header is not supported yet"),
            }
        }
        let class = self.declare_class(s, type_params);
        let (body, captures) = self.class_body(s, class);
        self.cx.program.classes[class].body = body;
        self.set_range(s.range);
        self.emit(InstKind::MakeClass { class, bases, captures, keywords })
    }

    /// A base; `Generic[T]` and `list[int]` are the class before the brackets.
    fn base(&mut self, base: &'a Expr, type_params: &mut Vec<Symbol>) -> ValueId {
        match base {
            Expr::Subscript(e) if is_type_like(&e.slice) && self.is_constant_name(&e.value) => {
                if self.is_library && matches!(&*e.value, Expr::Name(name) if name.id.as_str() == "Generic") {
                    type_params.extend(names_in(&e.slice));
                }
                self.expr(&e.value)
            }
            _ => self.expr(base),
        }
    }

    fn is_constant_name(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Name(name) => {
                let name = Symbol::new(&name.id);
                if self.table.resolution(self.scope, name) != Resolution::Global {
                    return false;
                }
                let own = self.cx.program.modules[self.module_id()].names.get(&name);
                own.is_none_or(|&global| self.cx.program.globals[global].constant)
            }
            Expr::Attribute(attribute) => self.is_constant_name(&attribute.value),
            _ => false,
        }
    }

    fn declare_class(&mut self, s: &'a ast::StmtClassDef, type_params: Vec<Symbol>) -> ClassId {
        let marks: Vec<Mark> = match self.is_library {
            true => s.decorator_list.iter().filter_map(marks::mark).collect(),
            false => self.protocol_marks(s),
        };
        let name = marks::name_in_c(&marks).or(crate::transform::source::shown_name(s)).unwrap_or(&s.name);
        let qualname = format!("{}{name}", self.qualifier(&s.name));
        let scope = self.table.of_node(s);
        let mut self_attrs = Vec::new();
        collect_methods(&s.body, &mut |method| {
            SelfAttributes { name: &first_param(method), private: scope, table: self.table, found: &mut self_attrs }.suite(&method.body);
        });
        let fields = if self.is_library { declared_fields(&s.body) } else { Vec::new() };
        let span = self.header(s.range, &s.body);
        let class = self.cx.program.classes.push(Class {
            name: Symbol::new(name),
            qualname: Symbol::new(&qualname),
            module: self.module_id(),
            span,
            body: FuncId(0),
            self_attrs,
            certain: HashSet::default(),
            slots: slots(&s.body).map(|names| names.iter().map(|name| self.table.mangle(scope, name)).collect()),
            type_params,
            fields,
            marks,
        });
        self.cx.classes.insert((self.module, scope), class);
        class
    }

    /// What marks a protocol: `protocol`, what an object must have to count as an instance, which is all that its body binds or
    /// declares (`structural`: methods, `declared`: others), and `runtime_checkable` if `isinstance` may ask.
    fn protocol_marks(&self, s: &ast::StmtClassDef) -> Vec<Mark> {
        let role = |expr: &Expr| self.cx.definitions.role_of_expr(self.module, expr);
        let is_protocol = |base: &Expr| match base {
            Expr::Subscript(e) => role(&e.value) == Some("protocol"),
            base => role(base) == Some("protocol"),
        };
        if !s.bases.iter().any(is_protocol) {
            return Vec::new();
        }
        let (methods, others) = self.protocol_members(self.table.of_node(s));
        let mark = |name, args| Mark { name: Symbol::new(name), args };
        let asked_for = s.decorator_list.iter().any(|decorator| role(decorator) == Some("runtime_checkable"));
        let checkable = asked_for.then(|| mark("runtime_checkable", Vec::new()));
        [mark("protocol", Vec::new()), mark("structural", methods), mark("declared", others)].into_iter().chain(checkable).collect()
    }

    /// The methods of a protocol's body, and what else it binds.
    fn protocol_members(&self, scope: ScopeId) -> (Vec<Symbol>, Vec<Symbol>) {
        let names = &self.table.scopes[scope].names;
        let bound = names.iter().filter(|(name, n)| !n.bindings.is_empty() && !NOT_OF_PROTOCOLS.contains(&name.as_str()));
        let mut members: Vec<Symbol> = bound.map(|(&name, _)| name).collect();
        members.sort_by_key(|name| name.as_str());
        members.into_iter().partition(|name| names[name].bindings.iter().any(|binding| binding.kind == BindingKind::Function))
    }

    /// A class that defines `__eq__` and not `__hash__` sets `__hash__` to None; those of the library say so themselves.
    fn unhashable_if_compared(&mut self, scope: ScopeId, class: ClassId) {
        let binds = |name| self.table.scopes[scope].names.get(&Symbol::new(name)).is_some_and(|n| !n.bindings.is_empty());
        if !self.is_library && binds("__eq__") && !binds("__hash__") {
            let none = self.emit(InstKind::Const(Const::None));
            self.emit_void(InstKind::ClassAttrStore(class, Symbol::new("__hash__"), none));
        }
    }

    fn class_body(&mut self, s: &'a ast::StmtClassDef, class: ClassId) -> (FuncId, Vec<ValueId>) {
        let scope = self.table.of_node(s);
        let span = self.header(s.range, &s.body);
        let kind = FunctionKind::ClassBody(class);
        let name = crate::transform::source::shown_name(s).unwrap_or(&s.name);
        let source = function::Source { scope, name, params: Vec::new(), kind, span };
        let result = self.function(source, 0, None, |this| {
            if let Some(doc) = walk::docstring(&s.body) {
                let value = this.string(doc);
                this.emit_void(InstKind::ClassAttrStore(class, Symbol::new("__doc__"), value));
                this.class_assigned.insert(Symbol::new("__doc__"));
            }
            this.start_annotations(&s.body);
            this.suite(&s.body);
            this.unhashable_if_compared(scope, class);
            this.cx.program.classes[class].certain = std::mem::take(&mut this.class_assigned);
            this.return_none();
        });
        self.cx.program.functions[result.0].doc = walk::docstring(&s.body).map(str::to_owned);
        self.set_range(s.range);
        result
    }
}

fn type_param(param: &TypeParam) -> Symbol {
    match param {
        TypeParam::TypeVar(p) => Symbol::new(&p.name),
        TypeParam::ParamSpec(p) => Symbol::new(&p.name),
        TypeParam::TypeVarTuple(p) => Symbol::new(&p.name),
    }
}

/// Whether what stands in brackets after a base can only be types.
fn is_type_like(index: &Expr) -> bool {
    match index {
        Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => true,
        Expr::Constant(constant) => !matches!(constant.value, ast::Constant::Int(_) | ast::Constant::Bool(_)),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_type_like),
        Expr::List(list) => list.elts.iter().all(is_type_like),
        Expr::BinOp(e) => is_type_like(&e.left) && is_type_like(&e.right),
        Expr::Starred(e) => is_type_like(&e.value),
        _ => false,
    }
}

fn names_in(index: &Expr) -> Vec<Symbol> {
    match index {
        Expr::Name(name) => vec![Symbol::new(&name.id)],
        Expr::Tuple(tuple) => tuple.elts.iter().flat_map(names_in).collect(),
        _ => Vec::new(),
    }
}

/// The names of a literal `__slots__`.
fn slots(body: &[Stmt]) -> Option<Vec<String>> {
    let value = body.iter().find_map(|statement| match statement {
        Stmt::Assign(s) => {
            let is_slots = matches!(&s.targets[..], [Expr::Name(name)] if name.id.as_str() == "__slots__");
            is_slots.then_some(&*s.value)
        }
        _ => None,
    })?;
    let text = |expr: &Expr| match expr {
        Expr::Constant(constant) => constant.value.as_str().cloned(),
        _ => None,
    };
    match value {
        Expr::Tuple(e) => e.elts.iter().map(text).collect(),
        Expr::List(e) => e.elts.iter().map(text).collect(),
        other => text(other).map(|name| vec![name]),
    }
}

fn declared_fields(body: &[Stmt]) -> Vec<Field> {
    let one = |statement: &Stmt| match statement {
        Stmt::AnnAssign(s) if s.value.is_none() => match &*s.target {
            Expr::Name(name) => Some(Field { name: Symbol::new(&name.id), ty: marks::type_expr(&s.annotation) }),
            _ => None,
        },
        _ => None,
    };
    body.iter().filter_map(one).collect()
}

/// Calls `visit` with each method whose first parameter is an instance.
fn collect_methods<'a>(body: &'a [Stmt], visit: &mut dyn FnMut(&'a ast::StmtFunctionDef)) {
    for statement in body {
        match statement {
            Stmt::FunctionDef(s) => {
                let is = |name: &str| {
                    s.decorator_list.iter().any(|d| matches!(d, Expr::Name(n) if n.id.as_str() == name))
                };
                if !is("staticmethod") && !is("classmethod") {
                    visit(s);
                }
            }
            Stmt::ClassDef(_) => {}
            _ => walk::suites(statement).into_iter().for_each(|suite| collect_methods(suite, visit)),
        }
    }
}

fn first_param(method: &ast::StmtFunctionDef) -> String {
    let args = &method.args;
    args.posonlyargs.iter().chain(&args.args).next().map_or(String::new(), |arg| arg.def.arg.to_string())
}

/// Finds `SELF.name` as a target.
struct SelfAttributes<'a> {
    name: &'a str,
    private: ScopeId,
    table: &'a ScopeTable,
    found: &'a mut Vec<Symbol>,
}

impl SelfAttributes<'_> {
    fn suite(&mut self, suite: &[Stmt]) {
        for statement in suite {
            if matches!(statement, Stmt::ClassDef(_)) {
                continue;
            }
            walk::statement_expressions(statement, &mut |expr| self.expr(expr));
            walk::suites(statement).into_iter().for_each(|suite| self.suite(suite));
        }
    }

    fn expr(&mut self, expr: &Expr) {
        if let Expr::Attribute(attribute) = expr {
            let is_self = matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == self.name);
            if is_self && attribute.ctx == ast::ExprContext::Store {
                let name = self.table.mangle(self.private, &attribute.attr);
                if !self.found.contains(&name) {
                    self.found.push(name);
                }
            }
        }
        walk::children(expr, &mut |child| self.expr(child));
    }
}

