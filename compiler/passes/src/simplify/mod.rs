//! Makes functions smaller without changing what they do. In: typed mir before ownership. Out: no block that the entry does not
//! reach, no parameter that always gets one value, no branch that literals decide, no unused value, no chain of blocks that one block could be.
//!
//! Inference leaves such things behind wherever a type decides what the source left open. LLVM would remove most of them, but it
//! gets all references counted, and what is counted is no longer redundant; and it takes its time.

mod blocks;
mod branches;
mod params;
mod unused;

use pyc2n_mir::typed::{Function, Program};

/// Simplifies every function.
pub(crate) fn simplify(program: &mut Program) {
    for id in program.functions.indices().collect::<Vec<_>>() {
        let mut function = program.functions[id].clone();
        simplify_function(program, &mut function);
        program.functions[id] = function;
    }
}

/// Simplifies one function.
pub(crate) fn simplify_function(program: &Program, function: &mut Function) {
    blocks::drop_unwinds(program, function);
    blocks::clear_unreached(function);
    params::remove_redundant(function);
    branches::fold(function);
    blocks::clear_unreached(function);
    unused::remove(program, function);
    blocks::thread(function);
    blocks::join(program, function);
}
