//! Which functions are worth optimising. A function of the library is *cold* if it only runs on the way to an exception,
//! or once, when a module of the library is initialised. Of the user's own functions only those are that run once and are long but have no loop. A
//! type is cold if only cold code makes its objects.

use crate::in_place::weight;
use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{BlockId, Function, Inst, InstKind, InstanceId, ObjectId, Program, Terminator};
use pyc2n_base::collections::HashSet;

/// Code from this weight on is long: about ten lines.
const LONG: usize = 100;

/// For each function whether it is cold.
pub fn cold(program: &Program) -> IndexVec<InstanceId, bool> {
    let mut hot = IndexVec::from_elem(false, program.functions.len());
    let finalizers = program.types.objects.iter().flat_map(|object| object.functions());
    let initialisation = initialisation(program);
    let users = program.functions.iter_enumerated().filter(|(_, f)| !f.hidden).map(|(id, _)| id);
    let (once, others): (Vec<_>, Vec<_>) = users.partition(|id| initialisation.once.contains(id));
    let mut queue: Vec<InstanceId> = finalizers.chain(others).chain(initialisation.hot).chain(program.exports.iter().copied()).collect();
    while let Some(id) = queue.pop() {
        if program.functions[id].once || std::mem::replace(&mut hot[id], true) {
            continue;
        }
        let function = &program.functions[id];
        let cold = cold_blocks(function);
        let warm = function.blocks.iter_enumerated().filter(|(block, _)| !cold[block.index()]);
        queue.extend(warm.flat_map(|(_, block)| block.insts.iter().filter_map(|inst| callee(&inst.kind))));
    }
    let recursive = crate::recursive(program);
    once.into_iter().for_each(|id| hot[id] |= recursive[id] || !is_long_way(&program.functions[id]));
    hot.iter().map(|hot| !hot).collect()
}

/// Whether it is long and goes straight ahead. A generator is for a loop.
fn is_long_way(function: &Function) -> bool {
    let makes = |inst: &Inst| matches!(inst.kind, InstKind::GeneratorNew(..));
    let repeats = || in_loops(function).contains(&true) || function.blocks.iter().flat_map(|block| &block.insts).any(makes);
    function.generator.is_none() && weight(function) >= LONG && !repeats()
}

/// For each function whether its weak version is worth optimising: it may run long, because it has a loop, and it is the user's. (Every
/// program has many weak versions of library functions, and next to none runs one.)
pub fn warm(program: &Program) -> IndexVec<InstanceId, bool> {
    program.functions.iter().map(|function| !function.hidden && in_loops(function).contains(&true)).collect()
}

/// For each object type whether only cold code makes such objects: then their end is cold too.
pub fn cold_objects(program: &Program, cold: &IndexVec<InstanceId, bool>) -> IndexVec<ObjectId, bool> {
    let mut rare = IndexVec::from_elem(true, program.types.objects.len());
    for (_, function) in program.functions.iter_enumerated().filter(|(id, _)| !cold[*id]) {
        let blocks = cold_blocks(function);
        let warm = function.blocks.iter_enumerated().filter(|(id, _)| !blocks[id.index()]);
        for inst in warm.flat_map(|(_, block)| &block.insts) {
            match inst.kind {
                InstKind::Alloc(object) => rare[object] = false,
                InstKind::GeneratorNew(instance, _) => {
                    program.functions[instance].generator.iter().for_each(|generator| rare[generator.object] = false);
                }
                _ => {}
            }
        }
    }
    // Types that end alike share the code.
    let others: Vec<ObjectId> = rare.iter_enumerated().filter(|(_, &rare)| !rare).map(|(id, _)| id).collect();
    others.into_iter().for_each(|id| rare[program.types.dropped_like(id)] = false);
    rare
}

/// What runs once, and what it calls in a way that may repeat.
struct Initialisation {
    once: HashSet<InstanceId>,
    hot: Vec<InstanceId>,
}

/// What initialisation calls in a way that may repeat: from inside of a loop, or from the user's code with arguments.
/// (A function without parameters that the user's top level calls outside of loops is nearly always a module.)
fn initialisation(program: &Program) -> Initialisation {
    let mut seen = HashSet::default();
    let mut hot = Vec::new();
    let modules = program.functions.iter_enumerated().filter(|(_, function)| function.once).map(|(id, _)| id);
    let mut once: Vec<InstanceId> = program.entry.into_iter().chain(modules).collect();
    while let Some(id) = once.pop() {
        if !seen.insert(id) {
            continue;
        }
        let function = &program.functions[id];
        let (cold, loops) = (cold_blocks(function), in_loops(function));
        for (block, body) in function.blocks.iter_enumerated().filter(|(block, _)| !cold[block.index()]) {
            for callee in body.insts.iter().filter_map(|inst| callee(&inst.kind)) {
                let called = &program.functions[callee];
                let simple = called.once || function.hidden || called.blocks[BlockId(0)].params.is_empty();
                if simple && !loops[block.index()] { once.push(callee) } else { hot.push(callee) }
            }
        }
    }
    Initialisation { once: seen, hot }
}

fn callee(kind: &InstKind) -> Option<InstanceId> {
    match kind {
        InstKind::Call(callee, _) => Some(*callee),
        InstKind::GeneratorResume { instance, .. } | InstKind::GeneratorThrow { instance, .. } => Some(*instance),
        InstKind::Borrow(inner) => callee(inner),
        _ => None,
    }
}

/// Blocks from which every path raises.
pub fn cold_blocks(function: &Function) -> Vec<bool> {
    let mut cold = vec![false; function.blocks.len()];
    let mut changed = true;
    while std::mem::take(&mut changed) {
        for (id, block) in function.blocks.iter_enumerated().rev() {
            let edges = block.terminator.edges();
            let ends = matches!(block.terminator, Terminator::Raise { .. } | Terminator::Unreachable);
            let now = ends || (!edges.is_empty() && edges.iter().all(|edge| cold[edge.block.index()]));
            changed |= now && !std::mem::replace(&mut cold[id.index()], now);
        }
    }
    cold
}

/// Blocks that may lead back to themselves; as an approximation, those between a back edge's ends in reverse postorder.
fn in_loops(function: &Function) -> Vec<bool> {
    let order = crate::reverse_postorder(function);
    let mut rank = vec![usize::MAX; function.blocks.len()];
    order.iter().enumerate().for_each(|(n, block)| rank[block.index()] = n);
    let mut inside = vec![false; function.blocks.len()];
    let mark = |from: BlockId, to: BlockId, inside: &mut Vec<bool>| {
        if rank[to.index()] <= rank[from.index()] {
            order[rank[to.index()]..=rank[from.index()]].iter().for_each(|block| inside[block.index()] = true);
        }
    };
    for &id in &order {
        let block = &function.blocks[id];
        block.terminator.edges().into_iter().chain(&block.unwind).for_each(|edge| mark(id, edge.block, &mut inside));
    }
    inside
}
