//! Builds the typed functions of all instances that can be called, once types are final: the same expansion as in the
//! analysis, with code.

use crate::code::Code;
use crate::context::Context;
use crate::expand::{Expander, V};
use crate::known::Known;
use crate::lifetimes::{self, Binding};
use crate::structural::Output;
use crate::types::{Concrete, InstanceId, Types};
use pyc2n_base::{Diagnostic, Idx, IndexVec, Span, Symbol};
use pyc2n_mir::typed::{self, Inline, InstKind};
use pyc2n_mir::untyped::{self, BlockId, Function, FunctionKind, Terminator, ValueId};
use pyc2n_base::collections::{HashMap, HashSet};

/// Roles of the library functions that codegen calls by itself.
pub const HOOKS: [&str; 8] = [
    "print_uncaught",
    "raise_from_runtime",
    "raise_recursion",
    "raise_overflow",
    "raise_memory",
    "raise_context",
    "leave_generator",
    "weak_callbacks",
];

impl Context<'_> {
    /// Makes the instance of a hook, if the library has it.
    pub fn instantiate_hook(&mut self, role: &str) -> Option<InstanceId> {
        let member = self.lang_function(role, None)?;
        let Concrete::Function { func, .. } = *self.types.get(member) else { return None };
        let args = self.program.functions[func].params.len();
        let exceptions = self.types.read_cell(self.exceptions, None);
        if args > 0 && exceptions == Types::NEVER {
            return None;
        }
        Some(self.instance(func, None, vec![exceptions; args]))
    }
}

/// Builds everything that the program's start and the hooks reach.
pub fn build(mut cx: Context<'_>) -> Result<typed::Program, Vec<Diagnostic>> {
    for _ in 0..2 {
        // What print_uncaught itself may raise is part of what it may print.
        cx.solve_again();
    }
    // Conversions are first known to be needed here; the library code that does them may make types grow. Then the code that
    // was built has holes, and is built again from the larger types.
    loop {
        let growth = cx.types.growth();
        let mut program = build_all(&mut cx);
        if cx.types.growth() == growth && cx.types.dirty.is_empty() {
            cx.finish_diagnostics()?;
            number_exits(&mut program);
            return Ok(program);
        }
        cx.diagnostics.clear();
        cx.solve_again();
    }
}

fn build_all(cx: &mut Context<'_>) -> typed::Program {
    cx.unnoticed.clear();
    let mut out = Box::new(Output::default());
    let entry = build_entry(cx, &mut out);
    out.program.entry = Some(entry);
    out = build_hooks(cx, out);
    out.program.exports = crate::exports::build(cx, &mut out);
    loop {
        out.complete_layouts(cx);
        let Some(instance) = out.queue.pop() else { return out.program };
        out = build_instance(cx, out, instance);
    }
}

fn build_hooks(cx: &mut Context<'_>, mut out: Box<Output>) -> Box<Output> {
    let mut ids = HOOKS.iter().map(|role| cx.instantiate_hook(role).map(|i| out.instance(i))).collect::<Vec<_>>().into_iter();
    let mut next = || ids.next().flatten();
    out.program.hooks = typed::Hooks {
        print_uncaught: next(),
        raise_from_runtime: next(),
        raise_recursion: next(),
        raise_overflow: next(),
        raise_memory: next(),
        raise_context: next(),
        leave_generator: next(),
        weak_callbacks: next(),
    };
    out
}

/// The function that runs the builtins' top level, then the program's and that of its entries.
fn build_entry(cx: &mut Context<'_>, out: &mut Box<Output>) -> typed::InstanceId {
    let none = cx.types.of(Concrete::None);
    let none = out.lower(cx, none);
    let mut bodies = Vec::new();
    for module in cx.program.modules.iter() {
        if module.name.as_str() == "builtins" {
            bodies.insert(0, module.body);
        }
    }
    bodies.extend(cx.program.main.map(|m| cx.program.modules[m].body));
    bodies.extend(cx.program.entries.map(|m| cx.program.modules[m].body));
    let span = bodies.last().map_or(Span { source: pyc2n_base::SourceId(0), start: 0, end: 0 }, |&b| cx.program.functions[b].span);
    let mut code = Code::new(std::mem::take(out), span);
    let block = code.block();
    code.start(block);
    for body in bodies {
        let instance = cx.instance(body, None, vec![]);
        let result = cx.instances[instance].result;
        let ty = code.out.lower(cx, result);
        let callee = code.out.instance(instance);
        code.push(InstKind::Call(callee, vec![]), ty, span);
        if result == Types::NEVER {
            code.end_dead();
        }
    }
    let value = code.push(InstKind::Const(typed::Const::Unit), none, span);
    code.terminate(typed::Terminator::Return(value), span);
    let mut function = empty_function("entry", span, none);
    *out = code.finish(&mut function);
    out.program.functions.push(function)
}

fn empty_function(name: &str, span: Span, result: typed::TypeId) -> typed::Function {
    typed::Function {
        name: name.into(),
        traceback_name: Symbol::new(name),
        hidden: true,
        unordered: false,
        once: false,
        span,
        result,
        generator: None,
        inline: Inline::Auto,
        may_raise: true,
        blocks: IndexVec::new(),
        values: IndexVec::new(),
        exits: 0,
        leaves_caller: false,
    }
}

/// Numbers the exits of every function, now that all signatures are there.
fn number_exits(program: &mut typed::Program) {
    let ids: Vec<typed::InstanceId> = program.functions.indices().collect();
    for id in ids {
        let mut function = program.functions[id].clone();
        let mut next = 0;
        for block in function.blocks.indices().collect::<Vec<_>>() {
            for index in 0..function.blocks[block].insts.len() {
                if program.may_exit(&function, &function.blocks[block].insts[index]) {
                    function.blocks[block].insts[index].exit = Some(typed::ExitId(next));
                    next += 1;
                }
            }
        }
        function.exits = next;
        program.functions[id] = function;
    }
}

fn build_instance(cx: &mut Context<'_>, out: Box<Output>, id: InstanceId) -> Box<Output> {
    let func = cx.instances[id].func;
    let program = cx.program;
    let function = &program.functions[func];
    let mut builder = FunctionBuilder::new(cx, out, id, function);
    builder.run();
    builder.finish()
}

struct FunctionBuilder<'c, 'p> {
    cx: &'c mut Context<'p>,
    id: InstanceId,
    function: &'p Function,
    code: Code,
    blocks: HashMap<BlockId, typed::BlockId>,
    /// The variables whose values must live on, and where they are bound.
    slots: HashSet<u32>,
    bindings: Vec<Binding>,
}

impl<'c, 'p> FunctionBuilder<'c, 'p> {
    fn new(cx: &'c mut Context<'p>, mut out: Box<Output>, id: InstanceId, function: &'p Function) -> Self {
        out.mapped = IndexVec::from_elem(None, function.values.len());
        let code = Code::new(out, function.span);
        let slots = cx.noticed_slots(id);
        FunctionBuilder { cx, id, function, code, blocks: HashMap::default(), slots, bindings: Vec::new() }
    }

    fn run(&mut self) {
        let order = self.cx.order(self.cx.instances[self.id].func);
        let entry = self.code.block();
        for &block in order.iter() {
            if self.cx.instances[self.id].reached[block] {
                self.declare_block(block);
            }
        }
        self.enter(entry);
        for &block in order.iter() {
            if self.blocks.contains_key(&block) {
                self.block(block);
            }
        }
    }

    fn declare_block(&mut self, block: BlockId) {
        let target = self.code.block();
        self.blocks.insert(block, target);
        for &param in &self.function.blocks[block].params {
            let ty = self.cx.value(self.id, param).ty;
            let tid = self.code.out.lower(self.cx, ty);
            let value = self.code.param(target, tid);
            self.code.out.mapped[param] = Some(value);
        }
    }

    /// The typed entry block: the closure and the arguments come in, captures are loaded, the body begins.
    fn enter(&mut self, entry: typed::BlockId) {
        self.code.start(entry);
        let (closure, args) = (self.cx.instances[self.id].closure, self.cx.instances[self.id].args.clone());
        let mut inputs = Vec::new();
        if let Some(closure) = closure {
            let ty = self.cx.types.single(closure);
            let tid = self.code.out.lower(self.cx, ty);
            let object = V { id: self.code.param(entry, tid), ..V::of(ty) };
            for index in 0..self.function.captures.len() {
                inputs.push(self.expander(BlockId::new(0), 0, self.function.span).load_capture(object, index));
            }
        }
        for ty in args {
            let tid = self.code.out.lower(self.cx, ty);
            inputs.push(V { id: self.code.param(entry, tid), ..V::of(ty) });
        }
        let edge_values = self.coerce_to_params(BlockId::new(0), &inputs, 0);
        if let Some(edge_values) = edge_values {
            let target = self.blocks[&BlockId::new(0)];
            self.code.jump(target, edge_values);
        }
    }

    fn expander(&mut self, block: BlockId, index: u32, span: Span) -> Expander<'_, 'p> {
        Expander { cx: self.cx, id: self.id, code: Some(&mut self.code), place: (block, index), salt: 0, span, lookup: None }
    }

    fn coerce_to_params(&mut self, block: BlockId, values: &[V], skip: usize) -> Option<Vec<typed::ValueId>> {
        let params = &self.function.blocks[block].params[skip..];
        let mut ids = Vec::new();
        for (&param, &value) in params.iter().zip(values) {
            let ty = self.cx.value(self.id, param).ty;
            let coerced = self.expander(block, 0, self.function.span).coerce(value, ty);
            if value.is_never() {
                self.code.end_dead();
                return None;
            }
            ids.push(coerced.id);
        }
        Some(ids)
    }

    fn block(&mut self, block: BlockId) {
        let source = &self.function.blocks[block];
        self.code.span = source.span;
        self.code.start(self.blocks[&block]);
        let raising_terminator = matches!(
            source.terminator,
            Terminator::ForNext { .. } | Terminator::Raise { .. } | Terminator::Reraise(_)
        );
        let landing = self.landing(block);
        let raising_at = if raising_terminator { source.insts.len() } else { source.insts.len().wrapping_sub(1) };
        for (index, inst) in source.insts.iter().enumerate() {
            if let untyped::InstKind::Bind { slot, value } = inst.kind {
                self.bind(slot, value);
                continue;
            }
            self.code.unwind = if index == raising_at { landing.clone() } else { None };
            let value = self.expander(block, index as u32, inst.span).instruction(inst);
            if !self.define(inst.result, value) {
                self.code.end_dead();
                self.code.unwind = None;
                return self.emit_landings();
            }
        }
        self.code.unwind = if raising_terminator { landing } else { None };
        self.terminator(block, source);
        self.code.unwind = None;
    }

    /// A variable holds a value from here on; what matters is what ends noticeably.
    fn bind(&mut self, slot: u32, value: Option<ValueId>) {
        if !self.slots.contains(&slot) || self.code.dead {
            return;
        }
        let value = value.filter(|&value| {
            let ty = self.cx.value(self.id, value).ty;
            self.cx.end_is_noticed(ty, None)
        });
        let value = value.and_then(|value| self.code.out.mapped[value]);
        let block = self.code.current;
        self.bindings.push(Binding { block, index: self.code.blocks[block].insts.len(), slot, value });
    }

    /// Records the result of an instruction in the type that the analysis found; false if control does not come back.
    fn define(&mut self, result: Option<ValueId>, value: V) -> bool {
        let Some(result) = result else { return !value.is_never() || !self.code.dead };
        if value.is_never() || self.code.dead {
            return false;
        }
        let ty = self.cx.value(self.id, result).ty;
        let span = self.code.span;
        let value = self.expander(BlockId::new(0), 0, span).coerce(value, ty);
        self.code.out.mapped[result] = Some(value.id);
        true
    }

    /// The block where exceptions of a block land: it converts the handler's arguments.
    fn landing(&mut self, block: BlockId) -> Option<typed::Edge> {
        let edge = self.function.blocks[block].unwind.as_ref()?;
        if !self.blocks.contains_key(&edge.block) {
            return None;
        }
        let landing = self.code.block();
        self.code.landings.push((landing, edge.clone()));
        Some(typed::Edge { block: landing, args: vec![] })
    }

    fn terminator(&mut self, block: BlockId, source: &'p untyped::Block) {
        let index = source.insts.len() as u32;
        match &source.terminator {
            Terminator::Jump(edge) => self.edge(edge, 0, None),
            Terminator::Branch { condition, then, otherwise } => self.branch(*condition, then, otherwise),
            Terminator::ForNext { iterator, body, done } => {
                let iterator = self.operand(*iterator);
                let item = self.expander(block, index, source.span).next_item(iterator);
                self.for_next(item, body, done);
            }
            Terminator::Return(value) => self.ret(*value),
            Terminator::Raise { exception, cause } => {
                let exception = self.operand(*exception);
                let cause = cause.map(|c| self.operand(c));
                self.expander(block, index, source.span).raise(exception, cause);
            }
            Terminator::Reraise(value) => {
                let value = value.map(|v| self.operand(v));
                self.expander(block, index, source.span).reraise(value);
            }
            Terminator::Unreachable => self.code.end_dead(),
        }
        self.emit_landings();
    }

    /// Emits the landing blocks of the block that was just finished.
    fn emit_landings(&mut self) {
        for (landing, edge) in std::mem::take(&mut self.code.landings) {
            self.code.unwind = None;
            self.code.start(landing);
            self.edge(&edge, 0, None);
        }
    }

    fn operand(&mut self, value: ValueId) -> V {
        let span = self.code.span;
        self.expander(BlockId::new(0), 0, span).operand(value)
    }

    fn edge(&mut self, edge: &untyped::Edge, skip: usize, first: Option<V>) {
        let mut values: Vec<V> = first.into_iter().collect();
        values.extend(edge.args.iter().map(|&v| self.operand(v)));
        debug_assert!(skip <= 1);
        let reached = self.blocks.get(&edge.block).copied();
        match (reached, self.coerce_edge(edge.block, &values)) {
            (Some(target), Some(args)) => self.code.jump(target, args),
            _ => self.code.end_dead(),
        }
    }

    fn coerce_edge(&mut self, block: BlockId, values: &[V]) -> Option<Vec<typed::ValueId>> {
        if values.iter().any(|v| v.is_never()) {
            return None;
        }
        self.coerce_to_params(block, values, 0)
    }

    fn branch(&mut self, condition: ValueId, then: &untyped::Edge, otherwise: &untyped::Edge) {
        let condition = self.operand(condition);
        match condition.known {
            Known::Bool(true) => self.edge(then, 0, None),
            Known::Bool(false) => self.edge(otherwise, 0, None),
            _ => {
                let targets = self.code.branch(condition.id);
                for (target, edge) in targets.into_iter().zip([then, otherwise]) {
                    self.code.start(target);
                    self.edge(edge, 0, None);
                }
            }
        }
    }

    fn for_next(&mut self, item: V, body: &untyped::Edge, done: &untyped::Edge) {
        if item.is_never() || self.code.dead {
            self.code.end_dead();
            return;
        }
        self.code.unwind = None;
        let bound = self.cx.types.with_unbound(item.ty, false);
        if !self.cx.types.may_be_unbound(item.ty) {
            return self.edge(body, 1, Some(item));
        }
        if bound == Types::NEVER {
            return self.edge(done, 0, None);
        }
        let unbound = self.cx.types.unbound();
        let parts = [self.code.out.lower(self.cx, bound), self.code.out.lower(self.cx, unbound)];
        let targets = self.code.type_switch(item.id, &parts);
        self.code.start(targets[0]);
        let span = self.code.span;
        let value = self.expander(BlockId::new(0), 0, span).narrow(item, bound);
        self.edge(body, 1, Some(value));
        self.code.start(targets[1]);
        self.edge(done, 0, None);
    }

    fn ret(&mut self, value: ValueId) {
        let value = self.operand(value);
        let result = self.cx.instances[self.id].result;
        let span = self.code.span;
        let value = self.expander(BlockId::new(0), 0, span).coerce(value, result);
        if value.is_never() {
            self.code.end_dead();
        } else {
            self.code.terminate(typed::Terminator::Return(value.id), span);
        }
    }

    fn finish(mut self) -> Box<Output> {
        let target = self.code.out.instance(self.id);
        let name = self.symbol();
        let (result, generator) = self.interface();
        let source = self.function;
        let mut function = typed::Function { result, generator, ..empty_function(&name, source.span, result) };
        function.traceback_name = source.name;
        function.hidden = self.cx.program.modules[source.module].is_library || source.kind == FunctionKind::ModuleParts;
        function.unordered = source.mark("unordered").is_some();
        function.once = matches!(source.kind, FunctionKind::ModuleBody | FunctionKind::ModuleParts);
        function.inline = match (source.mark("inline"), source.mark("noinline")) {
            (Some(_), _) => Inline::Always,
            (_, Some(_)) => Inline::Never,
            _ => Inline::Auto,
        };
        if !self.bindings.is_empty() {
            let Code { blocks, values, out, .. } = &mut self.code;
            lifetimes::keep(blocks, values, &mut out.program.types, self.bindings);
        }
        let mut out = self.code.finish(&mut function);
        out.program.functions[target] = function;
        out
    }

    fn symbol(&mut self) -> String {
        let module = self.cx.program.modules[self.function.module].name;
        format!("{module}.{}.{}", self.function.qualname, self.id.0)
    }

    fn interface(&mut self) -> (typed::TypeId, Option<typed::Generator>) {
        let (result, yields, sent) = {
            let instance = &self.cx.instances[self.id];
            (instance.result, instance.yields, instance.sent)
        };
        let returned = self.code.out.lower(self.cx, result);
        if self.function.kind != FunctionKind::Generator {
            return (returned, None);
        }
        let concrete = self.cx.types.of(Concrete::Generator(self.id));
        let object = self.code.out.object_of_type(self.cx, concrete);
        let sent = self.cx.types.read_cell(sent, None);
        let sent = self.code.out.lower(self.cx, sent);
        (self.code.out.lower(self.cx, yields), Some(typed::Generator { object, sent, returned }))
    }
}
