//! Removes block parameters that get one and the same value on every edge (trivial phi functions: Braun et al., "Simple and
//! Efficient Construction of Static Single Assignment Form", 2013). That value's definition dominates every edge, so the block too.

use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{Block, BlockId, Edge, Function, ValueId};

/// Replaces redundant parameters by the value that they get.
pub(crate) fn remove_redundant(function: &mut Function) {
    let mut same: IndexVec<ValueId, ValueId> = function.values.indices().collect();
    while find_redundant(function, &mut same) {}
    if same.iter_enumerated().all(|(value, &other)| value == other) {
        return;
    }
    for block in function.blocks.iter_mut() {
        substitute(block, &same);
    }
    drop_params(function, &|value| same[value] != value);
}

/// What a value is replaced by in the end.
fn resolve(same: &IndexVec<ValueId, ValueId>, mut value: ValueId) -> ValueId {
    while same[value] != value {
        value = same[value];
    }
    value
}

/// Looks at every parameter once; true if one was found redundant, which may make others so.
fn find_redundant(function: &Function, same: &mut IndexVec<ValueId, ValueId>) -> bool {
    let mut incoming: IndexVec<ValueId, Incoming> = IndexVec::from_elem(Incoming::None, function.values.len());
    for edge in function.blocks.iter().flat_map(edges) {
        for (&param, &arg) in function.blocks[edge.block].params.iter().zip(&edge.args) {
            let arg = resolve(same, arg);
            if arg != param {
                incoming[param] = incoming[param].and(arg);
            }
        }
    }
    let mut found = false;
    for (param, incoming) in incoming.iter_enumerated() {
        if let Incoming::One(arg) = *incoming {
            // An argument may itself have been replaced in this round.
            let arg = resolve(same, arg);
            if same[param] == param && arg != param {
                same[param] = arg;
                found = true;
            }
        }
    }
    found
}

/// What a parameter gets on the edges seen so far.
#[derive(Clone, Copy)]
enum Incoming {
    None,
    One(ValueId),
    Several,
}

impl Incoming {
    fn and(self, arg: ValueId) -> Incoming {
        match self {
            Incoming::None => Incoming::One(arg),
            Incoming::One(known) if known == arg => self,
            _ => Incoming::Several,
        }
    }
}

fn substitute(block: &mut Block, same: &IndexVec<ValueId, ValueId>) {
    let map = |value: ValueId| resolve(same, value);
    block.insts.iter_mut().for_each(|inst| inst.kind.map_operands(map));
    block.terminator.map_operand(map);
    for edge in block.terminator.edges_mut().into_iter().chain(&mut block.unwind) {
        edge.args.iter_mut().for_each(|arg| *arg = map(*arg));
    }
}

/// Removes the parameters of blocks other than the entry for which `gone` holds, and their arguments.
pub(crate) fn drop_params(function: &mut Function, gone: &dyn Fn(ValueId) -> bool) {
    let entry = BlockId::new(0);
    let keep: IndexVec<BlockId, Vec<bool>> =
        function.blocks.iter_enumerated().map(|(id, block)| block.params.iter().map(|&p| id == entry || !gone(p)).collect()).collect();
    for (id, block) in function.blocks.iter_mut_enumerated() {
        retain(&mut block.params, &keep[id]);
        for edge in block.terminator.edges_mut().into_iter().chain(&mut block.unwind) {
            retain(&mut edge.args, &keep[edge.block]);
        }
    }
}

fn retain(values: &mut Vec<ValueId>, keep: &[bool]) {
    let mut flags = keep.iter();
    values.retain(|_| *flags.next().expect("one flag a value"));
}

/// All edges out of a block.
pub(crate) fn edges(block: &Block) -> impl Iterator<Item = &Edge> {
    block.terminator.edges().into_iter().chain(&block.unwind)
}
