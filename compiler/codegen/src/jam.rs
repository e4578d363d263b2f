//! Loops around a loop that adds floats up: the sum of one round has to wait for that of the round before, so the machine waits most of the time. Several
//! rounds of the outer loop at once have as many sums, which do not wait for each other, and share what they load. LLVM does that (*unroll and jam*)
//! where it is told to, and where it sees that the order of rounds makes no difference.
//!
//! In: loops as LLVM likes them. It adds metadata only.

use crate::counted::Counted;
use crate::promote::operand;
use crate::scalars::phis;
use inkwell::basic_block::BasicBlock;
use inkwell::context::{AsContextRef, ContextRef};
use inkwell::llvm_sys::core::{LLVMContextSetDiscardValueNames, LLVMContextShouldDiscardValueNames};
use inkwell::memory_buffer::MemoryBuffer;
use inkwell::module::Module;
use inkwell::values::{BasicValueEnum, FunctionValue, InstructionOpcode, MetadataValue, PhiValue};
use pyc2n_base::collections::HashSet;

/// Larger loops are left alone.
const LARGEST: usize = 12;

/// A loop is told by metadata whose first part is that metadata itself: only LLVM's parser makes such.
const TOLD: &[u8] = b"!told = !{!0}\n!0 = distinct !{!0, !1}\n!1 = !{!\"llvm.loop.unroll_and_jam.count\", i32 4}\n\0";

/// Tells LLVM so of all such loops; gives the functions where there are any.
pub(crate) fn tell<'c>(module: &Module<'c>) -> Result<HashSet<FunctionValue<'c>>, String> {
    let mut told = HashSet::default();
    let kind = module.get_context().get_kind_id("llvm.loop");
    for function in module.get_functions() {
        for head in function.get_basic_block_iter() {
            let Some(counted) = phis(head).find_map(Counted::new).filter(is_around_sum) else { continue };
            let Some(end) = counted.latch.get_terminator() else { continue };
            end.set_metadata(told_to_jam(module)?, kind).map_err(|error| error.to_string())?;
            told.insert(function);
        }
    }
    Ok(told)
}

fn is_around_sum(counted: &Counted) -> bool {
    let mut inner = counted.blocks.iter().filter(|&&block| goes_to(block, block));
    let only = inner.next().filter(|_| inner.next().is_none());
    counted.blocks.len() <= LARGEST && only.is_some_and(|&block| block != counted.latch && phis(block).any(|phi| is_sum(phi, block)))
}

fn goes_to(block: BasicBlock, target: BasicBlock) -> bool {
    let end = block.get_terminator();
    end.is_some_and(|end| (0..end.get_num_operands()).any(|n| end.get_operand(n).and_then(|way| way.block()) == Some(target)))
}

fn is_sum<'c>(phi: PhiValue<'c>, block: BasicBlock<'c>) -> bool {
    let sum = phi.get_incomings().find(|(_, from)| *from == block).map(|(value, _)| value);
    let Some(BasicValueEnum::FloatValue(sum)) = sum else { return false };
    let is_it = |part: Option<BasicValueEnum<'c>>| part == Some(phi.as_basic_value());
    sum.as_instruction().is_some_and(|inst| {
        matches!(inst.get_opcode(), InstructionOpcode::FAdd | InstructionOpcode::FSub) && (is_it(operand(inst, 0)) || is_it(operand(inst, 1)))
    })
}

fn told_to_jam<'c>(module: &Module<'c>) -> Result<MetadataValue<'c>, String> {
    let text = MemoryBuffer::create_from_memory_range_copy(TOLD, "told");
    let context = module.get_context();
    let parsed = with_names(context, || context.create_module_from_ir(text)).map_err(|error| error.to_string())?;
    let told = parsed.get_global_metadata("told").first().copied();
    told.ok_or_else(|| "LLVM read no metadata".to_owned())
}

/// LLVM reads text only where values have names.
fn with_names<T>(context: ContextRef, read: impl FnOnce() -> T) -> T {
    let context = context.as_ctx_ref();
    let set = |discards| {
        // SAFETY: the context lives.
        unsafe { LLVMContextSetDiscardValueNames(context, discards) }
    };
    // SAFETY: the context lives.
    let before = unsafe { LLVMContextShouldDiscardValueNames(context) };
    set(0);
    let result = read();
    set(before);
    result
}
