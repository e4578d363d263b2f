//! Raw memory lives as long as the object that owns it. In: typed mir before ownership. Out: a `KeepAlive` of the owner
//! behind the last use of each raw pointer in a block, so that the owner is not released earlier.
//!
//! The owner of a pointer is the object that it was read from, or that a function got to find it; pointers made of
//! pointers have the same owner. A pointer that travels as a block's parameter has none.

use crate::reverse_postorder;
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{Block, Function, Inst, InstKind, Intrinsic, Repr, Types, ValueId};
use std::collections::BTreeMap;

/// Inserts the uses.
pub(crate) fn hold(types: &Types, function: &mut Function) {
    let owners = owners(types, function);
    if owners.iter().all(Option::is_none) {
        return;
    }
    for block in function.blocks.iter_mut() {
        hold_in(&owners, block);
    }
}

fn owners(types: &Types, function: &Function) -> IndexVec<ValueId, Option<ValueId>> {
    let mut owners: IndexVec<ValueId, Option<ValueId>> = function.values.iter().map(|_| None).collect();
    for block in reverse_postorder(function) {
        for inst in &function.blocks[block].insts {
            let Some(result) = inst.result else { continue };
            if types.repr(function.values[result]) == Repr::Raw {
                owners[result] = owner(types, function, &owners, &inst.kind);
            }
        }
    }
    owners
}

fn owner(
    types: &Types,
    function: &Function,
    owners: &IndexVec<ValueId, Option<ValueId>>,
    kind: &InstKind,
) -> Option<ValueId> {
    match kind {
        InstKind::FieldGet { object, .. } => Some(*object),
        InstKind::Call(_, args) | InstKind::CallRuntime(_, args) => {
            args.iter().copied().find(|&arg| matches!(types.repr(function.values[arg]), Repr::Pointer { .. }))
        }
        InstKind::Intrinsic(Intrinsic::PtrAdd, args) => args.first().and_then(|&arg| owners[arg]),
        InstKind::Borrow(inner) => owner(types, function, owners, inner),
        _ => None,
    }
}

/// Behind the last use in this block of what an owner keeps alive.
fn hold_in(owners: &IndexVec<ValueId, Option<ValueId>>, block: &mut Block) {
    let mut last: BTreeMap<usize, (ValueId, usize)> = BTreeMap::new();
    for (place, inst) in block.insts.iter().enumerate() {
        for owner in inst.kind.operands().into_iter().filter_map(|operand| owners[operand]) {
            last.insert(owner.index(), (owner, place));
        }
    }
    let mut uses: Vec<(usize, ValueId)> = last.into_values().map(|(owner, place)| (place, owner)).collect();
    uses.sort();
    for (place, owner) in uses.into_iter().rev() {
        let span = block.insts[place].span;
        let kind = InstKind::KeepAlive(owner);
        block.insts.insert(place + 1, Inst { result: None, kind, span, exit: None, cleanup: vec![] });
    }
}
