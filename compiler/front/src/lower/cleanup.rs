//! After construction: drops checks of variables that are always bound, parameters that have only
//! one possible value, unreachable blocks, unused pure instructions, blocks that only jump, and jumps to a block
//! with one predecessor; then numbers blocks and values densely. The result satisfies `verify`.

use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::untyped::{Block, BlockId, Edge, InstKind, Terminator, Value, ValueId};

type Blocks = IndexVec<BlockId, Block>;
type Values = IndexVec<ValueId, Value>;

/// Cleans a function's blocks.
pub fn clean(blocks: Blocks, values: Values) -> (Blocks, Values) {
    let mut cleaner = Cleaner { substitutes: values.indices().collect(), blocks };
    loop {
        cleaner.drop_unreachable();
        let checks = cleaner.drop_bound_checks();
        let params = cleaner.drop_trivial_params();
        cleaner.substitute();
        cleaner.drop_unused();
        let edges = cleaner.drop_unwind_edges();
        let jumps = cleaner.thread_jumps();
        if !(checks || params || edges || jumps) {
            break;
        }
    }
    cleaner.merge_chains();
    renumber(cleaner.blocks, values)
}

struct Cleaner {
    blocks: Blocks,
    /// What stands for each value; itself at first.
    substitutes: IndexVec<ValueId, ValueId>,
}

impl Cleaner {
    fn find(&mut self, value: ValueId) -> ValueId {
        let mut root = value;
        while self.substitutes[root] != root {
            root = self.substitutes[root];
        }
        let mut at = value;
        while self.substitutes[at] != root {
            at = std::mem::replace(&mut self.substitutes[at], root);
        }
        root
    }

    fn successors(&self, block: BlockId) -> Vec<&Edge> {
        let block = &self.blocks[block];
        let mut edges = block.terminator.edges();
        edges.extend(block.unwind.as_ref());
        edges
    }

    fn reachable(&self) -> IndexVec<BlockId, bool> {
        let mut seen = IndexVec::from_elem(false, self.blocks.len());
        let mut work = vec![BlockId(0)];
        seen[BlockId(0)] = true;
        while let Some(block) = work.pop() {
            for edge in self.successors(block) {
                if !std::mem::replace(&mut seen[edge.block], true) {
                    work.push(edge.block);
                }
            }
        }
        seen
    }

    /// Empties unreachable blocks, so that they are nobody's predecessors.
    fn drop_unreachable(&mut self) {
        let reachable = self.reachable();
        for (id, _) in reachable.iter_enumerated().filter(|(_, &seen)| !seen) {
            let block = &mut self.blocks[id];
            block.insts.clear();
            block.terminator = Terminator::Unreachable;
            block.unwind = None;
        }
    }

    /// Replaces `CheckBound` of a value that no `Unbound` reaches.
    fn drop_bound_checks(&mut self) -> bool {
        let maybe_unbound = self.maybe_unbound();
        let mut changed = false;
        let mut replaced = Vec::new();
        for block in self.blocks.iter_mut() {
            let before = block.insts.len();
            block.insts.retain(|inst| match (&inst.kind, inst.result) {
                (InstKind::CheckBound { value, .. }, Some(result)) if !maybe_unbound[*value] => {
                    replaced.push((result, *value));
                    false
                }
                _ => true,
            });
            changed |= before != block.insts.len();
        }
        for (result, value) in replaced {
            let root = self.find(value);
            self.substitutes[result] = root;
        }
        changed
    }

    fn maybe_unbound(&self) -> IndexVec<ValueId, bool> {
        let mut unbound = IndexVec::from_elem(false, self.substitutes.len());
        let mut flows: IndexVec<ValueId, Vec<ValueId>> = IndexVec::from_elem(Vec::new(), self.substitutes.len());
        let mut work = Vec::new();
        for id in self.blocks.indices() {
            for inst in &self.blocks[id].insts {
                match (&inst.kind, inst.result) {
                    (InstKind::Unbound | InstKind::CellLoad(_) | InstKind::ClassAttrLoad(..), Some(result)) => work.push(result),
                    (InstKind::Refine { value, .. }, Some(result)) => flows[*value].push(result),
                    _ => {}
                }
            }
            self.for_each_flow(id, |argument, param| flows[argument].push(param));
        }
        // A capture by value is always bound: see `scopes::resolve`.
        while let Some(value) = work.pop() {
            if !std::mem::replace(&mut unbound[value], true) {
                work.extend(&flows[value]);
            }
        }
        unbound
    }

    /// Calls `visit` with each (argument, parameter) pair of the edges out of a block.
    fn for_each_flow(&self, id: BlockId, mut visit: impl FnMut(ValueId, ValueId)) {
        let is_for = matches!(self.blocks[id].terminator, Terminator::ForNext { .. });
        for (n, edge) in self.successors(id).into_iter().enumerate() {
            let skip = usize::from(n == 0 && is_for);
            for (&argument, &param) in edge.args.iter().zip(&self.blocks[edge.block].params[skip..]) {
                visit(argument, param);
            }
        }
    }

    /// Drops parameters that only ever get one value.
    fn drop_trivial_params(&mut self) -> bool {
        let mut any = false;
        loop {
            let trivial = self.trivial_params();
            if trivial.is_empty() {
                return any;
            }
            any = true;
            for (param, value) in trivial {
                let root = self.find(value);
                if root != param {
                    self.substitutes[param] = root;
                }
            }
            self.remove_substituted_params();
        }
    }

    fn trivial_params(&mut self) -> Vec<(ValueId, ValueId)> {
        // For each parameter: nothing yet, one value, or several.
        let mut only: IndexVec<ValueId, Option<Option<ValueId>>> = IndexVec::from_elem(Some(None), self.substitutes.len());
        for id in self.blocks.indices() {
            let mut flows = Vec::new();
            self.for_each_flow(id, |argument, param| flows.push((argument, param)));
            for (argument, param) in flows {
                let argument = self.find(argument);
                if argument != param {
                    only[param] = match only[param] {
                        Some(None) => Some(Some(argument)),
                        Some(Some(known)) if known == argument => Some(Some(known)),
                        _ => None,
                    };
                }
            }
        }
        let mut trivial = Vec::new();
        for block in self.blocks.iter().skip(1) {
            for &param in &block.params {
                if let Some(Some(value)) = only[param] {
                    trivial.push((param, value));
                }
            }
        }
        trivial
    }

    fn remove_substituted_params(&mut self) {
        let doomed: IndexVec<BlockId, Vec<bool>> = self
            .blocks
            .iter()
            .map(|block| block.params.iter().map(|&param| self.substitutes[param] != param).collect())
            .collect();
        for id in self.blocks.indices() {
            let block = &mut self.blocks[id];
            let is_for = matches!(block.terminator, Terminator::ForNext { .. });
            for (n, edge) in block.terminator.edges_mut().into_iter().enumerate() {
                remove_marked(&mut edge.args, &doomed[edge.block], usize::from(n == 0 && is_for));
            }
            if let Some(edge) = &mut block.unwind {
                remove_marked(&mut edge.args, &doomed[edge.block], 0);
            }
            remove_marked(&mut block.params, &doomed[id], 0);
        }
    }

    fn substitute(&mut self) {
        for id in self.blocks.indices() {
            let mut block = std::mem::replace(&mut self.blocks[id], empty_block());
            for inst in &mut block.insts {
                inst.kind.for_each_operand_mut(|value| *value = self.find(*value));
            }
            block.terminator.for_each_operand_mut(|value| *value = self.find(*value));
            for edge in block.terminator.edges_mut().into_iter().chain(&mut block.unwind) {
                edge.args.iter_mut().for_each(|value| *value = self.find(*value));
            }
            self.blocks[id] = block;
        }
    }

    /// Drops pure instructions without uses, and parameters that only feed such.
    fn drop_unused(&mut self) {
        let used = self.used();
        let entry = self.blocks[BlockId(0)].params.clone();
        for block in self.blocks.iter_mut() {
            block.insts.retain(|inst| !inst.kind.is_pure() || inst.result.is_none_or(|result| used[result]));
        }
        let doomed: IndexVec<BlockId, Vec<bool>> =
            self.blocks.iter().map(|block| block.params.iter().map(|&param| !used[param] && !entry.contains(&param)).collect()).collect();
        let mut kept_item: IndexVec<BlockId, bool> = IndexVec::from_elem(false, self.blocks.len());
        for block in self.blocks.iter() {
            if let Terminator::ForNext { body, .. } = &block.terminator {
                kept_item[body.block] = true;
            }
        }
        let doomed: IndexVec<BlockId, Vec<bool>> = doomed
            .iter_enumerated()
            .map(|(id, marks)| marks.iter().enumerate().map(|(n, &mark)| mark && !(n == 0 && kept_item[id])).collect())
            .collect();
        for id in self.blocks.indices() {
            let block = &mut self.blocks[id];
            let is_for = matches!(block.terminator, Terminator::ForNext { .. });
            for (n, edge) in block.terminator.edges_mut().into_iter().enumerate() {
                remove_marked(&mut edge.args, &doomed[edge.block], usize::from(n == 0 && is_for));
            }
            if let Some(edge) = &mut block.unwind {
                remove_marked(&mut edge.args, &doomed[edge.block], 0);
            }
            remove_marked(&mut block.params, &doomed[id], 0);
        }
    }

    fn used(&self) -> IndexVec<ValueId, bool> {
        let mut used = IndexVec::from_elem(false, self.substitutes.len());
        // What a used value makes used: operands of its pure instruction, arguments of its parameter.
        let mut feeds: IndexVec<ValueId, Vec<ValueId>> = IndexVec::from_elem(Vec::new(), self.substitutes.len());
        let mut work = Vec::new();
        for id in self.blocks.indices() {
            let block = &self.blocks[id];
            for inst in &block.insts {
                match inst.result {
                    Some(result) if inst.kind.is_pure() => inst.kind.for_each_operand(|value| feeds[result].push(value)),
                    _ => inst.kind.for_each_operand(|value| work.push(value)),
                }
            }
            block.terminator.for_each_operand(|value| work.push(value));
            self.for_each_flow(id, |argument, param| feeds[param].push(argument));
        }
        while let Some(value) = work.pop() {
            if !std::mem::replace(&mut used[value], true) {
                work.extend(&feeds[value]);
            }
        }
        used
    }

    /// Drops unwind edges of blocks in which nothing raises any more.
    fn drop_unwind_edges(&mut self) -> bool {
        let mut changed = false;
        for block in self.blocks.iter_mut() {
            let raises = block.terminator.may_raise() || block.insts.last().is_some_and(|inst| inst.kind.may_raise());
            if !raises && block.unwind.take().is_some() {
                changed = true;
            }
        }
        changed
    }

    /// Leads edges past blocks that only jump on.
    fn thread_jumps(&mut self) -> bool {
        let onward = |(id, block): (BlockId, &Block)| match &block.terminator {
            Terminator::Jump(edge) if edge.block != id && id != BlockId(0) => {
                let is_empty = block.params.is_empty() && block.insts.is_empty() && block.unwind.is_none();
                is_empty.then(|| edge.clone())
            }
            _ => None,
        };
        let onward: IndexVec<BlockId, Option<Edge>> = self.blocks.iter_enumerated().map(onward).collect();
        let mut changed = false;
        for block in self.blocks.iter_mut() {
            for edge in block.terminator.edges_mut() {
                // Empty blocks may jump in a circle (`while True: pass`), which stays.
                let mut steps = 0;
                let mut last = None;
                while let Some(next) = onward[last.unwrap_or(&*edge).block].as_ref().filter(|_| steps <= onward.len()) {
                    last = Some(next);
                    steps += 1;
                }
                if let Some(last) = last.filter(|_| steps <= onward.len()) {
                    *edge = last.clone();
                    changed = true;
                }
            }
        }
        changed
    }

    /// Appends a block to its only predecessor where that ends in a jump to it.
    fn merge_chains(&mut self) {
        let mut predecessors: IndexVec<BlockId, u32> = IndexVec::from_elem(0, self.blocks.len());
        for id in self.blocks.indices() {
            for edge in self.successors(id) {
                predecessors[edge.block] += 1;
            }
        }
        for id in self.blocks.indices() {
            let mut raises = self.blocks[id].insts.iter().any(|inst| inst.kind.may_raise());
            while let Terminator::Jump(edge) = &self.blocks[id].terminator {
                let target = edge.block;
                let alone = target != id && target != BlockId(0) && predecessors[target] == 1;
                // What raises here has no handler and must not get one.
                let protects = raises && self.blocks[target].unwind.is_some();
                if !alone || protects || self.blocks[id].unwind.is_some() || !edge.args.is_empty() {
                    break;
                }
                let taken = std::mem::replace(&mut self.blocks[target], empty_block());
                raises |= taken.insts.iter().any(|inst| inst.kind.may_raise());
                let block = &mut self.blocks[id];
                block.insts.extend(taken.insts);
                block.terminator = taken.terminator;
                block.unwind = taken.unwind;
                block.span = taken.span;
            }
        }
    }
}

fn empty_block() -> Block {
    let span = pyc2n_base::Span { source: pyc2n_base::SourceId(0), start: 0, end: 0 };
    Block { params: Vec::new(), insts: Vec::new(), terminator: Terminator::Unreachable, span, unwind: None }
}

/// Removes the elements whose mark, counted from `skip`, is set.
fn remove_marked(items: &mut Vec<ValueId>, marks: &[bool], skip: usize) {
    let mut marks = marks[skip.min(marks.len())..].iter();
    items.retain(|_| !marks.next().copied().unwrap_or(false));
}

/// Blocks in reverse postorder and values in the order of their definitions.
fn renumber(mut blocks: Blocks, values: Values) -> (Blocks, Values) {
    let order = reverse_postorder(&blocks);
    let mut new_block: IndexVec<BlockId, Option<BlockId>> = IndexVec::from_elem(None, blocks.len());
    let mut new_value: IndexVec<ValueId, ValueId> = values.indices().collect();
    let mut kept = IndexVec::new();
    let mut out = IndexVec::new();
    for (n, &id) in order.iter().enumerate() {
        new_block[id] = Some(BlockId::new(n));
        let block = &blocks[id];
        let results = block.insts.iter().filter_map(|inst| inst.result);
        for value in block.params.iter().copied().chain(results) {
            new_value[value] = kept.push(values[value].clone());
        }
    }
    for id in order {
        let mut block = std::mem::replace(&mut blocks[id], empty_block());
        let rename = |value: &mut ValueId| *value = new_value[*value];
        block.params.iter_mut().for_each(rename);
        for inst in &mut block.insts {
            inst.result.iter_mut().for_each(rename);
            inst.kind.for_each_operand_mut(rename);
        }
        block.terminator.for_each_operand_mut(rename);
        for edge in block.terminator.edges_mut().into_iter().chain(&mut block.unwind) {
            edge.args.iter_mut().for_each(rename);
            edge.block = new_block[edge.block].unwrap_or(edge.block);
        }
        out.push(block);
    }
    (out, kept)
}

fn reverse_postorder(blocks: &Blocks) -> Vec<BlockId> {
    let mut seen = IndexVec::from_elem(false, blocks.len());
    let mut order = Vec::new();
    let mut stack = vec![(BlockId(0), 0)];
    seen[BlockId(0)] = true;
    while let Some((id, next)) = stack.pop() {
        let block = &blocks[id];
        let mut edges = block.terminator.edges();
        edges.reverse();
        edges.splice(0..0, block.unwind.as_ref());
        match edges.get(next) {
            None => order.push(id),
            Some(edge) => {
                stack.push((id, next + 1));
                if !std::mem::replace(&mut seen[edge.block], true) {
                    stack.push((edge.block, 0));
                }
            }
        }
    }
    order.reverse();
    order
}
