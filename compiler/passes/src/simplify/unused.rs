//! Removes instructions whose results nobody needs and that do nothing else, and parameters that nobody needs. Needed is what an
//! instruction with an effect or a terminator reads, and what a needed value is made from (Cytron et al. 1991, dead code elimination by marking).

use super::params::{drop_params, edges};
use crate::Bits;
use pyc2n_base::IndexVec;
use pyc2n_mir::typed::{Function, Inst, Program, ValueId};

/// Removes what is not needed.
pub(crate) fn remove(program: &Program, function: &mut Function) {
    let needed = needed(program, function);
    for block in function.blocks.iter_mut() {
        block.insts.retain(|inst| has_effect(program, inst) || inst.result.is_some_and(|result| needed.contains(result)));
    }
    drop_params(function, &|value| !needed.contains(value));
}

fn has_effect(program: &Program, inst: &Inst) -> bool {
    inst.result.is_none() || program.has_effect(inst)
}

fn needed(program: &Program, function: &Function) -> Bits {
    let sources = sources(function);
    let mut needed = Bits::new(function.values.len());
    let mut queue = roots(program, function);
    while let Some(value) = queue.pop() {
        if !needed.contains(value) {
            needed.insert(value);
            queue.extend(&sources[value]);
        }
    }
    needed
}

/// What instructions with effects and terminators read.
fn roots(program: &Program, function: &Function) -> Vec<ValueId> {
    let mut roots = Vec::new();
    for block in function.blocks.iter() {
        let effects = block.insts.iter().filter(|inst| has_effect(program, inst));
        roots.extend(effects.flat_map(|inst| inst.kind.operands()));
        roots.extend(block.terminator.operand().map(|(value, _)| value));
    }
    roots
}

/// What each value is made from: operands, or arguments of the edges that give a parameter.
fn sources(function: &Function) -> IndexVec<ValueId, Vec<ValueId>> {
    let mut sources = IndexVec::from_elem(Vec::new(), function.values.len());
    for block in function.blocks.iter() {
        for inst in &block.insts {
            if let Some(result) = inst.result {
                sources[result] = inst.kind.operands();
            }
        }
        for edge in edges(block) {
            for (&param, &arg) in function.blocks[edge.block].params.iter().zip(&edge.args) {
                sources[param].push(arg);
            }
        }
    }
    sources
}
