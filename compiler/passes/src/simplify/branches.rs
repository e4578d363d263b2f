//! Branches that literals decide: on a literal, on a comparison of two ints that are literals.

use num_bigint::BigInt;
use pyc2n_base::collections::HashMap;
use pyc2n_mir::typed::{Const, Function, InstKind, Intrinsic, Terminator, ValueId};

/// Makes them jumps.
pub(crate) fn fold(function: &mut Function) {
    let is_branch = |terminator: &Terminator| matches!(terminator, Terminator::Branch { .. });
    if !function.blocks.iter().any(|block| is_branch(&block.terminator)) {
        return;
    }
    let made: HashMap<ValueId, InstKind> = function.blocks.iter().flat_map(|block| &block.insts).filter_map(decides).collect();
    for block in function.blocks.iter_mut() {
        let Terminator::Branch { condition, then, otherwise } = &block.terminator else { continue };
        let Some(holds) = evaluate(&made, *condition) else { continue };
        block.terminator = Terminator::Jump(if holds { then.clone() } else { otherwise.clone() });
    }
}

fn decides(inst: &pyc2n_mir::typed::Inst) -> Option<(ValueId, InstKind)> {
    let kind = matches!(inst.kind, InstKind::Const(Const::Bool(_) | Const::Int(_)) | InstKind::Intrinsic(..)).then(|| inst.kind.clone());
    Some((inst.result?, kind?))
}

fn evaluate(made: &HashMap<ValueId, InstKind>, condition: ValueId) -> Option<bool> {
    match made.get(&condition)? {
        InstKind::Const(Const::Bool(value)) => Some(*value),
        InstKind::Intrinsic(op, args) => compare(*op, int(made, *args.first()?)?, int(made, *args.get(1)?)?),
        _ => None,
    }
}

fn int(made: &HashMap<ValueId, InstKind>, value: ValueId) -> Option<&BigInt> {
    match made.get(&value)? {
        InstKind::Const(Const::Int(value)) => Some(value),
        _ => None,
    }
}

fn compare(op: Intrinsic, a: &BigInt, b: &BigInt) -> Option<bool> {
    match op {
        Intrinsic::IntEq => Some(a == b),
        Intrinsic::IntNe => Some(a != b),
        Intrinsic::IntLt => Some(a < b),
        Intrinsic::IntLe => Some(a <= b),
        Intrinsic::IntGt => Some(a > b),
        Intrinsic::IntGe => Some(a >= b),
        _ => None,
    }
}
