//! Takes apart merged aggregates: a `phi` of structs becomes one per element. After inlining, what a callee returns on its several ways
//! meets in such a `phi`; LLVM looks through one of scalars only, and then sees which way has which status.

use crate::promote::users;
use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder, BuilderError};
use inkwell::module::Module;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{AggregateValueEnum, BasicValue, BasicValueEnum, FunctionValue, InstructionOpcode, PhiValue};
use pyc2n_base::collections::HashSet;

/// Takes apart all that are taken apart later; adds the functions where there were any.
pub(crate) fn split_phis<'c>(module: &Module<'c>, changed: &mut HashSet<FunctionValue<'c>>) -> Result<(), String> {
    let builder = module.get_context().create_builder();
    for function in module.get_functions() {
        for block in function.get_basic_block_iter() {
            while let Some(phi) = phis(block).find(|&phi| is_split(phi)) {
                split(&builder, block, phi).map_err(|e| e.to_string())?;
                changed.insert(function);
            }
        }
    }
    Ok(())
}

fn phis<'c>(block: BasicBlock<'c>) -> impl Iterator<Item = PhiValue<'c>> {
    block.get_instructions().map_while(|inst| PhiValue::try_from(inst).ok())
}

fn is_split(phi: PhiValue) -> bool {
    let value = phi.as_basic_value();
    value.is_struct_value() && users(value).iter().any(|user| user.get_opcode() == InstructionOpcode::ExtractValue)
}

fn split<'c>(builder: &Builder<'c>, block: BasicBlock<'c>, phi: PhiValue<'c>) -> Result<(), BuilderError> {
    let merged = phi.as_basic_value().into_struct_value();
    let types = merged.get_type().get_field_types();
    let mut whole = AggregateValueEnum::from(merged.get_type().get_undef());
    let parts: Result<Vec<_>, _> = (0..).zip(types).map(|(n, ty)| split_part(builder, phi, n, ty)).collect();
    if let Some(first) = block.get_instructions().find(|inst| inst.get_opcode() != InstructionOpcode::Phi) {
        builder.position_before(&first);
    }
    for (n, part) in (0..).zip(parts?) {
        whole = builder.build_insert_value(whole, part, n, "")?;
    }
    merged.replace_all_uses_with(whole.into_struct_value());
    phi.as_instruction().erase_from_basic_block();
    Ok(())
}

/// The `phi` of one element. On an edge that comes twice it has the same value twice.
fn split_part<'c>(builder: &Builder<'c>, phi: PhiValue<'c>, n: u32, ty: BasicTypeEnum<'c>) -> Result<BasicValueEnum<'c>, BuilderError> {
    let mut incoming: Vec<(BasicValueEnum, BasicBlock)> = Vec::new();
    for (value, from) in phi.get_incomings() {
        let known = incoming.iter().find(|(_, block)| *block == from).copied();
        incoming.push(match (known, from.get_terminator()) {
            (Some(known), _) => known,
            (None, Some(end)) => {
                builder.position_before(&end);
                (builder.build_extract_value(value.into_struct_value(), n, "")?, from)
            }
            (None, None) => continue,
        });
    }
    builder.position_before(&phi.as_instruction());
    let part = builder.build_phi(ty, "")?;
    incoming.iter().for_each(|(value, block)| part.add_incoming(&[(value as &dyn BasicValue, *block)]));
    Ok(part.as_basic_value())
}
