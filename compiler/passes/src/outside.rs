//! Facts about a function that is entered from outside: what it reaches outside of the program's own values (files, the clock, the
//! process), and whether it does anything but raise.

use pyc2n_base::collections::HashSet;
use pyc2n_base::{SourceId, Span};
use pyc2n_mir::typed::{Function, InstKind, InstanceId, Member, Program, TypeId};

/// What [`outside`] gives for a store into a variable of a module or class.
pub const VARIABLE: &str = "variable";

/// The name of a runtime function with such an effect that the function calls, itself or in functions that it calls.
pub fn outside(program: &Program, function: InstanceId) -> Option<&'static str> {
    first_in(program, function, &|function, kind| match kind {
        InstKind::CallRuntime(row, _) if row.signature().attributes.outside => Some(row.row_name()),
        // What the library keeps nobody else sees.
        InstKind::GlobalSet(..) if !function.hidden => Some(VARIABLE),
        _ => None,
    })
}

/// Whether the function, or one that it calls, may give things in another order than CPython's.
pub fn is_unordered(program: &Program, function: InstanceId) -> bool {
    first_in(program, function, &|function, _| function.unordered.then_some(())).is_some()
}

/// Whether code that is entered gets objects without identity (`@held`) into functions of some sources.
pub fn hands_held(program: &Program, function: InstanceId, is_one: &dyn Fn(SourceId) -> bool) -> bool {
    let is_held = |ty: &TypeId| program.types.get(*ty).members.iter().any(|member| matches!(member, Member::Held(..)));
    first_in(program, function, &|function, _| (is_one(function.span.source) && function.values.iter().any(is_held)).then_some(())).is_some()
}

/// Whether code that is entered sets attributes of some types of objects in functions of some sources.
pub fn sets_attributes(program: &Program, function: InstanceId, is_one: &dyn Fn(SourceId) -> bool, is_type: &dyn Fn(&str) -> bool) -> bool {
    let sets = |kind: &InstKind| matches!(kind, InstKind::FieldSet { of, .. } if is_type(program.types.objects[*of].type_name.as_str()));
    first_in(program, function, &|function, kind| (is_one(function.span.source) && sets(kind)).then_some(())).is_some()
}

/// The first that is found in the instructions of a function and of those that it calls.
fn first_in<T>(program: &Program, function: InstanceId, found: &dyn Fn(&Function, &InstKind) -> Option<T>) -> Option<T> {
    let mut queue = vec![function];
    let mut seen: HashSet<InstanceId> = HashSet::default();
    while let Some(id) = queue.pop() {
        if !seen.insert(id) {
            continue;
        }
        let function = &program.functions[id];
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            let own = found(function, &inst.kind);
            if own.is_some() {
                return own;
            }
            queue.extend(inst.kind.instance());
        }
    }
    None
}

/// Where a function that is entered from outside raises, if it calls functions of the program that never return.
pub fn only_raises(program: &Program, export: InstanceId) -> Option<Span> {
    let never_returns = |function: &Function| {
        let result = program.types.get(function.result);
        result.members.is_empty() && !result.unbound
    };
    let raising = |function: InstanceId, is_hidden: bool| {
        let insts = program.functions[function].blocks.iter().flat_map(|block| &block.insts);
        let mut calls = insts.filter_map(|inst| match inst.kind {
            InstKind::Call(callee, _) => Some((callee, inst.span)),
            _ => None,
        });
        calls.find(|&(callee, _)| program.functions[callee].hidden == is_hidden && never_returns(&program.functions[callee]))
    };
    let (mut function, mut place) = raising(export, false)?;
    let mut seen = vec![export];
    // The innermost function of the program, and what it calls there.
    while !seen.contains(&function) {
        seen.push(function);
        let Some((callee, span)) = raising(function, false).or_else(|| raising(function, true)) else { break };
        place = span;
        if program.functions[callee].hidden {
            break;
        }
        function = callee;
    }
    Some(place)
}
