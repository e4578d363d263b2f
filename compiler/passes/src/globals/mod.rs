//! Global variables that the program sets once and for all. In: typed mir before simplification. Out: where a global has surely been set,
//! nothing asks whether it is unbound; where it is set in one place only, to a constant, its reads are that constant.
//!
//! `SIZE = 64` at the top of a module is such a constant, as soon as no call before that line leads to a function that reads it.

mod constants;
mod states;

use crate::Bits;
use constants::Constants;
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_base::Idx;
use pyc2n_mir::typed::{
    BlockId, Const, Function, GlobalId, InstKind, InstanceId, Program, Terminator, TypeId, Types, ValueId,
};
use states::States;

/// Constants that are made from constants are found one level a round.
const ROUNDS: usize = 3;

/// Resolves what can be.
pub(crate) fn resolve(program: &mut Program) {
    for _ in 0..ROUNDS {
        let constants = Constants::new(program);
        let states = States::new(program, &constants.lasting);
        let functions: Vec<InstanceId> = program.functions.indices().collect();
        let changes: Vec<(InstanceId, Reads)> =
            functions.into_iter().filter_map(|id| Some((id, reads(program, id, &states, &constants)?))).collect();
        let Program { functions, types, .. } = program;
        let changed = changes.into_iter().fold(false, |changed, (id, reads)| rewrite(&mut functions[id], types, &reads) | changed);
        if !changed {
            break;
        }
    }
}

/// The reads in one function of globals that have been set.
#[derive(Default)]
struct Reads {
    bound: HashSet<ValueId>,
    /// With the type of the constant.
    constant: HashMap<ValueId, (TypeId, Const)>,
}

fn reads(program: &Program, id: InstanceId, states: &States, constants: &Constants) -> Option<Reads> {
    let function = &program.functions[id];
    let has_reads = function.blocks.iter().flat_map(|block| &block.insts).any(|inst| matches!(inst.kind, InstKind::GlobalGet(_)));
    let mut reads = Reads::default();
    states.visit(program, id, has_reads, &mut |block: BlockId, n, set: &Bits| {
        let Some(inst) = function.blocks[block].insts.get(n) else { return };
        let (InstKind::GlobalGet(global), Some(result)) = (&inst.kind, inst.result) else { return };
        if set.contains(number(*global)) {
            reads.bound.insert(result);
            reads.constant.extend(constants.of(*global).map(|constant| (result, constant.clone())));
        }
    });
    (!reads.bound.is_empty()).then_some(reads)
}

/// Globals in a `Bits`.
fn number(global: GlobalId) -> ValueId {
    ValueId::new(global.index())
}

/// True if there was anything to do.
fn rewrite(function: &mut Function, types: &Types, reads: &Reads) -> bool {
    let mut changed = false;
    let Function { blocks, values, .. } = function;
    for block in blocks.iter_mut() {
        for inst in &mut block.insts {
            let (Some(result), InstKind::GlobalGet(_) | InstKind::Narrow(_)) = (inst.result, &inst.kind) else { continue };
            let read = if let InstKind::Narrow(value) = inst.kind { value } else { result };
            if let Some((_, constant)) = reads.constant.get(&read).filter(|(ty, _)| *ty == values[result]) {
                inst.kind = InstKind::Const(constant.clone());
                changed = true;
            }
        }
        changed |= drop_unbound_arms(&mut block.terminator, types, reads);
    }
    changed
}

fn drop_unbound_arms(terminator: &mut Terminator, types: &Types, reads: &Reads) -> bool {
    let Terminator::TypeSwitch { value, arms, default } = terminator else { return false };
    let before = arms.len();
    if reads.bound.contains(value) {
        arms.retain(|(ty, _)| !types.get(*ty).members.is_empty());
    }
    let changed = arms.len() < before;
    if let ([(_, edge)], None) = (&arms[..], default) {
        *terminator = Terminator::Jump(edge.clone());
    }
    changed
}
