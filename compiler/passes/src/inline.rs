//! Calls of the library's tiny functions for arithmetic (`int.__mod__`: a test for zero, then the operation) become their bodies, so that what is known of the
//! arguments here meets the operation. So do calls that only give an argument back (an iterator's `__iter__`), which would count a reference to it.
//! In: simplified typed mir. Only bodies that run forward without handlers of their own.

use crate::simplify;
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{Block, BlockId, Edge, Function, Inst, InstKind, InstanceId, Intrinsic, Program, Terminator, ValueId};

/// Instructions of a tiny function.
const TINY: usize = 6;

/// Inlines tiny calls everywhere, those in inlined bodies not included.
pub(crate) fn inline(program: &mut Program) {
    let tiny: IndexVec<InstanceId, bool> = program.functions.iter().map(|function| is_tiny(program, function)).collect();
    for id in program.functions.indices().collect::<Vec<_>>() {
        let calls = calls(&program.functions[id], &tiny);
        if calls.is_empty() {
            continue;
        }
        let mut function = program.functions[id].clone();
        // From the end, so that what is still to come stays where it is.
        calls.into_iter().rev().for_each(|(block, n)| expand(program, &mut function, block, n));
        simplify::simplify_function(program, &mut function);
        program.functions[id] = function;
    }
}

fn calls(function: &Function, tiny: &IndexVec<InstanceId, bool>) -> Vec<(BlockId, usize)> {
    let is_tiny_call = |inst: &Inst| match inst.kind {
        InstKind::Call(callee, _) => inst.result.is_some() && tiny[callee],
        _ => false,
    };
    let insts = function.blocks.iter_enumerated().flat_map(|(id, block)| block.insts.iter().enumerate().map(move |(n, inst)| (id, n, inst)));
    insts.filter(|(_, _, inst)| is_tiny_call(inst)).map(|(id, n, _)| (id, n)).collect()
}

fn is_tiny(program: &Program, function: &Function) -> bool {
    let insts = || function.blocks.iter().flat_map(|block| &block.insts);
    let forward = function.blocks.iter_enumerated().all(|(id, block)| block.terminator.edges().iter().all(|edge| edge.block > id));
    let plain = function.blocks.iter().all(|block| block.unwind.is_none() && !matches!(block.terminator, Terminator::Raise { .. }));
    let gives_back = insts().next().is_none();
    let raises_last = function.blocks.iter().all(|block| block.insts.iter().rev().skip(1).all(|inst| !program.may_raise(inst)));
    let computes = insts().any(|inst| matches!(inst.kind, InstKind::Intrinsic(op, _) if is_of_ints(op)));
    let is_arithmetic = || function.hidden && raises_last && computes && insts().count() <= TINY;
    function.generator.is_none() && forward && plain && (gives_back || is_arithmetic())
}

fn is_of_ints(op: Intrinsic) -> bool {
    use Intrinsic::*;
    matches!(op, IntMod | IntFloorDiv | IntLshift | IntRshift)
}

/// Instruction `n` of a block becomes the callee's blocks; what follows it, a block that takes the result.
fn expand(program: &Program, function: &mut Function, id: BlockId, n: usize) {
    let call = function.blocks[id].insts[n].clone();
    let (InstKind::Call(callee, args), Some(result)) = (&call.kind, call.result) else { return };
    let callee = &program.functions[*callee];
    let unwind = function.blocks[id].unwind.take_if(|_| program.may_raise(&call));
    let rest = rest_of(function, id, n, result);
    let first = function.blocks.len();
    let values: IndexVec<ValueId, ValueId> = callee.values.iter().map(|&ty| function.values.push(ty)).collect();
    for block in callee.blocks.iter() {
        let block = renamed(block, &values, first, rest, call.span);
        function.blocks.push(Block { unwind: unwind.clone(), ..block });
    }
    function.blocks[id].terminator = Terminator::Jump(Edge { block: BlockId::new(first), args: args.clone() });
}

/// Splits a block behind a call, which goes. The new block's parameter is what was the call's result.
fn rest_of(function: &mut Function, id: BlockId, n: usize, result: ValueId) -> BlockId {
    let block = &mut function.blocks[id];
    let insts = block.insts.split_off(n + 1);
    block.insts.pop();
    let rest = Block {
        params: vec![result],
        insts,
        terminator: std::mem::replace(&mut block.terminator, Terminator::Unreachable),
        span: block.span,
        unwind: block.unwind.take(),
        cleanup: vec![],
    };
    function.blocks.push(rest)
}

/// A callee's block with the caller's names, at the place of the call.
fn renamed(block: &Block, values: &IndexVec<ValueId, ValueId>, first: usize, rest: BlockId, span: pyc2n_base::Span) -> Block {
    let mut block = block.clone();
    let map = |value: ValueId| values[value];
    block.span = span;
    block.params.iter_mut().for_each(|param| *param = map(*param));
    for inst in &mut block.insts {
        inst.span = span;
        inst.result = inst.result.map(map);
        inst.kind.map_operands(map);
    }
    block.terminator.map_operand(map);
    for edge in block.terminator.edges_mut() {
        edge.block = BlockId::new(first + edge.block.index());
        edge.args.iter_mut().for_each(|arg| *arg = map(*arg));
    }
    if let Terminator::Return(value) = block.terminator {
        block.terminator = Terminator::Jump(Edge { block: rest, args: vec![value] });
    }
    block
}
