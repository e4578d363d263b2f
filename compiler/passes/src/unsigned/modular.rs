//! Values of which only the low 64 bits are asked for (demanded bits): a sum that is masked, and what it is the sum of. The greatest
//! solution within a function: also what goes round a loop and is masked behind it.

use super::{Constants, Words, WORD};
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{BlockId, Function, Inst, InstKind, Intrinsic, ValueId};

/// For each value whether it is a residue.
pub(super) fn residues(function: &Function, words: &Words, widths: &IndexVec<ValueId, u8>, constants: &Constants) -> IndexVec<ValueId, bool> {
    let mut residues = candidates(function, words, widths);
    while residues.iter().any(|&is| is) && refute(function, widths, constants, &mut residues) {}
    residues
}

/// Results of operations whose low bits depend on nothing but low bits, and block parameters; words that are natural are that already.
fn candidates(function: &Function, words: &Words, widths: &IndexVec<ValueId, u8>) -> IndexVec<ValueId, bool> {
    let mut found = IndexVec::from_elem(false, function.values.len());
    let is_candidate = |value: ValueId| function.values[value] == words.int && widths[value] != WORD;
    for (id, block) in function.blocks.iter_enumerated() {
        let params = block.params.iter().filter(|_| id != BlockId::new(0));
        let results = block.insts.iter().filter(|inst| preserves_residues(inst)).filter_map(|inst| inst.result.as_ref());
        params.chain(results).filter(|&&value| is_candidate(value)).for_each(|&value| found[value] = true);
    }
    found
}

fn preserves_residues(inst: &Inst) -> bool {
    use Intrinsic::*;
    matches!(inst.kind, InstKind::Intrinsic(IntAdd | IntSub | IntMul | IntNeg | IntInvert | IntAnd | IntOr | IntXor | IntLshift, _))
}

/// Takes away what somebody asks more of; true if there was anything.
fn refute(function: &Function, widths: &IndexVec<ValueId, u8>, constants: &Constants, residues: &mut IndexVec<ValueId, bool>) -> bool {
    let mut changed = false;
    let mut drop = |residues: &mut IndexVec<ValueId, bool>, value: ValueId| changed |= std::mem::replace(&mut residues[value], false);
    for block in function.blocks.iter() {
        for inst in &block.insts {
            for (n, operand) in inst.kind.operands().into_iter().enumerate() {
                if residues[operand] && !asks_low_bits(inst, n, widths, constants, residues) {
                    drop(residues, operand);
                }
            }
        }
        if let Some((value, _)) = block.terminator.operand() {
            drop(residues, value);
        }
        for edge in block.terminator.edges().into_iter().chain(&block.unwind) {
            for (&arg, &param) in edge.args.iter().zip(&function.blocks[edge.block].params) {
                if !residues[param] {
                    drop(residues, arg);
                }
            }
        }
    }
    changed
}

/// Whether an instruction looks at nothing but the low bits of its operand number `n`.
fn asks_low_bits(inst: &Inst, n: usize, widths: &IndexVec<ValueId, u8>, constants: &Constants, residues: &IndexVec<ValueId, bool>) -> bool {
    let InstKind::Intrinsic(op, args) = &inst.kind else { return matches!(inst.kind, InstKind::KeepAlive(_)) };
    let is_masked = match op {
        Intrinsic::IntAnd => widths[args[1 - n]] <= WORD,
        Intrinsic::IntMod => n == 0 && constants.modulus_bits(args[1]).is_some(),
        _ => false,
    };
    let is_count = *op == Intrinsic::IntLshift && n == 1;
    is_masked || (preserves_residues(inst) && !is_count && inst.result.is_some_and(|result| residues[result]))
}
