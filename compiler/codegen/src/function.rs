//! One version of one function: places of values, blocks, edges, terminators, and the dispatch over
//! instructions. What an instruction does is in the file of its family.

use crate::arith::in_place;
use crate::calls::Returns;
use crate::codegen::Codegen;
use crate::count::Count;
use crate::exceptions::Landing;
use crate::form::{resuming_at, Form};
use crate::ir::{Body, Effort, Parts, Value};
use crate::shape::Shape;
use crate::tbaa::Access;
use inkwell::basic_block::BasicBlock;
use inkwell::debug_info::DISubprogram;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, IntValue, PhiValue, PointerValue};
use inkwell::IntPredicate;
use pyc2n_base::{Idx, IndexVec, Span};
use pyc2n_mir::typed::{
    Block, BlockId, Edge, Function, Inst, InstKind, InstanceId, Intrinsic, Terminator, TypeId, ValueId,
};
use pyc2n_passes::{Bits, Taken, Version};
use pyc2n_base::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::rc::Rc;

/// Which version of a function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mode {
    Strong,
    Weak,
}

/// Where a value is.
#[derive(Clone)]
enum Place<'c> {
    /// Not computed yet; it will be in registers.
    Pending,
    Parts(Parts<'c>),
    /// In the frame at this offset, in heap form.
    Frame(u64),
    /// In stack slots, one a register, because a generator's resumption may define it too.
    Stack(Vec<(PointerValue<'c>, BasicTypeEnum<'c>)>),
}

/// One version of one function under construction.
pub(crate) struct Emitter<'a, 'c, 'p> {
    body: Body<'a, 'c, 'p>,
    pub(crate) mode: Mode,
    version: Version,
    pub(crate) instance: InstanceId,
    pub(crate) mir: &'a Function,
    /// The weak form, if there are exits or this is the weak version.
    pub(crate) form: Option<Rc<Form>>,
    pub(crate) returns: Returns,
    places: IndexVec<ValueId, Place<'c>>,
    blocks: HashMap<BlockId, BasicBlock<'c>>,
    phis: HashMap<ValueId, Vec<PhiValue<'c>>>,
    /// The weak version's frame, or the generator object.
    pub(crate) frame: Option<PointerValue<'c>>,
    /// Resume points by number.
    pub(crate) resumes: Vec<(u64, BasicBlock<'c>)>,
    /// Blocks on the way to an exception.
    cold: Vec<bool>,
    /// The block being emitted.
    pub(crate) block: BlockId,
    /// Where places leave with an exception that have the same to release and, if so it says, a place to add to the traceback.
    pub(crate) landings: HashMap<(Vec<ValueId>, bool), Landing<'c>>,
    /// Span of the instruction being emitted.
    pub(crate) span: Span,
    scope: Option<DISubprogram<'c>>,
    /// Values that somebody else holds: parameters of a strong function, and what `Borrow` reads.
    borrowed: HashSet<ValueId>,
    /// Where it is held here too.
    taken: Taken,
    /// Results of reads that are bound, whatever their type says.
    pub(crate) bound: Bits,
    /// The instruction being emitted gives a borrowed result.
    pub(crate) reads_borrowed: bool,
    /// What the operation that is emitted takes over, until what would release it.
    pub(crate) ending: Option<ValueId>,
}

impl<'a, 'c, 'p> Deref for Emitter<'a, 'c, 'p> {
    type Target = Body<'a, 'c, 'p>;
    fn deref(&self) -> &Self::Target {
        &self.body
    }
}

/// Emits one version of a function.
pub(crate) fn emit(cg: &Codegen, instance: InstanceId, version: Version) {
    let mode = if version == Version::Weak { Mode::Weak } else { Mode::Strong };
    let needs_form = mode == Mode::Weak || cg.program.functions[instance].exits > 0;
    let form = (needs_form || cg.program.functions[instance].generator.is_some()).then(|| cg.form(instance));
    let strong;
    let mut taken = Taken::default();
    let mir = match (mode, &form) {
        (Mode::Weak, Some(form)) => &form.function,
        _ => {
            let mut function = cg.program.functions[instance].clone();
            taken = cg.borrowing.mark(cg.program, &mut function);
            pyc2n_passes::own(cg.program, &mut function, version, &taken);
            strong = function;
            &strong
        }
    };
    let (target, returns) = match version {
        Version::Strong => (cg.strong(instance), cg.strong_returns(instance)),
        Version::Unrolled => (cg.strong_unrolled(instance), cg.strong_returns(instance)),
        Version::Borrowing => (cg.strong_borrowing(instance), cg.strong_returns(instance)),
        Version::Apart => (cg.strong_apart(instance), cg.strong_returns(instance)),
        Version::Weak => (cg.weak(instance), cg.weak_returns(instance)),
    };
    let scope = cg.describe(target, mir);
    let body = Body::new(cg, target);
    cg.set_line(&body.builder, scope, mir.span);
    let mut emitter = Emitter {
        body,
        mode,
        version,
        instance,
        mir,
        form: form.clone(),
        returns,
        places: IndexVec::from_elem(Place::Pending, mir.values.len()),
        blocks: HashMap::default(),
        phis: HashMap::default(),
        frame: None,
        resumes: Vec::new(),
        cold: pyc2n_passes::cold_blocks(mir),
        block: BlockId(0),
        landings: HashMap::default(),
        span: mir.span,
        scope,
        borrowed: borrowed_values(mir),
        taken,
        bound: pyc2n_passes::bound_reads(&cg.program.types, mir),
        reads_borrowed: false,
        ending: None,
    };
    emitter.body.effort = emitter.effort(BlockId(0));
    let defers = version == Version::Apart || version == Version::Strong && cg.cold[instance];
    match (&form, &mir.generator) {
        (Some(_), Some(_)) if version == Version::Apart => emitter.defer_to_weak_body(),
        (Some(form), None) if defers => emitter.defer_to_weak(form),
        _ => emitter.run(),
    }
}

/// The parameters of a strong function belong to its caller.
fn borrowed_values(mir: &Function) -> HashSet<ValueId> {
    let params = mir.blocks[BlockId(0)].params.iter().copied().filter(|_| mir.generator.is_none());
    let insts = mir.blocks.iter().flat_map(|block| &block.insts);
    params.chain(insts.filter(|inst| matches!(inst.kind, InstKind::Borrow(_))).filter_map(|inst| inst.result)).collect()
}

impl<'a, 'c, 'p> Emitter<'a, 'c, 'p> {
    fn run(&mut self) {
        let order = pyc2n_passes::reverse_postorder(self.mir);
        let entry = self.current();
        self.assign_places();
        for &id in &order {
            let block = self.append(&id.to_string());
            self.blocks.insert(id, block);
        }
        if self.mode == Mode::Strong && self.mir.generator.is_none() {
            self.strong_entry();
        }
        for &id in &order {
            self.begin_block(id);
            self.emit_block(id);
        }
        self.finish_entry(entry);
    }

    /// Values that a resume point defines too live in memory.
    fn assign_places(&mut self) {
        let Some(form) = self.form.clone() else { return };
        match self.mode {
            Mode::Weak => {
                let index = 1;
                self.frame = Some(self.param(index).into_pointer_value());
                for (&value, &offset) in &form.slots {
                    self.places[value] = Place::Frame(offset);
                }
            }
            Mode::Strong if self.mir.generator.is_some() => {
                self.frame = Some(self.param(0).into_pointer_value());
                let yields = form.exits.iter().filter(|exit| exit.is_yield);
                let crossing: Vec<ValueId> = yields
                    .flat_map(|exit| exit.live.iter().chain(exit.result.iter().filter(|_| exit.uses_result)))
                    .copied()
                    .collect();
                for value in crossing {
                    self.stack_place(value);
                }
            }
            Mode::Strong => {}
        }
    }

    fn stack_place(&mut self, value: ValueId) {
        if matches!(self.places[value], Place::Pending) {
            let types = self.cg.registers(&self.shape(value));
            self.places[value] = Place::Stack(types.into_iter().map(|ty| (self.alloca(ty), ty)).collect());
        }
    }

    pub(crate) fn param(&self, index: u32) -> Value<'c> {
        self.function.get_nth_param(index).expect("declared with its parameters")
    }

    fn strong_entry(&mut self) {
        self.check_stack();
        self.bind_params();
        self.br(self.blocks[&BlockId(0)]);
    }

    /// The parameters of a strong function are in registers.
    pub(crate) fn bind_params(&mut self) {
        let mut next = 0;
        for value in self.mir.blocks[BlockId(0)].params.clone() {
            let count = self.shape(value).count() as u32;
            let parts = (next..next + count).map(|n| self.param(n)).collect();
            next += count;
            self.places[value] = Place::Parts(parts);
        }
    }

    /// RecursionError if a recursive function is too deep.
    fn check_stack(&mut self) {
        if !self.cg.recursive[self.instance] || self.version == Version::Unrolled {
            return;
        }
        let (deep, fine) = (self.append("deep"), self.append("fine"));
        self.cond_br_cold(self.is_too_deep(), deep, fine);
        self.position(deep);
        self.call_hook(self.cg.program.hooks.raise_recursion);
        self.return_raised();
        self.position(fine);
    }

    /// Whether the stack has come near its end.
    pub(crate) fn is_too_deep(&self) -> IntValue<'c> {
        let saved = self.intrinsic("llvm.stacksave", &[self.cg.pointer()], &[]);
        let limit = self.load(self.i64_type(), self.cg.external("rt_stack_limit", self.i64_type()), Access::Any);
        self.icmp(IntPredicate::ULT, self.ptr_to_int(saved.into_pointer_value()), limit.into_int_value())
    }

    /// Whether a call is one of the function to itself that contains itself once more.
    pub(crate) fn calls_unrolled(&self, callee: InstanceId) -> bool {
        self.version == Version::Strong && self.mode == Mode::Strong && callee == self.instance && self.cg.is_unrolled(callee)
    }

    /// The dispatch over resume points, known only now.
    fn finish_entry(&mut self, entry: BasicBlock<'c>) {
        self.position(entry);
        match (self.mode, self.mir.generator.is_some()) {
            (Mode::Strong, false) => {}
            (Mode::Strong, true) => self.generator_entry(self.blocks[&BlockId(0)]),
            (Mode::Weak, _) => {
                if self.mir.generator.is_none() {
                    self.check_weak_stack();
                }
                let start = self.blocks[&BlockId(0)];
                let invalid = self.append("invalid");
                let mut cases = vec![(0, start)];
                cases.append(&mut self.resumes);
                let i32_type = self.cg.context.i32_type();
                let cases: Vec<_> = cases.into_iter().map(|(n, block)| (i32_type.const_int(n, false), block)).collect();
                self.switch(self.param(0).into_int_value(), invalid, &cases);
                self.position(invalid);
                self.unreachable();
            }
        }
    }

    /// A weak function that is entered at its start is as deep as the strong one would be. Its parameters are dropped.
    fn check_weak_stack(&mut self) {
        if !self.cg.recursive[self.instance] {
            return;
        }
        let (deep, fine) = (self.append("deep"), self.append("fine"));
        let low = self.is_too_deep();
        let resume = self.param(0).into_int_value();
        let at_start = self.icmp(IntPredicate::EQ, resume, resume.get_type().const_zero());
        self.cond_br_cold(self.and(low, at_start), deep, fine);
        self.position(deep);
        for value in self.mir.blocks[BlockId(0)].params.clone() {
            self.count_value(value, Count::Release);
        }
        self.call_hook(self.cg.program.hooks.raise_recursion);
        self.return_raised();
        self.position(fine);
    }

    fn effort(&self, block: BlockId) -> Effort {
        match self.mode {
            _ if self.cold[block.index()] || self.cg.cold[self.instance] || self.version == Version::Apart => Effort::Least,
            Mode::Weak => Effort::Small,
            Mode::Strong => Effort::Full,
        }
    }

    /// What `act` emits hardly ever runs.
    pub(crate) fn with_least_effort(&mut self, act: impl FnOnce(&mut Self)) {
        let effort = std::mem::replace(&mut self.body.effort, Effort::Least);
        act(self);
        self.body.effort = effort;
    }

    fn begin_block(&mut self, id: BlockId) {
        let block = self.blocks[&id];
        self.position(block);
        self.block = id;
        self.body.effort = self.effort(id);
        if id == BlockId(0) {
            if self.mir.generator.is_some() && self.mode == Mode::Strong {
                self.load_parameters();
            }
            return;
        }
        for param in self.mir.blocks[id].params.clone() {
            if matches!(self.places[param], Place::Pending) {
                let types = self.cg.registers(&self.shape(param));
                let phis: Vec<PhiValue> = types.into_iter().map(|ty| self.phi(ty)).collect();
                self.places[param] = Place::Parts(phis.iter().map(|phi| phi.as_basic_value()).collect());
                self.phis.insert(param, phis);
            }
        }
    }

    fn emit_block(&mut self, id: BlockId) {
        let mir = self.mir;
        let block = &mir.blocks[id];
        let tail = self.tail_call(block);
        let before = tail.map_or(block.insts.len(), |_| block.insts.len() - 1);
        for (n, inst) in block.insts[..before].iter().enumerate() {
            self.go_to(inst.span);
            if !matches!(inst.kind, InstKind::Release(value) if self.ending == Some(value)) {
                self.ending = self.ending.or_else(|| self.ending_operand(&block.insts[n..]));
                self.inst(inst);
            } else {
                self.ending = None;
            }
            self.resume_at(id, n + 1);
        }
        self.go_to(block.span);
        match tail {
            Some((callee, args)) => self.return_call(callee, args),
            None => self.terminator(&block.terminator),
        }
    }

    /// The call at the end of a block whose result, whatever it is, is what the function returns: an exception has no place to add and nothing to
    /// release on its way, a big int is for the caller to deal with.
    fn tail_call<'b>(&self, block: &'b Block) -> Option<(InstanceId, &'b [ValueId])> {
        let Inst { kind: InstKind::Call(callee, args), result, cleanup, .. } = block.insts.last()? else { return None };
        let Terminator::Return(value) = block.terminator else { return None };
        let is_last = *result == Some(value) && cleanup.is_empty() && block.unwind.is_none();
        let is_plain = self.mode == Mode::Strong && self.mir.hidden && self.mir.generator.is_none();
        // Callers of a function that does not take them along don't look whether it has left.
        let may_leave = self.mir.leaves_caller || !self.cg.program.functions[*callee].leaves_caller;
        (is_last && is_plain && may_leave && self.cg.strong_returns(*callee) == self.returns).then_some((*callee, &args[..]))
    }

    /// The operand that an operation on words takes over, because it is released right behind. (No exit goes on in between.)
    fn ending_operand(&self, insts: &[Inst]) -> Option<ValueId> {
        let InstKind::Intrinsic(op, args) = &insts[0].kind else { return None };
        let &[a, b] = &args[..] else { return None };
        if self.mode != Mode::Weak || in_place(*op).is_none() || a == b {
            return None;
        }
        let ends = |value: ValueId| {
            let mut released = insts[1..].iter().map_while(|inst| if let InstKind::Release(value) = inst.kind { Some(value) } else { None });
            released.any(|released| released == value).then_some(value)
        };
        ends(a).or_else(|| ends(b).filter(|_| *op != Intrinsic::IntSub))
    }

    /// In the weak version: where an exit goes on.
    fn resume_at(&mut self, block: BlockId, index: usize) {
        let Some((n, exit)) = resuming_at(self.cg.program, self.mir, block, index).filter(|_| self.mode == Mode::Weak) else { return };
        if !matches!(self.mir.blocks[block].insts[n].kind, InstKind::Yield(_)) {
            let resume = self.append("resume");
            self.br(resume);
            self.position(resume);
            self.resumes.push((exit.index() as u64 + 1, resume));
        }
    }

    fn go_to(&mut self, span: Span) {
        if span != self.span {
            self.span = span;
            self.cg.set_line(&self.body.builder, self.scope, span);
        }
    }

    // ---- values ----

    /// The type of a value.
    pub(crate) fn ty(&self, value: ValueId) -> TypeId {
        self.mir.values[value]
    }

    /// The shape of a value.
    pub(crate) fn shape(&self, value: ValueId) -> Rc<Shape> {
        self.cg.shape(self.mir.values[value])
    }

    /// The registers of a value.
    pub(crate) fn get(&self, value: ValueId) -> Parts<'c> {
        match &self.places[value] {
            Place::Parts(parts) => parts.clone(),
            Place::Frame(offset) => {
                let frame = self.frame.expect("values have a place in the frame only if there is one");
                self.load_heap(&self.shape(value), self.offset(frame, *offset), Access::Any)
            }
            Place::Stack(slots) => slots.iter().map(|&(slot, ty)| self.load(ty, slot, Access::Any)).collect(),
            Place::Pending => panic!("{}: {value} is used before its definition", self.mir.name),
        }
    }

    /// The only register of a value.
    pub(crate) fn get_int(&self, value: ValueId) -> IntValue<'c> {
        self.get(value)[0].into_int_value()
    }

    pub(crate) fn set(&mut self, value: ValueId, parts: Parts<'c>) {
        match &self.places[value] {
            Place::Frame(offset) => {
                let frame = self.frame.expect("values have a place in the frame only if there is one");
                self.store_heap(&self.shape(value), self.offset(frame, *offset), &parts, Access::Any);
            }
            Place::Stack(slots) => {
                slots.iter().zip(&parts).for_each(|(&(slot, _), &part)| self.store(part, slot, Access::Any));
            }
            _ => self.places[value] = Place::Parts(parts),
        }
    }

    /// Defines an instruction's result, in this version's form.
    pub(crate) fn define(&mut self, inst: &Inst, parts: Parts<'c>) {
        if let Some(result) = inst.result {
            self.set(result, parts);
        }
    }

    /// Defines a result of one register.
    pub(crate) fn define_one(&mut self, inst: &Inst, part: impl Into<Value<'c>>) {
        self.define(inst, vec![part.into()]);
    }

    /// Defines a result that is a small number: an int or a machine integer, as the result's type has it.
    pub(crate) fn define_number(&mut self, inst: &Inst, number: IntValue<'c>) {
        let part = match inst.result.map(|result| self.shape(result)).as_deref() {
            Some(Shape::Int) if self.mode == Mode::Weak => self.box_int(number),
            Some(Shape::Machine { bits, .. }) => self.resize(number, self.cg.machine_type(*bits), true),
            _ => number,
        };
        self.define_one(inst, part);
    }

    /// Defines a result that is there in word form. `borrowed` says that its words have not been retained.
    pub(crate) fn define_words(&mut self, inst: &Inst, ty: TypeId, parts: Parts<'c>, borrowed: bool) {
        let shape = self.cg.shape(ty);
        let words = self.words(&shape, &parts);
        if self.mode == Mode::Weak {
            if borrowed {
                words.iter().for_each(|&word| self.retain_word(word));
            }
            return self.define(inst, parts);
        }
        let Some(big) = self.any_big(&words) else { return self.define(inst, parts) };
        let (out, small) = (self.append("big"), self.append("small"));
        self.cond_br_cold(big, out, small);
        self.position(out);
        self.with_least_effort(|emitter| {
            words.iter().filter(|_| borrowed).for_each(|&word| emitter.retain_word(word));
            emitter.exit_with(inst, parts.clone());
        });
        self.position(small);
        let plain = self.from_small_words(&shape, &parts);
        if !borrowed {
            self.give_up(&words);
        }
        self.define(inst, plain);
    }

    /// Leaves strong code with an instruction's result in word form; each instruction that can meet a big int has an exit.
    pub(crate) fn exit_with(&mut self, inst: &Inst, words: Parts<'c>) {
        match inst.exit {
            Some(exit) => self.side_exit(exit, words),
            None => self.unreachable(),
        }
    }

    /// Whether somebody else holds a value.
    pub(crate) fn is_borrowed(&self, value: ValueId) -> bool {
        self.borrowed.contains(&value) && !self.taken.is_owned(value, self.block)
    }

    /// Retains or releases a value.
    pub(crate) fn count_value(&mut self, value: ValueId, count: Count) {
        let shape = self.shape(value);
        if shape.is_counted(self.mode == Mode::Weak) {
            let parts = self.get(value);
            self.count(&shape, &parts, count, self.mode == Mode::Weak);
        }
    }

    /// A value's word form, as a new reference for the ints in strong code and the value's own in weak code.
    pub(crate) fn get_words(&self, value: ValueId) -> Parts<'c> {
        let parts = self.get(value);
        match self.mode {
            Mode::Strong => self.to_words(&self.shape(value), &parts),
            Mode::Weak => parts,
        }
    }

    // ---- edges and terminators ----

    /// Follows an edge.
    pub(crate) fn jump(&mut self, edge: &Edge) {
        let args: Vec<Parts> = edge.args.iter().map(|&arg| self.get(arg)).collect();
        let params = self.mir.blocks[edge.block].params.clone();
        for (param, parts) in params.into_iter().zip(args) {
            match self.places[param] {
                Place::Frame(_) | Place::Stack(_) => self.set(param, parts),
                _ => self.feed(param, edge.block, parts),
            }
        }
        self.br(self.blocks[&edge.block]);
    }

    /// Adds an incoming value to the phis of a parameter, making them if the block has not begun.
    fn feed(&mut self, param: ValueId, block: BlockId, parts: Parts<'c>) {
        let from = self.current();
        if !self.phis.contains_key(&param) {
            let target = self.blocks[&block];
            let builder = self.cg.context.create_builder();
            match target.get_first_instruction() {
                Some(first) => builder.position_before(&first),
                None => builder.position_at_end(target),
            }
            let phis: Vec<PhiValue> =
                parts.iter().map(|part| crate::ir::float_built(builder.build_phi(part.get_type(), ""))).collect();
            self.places[param] = Place::Parts(phis.iter().map(|phi| phi.as_basic_value()).collect());
            self.phis.insert(param, phis);
        }
        for (phi, part) in self.phis[&param].iter().zip(&parts) {
            phi.add_incoming(&[(part as &dyn BasicValue, from)]);
        }
    }

    /// A block that follows the edge, for a branch.
    pub(crate) fn edge_block(&mut self, edge: &Edge) -> BasicBlock<'c> {
        if edge.args.is_empty() {
            return self.blocks[&edge.block];
        }
        let here = self.current();
        let block = self.append("edge");
        self.position(block);
        self.jump(edge);
        self.position(here);
        block
    }

    fn terminator(&mut self, terminator: &Terminator) {
        match terminator {
            Terminator::Jump(edge) => self.jump(edge),
            Terminator::Branch { condition, then, otherwise } => {
                let condition = self.get_int(*condition);
                let (then, otherwise) = (self.edge_block(then), self.edge_block(otherwise));
                self.cond_br(condition, then, otherwise);
            }
            Terminator::TypeSwitch { value, arms, default } => self.type_switch(*value, arms, default.as_ref()),
            Terminator::Return(value) => self.return_value(*value),
            Terminator::Raise { exception, fresh } => self.raise(*exception, *fresh),
            Terminator::Unreachable => self.unreachable(),
        }
    }

    fn return_value(&mut self, value: ValueId) {
        let parts = self.get(value);
        if self.mir.generator.is_some() {
            return self.generator_return(value);
        }
        self.return_parts(&parts);
    }

    /// Returns registers of this version's form: as words only if there is a big int.
    pub(crate) fn return_parts(&self, parts: &[Value<'c>]) {
        let words = if self.mode == Mode::Weak { self.words(&self.returns.shape, parts) } else { vec![] };
        let Some(big) = self.any_big(&words) else { return self.ret(self.pack_return(&self.returns, parts, self.i8(0))) };
        let (wide, small) = (self.append("big"), self.append("small"));
        self.cond_br(big, wide, small);
        self.position(wide);
        self.ret(self.pack_return(&self.returns, parts, self.i8(2)));
        self.position(small);
        let plain = self.from_small_words(&self.returns.shape, parts);
        self.give_up(&words);
        self.ret(self.pack_return(&self.returns, &plain, self.i8(0)));
    }

    // ---- instructions ----

    fn inst(&mut self, inst: &Inst) {
        match &inst.kind {
            InstKind::Borrow(read) => {
                let plain = Inst { kind: (**read).clone(), ..inst.clone() };
                self.reads_borrowed = true;
                self.inst(&plain);
                self.reads_borrowed = false;
            }
            InstKind::Const(literal) => self.literal(inst, literal),
            InstKind::Unbound => self.unbound(inst),
            InstKind::Convert(v) => self.convert_inst(inst, *v),
            InstKind::Narrow(v) => self.narrow_inst(inst, *v),
            InstKind::Reinterpret(v) => self.reinterpret(inst, *v),
            InstKind::MachineCast(v) => self.machine_cast(inst, *v),
            InstKind::IntToMachine(v) => self.int_to_machine(inst, *v),
            InstKind::MachineToInt(v) => self.machine_to_int(inst, *v),
            InstKind::BoolToInt(v) => self.bool_to_int(inst, *v),
            InstKind::TypeTest(v, ty) => self.type_test(inst, *v, *ty),
            InstKind::Tuple(items) => self.tuple(inst, items),
            InstKind::TupleGet(v, index) => self.tuple_get(inst, *v, *index),
            InstKind::Alloc(object) => self.alloc(inst, *object),
            InstKind::FieldGet { object, of, field } => self.field_get(inst, *object, *of, *field),
            InstKind::FieldSet { object, of, field, value, vacant } => self.field_set(*object, (*of, *field), *value, *vacant),
            InstKind::GlobalGet(global) => self.global_get(inst, *global),
            InstKind::GlobalSet(global, v) => self.global_set(*global, *v),
            InstKind::Identical(a, b) => self.identical_inst(inst, *a, *b),
            InstKind::TypeName(v) => self.type_name(inst, *v),
            InstKind::Address(v) => self.address(inst, *v),
            InstKind::TypeNumber(v) => self.type_number(inst, *v),
            InstKind::Call(callee, args) => self.call_inst(inst, *callee, args),
            InstKind::CallRuntime(row, args) => self.call_runtime(inst, *row, args),
            InstKind::Intrinsic(op, args) => self.intrinsic_inst(inst, *op, args),
            InstKind::GeneratorNew(callee, args) => self.generator_new(inst, *callee, args),
            InstKind::GeneratorResume { generator, instance, sent } => {
                self.generator_resume(inst, *generator, *instance, Some(*sent), None);
            }
            InstKind::GeneratorThrow { generator, instance, exception } => {
                self.generator_resume(inst, *generator, *instance, None, Some(*exception));
            }
            InstKind::GeneratorState(v) => self.generator_state(inst, *v),
            InstKind::GeneratorReturned { generator, instance } => self.generator_returned(inst, *generator, *instance),
            InstKind::Yield(v) => self.yield_value(inst, *v),
            InstKind::EnterHandler => self.enter_handler(inst),
            InstKind::LeaveHandler(v) => self.leave_handler(*v),
            InstKind::HandledException => self.handled_exception(inst),
            InstKind::Retain(v) => self.count_value(*v, Count::Retain),
            InstKind::Release(v) => self.count_value(*v, Count::Release),
            InstKind::KeepAlive(_) => {}
        }
    }
}
