//! Float operations that have to be carried out even if nobody uses their results, because they set the processor's flags. A call of a marker says
//! so. Near the end it goes where the result gets into memory, or out of the function, in any case: nothing takes such an operation away, and
//! the call would be in the way of vector code. The other calls become pieces of assembly that take the value.

use crate::promote::{callee, calls_of, operand};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::basic_block::BasicBlock;
use inkwell::module::Module;
use inkwell::values::{BasicValue, BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue};
use pyc2n_abi::table::RuntimeFn;
use pyc2n_base::collections::{HashMap, HashSet};

/// The marker: takes a double.
pub(crate) const MARKER: &str = "pyc2n.notice";
/// `memory(inaccessiblemem: write)`: not superfluous, but in nobody's way.
pub(crate) const EFFECT: [(&str, u64); 3] = [("memory", 2 << 2), ("nounwind", 0), ("willreturn", 0)];

/// Erases the calls about operations that are carried out anyway.
pub(crate) fn erase(module: &Module) {
    let Some(marker) = module.get_function(MARKER) else { return };
    let doom = Doom { adds_to_traceback: module.get_function(RuntimeFn::traceback_add.name()) };
    let mut known: HashMap<BasicBlock, HashSet<InstructionValue>> = HashMap::default();
    for call in calls_of(marker) {
        let (Some(block), Some(operation)) = (call.get_parent(), operand(call, 0).and_then(instruction)) else { continue };
        if known.entry(block).or_insert_with(|| needed(&doom.way(block))).contains(&operation) {
            call.erase_from_basic_block();
        }
    }
}

/// The float operation that gives a value.
fn instruction(value: BasicValueEnum) -> Option<InstructionValue> {
    if let BasicValueEnum::FloatValue(value) = value { value.as_instruction() } else { None }
}

/// Where an exception leaves a function. Then the interpreter does all of it again, so what the flags say means nothing.
struct Doom<'c> {
    adds_to_traceback: Option<FunctionValue<'c>>,
}

impl<'c> Doom<'c> {
    /// How far a way is followed.
    const FAR: usize = 16;

    fn is_doomed(&self, block: BasicBlock<'c>) -> bool {
        self.adds_to_traceback.is_some() && block.get_instructions().any(|inst| callee(inst) == self.adds_to_traceback)
    }

    /// A block, and those that come after it in any case.
    fn way(&self, block: BasicBlock<'c>) -> Vec<BasicBlock<'c>> {
        let mut way = vec![block];
        while let Some(next) = way.last().and_then(|&last| self.next(last)).filter(|next| !way.contains(next) && way.len() < Self::FAR) {
            way.push(next);
        }
        way
    }

    fn next(&self, block: BasicBlock<'c>) -> Option<BasicBlock<'c>> {
        let end = block.get_terminator().filter(|end| end.get_opcode() == InstructionOpcode::Br)?;
        let targets = (0..end.get_num_operands()).filter_map(|n| end.get_operand(n)?.block());
        let mut going_on = targets.filter(|&target| !self.is_doomed(target));
        going_on.next().filter(|_| going_on.next().is_none())
    }
}

/// The float operations on which something depends that is done in any case on this way.
fn needed<'c>(way: &[BasicBlock<'c>]) -> HashSet<InstructionValue<'c>> {
    use InstructionOpcode::{FAdd, FDiv, FMul, FNeg, FSub, Return, Store};
    let mut needed = HashSet::default();
    let back = |block: BasicBlock<'c>| std::iter::successors(block.get_last_instruction(), |inst| inst.get_previous_instruction());
    for inst in way.iter().rev().flat_map(|&block| back(block)) {
        let operands = match inst.get_opcode() {
            Store | Return => 1,
            FAdd | FSub | FMul | FDiv | FNeg if needed.contains(&inst) => inst.get_num_operands(),
            _ => 0,
        };
        needed.extend((0..operands).filter_map(|n| operand(inst, n).and_then(instruction)));
    }
    needed
}

/// Makes assembly of the other calls.
pub(crate) fn lower(module: &Module) -> Result<(), String> {
    let Some(marker) = module.get_function(MARKER) else { return Ok(()) };
    let context = module.get_context();
    let builder = context.create_builder();
    let ty = marker.get_type();
    for call in calls_of(marker) {
        let Some(value) = operand(call, 0) else { continue };
        builder.position_before(&call);
        let code = context.create_inline_asm(ty, String::new(), "x".to_owned(), true, false, None, false);
        let taken = builder.build_indirect_call(ty, code, &[value.into()], "").map_err(|error| error.to_string())?;
        for (name, value) in EFFECT {
            taken.add_attribute(AttributeLoc::Function, context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value));
        }
        call.erase_from_basic_block();
    }
    delete(marker);
    Ok(())
}

fn delete(marker: FunctionValue) {
    if marker.as_global_value().as_pointer_value().get_first_use().is_none() {
        // SAFETY: nothing uses it.
        unsafe { marker.delete() };
    }
}
