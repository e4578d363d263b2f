//! Which values a path may still use. After the ownership pass a `Release` counts as a use, so that what is live
//! at a point is all that is held there.

use crate::Bits;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Block, BlockId, Edge, Function, Program, ValueId};

/// The values that are live at the head of each block, its parameters excluded.
pub struct Liveness {
    live_in: IndexVec<BlockId, Bits>,
}

impl Liveness {
    /// Of the values that are `relevant`.
    pub fn new(function: &Function, relevant: &dyn Fn(ValueId) -> bool) -> Self {
        let empty = Bits::new(function.values.len());
        let mut liveness = Liveness { live_in: IndexVec::from_elem(empty, function.blocks.len()) };
        let order = crate::reverse_postorder(function);
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for &id in order.iter().rev() {
                let live = liveness.block_start(function, id, relevant);
                changed |= liveness.live_in[id].union(&live);
            }
        }
        liveness
    }

    fn block_start(&self, function: &Function, id: BlockId, relevant: &dyn Fn(ValueId) -> bool) -> Bits {
        let block = &function.blocks[id];
        let mut live = self.at_end(block, relevant);
        block.unwind.iter().for_each(|edge| self.add_edge(edge, &mut live, relevant));
        for inst in block.insts.iter().rev() {
            inst.result.iter().for_each(|&r| live.remove(r));
            let uses = inst.kind.operands().into_iter().chain(inst.cleanup.iter().copied());
            uses.filter(|&v| relevant(v)).for_each(|v| live.insert(v));
        }
        block.params.iter().for_each(|&p| live.remove(p));
        live
    }

    /// What is live at the head of a block, its parameters excluded.
    pub fn live_in(&self, block: BlockId) -> &Bits {
        &self.live_in[block]
    }

    /// Adds what an edge needs: what is live in its target, and its arguments.
    pub fn add_edge(&self, edge: &Edge, live: &mut Bits, relevant: &dyn Fn(ValueId) -> bool) {
        live.union(&self.live_in[edge.block]);
        edge.args.iter().filter(|&&v| relevant(v)).for_each(|&v| live.insert(v));
    }

    /// What is live before the terminator, the unwind edge aside.
    pub fn at_end(&self, block: &Block, relevant: &dyn Fn(ValueId) -> bool) -> Bits {
        let mut live = Bits::default();
        block.terminator.edges().into_iter().for_each(|edge| self.add_edge(edge, &mut live, relevant));
        block.terminator.operand().iter().filter(|(v, _)| relevant(*v)).for_each(|(v, _)| live.insert(*v));
        live
    }

    /// Calls `visit` for each instruction of a block, from the last to the first, with what is live after it if it succeeds.
    pub fn walk(&self, program: &Program, function: &Function, id: BlockId, mut visit: impl FnMut(usize, &Bits)) {
        let all = |_: ValueId| true;
        let block = &function.blocks[id];
        let mut live = self.at_end(block, &all);
        if !block.insts.iter().any(|inst| program.may_raise(inst)) {
            block.unwind.iter().for_each(|edge| self.add_edge(edge, &mut live, &all));
        }
        for (n, inst) in block.insts.iter().enumerate().rev() {
            visit(n, &live);
            inst.result.iter().for_each(|&r| live.remove(r));
            if program.may_raise(inst) {
                block.unwind.iter().for_each(|edge| self.add_edge(edge, &mut live, &all));
            }
            inst.kind.operands().into_iter().chain(inst.cleanup.iter().copied()).for_each(|v| live.insert(v));
        }
    }
}
