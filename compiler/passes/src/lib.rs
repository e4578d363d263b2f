//! Passes over typed mir, between inference and codegen. One pass, one file, one public function. Passes
//! never make types, machine integers aside, and know no LLVM.

mod bits;
mod borrow;
mod bound;
mod captures;
mod cycles;
mod effects;
mod entry;
mod exits;
mod globals;
mod in_place;
mod inline;
pub mod liveness;
mod merge;
mod moves;
mod no_raise;
mod order;
mod outside;
mod ownership;
mod partition;
mod prune;
mod recursion;
mod rooms;
mod simplify;
mod taken;
mod temperature;
mod unify;
mod unsigned;

pub use bits::Bits;
pub use borrow::Borrowing;
pub use bound::bound_reads;
pub use captures::Captures;
pub use merge::merge;
pub use outside::{hands_held, is_unordered, only_raises, outside, sets_attributes, VARIABLE};
pub use partition::Partition;
pub use order::reverse_postorder;
pub use ownership::{own, Version};
pub use recursion::{endlessly_inlined, recursive};
pub use taken::Taken;
pub use unify::unify;
pub use temperature::{cold, cold_blocks, cold_objects, warm};

use pyc2n_mir::typed::Program;

/// What codegen needs done to the whole program: only one of object types that are the same, only one of functions that differ in nothing that matters, entry blocks without
/// predecessors, globals that are known, nothing redundant, the library's arithmetic in place, words for ints where that is exact, what the cycle collector needs to know, exact `may_raise`, numbered
/// exits. Ownership is not among them: codegen asks for it per version of a function.
pub fn run(program: &mut Program) {
    unify::unify(program);
    program.functions.iter_mut().for_each(entry::detach);
    globals::resolve(program);
    simplify::simplify(program);
    inline::inline(program);
    unsigned::narrow(program);
    let Program { types, functions, .. } = program;
    functions.iter_mut().for_each(|function| rooms::hold(types, function));
    cycles::find(program);
    merge::merge(program);
    no_raise::infer(program);
    // Handlers of what does not raise are gone now.
    simplify::simplify(program);
    exits::number(program);
}
