//! Function instances and their analysis: types only grow, block by block, until nothing changes.

use crate::context::{Context, InstanceKey};
use crate::expand::{Expander, V};
use crate::known::Known;
use crate::types::{CellId, Concrete, ConcreteId, InstanceId, Type, Types};
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::untyped::{BlockId, Edge, FuncId, Function, FunctionKind, Terminator, ValueId};
use std::collections::BTreeSet;
use std::rc::Rc;

/// One instance and what is known of it so far.
pub struct Instance {
    /// The function.
    pub func: FuncId,
    /// The instance whose analysis asked for this one first.
    pub parent: Option<InstanceId>,
    /// The function object with its captures, if it has any.
    pub closure: Option<ConcreteId>,
    /// Types of the parameters.
    pub args: Vec<Type>,
    /// Constants of the parameters, where the function asks for them (`@literals`); else empty.
    pub known_args: Vec<Known>,
    /// Type of each SSA value.
    pub values: IndexVec<ValueId, Type>,
    /// Constant of each SSA value.
    pub known: IndexVec<ValueId, Known>,
    /// Which blocks can run.
    pub reached: IndexVec<BlockId, bool>,
    /// Result (for a generator: what `return` gives).
    pub result: Type,
    /// Constant result.
    pub result_known: Known,
    /// For a generator: what it yields.
    pub yields: Type,
    /// For a generator: what callers send.
    pub sent: CellId,
    /// Who reads the result.
    pub callers: BTreeSet<InstanceId>,
    /// Whether it was analysed at least once.
    pub analysed: bool,
}

impl Context<'_> {
    /// The instance of a function that nobody in the program calls: a module's top level, a hook, a finalizer.
    pub fn instance(&mut self, func: FuncId, closure: Option<ConcreteId>, args: Vec<Type>) -> InstanceId {
        self.instance_for(None, func, closure, args, Vec::new())
    }

    /// The instance of a function for these argument types, and constants of some, in a call by `caller`; analysed at least once unless
    /// it is being analysed right now.
    pub fn instance_for(
        &mut self,
        caller: Option<InstanceId>,
        func: FuncId,
        closure: Option<ConcreteId>,
        args: Vec<Type>,
        known: Vec<Known>,
    ) -> InstanceId {
        let closure = closure.map(|c| self.types.canon_concrete(c));
        let args: Vec<Type> = args.into_iter().map(|a| self.types.canon(a)).collect();
        let mut key = (func, closure, args, known);
        if let Some(id) = self.known_instance(&key) {
            return id;
        }
        key.2 = self.recursive_args(caller, func, key.2);
        if let Some(id) = self.known_instance(&key) {
            return id;
        }
        if self.must_widen(caller, func, &key.2) {
            return self.open_instance(caller, func, key.1, key.2);
        }
        let id = self.new_instance(caller, &key);
        self.set_key(id, key);
        self.analyse(id);
        id
    }

    fn known_instance(&mut self, key: &InstanceKey) -> Option<InstanceId> {
        if let Some(&id) = self.instance_ids.get(key) {
            return Some(id);
        }
        if !self.types.has_merged() {
            return None;
        }
        self.key_instances();
        self.instance_ids.get(key).copied()
    }

    /// Keys the instances by what their arguments are now. When cells become one, so may the arguments of two instances;
    /// the older one serves from then on, and callers of the other are analysed again.
    pub fn key_instances(&mut self) {
        let merged = self.types.take_merged();
        let stale: BTreeSet<InstanceId> = merged.iter().filter_map(|cell| self.keyed_by.remove(cell)).flatten().collect();
        for id in stale {
            let Some((func, closure, args, known)) = self.keys.remove(&id) else { continue };
            let canonical = closure.map(|c| self.types.canon_concrete(c));
            let canonical = (func, canonical, args.iter().map(|&a| self.types.canon(a)).collect(), known.clone());
            self.instance_ids.remove(&(func, closure, args, known));
            let other = self.instance_ids.get(&canonical).copied();
            if other.is_none_or(|other| id < other) {
                self.set_key(id, canonical);
            }
            if let Some(other) = other {
                self.keys.remove(&id.max(other));
                self.types.dirty.extend(self.instances[id.max(other)].callers.iter().copied());
            }
        }
    }

    fn set_key(&mut self, id: InstanceId, key: InstanceKey) {
        let cells = key.2.iter().flat_map(|&arg| self.types.cells_in(arg));
        for &cell in cells.chain(key.1.iter().flat_map(|&closure| self.types.cells_of(closure))) {
            self.keyed_by.entry(cell).or_default().insert(id);
        }
        self.instance_ids.insert(key.clone(), id);
        self.keys.insert(id, key);
    }

    /// An instance that was not analysed yet.
    pub fn new_instance(&mut self, caller: Option<InstanceId>, key: &InstanceKey) -> InstanceId {
        let function = &self.program.functions[key.0];
        let sent = self.types.new_cell(Types::NEVER);
        self.instances.push(Instance {
            func: key.0,
            parent: caller,
            closure: key.1,
            args: key.2.clone(),
            known_args: key.3.clone(),
            values: IndexVec::from_elem(Types::NEVER, function.values.len()),
            known: IndexVec::from_elem(Known::Nothing, function.values.len()),
            reached: IndexVec::from_elem(false, function.blocks.len()),
            result: Types::NEVER,
            result_known: Known::Nothing,
            yields: Types::NEVER,
            sent,
            callers: BTreeSet::new(),
            analysed: false,
        })
    }

    /// Runs the abstract interpretation of an instance to a local fixpoint.
    pub fn analyse(&mut self, id: InstanceId) {
        if self.active.contains(&id) {
            // Its own analysis, further up, goes round again.
            self.instances[id].analysed = false;
            return;
        }
        let func = self.instances[id].func;
        let program = self.program;
        let function = &program.functions[func];
        if function.kind == FunctionKind::Stub {
            return;
        }
        self.active.push(id);
        loop {
            self.instances[id].analysed = true;
            self.types.dirty.remove(&id);
            self.enter(id, function);
            while self.pass(id, function) {}
            if self.instances[id].analysed && !self.types.dirty.contains(&id) {
                break;
            }
        }
        self.active.pop();
    }

    /// Gives the entry block its parameters: captures, then arguments.
    fn enter(&mut self, id: InstanceId, function: &Function) {
        let mut inputs = Vec::new();
        if let Some(closure) = self.instances[id].closure {
            if let Concrete::Function { captures, .. } = self.types.get(closure).clone() {
                inputs.extend(captures.into_iter().map(|cell| self.types.read_cell(cell, Some(id))));
            }
        }
        inputs.extend(self.instances[id].args.iter().copied());
        let entry = BlockId::new(0);
        let captures = inputs.len() - self.instances[id].args.len();
        for (index, (&param, ty)) in function.blocks[entry].params.iter().zip(inputs).enumerate() {
            let joined = self.types.join(self.instances[id].values[param], ty);
            let known = index.checked_sub(captures).and_then(|i| self.instances[id].known_args.get(i).copied());
            self.instances[id].values[param] = joined;
            self.instances[id].known[param] = known.unwrap_or(Known::Varies);
        }
        self.instances[id].reached[entry] = true;
    }

    /// One pass over the reached blocks in reverse post-order; true if anything grew.
    fn pass(&mut self, id: InstanceId, function: &Function) -> bool {
        let order = self.order(self.instances[id].func);
        let mut changed = false;
        for &block in order.iter() {
            if self.instances[id].reached[block] {
                changed |= self.evaluate_block(id, function, block);
            }
        }
        changed
    }

    fn evaluate_block(&mut self, id: InstanceId, function: &Function, block: BlockId) -> bool {
        let mut changed = false;
        let source = &function.blocks[block];
        if let Some(unwind) = &source.unwind {
            changed |= self.flow(id, function, unwind, 0);
        }
        for (index, inst) in source.insts.iter().enumerate() {
            let result = Expander::analysing(self, id, block, index as u32, inst.span).instruction(inst);
            if let Some(value) = inst.result {
                changed |= self.grow(id, value, result);
            }
            if result.ty == Types::NEVER && inst.result.is_some() {
                return changed;
            }
        }
        changed | self.evaluate_terminator(id, function, block)
    }

    fn evaluate_terminator(&mut self, id: InstanceId, function: &Function, block: BlockId) -> bool {
        let source = &function.blocks[block];
        let index = source.insts.len() as u32;
        match &source.terminator {
            Terminator::Jump(edge) => self.flow(id, function, edge, 0),
            Terminator::Branch { condition, then, otherwise } => {
                let known = self.instances[id].known[*condition].as_bool();
                let mut changed = false;
                if known != Some(false) {
                    changed |= self.flow(id, function, then, 0);
                }
                if known != Some(true) {
                    changed |= self.flow(id, function, otherwise, 0);
                }
                changed
            }
            Terminator::ForNext { iterator, body, done } => {
                let iterator = self.value(id, *iterator);
                let item = Expander::analysing(self, id, block, index, source.span).next_item(iterator);
                self.flow_for(id, function, item, body, done)
            }
            Terminator::Return(value) => {
                let value = self.value(id, *value);
                self.grow_result(id, value)
            }
            Terminator::Raise { exception, cause } => {
                let exception = self.value(id, *exception);
                let cause = cause.map(|c| self.value(id, c));
                Expander::analysing(self, id, block, index, source.span).raise(exception, cause);
                false
            }
            Terminator::Reraise(value) => {
                let value = value.map(|v| self.value(id, v));
                Expander::analysing(self, id, block, index, source.span).reraise(value);
                false
            }
            Terminator::Unreachable => false,
        }
    }

    fn flow_for(&mut self, id: InstanceId, function: &Function, item: V, body: &Edge, done: &Edge) -> bool {
        let mut changed = false;
        if self.types.may_be_unbound(item.ty) {
            changed |= self.flow(id, function, done, 0);
        }
        let bound = self.types.with_unbound(item.ty, false);
        if bound != Types::NEVER {
            let param = function.blocks[body.block].params[0];
            changed |= self.grow(id, param, V::of(bound));
            changed |= self.flow(id, function, body, 1);
        }
        changed
    }

    /// The value as the instance has it by now.
    pub fn value(&mut self, id: InstanceId, value: ValueId) -> V {
        let instance = &self.instances[id];
        let (ty, known) = (instance.values[value], instance.known[value]);
        V { ty: self.types.canon(ty), known, id: pyc2n_mir::typed::ValueId(0) }
    }

    fn grow(&mut self, id: InstanceId, value: ValueId, new: V) -> bool {
        let old = self.types.canon(self.instances[id].values[value]);
        let joined = self.types.join(old, new.ty);
        let known = if new.ty == Types::NEVER { Known::Nothing } else { new.known };
        let known = self.instances[id].known[value].join(known);
        let changed = joined != old || known != self.instances[id].known[value];
        self.instances[id].values[value] = joined;
        self.instances[id].known[value] = known;
        changed
    }

    /// Follows an edge: joins its arguments into the target's parameters after the first `skip`.
    fn flow(&mut self, id: InstanceId, function: &Function, edge: &Edge, skip: usize) -> bool {
        let args: Vec<V> = edge.args.iter().map(|&v| self.value(id, v)).collect();
        if args.iter().any(|v| v.ty == Types::NEVER) {
            return false;
        }
        let mut changed = !self.instances[id].reached[edge.block];
        self.instances[id].reached[edge.block] = true;
        for (&param, arg) in function.blocks[edge.block].params[skip..].iter().zip(args) {
            changed |= self.grow(id, param, arg);
        }
        changed
    }

    fn grow_result(&mut self, id: InstanceId, value: V) -> bool {
        let old = self.types.canon(self.instances[id].result);
        let joined = self.types.join(old, value.ty);
        let known = self.instances[id].result_known.join(value.known);
        if joined != old || known != self.instances[id].result_known {
            self.instances[id].result = joined;
            self.instances[id].result_known = known;
            self.wake_callers(id);
        }
        false
    }

    /// Adds to what a generator yields.
    pub fn grow_yields(&mut self, id: InstanceId, ty: Type) {
        let old = self.types.canon(self.instances[id].yields);
        let joined = self.types.join(old, ty);
        if joined != old {
            self.instances[id].yields = joined;
            self.wake_callers(id);
        }
    }

    fn wake_callers(&mut self, id: InstanceId) {
        let callers = self.instances[id].callers.clone();
        self.mark_dirty(&callers);
    }

    /// Reverse post-order of a function's blocks, unwind edges included.
    pub fn order(&mut self, func: FuncId) -> Rc<Vec<BlockId>> {
        if let Some(order) = self.orders.get(&func) {
            return order.clone();
        }
        let order = Rc::new(reverse_post_order(&self.program.functions[func]));
        self.orders.insert(func, order.clone());
        order
    }
}

fn successors(function: &Function, block: BlockId) -> Vec<BlockId> {
    let source = &function.blocks[block];
    let mut blocks: Vec<BlockId> = source.unwind.iter().map(|e| e.block).collect();
    match &source.terminator {
        Terminator::Jump(edge) => blocks.push(edge.block),
        Terminator::Branch { then, otherwise, .. } => blocks.extend([otherwise.block, then.block]),
        Terminator::ForNext { body, done, .. } => blocks.extend([done.block, body.block]),
        _ => {}
    }
    blocks
}

fn reverse_post_order(function: &Function) -> Vec<BlockId> {
    let mut seen = IndexVec::<BlockId, bool>::from_elem(false, function.blocks.len());
    let mut order = Vec::new();
    let entry = BlockId::new(0);
    seen[entry] = true;
    let mut stack = vec![(entry, successors(function, entry))];
    while let Some((block, pending)) = stack.last_mut() {
        match pending.pop() {
            Some(next) if !seen[next] => {
                seen[next] = true;
                stack.push((next, successors(function, next)));
            }
            Some(_) => {}
            None => {
                order.push(*block);
                stack.pop();
            }
        }
    }
    order.reverse();
    order
}
