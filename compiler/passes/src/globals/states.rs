//! Which globals have been set whenever control is at a place: a forward must-analysis over the whole program. Since only globals
//! count that are never unset, what is set stays set, and what a function finds at its start is what all its calls have in common.

use super::number;
use crate::Bits;
use pyc2n_base::collections::HashMap;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{BlockId, Function, Inst, InstKind, InstanceId, Program, Terminator};

/// What has been set at the start of each function; nothing is known of functions that nothing reaches.
pub(super) struct States<'a> {
    lasting: &'a Bits,
    at_start: IndexVec<InstanceId, Option<Bits>>,
    /// What functions set that run a module's top level, by the time they return.
    setting: HashMap<InstanceId, Bits>,
}

type Visit<'v> = dyn FnMut(BlockId, usize, &Bits) + 'v;

impl<'a> States<'a> {
    /// Analyses a program; only `lasting` globals count.
    pub(super) fn new(program: &Program, lasting: &'a Bits) -> Self {
        let at_start = IndexVec::from_elem(None, program.functions.len());
        let mut states = States { lasting, at_start, setting: HashMap::default() };
        let modules = program.functions.iter_enumerated().filter(|(_, function)| function.once).map(|(id, _)| id);
        modules.chain(program.entry).for_each(|id| states.add_setting(program, id));
        states.spread(program);
        states
    }

    fn add_setting(&mut self, program: &Program, id: InstanceId) {
        if self.setting.contains_key(&id) {
            return;
        }
        // An import in a circle finds the module as it is.
        self.setting.insert(id, Bits::default());
        let insts = program.functions[id].blocks.iter().flat_map(|block| &block.insts);
        let imported: Vec<InstanceId> = insts.filter_map(called).filter(|callee| program.functions[*callee].once).collect();
        imported.into_iter().for_each(|module| self.add_setting(program, module));
        let mut at_end: Option<Bits> = None;
        self.flow(&program.functions[id], &Bits::default(), &mut |block, n, set| {
            let body = &program.functions[id].blocks[block];
            if n == body.insts.len() && matches!(body.terminator, Terminator::Return(_)) {
                meet(&mut at_end, set);
            }
        });
        self.setting.insert(id, at_end.unwrap_or_default());
    }

    /// From the functions that run when nothing needs to have been set to all that they call.
    fn spread(&mut self, program: &Program) {
        let mut hooks = program.hooks.clone();
        let ends = program.types.objects.iter().flat_map(|object| object.functions());
        let mut queue: Vec<InstanceId> = hooks.iter_mut().map(|hook| *hook).chain(ends).chain(program.exports.iter().copied()).chain(program.entry).collect();
        queue.iter().for_each(|&id| self.at_start[id] = Some(Bits::default()));
        while let Some(id) = queue.pop() {
            let mut calls: HashMap<InstanceId, Option<Bits>> = HashMap::default();
            self.visit(program, id, true, &mut |block, n, set| {
                let callee = program.functions[id].blocks[block].insts.get(n).and_then(called);
                callee.into_iter().for_each(|callee| { meet(calls.entry(callee).or_default(), set); });
            });
            for (callee, set) in calls {
                if set.is_some_and(|set| meet(&mut self.at_start[callee], &set)) {
                    queue.push(callee);
                }
            }
        }
    }

    /// Shows what has been set before each instruction of a function, and (as one more) before each terminator.
    pub(super) fn visit(&self, program: &Program, id: InstanceId, worthwhile: bool, visit: &mut Visit) {
        let function = &program.functions[id];
        match &self.at_start[id] {
            Some(start) if worthwhile => self.flow(function, start, visit),
            _ => {}
        }
    }

    fn flow(&self, function: &Function, start: &Bits, visit: &mut Visit) {
        let sets = |inst: &Inst| match inst.kind {
            InstKind::GlobalSet(..) => true,
            _ => called(inst).is_some_and(|callee| self.setting.contains_key(&callee)),
        };
        if !function.blocks.iter().flat_map(|block| &block.insts).any(sets) {
            return function.blocks.iter_enumerated().for_each(|(id, block)| (0..=block.insts.len()).for_each(|n| visit(id, n, start)));
        }
        for (id, set) in self.before(function, start).iter_enumerated() {
            let Some(mut set) = set.clone() else { continue };
            let block = &function.blocks[id];
            for (n, inst) in block.insts.iter().enumerate() {
                visit(id, n, &set);
                self.step(inst, &mut set);
            }
            visit(id, block.insts.len(), &set);
        }
    }

    /// What has been set before each block that is reached.
    fn before(&self, function: &Function, start: &Bits) -> IndexVec<BlockId, Option<Bits>> {
        let mut before = IndexVec::from_elem(None, function.blocks.len());
        before[BlockId(0)] = Some(start.clone());
        let order = crate::reverse_postorder(function);
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for &id in &order {
                let Some(mut set) = before[id].clone() else { continue };
                let block = &function.blocks[id];
                // An exception may come before anything in the block is done.
                block.unwind.iter().for_each(|edge| changed |= meet(&mut before[edge.block], &set));
                block.insts.iter().for_each(|inst| self.step(inst, &mut set));
                block.terminator.edges().into_iter().for_each(|edge| changed |= meet(&mut before[edge.block], &set));
            }
        }
        before
    }

    fn step(&self, inst: &Inst, set: &mut Bits) {
        match inst.kind {
            InstKind::GlobalSet(global, _) if self.lasting.contains(number(global)) => set.insert(number(global)),
            _ => {
                let more = called(inst).and_then(|callee| self.setting.get(&callee));
                more.into_iter().for_each(|more| { set.union(more); });
            }
        }
    }
}

/// The function that an instruction runs.
fn called(inst: &Inst) -> Option<InstanceId> {
    match inst.kind {
        InstKind::GeneratorNew(..) | InstKind::GeneratorReturned { .. } => None,
        ref kind => kind.instance(),
    }
}

/// Keeps what both have; true if that changed the first.
fn meet(known: &mut Option<Bits>, other: &Bits) -> bool {
    match known {
        Some(known) => known.intersect(other),
        None => {
            *known = Some(other.clone());
            true
        }
    }
}
