//! Gives a function an entry block that no edge leads to, because the parameters of the entry are borrowed and
//! those of other blocks are owned.

use pyc2n_base::Idx;
use pyc2n_mir::typed::{Block, BlockId, Edge, Function, Terminator};

/// Moves the entry block aside if something jumps to it.
pub(crate) fn detach(function: &mut Function) {
    let entry = BlockId(0);
    let is_target = function.blocks.iter().any(|block| edges(block).any(|edge| edge.block == entry));
    if !is_target {
        return;
    }
    let moved = function.blocks.next_index();
    let params: Vec<_> =
        function.blocks[entry].params.clone().iter().map(|&p| function.values.push(function.values[p])).collect();
    let jump = Terminator::Jump(Edge { block: moved, args: params.clone() });
    let span = function.span;
    let fresh = Block { params, insts: vec![], terminator: jump, span, unwind: None, cleanup: vec![] };
    let old = std::mem::replace(&mut function.blocks[entry], fresh);
    function.blocks.push(old);
    for id in function.blocks.indices().filter(|id| id.index() != 0) {
        let block = &mut function.blocks[id];
        let redirect = |edge: &mut Edge| if edge.block == entry { edge.block = moved };
        block.terminator.edges_mut().into_iter().for_each(redirect);
        block.unwind.iter_mut().for_each(redirect);
    }
}

fn edges(block: &Block) -> impl Iterator<Item = &Edge> {
    block.terminator.edges().into_iter().chain(&block.unwind)
}
