//! Facts about a function that is entered from outside: what it reaches outside of the program's own values (files, the clock, the
//! process), and whether it does anything but raise.

use pyc2n_base::collections::HashSet;
use pyc2n_mir::typed::{InstKind, InstanceId, Program};

/// What [`outside`] gives for a store into a variable of a module or class.
pub const VARIABLE: &str = "variable";

/// The name of a runtime function with such an effect that the function calls, itself or in functions that it calls.
pub fn outside(program: &Program, function: InstanceId) -> Option<&'static str> {
    let mut queue = vec![function];
    let mut seen: HashSet<InstanceId> = HashSet::default();
    while let Some(id) = queue.pop() {
        if !seen.insert(id) {
            continue;
        }
        for inst in program.functions[id].blocks.iter().flat_map(|block| &block.insts) {
            if let InstKind::CallRuntime(row, _) = &inst.kind {
                if row.signature().attributes.outside {
                    return Some(row.row_name());
                }
            }
            // What the library keeps nobody else sees.
            if matches!(inst.kind, InstKind::GlobalSet(..)) && !program.functions[id].hidden {
                return Some(VARIABLE);
            }
            queue.extend(inst.kind.instance());
        }
    }
    None
}

/// Whether a function that is entered from outside calls functions of the program that never return.
pub fn only_raises(program: &Program, export: InstanceId) -> bool {
    let insts = program.functions[export].blocks.iter().flat_map(|block| &block.insts);
    let callees = insts.filter_map(|inst| match inst.kind {
        InstKind::Call(callee, _) => Some(&program.functions[callee]),
        _ => None,
    });
    callees.filter(|callee| !callee.hidden).any(|callee| {
        let result = program.types.get(callee.result);
        result.members.is_empty() && !result.unbound
    })
}
