//! Values live as long as the variables that hold them, where the end of a value can be noticed: there, and only there, the `Bind`s of
//! untyped mir become `KeepAlive`s. In: the blocks of a typed function, and what its variables hold from where on. Out: a
//! `KeepAlive` of what a variable held wherever it lets go, and, in the order of the slots, at each end of the function.
//!
//! What a variable holds where paths meet is a parameter of its own, apart from the values that the program reads. So
//! no type that inference found gets wider. If no type holds what meets there (tuples of one length), that value ends early.

use crate::context::Context;
use crate::structural::field_names;
use crate::types::{Concrete, ConcreteId, InstanceId, Type};
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{self, Block, BlockId, Edge, Inst, InstKind, Member, Terminator, TypeId, Types, ValueId};
use pyc2n_base::collections::{HashMap, HashSet};
use std::collections::BTreeMap;

/// A variable lets go of what it held, and holds a value, or nothing.
pub struct Binding {
    /// The block.
    pub block: BlockId,
    /// Before which instruction.
    pub index: usize,
    /// The variable.
    pub slot: u32,
    /// What it holds.
    pub value: Option<ValueId>,
}

impl Context<'_> {
    /// Whether code of the program runs when a value of this type ends, as far as is known. A reader is analysed again when the types
    /// that this depends on grow; without one they are final.
    pub fn end_is_noticed(&mut self, ty: Type, reader: Option<InstanceId>) -> bool {
        let mut visited = HashSet::default();
        let mut work = self.types.members(ty);
        while let Some(member) = work.pop() {
            let member = self.types.canon_concrete(member);
            if reader.is_none() && self.unnoticed.contains(&member) || !visited.insert(member) {
                continue;
            }
            if self.is_finalised(member) {
                return true;
            }
            for held in self.held_types(member, reader) {
                work.extend(self.types.members(held));
            }
        }
        if reader.is_none() {
            self.unnoticed.extend(visited);
        }
        false
    }

    fn is_finalised(&mut self, member: ConcreteId) -> bool {
        match *self.types.get(member) {
            Concrete::Instance { class, .. } => self.has_user_finalizer(class),
            Concrete::Generator(instance) => self.noticing_generators.contains(&self.instances[instance].func),
            _ => false,
        }
    }

    /// Types of what a value holds.
    fn held_types(&mut self, member: ConcreteId, reader: Option<InstanceId>) -> Vec<Type> {
        let cells = match self.types.get(member).clone() {
            Concrete::Tuple(elements) => return elements,
            Concrete::Super { object, .. } => return vec![object],
            Concrete::Generator(instance) => return self.instances[instance].values.iter().copied().collect(),
            Concrete::Instance { class, args } => {
                let names = field_names(self, class);
                return names.into_iter().map(|name| self.field_type(class, &args, name, reader)).collect();
            }
            Concrete::Function { captures, .. } => captures,
            Concrete::Bound { function, receiver } => vec![function, receiver],
            Concrete::Box(cell) | Concrete::Ptr(cell) => vec![cell],
            _ => vec![],
        };
        cells.into_iter().map(|cell| self.types.read_cell(cell, reader)).collect()
    }

    /// The slots of an instance that hold something whose end is noticed.
    pub fn noticed_slots(&mut self, id: InstanceId) -> HashSet<u32> {
        use pyc2n_mir::untyped::InstKind::Bind;
        let function = &self.program.functions[self.instances[id].func];
        let mut slots = HashSet::default();
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            let Bind { slot, value: Some(value) } = inst.kind else { continue };
            let ty = self.instances[id].values[value];
            if !slots.contains(&slot) && self.end_is_noticed(ty, None) {
                slots.insert(slot);
            }
        }
        slots
    }
}

/// What a variable holds at a point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Held {
    Nothing,
    Value(ValueId),
    /// What comes in over the edges to a block.
    Join(BlockId),
}

/// Keeps what the variables hold alive.
pub fn keep(blocks: &mut IndexVec<BlockId, Block>, values: &mut IndexVec<ValueId, TypeId>, types: &mut Types, bindings: Vec<Binding>) {
    let mut slots: BTreeMap<u32, Vec<Binding>> = BTreeMap::new();
    for binding in bindings {
        slots.entry(binding.slot).or_default().push(binding);
    }
    let mut insertions = Vec::new();
    for bindings in slots.into_values() {
        let mut variable = Variable::new(blocks, bindings);
        variable.solve();
        let params = variable.make_params(blocks, values, types);
        variable.supply(blocks, values, &params, &mut insertions);
        variable.let_go(blocks, &params, &mut insertions);
    }
    insert(blocks, insertions);
}

/// A new instruction: block, before which instruction.
type Insertion = (BlockId, usize, Inst);

fn insert(blocks: &mut IndexVec<BlockId, Block>, mut insertions: Vec<Insertion>) {
    // Stable: those at one place stay in their order.
    insertions.sort_by_key(|(block, index, _)| (block.index(), *index));
    for (block, index, inst) in insertions.into_iter().rev() {
        blocks[block].insts.insert(index, inst);
    }
}

/// One variable of a function.
struct Variable {
    bindings: HashMap<BlockId, Vec<Binding>>,
    predecessors: IndexVec<BlockId, Vec<BlockId>>,
    reached: Vec<BlockId>,
    /// At the head of each block, as far as known.
    at_head: IndexVec<BlockId, Option<Held>>,
}

fn edges(block: &Block) -> impl Iterator<Item = &Edge> {
    block.terminator.edges().into_iter().chain(&block.unwind)
}

impl Variable {
    fn new(blocks: &IndexVec<BlockId, Block>, all: Vec<Binding>) -> Variable {
        let mut bindings: HashMap<BlockId, Vec<Binding>> = HashMap::default();
        for binding in all {
            bindings.entry(binding.block).or_default().push(binding);
        }
        let mut predecessors: IndexVec<BlockId, Vec<BlockId>> = IndexVec::from_elem(Vec::new(), blocks.len());
        let mut reached = vec![BlockId(0)];
        let mut seen = HashSet::from_iter([BlockId(0)]);
        let mut next = 0;
        while let Some(&block) = reached.get(next) {
            next += 1;
            for edge in edges(&blocks[block]) {
                predecessors[edge.block].push(block);
                if seen.insert(edge.block) {
                    reached.push(edge.block);
                }
            }
        }
        Variable { bindings, predecessors, reached, at_head: IndexVec::from_elem(None, blocks.len()) }
    }

    fn at_end(&self, block: BlockId) -> Option<Held> {
        match self.bindings.get(&block).and_then(|bindings| bindings.last()) {
            Some(last) => Some(held(last.value)),
            None => self.at_head[block],
        }
    }

    /// Finds what the variable holds at the head of each block.
    fn solve(&mut self) {
        self.at_head[BlockId(0)] = Some(Held::Nothing);
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for n in 0..self.reached.len() {
                let block = self.reached[n];
                let found = self.meet(block);
                if block != BlockId(0) && found != self.at_head[block] {
                    self.at_head[block] = found;
                    changed = true;
                }
            }
        }
    }

    fn meet(&self, block: BlockId) -> Option<Held> {
        if self.at_head[block] == Some(Held::Join(block)) {
            return self.at_head[block];
        }
        let mut met = None;
        for &predecessor in &self.predecessors[block] {
            match (met, self.at_end(predecessor)) {
                (_, None) => {}
                (None, found) => met = found,
                (Some(one), Some(other)) if one == other => {}
                _ => return Some(Held::Join(block)),
            }
        }
        met
    }

    /// The parameters of blocks where different values meet.
    fn make_params(
        &self,
        blocks: &mut IndexVec<BlockId, Block>,
        values: &mut IndexVec<ValueId, TypeId>,
        types: &mut Types,
    ) -> HashMap<BlockId, ValueId> {
        let joins: Vec<BlockId> = self.reached.iter().copied().filter(|&b| self.at_head[b] == Some(Held::Join(b))).collect();
        let mut params = HashMap::default();
        for join in joins {
            if let Some(ty) = common_type(types, &self.meeting(join, values)) {
                let param = values.push(ty);
                blocks[join].params.push(param);
                params.insert(join, param);
            }
        }
        params
    }

    /// The types that meet at a join, through other joins; none for nothing.
    fn meeting(&self, join: BlockId, values: &IndexVec<ValueId, TypeId>) -> Vec<Option<TypeId>> {
        let mut seen = HashSet::from_iter([join]);
        let mut work = vec![join];
        let mut found = Vec::new();
        while let Some(block) = work.pop() {
            for &predecessor in &self.predecessors[block] {
                match self.at_end(predecessor) {
                    Some(Held::Value(value)) => found.push(Some(values[value])),
                    Some(Held::Join(other)) => work.extend(seen.insert(other).then_some(other)),
                    _ => found.push(None),
                }
            }
        }
        found
    }

    /// Gives the edges to joins their arguments.
    fn supply(
        &self,
        blocks: &mut IndexVec<BlockId, Block>,
        values: &mut IndexVec<ValueId, TypeId>,
        params: &HashMap<BlockId, ValueId>,
        insertions: &mut Vec<Insertion>,
    ) {
        for &id in &self.reached {
            let targets: HashSet<BlockId> = edges(&blocks[id]).map(|edge| edge.block).filter(|b| params.contains_key(b)).collect();
            let mut args = HashMap::default();
            for target in targets {
                let from = self.at_end(id).unwrap_or(Held::Nothing);
                args.insert(target, self.argument(blocks, values, params, (id, from, params[&target]), insertions));
            }
            let block = &mut blocks[id];
            for edge in block.terminator.edges_mut().into_iter().chain(&mut block.unwind) {
                edge.args.extend(args.get(&edge.block));
            }
        }
    }

    /// What a block holds at its end, in the type of a parameter.
    fn argument(
        &self,
        blocks: &IndexVec<BlockId, Block>,
        values: &mut IndexVec<ValueId, TypeId>,
        params: &HashMap<BlockId, ValueId>,
        (id, from, param): (BlockId, Held, ValueId),
        insertions: &mut Vec<Insertion>,
    ) -> ValueId {
        let ty = values[param];
        let value = resolve(params, from);
        if let Some(value) = value.filter(|&value| values[value] == ty) {
            return value;
        }
        let block = &blocks[id];
        let result = values.push(ty);
        let kind = value.map_or(InstKind::Unbound, InstKind::Convert);
        // What unwinds is the last instruction of its block.
        let place = block.insts.len() - usize::from(block.unwind.is_some() && !block.insts.is_empty());
        insertions.push((id, place, new_inst(kind, Some(result), block.span)));
        result
    }

    /// Keeps alive what the variable holds until it holds something else, or the function ends.
    fn let_go(&self, blocks: &IndexVec<BlockId, Block>, params: &HashMap<BlockId, ValueId>, insertions: &mut Vec<Insertion>) {
        for &id in &self.reached {
            let block = &blocks[id];
            let mut now = resolve(params, self.at_head[id].unwrap_or(Held::Nothing));
            for binding in self.bindings.get(&id).into_iter().flatten() {
                if now != binding.value {
                    insertions.extend(now.map(|old| (id, binding.index, new_inst(InstKind::KeepAlive(old), None, block.span))));
                }
                now = binding.value;
            }
            if ends_function(block) {
                insertions.extend(now.map(|old| (id, block.insts.len(), new_inst(InstKind::KeepAlive(old), None, block.span))));
            }
        }
    }
}

fn held(value: Option<ValueId>) -> Held {
    value.map_or(Held::Nothing, Held::Value)
}

fn resolve(params: &HashMap<BlockId, ValueId>, held: Held) -> Option<ValueId> {
    match held {
        Held::Nothing => None,
        Held::Value(value) => Some(value),
        Held::Join(block) => params.get(&block).copied(),
    }
}

fn ends_function(block: &Block) -> bool {
    match block.terminator {
        Terminator::Return(_) => true,
        Terminator::Raise { .. } | Terminator::Unreachable => block.unwind.is_none(),
        _ => false,
    }
}

/// A type for all of these; none if nothing is ever held, or they can't stand in one variable.
fn common_type(types: &mut Types, met: &[Option<TypeId>]) -> Option<TypeId> {
    let mut common = typed::Type { members: vec![], unbound: met.contains(&None) };
    let distinct: HashSet<TypeId> = met.iter().flatten().copied().collect();
    for &ty in &distinct {
        let ty = types.get(ty);
        common.unbound |= ty.unbound;
        common.members.extend(ty.members.iter().cloned());
    }
    common.members.sort();
    common.members.dedup();
    let fits = distinct.len() == 1 || can_meet(&common.members);
    (fits && !distinct.is_empty()).then(|| types.intern(common))
}

/// Whether one type can have all these members: tuples of one length must be of one type, machine values stand alone.
fn can_meet(members: &[Member]) -> bool {
    let mut lengths = HashSet::default();
    members.iter().all(|member| match member {
        Member::Tuple(elements) => lengths.insert(elements.len()),
        Member::Machine { .. } | Member::Float32 | Member::Ptr(_) => false,
        _ => true,
    })
}

fn new_inst(kind: InstKind, result: Option<ValueId>, span: pyc2n_base::Span) -> Inst {
    Inst { result, kind, span, exit: None, cleanup: vec![] }
}
