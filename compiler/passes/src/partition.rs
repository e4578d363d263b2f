//! Divides the functions that are worth optimising into parts that are compiled at the same time. In: the program as codegen gets it.
//! Out: the part of each function. Only the program decides how many parts there are, so that the result is the same on any machine.
//!
//! Parts are pieces of the order in which a depth-first walk along calls finds the functions: callees are with a
//! caller, mostly. Small functions are copied to where they are used, as LLVM's ThinLTO does it, so that inlining goes on across parts.

use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Function, Inline, Inst, InstKind, InstanceId, Program};

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
    in_place: IndexVec<InstanceId, bool>,
    inside: IndexVec<InstanceId, bool>,
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
        let mut loops: IndexVec<InstanceId, bool> = all(&|function| function.generator.is_some() && weight(function) <= LOOP);
        let uses = Uses::new(program, cold);
        loops.iter_mut().zip(uses.resumed_in.iter()).for_each(|(is_loop, resumed_in)| *is_loop &= resumed_in.len() == 1);
        let tiny = all(&|function| function.generator.is_none() && weight(function) <= TINY && !makes(function, &loops));
        let mut in_place = IndexVec::from_elem(false, program.functions.len());
        for (generator, _) in loops.iter_enumerated().filter(|(_, &is_loop)| is_loop) {
            uses.way_of(program, generator).into_iter().filter(|&id| !recursive[id]).for_each(|id| in_place[id] = true);
        }
        let is_inside = |id: InstanceId| in_place[id] || (loops[id] && in_place[uses.resumed_in[id][0]]);
        let inside: IndexVec<InstanceId, bool> = program.functions.indices().map(is_inside).collect();
        for &id in order.iter().filter(|&&id| inside[id]) {
            part[id] = part[uses.home_of(id, &inside)];
        }
        let mut copied: IndexVec<InstanceId, bool> = all(&is_small);
        let others = loops.iter().zip(in_place.iter()).map(|(&is_loop, &in_place)| is_loop || in_place);
        copied.iter_mut().zip(others).for_each(|(copied, other)| *copied |= other);
        let is_unrolled = |(id, function): (InstanceId, &Function)| {
            let is_apt = recursive[id] && !cold[id] && function.generator.is_none() && function.inline == Inline::Auto;
            is_apt && weight(function) <= UNROLLED && calls(function, id)
        };
        let unrolled = program.functions.iter_enumerated().map(is_unrolled).collect();
        Partition { count: count as u8, part, copied, tiny, loops, in_place, inside, unrolled }
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

    /// Whether a function brings a generator to the only place where it is resumed: then its caller should have it in place, so that the generator
    /// need not exist.
    pub fn is_in_place(&self, function: InstanceId) -> bool {
        self.in_place[function]
    }

    /// Whether a function is in place wherever optimised code uses it: a generator that a function of the library consumes, and that function.
    /// (The other generators are worth a copy for weak code.)
    pub fn is_inside(&self, function: InstanceId) -> bool {
        self.inside[function]
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

/// Where functions that are worth optimising use each other, each use once.
struct Uses {
    called_in: IndexVec<InstanceId, Vec<InstanceId>>,
    resumed_in: IndexVec<InstanceId, Vec<InstanceId>>,
}

impl Uses {
    fn new(program: &Program, cold: &IndexVec<InstanceId, bool>) -> Uses {
        let none = || IndexVec::from_elem(Vec::new(), program.functions.len());
        let mut uses = Uses { called_in: none(), resumed_in: none() };
        for (id, function) in program.functions.iter_enumerated().filter(|(id, _)| !cold[*id]) {
            for inst in function.blocks.iter().flat_map(|block| &block.insts) {
                match inst.kind {
                    InstKind::Call(callee, _) => uses.called_in[callee].push(id),
                    InstKind::GeneratorResume { instance, .. } => uses.resumed_in[instance].push(id),
                    _ => {}
                }
            }
        }
        uses
    }

    /// The function in which one that is `inside` others is in the end.
    fn home_of(&self, id: InstanceId, inside: &IndexVec<InstanceId, bool>) -> InstanceId {
        let user_of = |id: &InstanceId| self.resumed_in[*id].first().or(self.called_in[*id].first()).copied().filter(|_| inside[*id]);
        std::iter::successors(Some(id), user_of).take(self.called_in.len()).last().unwrap_or(id)
    }

    /// The functions that a generator is given from one to the next, each called in one place, from where it is made to where it is resumed.
    fn way_of(&self, program: &Program, generator: InstanceId) -> Vec<InstanceId> {
        let mut way = Vec::new();
        let mut users = &self.resumed_in[generator];
        while let &[user] = &users[..] {
            let function = &program.functions[user];
            let makes_it = |inst: &Inst| matches!(inst.kind, InstKind::GeneratorNew(made, _) if made == generator);
            if way.contains(&user) || !function.hidden || function.generator.is_some() || insts(function).any(makes_it) {
                break;
            }
            users = &self.called_in[user];
            way.extend((users.len() == 1).then_some(user));
        }
        way
    }
}

/// Whether a function makes one of these generators.
fn makes(function: &Function, loops: &IndexVec<InstanceId, bool>) -> bool {
    insts(function).any(|inst| matches!(inst.kind, InstKind::GeneratorNew(made, _) if loops[made]))
}

fn insts(function: &Function) -> impl Iterator<Item = &Inst> {
    function.blocks.iter().flat_map(|block| &block.insts)
}

fn calls(function: &Function, callee: InstanceId) -> bool {
    insts(function).any(|inst| matches!(inst.kind, InstKind::Call(id, _) if id == callee))
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
    crate::reverse_postorder(function).into_iter().map(|id| function.blocks[id].insts.len() + 1).sum()
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
