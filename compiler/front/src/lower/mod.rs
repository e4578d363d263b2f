//! Syntax tree to untyped mir, one function at a time. Order of evaluation, scoping and every
//! exit through `try` and `with` are settled here; types are not known. One file per family of constructs.

mod assign;
mod call;
mod class;
mod cleanup;
mod comprehension;
mod condition;
mod except_star;
mod division;
mod dynamic_class;
mod expr;
mod folding;
mod fstring;
mod function;
mod import;
mod lifetimes;
mod loops;
mod marks;
mod match_statement;
mod module;
mod names;
mod ops;
mod patterns;
mod reflection;
mod ssa;
mod stmt;
mod try_statement;
mod with_statement;

use crate::definitions::Definitions;
use crate::loader::Graph;
use crate::stack::on_big_stack;
use crate::scopes::{self, ScopeId, ScopeTable};
use pyc2n_base::{Diagnostic, SourceId, SourceMap, Span, Symbol};
use pyc2n_mir::untyped::*;
use rustpython_parser::ast;
use rustpython_parser::text_size::TextRange;
use ssa::{Builder, Var};
use pyc2n_base::collections::{HashMap, HashSet};

/// Lowers all modules of the graph.
pub fn lower(graph: Graph, sources: &mut SourceMap) -> Result<Program, Vec<Diagnostic>> {
    on_big_stack(move || {
        let mut graph = graph;
        let mut diagnostics = crate::transform::apply(&mut graph);
        let mut tables = Vec::new();
        for module in &graph.modules {
            let (table, found) = scopes::analyse(&module.suite, module.source);
            tables.push(table);
            diagnostics.extend(found);
            diagnostics.extend(crate::check::check(&module.suite, module.source));
        }
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        let mut context = Context::new(&graph, sources);
        module::declare(&mut context, &tables);
        for (index, table) in tables.iter().enumerate() {
            module::lower_module(&mut context, table, index);
        }
        if context.diagnostics.is_empty() { Ok(context.program) } else { Err(context.diagnostics) }
    })
}

/// What all functions of the program share.
struct Context<'a> {
    graph: &'a Graph,
    sources: &'a mut SourceMap,
    program: Program,
    diagnostics: Vec<Diagnostic>,
    definitions: Definitions<'a>,
    reflection: reflection::Reflection,
    builtins: ModuleId,
    /// For `from m import *` in a module: the statement's target and its public names.
    stars: HashMap<(usize, usize), Vec<Symbol>>,
    /// Whether the end of an object can make a difference.
    notices_lifetimes: bool,
    /// The class of each class scope that is being lowered.
    classes: HashMap<(usize, ScopeId), ClassId>,
}

impl<'a> Context<'a> {
    fn new(graph: &'a Graph, sources: &'a mut SourceMap) -> Context<'a> {
        let builtins = graph.resolve(true, "builtins").unwrap_or(0);
        let definitions = Definitions::new(graph);
        let reflection = reflection::Reflection::collect(graph, &definitions);
        Context {
            graph,
            sources,
            program: Program::default(),
            diagnostics: Vec::new(),
            definitions,
            reflection,
            builtins: ModuleId(builtins as u32),
            stars: HashMap::default(),
            notices_lifetimes: lifetimes::can_be_noticed(graph),
            classes: HashMap::default(),
        }
    }

    /// A function whose blocks are filled in later.
    fn reserve_function(&mut self, name: Symbol, qualname: Symbol, module: ModuleId, span: Span) -> FuncId {
        self.program.functions.push(Function {
            name,
            qualname,
            module,
            class: None,
            span,
            kind: FunctionKind::Plain,
            params: Vec::new(),
            captures: Vec::new(),
            locals: Vec::new(),
            returns: None,
            marks: Vec::new(),
            doc: None,
            blocks: Default::default(),
            values: Default::default(),
        })
    }
}

/// A region of code that an exit must clean up after, or that an exception may leave through.
#[derive(Clone)]
enum Frame<'a> {
    /// A loop body.
    Loop { on_break: BlockId, on_continue: BlockId, iterator: Option<u32> },
    /// The body of a `try` with handlers.
    Protect { handler: BlockId },
    /// What a `finally` covers.
    Finally { body: &'a [ast::Stmt], handler: BlockId },
    /// The body of a `with`.
    With { manager: ValueId, span: Span, handler: BlockId },
    /// A handler's body, in which the exception is being handled.
    Handling { exception: ValueId, handler: BlockId },
    /// The body of `except … as name`.
    Unbind { name: &'a str, handler: BlockId },
}

impl Frame<'_> {
    fn handler(&self) -> Option<BlockId> {
        match *self {
            Frame::Loop { .. } => None,
            Frame::Protect { handler }
            | Frame::Finally { handler, .. }
            | Frame::With { handler, .. }
            | Frame::Handling { handler, .. }
            | Frame::Unbind { handler, .. } => Some(handler),
        }
    }
}

/// A variable by the scope that owns it.
type Key = (ScopeId, Symbol);

/// One function being lowered.
struct Lower<'c, 'a> {
    cx: &'c mut Context<'a>,
    table: &'a ScopeTable,
    /// Index of the module.
    module: usize,
    /// The source of spans: the module's, or in a comprehension another id of it.
    source: SourceId,
    is_library: bool,
    builder: Builder,
    /// The scope of the names at this point: the function's, or a comprehension's in it.
    scope: ScopeId,
    /// The function's own scope.
    function: ScopeId,
    variables: HashMap<Key, Var>,
    /// Cells, own and captured.
    cells: HashMap<Key, ValueId>,
    /// Variables captured by value.
    captured: HashMap<Key, ValueId>,
    frames: Vec<Frame<'a>>,
    slots: lifetimes::Slots,
    /// `__qualname__` prefix of what is defined here.
    prefix: String,
    /// In a class body: the class, and which of its variables are assigned for certain, or maybe.
    class: Option<ClassId>,
    class_assigned: HashSet<Symbol>,
    class_maybe: HashSet<Symbol>,
    /// How many conditions and loops are around this point.
    nesting: u32,
    /// The first parameter, for `super()`.
    first_param: Option<Symbol>,
    /// What results convert to (library only).
    returns: Option<TypeExpr>,
}

impl<'a> Lower<'_, 'a> {
    fn span(&self, range: TextRange) -> Span {
        Span { source: self.source, start: range.start().into(), end: range.end().into() }
    }

    fn set_range(&mut self, range: TextRange) {
        let span = self.span(range);
        self.builder.set_span(span);
    }

    /// The place of `value.attr`, or of a call of it: if that spans lines, tracebacks name the attribute.
    fn set_attribute_range(&mut self, whole: TextRange, attribute: &ast::ExprAttribute) {
        let span = self.span(whole);
        let end = u32::from(attribute.range.end());
        let file = &self.cx.sources.files[self.source];
        let start = end.saturating_sub(attribute.attr.len() as u32);
        let on_one_line = file.line(span.start) == file.line(end);
        self.builder.set_span(if on_one_line { span } else { Span { start, end, ..span } });
    }

    fn unsupported(&mut self, code: &'static str, range: TextRange, message: &str) {
        let span = self.span(range);
        self.cx.diagnostics.push(Diagnostic::unsupported(code, span, message));
    }

    fn module_id(&self) -> ModuleId {
        ModuleId(self.module as u32)
    }

    /// The handler that an exception at this point goes to.
    fn unwind(&self) -> Option<BlockId> {
        self.frames.iter().rev().find_map(Frame::handler)
    }

    fn emit(&mut self, kind: InstKind) -> ValueId {
        let unwind = self.unwind();
        self.builder.emit(kind, unwind)
    }

    fn emit_void(&mut self, kind: InstKind) {
        let unwind = self.unwind();
        self.builder.emit_void(kind, unwind);
    }

    fn terminate(&mut self, terminator: Terminator) {
        let unwind = self.unwind();
        self.builder.terminate(terminator, unwind);
    }

    fn constant(&mut self, constant: Const) -> ValueId {
        self.emit(InstKind::Const(constant))
    }

    fn none(&mut self) -> ValueId {
        self.constant(Const::None)
    }

    fn string(&mut self, text: &str) -> ValueId {
        self.constant(Const::Str(text.chars().map(u32::from).collect()))
    }

    fn lang(&mut self, role: &str, args: Vec<ValueId>) -> ValueId {
        self.emit(InstKind::CallLang { role: role.into(), args })
    }

    /// The truth value of a value, as a bool that may be a branch's condition.
    fn truth(&mut self, value: ValueId) -> ValueId {
        if self.builder.is_bool(value) { value } else { self.emit(InstKind::Truth(value)) }
    }

    /// Continues in a fresh block, so that what follows can have a handler of its own.
    fn fresh_block(&mut self) {
        let next = self.builder.new_block();
        self.builder.jump(next);
        self.builder.start_sealed(next);
    }

    /// Lowers code that is executed under a condition or in a loop.
    fn nested(&mut self, body: impl FnOnce(&mut Self)) {
        self.nesting += 1;
        body(self);
        self.nesting -= 1;
    }
}
