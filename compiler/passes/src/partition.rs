//! Divides the functions that are worth optimising into parts that are compiled at the same time. In: the program as codegen gets it.
//! Out: the part of each function. Only the program decides how many parts there are, so that the result is the same on any machine.
//!
//! Parts are pieces of the order in which a depth-first walk along calls finds the functions: callees are with a
//! caller, mostly. Small functions are copied to where they are used, as LLVM's ThinLTO does it, so that inlining goes on across parts.

use crate::in_place::{insts, usual_weight, weight, InPlace};
use crate::recursion::endlessly_inlined;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Function, Inline, InstKind, InstanceId, Program};

/// Size of a part that is worth a thread, in [`weight`]s.
const PART: usize = 1200;

/// No more parts than this.
const MOST_PARTS: usize = 16;

/// Functions up to this weight are copied.
const SMALL: usize = 30;

/// Functions up to this weight are better in place than called.
const TINY: usize = 20;

/// A recursive function up to this weight contains itself once: half of the calls, and of what they cost.
const UNROLLED: usize = 40;

/// Which functions are compiled together.
pub struct Partition {
    /// Number of parts.
    pub count: u8,
    part: IndexVec<InstanceId, u8>,
    copied: IndexVec<InstanceId, bool>,
    tiny: IndexVec<InstanceId, bool>,
    in_place: InPlace,
    unrolled: IndexVec<InstanceId, bool>,
}

impl Partition {
    /// Divides what is not cold.
    pub fn new(program: &Program, cold: &IndexVec<InstanceId, bool>, recursive: &IndexVec<InstanceId, bool>) -> Partition {
        let order: Vec<InstanceId> = call_order(program).into_iter().filter(|&id| !cold[id]).collect();
        let weights: Vec<usize> = order.iter().map(|&id| weight(&program.functions[id])).collect();
        let total: usize = weights.iter().sum();
        let count = ((total + PART / 2) / PART).clamp(1, MOST_PARTS);
        let mut part = IndexVec::from_elem(0, program.functions.len());
        let mut before = 0;
        for (&id, weight) in order.iter().zip(&weights) {
            part[id] = (before * count / total.max(1)) as u8;
            before += weight;
        }
        let all = |holds: &dyn Fn(&Function) -> bool| {
            program.functions.iter_enumerated().map(|(id, function)| !recursive[id] && !cold[id] && holds(function)).collect()
        };
        let in_place = InPlace::new(program, cold, recursive);
        for &id in order.iter().filter(|&&id| in_place.inside[id]) {
            part[id] = part[in_place.home_of(id)];
        }
        let tiny = all(&|function| is_tiny(function, &in_place.loops));
        let endless = endlessly_inlined(program);
        let is_inlined = |(id, function): (InstanceId, &Function)| function.inline == Inline::Always && !cold[id] && !endless[id];
        let mut copied: IndexVec<InstanceId, bool> = all(&is_small);
        copied.iter_mut().zip(program.functions.iter_enumerated()).for_each(|(copied, function)| *copied |= is_inlined(function));
        let others = in_place.loops.iter().zip(in_place.ways.iter()).map(|(&is_loop, &on_way)| is_loop || on_way);
        copied.iter_mut().zip(others).for_each(|(copied, other)| *copied |= other);
        let is_unrolled = |(id, function): (InstanceId, &Function)| {
            let is_apt = recursive[id] && !cold[id] && function.generator.is_none() && function.inline == Inline::Auto;
            is_apt && weight(function) <= UNROLLED && calls(function, id)
        };
        let unrolled = program.functions.iter_enumerated().map(is_unrolled).collect();
        Partition { count: count as u8, part, copied, tiny, in_place, unrolled }
    }

    /// The part that a function belongs to.
    pub fn part(&self, function: InstanceId) -> u8 {
        self.part[function]
    }

    /// Whether a function is so small that its callers should have it in place.
    pub fn is_tiny(&self, function: InstanceId) -> bool {
        self.tiny[function]
    }

    /// Whether a generator's body should be in place where it is resumed.
    pub fn is_loop(&self, function: InstanceId) -> bool {
        self.in_place.loops[function]
    }

    /// Whether a function brings a generator to the only place where it is resumed: then its caller should have it in place, so that the generator
    /// need not exist.
    pub fn is_in_place(&self, function: InstanceId) -> bool {
        self.in_place.ways[function]
    }

    /// Whether a function is in place wherever optimised code uses it: a generator that a function of the library consumes, and that function.
    /// (The other generators are worth a copy for weak code.)
    pub fn is_inside(&self, function: InstanceId) -> bool {
        self.in_place.inside[function]
    }

    /// Whether a recursive function is so small that it should contain itself once.
    pub fn is_unrolled(&self, function: InstanceId) -> bool {
        self.unrolled[function]
    }

    /// Whether other parts that call a function have a copy.
    pub fn is_copied(&self, function: InstanceId) -> bool {
        self.copied[function]
    }
}

/// Whether a function makes one of these generators.
fn makes(function: &Function, loops: &IndexVec<InstanceId, bool>) -> bool {
    insts(function).any(|inst| matches!(inst.kind, InstKind::GeneratorNew(made, _) if loops[made]))
}

fn calls(function: &Function, callee: InstanceId) -> bool {
    insts(function).any(|inst| matches!(inst.kind, InstKind::Call(id, _) if id == callee))
}

fn is_small(function: &Function) -> bool {
    match function.inline {
        _ if function.generator.is_some() => false,
        Inline::Always => true,
        Inline::Never => false,
        Inline::Auto => usual_weight(function) <= SMALL,
    }
}

/// Whether a function is better in place than called.
pub(crate) fn is_tiny(function: &Function, loops: &IndexVec<InstanceId, bool>) -> bool {
    function.generator.is_none() && usual_weight(function) <= TINY && !makes(function, loops)
}

/// All functions, callees after the first caller.
fn call_order(program: &Program) -> Vec<InstanceId> {
    let mut seen = IndexVec::from_elem(false, program.functions.len());
    let mut order = Vec::new();
    let mut stack: Vec<InstanceId> = program.functions.indices().rev().chain(program.entry).collect();
    while let Some(id) = stack.pop() {
        if std::mem::replace(&mut seen[id], true) {
            continue;
        }
        order.push(id);
        let blocks = crate::reverse_postorder(&program.functions[id]);
        let insts = blocks.into_iter().flat_map(|block| &program.functions[id].blocks[block].insts);
        let callees: Vec<InstanceId> = insts.filter_map(|inst| inst.kind.instance()).collect();
        stack.extend(callees.into_iter().rev());
    }
    order
}
