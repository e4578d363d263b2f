//! Which functions codegen puts in place of their only use although they are not small: bodies of generators, and what brings a generator to
//! where it is resumed. In: the program as codegen gets it.

use pyc2n_base::{Idx, IndexVec};
use pyc2n_mir::typed::{Function, Inst, InstKind, InstanceId, Program};

/// A generator's body up to this weight is in place of its only resumption: then LLVM sees the loop that it is.
const LOOP: usize = 400;

/// Functions that are in place of their only use.
pub(crate) struct InPlace {
    /// Bodies of generators.
    pub(crate) loops: IndexVec<InstanceId, bool>,
    /// What brings such a generator to where it is resumed.
    pub(crate) ways: IndexVec<InstanceId, bool>,
    /// What is in place wherever optimised code uses it: a generator that a function of the library consumes, and that function.
    pub(crate) inside: IndexVec<InstanceId, bool>,
    uses: Uses,
}

impl InPlace {
    pub(crate) fn new(program: &Program, cold: &IndexVec<InstanceId, bool>, recursive: &IndexVec<InstanceId, bool>) -> InPlace {
        let uses = Uses::new(program, cold);
        let is_loop = |(id, function): (InstanceId, &Function)| {
            let is_apt = function.generator.is_some() && !recursive[id] && !cold[id] && uses.resumed_in[id].len() == 1;
            is_apt && weight(function) <= LOOP
        };
        let loops: IndexVec<InstanceId, bool> = program.functions.iter_enumerated().map(is_loop).collect();
        let mut ways = IndexVec::from_elem(false, program.functions.len());
        for (generator, _) in loops.iter_enumerated().filter(|(_, &is_loop)| is_loop) {
            uses.way_of(program, generator).into_iter().filter(|&id| !recursive[id]).for_each(|id| ways[id] = true);
        }
        let is_inside = |id: InstanceId| ways[id] || (loops[id] && ways[uses.resumed_in[id][0]]);
        let inside = program.functions.indices().map(is_inside).collect();
        InPlace { loops, ways, inside, uses }
    }

    /// The function in which one that is `inside` others is in the end.
    pub(crate) fn home_of(&self, id: InstanceId) -> InstanceId {
        let Uses { called_in, resumed_in } = &self.uses;
        let user_of = |id: &InstanceId| resumed_in[*id].first().or(called_in[*id].first()).copied().filter(|_| self.inside[*id]);
        std::iter::successors(Some(id), user_of).take(called_in.len()).last().unwrap_or(id)
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

pub(crate) fn insts(function: &Function) -> impl Iterator<Item = &Inst> {
    function.blocks.iter().flat_map(|block| &block.insts)
}

/// About how much code a function becomes.
pub(crate) fn weight(function: &Function) -> usize {
    crate::reverse_postorder(function).into_iter().map(|id| function.blocks[id].insts.len() + 1).sum()
}

/// The same without the ways to an exception.
pub(crate) fn usual_weight(function: &Function) -> usize {
    let cold = crate::temperature::cold_blocks(function);
    let order = crate::reverse_postorder(function).into_iter().filter(|id| !cold[id.index()]);
    order.map(|id| function.blocks[id].insts.len() + 1).sum()
}
