//! Unwind edges that nothing takes, blocks that nothing reaches, empty blocks, and chains of blocks.

use super::params::edges;
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{Block, BlockId, Edge, Function, Program, Terminator};

/// Clears the unwind edges of blocks in which nothing raises.
pub(crate) fn drop_unwinds(program: &Program, function: &mut Function) {
    for block in function.blocks.iter_mut() {
        if !raises(program, block) {
            block.unwind = None;
        }
    }
}

fn raises(program: &Program, block: &Block) -> bool {
    matches!(block.terminator, Terminator::Raise { .. }) || block.insts.iter().any(|inst| program.may_raise(inst))
}

/// Empties the blocks that the entry does not reach.
pub(crate) fn clear_unreached(function: &mut Function) {
    let mut reached: IndexVec<BlockId, bool> = IndexVec::from_elem(false, function.blocks.len());
    crate::reverse_postorder(function).into_iter().for_each(|id| reached[id] = true);
    for id in function.blocks.indices().filter(|&id| !reached[id]).collect::<Vec<_>>() {
        clear(&mut function.blocks[id]);
    }
}

fn clear(block: &mut Block) {
    block.params.clear();
    block.insts.clear();
    block.terminator = Terminator::Unreachable;
    block.unwind = None;
}

/// An empty block may jump to an empty one, and so on; not for ever, for there are loops of empty blocks.
const LONGEST_CHAIN: usize = 16;

/// Edges to blocks that only jump on lead to where those jump.
pub(crate) fn thread(function: &mut Function) {
    let onward: IndexVec<BlockId, Option<Edge>> = function.blocks.iter().map(only_jump).collect();
    for block in function.blocks.iter_mut() {
        for edge in block.terminator.edges_mut().into_iter().chain(&mut block.unwind) {
            for _ in 0..LONGEST_CHAIN {
                let Some(next) = &onward[edge.block] else { break };
                *edge = next.clone();
            }
        }
        if let Terminator::Branch { then, otherwise, .. } = &block.terminator {
            if then == otherwise {
                block.terminator = Terminator::Jump(then.clone());
            }
        }
    }
    clear_unreached(function);
}

fn only_jump(block: &Block) -> Option<Edge> {
    match &block.terminator {
        Terminator::Jump(edge) if block.insts.is_empty() && block.params.is_empty() => Some(edge.clone()),
        _ => None,
    }
}

/// A block and the only block that it jumps to become one, if nothing else leads there.
pub(crate) fn join(program: &Program, function: &mut Function) {
    let mut incoming: IndexVec<BlockId, u32> = IndexVec::from_elem(0, function.blocks.len());
    function.blocks.iter().flat_map(edges).for_each(|edge| incoming[edge.block] += 1);
    for id in function.blocks.indices().collect::<Vec<_>>() {
        while let Some(next) = joinable(program, function, &incoming, id) {
            append(function, id, next);
        }
    }
}

/// The block that can be appended to a block. Under an unwind edge only the last instruction of a block may raise, so what
/// raises elsewhere stays apart from it.
fn joinable(program: &Program, function: &Function, incoming: &IndexVec<BlockId, u32>, id: BlockId) -> Option<BlockId> {
    let block = &function.blocks[id];
    let Terminator::Jump(Edge { block: next, .. }) = block.terminator else { return None };
    let target = &function.blocks[next];
    if next == id || next.index() == 0 || incoming[next] != 1 || !target.params.is_empty() {
        return None;
    }
    let fits = match (&block.unwind, &target.unwind) {
        (None, None) => true,
        (None, Some(_)) => !raises(program, block),
        (Some(_), None) => target.insts.is_empty() && !matches!(target.terminator, Terminator::Raise { .. }),
        (Some(_), Some(_)) => false,
    };
    fits.then_some(next)
}

fn append(function: &mut Function, id: BlockId, next: BlockId) {
    let target = &mut function.blocks[next];
    let mut insts = std::mem::take(&mut target.insts);
    let terminator = std::mem::replace(&mut target.terminator, Terminator::Unreachable);
    let (unwind, span) = (target.unwind.take(), target.span);
    let block = &mut function.blocks[id];
    block.insts.append(&mut insts);
    block.terminator = terminator;
    block.unwind = block.unwind.take().or(unwind);
    block.span = span;
}
