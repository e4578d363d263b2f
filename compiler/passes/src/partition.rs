//! Divides the functions that are worth optimising into parts that are compiled at the same time. In: the program as codegen gets it.
//! Out: the part of each function. Only the program decides how many parts there are, so that the result is the same on any machine.
//!
//! Parts are pieces of the order in which a depth-first walk along calls finds the functions: callees are with a
//! caller, mostly. Small functions are copied to where they are used, as LLVM's ThinLTO does it, so that inlining goes on across parts.

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

/// A generator's body up to this weight is in place of its only resumption: then LLVM sees the loop that it is.
const LOOP: usize = 400;

/// Which functions are compiled together.
pub struct Partition {
    /// Number of parts.
    pub count: u8,
    part: IndexVec<InstanceId, u8>,
    copied: IndexVec<InstanceId, bool>,
    tiny: IndexVec<InstanceId, bool>,
    loops: IndexVec<InstanceId, bool>,
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
        let tiny: IndexVec<InstanceId, bool> = all(&|function| function.generator.is_none() && weight(function) <= TINY);
        let mut loops: IndexVec<InstanceId, bool> = all(&|function| function.generator.is_some() && weight(function) <= LOOP);
        let resumptions = resumptions(program, cold);
        loops.iter_mut().zip(resumptions.iter()).for_each(|(is_loop, &resumptions)| *is_loop &= resumptions == 1);
        let mut copied: IndexVec<InstanceId, bool> = all(&is_small);
        copied.iter_mut().zip(loops.iter()).for_each(|(copied, &is_loop)| *copied |= is_loop);
        Partition { count: count as u8, part, copied, tiny, loops }
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
        self.loops[function]
    }

    /// Whether other parts that call a function have a copy.
    pub fn is_copied(&self, function: InstanceId) -> bool {
        self.copied[function]
    }
}

/// In how many places that are worth optimising each generator is resumed.
fn resumptions(program: &Program, cold: &IndexVec<InstanceId, bool>) -> IndexVec<InstanceId, u32> {
    let mut count = IndexVec::from_elem(0, program.functions.len());
    let functions = program.functions.iter_enumerated().filter(|(id, _)| !cold[*id]);
    for inst in functions.flat_map(|(_, function)| function.blocks.iter()).flat_map(|block| &block.insts) {
        if let InstKind::GeneratorResume { instance, .. } = inst.kind {
            count[instance] += 1;
        }
    }
    count
}

fn is_small(function: &Function) -> bool {
    match function.inline {
        _ if function.generator.is_some() => false,
        Inline::Always => true,
        Inline::Never => false,
        Inline::Auto => weight(function) <= SMALL,
    }
}

/// About how much code a function becomes.
fn weight(function: &Function) -> usize {
    function.blocks.iter().map(|block| block.insts.len() + 1).sum()
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
