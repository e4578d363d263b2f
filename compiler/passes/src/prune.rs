//! Removes functions that nothing reaches. In: any program. Out: only functions reachable from the entry, the exports, the hooks and the
//! finalizers of objects that are made somewhere; finalizers of other objects are gone.

use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Function, Inst, InstKind, InstanceId, ObjectId, Program};
use pyc2n_base::collections::{HashMap, HashSet};

/// Prunes the program and renumbers its functions.
pub(crate) fn prune(program: &mut Program) {
    let reached = reach(program);
    let mut kept = IndexVec::new();
    let mut numbers = HashMap::default();
    for (n, function) in std::mem::take(&mut program.functions).into_iter().enumerate() {
        let old = InstanceId(n as u32);
        if reached.functions.contains(&old) {
            numbers.insert(old, kept.push(function));
        }
    }
    program.functions = kept;
    for (n, object) in program.types.objects.iter_mut().enumerate() {
        if !reached.objects.contains(&ObjectId(n as u32)) {
            [object.finalizer, object.drop, object.traverse] = [None; 3];
        }
    }
    rename(program, &|id| numbers[&id]);
}

/// Applies `map` to every mention of a function.
pub(crate) fn rename(program: &mut Program, map: &dyn Fn(InstanceId) -> InstanceId) {
    let insts = program.functions.iter_mut().flat_map(|f| f.blocks.iter_mut()).flat_map(|block| &mut block.insts);
    let named = insts.filter_map(|inst| inst.kind.instance_mut());
    let finalizers = program.types.objects.iter_mut().flat_map(|object| object.functions_mut());
    let roots = program.entry.iter_mut().chain(program.hooks.iter_mut()).chain(&mut program.exports);
    named.chain(finalizers).chain(roots).for_each(|id| *id = map(*id));
}

#[derive(Default)]
struct Reached {
    functions: HashSet<InstanceId>,
    objects: HashSet<ObjectId>,
}

fn reach(program: &mut Program) -> Reached {
    let mut queue: Vec<InstanceId> = program.entry.into_iter().chain(program.exports.iter().copied()).chain(program.hooks.iter_mut().map(|hook| *hook)).collect();
    let mut reached = Reached::default();
    while let Some(id) = queue.pop() {
        if !reached.functions.insert(id) {
            continue;
        }
        let function = &program.functions[id];
        for inst in insts(function) {
            queue.extend(inst.kind.instance());
            if let Some(object) = made(program, &inst.kind) {
                if reached.objects.insert(object) {
                    queue.extend(program.types.objects[object].functions());
                }
            }
        }
    }
    reached
}

/// The kind of object that an instruction makes.
fn made(program: &Program, kind: &InstKind) -> Option<ObjectId> {
    match kind {
        InstKind::Alloc(object) => Some(*object),
        InstKind::GeneratorNew(body, _) => program.functions[*body].generator.as_ref().map(|generator| generator.object),
        _ => None,
    }
}

fn insts(function: &Function) -> impl Iterator<Item = &Inst> {
    function.blocks.iter().flat_map(|block| &block.insts)
}
