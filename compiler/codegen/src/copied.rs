//! Copies a function's body, which LLVM's C interface has no call for.

use inkwell::basic_block::BasicBlock;
use inkwell::builder::BuilderError;
use inkwell::llvm_sys::core::{LLVMBasicBlockAsValue, LLVMGetNumOperands, LLVMGetOperand, LLVMSetOperand};
use inkwell::llvm_sys::prelude::LLVMValueRef;
use inkwell::module::Module;
use inkwell::values::{AsValueRef, BasicValue, BasicValueEnum, FunctionValue, InstructionValue, PhiValue};
use pyc2n_base::collections::HashMap;

/// Gives a function the body of another one of the same type. Neither has debug information.
pub(crate) fn copy_body<'c>(module: &Module<'c>, from: FunctionValue<'c>, to: FunctionValue<'c>) -> Result<(), BuilderError> {
    let builder = module.get_context().create_builder();
    let mut copies = Copies::default();
    for (old, new) in from.get_param_iter().zip(to.get_param_iter()) {
        copies.values.insert(old.as_value_ref(), new.as_value_ref());
    }
    for block in from.get_basic_block_iter() {
        let name = block.get_name().to_string_lossy().into_owned();
        let new = module.get_context().append_basic_block(to, &name);
        // SAFETY: a block is an operand of branches.
        unsafe { copies.values.insert(LLVMBasicBlockAsValue(block.as_mut_ptr()), LLVMBasicBlockAsValue(new.as_mut_ptr())) };
        copies.blocks.insert(block, new);
    }
    let mut made: Vec<InstructionValue> = Vec::new();
    let mut merges: Vec<(PhiValue, PhiValue)> = Vec::new();
    for block in from.get_basic_block_iter() {
        builder.position_at_end(copies.blocks[&block]);
        for inst in block.get_instructions() {
            if let Ok(phi) = PhiValue::try_from(inst) {
                let new = builder.build_phi(phi.as_basic_value().get_type(), "")?;
                copies.values.insert(phi.as_value_ref(), new.as_value_ref());
                merges.push((phi, new));
            } else {
                let new = inst.explicit_clone();
                builder.insert_instruction(&new, None);
                copies.values.insert(inst.as_value_ref(), new.as_value_ref());
                made.push(new);
            }
        }
    }
    merges.into_iter().for_each(|(old, new)| copies.merge(old, new));
    made.into_iter().for_each(|inst| copies.connect(inst));
    Ok(())
}

/// What stands for what in the copy.
#[derive(Default)]
struct Copies<'c> {
    values: HashMap<LLVMValueRef, LLVMValueRef>,
    blocks: HashMap<BasicBlock<'c>, BasicBlock<'c>>,
}

impl<'c> Copies<'c> {
    fn merge(&self, old: PhiValue<'c>, new: PhiValue<'c>) {
        for (value, from) in old.get_incomings() {
            // SAFETY: a copy is of the type of what it copies.
            let value = unsafe { BasicValueEnum::new(self.value(value.as_value_ref())) };
            new.add_incoming(&[(&value as &dyn BasicValue, self.blocks[&from])]);
        }
    }

    /// Lets a copied instruction use the copies.
    fn connect(&self, inst: InstructionValue<'c>) {
        let inst = inst.as_value_ref();
        // SAFETY: each operand is replaced by its copy, which is of the same type.
        unsafe {
            for n in 0..LLVMGetNumOperands(inst) as u32 {
                let (old, new) = (LLVMGetOperand(inst, n), self.value(LLVMGetOperand(inst, n)));
                if new != old {
                    LLVMSetOperand(inst, n, new);
                }
            }
        }
    }

    /// What is not of the function (constants, functions, metadata) stands for itself.
    fn value(&self, old: LLVMValueRef) -> LLVMValueRef {
        self.values.get(&old).copied().unwrap_or(old)
    }
}
