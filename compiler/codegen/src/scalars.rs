//! Takes apart merged aggregates: a `phi` of structs becomes one per element. After inlining, what a callee returns on its several ways
//! meets in such a `phi`; LLVM looks through one of scalars only, and then sees which way has which status.

use crate::promote::{operand, users};
use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder, BuilderError};
use inkwell::module::Module;
use inkwell::types::{BasicTypeEnum, StructType};
use inkwell::values::{AggregateValueEnum, BasicValue, BasicValueEnum, FunctionValue, InstructionOpcode, PhiValue, StructValue};
use pyc2n_base::collections::HashSet;

/// Takes apart all that are taken apart later; adds the functions where there were any. Leaves those alone that are `settled`.
pub(crate) fn split_phis<'c>(
    module: &Module<'c>,
    settled: &HashSet<FunctionValue<'c>>,
    changed: &mut HashSet<FunctionValue<'c>>,
) -> Result<(), String> {
    let builder = module.get_context().create_builder();
    for function in module.get_functions().filter(|function| !settled.contains(function)) {
        for block in function.get_basic_block_iter() {
            fold_same(block);
            while let Some(phi) = phis(block).find(|&phi| is_split(phi)) {
                split(&builder, block, phi).map_err(|e| e.to_string())?;
                changed.insert(function);
            }
        }
    }
    Ok(())
}

/// Removes merges of one value (and themselves, around a loop), which jump threading leaves: they hide what a value is.
fn fold_same(block: BasicBlock) {
    let all: Vec<PhiValue> = phis(block).collect();
    for phi in all {
        // What it merges may have been such a merge as well.
        if let Some(value) = only_value(phi) {
            replace(phi, value);
            phi.as_instruction().erase_from_basic_block();
        }
    }
}

/// What a merge of scalars gives whichever way it is reached. In unreachable code that may be nothing.
fn only_value(phi: PhiValue) -> Option<BasicValueEnum> {
    let own = phi.as_basic_value();
    let mut others = phi.get_incomings().map(|(value, _)| value).filter(|value| *value != own);
    let first = others.next().filter(|_| is_scalar(own))?;
    others.all(|value| value == first).then_some(first)
}

fn replace<'c>(phi: PhiValue<'c>, value: BasicValueEnum<'c>) {
    match (phi.as_basic_value(), value) {
        (BasicValueEnum::PointerValue(old), BasicValueEnum::PointerValue(new)) => old.replace_all_uses_with(new),
        (BasicValueEnum::IntValue(old), BasicValueEnum::IntValue(new)) => old.replace_all_uses_with(new),
        (BasicValueEnum::FloatValue(old), BasicValueEnum::FloatValue(new)) => old.replace_all_uses_with(new),
        _ => {}
    }
}

fn is_scalar(value: BasicValueEnum) -> bool {
    value.is_pointer_value() || value.is_int_value() || value.is_float_value()
}

pub(crate) fn phis<'c>(block: BasicBlock<'c>) -> impl Iterator<Item = PhiValue<'c>> {
    block.get_instructions().map_while(|inst| PhiValue::try_from(inst).ok())
}

fn is_split(phi: PhiValue) -> bool {
    let value = phi.as_basic_value();
    value.is_struct_value() && users(value).iter().any(|user| user.get_opcode() == InstructionOpcode::ExtractValue)
}

fn split<'c>(builder: &Builder<'c>, block: BasicBlock<'c>, phi: PhiValue<'c>) -> Result<(), BuilderError> {
    let merged = phi.as_basic_value().into_struct_value();
    let types = merged.get_type().get_field_types();
    let parts: Result<Vec<_>, _> = (0..).zip(types).map(|(n, ty)| split_part(builder, phi, n, ty)).collect();
    let parts = parts?;
    // Who wants all of it puts it together: where the ways meet that would be in the way of jump threading, which copies little.
    for user in users(merged.into()).into_iter().filter(|user| !matches!(user.get_opcode(), InstructionOpcode::ExtractValue | InstructionOpcode::Phi)) {
        builder.position_before(&user);
        let whole = joined(builder, merged.get_type(), &parts)?;
        let places = (0..user.get_num_operands()).filter(|&n| operand(user, n) == Some(merged.into()));
        places.for_each(|n| _ = user.set_operand(n, whole));
    }
    if let Some(first) = block.get_instructions().find(|inst| inst.get_opcode() != InstructionOpcode::Phi) {
        builder.position_before(&first);
    }
    merged.replace_all_uses_with(joined(builder, merged.get_type(), &parts)?);
    phi.as_instruction().erase_from_basic_block();
    Ok(())
}

fn joined<'c>(builder: &Builder<'c>, ty: StructType<'c>, parts: &[BasicValueEnum<'c>]) -> Result<StructValue<'c>, BuilderError> {
    let mut whole = AggregateValueEnum::from(ty.get_undef());
    for (n, &part) in (0..).zip(parts) {
        whole = builder.build_insert_value(whole, part, n, "")?;
    }
    Ok(whole.into_struct_value())
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
