//! Numbers the side exits. In: exact types. Out: `Inst::exit` is set on each instruction that can meet a big int, and on
//! nothing else; a call counts only if the callee can return one, that is if it has an exit itself.
//!
//! What is certainly in place of its use is one piece of strong code with that: when it has left, so must its callers. If they
//! went on instead, what they lent to the exit would come back, and be in memory for its sake, and what they know before the exit
//! they would not know behind it.

use crate::in_place::{insts, InPlace};
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{ExitId, Function, Inline, Inst, InstKind, InstanceId, Program};

/// Sets `Inst::exit`, `Function::exits` and `Function::leaves_caller` everywhere.
pub(crate) fn number(program: &mut Program) {
    join(program);
    let exiting = exiting(program);
    let ids: Vec<InstanceId> = program.functions.indices().collect();
    for id in ids {
        let mut next = 0;
        let places: Vec<_> = places(program, &program.functions[id], &exiting).collect();
        let function = &mut program.functions[id];
        function.blocks.iter_mut().flat_map(|block| &mut block.insts).for_each(|inst| inst.exit = None);
        for (block, index) in places {
            function.blocks[block].insts[index].exit = Some(ExitId(next));
            next += 1;
        }
        function.exits = next;
    }
}

/// Sets `Function::leaves_caller`.
fn join(program: &mut Program) {
    let (cold, recursive) = (crate::cold(program), crate::recursive(program));
    let InPlace { loops, ways, .. } = InPlace::new(program, &cold, &recursive);
    let joined: Vec<bool> = program.functions.iter_enumerated().map(|(id, function)| {
        let is_inline = function.hidden && function.inline == Inline::Always && function.generator.is_none();
        let has_ints = || function.values.iter().any(|&ty| program.types.has_int(ty));
        let is_tiny = !function.hidden && crate::partition::is_tiny(function, &loops);
        !cold[id] && !recursive[id] && (is_inline || is_tiny || ways[id] || loops[id] && has_ints())
    }).collect();
    program.functions.iter_mut().zip(joined).for_each(|(function, joined)| function.leaves_caller = joined);
}

fn places<'a>(
    program: &'a Program,
    function: &'a Function,
    exiting: &'a IndexVec<InstanceId, bool>,
) -> impl Iterator<Item = (pyc2n_mir::typed::BlockId, usize)> + 'a {
    function.blocks.iter_enumerated().flat_map(move |(id, block)| {
        let insts = block.insts.iter().enumerate();
        insts.filter(move |(_, inst)| can_exit(program, function, inst, exiting)).map(move |(n, _)| (id, n))
    })
}

fn can_exit(program: &Program, function: &Function, inst: &Inst, exiting: &IndexVec<InstanceId, bool>) -> bool {
    program.may_exit(function, inst)
        && match inst.kind {
            InstKind::Call(callee, _) => exiting[callee],
            _ => true,
        }
}

/// Which functions have an exit: the least solution.
fn exiting(program: &Program) -> IndexVec<InstanceId, bool> {
    let mut exiting = IndexVec::from_elem(false, program.functions.len());
    let mut callers: IndexVec<InstanceId, Vec<InstanceId>> = IndexVec::from_elem(Vec::new(), program.functions.len());
    let mut queue = Vec::new();
    for (id, function) in program.functions.iter_enumerated() {
        for inst in insts(function) {
            if !program.may_exit(function, inst) {
                continue;
            }
            match inst.kind {
                InstKind::Call(callee, _) => callers[callee].push(id),
                _ if !std::mem::replace(&mut exiting[id], true) => queue.push(id),
                _ => {}
            }
        }
    }
    while let Some(id) = queue.pop() {
        for caller in callers[id].clone() {
            if !std::mem::replace(&mut exiting[caller], true) {
                queue.push(caller);
            }
        }
    }
    exiting
}
