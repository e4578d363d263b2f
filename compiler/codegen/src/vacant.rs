//! Slots of a generator's frame whose values a running body has in registers. A mark says so: a store of null that nobody needs, because nobody
//! looks at a running body's slots. Where the frame is promoted the mark becomes a plain store, which costs nothing there, and LLVM
//! sees that an object's address is not in the frame any more. Elsewhere it goes before LLVM optimises.
//!
//! The mark is an unordered atomic store: LLVM knows exactly what that writes, but does not take it away.

use crate::ir::{built, Body};
use crate::shape::Shape;
use crate::tbaa::Access;
use inkwell::module::Module;
use inkwell::values::{InstructionOpcode, InstructionValue, PointerValue};
use inkwell::AtomicOrdering;

impl<'c> Body<'_, 'c, '_> {
    /// Marks the addresses in a slot as taken out.
    pub(crate) fn vacate(&self, shape: &Shape, slot: PointerValue<'c>) {
        match shape {
            Shape::Tuple(elements) => {
                let places = elements.iter().zip(Shape::element_offsets(elements));
                places.for_each(|(element, start)| self.vacate(element, self.offset(slot, start)));
            }
            Shape::Flagged(inner) => self.vacate(inner, slot),
            _ => {
                let registers = self.cg.registers(shape).into_iter().enumerate();
                let addresses = registers.filter(|(_, ty)| ty.is_pointer_type());
                addresses.for_each(|(n, _)| self.mark_vacant(self.offset(slot, 8 * n as u64)));
            }
        }
    }

    fn mark_vacant(&self, place: PointerValue<'c>) {
        let mark = built(self.builder.build_store(place, self.null()));
        self.cg.tag_access(mark, Access::Any);
        mark.set_atomic_ordering(AtomicOrdering::Unordered).expect("a store has an ordering");
    }
}

fn is_mark(inst: InstructionValue) -> bool {
    inst.get_opcode() == InstructionOpcode::Store && inst.get_atomic_ordering() == Ok(AtomicOrdering::Unordered)
}

/// The frame is on the stack: what its marks say is so.
pub(crate) fn make_plain(users: &[InstructionValue]) {
    let marks = users.iter().filter(|user| is_mark(**user));
    marks.for_each(|mark| mark.set_atomic_ordering(AtomicOrdering::NotAtomic).expect("a store has an ordering"));
}

/// Erases all marks.
pub(crate) fn erase(module: &Module) {
    let insts = || module.get_functions().flat_map(|function| function.get_basic_block_iter()).flat_map(|block| block.get_instructions());
    let marks: Vec<InstructionValue> = insts().filter(|inst| is_mark(*inst)).collect();
    marks.into_iter().for_each(|mark| mark.erase_from_basic_block());
}
