//! Clears `may_raise` on functions that no exception leaves. In: any program. Out: `may_raise` is the least
//! solution of "raises without a handler, calls such a function without a handler, or is recursive" (the stack may end).

use crate::recursive;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Function, InstKind, InstanceId, Program, Terminator};

/// Sets `may_raise` of all functions.
pub(crate) fn infer(program: &mut Program) {
    let recursive = recursive(program);
    let ids: Vec<InstanceId> = program.functions.indices().collect();
    ids.iter().for_each(|&id| program.functions[id].may_raise = false);
    let mut callers: IndexVec<InstanceId, Vec<InstanceId>> = IndexVec::from_elem(Vec::new(), ids.len());
    let mut queue = Vec::new();
    for &id in &ids {
        unguarded_calls(&program.functions[id]).for_each(|callee| callers[callee].push(id));
        if recursive[id] || raises_itself(program, &program.functions[id]) {
            program.functions[id].may_raise = true;
            queue.push(id);
        }
    }
    while let Some(id) = queue.pop() {
        for caller in callers[id].clone() {
            if !std::mem::replace(&mut program.functions[caller].may_raise, true) {
                queue.push(caller);
            }
        }
    }
}

/// With `may_raise` cleared everywhere, calls do not count.
fn raises_itself(program: &Program, function: &Function) -> bool {
    function.blocks.iter().filter(|block| block.unwind.is_none()).any(|block| {
        matches!(block.terminator, Terminator::Raise { .. }) || block.insts.iter().any(|inst| program.may_raise(inst))
    })
}

fn unguarded_calls(function: &Function) -> impl Iterator<Item = InstanceId> + '_ {
    let blocks = function.blocks.iter().filter(|block| block.unwind.is_none());
    blocks.flat_map(|block| &block.insts).filter_map(|inst| match inst.kind {
        InstKind::Call(callee, _) => Some(callee),
        _ => None,
    })
}
