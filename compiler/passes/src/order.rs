//! The order in which blocks are visited.

use pyc2n_base::Idx;
use pyc2n_mir::typed::{BlockId, Function};

/// The reachable blocks, each after those that dominate it.
pub fn reverse_postorder(function: &Function) -> Vec<BlockId> {
    let mut seen = vec![false; function.blocks.len()];
    let mut order = Vec::new();
    let mut stack = vec![(BlockId(0), false)];
    while let Some((id, done)) = stack.pop() {
        if done {
            order.push(id);
        } else if !std::mem::replace(&mut seen[id.index()], true) {
            stack.push((id, true));
            let block = &function.blocks[id];
            let edges = block.terminator.edges().into_iter().chain(&block.unwind);
            stack.extend(edges.map(|edge| (edge.block, false)));
        }
    }
    order.reverse();
    order
}
